"""Every feature that has a weight can say what it saw."""

import pytest

from headwater.model import Quantity
from headwater.reconcile.alignment.pair_model import pair_model
from headwater.reconcile.alignment.slots import Slots
from headwater.reconcile.alignment.telling import words_for

NOTHING: frozenset[str] = frozenset()


def slots(predicate: str, words: str) -> Slots:
    return Slots(
        id=predicate,
        report="r",
        start=0,
        end=9,
        anchor=0,
        predicate=predicate,
        acts=NOTHING,
        is_plain=False,
        counted="ship",
        quantity=Quantity(start=0, end=2, text="12", low=12, high=12, unit="ship"),
        parties=frozenset({"m1"}),
        agents=frozenset({"m1"}),
        places=frozenset({"p1"}),
        named_places=NOTHING,
        around=NOTHING,
        heads=frozenset({"ship"}),
        doers=frozenset({"port"}),
        of_heads=NOTHING,
        words=frozenset(words.split()),
        times=(),
        text=words,
    )


@pytest.mark.parametrize("name", sorted(pair_model().weights))
@pytest.mark.parametrize("score", [0.0, 1.0])
def test_each_weighed_feature_has_words(name: str, score: float) -> None:
    assert words_for(name, score, slots("turn", "port turn ship"), slots("refuse", "port refuse ship")).strip()


def test_words_name_what_both_claims_hold() -> None:
    found = words_for("words", 0.5, slots("turn", "port turn ship"), slots("refuse", "port refuse ship"))
    assert found == "words in both: port, ship"


def test_a_feature_without_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_for("no such feature", 0.0, slots("turn", ""), slots("refuse", ""))
