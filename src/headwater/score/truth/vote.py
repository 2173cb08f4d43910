"""The plainest baseline: every provider counts once."""

from __future__ import annotations

from headwater.score.truth.table import Floats, Table


def vote(table: Table) -> Floats:
    """Gives each value's share of the providers of its item."""
    scores = table.per_value(table.vote_weight)
    return scores / table.per_item(scores)
