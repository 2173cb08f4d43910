"""Credits to agencies that a report does not name: "Channel Six / agencies", "mit Agenturmaterial"."""

from __future__ import annotations

import re

from headwater.lineage.citations import dateline_names, is_own
from headwater.model import Report
from headwater.text.agencies import is_agency

MAX_LINE_WORDS = 9  # a credit line has a paper's name, a reporter's and these words; a longer one is a sentence
MAX_BYLINE_WORDS = 14  # with the day and the hour before them
MAX_BYLINE_CHARS = 100  # on either side of the name; a longer line is running text
_AGENCIES = (  # as credit lines of these languages print it
    r"(?:(?:news |press |wire )?agencies|(?:news )?wires|wire (?:services|reports)|Agentur(?:en|material|meldungen)"
    r"|Nachrichtenagenturen|(?:les )?agences(?: de presse)?|(?:las )?agencias(?: de (?:noticias|prensa))?|(?:le )?agenzie"
    r"|(?:as )?agências|(?:de )?persbureaus|agencje|агентства|агенції)"
)
_WITH = (
    r"(?:with|and|from|via|by|mit|und|aus|avec|et|con|y|con información de|com|e|met|en|z|с|з)"
    r"(?: (?:material|information|reports?|input|files?|Material|informations?|información) (?:from|by|of|von|der|des|de))?"
)
_DESK = frozenset(
    "staff desk by and reporter reporters writers our own von der par por redaktion red rédaction redacción".split()
)
_SMALL = frozenset("a the from in our with of de du le la dem den et und y e p.m. a.m. Uhr".split())
_JOINED_BEFORE = re.compile(r"(?:\b(?:by|from(?: the)?|and|und|et|y)|[/|;&])\s+$", re.IGNORECASE)
_JOINED_AFTER = re.compile(r"\s*(?:[/|&]|(?:and|und|et|y)\b)")
_LINE = re.compile(rf"(?:^|[/|,;&+·–—-]\s*|\b{_WITH}\s+)(?:{_AGENCIES})\s*[.)\]]?\s*$", re.IGNORECASE)
_BRACKET = re.compile(rf"[(\[](?:[^()\[\]\n]{{0,40}}?[/,&+]\s*|{_WITH}\s+)?(?:{_AGENCIES})[)\]]\s*$", re.IGNORECASE)


def credits_agencies(report: Report) -> bool:
    """Gives True where a line, or a bracket that ends one, credits the text to agencies without a name."""
    return any(_is_credit(line.strip()) for line in report.text.splitlines())


def is_from_agency(report: Report) -> bool:
    """Gives True for a report of an agency: its name says so, or its dateline gives itself."""
    if report.outlet is None:
        return False
    return is_agency(report.outlet) or any(is_own(report, name) for name in dateline_names(report.text))


def is_byline(text: str, start: int, end: int) -> bool:
    """Gives True where a name stands in a line of names and desks alone, behind "by", "from", "and" or a stroke, or before one.

    A headline in which an outlet is spoken of has a verb, or nothing that joins.
    """
    before = text[max(0, start - MAX_BYLINE_CHARS) : start].rpartition("\n")[2]
    after = text[end : end + MAX_BYLINE_CHARS].partition("\n")[0]
    is_joined = _JOINED_BEFORE.search(before) is not None or _JOINED_AFTER.match(after) is not None
    words = [*before.split(), *after.split()]
    return (
        is_joined
        and len(before) < MAX_BYLINE_CHARS
        and len(words) <= MAX_BYLINE_WORDS
        and all(_is_desk(word) or word in _SMALL for word in words)
    )


def _is_credit(line: str) -> bool:
    if _BRACKET.search(line) is not None:
        return True
    found = _LINE.search(line) if len(line.split()) <= MAX_LINE_WORDS else None
    return found is not None and all(_is_desk(word) for word in line[: found.start()].split())


def _is_desk(word: str) -> bool:
    """True for a word that may stand before such a credit: a name, or whose desk it is; anything else makes a sentence."""
    plain = word.strip(".,;:|/()–—-&")
    return not plain[:1].islower() or plain in _DESK
