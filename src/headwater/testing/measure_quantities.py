"""Accuracy of quantities: on Microsoft's English specs, and on incident reports whose counts a person curated."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.claims.quantities import counted_event, read_quantities
from headwater.model import Quantity
from headwater.text.normal import normalise
from headwater.text.parse import parse_text

SPECS_FOLDER = "recognizers_specs/Specs"
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


def score_incidents(data: Path, *, parser: str, limit: int | None = None) -> dict[str, Score]:
    """Gives for "kill" and "injure" the share of reports with the curated value among the counts they state.

    Counted are reports that have truth and a count beside a word of killing (injuring); a report is right where one of
    those counts allows the curated value exactly (low = high = value), or bounds it and names it as its end.
    Refuses: nothing is printed or returned of the texts, which are violent and name private people.
    """
    rows = _incident_rows(data)[:limit]
    tallies: dict[str, list[tuple[str, bool]]] = {"kill": [], "injure": []}
    for row_id, text, truth in rows:
        stated = _stated_counts(text, parser=parser)
        for kind, tally in tallies.items():
            if stated[kind]:
                tally.append((row_id, any(_names(q, truth[kind]) for q in stated[kind])))
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


def _stated_counts(text: str, *, parser: str) -> dict[str, list[Quantity]]:
    parsed = parse_text(text, parser=parser)
    stated: dict[str, list[Quantity]] = {"kill": [], "injure": []}
    for sentence, found in zip(parsed.sentences, read_quantities(parsed), strict=True):
        for quantity in found:
            event = counted_event(sentence, quantity)
            if event in stated:
                stated[event].append(quantity)
    return stated


def _names(quantity: Quantity, value: int) -> bool:
    return value in (quantity.low, quantity.high)
