"""How much each word of a story tells, and how alike that makes two sets of words."""

from __future__ import annotations

import math
from collections.abc import Mapping


class Rarity:
    """Weight of each word of a story; a word that the story lacks weighs 1. The mass of a set is reckoned once."""

    __slots__ = ("_masses", "_weights")

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._masses: dict[frozenset[str], float] = {}

    def mass(self, words: frozenset[str]) -> float:
        """Gives the sum of the squared weights of the words, exact, so that the order of a set cannot show."""
        found = self._masses.get(words)
        if found is None:
            found = self._masses[words] = self.mass_once(words)
        return found

    def mass_once(self, words: frozenset[str]) -> float:
        """Gives the same of a set that will not be asked for again."""
        return math.fsum(self._weights.get(w, 1.0) ** 2 for w in words)


def word_likeness(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> float:
    """Gives how alike two sets of words are, each word weighed by its rarity: the mean of cosine and containment.

    A headline is contained in the sentence that it sums up, which cosine alone would miss.
    """
    common = a & b
    if not common:
        return 0.0
    shared = rarity.mass_once(common)
    one, two = rarity.mass(a), rarity.mass(b)
    return 0.5 * shared / math.sqrt(one * two) + 0.5 * shared / min(one, two) if one and two else 0.0
