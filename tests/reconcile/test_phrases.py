"""Verbs with a particle: what act they speak of."""

from __future__ import annotations

import pytest

from headwater.model import Argument, Frame
from headwater.reconcile.lexicon.acts import acts_told
from headwater.reconcile.lexicon.classes import acts_of, verb_of


@pytest.mark.parametrize(
    ("predicate", "particle", "meant"),
    [
        ("break", "out", "begin"),
        ("put", "off", "postpone"),
        ("clear", "out", "escape"),
        ("turn", "up", "find"),
        ("go", "under", "bankrupt"),
    ],
)
def test_a_particle_makes_another_verb(predicate: str, particle: str, meant: str) -> None:
    frame = Frame(predicate=predicate, particle=particle)
    assert verb_of(frame) == f"{predicate}-{particle}"
    assert meant in acts_told(frame, None)[0]
    assert meant not in acts_of(predicate)


def test_a_particle_that_no_list_knows_leaves_the_verb() -> None:
    assert verb_of(Frame(predicate="evacuate", particle="over")) == "evacuate"


def test_a_vote_that_starts_is_a_vote() -> None:
    vote = Argument(role="agent", head="vote", words=("vote",), start=0, end=4)
    acts, is_plain = acts_told(Frame(predicate="start", arguments=(vote,), words=("vote", "start")), None)
    assert is_plain
    assert {"vote", "begin"} <= acts


def test_counting_says_nothing_of_what_is_counted() -> None:
    assert not acts_told(Frame(predicate="count", words=("lorry", "count")), None)[1]
