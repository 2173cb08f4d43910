"""The training of alignment's weights: what it may change, and what it must leave to reason."""

from __future__ import annotations

import numpy as np

from headwater.reconcile.alignment.pair_model import pair_model
from headwater.reconcile.decide import PRIOR, PRIOR_BIAS
from headwater.testing.train_pairs import NAMES, Pairs, fit


def lesson(name: str, score: float, *, is_same: bool, times: int = 200) -> Pairs:
    row = np.zeros(2 * len(NAMES))
    at = 2 * NAMES.index(name)
    row[at], row[at + 1] = 1.0 - score, score
    return Pairs(rows=np.tile(row, (times, 1)), same=np.full(times, float(is_same)), weighs=np.ones(times))


def test_a_feature_that_no_pair_shows_keeps_its_prior() -> None:
    model = fit([lesson("act", 1.0, is_same=True), lesson("act", 0.0, is_same=False)])
    assert model.weights["scale"] == PRIOR["scale"]


def test_a_feature_never_speaks_against_its_own_name() -> None:
    model = fit([lesson("act", 1.0, is_same=False), lesson("act", 0.0, is_same=True)])
    assert model.weights["act"].toward >= 0.0 >= model.weights["act"].against


def test_pairs_move_the_weights_that_they_show() -> None:
    model = fit([lesson("doers", 1.0, is_same=True), lesson("doers", 0.0, is_same=False)])
    assert model.weights["doers"].toward > PRIOR["doers"].toward
    assert model.weights["doers"].against < PRIOR["doers"].against


def test_training_twice_gives_the_same_weights() -> None:
    told = [lesson("words", 0.7, is_same=True), lesson("words", 0.1, is_same=False)]
    assert fit(told) == fit(told)


def test_the_weights_that_ship_are_of_the_features_that_are_read() -> None:
    assert set(pair_model().weights) == set(PRIOR)
    assert abs(pair_model().bias - PRIOR_BIAS) < 5.0
