"""Verbs and nouns of one act share a class; acts of other kinds share none."""

import pytest

from headwater.reconcile.lexicon.classes import acts_of, are_related
from headwater.reconcile.lexicon.things import counted_match
from headwater.reconcile.lexicon.words import concept


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("resign", "retirement"),
        ("publish", "disclosure"),
        ("rescind", "annulment"),
        ("summon", "subpoena"),
        ("violate", "infringement"),
        ("conceal", "withhold"),
        ("clash", "skirmish"),
        ("certify", "accept"),
        ("thwart", "avert"),
        ("replace", "take-over"),
        ("hijack", "seize"),
        ("adjourn", "postponement"),
    ],
)
def test_words_of_one_act_share_a_class(one: str, two: str) -> None:
    assert acts_of(one) & acts_of(two)


@pytest.mark.parametrize(("one", "two"), [("summon", "resign"), ("violate", "rescind"), ("hide", "publish"), ("vow", "submit")])
def test_other_acts_share_none(one: str, two: str) -> None:
    assert not acts_of(one) & acts_of(two)
    assert not are_related(acts_of(one), acts_of(two))


def test_an_assembly_is_a_body_and_no_production() -> None:
    assert concept("assembly") == concept("parliament") != concept("production")


@pytest.mark.parametrize(("one", "two"), [("match", "fixture"), ("referee", "ref"), ("crowd", "person"), ("hurt", "person")])
def test_nouns_that_may_count_the_same_do_not_exclude_each_other(one: str, two: str) -> None:
    assert counted_match(one, two) > 0.5


@pytest.mark.parametrize(("one", "two"), [("match", "person"), ("referee", "player"), ("crowd", "boat")])
def test_nouns_of_two_things_exclude_each_other(one: str, two: str) -> None:
    assert counted_match(one, two) == 0.0
