"""Rates: the period that a number is counted over ("a month", "per night", "daily")."""

from __future__ import annotations

import re

NEAR_CHARS = 48  # "a month" farther from its number belongs to another phrase
FAR_CHARS = 90  # "every night" says clearly what it is, and may follow a short relative clause

_PERIODS = {
    "hour": "hour", "hourly": "hour", "hr": "hour", "h": "hour", "day": "day", "daily": "day", "night": "night",
    "nightly": "night", "week": "week", "weekly": "week", "month": "month", "monthly": "month", "year": "year",
    "yearly": "year", "annum": "year", "annual": "year", "annually": "year",
}  # fmt: skip
_PERIOD = r"(?:hour|hr|day|night|week|month|year|annum)"
_ADVERB = r"(?:hourly|daily|nightly|weekly|monthly|yearly|annually)"
_CLEAR = re.compile(rf"(?:\b(?:per|each|every)\s+(?:single\s+)?(?P<period>{_PERIOD})\b|\b(?P<adverb>{_ADVERB})\b)", re.I)
_ARTICLE = re.compile(
    rf"(?:(?:\s|-)an?(?:\s|-)(?P<period>{_PERIOD})\b|/\s?(?P<slash>{_PERIOD}|h)\b)"
    r"(?!-?(?:\s*)(?:long|old|ago|later|earlier|before|after|since|when|off|out|early|late|in which|that)\b)(?!-\w)",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?P<adjective>hourly|daily|nightly|weekly|monthly|yearly|annual)\s+(?:[\w-]+\s+){0,4}(?:of|to|at|is|was|are|were|by)\s+"
    r"(?:[\w-]+\s+){0,2}$|\b(?P<direct>daily|nightly|weekly|monthly|yearly|annual)\s+(?:average\s+of\s+)?$",
    re.I,
)
_STOP = re.compile(r"[.;:!?]\s|[,;:]|\b(?:and|but|while|when|which|who|compared|than|from|to)\b", re.I)
_HARD_STOP = re.compile(r"[.;:!?]\s|;|\b(?:but|while|compared)\b", re.I)


def read_period(text: str, start: int, end: int, *, until: int) -> str | None:
    """Gives hour, day, night, week, month or year for a number at start..end; null where it is no rate.

    ``until`` is where the next number begins: a period beyond it belongs to that number.
    """
    near = text[end : min(until, end + NEAR_CHARS)]
    stop = _STOP.search(near)
    article = _ARTICLE.search(near, 0, stop.start() if stop else len(near))
    if article is not None:
        return _PERIODS[(article.group("period") or article.group("slash")).lower()]
    far = text[end : min(until, end + FAR_CHARS)]
    stop = _HARD_STOP.search(far)
    found = _CLEAR.finditer(far, 0, stop.start() if stop else len(far))
    clear = next((match for match in found if not _is_name(match)), None)
    if clear is not None:
        return _PERIODS[(clear.group("period") or clear.group("adverb")).lower()]
    lead = text[max(0, start - NEAR_CHARS) : start]
    before = _BEFORE.search(lead)
    if before is not None and not _is_name(before):
        return _PERIODS[(before.group("adjective") or before.group("direct")).lower()]
    return None


def _is_name(match: re.Match[str]) -> bool:
    """Tells whether the word of a period is part of a name: "the Tide Weekly", "Daily Herald"."""
    group = match.lastgroup
    word = "" if group is None else str(match.group(group))
    return group is not None and word[:1].isupper() and not word.isupper() and match.start(group) > 0
