"""How alike two answers to one question are, graded by letters and numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.face import relate
from headwater.reconcile.statements.likeness import answer_features, same_answer

PAIRS = (
    ("three years", "for the next three years", True, "one number and mostly the same letters"),
    ("until June 2031", "through the first half of 2031", True, "few letters, but the one number that both give"),
    ("three years", "two years", False, "the same letters, another number"),
    ("largest shareholder", "the company's largest shareholder", True, "one holds the other"),
    ("to curb smuggling of cattle", "to stop the smuggling of cattle and grain", True, "no numbers, many letters"),
    ("to please the voters", "because the weighbridge was broken", False, "nothing in common"),
)


@pytest.mark.parametrize(("a", "b", "is_same", "reason"), PAIRS)
def test_two_answers_are_one_where_letters_and_numbers_agree(a: str, b: str, is_same: bool, reason: str) -> None:
    assert (same_answer(a, b)[0] >= 0.5) is is_same, reason


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_a_probability_and_the_same_from_both_sides(a: str, b: str) -> None:
    score, reasons = same_answer(a, b)
    assert 0.0 <= score <= 1.0
    assert score == same_answer(b, a)[0]
    assert reasons


@given(st.text(alphabet="abc 12", min_size=1, max_size=30).filter(lambda text: text.strip() != ""))
def test_a_text_is_alike_to_itself_as_much_as_letters_can_be(text: str) -> None:
    letters = answer_features(text, text)[0]
    assert letters.score == pytest.approx(1.0)


def test_answers_without_a_claim_are_graded_where_a_question_is_given() -> None:
    question = "How long may the ferry run at night?"
    same = relate("three years", "for another three years", question=question)
    other = relate("three years", "permanently", question=question)
    assert same.same_answer > 0.5 > other.same_answer
    assert same.relation == "same"
    assert relate("three years", "for another three years").relation == "unrelated"
    assert any(reason.startswith("letters shared") for reason in same.reasons)


def test_an_answer_and_its_denial_are_not_one_answer() -> None:
    found = relate("Lorn will sign the pact", "Lorn will not sign the pact", question="Will Lorn sign the pact?")
    assert found.same_answer == 0.0


def test_numbers_of_claims_decide_before_letters_do() -> None:
    found = relate("12 riggers were hurt", "19 riggers were hurt", question="How many riggers were hurt?")
    assert found.same_answer < 0.5
