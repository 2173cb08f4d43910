"""Which claims become one question, and which never do."""

from __future__ import annotations

import dataclasses
import random
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.helpers import Tale, at_least, exactly, up_to

from headwater.model import Quantity
from headwater.reconcile.alignment.grouping import group_pairs
from headwater.reconcile.reconcile import Reconciled


def groups_of(told: Reconciled) -> list[set[str]]:
    return [{c for p in q.positions for c in p.claims} for q in told.questions]


@dataclass(frozen=True)
class Said:
    clause: str
    anchor: str
    predicate: str
    number: Quantity
    counted: str


NINE_DEAD = Said("Nine miners were killed at Orsel", "Nine", "kill", exactly(9), "miner")
TEN_DEAD = Said("The toll at Orsel stands at ten people", "ten", "toll", exactly(10), "person")
UP_TO_400 = Said("Marn will send up to 400 welders to Orsel", "400", "send", up_to(400), "welder")
JUST_400 = Said("Marn has dispatched 400 welders to Orsel", "400", "dispatch", exactly(400), "welder")
LOOMS_MONTH = Said("The mill makes 70 looms a month", "70", "make", exactly(70, per="month"), "loom")
LOOMS_DAY = Said("The mill produces three looms a day", "three", "produce", exactly(3, per="day"), "loom")
EVACUATED = Said("Some 300 villagers were evacuated from Orsel", "300", "evacuate", exactly(300), "villager")
FLED = Said("Around 300 people fled Orsel", "300", "flee", exactly(300), "person")
PEOPLE_40 = Said("Forty people were evacuated at Orsel", "Forty", "evacuate", exactly(40), "person")
HECTARES_40 = Said("Forty hectares were flooded at Orsel", "Forty", "flood", exactly(40), "hectare")
DEAD_9 = Said("Nine people were killed at Orsel", "Nine", "kill", exactly(9), "person")
HURT_9 = Said("Nine people were injured at Orsel", "Nine", "injure", exactly(9), "person")
WELDERS_900 = Said("Marn sent 900 welders to Orsel", "900", "send", exactly(900), "welder")
TONNES_900 = Said("Marn sent 900 tonnes to Orsel", "900", "send", exactly(900), "tonne")
SOLDIERS_900 = Said("Marn sent 900 soldiers to Orsel", "900", "send", exactly(900), "soldier")
LABOURERS_900 = Said("Marn sent 900 labourers to Orsel", "900", "send", exactly(900), "labourer")
ONE_HOUSE = Said("Its staff evacuated 40 residents", "40", "evacuate", exactly(40), "resident")
A_TOWN = Said("About 1,200 residents were evacuated", "1,200", "evacuate", exactly(1200), "resident")
TOGETHER = [
    (NINE_DEAD, TEN_DEAD, "dead under two words, other numbers"),
    (UP_TO_400, JUST_400, "one act, another bound"),
    (LOOMS_MONTH, LOOMS_DAY, "rates in other periods"),
    (EVACUATED, FLED, "one flight seen from two sides"),
]
APART = [
    (PEOPLE_40, HECTARES_40, "a number shared"),
    (DEAD_9, HURT_9, "dead and injured"),
    (WELDERS_900, TONNES_900, "people and tonnes"),
    (SOLDIERS_900, LABOURERS_900, "soldiers and labourers"),
    (ONE_HOUSE, A_TOWN, "one house and a town"),
]


def two_claims(*told: Said) -> Tale:
    tale = Tale()
    for n, said in enumerate(told):
        report = tale.report(f"Outlet {n}", said.clause)
        tale.say(report, said.clause, said.anchor, said.predicate, number=said.number, counted=said.counted)
    return tale


@pytest.mark.parametrize(("a", "b", "reason"), TOGETHER, ids=[c[-1] for c in TOGETHER])
def test_claims_of_one_thing_are_one_question(a: Said, b: Said, reason: str) -> None:
    assert len(two_claims(a, b).reconciled().questions) == 1


@pytest.mark.parametrize(("a", "b", "reason"), APART, ids=[c[-1] for c in APART])
def test_claims_that_only_look_alike_stay_apart(a: Said, b: Said, reason: str) -> None:
    assert len(two_claims(a, b).reconciled().questions) == 2


def test_one_report_that_gives_two_numbers_keeps_two_questions_apart_in_all_reports() -> None:
    tale = Tale()
    both = "Marn will send 400 workers to Orsel, and Marn will send 900 workers to Velm"
    for outlet in ("Orsel Gazette", "Tavin Daily", "Quay Post"):
        report = tale.report(outlet, both)
        tale.say(report, "Marn will send 400 workers to Orsel", "400", "send", number=exactly(400), counted="worker")
        tale.say(report, "Marn will send 900 workers to Velm", "900", "send", number=exactly(900), counted="worker")
    assert sorted(map(len, groups_of(tale.reconciled()))) == [3, 3]


def test_an_act_and_a_number_beside_it_in_one_clause_are_two_questions_in_all_reports() -> None:
    tale = Tale()
    clause = "The board ordered the recall of 900 bags"
    for outlet in ("Orsel Gazette", "Tavin Daily", "Quay Post"):
        report = tale.report(outlet, clause)
        tale.say(report, clause, "ordered", "order")
        tale.say(report, clause, "900", "recall", number=exactly(900), counted="bag")
    assert sorted(map(len, groups_of(tale.reconciled()))) == [3, 3]


