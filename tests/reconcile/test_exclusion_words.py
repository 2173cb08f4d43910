"""The words behind a conflict: things of one sort, names of places, voices, marks, and what a sentence says of its number."""

from __future__ import annotations

import pytest

from headwater.model import Certainty, Claim, Quantity, Report, Stretch
from headwater.reconcile.alignment.surroundings import defining_words, says_moved, says_still, sentence_around, sets_against
from headwater.reconcile.differences.containment import may_lie_within
from headwater.reconcile.differences.marks import mark_of
from headwater.reconcile.lexicon.siblings import are_siblings, takes_in
from headwater.reconcile.support.voices import Voice, are_one_voice, are_rival_voices
from headwater.testing.builders import MADE_BY, a_report

PAIRS = [
    ("goat", "sheep", True, False, "two animals"),
    ("fuel", "diesel", False, True, "a sort and one of it"),
    ("germ", "bacterium", False, True, "two names of one sort"),
    ("fertilizer", "fertiliser", False, False, "one word spelt in two ways"),
    ("goat", "gate", False, False, "nothing in common"),
]


@pytest.mark.parametrize(("a", "b", "siblings", "within", "reason"), PAIRS, ids=[c[-1] for c in PAIRS])
def test_things_of_one_sort_exclude_each_other_and_their_sort_takes_them_in(
    a: str, b: str, siblings: bool, within: bool, reason: str
) -> None:
    assert (are_siblings(a, b), are_siblings(b, a)) == (siblings, siblings)
    assert (takes_in(a, b), takes_in(b, a)) == (within, within)


WITHIN = [
    ("orsel", "marnia", "He went to Orsel, a port in Marnia.", True, "a phrase after the name"),
    ("orsel", "marnia", "Marnia’s town of Orsel slept.", True, "a possessive"),
    ("orsel", "marnia", "Police in Orsel, Marnia, said so.", True, "a comma"),
    ("north orsel", "orsel", "", True, "a shared word"),
    ("orsel", "tavin", "The road from Orsel to Tavin is shut.", False, "two ends of a road"),
]


@pytest.mark.parametrize(("a", "b", "text", "wanted", "reason"), WITHIN, ids=[c[-1] for c in WITHIN])
def test_a_place_may_lie_in_another_where_a_text_says_so(a: str, b: str, text: str, wanted: bool, reason: str) -> None:
    assert may_lie_within(a, b, [text]) is wanted
    assert may_lie_within(b, a, [text]) is wanted


def voice(name: str, kind: str = "person", named: bool = True) -> Voice:
    return Voice(name=name, merged=name, kind=kind, named=named)


VOICES = [
    (voice("Lena Brask"), voice("Otto Vane"), True, "two people"),
    (voice("Lena Brask"), voice("Brask"), False, "a surname"),
    (voice("Danvik Food Office", "government"), voice("DFO", "organisation"), False, "initials"),
    (voice("the office", "anonymous", False), voice("the company", "anonymous", False), True, "two sorts of bodies"),
    (voice("the agency", "anonymous", False), voice("the authority", "anonymous", False), False, "one sort of body"),
    (voice("Lena Brask"), voice("the spokeswoman", "official", False), False, "she may be the spokeswoman"),
    (
        voice("Radio Tavin", "outlet"),
        voice("Danvik Foods", "organisation"),
        True,
        "an outlet's word in a company's mouth",
    ),
    (voice("Danvik Foods", "organisation"), voice("Radio Tavin", "outlet"), False, "an outlet that carries the company"),
]


@pytest.mark.parametrize(("a", "b", "wanted", "reason"), VOICES, ids=[c[-1] for c in VOICES])
def test_two_phrases_are_rival_voices_only_where_they_surely_name_two(a: Voice, b: Voice, wanted: bool, reason: str) -> None:
    assert are_rival_voices(a, b) is wanted
    assert not (are_rival_voices(a, b) and are_one_voice(a, b))


def claim_in(text: str, clause: str, number: str | None = None, unit: str | None = None) -> tuple[Claim, dict[str, Report]]:
    report = a_report(text, outlet="Orsel Gazette")
    start = text.index(clause)
    at = start if number is None else text.index(number)
    quantity = Quantity(start=at, end=at + len(number), text=number, low=2, high=2, unit=unit) if number else None
    claim = Claim(
        id="c-1",
        report=report.id,
        start=start,
        end=start + len(clause),
        text=clause,
        anchor=Stretch(start=at, end=at + len(number or clause)),
        statement=clause,
        quantities=() if quantity is None else (quantity,),
        certainty=Certainty(overall="certain", reporter="certain", speaker="certain"),
        made_by=MADE_BY,
    )
    return claim, {report.id: report}


def test_the_sentence_around_a_claim_ends_at_its_full_stops() -> None:
    claim, reports = claim_in("He left. Two boats sank, she said. All slept.", "Two boats sank")
    assert sentence_around(claim, reports) == "Two boats sank, she said."
    assert sentence_around(claim, {}) == "Two boats sank"


def test_words_after_the_clause_say_that_things_moved_on() -> None:
    claim, reports = claim_in("Six are in hospital, two more than on Monday.", "Six are in hospital")
    assert says_moved(claim, reports)
    assert sets_against(claim, "two", reports) is False


def test_a_next_sentence_about_the_count_says_what_it_takes_in() -> None:
    text = "In all 58 fell ill. Unlike the official count, hers includes suspected cases."
    claim, reports = claim_in(text, "In all 58 fell ill")
    assert defining_words(claim, reports) == {"includes", "suspected cases"}
    plain, others = claim_in("In all 58 fell ill. The sun shone.", "In all 58 fell ill")
    assert defining_words(plain, others) == frozenset()


def test_still_says_that_nothing_moved() -> None:
    assert says_still(claim_in("It is still considering it", "It is still considering it")[0])
    assert not says_still(claim_in("It is considering it", "It is considering it")[0])


MARKS = [
    ("The tug sank two miles off Dunn Point", "mile", "Dunn Point", "off a mark"),
    ("The tug sank two nautical miles to the north-east of Cape Orrel", "nautical mile", "Cape Orrel", "a direction"),
    ("The tug towed two barges off Dunn Point", "barge", None, "barges are no distance"),
    ("The road is two miles long", "mile", None, "no mark"),
]


@pytest.mark.parametrize(("text", "unit", "wanted", "reason"), MARKS, ids=[c[-1] for c in MARKS])
def test_a_distance_is_from_the_mark_that_is_named(text: str, unit: str, wanted: str | None, reason: str) -> None:
    assert mark_of(claim_in(text, text, "two", unit)[0]) == wanted
