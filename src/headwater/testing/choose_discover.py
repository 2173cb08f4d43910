"""Which prior of ``discover`` is best on planted tables: one command, seeded; no public set is looked at."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from headwater.score.truth.dependence import Pairs, find_pairs
from headwater.score.truth.table import Floats, Table, make_table
from headwater.score.truth.vote import vote
from headwater.score.truth.weigh import Prior, weigh
from headwater.testing.plant_values import MIXES, plant_values

ACCURACIES = (0.7, 0.8, 0.9)  # from .5 downwards nothing says which of two camps errs
VOTES = (2.0, 5.0, 10.0, 20.0)
UNSEEN = (0.0, 10.0, 30.0)
SEEDS = range(5)  # five tables a mix: means move by less than .005 with ten


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted table, ready to be weighed."""

    mix: str
    table: Table
    pairs: Pairs
    is_right: Floats
    """1 for each value that is the right one of its item."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What one way came to."""

    name: str
    shares: dict[str, float]
    """Share of items right, by mix."""

    @property
    def mean(self) -> float:
        """Gives the mean over the mixes."""
        return sum(self.shares.values()) / len(self.shares)


def main() -> None:
    """Writes a Markdown table of every prior tried, the best mean first."""
    tried = sorted(try_priors(), key=lambda t: (-round(t.mean, 4), t.name))
    mixes = list(MIXES)
    lines = [f"| {' | '.join(['prior', 'mean', *mixes])} |", "|" + "---|" * (len(mixes) + 2)]
    lines += [f"| {t.name} | {t.mean:.3f} | {' | '.join(f'{t.shares[m]:.3f}' for m in mixes)} |" for t in tried]
    sys.stdout.write("\n".join(lines) + "\n")


def try_priors() -> Iterator[Tried]:
    """Gives the share of items right under vote and under every prior."""
    tables = [_prepare(mix, seed) for mix in MIXES for seed in SEEDS]
    yield Tried("vote", _by_mix(tables, [vote(t.table) for t in tables]))
    for accuracy, votes, unseen in itertools.product(ACCURACIES, VOTES, UNSEEN):
        prior = Prior(accuracy=accuracy, votes=votes, unseen=unseen)
        scores = [weigh(t.table, t.pairs, prior=prior).truth for t in tables]
        yield Tried(f"accuracy {accuracy:.1f}, {votes:.0f} votes, {unseen:.0f} unseen", _by_mix(tables, scores))


def _prepare(mix: str, seed: int) -> Planted:
    planted = plant_values(MIXES[mix], seed=seed)
    table = make_table(planted.rows)
    right = [
        planted.truth[str(table.items[i])] == str(text) for i, text in zip(table.value_item, table.value_text, strict=True)
    ]
    return Planted(mix, table, find_pairs(table), np.array(right, dtype=np.float64))


def _by_mix(tables: list[Planted], scores: list[Floats]) -> dict[str, float]:
    shares: dict[str, list[float]] = {mix: [] for mix in MIXES}
    for planted, found in zip(tables, scores, strict=True):
        shares[planted.mix].append(_share(planted, found))
    return {mix: sum(of) / len(of) for mix, of in shares.items()}


def _share(planted: Planted, scores: Floats) -> float:
    """Gives the share of items whose first value of the highest score is the right one."""
    item = planted.table.value_item
    order = np.lexsort((np.arange(len(item)), -np.round(scores, 9), item))
    _, first = np.unique(item[order], return_index=True)
    return float(planted.is_right[order[first]].mean())


if __name__ == "__main__":
    main()
