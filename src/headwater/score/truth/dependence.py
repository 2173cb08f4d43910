"""How likely it is that two providers are not independent, from the values that they share and that others do not give."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from headwater.score.truth.table import Floats, Ints, Table

COPIED = 0.8
"""Share of a copier's values that are copied: the paper's c."""
BEFORE = 0.2
"""How likely two providers are dependent before anything is seen: the paper's alpha, both directions together."""
MOST_PAIRS = 3_000_000
"""Pairs of votes that are looked at, items of few providers first: bounds memory to a quarter of a gigabyte."""
FEWEST_SHARED = 2
"""Pairs that share fewer values are independent as far as can be told: one shared value is chance or the truth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of providers with what they share."""

    one: Ints
    other: Ints
    """A pair's providers, the first of the alphabet first."""
    common: Floats
    """Items that both give a value for."""
    shared_pair: Ints
    """For each value shared: the pair,"""
    shared_value: Ints
    """the value,"""
    shared_first: Ints
    """the vote of the pair's first provider"""
    shared_second: Ints
    """and that of its second."""


def find_pairs(table: Table) -> Pairs:
    """Gives the pairs of providers that share values. Cost: pairs within items, at most MOST_PAIRS of them."""
    number = len(table.providers)
    first, second = _pairs_within(table.vote_value, MOST_PAIRS)
    shared = table.vote_provider[first] * number + table.vote_provider[second]
    codes, inverse, counts = np.unique(shared, return_inverse=True, return_counts=True)
    kept = counts >= FEWEST_SHARED
    place = np.cumsum(kept) - 1
    is_kept = kept[inverse]
    codes = codes[kept]
    return Pairs(
        one=codes // max(1, number),
        other=codes % max(1, number),
        common=_common(table, codes),
        shared_pair=place[inverse][is_kept],
        shared_value=table.vote_value[first[is_kept]],
        shared_first=first[is_kept],
        shared_second=second[is_kept],
    )


def dependence(table: Table, pairs: Pairs, *, accuracy: Floats, truth: Floats, chance: Floats) -> Floats:
    """Gives 0..1 for each pair: how likely one of the two copies from the other, or both from a third.

    ``truth`` is how likely each value is true, ``chance`` how likely a provider that errs gives just this value. A shared
    value that is likely true tells next to nothing; one that is likely false and that few would come to tells much; every
    item where the two differ speaks for independence.
    Source: Dong, Berti-Equille and Srivastava 2009, section 4.1, equations 8-13, with the likelihoods of a value weighed by how
    likely it is true, and the chance of each false value in place of 1/n.
    """
    likely, rare = truth[pairs.shared_value], chance[pairs.shared_value]
    right_one, right_other = accuracy[pairs.one][pairs.shared_pair], accuracy[pairs.other][pairs.shared_pair]
    apart = likely * right_one * right_other + (1 - likely) * (1 - right_one) * (1 - right_other) * rare
    number = len(pairs.one)
    differing = pairs.common - np.bincount(pairs.shared_pair, minlength=number)
    odds = []
    for copied_from in (right_one, right_other):
        together = COPIED * _given(likely, copied_from, rare) + (1 - COPIED) * apart
        seen = np.bincount(pairs.shared_pair, np.log(together / apart), minlength=number)
        odds.append(seen + np.maximum(differing, 0) * np.log(1 - COPIED))
    copying = np.logaddexp(odds[0], odds[1]) + np.log(BEFORE / 2) - np.log(1 - BEFORE)
    told: Floats = 1 / (1 + np.exp(-np.clip(copying, -50, 50)))
    return told


def _given(likely: Floats, accuracy: Floats, rare: Floats) -> Floats:
    """Gives how likely a provider gives this value."""
    return likely * accuracy + (1 - likely) * (1 - accuracy) * rare


def _pairs_within(groups: Ints, most: int) -> tuple[Ints, Ints]:
    """Gives every pair of places whose neighbours in a sorted array are of one group, small groups first where too many."""
    sizes = np.bincount(groups) if len(groups) else np.zeros(0, dtype=np.int64)
    order = np.sort(sizes)
    so_far = np.cumsum(order * (order - 1) // 2)
    affordable = so_far[np.searchsorted(order, order, side="right") - 1] <= most  # all groups of a size, or none
    largest = int(order[affordable].max(initial=0))
    is_small = sizes <= largest
    ends = np.cumsum(sizes)
    firsts, seconds = [], []
    places = np.flatnonzero(is_small[groups]) if len(groups) else np.zeros(0, dtype=np.int64)
    last = ends[groups[places]] if len(places) else places
    for gap in range(1, largest):
        reach = places + gap < last
        places, last = places[reach], last[reach]
        firsts.append(places)
        seconds.append(places + gap)
    empty = np.zeros(0, dtype=np.int64)
    return (np.concatenate(firsts), np.concatenate(seconds)) if firsts else (empty, empty)


def _common(table: Table, codes: Ints) -> Floats:
    """Gives for each pair how many items both give a value for."""
    number = len(table.providers)
    ballots = np.unique(table.vote_item * number + table.vote_provider)
    first, second = _pairs_within(ballots // max(1, number), MOST_PAIRS)
    providers = ballots % max(1, number)
    met = providers[first] * number + providers[second]
    met = met[np.isin(met, codes)]
    return np.bincount(np.searchsorted(codes, met), minlength=len(codes)).astype(np.float64)
