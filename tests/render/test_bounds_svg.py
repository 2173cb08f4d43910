"""Bars between bounds: where they stand, which way they run on, what they are called."""

from __future__ import annotations

import re

from headwater.render.bounds_svg import Bound, bounds_svg


def a_bound(low: float | None, high: float | None, *, label: str = "R1 Gazette", is_hollow: bool = False) -> Bound:
    return Bound(label=label, words=f"{low}..{high}", href="#c", low=low, high=high, is_hollow=is_hollow)


def _lines(svg: str) -> list[tuple[int, int]]:
    return [(int(x1), int(x2)) for x1, x2 in re.findall(r'<line class="edge" x1="(\d+)" x2="(\d+)"', svg)]


def test_one_value_only_is_no_picture() -> None:
    assert bounds_svg([a_bound(12, 12), a_bound(12, None)], label="x") == ""


def test_a_bar_without_an_end_runs_on_to_the_side_that_is_open() -> None:
    svg = bounds_svg([a_bound(12, None), a_bound(None, 20), a_bound(14, 15)], label="x")
    (at_least, at_most, between) = _lines(svg)
    points = [int(x) for x in re.findall(r'<circle class="dot" cx="(\d+)"', svg)]
    assert at_least[0] == points[0] < at_least[1]
    assert at_most[0] < at_most[1] == points[1]
    assert list(between) == points[2:]
    assert points[0] < points[2] < points[3] < points[1]


def test_values_that_differ_much_keep_apart_by_their_logarithm() -> None:
    svg = bounds_svg([a_bound(1, 1), a_bound(10, 10), a_bound(1000, 1000)], label="x")
    one, ten, thousand = (int(x) for x in re.findall(r'<circle class="dot" cx="(\d+)"', svg))
    assert abs((ten - one) * 2 - (thousand - ten)) <= 2
    assert ">1,000</text>" in svg


def test_a_repeated_answer_is_hollow_and_a_hostile_name_stays_text() -> None:
    svg = bounds_svg([a_bound(1, 2, label="<b>R1</b>", is_hollow=True), a_bound(3, 3)], label="x")
    assert 'class="node ghost"' in svg
    assert "<b>" not in svg
