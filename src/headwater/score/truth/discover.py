"""Truth finding on tables of values: which value has most independent weight, who counts for it, who leans on whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from headwater.score.truth.dependence import Pairs, find_pairs
from headwater.score.truth.table import Item, Row, Table, Value, make_table
from headwater.score.truth.weigh import Weighed, chances, weigh

TOLD_FROM = 0.5
"""A dependence less likely than not is weighed but not told."""
COUNTED_FROM = 0.5
"""A vote that counts for less than half is told as discounted."""
FALSE_BELOW = 0.5
"""A shared value that is less likely right than not is shown as evidence of dependence."""
MOST_SHOWN = 10
"""Shared false values shown for a pair, the rarest first: enough to check by eye."""
ASSUMPTIONS = (
    "One value of an item is right, and somebody gave it.",
    "A provider errs as often with one item as with another; who agrees with accurate providers is accurate.",
    "Two who share values that are likely false and that few others give are likely not independent.",
    "A dependent provider takes over eight of ten values, and its vote counts for the rest only.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueScore:
    """One value of an item with what stands behind it."""

    item: Item
    value: Value
    """In the form that most rows have."""
    score: float
    """0..1: how likely it is the right one of the item's values, given the assumptions."""
    independent_weight: float
    """How many independent votes it has: each counts for what does not lean on another."""
    counted: tuple[str, ...]
    """Providers whose vote counts for at least half."""
    discounted: tuple[str, ...]
    """Providers whose vote counts for less, since they lean on others who say the same, or give several values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedValue:
    """A value that two providers share although it is likely false."""

    item: Item
    value: Value
    given_by: int
    """How many providers give it, these two included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependence:
    """Two providers that are likely not independent. It does not say who took from whom."""

    a: str
    b: str
    probability: float
    shared: int
    """Values that both give."""
    common: int
    """Items that both give a value for."""
    shared_false: tuple[SharedValue, ...]
    """What shows it: shared values that are likely false, the rarest first, at most ten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What truth finding came to."""

    values: Mapping[Item, Value]
    """The value of each item with the highest score; of equal ones the first in the order of their keys."""
    scores: tuple[ValueScore, ...]
    """Every value, by item, then falling score."""
    dependence: tuple[Dependence, ...]
    """Pairs that are more likely dependent than not, the likeliest first."""
    accuracy: Mapping[str, float]
    """For each provider the share of its values that are likely right."""
    rounds: int
    """How many rounds were made, at most 30."""
    has_settled: bool
    """Whether nothing moved any more when they ended."""
    left_out: int
    """Rows that say nothing ("n/a", blanks)."""
    assumptions: tuple[str, ...] = ASSUMPTIONS
    """What all this rests on."""


def discover_values(rows: Iterable[Row]) -> Discovery:
    """Gives which value of each item has most independent weight, from rows of (provider, item, value).

    It says nothing about the world: only what follows from the rows under ``assumptions``.
    Refuses: nothing; rows that say nothing are left out and counted.
    Raises: InputError ``discover.rows``, ``discover.row``: see ``make_table``.
    Cost: linear in rows and in pairs of providers within items, of which at most three million are looked at.
    """
    table = make_table(rows)
    pairs = find_pairs(table)
    weighed = weigh(table, pairs)
    order = _order(table, weighed)
    scores = _scores(table, weighed, order)
    values: dict[Item, Value] = {}
    for score in scores:
        values.setdefault(score.item, score.value)
    return Discovery(
        values=values,
        scores=scores,
        dependence=_dependence(table, pairs, weighed),
        accuracy=dict(zip(table.providers, weighed.accuracy.tolist(), strict=True)),
        rounds=weighed.rounds,
        has_settled=weighed.has_settled,
        left_out=table.left_out,
    )


def _order(table: Table, weighed: Weighed) -> list[int]:
    """Gives the values by item, then falling score; equal ones as far as nine places stay in the order of their keys."""
    found: list[int] = np.lexsort((np.arange(len(table.value_item)), -np.round(weighed.truth, 9), table.value_item)).tolist()
    return found


def _scores(table: Table, weighed: Weighed, order: list[int]) -> tuple[ValueScore, ...]:
    votes = table.per_value(weighed.counted)
    bounds = np.searchsorted(table.vote_value, np.arange(len(table.value_item) + 1)).tolist()
    names = [table.providers[place] for place in table.vote_provider.tolist()]
    counts = (weighed.counted >= COUNTED_FROM).tolist()
    found = []
    for value in order:
        places = range(bounds[value], bounds[value + 1])
        found.append(
            ValueScore(
                item=table.items[int(table.value_item[value])],
                value=table.value_text[value],
                score=float(weighed.truth[value]),
                independent_weight=float(votes[value]),
                counted=tuple(names[place] for place in places if counts[place]),
                discounted=tuple(names[place] for place in places if not counts[place]),
            )
        )
    return tuple(found)


def _dependence(table: Table, pairs: Pairs, weighed: Weighed) -> tuple[Dependence, ...]:
    told = np.flatnonzero(weighed.depends > TOLD_FROM)
    order = told[np.lexsort((told, -np.round(weighed.depends[told], 9)))].tolist()
    shared = np.bincount(pairs.shared_pair, minlength=len(pairs.one))
    false: dict[int, list[int]] = {pair: [] for pair in order}
    is_false = (weighed.truth[pairs.shared_value] < FALSE_BELOW) & (weighed.depends[pairs.shared_pair] > TOLD_FROM)
    for at in np.flatnonzero(is_false).tolist():
        false[int(pairs.shared_pair[at])].append(int(pairs.shared_value[at]))
    givers = table.per_value(np.ones(len(table.vote_value)))
    rare = chances(table)
    return tuple(
        Dependence(
            a=table.providers[int(pairs.one[pair])],
            b=table.providers[int(pairs.other[pair])],
            probability=float(weighed.depends[pair]),
            shared=int(shared[pair]),
            common=int(pairs.common[pair]),
            shared_false=tuple(
                SharedValue(
                    item=table.items[int(table.value_item[value])], value=table.value_text[value], given_by=int(givers[value])
                )
                for value in sorted(false[pair], key=lambda value: (rare[value], value))[:MOST_SHOWN]
            ),
        )
        for pair in order
    )
