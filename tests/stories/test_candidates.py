"""The likest reports of each report, held against all pairs compared one by one."""

from __future__ import annotations

import itertools
import random

import numpy as np
import pytest
from tests.stories.helpers import a_report

from headwater.stories import candidates
from headwater.stories.candidates import near_pairs, places_in
from headwater.stories.sketch import sketch_reports
from headwater.stories.statistics import count_terms
from headwater.stories.vectors import Vectors, make_units, make_vectors

SYLLABLES = ("bal", "cor", "dun", "fer"), ("ti", "mo", "ra", "le"), ("nag", "sok", "wit", "pel")
WORDS = ["".join(parts) for parts in itertools.product(*SYLLABLES)]
HOURS = 10_000.0


def _units(count: int, *, seed: int):
    rng = random.Random(seed)
    texts = [" ".join(rng.sample(WORDS, 12)) for _ in range(count)]
    sketches = sketch_reports([a_report(f"{n:03}.txt", text) for n, text in enumerate(texts)])
    units = make_units(sketches, apart=frozenset(), window_minutes=HOURS)
    return units, make_vectors(units, count_terms(sketches))


def _dense(vectors: Vectors) -> np.ndarray:
    table = np.zeros((len(vectors.starts) - 1, len(vectors.rarity)))
    table[np.repeat(np.arange(len(table)), np.diff(vectors.starts)), vectors.columns] = vectors.weights
    return table


@pytest.mark.parametrize("block", [3, 7, 256])
def test_likeness_is_the_cosine_whatever_the_block(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "BLOCK", block)
    units, vectors = _units(40, seed=block)
    near = near_pairs(units, vectors, window_minutes=HOURS)
    cosine = _dense(vectors) @ _dense(vectors).T
    assert len(near.left) > 40
    assert (near.left < near.right).all()
    np.testing.assert_allclose(near.likeness, cosine[near.left, near.right], atol=1e-6)


def test_the_likest_of_each_are_among_the_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "NEAREST", 3)
    units, vectors = _units(30, seed=1)
    near = near_pairs(units, vectors, window_minutes=HOURS)
    cosine = _dense(vectors) @ _dense(vectors).T - np.eye(len(units))
    pairs = set(zip(near.left.tolist(), near.right.tolist(), strict=True))
    likest = cosine.argmax(axis=1).tolist()
    assert {(min(a, b), max(a, b)) for a, b in enumerate(likest)} <= pairs
    assert len(pairs) <= 3 * len(units)


def test_nothing_to_compare_gives_no_pairs() -> None:
    units, vectors = _units(0, seed=0)
    assert len(near_pairs(units, vectors, window_minutes=HOURS).left) == 0


def test_places_are_counted_within_each_row() -> None:
    assert places_in(np.array([0, 0, 2, 2, 2, 5])).tolist() == [0, 1, 0, 1, 2, 0]
