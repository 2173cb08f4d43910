"""How alike two answers to one question are, as words: letters and numbers, weighed by what people call one answer.

Answers are often no sentences ("until July", "three years"), so that no claim is read from them; letters and numbers are there
always.
"""

from __future__ import annotations

import functools
import json
import math
import re
from collections import Counter
from collections.abc import Mapping
from importlib import resources

from headwater.score import Feature, Weight, explain, probability
from headwater.text.numbers import scan_numbers

WEIGHTS_FILE = "answers.json"
GRAMS = (3, 4, 5)  # letters within words: they meet "smuggle" and "smuggling", and keep "state" from "estate" by its edge
NUMBERS = {"the same": 1.0, "some shared": 0.75, "none": 0.5, "in one only": 0.25, "others": 0.0}
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def same_answer(a: str, b: str, *, weights: Mapping[str, Weight] | None = None) -> tuple[float, tuple[str, ...]]:
    """Gives 0..1, how surely two texts give one answer to the question that both answer, and the reasons.

    Source: ours; the weights are fitted on answers that three people clustered, see ``headwater.testing.train_relate``.
    """
    chosen = _shipped() if weights is None else weights
    found = answer_features(a, b)
    score = probability(found, weights=chosen, bias=0.0)
    return score, explain(found, weights=chosen)


def answer_features(a: str, b: str) -> list[Feature]:
    """Gives the features of two answers: how many letters they share, and how their numbers stand."""
    letters = _cosine(_grams(a), _grams(b))
    numbers = _numbers(a, b)
    return [
        Feature(name="letters", score=letters, words=f"letters shared: {letters:.2f}"),
        Feature(name="numbers", score=NUMBERS[numbers], words=f"numbers: {numbers}"),
    ]


def weights_of(letters: float, numbers: float, intercept: float) -> dict[str, Weight]:
    """Gives a regression's coefficients as weights, so placed that answers without numbers are judged by letters alone."""
    base = intercept + numbers * NUMBERS["none"]
    return {
        "letters": Weight(against=round(base, 3), toward=round(base + letters, 3)),
        "numbers": Weight(against=round(-numbers * NUMBERS["none"], 3), toward=round(numbers * NUMBERS["none"], 3)),
    }


def _numbers(a: str, b: str) -> str:
    one, two = _values(a), _values(b)
    if not one and not two:
        return "none"
    if not one or not two:
        return "in one only"
    if one == two:
        return "the same"
    return "some shared" if one & two else "others"


def _values(text: str) -> set[tuple[float | int, float | int | None]]:
    return {(number.low, number.high) for number in scan_numbers(text)}


def _grams(text: str) -> dict[str, float]:
    counts = Counter(
        f" {word} "[at : at + size]
        for word in _WORD.findall(text.lower())
        for size in GRAMS
        for at in range(len(word) + 3 - size)
    )
    return {gram: 1 + math.log(count) for gram, count in counts.items()}


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    size = math.fsum(v * v for v in a.values()) * math.fsum(v * v for v in b.values())
    shared = math.fsum(value * b[gram] for gram, value in a.items() if gram in b)  # exact: the order cannot show
    return min(1.0, shared / math.sqrt(size)) if size else 0.0


@functools.cache
def _shipped() -> Mapping[str, Weight]:
    """Gives the weights that the package carries, read once a process."""
    read = json.loads(resources.files(__package__).joinpath(WEIGHTS_FILE).read_bytes())
    return {name: Weight(against=ends[0], toward=ends[1]) for name, ends in read.items()}
