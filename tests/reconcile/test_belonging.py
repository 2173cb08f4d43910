"""Who may sit inside whom, by the words that reports use for them."""

from __future__ import annotations

import pytest

from headwater.reconcile.support.belonging import are_outside_body, are_outside_person, descriptions_in, speaks_for


@pytest.mark.parametrize(
    ("phrase", "body", "expected", "reason"),
    [
        ("two officials at the Harbour Safety Office", ("Tavin Hospitals Trust",), True, "another body by name"),
        ("a technician of the trust", ("Brellsoft",), True, "another body by its noun"),
        ("a technician of the trust", ("Tavin Hospitals Trust",), False, "the body itself"),
        ("an official in Tavinia", ("Tavinian foreign ministry",), False, "the land's ministry"),
        ("people familiar with the matter", ("Brellsoft",), False, "nobody knows whose people"),
        ("one of them", ("Brellsoft",), None, "points back"),
    ],
)
def test_unnamed_people_are_outside_a_body_only_where_they_are_said_to_be_of_another(
    phrase: str, body: tuple[str, ...], expected: bool | None, reason: str
) -> None:
    assert are_outside_body(phrase, body) is expected, reason


@pytest.mark.parametrize(
    ("phrase", "person", "expected", "reason"),
    [
        ("two investigators", ("Ilka Brand", "mayor of Orsel"), True, "neither close to her nor of her office"),
        ("friends of hers", ("Ilka Brand",), False, "may have it from her"),
        ("two people close to the talks", ("Ilka Brand",), False, "close to somebody"),
        ("the firefighters", ("Ana Brell", "fire chief of Orsel"), False, "her own people"),
        ("unconfirmed reports", ("Ilka Brand",), False, "talk that nobody is behind"),
        ("the same man", ("Ilka Brand",), None, "points back"),
    ],
)
def test_unnamed_people_are_outside_a_person_unless_they_may_have_it_from_there(
    phrase: str, person: tuple[str, ...], expected: bool | None, reason: str
) -> None:
    assert are_outside_person(phrase, person) is expected, reason


@pytest.mark.parametrize(
    ("told_as", "is_paper", "expected", "reason"),
    [
        (("Mira Tand", "Finance Minister"), False, True, "the minister of the ministry"),
        (("Mira Tand", "former finance minister"), False, False, "no longer"),
        (("Mira Tand", "an engineer of the finance ministry"), False, False, "no office that speaks for it"),
        (("a memo from the finance ministry",), True, True, "a paper that comes out of it"),
        (("a memo from the works ministry",), True, False, "another ministry's"),
    ],
)
def test_holders_of_an_office_and_papers_of_a_body_are_its_voice(
    told_as: tuple[str, ...], is_paper: bool, expected: bool, reason: str
) -> None:
    body = ("Ministry of Finance of the Republic of Tavinia",)
    assert speaks_for(told_as, body, is_paper=is_paper) is expected, reason


def test_an_office_is_read_beside_the_name() -> None:
    told = descriptions_in("On Monday the cabinet met. Finance Minister Mira Tand stayed.", "Mira Tand")
    assert any("Finance Minister" in phrase for phrase in told)
    assert any("fire chief" in told for told in descriptions_in("Ana Brell, the fire chief of Orsel, left.", "Ana Brell"))
    assert descriptions_in("Nobody was there.", "Ana Brell") == ()
