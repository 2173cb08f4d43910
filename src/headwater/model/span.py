"""Pointers into text. Offsets are Unicode code points of a report's ``text``, start inclusive, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one report's text."""

    report: str
    """Id of the report."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""

    def text_in(self, text: str) -> str:
        """Gives the words themselves, from the report's text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a text that is known from the record around it."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSpan:
    """A stretch with its words, so that a reader of JSON need not cut them out."""

    text: str
    """The words: exactly ``report.text[start:end]``."""
    start: int
    """First code point."""
    end: int
    """One past the last code point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing that speaks for or against a decision, in words, with what it points at."""

    what: str
    """The reason, from a fixed template."""
    spans: tuple[Span, ...] = ()
    """The text it rests on."""
