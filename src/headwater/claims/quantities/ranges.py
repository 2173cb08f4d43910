"""Ranges: two numbers that are the ends of one ("between a and b", "a to b"), and two bounds on one value."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.claims.quantities.change import moving_word
from headwater.claims.quantities.draft import Draft, Tokens

GAP_CHARS = 40  # "from 2,000 armed drones to 5,000" is the longest that still reads as one range

_BETWEEN = re.compile(r"\b(?:in\s+)?between\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere)\s+)?from\s+$", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|through|till)\s+|\s?(?:[-‐‑–—~]|\s[-–—]\s)\s?", re.IGNORECASE)
_LONG_TO = re.compile(r"(?:\s+[^\W\d_]+){0,3}\s+to\s+(?:as\s+\w+\s+as\s+)?", re.IGNORECASE)
_LONG_AND = re.compile(r"(?:\s?%|(?:\s+[^\W\d_]+){0,3})\s+and\s+", re.IGNORECASE)
_OR = re.compile(r"\s+or\s+(?:even\s+|possibly\s+|perhaps\s+)?", re.IGNORECASE)
_BOTH = re.compile(r"\s*,?\s*(?:and|but)\s+", re.IGNORECASE)
_SIGNED_GAP = re.compile(r"\s?%?\s?")


def join_ranges(text: str, drafts: list[Draft], tokens: Tokens) -> list[Draft]:
    """Gives the drafts with the ends of each range made one; "rose from a to b" stays two.

    Cost: linear in the number of drafts.
    """
    joined: list[Draft] = []
    for draft in drafts:
        made = _join(text, joined[-1], draft, tokens) if joined else None
        if made is None:
            joined.append(draft)
        else:
            joined[-1] = made
    return joined


def join_cents(text: str, drafts: list[Draft]) -> list[Draft]:
    """Gives the drafts with "3 dollars 50 cents" made one sum."""
    joined: list[Draft] = []
    for draft in drafts:
        last = joined[-1] if joined else None
        if last is not None and _is_small_change(text, last, draft):
            cents = (draft.low or 0) / 100
            joined[-1] = replace(
                last, end=draft.end, core_end=draft.core_end, low=(last.low or 0) + cents, high=(last.high or 0) + cents,
                unit_end=draft.unit_end,
            )  # fmt: skip
        else:
            joined.append(draft)
    return joined


def scaled(draft: Draft, scale: int) -> Draft:
    """Gives a draft with both ends multiplied."""
    if scale == 1:
        return draft
    low, high = (None if end is None else end * scale for end in (draft.low, draft.high))
    return replace(draft, low=low, high=high, scale=scale)


def _is_small_change(text: str, sum_: Draft, cents: Draft) -> bool:
    if sum_.unit is None or not sum_.unit.isupper() or sum_.unit_end is None or sum_.low != sum_.high or sum_.low is None:
        return False
    if cents.low is None or cents.low >= 100 or sum_.unit_end > cents.start:
        return False
    gap = text[sum_.unit_end : cents.start]
    if cents.unit == "cent":
        return re.fullmatch(r"\s+(?:and\s+)?", gap) is not None
    return cents.unit is None and gap.isspace() and re.match(r"[\s-]*\w", text[cents.end :]) is None


def _join(text: str, first: Draft, second: Draft, tokens: Tokens) -> Draft | None:
    if not 0 <= second.start - first.end <= GAP_CHARS or first.form == "joined":
        return None
    gap = text[first.end : second.start]
    if _BOTH.fullmatch(gap):
        both = _two_bounds(first, second)
        if both is not None:
            return both
    prefix = _range_prefix(text, first, gap)
    if first.unit is not None and second.unit is not None and first.unit != second.unit:
        return None
    if prefix is not None and _OR.fullmatch(gap) and not _is_near(first, second):
        return None
    if prefix is None or _is_change(first, second, tokens):
        return None
    return _range(_shared_scale(first, second), second, start=prefix)


def _range_prefix(text: str, first: Draft, gap: str) -> int | None:
    """Gives where a range's words begin, or null where the gap joins nothing."""
    before = text[max(0, first.start - GAP_CHARS) : first.start]
    offset = max(0, first.start - GAP_CHARS)
    between = _BETWEEN.search(before)
    if between is not None and _LONG_AND.fullmatch(gap):
        return offset + between.start()
    ranged = _FROM.search(before)
    if ranged is not None and (_LONG_TO.fullmatch(gap) or _TO.fullmatch(gap)):
        return offset + ranged.start()
    core = gap.replace("%", "", 1).replace("percent", "", 1) if gap[:1] in "% " else gap
    if _TO.fullmatch(core) or _OR.fullmatch(gap):
        return first.start
    return None


def _is_near(first: Draft, second: Draft) -> bool:
    """Says whether "a or b" is one rough count ("two or three"): plain numbers, the second at most three times the first."""
    if first.low is None or first.low != first.high or second.low is None or second.low != second.high:
        return False
    return first.low < second.low <= 3 * first.low


def _is_change(first: Draft, second: Draft, tokens: Tokens) -> bool:
    found = moving_word(tokens, first)
    return found is not None and found[0] == "from"


def _shared_scale(first: Draft, second: Draft) -> Draft:
    """Reads "5 to 10 million" as five million to ten million."""
    if first.scale != 1 or second.scale == 1 or first.low is None or second.low is None:
        return first
    if first.low != first.high or first.low >= second.low / second.scale or second.form == "vague":
        return first
    scaled = first.low * second.scale
    return replace(first, low=scaled, high=scaled, scale=second.scale)


def _range(first: Draft, second: Draft, *, start: int) -> Draft | None:
    low = first.low if first.low is not None else first.high
    high = second.high
    if second.form == "vague":
        high = None
        if second.low is None or low is None or low > second.low * 100:  # far apart: no range of one thing
            return None
    elif high is None or low is None or low >= high:
        return None
    return replace(
        first, start=start, end=second.end, core_end=second.core_end, low=low, high=high, low_open=first.low_open,
        high_open=second.high_open, approximate=first.approximate or second.approximate, form="joined",
        scale=max(first.scale, second.scale), unit=second.unit or first.unit, unit_end=second.unit_end,
    )  # fmt: skip


def _two_bounds(first: Draft, second: Draft) -> Draft | None:
    """Makes one of "more than 10 and less than 40", where the two leave room for a value."""
    lower, upper = (first, second) if first.high is None else (second, first)
    if lower.high is not None or upper.low is not None or lower.low is None or upper.high is None:
        return None
    if lower.low >= upper.high:
        return None
    return replace(
        first, end=second.end, core_end=second.core_end, low=lower.low, high=upper.high, low_open=lower.low_open,
        high_open=upper.high_open, form="joined", unit=second.unit or first.unit, unit_end=second.unit_end,
    )  # fmt: skip
