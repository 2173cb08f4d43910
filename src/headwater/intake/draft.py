"""What a reader of one format found, before it is joined with what was declared beside the text."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model import PageLink, Paragraph, Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One text with its blocks and what it says about itself."""

    text: str
    """The text that all spans will point into."""
    paragraphs: tuple[Paragraph, ...]
    """Its blocks, in order."""
    title: str | None = None
    """The headline."""
    authors: tuple[str, ...] = ()
    """Who signed it."""
    outlet: str | None = None
    """Who published it, by its own words."""
    published: Published | None = None
    """When, by its own words."""
    url: str | None = None
    """Its address, by its own words."""
    canonical_url: str | None = None
    """The address that it calls canonical."""
    language: str | None = None
    """The language its markup declares."""
    page_links: tuple[PageLink, ...] = ()
    """Hyperlinks inside the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """Why one format's reader gave up: a refusal still without its item."""

    code: str
    """Stable code of ``codes.py``."""
    facts: tuple[tuple[str, object], ...] = ()
    """What the sentence of the code is filled with."""
