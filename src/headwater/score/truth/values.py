"""When two written values are one value, and how far two different values support each other."""

from __future__ import annotations

import math
import re
import unicodedata

from rapidfuzz.distance import Indel

PLACEHOLDERS = frozenset(
    [
        *"- -- --- * ** ? ?? . n/a n.a. na nil none null nan tba tbd unknown unavailable undefined missing".split(),
        *("", "not available", "not known", "not given", "no data", "not applicable", "no value"),
    ]
)
"""What tables write where they have nothing to say; compared after normalising."""
MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
LONGEST = 2000
"""Characters of a value that are read; a value is a field of a table, not a text."""
RELATIVE = 0.01
"""Numbers nearer than a hundredth of the larger support each other: published counts of one thing agree to that."""
MINUTES = 10
"""Clock times nearer than so many minutes support each other: what people call the same time."""
ALIKE_FROM = 0.8
"""Texts whose letters agree less than this support each other not at all: shorter of it are other words."""

_NUMBER = re.compile(r"([$€£¥]?)\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*([^\W\d_]{0,12}|%|°[cf]?)")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*"
    rf"(?:([ap])(?:(?=(?:{'|'.join(MONTHS)})[a-z]*\.?\s*\d)|\.?m\b\.?|m|(?![a-z])))?"
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?(?!\d)")
_MONTH_FIRST = re.compile(r"([a-z]{3})[a-z]*\.?\s*(\d{1,2})(?!\d)(?:,?\s+(\d{4}))?")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?(?:[\s,-]+(\d{4}))?")


def value_key(value: str | float) -> str:
    """Gives what makes two forms one value: the number, the time of day with month and day, or the words.

    "1,200" is "1200.0"; "7:05 PM, Dec 04" is "2011-12-04 19:05" (years and zones are not compared, since half of all tables
    leave them out); case, accents' encoding and blanks do not matter in words.
    """
    if not isinstance(value, str):
        return _number_key(float(value), "")
    text = _folded(value)
    time = _time(text)
    if time is not None:
        return f"t {time[0]:02d}-{time[1]:02d} {time[2]:04d}"
    number = _NUMBER.fullmatch(text)
    if number is not None and (number[3] or number[4]):
        digits = float((number[3] or "0").replace(",", "") + (number[4] or ""))
        return _number_key(-digits if number[2] == "-" else digits, number[1] + number[5])
    return f"w {text}"


def is_placeholder(value: str | float) -> bool:
    """Says whether a value says nothing."""
    if isinstance(value, str):
        return _folded(value) in PLACEHOLDERS
    return isinstance(value, float) and not math.isfinite(value)


def support_between(a: str, b: str) -> float:
    """Gives 0..1: how far who gives one value may be taken to speak for the other, from their keys.

    Source: similarity of values after Dong, Berti-Equille and Srivastava 2009, section 4.3; the measures are ours.
    """
    if a[:1] != b[:1]:
        return 0.0
    if a[0] == "n":
        return _numbers_near(a, b)
    if a[0] == "t":
        return _times_near(a, b)
    if a[0] == "l":
        return _lists_near(a, b)
    alike = Indel.normalized_similarity(a[2:], b[2:], score_cutoff=ALIKE_FROM)
    return max(0.0, (alike - ALIKE_FROM) / (1 - ALIKE_FROM))


def _folded(value: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", value[:LONGEST]).casefold().split())


def _number_key(number: float, unit: str) -> str:
    return f"n {number:.12g} {unit}".rstrip()


def _time(text: str) -> tuple[int, int, int] | None:
    """Gives month, day (0 where not said) and minute of the day."""
    clock = _CLOCK.search(text)
    if clock is None:
        return None
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 24 or minute > 59:
        return None
    if clock[3] is not None:
        hour = hour % 12 + (12 if clock[3] == "p" else 0)
    rest = text[: clock.start()] + " " + text[clock.end() :]
    month, day = _date(rest)
    return month, day, hour * 60 + minute


def _date(text: str) -> tuple[int, int]:
    if (iso := _ISO.search(text)) is not None:
        return int(iso[2]), int(iso[3])
    if (slashed := _SLASHED.search(text)) is not None:
        first, second = int(slashed[1]), int(slashed[2])
        return (second, first) if first > 12 else (first, second)
    for pattern, month_at, day_at in ((_DAY_FIRST, 2, 1), (_MONTH_FIRST, 1, 2)):
        for found in pattern.finditer(text):
            if found[month_at] in MONTHS:
                return MONTHS[found[month_at]], int(found[day_at])
    return 0, 0


def _numbers_near(a: str, b: str) -> float:
    (one, *unit), (other, *other_unit) = a[2:].split(" ", 1), b[2:].split(" ", 1)
    if unit != other_unit:
        return 0.0
    first, second = float(one), float(other)
    largest = max(abs(first), abs(second))
    return max(0.0, 1 - abs(first - second) / (RELATIVE * largest)) if largest else 1.0


def _times_near(a: str, b: str) -> float:
    (_, day, minute), (_, other_day, other) = a.split(), b.split()
    if day != other_day and "00-00" not in (day, other_day):
        return 0.0
    return max(0.0, 1 - abs(int(minute) - int(other)) / MINUTES)


def _lists_near(a: str, b: str) -> float:
    """Gives the share of names that both lists hold, of all that either holds."""
    one, other = set(a[2:].split("; ")), set(b[2:].split("; "))
    return len(one & other) / len(one | other)