def test_a_rate_now_one_planned_and_one_forecast_are_one_question_told_apart_by_stage() -> None:
    tale = Tale()
    text = "The mill makes 20 looms a month and is to make 50 looms a month"
    report = tale.report("Orsel Gazette", text)
    now, plan = exactly(20, per="month", unit="loom"), exactly(50, per="month", unit="loom")
    tale.say(report, "The mill makes 20 looms a month", "20", "make", number=now, counted="loom", stage="ongoing")
    tale.say(report, "is to make 50 looms a month", "50", "make", number=plan, counted="loom", stage="planned")
    other = tale.report("Tavin Daily", "The mill could turn out 5 looms a day")
    forecast = exactly(5, per="day", unit="loom")
    tale.say(other, "The mill could turn out 5 looms a day", "5", "turn", number=forecast, counted="loom", stage="predicted")
    told = tale.reconciled()
    assert len(told.questions) == 1
    assert {p.reading.per for p in told.questions[0].positions} == {"month"}
    assert all(len(p.compatible_with) == 2 for p in told.questions[0].positions)
    assert [c for c in told.conflicts if c.relation == "contradiction"] == []


def test_a_chain_of_weak_pairs_does_not_glue_a_question_together() -> None:
    words = (
        "amber basil cedar delta ember fjord grove heron indigo jasmine kestrel lagoon meadow nectar orchid pebble quartz "
        "raven saffron thistle umber velvet willow yarrow zephyr acorn bramble clover dahlia elder"
    ).split()
    tale = Tale()
    for n in range(0, len(words) - 5, 2):
        clause = "They saw " + " ".join(words[n : n + 6])
        report = tale.report(f"Outlet {n}", clause)
        tale.say(report, clause, "saw", "admire", object_=words[n])
    found = groups_of(tale.reconciled())
    ends = [next(n for n, g in enumerate(found) if tale.claims[i].id in g) for i in (0, -1)]
    assert ends[0] != ends[1]
    assert max(len(group) for group in found) <= len(tale.claims) // 2  # no question may run along the chain


def test_one_odd_pair_does_not_part_what_all_others_hold_together() -> None:
    def likeness(a: int, b: int) -> float:
        return 0.1 if {a, b} == {0, 3} else 0.9

    pairs = [(a, b) for a in range(4) for b in range(a + 1, 4)]
    assert group_pairs(4, [(likeness(*p), p) for p in pairs], likeness, lambda left, right: False) == [[0, 1, 2, 3]]


def test_groups_that_one_pair_alone_ties_stay_two() -> None:
    def likeness(a: int, b: int) -> float:
        return 0.95 if (a < 2) == (b < 2) else 0.8 if {a, b} == {1, 2} else 0.3

    pairs = [(a, b) for a in range(4) for b in range(a + 1, 4)]
    assert group_pairs(4, [(likeness(*p), p) for p in pairs], likeness, lambda left, right: False) == [[0, 1], [2, 3]]


def test_a_claim_alone_is_a_question_of_one() -> None:
    tale = Tale()
    report = tale.report("Orsel Gazette", "The bridge at Orsel was opened")
    tale.say(report, "The bridge at Orsel was opened", "opened", "open", object_="bridge")
    assert [len(g) for g in groups_of(tale.reconciled())] == [1]


def test_a_claim_without_a_frame_falls_back_on_its_words() -> None:
    tale = Tale()
    for outlet in ("Orsel Gazette", "Tavin Daily"):
        report = tale.report(outlet, "The bridge at Orsel was opened on Monday")
        said = tale.say(report, "The bridge at Orsel was opened on Monday", "opened", "open", object_="bridge")
        tale.claims[-1] = dataclasses.replace(said, frame=None)
    assert [len(g) for g in groups_of(tale.reconciled())] == [2]


def test_nothing_in_gives_nothing_out() -> None:
    assert Tale().reconciled() == Reconciled((), (), ())


@settings(max_examples=25, deadline=None)
@given(order=st.integers(min_value=0, max_value=10_000), count=st.integers(min_value=1, max_value=9))
def test_order_changes_nothing_and_every_claim_is_in_one_question(order: int, count: int) -> None:
    tale = Tale()
    verbs = ["kill", "injure", "evacuate"]
    for n in range(count):
        clause = f"{n + 2} people were {verbs[n % 3]}ed at Orsel"
        report = tale.report(f"Outlet {n}", clause, published=f"2031-03-0{1 + n % 5}")
        tale.say(report, clause, str(n + 2), verbs[n % 3], number=at_least(n + 2), counted="person")
    first = tale.reconciled()
    shuffler = random.Random(order)
    shuffler.shuffle(tale.claims)
    shuffler.shuffle(tale.reports)
    assert tale.reconciled() == first
    placed = [c for q in first.questions for p in q.positions for c in p.claims]
    assert sorted(placed) == sorted(c.id for c in tale.claims)


def test_a_question_of_five_hundred_claims_is_one_question() -> None:
    tale = Tale()
    for n in range(500):
        report = tale.report(f"Outlet {n}", "Nine people were killed at Orsel")
        tale.say(report, "Nine people were killed at Orsel", "Nine", "kill", number=exactly(9), counted="person")
    assert [len(g) for g in groups_of(tale.reconciled())] == [500]


@pytest.mark.parametrize("value", [0, -5, 1e300, float("inf"), float("nan")])
def test_impossible_quantities_are_held_without_a_fault(value: float) -> None:
    tale = Tale()
    for outlet in ("Orsel Gazette", "Tavin Daily"):
        report = tale.report(outlet, "Nine people were killed at Orsel")
        tale.say(report, "Nine people were killed at Orsel", "Nine", "kill", number=exactly(value), counted="person")
    assert sum(map(len, groups_of(tale.reconciled()))) == 2
