"""Levels of reuse: what of an answer is shared decides."""

from __future__ import annotations

import pytest

from headwater.model import Link, Passage, Report, Span
from headwater.testing.measure_reuse import Bounds, Reuse, level_of_reuse, read_reuse


def reuse(whole: float, weighed: float, unchanged: float, *, is_copy: bool = False) -> Reuse:
    return Reuse(whole=whole, weighed=weighed, unchanged=unchanged, is_copy=is_copy)


CASES = [
    (None, "non", "no tie"),
    (reuse(0.9, 0.85, 0.6), "cut", "most of what is shared is unchanged"),
    (reuse(0.95, 0.92, 0.1, is_copy=True), "cut", "a copy of nearly everything"),
    (reuse(0.9, 0.7, 0.1), "light", "most of the answer is shared, all of it edited"),
    (reuse(0.4, 0.3, 0.0), "heavy", "less than that"),
    (reuse(0.05, 0.05, 0.05), "heavy", "one unchanged phrase is no cut"),
]


@pytest.mark.parametrize(("shared", "level", "reason"), CASES, ids=[case[2] for case in CASES])
def test_levels(shared: Reuse | None, level: str, reason: str) -> None:
    assert level_of_reuse(shared, Bounds()) == level, reason


def test_shares_are_of_the_answer_whichever_end_it_is() -> None:
    answer = Report(id="answer", name="answer", text="x" * 100)
    mine, other = (Span(report=name, start=0, end=50) for name in ("answer", "original"))
    for up, down in ((mine, other), (other, mine)):
        passage = Passage(upstream=up, downstream=down, similarity=0.5)
        link = Link(
            id="l", kind="rewrite", upstream=up.report, downstream=down.report, probability=1, passages=(passage,), reasons=()
        )
        assert read_reuse([link], answer) == reuse(0.5, 0.25, 0.0)
    assert read_reuse([], answer) is None
