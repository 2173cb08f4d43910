"""When two speaker phrases are one speaker."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import headwater
from headwater.claims.speakers import same_speaker
from headwater.model import Report

ONE = [
    ("Mirela Costandi", "Costandi", "the surname alone"),
    ("Foreign Minister Mirela Costandi", "Mirela Costandi, the foreign minister", "the title moves"),
    ("Lt. Gen. Oskar Brandt", "General Brandt", "title and surname"),
    ("Serhei Malkovich", "Serhey Malkovich", "one letter differs in a long name"),
    ("the Vellian news outlet RVT", "Vellia's public broadcaster RVT", "same acronym, both outlets"),
    ("The Dock Echo", "Dock Echo", "the article is no part of a name"),
]
SWAPPED = [
    ("the Japanese news outlet KNT", "Japan's public broadcaster KTN", "same country, both outlets, letters changed over"),
]
TWO = [
    ("ABC", "NBC", "three broadcasters"),
    ("NBC", "BBC", "three broadcasters"),
    ("the American broadcaster ABC", "the American broadcaster NBC", "another letter, not two swapped"),
    ("Ann Brown", "Ann Braun", "short names differ by a letter often"),
    ("KNT", "KTN", "swapped, but nothing says that both are alike"),
    ("the Japanese outlet KNT", "the French outlet KTN", "swapped, but of two countries"),
    ("Peter Ferry", "Paula Ferry", "other first names"),
    ("the harbour master", "the mayor", "no name in common"),
]


@pytest.mark.parametrize(("a", "b", "reason"), ONE + SWAPPED)
def test_forms_of_one_name_are_one_speaker(a: str, b: str, reason: str) -> None:
    assert same_speaker(a, b)[0], reason
    assert same_speaker(b, a)[0], reason


@pytest.mark.parametrize(("a", "b", "reason"), TWO)
def test_names_that_only_look_alike_stay_apart(a: str, b: str, reason: str) -> None:
    assert not same_speaker(a, b)[0], reason


@settings(max_examples=100)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_the_same_both_ways(a: str, b: str) -> None:
    assert same_speaker(a, b)[0] == same_speaker(b, a)[0]


@pytest.mark.parametrize(
    ("sentence", "kind", "reason"),
    [
        ("Two boats sank, the Tolmian news agency Littoral reported.", "outlet", "a news agency"),
        ("The space agency Novar said that the launch was put off.", "organisation", "an agency of something else"),
        ("The lorry was stopped on Sunday, the Tolmian customs service said.", "anonymous", "a service of another kind"),
    ],
)
def test_agencies_and_services_are_outlets_only_where_they_are_of_the_press(sentence: str, kind: str, reason: str) -> None:
    (report,) = headwater.read(sentence.encode(), name="report.txt")
    assert isinstance(report, Report)
    _, _, speakers = headwater.claims(report)
    assert [speaker.kind for speaker in speakers] == [kind], reason


def test_it_means_the_body_without_a_name_that_spoke_last() -> None:
    text = "Dockline reported on Monday that two boats sank. The harbour authority said one was lost. It was empty, it said."
    (report,) = headwater.read(text.encode(), name="report.txt")
    assert isinstance(report, Report)
    claims, _, speakers = headwater.claims(report)
    names = {speaker.id: speaker.name for speaker in speakers}
    last = max(claims, key=lambda claim: claim.start)
    assert [names[each.speaker] for each in last.attribution] == ["The harbour authority"]
