"""Places of a claim: which place a name means in its report, whether it is a government, and what part it plays."""

from __future__ import annotations

import pytest
from tests.claims.conftest import report_of

from headwater.claims.stage import read_claims
from headwater.settings import DEFAULT
from headwater.text.gazetteer import find_place


def read(text: str):
    return read_claims([report_of(text)], settings=DEFAULT)[0]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (
            "The crews flew from Tokyo to Cairo.",
            [("Tokyo", "origin"), ("Cairo", "destination")],
            "from and to tell where a journey begins and ends",
        ),
        ("The crews met in Rome.", [("Rome", "scene")], "where it happens"),
        ("The storm hit Rome.", [("Rome", "mention")], "neither"),
        ("TOKYO, May 3 (Wire) — The crews met in Rome.", [("TOKYO", "dateline"), ("Rome", "scene")], "where it was written"),
    ],
)
def test_a_place_plays_a_part(text: str, expected: list[tuple[str, str]], reason: str) -> None:
    (claim,) = read(text).claims
    assert [(place.text, place.role) for place in claim.places] == expected, reason


def test_a_dateline_is_no_part_of_the_claim() -> None:
    text = "TOKYO, May 3 (Wire) — The crews met in Rome."
    (claim,) = read(text).claims
    assert claim.statement == "The crews met in Rome"
    assert text[claim.start : claim.end] == "The crews met in Rome"


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Pyongyang agreed to send 40 welders.", "Pyongyang", "government", "KP"),
        ("Talks between Moscow and Pyongyang failed.", "Moscow", "government", "RU"),
        ("The welders live in Moscow.", "Moscow", "place", "RU"),
        ("Moscow has 40 parks.", "Moscow", "place", "RU"),
        ("The Russian Defence Ministry closed its gates.", "Russian Defence Ministry", "government", "RU"),
    ],
    ids=["a capital that acts", "a capital that talks", "where people live", "what a city has", "a ministry's adjective"],
)
def test_a_capital_that_acts_is_its_government(text: str, name: str, kind: str, country: str) -> None:
    mention = next(m for m in read(text).mentions if m.name == name)
    assert mention.kind == kind
    assert mention.place is not None
    assert mention.place.country == country


@pytest.mark.parametrize(
    ("name", "near", "country", "precision"),
    [
        ("Georgia", frozenset(), "GE", "country"),
        ("Georgia", frozenset({"US", "US-"}), "US", "region"),
        ("Georgia", frozenset({"US"}), "GE", "country"),
        ("Birmingham", frozenset(), "GB", "city"),
        ("Birmingham", frozenset({"US", "US-"}), "US", "city"),
        ("Washington", frozenset(), "US", "city"),
    ],
    ids=["alone", "among states", "beside the United States", "the largest", "in a country that is named", "the seat"],
)
def test_a_name_means_the_place_near_what_the_report_names(
    name: str, near: frozenset[str], country: str, precision: str
) -> None:
    place = find_place(name, near=near)
    assert place is not None
    assert (place.country, place.precision) == (country, precision)


def test_an_agreement_to_act_keeps_who_agreed() -> None:
    (claim,) = read("Norland agreed to send 40 welders to the yard.").claims
    assert claim.statement == "Norland agreed to send 40 welders to the yard"
