"""One item that holds one text: read by its kind, joined with what was declared, checked, named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.intake.codes import printable, refuse
from headwater.intake.decide import LANGUAGE_CHARS, LANGUAGE_LETTERS, LANGUAGE_PROBABILITY, TOLD_CHARS
from headwater.intake.decode import decode, is_rubbish
from headwater.intake.draft import Draft, Faulty
from headwater.intake.page import read_fragment, read_page
from headwater.intake.pdf import read_pdf
from headwater.intake.plain import read_plain
from headwater.intake.raw import Declared, RawItem
from headwater.intake.when import date_of_url, read_published
from headwater.model import Published, Refusal, Report, report_id, sha256_hex
from headwater.settings import Settings
from headwater.text.language import language_of

_NOTHING = Declared()
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")


def report_of(item: RawItem, *, settings: Settings) -> Iterator[Report | Refusal]:
    """Gives the report of one item, then the notes on it; or the one refusal of it."""
    if not item.bytes:
        yield refuse("item.empty", item.name)
        return
    draft, encoding = _draft(item, settings)
    if isinstance(draft, Faulty):
        yield refuse(draft.code, item.name, report=None, **dict(draft.facts))
        return
    if len(draft.text) > settings.max_text_chars:
        yield refuse("report.too_long", item.name, length=len(draft.text), limit=settings.max_text_chars)
        return
    if not any(c.isalnum() for c in draft.text):
        yield refuse("report.empty", item.name)
        return
    report = _report(item, draft, settings)
    yield report
    if encoding is not None:
        yield refuse("text.encoding", item.name, report=report.id, encoding=encoding)
    for code, value in _unreadable(item.declared or _NOTHING):
        yield refuse(code, item.name, report=report.id, value=value[:TOLD_CHARS])


def _draft(item: RawItem, settings: Settings) -> tuple[Draft | Faulty, str | None]:
    """What the item's own reader found, and the encoding where it is worth a note."""
    kind = item.kind or "text"
    if kind == "pdf":
        return read_pdf(item.bytes), None
    if " " in kind:
        return Faulty(code="item.not_text", facts=(("what", kind),)), None
    text, encoding = _characters(item, kind)
    if is_rubbish(text):
        return Faulty(code="item.not_text", facts=(("what", "not text but binary data"),)), None
    if len(text) > settings.max_text_chars and kind == "text":
        facts = (("length", len(text)), ("limit", settings.max_text_chars))
        return Faulty(code="report.too_long", facts=facts), None
    declared = item.declared or _NOTHING
    if kind == "html":
        return read_page(text, url=declared.url or item.url), encoding
    if kind == "fragment":
        return read_fragment(text, url=declared.url, title=declared.title), encoding
    return read_plain(text), encoding


def _characters(item: RawItem, kind: str) -> tuple[str, str | None]:
    if item.declared is not None and item.declared.how in ("jsonl", "feed"):
        return item.bytes.decode("utf-8", "surrogatepass"), None
    return decode(item.bytes, declared=kind == "html")


def _report(item: RawItem, draft: Draft, settings: Settings) -> Report:
    declared = item.declared or _NOTHING
    sha256 = sha256_hex(item.bytes)
    outlet = declared.outlet or draft.outlet
    url = declared.url or item.url or draft.url
    return Report(
        id=report_id(sha256=sha256, outlet=outlet, url=url, declared_name=declared.name),
        name=printable(declared.name or item.name),
        url=url,
        canonical_url=draft.canonical_url,
        outlet=outlet,
        title=declared.title or draft.title,
        authors=declared.authors or draft.authors,
        language=_language(declared, draft),
        published=_published(declared, draft, url),
        captured_at=_captured(declared) or settings.captured_at,
        sha256=sha256,
        text=draft.text,
        paragraphs=draft.paragraphs,
        page_links=draft.page_links,
    )


def _language(declared: Declared, draft: Draft) -> str | None:
    """The declared language, else that of the words; a page's markup is asked only where the words cannot tell."""
    told = _declared_language(declared)
    if told is not None:
        return told
    body = " ".join(draft.text[p.start : p.end] for p in draft.paragraphs if p.role in ("body", "title"))
    found = language_of(body[:LANGUAGE_CHARS], least_letters=LANGUAGE_LETTERS, least_probability=LANGUAGE_PROBABILITY)
    return found or draft.language


def _published(declared: Declared, draft: Draft, url: str | None) -> Published | None:
    told = _declared_time(declared) or draft.published
    if told is None and url is not None:
        return date_of_url(url)
    return told


def _unreadable(declared: Declared) -> Iterator[tuple[str, str]]:
    """The declared values that could not be used, each with the code of its note."""
    if declared.published is not None and _declared_time(declared) is None:
        yield "published.unreadable", declared.published
    if declared.captured_at is not None and _captured(declared) is None:
        yield "captured.unreadable", declared.captured_at
    if declared.language is not None and _declared_language(declared) is None:
        yield "language.unreadable", declared.language


def _captured(declared: Declared) -> str | None:
    if declared.captured_at is None or read_published(declared.captured_at, how=declared.how) is None:
        return None
    return declared.captured_at


def _declared_language(declared: Declared) -> str | None:
    match = None if declared.language is None else _LANGUAGE.fullmatch(declared.language)
    return None if match is None else match.group(1).lower()


def _declared_time(declared: Declared) -> Published | None:
    return None if declared.published is None else read_published(declared.published, how=declared.how)
