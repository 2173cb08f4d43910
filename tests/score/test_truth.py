"""Truth finding: which value has most independent weight, who leans on whom, and what is refused."""

from __future__ import annotations

import dataclasses
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import InputError
from headwater.score.truth import Discovery, discover_values
from headwater.testing.plant_values import MIXES, Mix, Planted, plant_values

TABLES = st.lists(
    st.tuples(
        st.sampled_from("abcde"), st.sampled_from(["x", "y", 3, ("z", 1)]), st.sampled_from(["1", "2", 2, 2.5, "n/a", "odd"])
    ),
    max_size=25,
)


def right_share(found: Discovery, planted: Planted) -> float:
    return sum(found.values.get(item) == value for item, value in planted.truth.items()) / len(planted.truth)


def test_a_circle_of_copiers_outvotes_but_does_not_outweigh_the_others() -> None:
    planted = plant_values(MIXES["a circle of copiers"], seed=11)
    by_head_count = sum(_most(planted, item) == value for item, value in planted.truth.items()) / len(planted.truth)
    assert by_head_count < 0.92
    assert right_share(discover_values(planted.rows), planted) > 0.98


def _most(planted: Planted, item: str) -> str:
    values = [value for _, of, value in planted.rows if of == item]
    return max(sorted(set(values)), key=values.count, default="")


def test_copiers_are_told_with_the_shared_false_values_that_show_it() -> None:
    planted = plant_values(MIXES["a circle of copiers"], seed=12)
    found = discover_values(planted.rows)
    circle = {name for pair in planted.copies for name in pair}
    told = {(pair.a, pair.b) for pair in found.dependence}
    assert told >= {(a, b) for a, b in planted.copies}
    assert {name for pair in told for name in pair} == circle
    for pair in found.dependence:
        assert pair.shared_false
        assert all(planted.truth[str(shared.item)] != shared.value for shared in pair.shared_false)


def test_accurate_providers_that_agree_are_not_taken_for_copiers() -> None:
    planted = plant_values(Mix(lowest=0.9, highest=0.98), seed=13)
    assert discover_values(planted.rows).dependence == ()


def test_a_copy_of_everything_adds_next_to_no_independent_weight() -> None:
    planted = plant_values(Mix(items=120), seed=14)
    copies = [(f"{provider} again", item, value) for provider, item, value in planted.rows if provider == "provider 00"]
    before = discover_values(planted.rows)
    after = discover_values([*planted.rows, *copies])
    assert sum(after.values[item] != value for item, value in before.values.items()) <= 2
    weights = {(score.item, score.value): score.independent_weight for score in before.scores}
    for score in after.scores:
        assert score.independent_weight <= weights[score.item, score.value] + 0.5
    assert {("provider 00", "provider 00 again")} == {(pair.a, pair.b) for pair in after.dependence}


@pytest.mark.parametrize("mix", sorted(MIXES))
def test_planted_truth_is_found_nearly_as_often_as_by_vote_or_more(mix: str) -> None:
    tables = [plant_values(MIXES[mix], seed=seed) for seed in (15, 16, 17)]
    by_vote = [sum(_most(t, item) == value for item, value in t.truth.items()) / len(t.truth) for t in tables]
    found = [right_share(discover_values(t.rows), t) for t in tables]
    assert sum(found) >= sum(by_vote) - 3 * 0.03


@given(TABLES, st.integers(0, 99))
@settings(max_examples=60, deadline=None)
def test_the_order_of_rows_changes_nothing(rows: list[Any], seed: int) -> None:
    shuffled = list(rows)
    random.Random(seed).shuffle(shuffled)
    assert discover_values(shuffled) == discover_values(rows)


@given(TABLES)
@settings(max_examples=60, deadline=None)
def test_scores_are_shares_and_every_provider_is_accounted_for(rows: list[Any]) -> None:
    found = discover_values(rows)
    for item in found.values:
        of_item = [score for score in found.scores if score.item == item]
        assert sum(score.score for score in of_item) == pytest.approx(1.0)
        assert [score.score for score in of_item] == sorted((score.score for score in of_item), reverse=True)
        assert found.values[item] == of_item[0].value
    told = {name for score in found.scores for name in (*score.counted, *score.discounted)}
    assert told == set(found.accuracy)


@given(TABLES)
@settings(max_examples=40, deadline=None)
def test_a_row_given_twice_counts_once(rows: list[Any]) -> None:
    twice = discover_values([*rows, *rows])
    assert dataclasses.replace(twice, left_out=0) == dataclasses.replace(discover_values(rows), left_out=0)


@pytest.mark.parametrize(
    ("rows", "values", "reason"),
    [
        ([], {}, "no rows are an answer: nothing"),
        ([("a", "x", "7")], {"x": "7"}, "one provider is enough for a value"),
        ([("a", "x", "7"), ("a", "y", "8")], {"x": "7", "y": "8"}, "one provider with several items"),
        ([("a", "x", "n/a"), ("b", "x", "")], {}, "those who say nothing give no value"),
        ([("a", "x", None), ("b", "x", float("nan"))], {}, "nor do absent values"),
        ([("a", "x", "7"), ("b", "x", "8")], {"x": "7"}, "a tie goes to the first key"),
        ([("b", "x", "7"), ("a", "x", "8")], {"x": "7"}, "whoever gives it"),
        ([("a", "x", "1,200"), ("b", "x", 1200), ("c", "x", "1300")], {"x": "1,200"}, "forms of one number are one value"),
        ([["a", ["x", 1], "7"]], {("x", 1): "7"}, "lists, as JSON has them, are tuples"),
        ([("a", "x", "7"), ("a", "x", "8"), ("b", "x", "8")], {"x": "8"}, "two values of one provider are half a vote each"),
    ],
)
def test_small_tables(rows: list[Any], values: dict[object, object], reason: str) -> None:
    assert dict(discover_values(rows).values) == values, reason


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (None, "discover.rows"),
        (7, "discover.rows"),
        ("abc", "discover.rows"),
        ([("a", "x")], "discover.row"),
        (["abc"], "discover.row"),
        ([{"provider": "a"}], "discover.row"),
        ([("", "x", "1")], "discover.row"),
        ([(3, "x", "1")], "discover.row"),
        ([("a", None, "1")], "discover.row"),
        ([("a", (), "1")], "discover.row"),
        ([("a", {"k"}, "1")], "discover.row"),
        ([("a", "x", ["1"])], "discover.row"),
        ([("a", "x", True)], "discover.row"),
    ],
)
def test_other_things_are_refused_with_a_code(rows: Any, code: str) -> None:
    with pytest.raises(InputError) as caught:
        discover_values(rows)
    assert caught.value.code == code


def test_one_item_of_thousands_of_providers_is_no_trouble() -> None:
    rows = [(f"provider {number}", "x", str(number % 7)) for number in range(20_000)]
    assert discover_values(rows).values["x"] == "0"


def test_wild_values_are_read_without_trouble() -> None:
    wild = [
        "\x00",
        "‮abc",
        "9" * 400,
        "1e999",
        "-0",
        "😀",
        "a" * 200_000,
        "12:99",
        "99/99/9999",
        "١٢",
        "(" * 5000,
        "1" * 30 + ":00",
    ]
    rows = [(f"p{number}", f"item {number % 3}", value) for number, value in enumerate(wild)]
    assert len(discover_values(rows).values) == 3
