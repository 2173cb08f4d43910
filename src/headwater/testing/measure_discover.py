"""Share of gold items right by ``discover`` on the public tables of values, beside vote, TruthFinder and CRH."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.score.truth import Item, discover_values
from headwater.score.truth.crh import crh
from headwater.score.truth.likeness import find_likeness
from headwater.score.truth.names import name_keys
from headwater.score.truth.table import Table, make_table
from headwater.score.truth.truthfinder import truthfinder
from headwater.score.truth.values import is_placeholder, value_key
from headwater.score.truth.vote import vote
from headwater.testing.figures import Figure, skip

SPECTRUM, DAFNA = "truthdisc_spectrum/data", "truthdisc_dafna/data/Books_CSV"
DEFINITION = (
    "gold items that have rows, whose first value is the gold's once both are normalised: numbers as numbers, "
    "times to the minute, author lists by their surnames in any order; of equal values the first by key"
)
AT_LEAST_BOOK = 0.87
"""The paper's figure with copying detected."""

Rows = list[tuple[str, Item, str]]
Gold = dict[Item, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """One public set."""

    name: str
    claims: str
    """Files of rows, a pattern under the folder of the public sets."""
    truths: str
    """Files of gold values."""
    is_names: bool = False
    """Whether values are author lists."""
    is_joined: bool = False
    """Whether item and property stand in one column, as the set's makers cleaned it."""


SETS = (
    Tables(name="Book", claims=f"{DAFNA}/claims/*.txt", truths=f"{DAFNA}/truth/*.csv", is_names=True),
    Tables(name="Weather", claims=f"{SPECTRUM}/weather/claims/*.csv", truths=f"{SPECTRUM}/weather/ground_truth/*.csv"),
    Tables(
        name="Population",
        claims=f"{SPECTRUM}/population/population_claims.csv",
        truths=f"{SPECTRUM}/population/population_truth.csv",
    ),
    Tables(
        name="Population, disputed items",
        claims=f"{SPECTRUM}/population/claims.csv",
        truths=f"{SPECTRUM}/population/truths.csv",
        is_joined=True,
    ),
    Tables(name="Flight slice", claims=f"{SPECTRUM}/flights/claims/*.csv", truths=f"{SPECTRUM}/flights/ground_truth/*.csv"),
)


def discover(data: Path | None) -> Iterator[Figure]:
    """Gives the share of gold items right of every set and way."""
    for tables in SETS:
        if data is None or not list(data.glob(tables.claims)) or not list(data.glob(tables.truths)):
            yield skip(f"discover: {tables.name}", needs=tables.claims)
            continue
        rows, gold = read_set(data, tables)
        right = {name: told(rows) for name, told in WAYS.items()}
        gold_keys = keyed(rows, gold, is_names=tables.is_names)
        shares = {name: share_right(found, gold_keys, rows, is_names=tables.is_names) for name, found in right.items()}
        if not tables.is_names:
            shares = {**_other_votes(rows, gold_keys), **shares}
        for name, share in shares.items():
            target = ""
            if name == "discover":
                target = (
                    f"at least {AT_LEAST_BOOK}"
                    if tables.is_names
                    else f"above vote ({max(v for n, v in shares.items() if n.startswith('vote')):.3f})"
                )
            yield Figure(
                name=f"discover: {tables.name}, {name}", definition=DEFINITION, value=share, count=len(gold_keys), target=target
            )


def read_set(data: Path, tables: Tables) -> tuple[Rows, Gold]:
    """Gives the rows and the gold values of one set; of two gold values of an item the later counts."""
    rows: Rows = []
    for path in sorted(data.glob(tables.claims)):
        for cells in _cells(path):
            if tables.is_joined:  # item with property, provider, value, two numbers
                rows.append((cells[1], (cells[0], ""), cells[2]))
            elif len(cells) >= 6:  # Book: id, mark, item, property, value, provider, time
                rows.append((cells[5], (cells[2], cells[3]), cells[4]))
            else:
                rows.append((cells[3], (cells[0], cells[1]), cells[2]))
    gold: Gold = {}
    for path in sorted(data.glob(tables.truths)):
        at = 1 if tables.is_joined else 2
        gold.update({(cells[0], "" if tables.is_joined else cells[1]): cells[at] for cells in _cells(path)})
    return rows, gold


def keyed(rows: Rows, gold: Gold, *, is_names: bool) -> dict[Item, str]:
    """Gives the key of each gold value whose item has rows; author lists are read beside the lists of their item."""
    given = _given(rows)
    found: dict[Item, str] = {}
    for item, value in gold.items():
        if item in given:
            found[item] = name_keys([value, *given[item]])[value] if is_names else value_key(value)
    return found


def share_right(found: Mapping[Item, str | int | float], gold: dict[Item, str], rows: Rows, *, is_names: bool) -> float:
    """Gives the share of gold items whose value found has the key of the gold value."""
    given = _given(rows) if is_names else {}
    right = 0
    for item, key in gold.items():
        value = found.get(item, "")
        right += (name_keys(given[item])[str(value)] if is_names and item in found else value_key(value)) == key
    return right / len(gold) if gold else 0.0


def _given(rows: Rows) -> dict[Item, list[str]]:
    given: dict[Item, list[str]] = defaultdict(list)
    for _, item, value in rows:
        given[item].append(value)
    return given


def _cells(path: Path) -> Iterator[Sequence[str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for cells in csv.reader(file):
            if len(cells) >= 3 and cells[0] not in ("ObjectID", "ClaimID", "object"):
                yield cells


def _first_values(table: Table, scores: Sequence[float]) -> dict[Item, str | int | float]:
    best: dict[int, int] = {}
    for value, item in enumerate(table.value_item.tolist()):
        if item not in best or scores[value] > scores[best[item]] + 1e-9:
            best[item] = value
    return {table.items[item]: table.value_text[value] for item, value in best.items()}


def _other_votes(rows: Rows, gold: dict[Item, str]) -> dict[str, float]:
    """Gives the share that vote has right under two other definitions in use, of each provider's different values.

    "first row": what says nothing counts as a value, of equal ones the first in the file; "a tie is wrong": no such values, and
    only a value with more votes than any other can be right.
    """
    ballots: dict[Item, dict[tuple[str, str], bool]] = defaultdict(dict)
    for provider, item, value in rows:
        if item in gold:
            ballots[item][provider, value_key(value)] = is_placeholder(value)
    first = strict = 0
    for item, key in gold.items():
        first += Counter(of for _, of in ballots[item]).most_common(1)[0][0] == key
        leading = Counter(of for (_, of), says_nothing in ballots[item].items() if not says_nothing).most_common(2)
        strict += bool(leading) and leading[0][0] == key and (len(leading) == 1 or leading[1][1] < leading[0][1])
    return {"vote, first row": first / len(gold), "vote, a tie is wrong": strict / len(gold)}


def _by_vote(rows: Rows) -> Mapping[Item, str | int | float]:
    table = make_table(rows)
    return _first_values(table, vote(table).tolist())


def _by_truthfinder(rows: Rows) -> Mapping[Item, str | int | float]:
    table = make_table(rows)
    return _first_values(table, truthfinder(table, find_likeness(table)).tolist())


def _by_crh(rows: Rows) -> Mapping[Item, str | int | float]:
    table = make_table(rows)
    return _first_values(table, crh(table).tolist())


def _by_discover(rows: Rows) -> Mapping[Item, str | int | float]:
    return discover_values(rows).values


WAYS: dict[str, Callable[[Rows], Mapping[Item, str | int | float]]] = {
    "vote": _by_vote,
    "TruthFinder": _by_truthfinder,
    "CRH": _by_crh,
    "discover": _by_discover,
}
