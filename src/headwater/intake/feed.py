"""Feeds: each entry of an RSS or Atom feed as an item of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import feedparser

from headwater.intake.codes import refuse
from headwater.intake.decide import DECLARED_CHARS
from headwater.intake.raw import Declared, RawItem
from headwater.model import Refusal

FEED_FAULTS = (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError)


def feed_items(item: RawItem) -> Iterator[RawItem | Refusal]:
    """Gives the entries of a feed in their order; an entry's bytes are its text in UTF-8.

    The outlet is the entry's own ``source`` element, else the feed's title.
    """
    try:
        parsed = feedparser.parse(io.BytesIO(item.bytes), sanitize_html=False, resolve_relative_uris=False)
    except FEED_FAULTS as error:
        yield refuse("feed.broken", item.name, why=type(error).__name__)
        return
    if not parsed.entries:
        code = "feed.broken" if parsed.get("bozo") else "feed.no_entries"
        yield refuse(code, item.name, why=type(parsed.get("bozo_exception")).__name__)
        return
    outlet = _text(parsed.feed.get("title"))
    for number, entry in enumerate(parsed.entries, start=1):
        yield _entry_item(entry, name=f"{item.name}#{number}", outlet=outlet)


def _entry_item(entry: Any, *, name: str, outlet: str | None) -> RawItem | Refusal:
    content = _content(entry)
    if not content.strip():
        return refuse("feed.entry_empty", name)
    origin = entry.get("source") or {}
    title = _text(entry.get("title"))
    declared = Declared(
        how="feed",
        url=_text(entry.get("link")),
        outlet=_text(origin.get("title") or origin.get("value")) or outlet,
        title=title,
        authors=tuple(n for n in (_text(a.get("name")) for a in entry.get("authors", ())) if n),
        published=_text(entry.get("published") or dict.get(entry, "updated")),  # its own get warns
        language=_language(entry),
    )
    return RawItem(name=name, bytes=content.encode("utf-8", "surrogatepass"), declared=declared, kind="fragment")


def _content(entry: Any) -> str:
    """The longest of the entry's own texts: feeds put the whole text now in one element, now in the other."""
    texts = [str(part.get("value") or "") for part in entry.get("content", ())]
    texts.append(str(entry.get("summary") or ""))
    return max(texts, key=len)


def _language(entry: Any) -> str | None:
    parts = entry.get("content") or [entry.get("summary_detail") or {}]
    code = str(parts[0].get("language") or "").split("-")[0].lower()
    return code if len(code) == 2 and code.isalpha() else None


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    folded = " ".join(value.split()).encode("utf-8", "replace").decode("utf-8")
    return folded if 0 < len(folded) <= DECLARED_CHARS else None
