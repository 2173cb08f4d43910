"""Pages: title, byline and date lines, then the body's blocks in order, captions and tail lines in their places.

trafilatura says which blocks are the report; the page's own order says where captions, credits and bylines stand.
"""

from __future__ import annotations

import bisect
import logging
from collections.abc import Sequence

import trafilatura
from lxml import etree, html

from headwater.intake.decide import ARTICLE_LETTERS, EXTRA_BLOCKS_AFTER, LINKED_SHARE, MENU_WORDS, MOST_ADVERT_SHARE, PAGE_CHARS
from headwater.intake.draft import Draft, Faulty
from headwater.intake.lines import has_stop, is_byline, is_credit, is_date_line, is_tail, word_count
from headwater.intake.page_meta import PageMeta, absolute, read_page_meta
from headwater.intake.plain import headline
from headwater.intake.roles import assign_roles, split_datelines
from headwater.intake.signature import author_names, read_signature
from headwater.intake.tree import Block, blocks_of
from headwater.model import PageLink, Paragraph
from headwater.text.normal import normalise

# It logs every odd page as an error, to the screen where nobody set up logging; we refuse such a page in words.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

PARSER_FAULTS = (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError)
_ACCOUNTS = frozenset(("admin", "administrator", "editor", "staff", "newsroom", "webmaster", "web desk", "guest"))
_SEPARATOR = "\n\n"


def read_page(markup: str, *, url: str | None) -> Draft | Faulty:
    """Gives the draft of a page, or why there is none. Source: the contract, "What text is"."""
    if len(markup) > PAGE_CHARS:
        return Faulty(code="page.broken", facts=(("why", f"it has more than {PAGE_CHARS:,} characters of markup"),))
    tree = parse_markup(markup)
    if tree is None:
        return Faulty(code="page.no_article")
    meta = read_page_meta(tree, url=url)
    body = tree.find("body")
    page_blocks = blocks_of(body) if body is not None else []
    try:
        document = trafilatura.bare_extraction(
            markup, include_links=True, include_formatting=False, include_comments=False, with_metadata=False
        )
    except PARSER_FAULTS as error:
        return Faulty(code="page.broken", facts=(("why", type(error).__name__),))
    spine = blocks_of(document.body) if document is not None and document.body is not None else []
    if sum(c.isalpha() for block in spine for c in block.text) < ARTICLE_LETTERS or _is_list(spine, page_blocks):
        return Faulty(code="page.no_article")
    title = _title(spine, page_blocks, meta)
    return _draft(_merged(spine, page_blocks, title), meta, title=title)


def read_fragment(markup: str, *, url: str | None, title: str | None) -> Draft | Faulty:
    """Gives the draft of a piece of HTML that is all content, as in a feed entry, under its title."""
    tree = parse_markup(markup)
    blocks = blocks_of(tree) if tree is not None else []
    if not blocks:
        return Faulty(code="report.empty")
    if title is not None and _key(title) != _key(blocks[0].text):
        blocks = [Block(title, (), "title", False), *blocks]
    return _draft(blocks, PageMeta(url=url), title=None)


def parse_markup(markup: str) -> etree._Element | None:
    """Gives the tree of a page, or None where there is nothing in it."""
    clean = markup.replace("\0", " ").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(clean, parser=parser)
    except PARSER_FAULTS:
        return None
    return tree


def _merged(spine: Sequence[Block], page: Sequence[Block], title: Block | None) -> list[Block]:
    """The report's blocks, with the title before them and captions, bylines and credits of the page between them."""
    keys = [_key(block.text) for block in page]
    spine = _without_adverts(spine, page)
    known = [_key(block.text) for block in spine]
    places = _places(known, keys)
    seen = {*known, _key(title.text) if title is not None else ""}
    after: dict[int, list[Block]] = {}
    for index, block in enumerate(page):
        anchor = bisect.bisect_left(places, (index, -1)) - 1
        position = places[anchor][1] if anchor >= 0 else -1
        if keys[index] in seen or not _is_extra(block, index, places):
            continue
        if any(keys[index] in key for key in known[max(position, 0) : position + 2]):
            continue
        seen.add(keys[index])
        after.setdefault(position, []).append(block)
    out = [title] if title is not None else []
    out.extend(after.get(-1, []))
    for position, block in enumerate(spine):
        if title is None or known[position] != _key(title.text):
            out.append(block)
        out.extend(after.get(position, []))
    return out


def _is_list(spine: Sequence[Block], page: Sequence[Block]) -> bool:
    """Whether a page is a list of links to reports: no sentence was found, and most of its words are links."""
    linked = sum(end - start for block in page for start, end, _ in block.links)
    is_linked = linked > LINKED_SHARE * sum(len(block.text) for block in page)
    return is_linked and not any(has_stop(block.text) for block in spine)


