"""Reports worth a closer look: those that share rare words within the window; cheap, generous, and bounded for each report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headwater.stories.vectors import Ints, Unit, Vectors

ASKED_TERMS = 32  # rarest words first: what two reports of one event share, they share among these
ASKED_POSTINGS = 1_000  # places looked up for one report, whatever the size of the window
LEAST_TERMS = 4  # words asked even where all of them are common
NEAREST = 32  # reports that are compared in full
SHARE_STEPS = 1_000_000  # shares are compared to so many parts, so that the order of adding up changes nothing
MOST_INT32 = 1 << 31
BLOCK = 256  # reports looked up together: spreads the cost of numpy, and bounds memory

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Near:
    """The likest reports of each report."""

    left: Ints
    right: Ints
    """Pairs of units, each once, the smaller first, sorted."""
    likeness: Floats
    """Cosine of the vectors, 0..1."""


def near_pairs(units: Sequence[Unit], vectors: Vectors, *, window_minutes: float) -> Near:
    """Gives the pairs of units that share rare words within the window, with their likeness.

    A word asks all who hold it, or, where they are too many, those nearest in time. Cost: bounded for each report.
    """
    minutes = np.array([np.nan if unit.first.minute is None else unit.first.minute for unit in units])
    asked = _Asked.of(vectors)
    count = max(1, len(units))
    keys = [np.zeros(0, np.int64)]
    for first in range(0, len(units), BLOCK):
        for rows, others in asked.best(first, min(first + BLOCK, len(units)), minutes, window_minutes):
            keys.append(np.minimum(rows, others) * count + np.maximum(rows, others))
    left, right = np.divmod(np.unique(np.concatenate(keys)), count)
    opens = np.searchsorted(left, np.arange(0, count + BLOCK, BLOCK))
    parts = [slice(a, b) for a, b in zip(opens[:-1].tolist(), opens[1:].tolist(), strict=True) if b > a]
    likeness = [_dots(vectors, left[part], right[part]) for part in parts]
    return Near(left, right, np.concatenate([np.zeros(0), *likeness]))


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which words each report asks, and which places of the inverted index answer."""

    rows: Ints
    """The report that asks, sorted."""
    weights: npt.NDArray[np.float32]
    firsts: Ints
    """Where the part of the index that answers begins."""
    sizes: Ints
    opens: Ints
    """Where each report's words begin; one more at the end."""
    holders: Ints
    """The index: word by word, who holds it in order of time."""
    shares: npt.NDArray[np.float32]
    """What the word weighs there."""

    @classmethod
    def of(cls, vectors: Vectors) -> _Asked:
        """Gives the index of vectors, and what each asks of it: shared words, rarest first, as long as few enough hold them."""
        count = len(vectors.starts) - 1
        rows = np.repeat(np.arange(count), np.diff(vectors.starts))
        index = np.argsort(vectors.columns, kind="stable")
        place = np.empty(len(index), dtype=np.int64)
        place[index] = np.arange(len(index))
        opens = np.searchsorted(vectors.columns[index], np.arange(len(vectors.rarity) + 1))
        held = np.diff(opens)[vectors.columns]
        order = _rarest_first(rows, held, vectors.starts)
        order = order[held[order] > 1]
        asking, sizes = rows[order], np.minimum(held[order], ASKED_POSTINGS)
        begins = np.searchsorted(asking, np.arange(count + 1))
        rank = np.arange(len(order)) - begins[asking]
        total = np.cumsum(sizes)
        spent = total - np.concatenate(([0], total))[begins[asking]]
        kept = (rank < ASKED_TERMS) & ((spent <= ASKED_POSTINGS) | (rank < LEAST_TERMS))
        order, asking, sizes = order[kept], asking[kept], sizes[kept]
        low, high = opens[vectors.columns[order]], opens[vectors.columns[order] + 1]
        firsts = np.clip(place[order] - sizes // 2, low, high - sizes)
        return cls(
            rows=asking,
            weights=vectors.weights[order],
            firsts=firsts,
            sizes=sizes,
            opens=np.searchsorted(asking, np.arange(count + 1)),
            holders=rows[index],
            shares=vectors.weights[index],
        )

    def best(self, first: int, last: int, minutes: Floats, window: float) -> Iterator[tuple[Ints, Ints]]:
        """Gives reports and, for each, those within the window that share most with it, likest first."""
        part = slice(self.opens[first], self.opens[last])
        sizes = self.sizes[part]
        places = spread(self.firsts[part], sizes)
        rows = np.repeat(self.rows[part], sizes)
        others = self.holders[places]
        near = (others != rows) & ~(np.abs(minutes[others] - minutes[rows]) > window)
        if not near.any():
            return
        share = (self.shares[places] * np.repeat(self.weights[part], sizes))[near]
        keys = (rows[near] - first) * len(minutes) + others[near]
        if (last - first) * len(minutes) > MOST_INT32:
            order = np.argsort(keys, kind="stable")
            keys, share = keys[order], share[order]
        else:  # a pair and what it shares in one number: sorted in a fraction of the time
            packed = np.sort((keys << 32) | share.view(np.int32))
            keys, share = packed >> 32, (packed & np.int64(0xFFFFFFFF)).astype(np.int32).view(np.float32)
        opens = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        total = np.round(np.add.reduceat(share, opens, dtype=np.float64) * SHARE_STEPS).astype(np.int64)
        rows, others = np.divmod(keys[opens], len(minutes))
        falling = (rows + 1) * SHARE_STEPS * 2 - 1 - total  # by report, then likest first, then the earlier one
        falling, others = np.divmod(np.sort(falling * len(minutes) + others), len(minutes))
        rows = falling // (SHARE_STEPS * 2)
        kept = places_in(rows) < NEAREST
        yield rows[kept] + first, others[kept]


def places_in(rows: Ints) -> Ints:
    """Gives, for sorted rows, how many of the same row stand before each."""
    sizes = np.bincount(rows)
    found: Ints = np.arange(len(rows)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return found


def _rarest_first(rows: Ints, held: Ints, starts: Ints) -> Ints:
    """Gives the order of words by report, then by how many hold them, then as they stand; one number each sorts quickest."""
    most, words = int(held.max(initial=0)) + 1, int(np.diff(starts).max(initial=0)) + 1
    place = np.arange(len(rows)) - starts[rows]
    kept = np.sort((rows * most + held) * words + place)
    found: Ints = starts[kept // (most * words)] + kept % words
    return found


def spread(firsts: Ints, sizes: Ints) -> Ints:
    """Gives every place of many stretches, each from its first place on."""
    ends = np.cumsum(sizes)
    places: Ints = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(firsts - (ends - sizes), sizes)
    return places


def _dots(vectors: Vectors, rows: Ints, others: Ints) -> Floats:
    """Gives the cosine of each pair; ``rows`` are sorted and near each other, so that their vectors make a small table."""
    first, last = int(rows[0]), int(rows[-1]) + 1
    part = slice(vectors.starts[first], vectors.starts[last])
    columns, local = np.unique(vectors.columns[part], return_inverse=True)
    table = np.zeros((last - first, len(columns) + 1), dtype=np.float32)
    table[np.repeat(np.arange(last - first), np.diff(vectors.starts[first : last + 1])), local] = vectors.weights[part]
    where = np.full(len(vectors.rarity), len(columns), dtype=np.int64)
    where[columns] = np.arange(len(columns))
    sizes = vectors.starts[others + 1] - vectors.starts[others]
    places = spread(vectors.starts[others], sizes)
    flat = np.repeat((rows - first) * table.shape[1], sizes) + where[vectors.columns[places]]
    products = table.ravel().take(flat) * vectors.weights[places]
    return np.asarray(np.add.reduceat(products, np.cumsum(sizes) - sizes, dtype=np.float64))
