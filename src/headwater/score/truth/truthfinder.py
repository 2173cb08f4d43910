"""TruthFinder, as a baseline: trust in providers and confidence in values lift each other."""

from __future__ import annotations

import numpy as np

from headwater.score.truth.likeness import Likeness
from headwater.score.truth.table import Floats, Table

START, DAMPING, LIKENESS_WEIGHT, SMALLEST_CHANGE, ROUNDS = 0.9, 0.3, 0.5, 1e-5, 50
"""The paper's first trust, its gamma, rho and its bound of change between rounds; rounds are bounded by us."""


def truthfinder(table: Table, likeness: Likeness) -> Floats:
    """Gives each value's confidence, 0..1.

    Source: Yin, Han and Yu 2008, "Truth discovery with multiple conflicting information providers on the web", section 4.
    Cost: linear in votes and like pairs, at most 50 rounds.
    """
    trust = np.full(len(table.providers), START)
    for _ in range(ROUNDS):
        worth = -np.log(np.maximum(1 - trust, 1e-9))
        scores = table.per_value((worth[table.vote_provider]) * table.vote_weight)
        confidence = 1 / (1 + np.exp(-DAMPING * likeness.spread(scores, LIKENESS_WEIGHT)))
        updated = table.per_provider(confidence[table.vote_value])
        if float(np.abs(updated - trust).max(initial=0.0)) < SMALLEST_CHANGE:
            break
        trust = updated
    return confidence
