"""Who names whom: credits in the text, outlets that claims are attributed to, and names that other reports made known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from headwater.lineage.agency_credit import credits_agencies, is_byline, is_from_agency
from headwater.lineage.citations import Credit, desk_signs, is_own, read_credits
from headwater.lineage.decide import Naming
from headwater.lineage.described import described_credits
from headwater.lineage.issuers import issuer_credits, issuing_bodies
from headwater.lineage.known import Known
from headwater.lineage.speakers import Cast, own_names
from headwater.model import Claim, Report, Speaker
from headwater.text.abroad import cited_abroad, is_crediting
from headwater.text.names import outlet_keys, own_keys, without_place

RETOLD_FROM = frozenset({"credit", "canonical", "footnote"})
"""Credits that stand where a text is told again; an agency's dateline stands over its own words."""
CUE_CHARS = 40  # a citing word stands this close to the name
_CUE = re.compile(
    r"\b(?:according to|cit(?:ed|es|ing)|by|told|report(?:s|ed|ing)?|said|says|quot(?:ed|ing)|via|interview|wrote|revealed"
    r"|reminds?|notes?|noted|piece|story|article|broadcaster|newspaper|outlet|agency|print(?:s|ed)|publish(?:es|ed)|account"
    r"|confirm(?:s|ed) to|spoke|speaking|first|learned|understands|disclosed|investigation|put|has it that)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n]*")
SHORT_LINE_CHARS = 160  # a byline or credit line; a longer line is running text


def all_credits(reports: Sequence[Report], claims: Sequence[Claim], speakers: Sequence[Speaker]) -> list[Credit]:
    """Gives every naming of a publisher by a report, by report and place, once each."""
    found = [credit for report in reports for credit in read_credits(report)]
    found += [sign for report in reports for sign in desk_signs(report) if _is_outlet_of(sign, reports)]
    found += _attributed(reports, claims, speakers)
    named = {credit.name for credit in found if credit.how in ("cited", "dateline", "byline")}
    outlets = sorted({report.outlet.removeprefix("The ") for report in reports if report.outlet})
    bodies = issuing_bodies(reports)
    agencies = frozenset().union(*(outlet_keys(report.outlet or "") for report in reports if is_from_agency(report)))
    known = Known({*named, *outlets}, outlets, [report.text for report in reports])
    found = [whole for credit in found for whole in _in_full(credit, known)]
    by_report: dict[str, list[Credit]] = {}
    for credit in found:
        by_report.setdefault(credit.report, []).append(credit)
    for report in reports:
        met = _known_names(report, known, by_report.get(report.id, []), agencies)
        found += [credit for credit in met if credit.how == "credit" or credit.name not in bodies]
    found += issuer_credits(bodies, reports, claims)
    found += described_credits(reports, found)
    by_id = {report.id: report for report in reports}
    distinct = {(c.report, c.start, c.end, c.how, c.name): c for c in found if not is_own(by_id[c.report], c.name)}
    return [distinct[key] for key in sorted(distinct)]


def _is_outlet_of(sign: Credit, reports: Sequence[Report]) -> bool:
    return any(outlet_keys(sign.name) & outlet_keys(own) for report in reports for own in own_names(report))


class Namings:
    """Answers who names whom, for any two reports of the story."""

    def __init__(self, reports: Sequence[Report], credits: Sequence[Credit], cast: Cast) -> None:
        self._own = {r.id: frozenset().union(*map(own_keys, own_names(r))) for r in reports}
        self._unnamed = {report.id for report in reports if credits_agencies(report)}
        self._agencies = {report.id for report in reports if is_from_agency(report)}
        self._keys: dict[str, frozenset[str]] = {}
        self._cited: dict[str, frozenset[str]] = {}
        self._whole: dict[str, frozenset[str]] = {}
        self._wires: dict[str, frozenset[str]] = {}
        for credit in credits:
            end = frozenset({cast.by_credit[credit.report, credit.name]})
            keys = outlet_keys(credit.name) | outlet_keys(cast.by_id[min(end)].name)
            if credit.how != "picture":
                self._keys[credit.report] = self._keys.get(credit.report, frozenset()) | keys
                self._cited[credit.report] = self._cited.get(credit.report, frozenset()) | end
            if credit.how in RETOLD_FROM:
                self._whole[credit.report] = self._whole.get(credit.report, frozenset()) | keys
            if credit.is_whole:
                self._wires[credit.report] = self._wires.get(credit.report, frozenset()) | end

    def between(self, a: Report, b: Report) -> Naming:
        """Gives who of the two names the other, and whom both name."""
        wires = self._of(self._wires, a) & self._of(self._wires, b)
        return Naming(
            a_names_b=bool(self._of(self._keys, a) & self._own[b.id]),
            b_names_a=bool(self._of(self._keys, b) & self._own[a.id]),
            a_hints_at_b=a.id in self._unnamed and b.id in self._agencies,
            b_hints_at_a=b.id in self._unnamed and a.id in self._agencies,
            is_whole=bool(self._of(self._whole, a) & self._own[b.id] | self._of(self._whole, b) & self._own[a.id]),
            common=self._of(self._cited, a) & self._of(self._cited, b),
            common_wire=min(wires) if wires else None,
            is_one_outlet=a.outlet is not None and a.outlet == b.outlet,
        )

    def _of(self, table: dict[str, frozenset[str]], report: Report) -> frozenset[str]:
        return table.get(report.id, frozenset())


def _attributed(reports: Sequence[Report], claims: Sequence[Claim], speakers: Sequence[Speaker]) -> Iterator[Credit]:
    """Gives the outlets that claims are attributed to."""
    known = {report.id: report for report in reports}
    outlets = {speaker.id: speaker for speaker in speakers if speaker.kind == "outlet" and speaker.named}
    for claim in claims:
        for attribution in claim.attribution:
            outlet = outlets.get(attribution.speaker)
            if outlet is None or claim.report not in known or is_own(known[claim.report], outlet.name):
                continue
            name = without_place(outlet.name)
            yield Credit(report=claim.report, name=name, start=attribution.start, end=attribution.end, how="cited")


def _in_full(credit: Credit, known: Known) -> list[Credit]:
    """Gives a credit under the full name of the story's outlet that it is short for, one for each of "A and B"."""
    names = known.in_full(credit.name)
    return [replace(credit, name=name) for name in names] or [credit]


def _known_names(report: Report, known: Known, found: Sequence[Credit], agencies: Set[str]) -> Iterator[Credit]:
    """Gives further namings of outlets that some report of the story introduces as such, or that published one."""
    taken = [(credit.start, credit.end) for credit in found]
    abroad = {(cited.start, cited.end) for cited in cited_abroad(report.text, report.language)}
    for naming in known.find(report.text):
        start, end = naming.start, naming.end
        is_clear = naming.is_sure or (start, end) in abroad
        around = report.text[max(0, start - CUE_CHARS) : end + CUE_CHARS // 2]
        is_taken = any(first <= start < last for first, last in taken)
        if not is_taken and (is_clear or _CUE.search(around)):
            how = "credit" if _is_crediting(report.text, start) else "cited"
            how = "byline" if outlet_keys(naming.name) & agencies and is_byline(report.text, start, end) else how
            yield Credit(report=report.id, name=naming.name, start=start, end=end, how=how)


def _is_crediting(text: str, at: int) -> bool:
    """True where a name stands in a short line that opens with words that credit the text to it."""
    line = _LINE.match(text, text.rfind("\n", 0, at) + 1)
    return line is not None and line.end() - line.start() <= SHORT_LINE_CHARS and is_crediting(line.group().lstrip(" ([*—-"))
