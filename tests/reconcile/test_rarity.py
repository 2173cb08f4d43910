"""Words weigh by how few reports carry them."""

import pytest

from headwater.reconcile.alignment.rarity import Rarity, word_likeness

COMMON, RARE = 0.5, 2.0


def likeness(a: str, b: str) -> float:
    rarity = Rarity({"levy": RARE, "ship": COMMON, "port": COMMON, "crane": RARE})
    return word_likeness(frozenset(a.split()), frozenset(b.split()), rarity)


@pytest.mark.parametrize(
    ("nearer", "farther", "reason"),
    [
        (("levy ship", "levy port"), ("levy ship", "crane ship"), "a rare word in common tells more than a common one"),
        (("levy", "levy ship port crane"), ("levy crane", "levy ship port"), "a headline is contained in what it sums up"),
        (("levy ship", "levy ship"), ("levy ship", "levy ship port"), "the same words are the most alike"),
    ],
)
def test_likeness_follows_the_weight_of_what_is_shared(nearer: tuple[str, str], farther: tuple[str, str], reason: str) -> None:
    assert likeness(*nearer) > likeness(*farther), reason


def test_nothing_in_common_is_nothing_alike() -> None:
    assert likeness("levy ship", "crane port") == 0.0
    assert likeness("", "levy") == 0.0


def test_a_word_that_the_story_lacks_weighs_one() -> None:
    assert Rarity({}).mass(frozenset({"anchor", "rope"})) == 2.0
