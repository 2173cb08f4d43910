"""Which different values of one item support each other, found once for a table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from headwater.score.truth.table import Floats, Ints, Table
from headwater.score.truth.values import support_between

MOST_VALUES = 60
"""Values of one item that are compared with each other, those with most votes: bounds the pairs of one item to 1,770."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Pairs of values of one item that are alike, each pair in both directions."""

    giver: Ints
    taker: Ints
    share: Floats
    """0..1, how far the giver's support counts for the taker."""

    def spread(self, scores: Floats, weight: float) -> Floats:
        """Gives each value's score with that of its like added."""
        return scores + weight * np.bincount(self.taker, self.share * scores[self.giver], minlength=len(scores))


def find_likeness(table: Table) -> Likeness:
    """Gives the like pairs of a table. Cost: pairs of values within an item, at most 60 values an item."""
    votes = table.per_value(np.ones(len(table.vote_value)))
    bounds = np.searchsorted(table.value_item, np.arange(len(table.items) + 1))
    found: list[tuple[int, int, float]] = []
    for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        chosen = sorted(range(first, last), key=lambda place: (-votes[place], place))[:MOST_VALUES]
        for at, one in enumerate(chosen):
            for other in chosen[at + 1 :]:
                share = support_between(table.value_key[one], table.value_key[other])
                if share > 0:
                    found.extend(((one, other, share), (other, one, share)))
    found.sort()
    return Likeness(
        giver=np.array([pair[0] for pair in found], dtype=np.int64),
        taker=np.array([pair[1] for pair in found], dtype=np.int64),
        share=np.array([pair[2] for pair in found], dtype=np.float64),
    )
