"""Reports as unit vectors of weighted words, texts with the same words as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headwater.stories.decide import LEAD_WEIGHT, MOST_TERMS, NAME_WEIGHT, NUMBER_WEIGHT, RARITY_POWER
from headwater.stories.sketch import Sketch, counts_of, has_flag, is_firm, unpack
from headwater.stories.statistics import Statistics, weigh_terms
from headwater.text.terms import LEAD, NAME, NUMBER

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Unit:
    """Reports with the same words, near in time: one telling, however often it was printed."""

    sketches: tuple[Sketch, ...]
    """By time, unknown last, then by id."""

    @property
    def first(self) -> Sketch:
        """Gives the earliest of them."""
        return self.sketches[0]


@dataclass(frozen=True, slots=True)
class Vectors:
    """One row a unit: which words it holds, and what each weighs; a row's squares add up to 1."""

    starts: Ints
    """Where each row starts; one more at the end."""
    columns: npt.NDArray[np.int32]
    weights: npt.NDArray[np.float32]
    is_firm: npt.NDArray[np.bool_]
    """Names and numbers, which mean the same in every language."""
    rarity: npt.NDArray[np.float32]
    """Of each column, whatever the row."""


def in_time(sketch: Sketch) -> tuple[bool, int, str]:
    """Gives the order of sketches: by time, unknown last, then by id."""
    return sketch.minute is None, sketch.minute or 0, sketch.report


def make_units(sketches: Sequence[Sketch], *, apart: Set[str], window_minutes: float) -> list[Unit]:
    """Gives the units of sketches in order of time; a report in ``apart``, or without words, is one by itself."""
    copies: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in sorted(sketches, key=in_time):
        is_own = sketch.report in apart or not sketch.terms
        copies[f"own {sketch.report}" if is_own else sketch.terms].append(sketch)
    units: list[Unit] = []
    for same in copies.values():
        held: list[Sketch] = []
        for sketch in same:
            if held and _gap(held[-1], sketch) > window_minutes:
                units.append(Unit(tuple(held)))
                held = []
            held.append(sketch)
        units.append(Unit(tuple(held)))
    return sorted(units, key=lambda unit: in_time(unit.first))


def make_vectors(units: Sequence[Unit], statistics: Statistics) -> Vectors:
    """Gives the vectors of units under the statistics of the run."""
    hashes, info, sizes = unpack(unit.first.terms for unit in units)
    owners = np.repeat(np.arange(len(units)), sizes)
    terms, columns = np.unique(hashes, return_inverse=True)
    rarity = weigh_terms(statistics, terms)
    weights = (1.0 + np.log(np.maximum(counts_of(info), 1))) * rarity[columns] ** RARITY_POWER
    for flag, worth in ((NAME, NAME_WEIGHT), (NUMBER, NUMBER_WEIGHT), (LEAD, LEAD_WEIGHT)):
        weights = np.where(has_flag(info, flag), weights * worth, weights)
    falling = np.int64(1 << 31) - weights.astype(np.float32).view(np.int32)  # bits of positive numbers sort as these do
    order = np.argsort((owners << 32) | falling, kind="stable")  # by report, weightiest first, then by column
    place = np.arange(len(order)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    kept = np.sort(order[(place < MOST_TERMS) & (weights[order] > 0)])
    owners, columns, weights = owners[kept], columns[kept], weights[kept]
    length = np.sqrt(np.bincount(owners, weights=weights**2, minlength=len(units)))
    starts = np.searchsorted(owners, np.arange(len(units) + 1))
    return Vectors(
        starts=starts,
        columns=columns.astype(np.int32),
        weights=(weights / length[owners]).astype(np.float32),
        is_firm=is_firm(info[kept]),
        rarity=rarity.astype(np.float32),
    )


def _gap(a: Sketch, b: Sketch) -> float:
    return 0.0 if a.minute is None or b.minute is None else float(b.minute - a.minute)
