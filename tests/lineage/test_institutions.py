"""Which descriptions identify a speaker, and which leave nobody to ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.lineage.institutions import identified
from headwater.model import Speaker

# (phrase, kind before, name and kind after; None where it stays unnamed, reason)
DESCRIBED = [
    ("the Tolmar coastguard", "anonymous", ("Tolmar coastguard", "organisation"), "one body of a named place"),
    ("the Tolmar city council", "organisation", ("Tolmar city council", "organisation"), "words between"),
    ("Tolmar’s fire service", "anonymous", ("Tolmar’s fire service", "organisation"), "whose it is"),
    ("the port authority of Brell", "anonymous", ("port authority of Brell", "organisation"), "the place behind"),
    (
        "the Northern fisheries register",
        "document",
        ("Northern fisheries register", "organisation"),
        "a register is kept by one body",
    ),
    ("the Brellian army", "government", ("Brellian army", "government"), "a government stays one"),
    ("the Tolmar coroner", "anonymous", ("Tolmar coroner", "official"), "an office of one place"),
    (
        "the head of the Brell pilots' association",
        "official",
        ("head of the Brell pilots' association", "official"),
        "an office",
    ),
    ("the Tolmarian customs service", "anonymous", ("Tolmarian customs service", "organisation"), "one service of a land"),
    (
        "the Tolmar County health office",
        "anonymous",
        ("Tolmar County health office", "organisation"),
        "an office of one county",
    ),
    ("the customs service", "anonymous", None, "of no land"),
    ("a Tolmar coastguard", "anonymous", None, "any of them"),
    ("the coastguard", "anonymous", None, "of no place"),
    ("officials in Tolmar", "anonymous", None, "nobody in particular"),
    ("two officers of the Tolmar police", "anonymous", None, "some of many"),
    ("the Tolmar residents", "public", None, "many people"),
    ("the Tolmar report", "document", None, "a paper, and not who keeps it"),
    ("the head of the company", "official", None, "of no name"),
    ("The watchdog", "organisation", None, "a capital that only opens a sentence"),
]


def speaker(name: str, kind: str) -> Speaker:
    return Speaker(id="sp1", name=name, kind=kind, named=False, report="r")


@pytest.mark.parametrize(("phrase", "kind", "wanted", "reason"), DESCRIBED, ids=[case[0] for case in DESCRIBED])
def test_a_description_identifies_one_or_nobody(phrase: str, kind: str, wanted: tuple[str, str] | None, reason: str) -> None:
    found = identified(speaker(phrase, kind), "")
    assert (found.name, found.kind) == (wanted or (phrase, kind)), reason
    assert found.named is (wanted is not None)
    assert wanted is None or phrase in (found.name, *found.aliases)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Ilka Brand will resign on Friday, her office said.", "Minister Ilka Brand’s office"),
        ("She will resign on Friday, her office said.", "her office"),
        ("Ilka Brand met Oru Pell on Friday, her office said.", "her office"),
        ("Ilka Brand is ill. The visit is off, her office said.", "her office"),
    ],
    ids=["one person", "nobody named", "two people", "another sentence"],
)
def test_her_office_is_that_of_the_one_person_named_before_it(text: str, name: str) -> None:
    assert identified(speaker("her office", "anonymous"), text).name == name


def test_a_description_before_a_name_is_left_to_the_name() -> None:
    assert not identified(speaker("the Tolmar union", "organisation"), "All is well, the Tolmar union NHV said.").named


@given(st.text(max_size=60), st.text(max_size=80))
def test_any_words_are_read_without_fault(phrase: str, text: str) -> None:
    found = identified(speaker(phrase, "anonymous"), text)
    assert found.named is (found.kind != "anonymous")


def test_a_long_phrase_costs_little() -> None:
    assert not identified(speaker("the " + "Ab of the " * 3000, "anonymous"), "").named


def test_a_bare_name_before_a_body_is_a_place_where_it_stands_inside_a_sentence() -> None:
    text = "Tolmarian customs say so. The port is Tolmarian. Local police agree."
    assert identified(speaker("Tolmarian customs", "anonymous"), text).named
    assert not identified(speaker("Local police", "anonymous"), text).named
