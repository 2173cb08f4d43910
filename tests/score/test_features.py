"""Features and their combination."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.score import Feature, Weight, explain, probability

WEIGHTS = {"act": Weight(against=-3.0, toward=2.0), "words": Weight(against=-1.0, toward=1.0)}


def feature(name: str, score: float) -> Feature:
    return Feature(name=name, score=score, words=f"{name} {score}")


def test_an_absent_feature_weighs_nothing() -> None:
    assert probability([], weights=WEIGHTS, bias=0.0) == 0.5


@given(st.floats(min_value=0, max_value=1), st.floats(min_value=0, max_value=1))
def test_a_higher_score_never_lowers_the_probability(a: float, b: float) -> None:
    low, high = sorted((a, b))
    at_low = probability([feature("act", low)], weights=WEIGHTS, bias=-1.0)
    assert at_low <= probability([feature("act", high)], weights=WEIGHTS, bias=-1.0)


def test_reasons_come_heaviest_first_and_weightless_ones_are_left_out() -> None:
    found = explain([feature("words", 0.9), feature("act", 0.0), feature("words", 0.5)], weights=WEIGHTS)
    assert found == ("act 0.0", "words 0.9")


def test_extreme_weights_do_not_overflow() -> None:
    heavy = {"act": Weight(against=-1e6, toward=1e6)}
    assert 0.0 <= probability([feature("act", 0.0)], weights=heavy, bias=0.0) < 1e-12
