"""A tree of elements as a flat run of blocks with their links: for pages, feed entries and trafilatura's own trees."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

BLOCKS = frozenset(
    """p head h1 h2 h3 h4 h5 h6 item li quote blockquote div section article main header footer aside nav figure
    figcaption row tr td th cell table tbody list ul ol dl dt dd pre code address body html time caption form
    details summary center fieldset""".split()
)
SKIPPED = frozenset(
    "script style noscript template svg iframe button select option textarea input object embed canvas head_ graphic".split()
)
_HEADINGS = frozenset("head h1 h2 h3 h4 h5 h6".split())
_BREAKS = frozenset(("br", "lb"))
_CAPTION_NAMES = re.compile(r"\b(?:wp-)?caption\b|caption(?:-text|__text)?\b|figcaption", re.IGNORECASE)
_BYLINE_NAMES = re.compile(r"\b(?:byline|author|authors|article-author|post-author|entry-author|by-author)\b", re.IGNORECASE)
_DATE_NAMES = re.compile(
    r"\b(?:dateline|publish(?:ed)?-?(?:date|time|at|on)?|timestamp|entry-date|post-date|article-date|date)\b", re.IGNORECASE
)
_CREDIT_NAMES = re.compile(r"\b(?:photo-?credit|image-?credit|credit|picture-?credit)\b", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"(?:nav|menu|navbar|navigation|sidebar|related|promo|adverts?|advertisement|ads?|cookies?|newsletter|breadcrumbs?|comments?"
    r"|social|share|sharing|footer|widget|recirc|trending|paywall)(?:[-_]\w*)*",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a page before it has an offset."""

    text: str
    links: tuple[tuple[int, int, str], ...]
    hint: str | None
    is_outside: bool


def blocks_of(root: etree._Element) -> list[Block]:
    """Gives the blocks of a tree in document order, blanks folded.

    Cost: linear; no recursion, so that depth is no danger.
    """
    builder = _Builder()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_element = isinstance(element.tag, str)
        if event == "start" and is_element:
            builder.start(element)
        elif event == "end":
            if is_element:
                builder.end(element)
            if element is not root:
                builder.add(element.tail)
    builder.flush()
    return builder.blocks


class _Builder:
    """Gathers inline text until a block begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._parts: list[str] = []
        self._length = 0
        self._links: list[tuple[int, int, str]] = []
        self._open_links: list[tuple[int, str]] = []
        self._hints: list[tuple[object, str]] = []
        self._outside: list[object] = []
        self._skipped: list[object] = []

    def start(self, element: etree._Element) -> None:
        tag = _tag(element)
        if self._skipped or tag in SKIPPED:
            self._skipped.append(element)
            return
        if tag in BLOCKS or tag in _BREAKS:
            self.flush()
        hint = _hint_of(element, tag)
        if hint is not None:
            self.flush()
            self._hints.append((element, hint))
        if _is_outside(element, tag):
            self._outside.append(element)
        if tag in ("a", "ref"):
            self._open_links.append((self._length, element.get("href") or element.get("target") or ""))
        self.add(element.text)

    def end(self, element: etree._Element) -> None:
        if self._skipped:
            self._skipped.pop()
            return
        tag = _tag(element)
        if tag in ("a", "ref") and self._open_links:
            start, url = self._open_links.pop()
            self._close_link(start, url)
        is_hinted = bool(self._hints) and self._hints[-1][0] is element
        if tag in BLOCKS or is_hinted:
            self.flush()
        if is_hinted:
            self._hints.pop()
        if self._outside and self._outside[-1] is element:
            self._outside.pop()

    def add(self, text: str | None) -> None:
        if self._skipped or not text:
            return
        folded = _BLANKS.sub(" ", text)
        if (self._length == 0 or self._parts[-1].endswith(" ")) and folded.startswith(" "):
            folded = folded[1:]
        if folded:
            self._parts.append(folded)
            self._length += len(folded)

    def flush(self) -> None:
        text = "".join(self._parts).rstrip()
        if text:
            links = tuple((s, min(e, len(text)), u) for s, e, u in self._links if s < min(e, len(text)))
            hint = self._hints[-1][1] if self._hints else None
            self.blocks.append(Block(text, links, hint, bool(self._outside)))
        self._parts, self._length, self._links = [], 0, []
        self._open_links = [(0, url) for _, url in self._open_links]

    def _close_link(self, start: int, url: str) -> None:
        words = "".join(self._parts)[start:]
        begin = start + len(words) - len(words.lstrip())
        end = start + len(words.rstrip())
        if url and begin < end:
            self._links.append((begin, end, url))


def _tag(element: etree._Element) -> str:
    """The bare name; a namespace is cut by hand, because lxml refuses to name the odd tags that it parsed itself."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _names(element: etree._Element) -> str:
    return " ".join(filter(None, (element.get(k) for k in ("class", "itemprop", "rel", "id", "data-testid"))))


def _hint_of(element: etree._Element, tag: str) -> str | None:
    if tag in _HEADINGS:
        return "title"
    if tag in ("figcaption", "caption"):
        return "caption"
    if tag == "time":
        return "dateline"
    names = _names(element)
    if not names or tag in ("body", "html", "article", "main", "section"):
        return None
    for pattern, hint in (
        (_CREDIT_NAMES, "credit"),
        (_CAPTION_NAMES, "caption"),
        (_BYLINE_NAMES, "byline"),
        (_DATE_NAMES, "dateline"),
    ):
        if pattern.search(names) is not None:
            return hint
    return None


def _is_outside(element: etree._Element, tag: str) -> bool:
    if tag in ("nav", "aside", "footer", "form", "dialog"):
        return True
    if tag in ("body", "html", "article", "main"):
        return False
    names = _names(element)
    return any(_OUTSIDE.fullmatch(name) is not None for name in names.split())
