"""A dossier as flat tables: what a spreadsheet or a data frame opens. Lists inside a cell are joined by a bar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.model import (
    Claim,
    Conflict,
    Dossier,
    Link,
    Mention,
    Origin,
    Position,
    Quantity,
    Question,
    Refusal,
    Report,
    Speaker,
)

Cell = str | int | float | bool | None
_NUMBER = "low high low_open high_open approximate unit per change"
COLUMNS = {
    name: tuple(columns.split())
    for name, columns in {
        "reports": "report name outlet title authors language published url sha256",
        "claims": f"claim report outlet published start end text statement stage certainty polarity {_NUMBER} "
        "times places speakers origin question position made_by sha256",
        "positions": "question question_statement question_origins_low question_origins_high question_admiralty "
        "position statement claims origins_low origins_high admiralty reasons compatible_with",
        "conflicts": "conflict question kind relation sides entered summary score reasons",
        "links": "link kind upstream upstream_name downstream downstream_name probability passages reasons",
        "origins": "origin name in_corpus reports claims because",
        "speakers": "speaker name kind named aliases report claims in_reports",
        "mentions": "mention name kind aliases reports roles country lat lon",
        "refusals": "scope input report code message",
    }.items()
}
JOINT = " | "


@dataclass(frozen=True, slots=True)
class Tables:
    """Looks up what the rows of several tables share."""

    dossier: Dossier

    def all(self) -> dict[str, list[Mapping[str, Cell]]]:
        """Gives every table by its name; rows in the dossier's order."""
        d = self.dossier
        asked = {claim: (q, p) for q in d.questions for p in q.positions for claim in p.claims}
        reports = {report.id: report for report in d.reports}
        speakers = {speaker.id: speaker.name for speaker in d.speakers}
        spoken: dict[str, list[Claim]] = defaultdict(list)
        for claim in d.claims:
            for id in {link.speaker for link in claim.attribution}:
                spoken[id].append(claim)
        names = {**speakers, **{report.id: report.outlet or report.name for report in d.reports}}
        return {
            "reports": [report_row(report) for report in d.reports],
            "claims": [claim_row(claim, reports[claim.report], speakers, asked[claim.id]) for claim in d.claims],
            "positions": [position_row(question, position) for question in d.questions for position in question.positions],
            "conflicts": [conflict_row(conflict) for conflict in d.conflicts],
            "links": [link_row(link, names) for link in d.links],
            "origins": [origin_row(origin, names) for origin in d.origins],
            "speakers": [speaker_row(speaker, spoken[speaker.id]) for speaker in d.speakers],
            "mentions": [mention_row(mention) for mention in d.mentions],
            "refusals": [refusal_row(refusal) for refusal in d.refusals],
        }


def report_row(report: Report) -> Mapping[str, Cell]:
    """Gives a report without its text."""
    return {
        "report": report.id,
        "name": report.name,
        "outlet": report.outlet,
        "title": report.title,
        "authors": JOINT.join(report.authors),
        "language": report.language,
        "published": None if report.published is None else report.published.value,
        "url": report.url,
        "sha256": report.sha256,
    }


def claim_row(
    claim: Claim, report: Report, speakers: Mapping[str, str], asked: tuple[Question, Position]
) -> Mapping[str, Cell]:
    """Gives a claim with its report, its question and its first number."""
    question, position = asked
    return {
        "claim": claim.id,
        "report": claim.report,
        "outlet": report.outlet,
        "published": None if report.published is None else report.published.value,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "statement": claim.statement,
        "stage": claim.stage,
        "certainty": claim.certainty.overall,
        "polarity": claim.polarity,
        **number_cells(claim.quantities[0] if claim.quantities else None),
        "times": JOINT.join(time.edtf or time.text for time in claim.times),
        "places": JOINT.join(place.text for place in claim.places),
        "speakers": JOINT.join(speakers[link.speaker] for link in claim.attribution),
        "origin": claim.origin,
        "question": question.id,
        "position": position.id,
        "made_by": f"{claim.made_by.how} {claim.made_by.name} {claim.made_by.version}",
        "sha256": report.sha256,
    }


