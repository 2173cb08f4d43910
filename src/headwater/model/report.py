"""What comes in: reports, their parts, and what was left out with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.ids import digest
from headwater.model.time import Published

ROLES = ("body", "title", "byline", "dateline", "caption", "credit", "tail", "footnote")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block of a report's text with the part it plays on the page."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    role: str
    """body, title, byline, dateline, caption, credit, tail or footnote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A hyperlink inside the text of a page; lineage reads it as evidence."""

    start: int
    """First code point of the linked words."""
    end: int
    """One past the last code point."""
    url: str
    """Where it points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text. See the contract for what ``text`` is."""

    id: str
    """Digest of the bytes, the outlet and the address (of the name, where both are unknown and a name was declared)."""
    name: str
    """The file's or page's own name."""
    url: str | None = None
    """Its address on the web."""
    canonical_url: str | None = None
    """The address that the page itself calls canonical; another outlet's address is a credit."""
    outlet: str | None = None
    """Who published it."""
    title: str | None = None
    """Its headline."""
    authors: tuple[str, ...] = ()
    """Who signed it."""
    language: str | None = None
    """ISO 639-1 code, or null where it could not be told."""
    published: Published | None = None
    """When, how precisely, and how that is known."""
    captured_at: str | None = None
    """When it was captured, where the input or an option says so."""
    sha256: str = ""
    """SHA-256 of the bytes as received."""
    text: str = ""
    """The text that all spans point into."""
    paragraphs: tuple[Paragraph, ...] = ()
    """The blocks of the text, in order."""
    page_links: tuple[PageLink, ...] = ()
    """Hyperlinks inside the text, where the input was a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Something left out, with the reason."""

    scope: str
    """report (the whole item), claims (its claims only) or part (a part of it)."""
    input: str
    """Name of the input as the user knows it, escaped to printable characters."""
    report: str | None
    """Id of the report that stays, or null."""
    code: str
    """Stable code, such as ``report.empty``."""
    message: str
    """One sentence: what happened and what to do."""


def report_id(*, sha256: str, outlet: str | None, url: str | None, declared_name: str | None) -> str:
    """Gives a report's id: the same bytes under one outlet and address are one report, under two outlets two."""
    if outlet is None and url is None:
        return digest("r", sha256, declared_name)
    return digest("r", sha256, outlet, url)
