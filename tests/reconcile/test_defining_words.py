"""Words by which a count is said to be of a part, so that another count of the whole does not contradict it."""

from __future__ import annotations

import pytest
from tests.reconcile.helpers import Tale, exactly

from headwater.reconcile.alignment.surroundings import defining_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fourteen of those carried in here are dead", True),
        ("The draft shows a gap of 14 million, for the central government alone", True),
        ("Fourteen people were killed in the fire", False),
        ("Fourteen of them were at home alone", False),
    ],
)
def test_a_count_of_some_of_them_says_so(text: str, expected: bool) -> None:
    tale = Tale()
    report = tale.report("Tavin Daily", text)
    word = next(w for w in ("Fourteen", "14") if w in text)
    claim = tale.say(report, text, word, "kill", number=exactly(14), counted="person")
    assert bool(defining_words(claim, {report.id: report})) is expected
