"""From reports, claims and local speakers to links, origins and merged speakers: the room's one way through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.lineage.candidates import candidate_pairs
from headwater.lineage.citations import Credit, read_credits
from headwater.lineage.decide import decide
from headwater.lineage.evidence import compare, read_all
from headwater.lineage.links import credit_links, text_link
from headwater.lineage.origins import find_origins
from headwater.lineage.speakers import Cast, merge_speakers, own_names
from headwater.model import Claim, Link, Origin, Report, Speaker, SpeakerAlias
from headwater.text.names import outlet_keys


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


def trace_lineage(reports: Sequence[Report], claims: Sequence[Claim], speakers: Sequence[Speaker]) -> Lineage:
    """Gives the lineage of one story's reports; the order of the input does not matter.

    Cost: linear in the text for reading; pairs are bounded by shared rare shingles.
    """
    ordered = sorted({report.id: report for report in reports}.values(), key=_order)
    credits = [credit for report in ordered for credit in read_credits(report)]
    cast = merge_speakers(ordered, speakers, credits)
    links = [*_text_links(ordered, credits), *_credit_links(ordered, credits, cast)]
    found = tuple(sorted(links, key=lambda link: (link.downstream, link.upstream, link.kind)))
    origins = find_origins(ordered, claims, cast, credits, found)
    return Lineage(found, origins, cast.aliases, cast.speakers)


def _order(report: Report) -> tuple[str, str]:
    return (report.published.value if report.published is not None else "9", report.id)


def _text_links(reports: Sequence[Report], credits: Sequence[Credit]) -> list[Link]:
    readings = read_all(reports)
    named = _named_keys(credits)
    own = [frozenset().union(*map(outlet_keys, own_names(report))) for report in reports]
    links = []
    for i, j in candidate_pairs([reading.words for reading in readings]):
        a_names_b = bool(named.get(reports[i].id, frozenset()) & own[j])
        b_names_a = bool(named.get(reports[j].id, frozenset()) & own[i])
        shared = compare(readings[i], readings[j])
        tie = decide(shared, a_names_b=a_names_b, b_names_a=b_names_a)
        if tie is not None:
            links.append(text_link(shared, tie))
    return links


def _named_keys(credits: Sequence[Credit]) -> dict[str, frozenset[str]]:
    keys: dict[str, frozenset[str]] = {}
    for credit in credits:
        keys[credit.report] = keys.get(credit.report, frozenset()) | outlet_keys(credit.name)
    return keys


def _credit_links(reports: Sequence[Report], credits: Sequence[Credit], cast: Cast) -> list[Link]:
    known = {report.id for report in reports}
    by_end: dict[tuple[str, str], list[Credit]] = {}
    names: dict[str, str] = {}
    for credit in credits:
        speaker = cast.find(cast.by_credit[credit.report, credit.name])
        if speaker is None:
            continue
        upstream = speaker.report if speaker.report in known and speaker.report is not None else speaker.id
        names[upstream] = speaker.name
        if upstream != credit.report:
            by_end.setdefault((credit.report, upstream), []).append(credit)
    return [link for (_, upstream), each in sorted(by_end.items()) for link in credit_links(each, upstream, names[upstream])]
