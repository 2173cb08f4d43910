"""A quantity in the making: offsets count from the sentence's first code point until it is finished."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A number of one sentence with what has been read of it so far."""

    start: int
    """First code point of the number with its bound words, from the sentence's start."""
    end: int
    """One past the last."""
    core_start: int
    """First code point of the number itself (of the first, in a range)."""
    core_end: int
    """One past its last (of the last, in a range)."""
    low: float | int | None
    """Lowest value."""
    high: float | int | None
    """Highest value."""
    low_open: bool = False
    """True where ``low`` is excluded."""
    high_open: bool = False
    """True where ``high`` is excluded."""
    approximate: bool = False
    """True where the words say so."""
    form: str = "digits"
    """digits, words, fraction or vague."""
    scale: int = 1
    """What its last scale word multiplies by."""
    unit: str | None = None
    """Lemma of the counted noun, ISO code or "percent"."""
    unit_end: int | None = None
    """One past the last code point of the words that gave the unit, where they follow the number."""
    per: str | None = None
    """Period of a rate."""
    change: str | None = None
    """up or down."""


class Tokens:
    """The tokens of a parsed sentence, found by offset."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self._starts = [token.idx for token in doc]

    def covering(self, start: int, end: int) -> list[Token]:
        """Gives the tokens that overlap a stretch."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [t for t in self.doc[first:last] if t.idx + len(t.text) > start and not t.is_space]

    def after(self, end: int) -> int:
        """Gives the index of the first token that begins at or after an offset."""
        return bisect_left(self._starts, end)
