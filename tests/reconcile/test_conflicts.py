"""Conflicts: the right kind, the right relation, where it entered, and none where both can hold."""

from __future__ import annotations

import dataclasses

import pytest
from tests.reconcile.helpers import Tale, at_least, exactly, up_to

from headwater.model import Conflict, Quantity, TimeRef
from headwater.reconcile.reconcile import Reconciled


def told(*numbers: Quantity, linked: bool = False, stages: tuple[str, ...] = (), verb: str = "hire") -> Reconciled:
    tale = Tale()
    for n, number in enumerate(numbers):
        clause = f"The mill at Orsel {verb}d some {n} of {number.low or number.high:g} weavers"
        report = tale.report(f"Outlet {n}", clause, published=f"2031-03-0{n + 1}T08:00:00Z")
        stage = stages[n] if stages else "done"
        shown = f"{number.low or number.high:g}"
        tale.say(report, clause, shown, verb, number=number, counted="weaver", object_="weaver", stage=stage)
        if linked and n > 0:
            tale.link(tale.reports[n - 1], report)
    return tale.reconciled()


def kinds(conflicts: tuple[Conflict, ...]) -> list[tuple[str, str]]:
    return sorted((c.kind, c.relation) for c in conflicts)


NUMBERS = [
    ((exactly(40), exactly(60)), [("quantity", "contradiction")], "values that exclude each other"),
    ((up_to(40), exactly(40)), [("quantity", "weaker-stronger")], "a ceiling became the value"),
    ((at_least(40), exactly(40)), [("quantity", "weaker-stronger")], "a floor became the value"),
    ((up_to(40), exactly(30)), [], "thirty fits under a ceiling of forty and says nothing of it"),
    ((exactly(40), exactly(40)), [], "one value twice"),
    ((exactly(40, approximate=True), exactly(40)), [], "about forty and forty drift and do not conflict"),
    ((exactly(2, per="day"), exactly(14, per="week")), [], "one rate in two periods"),
    ((exactly(40), exactly(40, per="day")), [], "a count and a rate cannot be compared"),
]


@pytest.mark.parametrize(("numbers", "wanted", "reason"), NUMBERS, ids=[c[-1] for c in NUMBERS])
def test_numbers_conflict_only_where_they_cannot_both_hold(
    numbers: tuple[Quantity, ...], wanted: list[tuple[str, str]], reason: str
) -> None:
    assert kinds(told(*numbers).conflicts) == wanted


def test_a_value_that_holds_now_and_one_planned_are_no_contradiction() -> None:
    found = told(exactly(40), exactly(60), stages=("ongoing", "planned")).conflicts
    assert [c for c in found if c.kind == "quantity"] == []


def test_a_value_on_one_branch_that_its_parent_does_not_have_is_a_slip_that_entered_there() -> None:
    found = told(exactly(37), exactly(73), linked=True).conflicts
    assert kinds(found) == [("quantity", "slip")]
    assert found[0].entered is not None
    assert found[0].entered.link is not None


def test_a_toll_that_grows_is_an_update_with_all_its_steps_as_sides() -> None:
    tale = Tale()
    for n, count in enumerate((4, 9, 14)):
        clause = f"The storm at Orsel killed {count} people"
        report = tale.report(f"Outlet {n}", clause, published=f"2031-03-0{n + 1}")
        tale.say(report, clause, f"{count}", "kill", number=exactly(count), counted="person", object_="people")
    found = tale.reconciled().conflicts
    assert kinds(found) == [("quantity", "update")]
    assert len(found[0].sides) == 3


def said(*rows: dict[str, object], linked: bool = False) -> Tale:
    tale = Tale()
    for n, row in enumerate(rows):
        clause = str(row.pop("clause", f"The port council opened the northern sluice gate{' ' * n}"))
        report = tale.report(f"Outlet {n}", clause, published=f"2031-03-0{n + 1}")
        tale.say(report, clause.rstrip(), "opened" if "opened" in clause else "gate", "open", object_="sluice gate", **row)
        if linked and n > 0:
            tale.link(tale.reports[n - 1], report)
    return tale


def test_affirmed_and_denied_contradict() -> None:
    assert kinds(said({}, {"polarity": "denied"}).reconciled().conflicts) == [("polarity", "contradiction")]


