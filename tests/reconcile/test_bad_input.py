"""Claims that no careful report would hold: contradictions within, corrections, repeats, impossible and endless numbers."""

from __future__ import annotations

import json
import time

from tests.reconcile.helpers import Tale, asked, exactly, kinds

from headwater.face import read, trace
from headwater.model import Quantity

MANY = 500


def test_a_question_of_five_hundred_claims_is_answered_in_time() -> None:
    tale = Tale()
    for n in range(MANY):
        clause = f"The fire at Orsel hurt {n % 40 + 1} people in ward {n}"
        report = tale.report(f"Outlet {n}", clause, published=f"2031-03-{n % 28 + 1:02d}")
        tale.say(report, clause, f"{n % 40 + 1} people", "hurt", number=exactly(n % 40 + 1), counted="person")
        if n:
            tale.link(tale.reports[n - 1], report)
    start = time.perf_counter()
    told = tale.as_one_question()
    assert time.perf_counter() - start < 20
    assert len(told.questions) == 1
    assert sum(len(p.claims) for p in told.questions[0].positions) == MANY
    assert told.conflicts
    assert all(c.reasons and len(c.sides) >= 2 for c in told.conflicts)


def test_the_same_report_twice_with_an_edit_is_an_update_by_one_origin() -> None:
    told = asked("The shop sold 40 lamps.", "The shop sold 60 lamps.", outlets=("Orsel Gazette", "Orsel Gazette"))
    assert kinds(told) == [("quantity", "update")]
    assert (told.questions[0].support.low, told.questions[0].support.high) == (1, 1)


def test_a_report_that_corrects_another_says_so_and_is_an_update() -> None:
    told = asked("The shop sold 40 lamps.", "The shop sold 60 lamps, a corrected figure.", ties=((0, 1),))
    assert ("quantity", "update") in kinds(told)


def test_a_report_that_takes_back_its_own_number_keeps_one_question_and_is_an_update() -> None:
    corrected = "Twelve people were hurt in Orsel. An earlier version of this report said that 30 people were hurt in Orsel."
    texts = ("Thirty people were hurt in Orsel.", corrected)
    lines = [{"name": f"n{n}", "outlet": f"Outlet {n}", "language": "en", "text": t} for n, t in enumerate(texts)]
    dossier = trace(read("\n".join(map(json.dumps, lines)).encode(), name="two.jsonl"))
    assert [(c.kind, c.relation) for c in dossier.conflicts] == [("quantity", "update")]


def test_counts_of_the_dead_without_a_time_may_be_of_any_day() -> None:
    tale = Tale()
    for dead, day in ((9, "2031-03-01"), (12, None)):
        clause = f"The fire at Orsel killed {dead} people"
        report = tale.report(f"Outlet {dead}", clause, published=day)
        tale.say(report, clause, f"{dead} people", "kill", number=exactly(dead), counted="person")
    assert kinds(tale.as_one_question()) == [("quantity", "update")]


def test_numbers_that_cannot_be_are_kept_and_shown_on_their_side() -> None:
    impossible = (
        Quantity(start=0, end=0, text="from 90 to 10", low=90, high=10),
        exactly(-3),
        exactly(float("1e308")),
        Quantity(start=0, end=0, text="no bound", low=None, high=None),
    )
    tale = Tale()
    for n, number in enumerate((*impossible, exactly(12))):
        clause = f"The mill at Orsel hired 12 weavers of line {n}"
        report = tale.report(f"Outlet {n}", clause, published=f"2031-03-0{n + 1}")
        tale.say(report, clause, "12", "hire", number=number, counted="weaver", object_="weaver")
    told = tale.reconciled()
    assert sum(len(p.claims) for q in told.questions for p in q.positions) == len(tale.claims)
    assert {c.relation for c in told.conflicts if c.kind == "quantity"} <= {
        "contradiction",
        "weaker-stronger",
        "scope",
        "update",
    }


def test_one_sentence_a_hundred_times_has_one_position_and_no_conflict() -> None:
    told = asked(*(f"The shop in Orsel sold 40 lamps.{' ' * n}" for n in range(20)))
    assert len(told.questions[0].positions) == 1
    assert told.conflicts == ()