def _is_menu_item(block: Block) -> bool:
    linked = sum(end - start for start, end, _ in block.links)
    return block.hint is None and linked == len(block.text) and word_count(block.text) <= MENU_WORDS


def _without_adverts(spine: Sequence[Block], page: Sequence[Block]) -> Sequence[Block]:
    """The report's blocks less those that the page marks as adverts or menus; a mark on most of the page is no mark."""
    marked = {_key(block.text) for block in page if block.is_outside} - {_key(b.text) for b in page if not b.is_outside}
    kept = [block for block in spine if _key(block.text) not in marked and not _is_menu_item(block)]
    lost = sum(len(b.text) for b in spine) - sum(len(b.text) for b in kept)
    return kept if lost <= MOST_ADVERT_SHARE * sum(len(b.text) for b in spine) else spine


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _places(spine: Sequence[str], page: Sequence[str]) -> list[tuple[int, int]]:
    """(index on the page, index in the report) of each block that stands in both, both rising."""
    at: dict[str, list[int]] = {}
    for index, key in enumerate(page):
        at.setdefault(key, []).append(index)
    places: list[tuple[int, int]] = []
    last = -1
    for position, key in enumerate(spine):
        standing = at.get(key, [])
        later = bisect.bisect_right(standing, last)
        if later < len(standing):
            last = standing[later]
            places.append((last, position))
    return places


def _is_extra(block: Block, index: int, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a block that trafilatura left out belongs to the report: a caption, credit, byline or tail near it."""
    if not places or block.is_outside:
        return False
    first, last = places[0][0], places[-1][0]
    is_marked = block.hint in ("caption", "credit")
    is_signed = block.hint in ("byline", "dateline") or is_byline(block.text) or is_date_line(block.text)
    if index < first:
        return index >= first - EXTRA_BLOCKS_AFTER and (is_marked or is_signed)
    if index <= last:
        return is_marked or block.hint in ("byline", "dateline") or is_credit(block.text)
    is_near = index <= last + EXTRA_BLOCKS_AFTER
    return is_near and (is_marked or is_credit(block.text) or is_tail(block.text))


def _title(spine: Sequence[Block], page: Sequence[Block], meta: PageMeta) -> Block | None:
    """The headline as the page shows it: the heading that is declared, else the first heading before the report."""
    declared = _key(meta.title or "")
    headings = [b for b in page if b.hint == "title" and not b.is_outside]
    for block in headings:
        key = _key(block.text)
        if key and declared and (key in declared or declared in key):
            return block
    if spine and spine[0].hint == "title":
        return spine[0]
    if meta.title is not None:
        return Block(meta.title, (), "title", False)
    return headings[0] if headings else None


def _draft(blocks: Sequence[Block], meta: PageMeta, *, title: Block | None) -> Draft:
    text = normalise(_SEPARATOR.join(block.text for block in blocks))
    roles = assign_roles([b.text for b in blocks], [_obeyed(b, i) for i, b in enumerate(blocks)])
    paragraphs: list[Paragraph] = []
    links: list[PageLink] = []
    at = 0
    for block, role in zip(blocks, roles, strict=True):
        paragraphs.append(Paragraph(start=at, end=at + len(block.text), role=role))
        links.extend(PageLink(start=at + s, end=at + e, url=absolute(u, meta.url)) for s, e, u in block.links)
        at += len(block.text) + len(_SEPARATOR)
    split = split_datelines(text, paragraphs)
    signature = read_signature(text, split)
    return Draft(
        text=text,
        paragraphs=tuple(split),
        title=title.text if title is not None else headline(text, split),
        authors=_persons(meta.authors) or signature.authors,
        outlet=meta.outlet or signature.outlet,
        published=meta.published or signature.published,
        url=meta.url,
        canonical_url=meta.canonical_url,
        language=meta.language,
        page_links=tuple(links),
    )


def _persons(names: Sequence[str]) -> tuple[str, ...]:
    """Declared authors; a list in one string is taken apart, a name of no known form is kept as it is."""
    persons = (person for name in names for person in (author_names(name) or (name,)))
    return tuple(dict.fromkeys(person for person in persons if person.casefold() not in _ACCOUNTS))


def _obeyed(block: Block, index: int) -> str | None:
    """A hint is obeyed where its words fit it: some sites mark whole paragraphs as captions or dates."""
    if block.hint == "byline" and not (is_byline(block.text) or len(block.text) < 60):
        return None
    if block.hint == "dateline" and not is_date_line(block.text):
        return None
    return block.hint
