"""Quotations without a parser."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.text.quotes import find_quotes

CASES = [
    ("She said “we wait” and left.", ["“we wait”"], "curly marks"),
    ('"We wait," she said. "Then we go."', ['"We wait,"', '"Then we go."'], "straight marks alternate"),
    ("''We wait,'' he said.", ["''We wait,''"], "doubled apostrophes"),
    ("``We don't wait,'' he said.", ["``We don't wait,''"], "an apostrophe is no half of a doubled mark"),
    ("‘We don’t wait,’ he said.", ["‘We don’t wait,’"], "an apostrophe inside closes nothing"),
    ("The crew's boat and the pilots' mess.", [], "apostrophes are no quotations"),
    ("„Wir warten“, sagte sie. «On attend», dit-il.", ["„Wir warten“", "«On attend»"], "German and French marks"),
    ("“One. Two. Three.”", ["“One. Two. Three.”"], "runs over sentences"),
    ("“It began.\n\n“It ended.”", ["“It began.", "“It ended.”"], "a paragraph left open, taken up by the next"),
    ("“She told me ‘no’ twice,” he said.", ["“She told me ‘no’ twice,”"], "inner quotations belong to the outer"),
]


@pytest.mark.parametrize(("text", "wanted", "reason"), CASES)
def test_quotations_are_found_with_their_marks(text: str, wanted: list[str], reason: str) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text)] == wanted, reason


@given(st.text(alphabet="ab \n.,“”‘’'\"«»", max_size=80))
def test_quotations_never_overlap_and_stay_inside(text: str) -> None:
    found = find_quotes(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
