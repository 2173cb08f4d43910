"""Accuracy of quantities: on Microsoft's English specs, and on incident reports whose counts a person curated."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.claims.quantities import read_quantities
from headwater.claims.stage import read_claims
from headwater.face import read
from headwater.model import Quantity, Report
from headwater.settings import DEFAULT, Settings
from headwater.text.normal import normalise
from headwater.text.parse import parse_text

SPECS_FOLDER = "recognizers_specs/Specs"
SMALL_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"\d{{1,4}}|{'|'.join(SMALL_NUMBERS)}"
_BETWEEN = (
    "more|other|others|people|persons|men|women|teens|teenagers|children|victims|were|was|are|is|have|had|been|shot|and|"
    "fatally|critically|seriously"
)
BESIDE = {
    kind: re.compile(
        rf"\b(?P<before>{_NUMBER})\b(?: (?:{_BETWEEN})){{0,5}} (?:{words})\b"
        rf"|\b(?:{words})(?: at least| up to| about)? (?P<after>{_NUMBER})\b",
        re.I,
    )
    for kind, words in (
        ("kill", "killed|killing|kills|dead|died|slain"),
        ("injure", "injured|injuring|wounded|wounding|hurt"),
    )
}
INCIDENT_FIGURES = tuple(f"{kind}{figure}" for kind in BESIDE for figure in ("", ", first number"))
INCIDENTS_FILE = "incidents/gva_2013_2015.jsonl"

SPEC_FILES = (
    ("Number/English/NumberModel.json", "count"),
    ("Number/English/NumberRangeModelExperimentalMode.json", "range"),
    ("Number/English/PercentModel.json", "percentage"),
    ("NumberWithUnit/English/CurrencyModel.json", "money"),
)
"""The spec files used and what their cases name. Of the two range files the one with closed ends, as in our contract;
the modes that turn "one in two" into percent, ages, temperatures, dimensions and ordinals are other questions."""

_NOT_NAMED = (
    re.compile(r"https?://"),  # an address of the web
    re.compile(r"phone|\d{3}-\d{4}|\+\d-\d{3}", re.IGNORECASE),  # a telephone number
    re.compile(r"\d+\.\d+\.\d+\.\d+"),  # an address of a machine
    re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b"),  # a date
    re.compile(r"years old"),  # an age
    re.compile(r"\^"),  # powers: notation that no press text has
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecCase:
    """One expected resolution of a spec."""

    id: str
    """File, case and result, as "NumberModel:12:0"."""
    kind: str
    """count, range, percentage or money."""
    text: str
    """The input."""
    start: int
    """First code point of the expression."""
    end: int
    """One past the last."""
    low: float | None
    """Expected lowest value."""
    high: float | None
    """Expected highest value."""
    low_open: bool = False
    """True where ``low`` is excluded."""
    high_open: bool = False
    """True where ``high`` is excluded."""
    unit: str | None = None
    """ISO code where the spec gives one, "percent" for shares; null where the unit is not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A share with what it is made of."""

    right: int
    """How many were right."""
    total: int
    """Of how many."""
    missed: tuple[str, ...] = ()
    """Ids of what was missed, in order."""

    @property
    def share(self) -> float:
        """Gives right over total, 0 where there is nothing to count."""
        return self.right / self.total if self.total else 0.0


def spec_cases(data: Path) -> list[SpecCase]:
    """Gives the frozen list of spec cases, in the order of the files.

    Rule: every expected resolution with a value of the four files, except where the input names a web or machine
    address, a telephone number, a date or an age, or writes a power with "^". Cases without a result name no number and
    are left out.
    """
    return [case for name, kind in SPEC_FILES for case in _file_cases(data / SPECS_FOLDER / name, kind)]


def score_specs(data: Path, *, parser: str) -> dict[str, Score]:
    """Gives the score over all cases ("all") and of each kind: value, bounds, open ends and ISO unit at that text.

    A case is right where a quantity that overlaps the expected text has the expected value as one of its ends (a range
    case: the expected low, high and open ends), and the expected ISO code where the spec gives one; a part in 10^9 is
    allowed for fractions. A value spec does not read the words around, so "more than $5" is right with 5 as its end.
    """
    cases = spec_cases(data)
    found = {text: _all_quantities(text, parser=parser) for text in sorted({case.text for case in cases})}
    right = [_is_found(case, found[case.text]) for case in cases]
    kinds = ["all", *dict.fromkeys(case.kind for case in cases)]
    return {kind: _score([(c, r) for c, r in zip(cases, right, strict=True) if kind in ("all", c.kind)]) for kind in kinds}


def score_incidents(data: Path, *, settings: Settings = DEFAULT, limit: int | None = None) -> dict[str, Score]:
    """Gives for "kill" and "injure" the share of reports with the curated value among their claims.

    Counted are reports that have truth and a number right beside a word of killing (injuring), by one pattern that knows
    nothing of our reading; a report is right where a quantity of one of its claims has the curated value as an end.
    "first number" is the share in which the first match of that pattern has the curated number: the baseline.
    Refuses: nothing is printed or returned of the texts, which are violent and name private people.
    """
    tallies: dict[str, list[tuple[str, bool]]] = {name: [] for name in INCIDENT_FIGURES}
    for row_id, text, truth in _incident_rows(data)[:limit]:
        beside = {kind: found for kind, words in BESIDE.items() if (found := words.search(text)) is not None}
        told = _claimed_ends(text, settings) if beside else set()
        for kind, found in beside.items():
            tallies[kind].append((row_id, truth[kind] in told))
            tallies[f"{kind}, first number"].append((row_id, _number(found) == truth[kind]))
    return {
        kind: Score(right=sum(r for _, r in tally), total=len(tally), missed=tuple(i for i, r in tally if not r))
        for kind, tally in tallies.items()
    }


def _file_cases(path: Path, kind: str) -> Iterable[SpecCase]:
    rows = json.loads(path.read_text(encoding="utf-8-sig"))
    for index, row in enumerate(rows):
        if any(pattern.search(row["Input"]) for pattern in _NOT_NAMED):
            continue
        for place, result in enumerate(row["Results"]):
            read = _READERS[kind](result["Resolution"])
            if read is not None:
                low, high, low_open, high_open, unit = read
                yield SpecCase(
                    id=f"{path.stem}:{index}:{place}", kind=kind, text=row["Input"], start=result["Start"],
                    end=result["Start"] + len(result["Text"]), low=low, high=high, low_open=low_open,
                    high_open=high_open, unit=unit,
                )  # fmt: skip


_Reading = tuple[float | None, float | None, bool, bool, str | None]


def _read_value(resolution: dict[str, str | None]) -> _Reading | None:
    value = resolution.get("value")
    if value is None or value == "null":
        return None
    number = float(value.rstrip("%"))
    return number, number, False, False, "percent" if value.endswith("%") else resolution.get("isoCurrency")


def _read_range(resolution: dict[str, str | None]) -> _Reading | None:
    value = resolution.get("value") or ""
    match = re.fullmatch(r"([\[(])([^,]*),([^,]*)([\])])", value)
    if match is None:
        return None
    low, high = (float(part) if part else None for part in match.group(2, 3))
    return low, high, low is not None and match.group(1) == "(", high is not None and match.group(4) == ")", None


_READERS: dict[str, Callable[[dict[str, str | None]], _Reading | None]] = {
    "count": _read_value, "percentage": _read_value, "money": _read_value, "range": _read_range,
}  # fmt: skip


def _all_quantities(text: str, *, parser: str) -> list[Quantity]:
    return [q for found in read_quantities(parse_text(normalise(text), parser=parser)) for q in found]


def _is_found(case: SpecCase, found: Sequence[Quantity]) -> bool:
    return any(q.start < case.end and q.end > case.start and _agrees(case, q) for q in found)


def _agrees(case: SpecCase, quantity: Quantity) -> bool:
    if case.kind != "range":
        is_value = _same(case.low, quantity.low) or _same(case.low, quantity.high)
        return is_value and (case.unit is None or case.unit == quantity.unit)
    same_ends = _same(case.low, quantity.low) and _same(case.high, quantity.high)
    same_open = case.low_open == quantity.low_open and case.high_open == quantity.high_open
    return same_ends and same_open and (case.unit is None or case.unit == quantity.unit)


def _same(expected: float | None, value: float | None) -> bool:
    if expected is None or value is None:
        return expected is None and value is None
    return abs(expected - value) <= 1e-9 * max(1.0, abs(expected))


def _score(pairs: Sequence[tuple[SpecCase, bool]]) -> Score:
    return Score(right=sum(r for _, r in pairs), total=len(pairs), missed=tuple(case.id for case, r in pairs if not r))


def _incident_rows(data: Path) -> list[tuple[str, str, dict[str, int]]]:
    rows = []
    with (data / INCIDENTS_FILE).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            truth = row.get("truth")
            if truth is not None:
                text = normalise(f"{row['title'] or ''}\n\n{row['text']}")
                rows.append((row["id"], text, {"kill": truth["num_killed"], "injure": truth["num_injured"]}))
    return rows


def _claimed_ends(text: str, settings: Settings) -> set[float | int | None]:
    reports = [item for item in read(text.encode(), name="report.txt", settings=settings) if isinstance(item, Report)]
    told = [claim for found in read_claims(reports, settings=settings) for claim in found.claims]
    return {end for claim in told for quantity in claim.quantities for end in (quantity.low, quantity.high)}


def _number(found: re.Match[str]) -> int:
    word = found.group("before") or found.group("after")
    return int(word) if word.isdigit() else SMALL_NUMBERS.index(word.lower()) + 1
