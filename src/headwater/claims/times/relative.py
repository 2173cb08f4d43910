"""Expressions that lean on the day of publication: weekdays, "yesterday", "last year", "two weeks ago"."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.claims.times import periods
from headwater.claims.times.clocks import within_day
from headwater.claims.times.dated import sided
from headwater.claims.times.periods import Period
from headwater.claims.times.viewpoint import STEPS, Viewpoint
from headwater.text.date_grammar import COUNTS, WEEKDAYS


def weekday(parts: Mapping[str, str], view: Viewpoint) -> Period:
    published = view.known_to("day")
    if published is None:
        return periods.unknown("part-of-day" if "part" in parts or "mod" in parts else "day")
    wanted = WEEKDAYS[parts["weekday"]]
    rel, week = parts.get("rel", ""), parts.get("week")
    ahead = (wanted - published.weekday()) % 7
    behind = (published.weekday() - wanted) % 7
    if week is not None:
        monday = periods.shift_days(published, -published.weekday() + 7 * STEPS.get(week, 0))
        on = periods.shift_days(monday, wanted)
    elif rel in ("last", "past", "previous", "this past"):
        on = periods.shift_days(published, -(behind or 7))
    elif rel in ("next", "coming", "this coming"):
        on = periods.shift_days(published, ahead or 7)
    elif view.tense == "future" or rel == "this":
        on = periods.shift_days(published, ahead)
    else:
        on = periods.shift_days(published, -behind)
    return within_day(periods.day(on), parts)


def clock(parts: Mapping[str, str], view: Viewpoint) -> Period:
    if "weekday" in parts:
        return weekday(parts, view)
    if "today" in parts:
        return deictic(parts, view)
    return periods.unknown("minute")


def deictic(parts: Mapping[str, str], view: Viewpoint) -> Period:
    words = " ".join(parts.get("today", parts.get("now", "")).split())
    offset, narrowing = _offset(words)
    published = view.known_to("day")
    if published is None:
        return periods.unknown("part-of-day" if narrowing or "part" in parts else "day")
    on = periods.day(periods.shift_days(published, offset))
    return within_day(on, {**({"part": narrowing} if narrowing else {}), **parts})


def period(parts: Mapping[str, str], view: Viewpoint) -> Period:
    if "edge" in parts:
        parts = {"mod": "the end of", "unit": "year", "rel": "this"}
    unit = _singular(parts["unit"])
    rel = parts.get("rel", "last" if parts["unit"] == "weekend" and view.tense == "past" else "this")
    if unit == "hour":
        return periods.unknown("unknown")
    if parts["unit"] != unit or (rel in ("past", "coming") and "mod" not in parts):
        return stretch({"way": rel, "unit": unit, **({"vague": "some"} if parts["unit"] != unit else {"count": "1"})}, view)
    fine = {"year": "year", "decade": "year", "century": "year", "month": "month", "quarter": "month"}.get(unit, "day")
    published = view.known_to(fine)
    if published is None or (rel in ("previous",)):
        return periods.unknown(
            {"year": "year", "month": "month", "week": "week", "day": "day", "decade": "decade"}.get(unit, "range")
        )
    whole = periods.holding(periods.shift(published, unit, STEPS.get(rel, 0)), unit)
    mod = parts.get("mod")
    if mod in ("earlier", "later") and rel == "this" and view.known_to("day") is not None:
        here = periods.day(published)
        return periods.between(whole_start(whole), here) if mod == "earlier" else periods.between(here, whole_end(whole))
    return sided(whole, mod)


def stretch(parts: Mapping[str, str], view: Viewpoint) -> Period:
    unit = _singular(parts["unit"])
    forward = parts.get("way") in ("next", "coming", "this coming") or parts.get("vague") == "coming"
    published = view.known_to("day")
    if published is None or unit in ("minute", "hour") or parts.get("way") in ("following", "previous"):
        return periods.unknown("range")
    count = _count(parts)
    here = published.isoformat()
    if count is None:
        edtf = f"{here}/" if forward else f"/{here}"
        return Period(first=published if forward else None, last=None if forward else published, precision="range", edtf=edtf)
    there = periods.day(periods.shift(published, unit, count if forward else -count))
    return periods.between(periods.day(published), there) if forward else periods.between(there, periods.day(published))


def ago(parts: Mapping[str, str], view: Viewpoint) -> Period:
    forward = "now" in parts.get("ago", "")
    unit = _singular(parts.get("unit", "day"))
    published = view.known_to("day")
    if published is None:
        return periods.unknown(unit if unit in ("year", "month", "week", "day", "decade") else "unknown")
    if unit in ("minute", "hour"):
        return periods.unknown("unknown")
    count = _count(parts)
    sign = 1 if forward else -1
    if count is None:
        last = periods.shift(published, unit, 2 * sign) if "unit" in parts else published  # a few are at least two
        edtf = f"{last.isoformat()}/" if forward else f"/{last.isoformat()}"
        return Period(first=last if forward else None, last=None if forward else last, precision="unknown", edtf=edtf)
    if count == 0:  # half a year, half a decade
        there = periods.shift(
            published, *{"year": ("month", 6 * sign), "decade": ("year", 5 * sign)}.get(unit, ("day", 15 * sign))
        )
        return periods.approximately(periods.holding(there, "month"))
    there = periods.shift(published, unit, count * sign)
    found = periods.holding(there, "year" if unit in ("decade", "century") else unit)
    is_exact = "near" not in parts and unit in ("day", "night")
    return found if is_exact else periods.approximately(found)


def anaphoric(parts: Mapping[str, str], view: Viewpoint) -> Period:
    unit = _singular(parts["unit"])
    known = ("year", "month", "week", "day", "decade")
    return periods.unknown(unit if unit in known else "part-of-day" if unit in ("morning", "evening", "night") else "unknown")


def _offset(words: str) -> tuple[int, str]:
    """Gives how many days away a deictic word points, and the part of the day that it names."""
    if words in ("tomorrow", "yesterday", "the day before yesterday", "the day after tomorrow"):
        return {"tomorrow": 1, "yesterday": -1, "the day before yesterday": -2, "the day after tomorrow": 2}[words], ""
    if words in ("last night", "last evening"):
        return -1, words.split()[1]
    if words == "tonight":
        return 0, "night"
    if "this " in words:
        return 0, words.split()[-1]
    return 0, ""


def whole_start(period: Period) -> Period:
    """Gives the first day of a period."""
    return period if period.first is None else periods.day(period.first)


def whole_end(period: Period) -> Period:
    """Gives the last day of a period."""
    return period if period.last is None else periods.day(period.last)


def _singular(unit: str) -> str:
    return {"centuries": "century"}.get(unit, unit.removesuffix("s"))


def _count(parts: Mapping[str, str]) -> int | None:
    text = parts.get("count")
    if text is None:
        return None
    return int(text) if text.isdigit() else COUNTS.get(text.split()[-1] if text.endswith("hundred") else text.split()[0])