def test_a_denial_overtaken_by_what_came_about_later_is_an_update() -> None:
    tale = said({"polarity": "denied"}, {})
    for day, relation in (("2031-03-02", "update"), ("2031-02-27", "contradiction")):
        time = TimeRef(start=0, end=1, text="then", earliest=day, latest=day, precision="day", edtf=day)
        tale.claims[1] = dataclasses.replace(tale.claims[1], times=(time,))
        assert [r for k, r in kinds(tale.as_one_question().conflicts) if k == "polarity"] == [relation]


@pytest.mark.parametrize(
    "bound", ["would open nothing except the northern sluice gate", "would not open more than 3 sluice gates"]
)
def test_a_denial_that_leaves_something_standing_contradicts_nothing(bound: str) -> None:
    tale = said({}, {"clause": f"The port council opened, and {bound}", "polarity": "denied"})
    assert "polarity" not in [k for k, _ in kinds(tale.as_one_question().conflicts)]


def test_a_number_of_other_things_does_not_contradict_a_denial() -> None:
    tale = Tale()
    first = tale.report("Outlet 0", "Rescuers found 600 residents in the school", published="2031-03-01")
    tale.say(first, first.text, "600", "find", number=exactly(600), counted="resident", object_="residents")
    second = tale.report("Outlet 1", "No antenna has been found in the school", published="2031-03-02")
    tale.say(second, second.text, "found", "find", object_="antenna", polarity="denied")
    assert tale.as_one_question().conflicts == ()


@pytest.mark.parametrize("clause", ["will not have opened before May", "n'a pas ouvert avant mai, et pas avant lundi"])
def test_a_denial_up_to_a_day_contradicts_nothing(clause: str) -> None:
    tale = said({}, {"clause": f"The gate opened, they say, {clause}", "polarity": "denied"})
    assert "polarity" not in [k for k, _ in kinds(tale.as_one_question().conflicts)]


@pytest.mark.parametrize("clause", ["how the council opened it", "Who opened the gate"])
def test_a_question_affirms_nothing(clause: str) -> None:
    tale = said({"clause": clause}, {"polarity": "denied"})
    assert tale.as_one_question().conflicts == ()


@pytest.mark.parametrize(
    "clause",
    [
        "The council would not comment on who opened the gate",
        "The council that opened the gate did not reply",
        "Do not go near the opened gate",
        "The council could not be reached when the gate opened",
    ],
)
def test_silence_and_warnings_deny_nothing(clause: str) -> None:
    tale = said({}, {"clause": clause, "polarity": "denied"})
    assert "polarity" not in [k for k, _ in kinds(tale.as_one_question().conflicts)]


def test_what_was_not_yet_done_and_is_done_later_is_an_update() -> None:
    tale = said({"clause": "The council has not opened the gate", "polarity": "denied"}, {})
    assert [r for k, r in kinds(tale.as_one_question().conflicts) if k == "polarity"] == ["update"]


MOVED = [
    ("seize", "done", (26, 31), "", "update", "a tally that goes on"),
    ("stock", "done", (26, 31), "", "contradiction", "a count of what was once"),
    ("stock", "ongoing", (31, 26), "", "update", "fewer of what is now"),
    ("close", "planned", (26, 31), "", "contradiction", "what is to come does not grow by itself"),
    ("stock", "done", (26, 31), " by now", "update", "words that set it against before"),
    ("stock", "done", (26, 31), ", as the permit allows", "scope", "how many may be, and not how many are"),
]


@pytest.mark.parametrize(("verb", "stage", "values", "after", "relation", "reason"), MOVED, ids=[m[-1] for m in MOVED])
def test_a_later_count_is_an_update_where_the_act_goes_on(
    verb: str, stage: str, values: tuple[int, int], after: str, relation: str, reason: str
) -> None:
    tale = Tale()
    for n, count in enumerate(values):
        clause = f"At Orsel they {verb} {count} crates{after if n else ''}"
        report = tale.report(f"Outlet {n}", clause, published=f"2031-03-0{n + 1}")
        tale.say(report, clause, f"{count}", verb, number=exactly(count), counted="crate", object_="crates", stage=stage)
    assert kinds(tale.as_one_question().conflicts) == [("quantity", relation)]


