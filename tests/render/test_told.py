"""What records say of themselves, in the reader's language: recognised by its template, with the same names and numbers."""

from __future__ import annotations

import re
import time

import pytest

from headwater.lineage import follow, judged, links
from headwater.reconcile.differences import sides, stage_conflicts
from headwater.render.catalogue import speaking
from headwater.render.told import NUMBERS, OF_CONTRACT, QUOTED, RELATIONS, SENTENCES, Own, told

MADE_BY_ROOMS = [
    *links.TEXTS.values(),
    judged.CONFIRMED.replace("{who}", "{name}"),
    *(value for name, value in vars(follow).items() if name.isupper() and isinstance(value, str) and value.endswith(".")),
    *stage_conflicts.WHY.values(),
]


@pytest.mark.parametrize("template", MADE_BY_ROOMS)
def test_every_sentence_that_a_room_makes_stands_among_those_that_are_recognised(template: str) -> None:
    assert template in SENTENCES


def test_every_relation_of_a_conflict_is_recognised() -> None:
    assert set(sides.RELATION_WORDS.values()) == set(RELATIONS)


def _value(name: str) -> str:
    if name in NUMBERS:
        return "17"
    return "done" if name in OF_CONTRACT else '"up to 40"' if name in QUOTED else "Orsel Gazette"


@pytest.mark.parametrize("template", SENTENCES)
def test_a_sentence_is_said_in_german_with_the_names_and_numbers_it_has(template: str) -> None:
    names = re.findall(r"\{(\w+)\}", template)
    sentence = template.format(**{name: _value(name) for name in names})
    assert told(sentence) == sentence
    with speaking("de"):
        said = told(sentence)
    assert not isinstance(said, Own)
    assert said != sentence
    for name in names:
        assert ("geschehen" if name in OF_CONTRACT else _value(name)) in said


SAID = [
    (
        'Quantity: "at least 12" in 6 reports against "15" in 1 report; they cannot both hold.',
        "Menge: „at least 12“ in 6 Berichten gegenüber „15“ in 1 Bericht; beides zugleich kann nicht gelten.",
        "words of reports stay as they are",
    ),
    (
        'Stage: "planned" in 2 reports against "done" in 1 report; both can hold, one says more.',
        "Stand: „geplant“ in 2 Berichten gegenüber „geschehen“ in 1 Bericht; beides kann gelten, eines sagt mehr.",
        "words of the contract are said",
    ),
    (
        "The claims are attributed to Dr. A. Quill (3). Reports of the story cite Orsel Gazette (1).",
        "Die Aussagen werden Dr. A. Quill zugeschrieben (3). Berichte der Geschichte berufen sich auf Orsel Gazette (1).",
        "several sentences, and points in a name",
    ),
    ("The report cites {name}.", "Der Bericht beruft sich auf {name}.", "braces in a name"),
    (
        "Gives the same numbers in the same places: 14, 60 and more.",
        "Nennt dieselben Zahlen an denselben Stellen: 14, 60 und weitere.",
        "a list that goes on",
    ),
]


@pytest.mark.parametrize(("sentence", "german", "because"), SAID, ids=[case[2] for case in SAID])
def test_what_is_said_in_german(sentence: str, german: str, because: str) -> None:
    with speaking("de"):
        assert told(sentence) == german, because


@pytest.mark.parametrize(
    "sentence",
    ["Nobody wrote this.", 'Quantity: "12" in 6 reports against "15"; they agree.'],
)
def test_what_is_not_recognised_stays_and_is_known_to_be_english(sentence: str) -> None:
    with speaking("de"):
        said = told(sentence)
    assert (said, isinstance(said, Own)) == (sentence, True)


@pytest.mark.parametrize("piece", ["a became b: dropped ", '"x" in 2 reports against ', "The report cites A (3). ", '"'])
def test_hostile_words_are_looked_at_in_good_time(piece: str) -> None:
    begun = time.process_time()
    with speaking("de"):
        assert isinstance(told(piece * (200_000 // len(piece))), Own)
        told(piece * (4_000 // len(piece)))
    assert time.process_time() - begun < 2
