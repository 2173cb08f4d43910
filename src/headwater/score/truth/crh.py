"""CRH for values that are equal or not, as a baseline: a provider's weight falls with its share of the loss."""

from __future__ import annotations

import numpy as np

from headwater.score.truth.table import Floats, Table
from headwater.score.truth.vote import vote

ROUNDS = 50
"""Rounds are bounded; the weights of real tables stand still after five to ten."""


def crh(table: Table) -> Floats:
    """Gives each value's share of the weight given for its item.

    Source: Li, Li, Gao, Zhao, Fan and Han 2014, "Resolving conflicts in heterogeneous data by truth discovery and source
    reliability estimation", with the 0-1 loss, a provider's loss being the mean over what it gives.
    Cost: linear in votes, at most 50 rounds.
    """
    scores = vote(table)
    for _ in range(ROUNDS):
        best = np.zeros(len(table.items))
        np.maximum.at(best, table.value_item, scores)
        is_best = (scores >= best[table.value_item] - 1e-12).astype(np.float64)
        loss: Floats = np.maximum(table.per_provider(1.0 - is_best[table.vote_value]), 1e-3)
        weight = -np.log(loss / loss.max(initial=0.0)) + 1e-3
        told = table.per_value(weight[table.vote_provider] * table.vote_weight)
        updated = told / table.per_item(told)
        if float(np.abs(updated - scores).max(initial=0.0)) < 1e-6:
            break
        scores = updated
    return scores
