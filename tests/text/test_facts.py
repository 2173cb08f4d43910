"""Facts of a text as hashes: which words count, and that spelling and digits tell them apart."""

from __future__ import annotations

import pytest

from headwater.text.facts import quoted_words, read_facts
from headwater.text.shingles import Words, read_words


def count(text: str, other: str) -> int:
    """Gives how many facts two texts have in common."""
    one, two = (set(read_facts(each, words, quoted_words(each, words)).tolist()) for each, words in read(text, other))
    return len(one & two)


def read(*texts: str) -> list[tuple[str, Words]]:
    return [(text, read_words(text)) for text in texts]


CASES = [
    ("we met Quillan there", "so Quillan went", 1, "a name inside a sentence"),
    ("Quillan went", "Quillan came", 0, "a capital that opens a text may be any word's"),
    ("it ended. Perhaps so", "it began. Perhaps not", 0, "nor one that opens a sentence"),
    ("we met Quillan there", "so Quilan went", 0, "a misspelt name is another"),
    ("with 417 men", "of 417 men", 1, "a number"),
    ("with 417 men", "of 471 men", 0, "a wrong digit makes another"),
    ("with 4 men", "of 4 men", 0, "one digit stands in any text"),
    ("he said “the quay was never safe”", "“the quay was never safe”, she wrote", 2, "runs of four words inside marks"),
    ("the quay was never safe", "the quay was never safe", 0, "the same words without marks are nobody's"),
    ("", "", 0, "nothing"),
    (
        "we met 🚢 Quillan \ud800 there",
        "so 🚢 Quillan went",
        1,
        "signs and broken letters are no facts",
    ),
    ("水門が閉じた 417", "水門が 417", 1, "numbers in any script"),
]


@pytest.mark.parametrize(("text", "other", "shared", "reason"), CASES, ids=[case[3] for case in CASES])
def test_facts_in_common(text: str, other: str, shared: int, reason: str) -> None:
    assert count(text, other) == shared, reason
