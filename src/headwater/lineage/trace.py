"""From reports, claims and local speakers to links, origins and merged speakers: the room's one way through."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from headwater.lineage.citations import Credit
from headwater.lineage.corrections import correction_links
from headwater.lineage.decide import INHERITED, PARAGRAPH_CHARS, UNCHANGED
from headwater.lineage.judged import obey
from headwater.lineage.links import KINDS_BY_HOW, credit_links, text_link
from headwater.lineage.meant import Meant
from headwater.lineage.namings import Namings, all_credits
from headwater.lineage.origins import find_origins
from headwater.lineage.proposed import with_proposals
from headwater.lineage.speakers import Cast, merge_speakers
from headwater.lineage.ties import tie_reports
from headwater.lineage.translation import translation_links
from headwater.model import Claim, Judgement, Link, Origin, Reason, Report, Speaker, SpeakerAlias, digest
from headwater.text.agencies import is_agency
from headwater.text.embedding import Embedder


@dataclass(frozen=True, slots=True)
class Lineage:
    """Who took what from whom in one story."""

    links: tuple[Link, ...]
    """Sorted by downstream, upstream, kind."""
    origins: tuple[Origin, ...]
    """Sorted by id."""
    aliases: tuple[SpeakerAlias, ...]
    """One for each local speaker, sorted by it."""
    speakers: tuple[Speaker, ...]
    """The merged speakers, outside origins among them, sorted by id."""


def trace_lineage(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    speakers: Sequence[Speaker],
    *,
    judgements: Sequence[Judgement] = (),
    embedder: Embedder | None = None,
) -> Lineage:
    """Gives the lineage of one story's reports; the order of the input does not matter.

    Cost: linear in the text for reading; pairs are bounded by shared rare shingles.
    """
    ordered = sorted({report.id: report for report in reports}.values(), key=_order)
    credits = all_credits(ordered, claims, speakers)
    cast = merge_speakers(ordered, speakers, credits)
    naming = Namings(ordered, credits, cast).between
    ties = tie_reports(ordered, naming)
    names = {speaker.id: speaker.name for speaker in cast.speakers}
    texts = [text_link(shared, tie, wire_name=names.get(tie.wire or "")) for shared, tie in ties]
    translated = translation_links(ordered, ties, naming)
    taken = {(link.upstream, link.downstream) for link in translated}
    texts = [*(link for link in texts if (link.upstream, link.downstream) not in taken), *translated]
    meant = Meant(ordered, cast, ties)
    credited = [*_credit_links(credits, cast, meant), *correction_links(ordered)]
    joined = _joined(texts, credited, {report.id for report in ordered if is_agency(report.outlet or "")})
    shown = joined if embedder is None else with_proposals(joined, ordered, embedder)
    found = obey(shown, judgements, reports={report.id for report in ordered}, speakers=cast.speakers)
    links = tuple(sorted(found, key=lambda link: (link.downstream, link.upstream, link.kind)))
    origins = find_origins(ordered, claims, cast, credits, links, meant)
    return Lineage(links, origins, cast.aliases, cast.speakers)


def _order(report: Report) -> tuple[str, str]:
    return (report.published.value if report.published is not None else "9", report.id)


def _credit_links(credits: Sequence[Credit], cast: Cast, meant: Meant) -> list[Link]:
    """Gives a link for each kind of credit from a report to a report of the corpus, or else to an outside speaker."""
    by_end: dict[tuple[str, str], list[Credit]] = {}
    names: dict[str, str] = {}
    for credit in credits:
        speaker = cast.by_id[cast.by_credit[credit.report, credit.name]]
        is_wire = KINDS_BY_HOW[credit.how] == "wire"
        at = credit.start if credit.how == "cited" else None
        found = meant.text(speaker.id, credit.report) if is_wire else meant.report(speaker.id, credit.report, at=at)
        upstream = found or speaker.id
        names[upstream] = speaker.name
        if upstream != credit.report:
            by_end.setdefault((credit.report, upstream), []).append(credit)
    return [link for (_, end), each in sorted(by_end.items()) for link in credit_links(each, end, names[end])]


def _credited(text: Link, credit: Link, agencies: Set[str]) -> Link:
    """Gives a text tie with a credit as a further reason; an agency's text that is credited as such is wire."""
    is_taken = text.kind == "copy" or (text.kind == "rewrite" and _has_paragraph(text))
    is_wire = is_taken and (credit.kind == "wire" or (credit.kind == "rewrite" and text.upstream in agencies))
    kind = "wire" if is_wire else text.kind
    renamed = digest("l", kind, text.upstream, text.downstream)
    probability = max(text.probability, credit.probability) if text.kind == "quote" else text.probability
    return replace(text, id=renamed, kind=kind, probability=probability, reasons=(*text.reasons, *credit.reasons))


def _has_paragraph(text: Link) -> bool:
    """True where a tie has a passage as long as a paragraph that was not edited."""
    return any(p.similarity >= UNCHANGED and p.downstream.end - p.downstream.start >= PARAGRAPH_CHARS for p in text.passages)


def _joined(texts: list[Link], credited: list[Link], agencies: Set[str]) -> list[Link]:
    """Gives all links; a credit between two reports that share text is a reason of that tie, not a second one."""
    by_ends = {(link.upstream, link.downstream): index for index, link in enumerate(texts)}
    joined, extra = list(texts), []
    for link in credited:
        at = by_ends.get((link.upstream, link.downstream))
        if at is None:
            extra.append(link)
        else:
            joined[at] = _credited(joined[at], link, agencies)
    return [*joined, *(_inherited(link, texts, credited) for link in extra)]


def _inherited(link: Link, texts: Sequence[Link], credited: Sequence[Link]) -> Link:
    """Gives a citation as less likely where it came with a passage of a report that cites the same: nobody looked it up."""
    spans = [passage.downstream for passage in link.passages]
    citing = {each.downstream for each in credited if each.upstream == link.upstream}
    for text in texts:
        if link.kind != "cite" or text.downstream != link.downstream or text.upstream not in citing:
            continue
        if spans and all(
            any(p.downstream.start <= s.start and s.end <= p.downstream.end for p in text.passages) for s in spans
        ):
            reason = Reason(
                what="The words that cite stand in a passage of another report, which cites the same.", spans=tuple(spans)
            )
            return replace(link, probability=link.probability * INHERITED, reasons=(*link.reasons, reason))
    return link
