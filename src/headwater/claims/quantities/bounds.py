"""Bound words around a number: what "up to", "over", "or more", "about" make of its low and high."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.claims.quantities.draft import Draft
from headwater.text.numbers import RawNumber

WINDOW_CHARS = 72  # the longest bound phrase with its fillers is shorter

_OR_EQUAL = r"(?:\s+or\s+equal(?:\s+(?:to|than))?)?"
_HIGH_WORDS = (
    r"up\s+to(?:\s+and\s+including)?|as\s+(?:many|much|high|few|little)\s+as|at\s+(?:the\s+)?(?:very\s+)?most"
    r"|(?:no|not|never)\s+(?:more|greater|higher|larger|bigger)\s+than|not?\s+(?:exceeding|over|above)|(?:a\s+)?maximum\s+of"
    r"|capped\s+at|limited\s+to|a\s+(?:cap|ceiling|limit)\s+of"
    r"|(?:less|fewer|lower|smaller)(?:\s+than)?\s+or\s+equal(?:\s+(?:to|than))?"
    r"|equal\s+to\s+or\s+(?:less|fewer|lower|smaller)\s+than|(?:[<])\s?=|≤"
)
_UNDER_WORDS = (
    r"(?:(?:just|well|slightly|far|a\s+little|somewhat)\s+)?(?:under|below|shy\s+of|short\s+of)"
    r"|(?:(?:slightly|far|a\s+little|somewhat|much)\s+)?(?:less|fewer|lower|smaller)\s+than|<"
)
_OVER_WORDS = (
    r"(?:(?:just|well|slightly|far|a\s+little)\s+)?(?:over|above|beyond)"
    r"|(?:(?:slightly|far|a\s+little|somewhat|many|much)\s+)?(?:more|greater|higher|larger|bigger)\s+than"
    r"|(?:exceed|surpass|outnumber|top|outstrip)(?:s|es|ed|ped|ing|ping)?|(?:in\s+)?excess\s+of|north\s+of|>"
)
_LEAST_WORDS = (
    r"at\s+(?:the\s+)?(?:very\s+)?least|(?:no|not)\s+(?:fewer|less|lower|smaller)\s+than|upwards?\s+of"
    r"|(?:a\s+)?minimum\s+of|(?:more|greater|higher|larger|bigger)(?:\s+than)?\s+or\s+equal(?:\s+(?:to|than))?"
    r"|equal\s+to\s+or\s+(?:more|greater|higher|larger)\s+than|at\s+least\s+or\s+equal\s+to|>\s?=|≥"
)
_ABOUT_WORDS = (
    r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close\s+to|circa|ca\.?|c\.|an?\s+estimated"
    r"|estimated(?:\s+(?:at|to\s+be))?|in\s+the\s+(?:region|neighbou?rhood|order|range)\s+of|somewhere\s+(?:around|near)"
    r"|more\s+or\s+less|practically|virtually|as\s+good\s+as|an?\s+approximate|~|≈"
)
_EXACT_WORDS = r"exactly|precisely|a\s+record|equal(?:s|ing)?(?:\s+to)?"
_FILLERS = (
    r"(?:\s+(?:another|an?\s+(?:additional|further|extra|total\s+of|combined|planned|whopping|staggering|reported)"
    r"|additional|further|the))?"
)
_BEFORE = re.compile(
    rf"(?:(?<![\w-])|(?=[<>≤≥]))(?:(?P<least>{_LEAST_WORDS})|(?P<high>{_HIGH_WORDS})|(?P<over>{_OVER_WORDS})|(?P<under>{_UNDER_WORDS}))"
    rf"{_FILLERS}\s*$",
    re.IGNORECASE,
)
_ABOUT_BEFORE = re.compile(rf"(?<![\w-])(?:{_ABOUT_WORDS}){_FILLERS}\s*$", re.IGNORECASE)
_EXACT_BEFORE = re.compile(rf"(?<![\w-])(?:{_EXACT_WORDS})\s*$", re.IGNORECASE)
_AFTER = re.compile(
    r"(?P<least>\s?\+(?!\d)|-plus\b|\s+(?:or|and)\s+(?:more|greater|higher|above|over|up|counting|bigger|larger)\b"
    r"(?:\s+than(?=\s*$))?|\s+at\s+(?:the\s+)?least\b)"
    r"|(?P<high>\s+(?:or|and)\s+(?:less|fewer|under|below|lower|smaller)\b(?:\s+than(?=\s*$))?|\s+at\s+(?:the\s+)?most\b)"
    r"|(?P<equal>\s+or\s+equal\b(?:\s+to\b)?)"
    r"|(?P<about>-?ish\b|-odd\b|\s+odd\b|\s+or\s+(?:so|thereabouts)\b|\s*,?\s+give\s+or\s+take\b|\s+plus\s+or\s+minus\b)",
    re.IGNORECASE,
)
_AFTER_NOUN = re.compile(
    r"(?:\s+[^\W\d_]+){1,2}\s+or\s+(?:(?P<least>more|above)|(?P<high>less|fewer|under)|(?P<about>so))\b", re.IGNORECASE
)
_COMPARED_AFTER = re.compile(
    r"\s+(?:than\s+(?:or\s+)?[\w$£€]|equal\b|or\s+equal\b|to\s+\d|[\d$£€]|a\s+(?:half|hundred|thousand|dozen)\b)", re.IGNORECASE
)
_SIGN_BEFORE = re.compile(
    r"(?:(?:\b(?:US|AU|CA|HK|NZ|NT|MX|Mex|U\.S\.|[ACSR])\s?|\b[A-Z]{3})?[$£€¥￥₽₴₹₩₺₪₫₦₱฿₸₼₾₡₭₵₲₿]|\b[A-Z]{1,4}|\bRs\.?)\s?$"
)


def read_bounds(text: str, number: RawNumber, *, sign_start: int) -> Draft:
    """Gives the number with the bounds that the words around it set, as the contract's table has them.

    ``sign_start`` is where a currency sign before it begins (the number's own start where there is none).
    Cost: constant per number: only a window of the text is read.
    """
    draft = Draft(
        start=sign_start, end=number.end, core_start=number.start, core_end=number.end, low=number.low,
        high=number.high, approximate=number.approximate, form=number.form, scale=number.scale,
    )  # fmt: skip
    return _read_after(text, _read_before(text, draft))


def _read_before(text: str, draft: Draft) -> Draft:
    window_start = max(0, draft.start - WINDOW_CHARS)
    window = text[window_start : draft.start]
    about = _ABOUT_BEFORE.search(window)
    if about is not None:
        draft = replace(draft, start=window_start + about.start(), approximate=True)
        window = window[: about.start()]
    bound = _BEFORE.search(window)
    if bound is not None and bound.lastgroup is not None:
        return replace(_bounded(draft, bound.lastgroup), start=window_start + bound.start())
    exact = _EXACT_BEFORE.search(window)
    return draft if exact is None else replace(draft, start=window_start + exact.start())


def _read_after(text: str, draft: Draft) -> Draft:
    match = _AFTER.match(text, draft.end)
    if match is not None and match.lastgroup is not None and not _COMPARED_AFTER.match(text, match.end()):
        return replace(_bounded(draft, match.lastgroup), end=match.end())
    beyond = _AFTER_NOUN.match(text, draft.end)
    if beyond is not None and beyond.lastgroup is not None and not _COMPARED_AFTER.match(text, beyond.end()):
        return _bounded(draft, beyond.lastgroup)
    return draft


def _bounded(draft: Draft, kind: str) -> Draft:
    """Sets one bound; where both sides are bound already ("at most 100 or more") the first word stands."""
    low, high = draft.low, draft.high
    if kind == "about":
        return replace(draft, approximate=True)
    if kind == "equal":
        return replace(draft, low_open=False, high_open=False)
    if low != high and high is not None:
        return draft
    if kind == "least":
        return replace(draft, high=None, high_open=False) if high is not None or draft.high_open else draft
    if kind == "over":
        return replace(draft, high=None, low_open=True)
    top = high if high is not None else low  # "up to several hundred": the word's own least is the best top known
    return replace(draft, low=None, high=top, low_open=False, high_open=kind == "under")


TIME_UNITS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"})
_DURING = re.compile(r"^over\s+(?:the\s+)?", re.IGNORECASE)
_LASTING_BEFORE = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|took|takes|taking|after|spent|of|is|was|just|well|by)\s+$", re.IGNORECASE
)


def without_duration(text: str, draft: Draft) -> Draft:
    """Gives "over five years" as five years: there "over" says during, unless a length is told ("for over five years")."""
    over = _DURING.match(text[draft.start : draft.core_start])
    if over is None or draft.unit not in TIME_UNITS or _LASTING_BEFORE.search(text[max(0, draft.start - 12) : draft.start]):
        return draft
    return replace(draft, start=draft.start + over.end(), high=draft.low, low_open=False)
