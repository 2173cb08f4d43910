"""What the room takes: one received item, and what was declared about it beside its text."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("text", "html", "fragment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What a sidecar, a JSON line, a feed or the caller says about an item; it beats what the text says."""

    how: str = "sidecar"
    """Who declares: sidecar, jsonl or feed."""
    name: str | None = None
    """The item's own name."""
    url: str | None = None
    """Its address on the web."""
    outlet: str | None = None
    """Who published it."""
    title: str | None = None
    """Its headline."""
    authors: tuple[str, ...] = ()
    """Who signed it."""
    published: str | None = None
    """When it was published, as written."""
    language: str | None = None
    """ISO 639-1 code."""
    captured_at: str | None = None
    """When it was captured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """One received item: a file, a page, a line of JSON lines, an entry of a feed, or a container of such."""

    name: str
    """The name the user knows it by, escaped to printable characters."""
    bytes: bytes
    """The bytes as received; of a JSON line or a feed entry, its text in UTF-8."""
    url: str | None = None
    """Its address, where the caller gave one."""
    declared: Declared | None = None
    """What stood beside it."""
    kind: str | None = None
    """text, html or fragment (a piece of HTML that is all content), or null where the bytes must tell."""
