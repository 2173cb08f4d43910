"""Intervals and rates of quantities."""

from __future__ import annotations

import math

import pytest

from headwater.model import Quantity


def quantity(**given: object) -> Quantity:
    return Quantity(**{"start": 0, "end": 1, "text": "n", "low": None, "high": None, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "per", "expected", "reason"),
    [
        ({"low": 5, "high": 5}, None, (5, 5), "a bare number is itself"),
        ({"high": 40}, None, (-math.inf, 40), "up to n has no low end"),
        ({"low": 40}, None, (40, math.inf), "at least n has no high end"),
        ({"low": 100, "high": 100, "approximate": True}, None, (90, 110), "about n gives or takes a tenth"),
        ({"low": 7, "high": 7, "per": "week"}, "day", (1, 1), "a week has seven days"),
        ({"low": 500, "high": 500, "per": "day"}, "month", (15218.4375, 15218.4375), "a mean month has 30.436875 days"),
        ({"low": 3, "high": 3, "per": "night"}, "day", (3, 3), "a night is counted as a day"),
        ({"low": 3, "high": 3}, "day", (3, 3), "a number without a rate is not turned into one"),
    ],
)
def test_interval_follows_the_words(given: dict, per: str | None, expected: tuple, reason: str) -> None:
    assert quantity(**given).interval(per=per) == pytest.approx(expected), reason
