"""Mentions of several reports that name one thing."""

from __future__ import annotations

import pytest

from headwater.model import Mention, Span, digest
from headwater.reconcile.alignment.mentions import is_one_letter_off, merge_mentions


def mention(name: str, kind: str = "person", report: str = "r-1") -> Mention:
    return Mention(
        id=digest("m", report, kind, name), kind=kind, name=name, spans=(Span(report=report, start=0, end=len(name)),)
    )


PAIRS = [
    ("Ilka Brand", "Ilka Brand", True, "one name"),
    ("Ilka Brand", "Brand", True, "the surname of the only such name"),
    ("Ilka Brand", "I. Brand", True, "an initial that agrees"),
    ("Ilka Brand", "Otto Brand", False, "two first names"),
    ("Ilka Brand", "O. Brand", False, "an initial that does not agree"),
    ("Sanne Orbeck", "Sanne Orbek", True, "one letter dropped in a long name"),
    ("Sergei Volkan", "Sergey Volkan", True, "two spellings of one first name"),
    ("the Marn Authority", "Marn Authority", True, "an article"),
    ("Ana", "Ann", False, "one letter apart in a short name"),
]


@pytest.mark.parametrize(("a", "b", "wanted", "reason"), PAIRS, ids=[p[-1] for p in PAIRS])
def test_names_of_one_thing_are_merged(a: str, b: str, wanted: bool, reason: str) -> None:
    found = merge_mentions([mention(a), mention(b, report="r-2")])
    assert (len(set(found.key_of.values())) == 1) is wanted


def test_a_surname_that_two_people_share_stays_alone() -> None:
    found = merge_mentions([mention("Ilka Brand"), mention("Otto Brand"), mention("Brand", report="r-2")])
    assert len(set(found.key_of.values())) == 3


def test_every_mention_has_one_alias_with_a_reason_and_the_fullest_name() -> None:
    found = merge_mentions([mention("Ilka Brand"), mention("Brand", report="r-2")])
    assert [a.name for a in found.aliases] == ["Ilka Brand", "Ilka Brand"]
    assert all(a.because for a in found.aliases)


def test_a_person_and_a_place_of_one_name_are_two() -> None:
    found = merge_mentions([mention("Orsel"), mention("Orsel", kind="place", report="r-2")])
    assert len(set(found.key_of.values())) == 2


LETTERS = [
    ("orbeck", "orbek", True),
    ("orbeck", "orbecks", True),
    ("orbeck", "orbcek", True),
    ("orbeck", "orbeck", False),
    ("orbeck", "arback", False),
    ("gate 12", "gate 13", False),
]


@pytest.mark.parametrize(("a", "b", "wanted"), LETTERS)
def test_one_letter_off_is_one_change_and_never_a_digit(a: str, b: str, wanted: bool) -> None:
    assert is_one_letter_off(a, b) is wanted
    assert is_one_letter_off(b, a) is wanted
