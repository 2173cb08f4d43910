"""Rulings hold to words, and undo is another entry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.model import Anchor, Judgement, find_anchor, quote_anchor, standing
from headwater.testing.builders import a_report

TEXT = "Nine were hurt in Orlo. In Brennt, nine were hurt. The mayor said nine were hurt."


def entry(name: str, *, undoes: str | None = None) -> Judgement:
    action = "annotate" if undoes is None else "undo"
    return Judgement(id=name, story=None, at="2026-05-04T10:00:00Z", who="lena", action=action, undoes=undoes)


@pytest.mark.parametrize(
    ("now", "word", "reason"),
    [
        (TEXT, "Brennt", "the text is as it was"),
        ("A new first line. " + TEXT, "Brennt", "everything moved"),
        (TEXT.replace("Nine were hurt in Orlo. ", ""), "Brennt", "an equal quote before it was cut"),
        (TEXT.replace("In Brennt, nine were hurt. ", ""), "mayor", "its own place is gone, and the next best is taken"),
    ],
)
def test_a_quote_is_found_by_what_surrounds_it(now: str, word: str, reason: str) -> None:
    start = TEXT.index("nine")
    anchor = quote_anchor(a_report(TEXT, outlet=None), start, start + len("nine were hurt"))
    found = find_anchor(anchor, now)
    assert found is not None
    assert now[found : found + len(anchor.quote)] == anchor.quote
    assert word in now[max(0, found - 15) : found], reason


def test_a_quote_that_is_gone_or_empty_is_found_nowhere() -> None:
    anchor = Anchor(report_sha256="0" * 64, quote="ten were hurt")
    assert find_anchor(anchor, TEXT) is None
    assert find_anchor(Anchor(report_sha256="0" * 64, quote=""), TEXT) is None


@given(st.text(max_size=60), st.data())
def test_every_stretch_is_found_again_in_its_own_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    anchor = quote_anchor(a_report(text, outlet=None), start, end)
    found = find_anchor(anchor, text)
    assert (found is None) == (start == end)
    if found is not None:
        assert text[found : found + end - start] == text[start:end]


@pytest.mark.parametrize(
    ("entries", "held", "reason"),
    [
        ([("a", None), ("b", None)], ["a", "b"], "nothing was undone"),
        ([("a", None), ("u", "a"), ("b", None)], ["b"], "one was undone"),
        ([("a", None), ("u", "a"), ("v", "u")], ["a"], "and the undo was undone"),
        ([("a", None), ("u", "a"), ("v", "u"), ("w", "v")], [], "and that again"),
        ([("a", None), ("u", "a"), ("v", "a")], [], "undone twice is undone"),
    ],
)
def test_undone_rulings_do_not_stand(entries: list[tuple[str, str | None]], held: list[str], reason: str) -> None:
    made = tuple(entry(name, undoes=undoes) for name, undoes in entries)
    assert [one.id for one in standing(made)] == held, reason
