"""Recall of planted ties, by kind."""

from __future__ import annotations

from headwater.testing.measure_planted import recall_by_kind
from headwater.testing.planter import Counts, plant


def invented(number: int) -> str:
    """Gives a text of four paragraphs that shares no word with that of another number."""
    return "\n".join(" ".join(f"w{number}x{part}y{at}" for at in range(40)) for part in range(4))


COUNTS = Counts(beginnings=4, copies=4, splices=4, light_rewrites=4, credited=2, slips=2)


def test_each_kind_and_strength_has_its_figure() -> None:
    figures = {each.name: each for each in recall_by_kind(list(plant([invented(n) for n in range(4)], seed=1, counts=COUNTS)))}
    kinds = ("copy", "copy with a slip", "credited copy", "rewrite 15%", "splice 40%")
    assert set(figures) == {f"planted: {kind}, ties found" for kind in kinds}
    assert figures["planted: copy, ties found"].value == 1.0
    assert figures["planted: copy with a slip, ties found"].of == 4, "the copy that has the slip, and the one that passes it on"


def test_nothing_planted_is_no_figure() -> None:
    assert recall_by_kind([]) == []