def test_a_round_figure_and_the_one_that_it_rounds_are_weaker_and_stronger() -> None:
    found = told(exactly(180, approximate=True), exactly(184)).conflicts
    assert kinds(found) == [("quantity", "weaker-stronger")]


def test_over_a_number_and_the_number_are_weaker_and_stronger() -> None:
    over = dataclasses.replace(at_least(40), low_open=True)
    assert [k for k in kinds(told(over, exactly(40)).conflicts) if k[0] == "quantity"] == [("quantity", "weaker-stronger")]


def test_considered_and_planned_are_weaker_and_stronger() -> None:
    assert kinds(said({"stage": "considered"}, {"stage": "planned"}).reconciled().conflicts) == [("stage", "weaker-stronger")]


def test_a_plan_that_a_copy_makes_a_fact_is_a_slip() -> None:
    tale = said({"stage": "planned"}, {"stage": "ongoing"}, linked=True)
    tale.origin(tale.claims, report=tale.reports[0])
    assert kinds(tale.reconciled().conflicts) == [("stage", "slip")]


@pytest.mark.parametrize(("doubtful", "firm"), [("possible", "certain"), ("probable", "certain"), ("possible", "probable")])
def test_two_levels_of_certainty_are_weaker_and_stronger(doubtful: str, firm: str) -> None:
    assert kinds(said({"overall": doubtful}, {"overall": firm}).reconciled().conflicts) == [("certainty", "weaker-stronger")]


def test_one_act_on_two_days_is_a_conflict_of_time() -> None:
    tale = said({}, {})
    for n, day in enumerate(("22 January", "28 January")):
        time = TimeRef(start=0, end=1, text=day, earliest=None, latest=None, precision="day", edtf=None)
        tale.claims[n] = dataclasses.replace(tale.claims[n], times=(time,))
    assert kinds(tale.reconciled().conflicts) == [("time", "contradiction")]


PLANS = [
    (("planned", "planned"), "update", "a day that is put off"),
    (("planned", "ongoing"), "update", "what stands in the present tense is to come as well"),
    (("done", "done"), "contradiction", "a day that is past is not moved"),
]


@pytest.mark.parametrize(("stages", "relation", "reason"), PLANS, ids=[p[-1] for p in PLANS])
def test_a_later_day_of_what_is_to_come_is_an_update(stages: tuple[str, str], relation: str, reason: str) -> None:
    tale = said(*({"stage": stage} for stage in stages))
    for n, day in enumerate(("22 January", "28 January")):
        time = TimeRef(start=0, end=1, text=day, earliest=None, latest=None, precision="day", edtf=None)
        tale.claims[n] = dataclasses.replace(tale.claims[n], times=(time,))
    assert [r for k, r in kinds(tale.as_one_question().conflicts) if k == "time"] == [relation]


@pytest.mark.parametrize(
    "second", ["The gate was opened at 3:40", "The gate opened at 15.10 Uhr", "It opened at a quarter to nine"]
)
def test_two_times_of_the_day_are_a_conflict_of_time_in_any_words(second: str) -> None:
    tale = said({"clause": "The gate was opened at ten minutes past three"}, {"clause": second})
    found = [r for k, r in kinds(tale.as_one_question().conflicts) if k == "time"]
    assert found == ([] if "15.10" in second else ["contradiction"])


def test_one_report_alone_conflicts_with_nobody() -> None:
    tale = Tale()
    report = tale.report("Outlet", "The mill hired 40 weavers. The mill hired 60 weavers.")
    for shown, value in (("40", 40), ("60", 60)):
        tale.say(report, f"The mill hired {shown} weavers", shown, "hire", number=exactly(value), counted="weaver")
    assert tale.reconciled().conflicts == ()


def test_every_conflict_keeps_all_sides_and_names_no_winner() -> None:
    conflict = told(exactly(40), exactly(60)).conflicts[0]
    assert len(conflict.sides) == 2
    assert conflict.claims == tuple(sorted(c for side in conflict.sides for c in side))
    assert conflict.reasons
    assert not any(word in conflict.summary for word in ("wrong", "right", "true", "false", "error"))
