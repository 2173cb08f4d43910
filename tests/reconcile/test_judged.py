"""Rulings on questions and conflicts are obeyed; where two cannot both hold, the later does."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.helpers import Tale, exactly

from headwater.model import Claim, Judgement
from headwater.reconcile.reconcile import Reconciled, reconcile_story
from headwater.testing.rulings import a_ruling, claims_target, conflict_target

LINES = (
    ("Nine people were killed at Orsel", "Nine", "kill", "person", 9),
    ("Ten people were killed at Orsel", "Ten", "kill", "person", 10),
    ("Marn sent 900 welders to Brennt", "900", "send", "welder", 900),
    ("Marn sent 800 welders to Brennt", "800", "send", "welder", 800),
)


def a_tale() -> Tale:
    """Two questions of two claims, told by four reports: the dead of Orsel, the welders of Brennt."""
    tale = Tale()
    for n, (clause, anchor, predicate, counted, value) in enumerate(LINES):
        report = tale.report(f"Outlet {n}", clause + ".", published=f"2031-03-0{n + 1}")
        claim = tale.say(report, clause, anchor, predicate, number=exactly(value, unit=counted), counted=counted)
        tale.origin([claim], report=report)
    return tale


TALE = a_tale()


def told(*judgements: Judgement) -> Reconciled:
    given_ = (TALE.reports, TALE.claims, TALE.mentions, TALE.speakers, TALE.links, TALE.origins, TALE.aliases)
    return reconcile_story(*given_, judgements=judgements)


def groups(reconciled: Reconciled) -> list[list[int]]:
    place = {claim.id: n for n, claim in enumerate(TALE.claims)}
    return sorted(sorted(place[c] for p in q.positions for c in p.claims) for q in reconciled.questions)


def ruling(action: str, *sides: tuple[int, ...]) -> Judgement:
    targets = [claims_target([TALE.claims[n] for n in side], TALE.reports, kind=_kind(side)) for side in sides]
    return a_ruling(action, *targets)


def _kind(side: tuple[int, ...]) -> str:
    return "question" if len(side) > 1 else "claim"


def test_without_rulings_there_are_two_questions() -> None:
    assert groups(told()) == [[0, 1], [2, 3]]


CASES = [
    ([("merge", (0, 1), (2, 3))], [[0, 1, 2, 3]], "two questions are one"),
    ([("merge", (0,), (2,))], [[0, 1, 2, 3]], "a claim of each stands for its question"),
    ([("split", (0,), (1,))], [[0], [1], [2, 3]], "two claims are apart"),
    ([("split", (0,), (1,)), ("merge", (0,), (1,))], [[0, 1], [2, 3]], "the later of two that cannot both hold"),
    ([("merge", (0,), (1,)), ("split", (0,), (1,))], [[0], [1], [2, 3]], "and the other way round"),
    ([("split", (0,), (1,)), ("merge", (1,), (2,))], [[0], [1, 2, 3]], "a merge leaves what was split apart"),
    ([("merge", (1,), (2,)), ("split", (0,), (1,))], [[0], [1, 2, 3]], "whichever came first"),
    ([("split", (0,), (1,), (2,), (3,))], [[0], [1], [2], [3]], "each from each"),
    ([("accept", (0, 2))], [[0, 1, 2, 3]], "an accepted question stays one even where the rules would part it"),
    ([("reject", (0, 1))], [[0, 1], [2, 3]], "a question cannot be rejected, so nothing changes"),
]


@pytest.mark.parametrize(("rulings", "expected", "reason"), CASES)
def test_questions_follow_the_rulings(rulings, expected, reason) -> None:
    assert groups(told(*(ruling(action, *sides) for action, *sides in rulings))) == expected, reason


def test_support_follows_a_merge_and_a_split() -> None:
    split = told(ruling("split", (0,), (1,)))
    assert {q.support.high for q in split.questions if len(q.positions) == 1} == {1}
    (merged,) = told(ruling("merge", (0, 1), (2, 3))).questions
    assert merged.support.high == 4


def test_a_rejected_conflict_is_left_out_and_an_accepted_one_comes_back() -> None:
    before = told().conflicts
    assert before
    target = conflict_target(before[0], TALE.claims, TALE.reports)
    no, yes = a_ruling("reject", target), a_ruling("accept", target)
    assert before[0].id not in {c.id for c in told(no).conflicts}
    assert len(told(no).conflicts) == len(before) - 1
    assert told(no, yes).conflicts == before


def test_a_further_report_on_one_side_does_not_bring_a_rejected_conflict_back_but_a_side_of_its_own_does() -> None:
    (first,) = [c for c in told().conflicts if set(c.claims) == {TALE.claims[0].id, TALE.claims[1].id}]
    no = a_ruling("reject", conflict_target(first, TALE.claims, TALE.reports))
    for value, anchor, is_back in ((10, "Ten", False), (14, "Fourteen", True)):
        tale = a_tale()
        clause = f"{anchor} people were killed at Orsel"
        report = tale.report("Outlet 9", f"It is known that {clause}.", published="2031-03-09")
        claim = tale.say(report, clause, anchor, "kill", number=exactly(value, unit="person"), counted="person")
        tale.origin([claim], report=report)
        parts = (tale.reports, tale.claims, tale.mentions, tale.speakers, tale.links, tale.origins, tale.aliases)
        found = [c for c in reconcile_story(*parts, judgements=[no]).conflicts if TALE.claims[0].id in c.claims]
        assert bool(found) is is_back, anchor


def test_a_ruling_on_words_that_are_gone_changes_nothing() -> None:
    tale = a_tale()
    parts = (tale.reports[1:], tale.claims[1:], tale.mentions, tale.speakers, tale.links, tale.origins[1:], tale.aliases)
    assert reconcile_story(*parts, judgements=[ruling("split", (0,), (1,))]) == reconcile_story(*parts)


_SIDES = st.lists(st.integers(0, 3), min_size=2, max_size=4, unique=True)
_RULINGS = st.lists(st.tuples(st.sampled_from(["merge", "split"]), _SIDES), max_size=5)


@settings(max_examples=40, deadline=None)
@given(_RULINGS, st.integers(0, 99))
def test_every_claim_stays_in_one_question_and_the_last_ruling_holds(rulings, seed) -> None:
    made = [ruling(action, *((n,) for n in sides)) for action, sides in rulings]
    found = told(*made)
    assert sorted(n for group in groups(found) for n in group) == [0, 1, 2, 3]
    if rulings:
        action, sides = rulings[-1]
        homes = [next(i for i, group in enumerate(groups(found)) if n in group) for n in sides]
        assert len(set(homes)) == (1 if action == "merge" else len(sides))
    shuffled = list(TALE.claims)
    random.Random(seed).shuffle(shuffled)
    parts: tuple[list[Claim], ...] = (shuffled,)
    rest = (TALE.mentions, TALE.speakers, TALE.links, TALE.origins, TALE.aliases)
    assert reconcile_story(TALE.reports, *parts, *rest, judgements=made) == found
