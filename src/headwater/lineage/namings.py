"""Who names whom: credits in the text, outlets that claims are attributed to, and names that other reports made known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from headwater.lineage.citations import Credit, is_own, read_credits
from headwater.lineage.decide import Naming
from headwater.lineage.described import described_credits
from headwater.lineage.speakers import Cast, own_names
from headwater.model import Claim, Report, Speaker
from headwater.text.abroad import cited_abroad
from headwater.text.names import is_platform, is_short_outlet, outlet_keys, without_place

RETOLD_FROM = frozenset({"credit", "canonical", "footnote"})
"""Credits that stand where a text is told again; an agency's dateline stands over its own words."""
CUE_CHARS = 40  # a citing word stands this close to the name
MIN_KNOWN_CHARS = 3  # two letters are met by chance
_CUE = re.compile(
    r"\b(?:according to|cit(?:ed|es|ing)|by|told|report(?:s|ed|ing)?|said|says|quot(?:ed|ing)|via|interview|wrote|revealed"
    r"|reminds?|notes?|noted|piece|story|article|broadcaster|newspaper|outlet|agency)\b",
    re.IGNORECASE,
)


def all_credits(reports: Sequence[Report], claims: Sequence[Claim], speakers: Sequence[Speaker]) -> list[Credit]:
    """Gives every naming of a publisher by a report, by report and place, once each."""
    found = [credit for report in reports for credit in read_credits(report)]
    found += _attributed(reports, claims, speakers)
    named = {credit.name for credit in found if credit.how in ("cited", "dateline", "byline")}
    outlets = sorted({report.outlet.removeprefix("The ") for report in reports if report.outlet})
    known = Known({*named, *outlets}, outlets)
    by_report: dict[str, list[Credit]] = {}
    for credit in found:
        by_report.setdefault(credit.report, []).append(credit)
    for report in reports:
        found += _known_names(report, known, by_report.get(report.id, []))
    found += described_credits(reports, found)
    distinct = {(c.report, c.start, c.end, c.how, c.name): c for c in found}
    return [distinct[key] for key in sorted(distinct)]


class Namings:
    """Answers who names whom, for any two reports of the story."""

    def __init__(self, reports: Sequence[Report], credits: Sequence[Credit], cast: Cast) -> None:
        self._own = {r.id: frozenset().union(*map(outlet_keys, own_names(r))) for r in reports}
        self._keys: dict[str, frozenset[str]] = {}
        self._cited: dict[str, frozenset[str]] = {}
        self._whole: dict[str, frozenset[str]] = {}
        self._wires: dict[str, frozenset[str]] = {}
        for credit in credits:
            end = frozenset({cast.by_credit[credit.report, credit.name]})
            if credit.how != "picture":
                self._keys[credit.report] = self._keys.get(credit.report, frozenset()) | outlet_keys(credit.name)
                self._cited[credit.report] = self._cited.get(credit.report, frozenset()) | end
            if credit.how in RETOLD_FROM:
                self._whole[credit.report] = self._whole.get(credit.report, frozenset()) | outlet_keys(credit.name)
            if credit.is_whole:
                self._wires[credit.report] = self._wires.get(credit.report, frozenset()) | end

    def between(self, a: Report, b: Report) -> Naming:
        """Gives who of the two names the other, and whom both name."""
        wires = self._of(self._wires, a) & self._of(self._wires, b)
        return Naming(
            a_names_b=bool(self._of(self._keys, a) & self._own[b.id]),
            b_names_a=bool(self._of(self._keys, b) & self._own[a.id]),
            is_whole=bool(self._of(self._whole, a) & self._own[b.id] | self._of(self._whole, b) & self._own[a.id]),
            common=self._of(self._cited, a) & self._of(self._cited, b),
            common_wire=min(wires) if wires else None,
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


def _known_names(report: Report, known: Known, found: Sequence[Credit]) -> Iterator[Credit]:
    """Gives further namings of outlets that some report of the story introduces as such, or that published one."""
    taken = [(credit.start, credit.end) for credit in found]
    abroad = {(cited.start, cited.end) for cited in cited_abroad(report.text, report.language)}
    for start, end, name, is_sure in known.find(report.text):
        is_clear = is_sure or (start, end) in abroad
        around = report.text[max(0, start - CUE_CHARS) : end + CUE_CHARS // 2]
        is_taken = any(first <= start < last for first, last in taken)
        if not is_taken and (is_clear or _CUE.search(around)) and not is_own(report, name):
            yield Credit(report=report.id, name=name, start=start, end=end, how="cited")


class Known:
    """Finds namings of known outlets: by their names, and by "the Echo" where one outlet of the story is an Echo."""

    def __init__(self, names: Iterable[str], outlets: Iterable[str]) -> None:
        self._published = frozenset(outlets)
        kept = sorted({n for n in names if len(n) >= MIN_KNOWN_CHARS and not is_platform(n)}, key=lambda n: (-len(n), n))
        self._short = short_forms(outlets)
        forms = [*map(re.escape, kept), *(rf"(?<=[Tt]he ){re.escape(short)}" for short in sorted(self._short))]
        self._pattern = re.compile(rf"(?<![\w.@/-])(?:{'|'.join(forms)})(?![\w@])") if forms else None

    def find(self, text: str) -> Iterator[tuple[int, int, str, bool]]:
        """Gives (start, end, name, True where the name of several words can mean nothing else) of each naming."""
        for match in self._pattern.finditer(text) if self._pattern is not None else ():
            name = self._short.get(match.group(), match.group())
            yield match.start(), match.end(), name, len(match.group().split()) > 1 and name in self._published


def short_forms(outlets: Iterable[str]) -> dict[str, str]:
    """Gives the last word of each outlet's name, where papers call themselves so and no other outlet ends in it."""
    by_word: dict[str, set[str]] = {}
    for outlet in outlets:
        words = outlet.split()
        if len(words) > 1 and is_short_outlet(f"the {words[-1]}"):
            by_word.setdefault(words[-1], set()).add(outlet)
    return {word: min(found) for word, found in sorted(by_word.items()) if len(found) == 1}
