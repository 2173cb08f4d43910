"""The rounds: what is likely true, who is how accurate, and who depends on whom, until nothing moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from headwater.score.truth.dependence import COPIED, Pairs, dependence
from headwater.score.truth.table import Floats, Table

ROUNDS = 30
"""At most so many rounds: tables that settle do so in five to twenty; the rest swing between two states and stop here."""
SETTLED = 1e-4
"""No accuracy moved by more than this: results are shown to the third place."""
UNSEEN_FALSE = 10
"""False values that a provider could have given for an item beside those seen: the paper's n, at its lower end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What is held before anything is seen."""

    accuracy: float
    """Share of a provider's values that are right."""
    votes: float
    """That share counts as so many votes, so that two items judge nobody."""
    unseen: float
    """Errors that nobody made weigh as so many votes, shared out over an item's votes: few do not show how errors spread."""


PRIOR = Prior(accuracy=0.7, votes=2.0, unseen=30.0)
"""The best mean of the planted tables among those that ``headwater.testing.choose_discover`` tries."""
LOWEST, HIGHEST = 0.3, 0.98
"""Accuracies stay within these: nobody is certain, and nobody errs so surely that his word alone speaks against a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What the rounds came to."""

    truth: Floats
    """How likely each value is the right one of its item's, given the assumptions."""
    weight: Floats
    """The independent weight behind each value, in log-odds."""
    counted: Floats
    """For each vote how far it counts as independent, 0..1."""
    accuracy: Floats
    """Of each provider."""
    depends: Floats
    """How likely each pair is dependent."""
    rounds: int
    """How many rounds were made."""
    has_settled: bool
    """Whether nothing moved any more when they ended."""


def weigh(table: Table, pairs: Pairs, *, prior: Prior = PRIOR) -> Weighed:
    """Gives how likely each value is true, who is how accurate and who depends on whom.

    Source: the rounds and the discount of dependent votes are those of Dong, Berti-Equille and Srivastava 2009 (DEPEN and ACCU
    together); the chance of false values is that of Dong, Saha and Srivastava 2012 (POPACCU), since real errors are not spread
    evenly over values. Their similarity of values is left out: on planted tables it made results worse.
    Cost: linear in votes and shared values, at most 30 rounds.
    """
    accuracy = np.full(len(table.providers), prior.accuracy)
    counted = table.vote_weight
    depends = np.zeros(len(pairs.one))
    chance = chances(table)
    truth, weight = score_values(table, accuracy, counted, prior)
    rounds, moved = 0, 1.0
    while rounds < ROUNDS and moved >= SETTLED:
        rounds += 1
        depends = dependence(table, pairs, accuracy=accuracy, truth=truth, chance=chance)
        counted = table.vote_weight * discount(table, pairs, depends, accuracy)
        truth, weight = score_values(table, accuracy, counted, prior)
        updated = _accuracy(table, truth, accuracy, prior)
        moved = float(np.abs(updated - accuracy).max(initial=0.0))
        accuracy = updated
    return Weighed(
        truth=truth,
        weight=weight,
        counted=counted,
        accuracy=accuracy,
        depends=depends,
        rounds=rounds,
        has_settled=moved < SETTLED,
    )


def score_values(table: Table, accuracy: Floats, counted: Floats, prior: Prior) -> tuple[Floats, Floats]:
    """Gives how likely each value is the right one of those said for its item, and the weight behind it."""
    worth = np.log(accuracy / (1 - accuracy))
    weight = table.per_value(worth[table.vote_provider] * counted) + _errors(table, table.per_value(counted), prior)
    highest: Floats = np.full(len(table.items), -np.inf)
    np.maximum.at(highest, table.value_item, weight)
    odds: Floats = np.exp(weight - highest[table.value_item])
    truth: Floats = odds / table.per_item(odds)
    return truth, weight


def chances(table: Table) -> Floats:
    """Gives how likely a provider that errs gives each value: as often as others beside a pair do, or a new one in ten."""
    votes = table.per_value(table.vote_weight)
    others = np.maximum(table.per_item(votes) - 2, 0)
    told: Floats = (np.maximum(votes - 2, 0) + 1) / (others + UNSEEN_FALSE)
    return told


def discount(table: Table, pairs: Pairs, depends: Floats, accuracy: Floats) -> Floats:
    """Gives how far each vote counts beside those for the same value before it.

    First come those that most others depend on, so that a circle counts once, through whom it has in common; of equal ones
    the most accurate, then the first by name.
    """
    number = len(accuracy)
    first, second = pairs.shared_first, pairs.shared_second
    ties = np.bincount(pairs.one, depends, minlength=number) + np.bincount(pairs.other, depends, minlength=number)
    rank = np.empty(number, dtype=np.int64)
    rank[np.lexsort((np.arange(number), -np.round(accuracy, 9), -np.round(ties, 3)))] = np.arange(number)
    later = np.where(rank[table.vote_provider[first]] > rank[table.vote_provider[second]], first, second)
    lost = np.log1p(-COPIED * depends)[pairs.shared_pair]
    return np.exp(np.bincount(later, lost, minlength=len(table.vote_value)))


def _errors(table: Table, counted: Floats, prior: Prior) -> Floats:
    """Gives how well the other values of an item are explained as its errors, were this one right, in log-odds."""
    given = table.per_item(counted)
    rest = np.maximum(given - counted, 0)
    unseen = prior.unseen / np.maximum(given, 1.0)
    spread = counted * np.log(np.maximum(counted, 1e-12) + np.minimum(1.0, unseen))
    told: Floats = table.per_item(spread) - spread - rest * np.log(np.maximum(rest, 1e-12) + unseen)
    return told


def _accuracy(table: Table, truth: Floats, accuracy: Floats, prior: Prior) -> Floats:
    """Gives for each provider the share of its values that the others make likely: its own vote is taken out first."""
    number = len(table.providers)
    own = np.log(accuracy / (1 - accuracy))[table.vote_provider] * table.vote_weight
    without = truth[table.vote_value] * np.exp(-own)
    likely = without / np.maximum(1 - truth[table.vote_value] + without, 1e-12)
    votes = np.bincount(table.vote_provider, table.vote_weight, minlength=number)
    right = np.bincount(table.vote_provider, likely * table.vote_weight, minlength=number)
    told: Floats = np.clip((right + prior.votes * prior.accuracy) / (votes + prior.votes), LOWEST, HIGHEST)
    return told