def number_cells(number: Quantity | None) -> dict[str, Cell]:
    """Gives a quantity's cells, all empty where there is none."""
    return {name: None if number is None else getattr(number, name) for name in _NUMBER.split()}


def position_row(question: Question, position: Position) -> Mapping[str, Cell]:
    """Gives an answer with its question and both supports."""
    return {
        "question": question.id,
        "question_statement": question.statement,
        "question_origins_low": question.support.low,
        "question_origins_high": question.support.high,
        "question_admiralty": question.support.admiralty,
        "position": position.id,
        "statement": position.statement,
        "claims": len(position.claims),
        "origins_low": position.support.low,
        "origins_high": position.support.high,
        "admiralty": position.support.admiralty,
        "reasons": JOINT.join(position.support.reasons),
        "compatible_with": JOINT.join(position.compatible_with),
    }


def conflict_row(conflict: Conflict) -> Mapping[str, Cell]:
    """Gives a conflict; claims of one side are joined by a bar, sides by a double bar."""
    return {
        "conflict": conflict.id,
        "question": conflict.question,
        "kind": conflict.kind,
        "relation": conflict.relation,
        "sides": " || ".join(JOINT.join(side) for side in conflict.sides),
        "entered": None if conflict.entered is None else conflict.entered.link or conflict.entered.report,
        "summary": conflict.summary,
        "score": conflict.score,
        "reasons": JOINT.join(reason.what for reason in conflict.reasons),
    }


def link_row(link: Link, names: Mapping[str, str]) -> Mapping[str, Cell]:
    """Gives a tie of descent."""
    return {
        "link": link.id,
        "kind": link.kind,
        "upstream": link.upstream,
        "upstream_name": names.get(link.upstream),
        "downstream": link.downstream,
        "downstream_name": names.get(link.downstream),
        "probability": link.probability,
        "passages": len(link.passages),
        "reasons": JOINT.join(reason.what for reason in link.reasons),
    }


def origin_row(origin: Origin, names: Mapping[str, str]) -> Mapping[str, Cell]:
    """Gives an origin."""
    return {
        "origin": origin.id,
        "name": names.get(origin.report or origin.speaker or ""),
        "in_corpus": origin.in_corpus,
        "reports": JOINT.join(origin.reports),
        "claims": len(origin.claims),
        "because": origin.because,
    }


def speaker_row(speaker: Speaker, spoken: Sequence[Claim]) -> Mapping[str, Cell]:
    """Gives somebody whom claims are attributed to, with how many claims and reports give their word."""
    return {
        "speaker": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "named": speaker.named,
        "aliases": JOINT.join(speaker.aliases),
        "report": speaker.report,
        "claims": len(spoken),
        "in_reports": len({claim.report for claim in spoken}),
    }


def mention_row(mention: Mention) -> Mapping[str, Cell]:
    """Gives a named thing with the reports that name it and the offices they give."""
    place = mention.place
    return {
        "mention": mention.id,
        "name": mention.name,
        "kind": mention.kind,
        "aliases": JOINT.join(mention.aliases),
        "reports": JOINT.join(sorted({span.report for span in mention.spans})),
        "roles": JOINT.join(dict.fromkeys(role.text for role in mention.roles)),
        "country": None if place is None else place.country,
        "lat": None if place is None else place.lat,
        "lon": None if place is None else place.lon,
    }


def refusal_row(refusal: Refusal) -> Mapping[str, Cell]:
    """Gives a refusal."""
    return {
        "scope": refusal.scope,
        "input": refusal.input,
        "report": refusal.report,
        "code": refusal.code,
        "message": refusal.message,
    }
