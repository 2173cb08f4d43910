"""Quotations without a parser: where the marks open and close, over sentences and paragraphs, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAX_QUOTE_CHARS = 4000  # a longer run between two marks is a lost mark, not a quotation: no press quotation is so long
PAIRS = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‹": "›", "‘": "’"}
_TWO = "''"
STRAIGHT = frozenset('"＂')
_MARK = re.compile(r"[\"＂“”„«»「」『』‹›‘’'`\n](?:(?<=')'|(?<=`)`|(?<=\n)\n+)?")  # a set first: found fast


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch between quotation marks, marks included."""

    start: int
    """The opening mark."""
    end: int
    """One past the closing mark, or past the last word where the mark is left open."""
    closed: bool
    """False where no closing mark stands: a quotation that a next paragraph may take up."""


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    closers: str


def find_quotes(text: str) -> list[Quote]:
    """Gives the outermost quotations in order; one left open ends with its paragraph.

    Apostrophes are none; quotations inside quotations are part of the outer one.
    Cost: linear in the length.
    """
    found: list[Quote] = []
    opened: _Open | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark[0] == "\n":
            if opened is not None:
                found.extend(_left_open(text, opened, at))
            opened = None
        elif opened is not None:
            if _closes(text, opened, mark, at, match.end()):
                found.append(Quote(start=opened.start, end=match.end(), closed=True))
                opened = None
        else:
            opened = _opening(text, mark, at, match.end())
    if opened is not None:
        found.extend(_left_open(text, opened, len(text)))
    return [quote for quote in found if quote.end - quote.start <= MAX_QUOTE_CHARS]


def _opening(text: str, mark: str, at: int, after: int) -> _Open | None:
    before = text[at - 1] if at else " "
    follows = text[after] if after < len(text) else " "
    if mark in PAIRS:
        if mark == "‘" and before.isalnum():
            return None
        return _Open(at, PAIRS[mark])
    if mark in (_TWO, "``"):
        return _Open(at, _TWO) if not follows.isspace() else None
    if mark in STRAIGHT:
        return _Open(at, '"＂”') if not follows.isspace() else None
    if mark == "'" and not before.isalnum() and follows.isalpha():
        return _Open(at, "'")
    return None


def _closes(text: str, opened: _Open, mark: str, at: int, after: int) -> bool:
    if mark not in opened.closers or (opened.closers == _TWO and mark != _TWO):
        return False  # an apostrophe is no half of a mark written as two
    if opened.closers in ("'", "’"):
        inside = after < len(text) and text[after].isalnum()
        return not inside and at > opened.start + 1
    return True


def _left_open(text: str, opened: _Open, end: int) -> Iterator[Quote]:
    if opened.closers in ("'", "’"):
        return  # an apostrophe that opened nothing
    while end > opened.start and text[end - 1].isspace():
        end -= 1
    yield Quote(start=opened.start, end=end, closed=False)
