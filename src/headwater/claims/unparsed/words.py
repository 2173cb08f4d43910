"""A sentence as words and marks with their places, for the readers of clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?P<number>\d{1,2}\.(?=\s[^\W\d_a-zß-ÿ])|\d+(?:[.,:]\d+)*)|(?P<word>[^\W\d_]+(?:-[^\W_]+)*'?)|(?P<mark>[,;:()—–]|\.(?=\s|$)|[?!…])|-(?=\s)"
)
DASHES = frozenset("—–-")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark of a sentence."""

    start: int
    end: int
    text: str
    low: str
    """In small letters, an elided vowel's mark kept ("l'")."""
    is_mark: bool

    @property
    def is_capital(self) -> bool:
        """True where it opens with a capital letter."""
        return self.text[0].isupper()


def words_of(sentence: str) -> list[Word]:
    """Gives the words, numbers and marks of a sentence in order; quotation marks are left out. Cost: linear."""
    return [
        Word(m.start(), m.end(), m.group(), m.group().lower(), m.lastgroup == "mark" or m.group() == "-")
        for m in _WORD.finditer(sentence)
    ]


@dataclass(frozen=True, slots=True)
class Predicate:
    """What one clause asserts, by its verb or noun."""

    start: int
    """First code point of its head in the sentence."""
    end: int
    """One past the last code point of its head."""
    first: int
    """First code point of the clause."""
    last: int
    """One past its last code point."""
    act: str
    """The English verb or noun."""
    lemma: str
    """Its own infinitive or noun; the bar of a particle left out."""
    stage: str
    is_denied: bool = False
    is_passive: bool = False
    level: str = "certain"
    """How certain its own grammar leaves it."""
