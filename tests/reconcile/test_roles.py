"""One person in two offices."""

from __future__ import annotations

import pytest
from tests.reconcile.helpers import Tale

from headwater.reconcile.differences.roles import are_rival, office_of

OFFICES = [
    ("Tavian Security Council Secretary", "Tavian Defence Minister", True, "two offices"),
    ("governor", "interior minister", True, "two offices of one word each"),
    ("deputy transport minister", "Defence Minister", True, "two portfolios"),
    ("deputy minister", "deputy transport minister", False, "a shorter form"),
    ("the deputy minister", "Defence Minister", False, "a rank without a portfolio"),
    ("Foreign Minister", "minister of foreign affairs", False, "one office in two word orders"),
    ("Defence Minister", "Defense Minister", False, "two spellings"),
    ("former mayor", "governor", False, "an office once held"),
    ("General", "Defence Minister", False, "a rank goes with any office"),
    ("fire chief", "police chief", True, "two bodies with one chief each"),
    ("police chief", "defence minister", False, "a chief may be anything"),
    ("Norvel spokesman", "spokesman for the group", False, "the group is the firm"),
    ("shamed company spokesman", "Norvel spokesman", False, "an adjective"),
    ("party leader", "prime minister", False, "leaders hold offices"),
]


@pytest.mark.parametrize(("a", "b", "wanted", "reason"), OFFICES, ids=[c[-1] for c in OFFICES])
def test_offices_rival_only_where_nobody_holds_both(a: str, b: str, wanted: bool, reason: str) -> None:
    assert are_rival(office_of(a), office_of(b)) is wanted


def test_reports_that_give_one_person_two_offices_conflict() -> None:
    tale = Tale()
    for outlet, text in (("Gazette", "Security Secretary Ilka Brand spoke"), ("Daily", "Finance Minister Ilka Brand spoke")):
        report = tale.report(outlet, text)
        tale.person(report, "Ilka Brand", role=" ".join(text.split()[:2]))
        tale.say(report, text, "spoke", "speak")
    found = tale.reconciled().conflicts
    assert [(c.kind, c.relation) for c in found] == [("role", "contradiction")]
    assert "Finance Minister" in found[0].summary


def test_an_office_before_a_name_and_a_comma_counts() -> None:
    tale = Tale()
    for outlet, text in (("Gazette", "Marn’s finance minister, Ilka Brand, left"), ("Daily", "Governor Ilka Brand left")):
        report = tale.report(outlet, text)
        tale.person(report, "Ilka Brand", role="Governor" if outlet == "Daily" else None)
        tale.say(report, text, "left", "leave")
    assert [c.kind for c in tale.reconciled().conflicts] == ["role"]


def test_two_people_of_one_surname_are_not_one_person_in_two_offices() -> None:
    tale = Tale()
    for outlet, text in (("Gazette", "Mayor Ilka Brand spoke"), ("Daily", "Governor Otto Brand spoke")):
        report = tale.report(outlet, text)
        tale.person(report, " ".join(text.split()[1:3]), role=text.split()[0])
        tale.say(report, text, "spoke", "speak")
    assert tale.reconciled().conflicts == ()
