"""What stretch of days an expression of time means: its own, and what a bound or a second end makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from headwater.claims.times import dated, periods, relative
from headwater.claims.times.periods import Period
from headwater.claims.times.viewpoint import Viewpoint
from headwater.text.dates import RawTime


def resolve(raw: RawTime, view: Viewpoint) -> Period:
    """Gives the period that an expression means; its ends are None where that is not known."""
    if raw.other is not None:
        return _range(raw, raw.other, view)
    try:
        period = _RESOLVERS[raw.kind](raw.parts, view)
    except (ValueError, OverflowError):  # 31 June, year 0: no such day
        return periods.unknown("unknown")
    return _bounded(period, raw.bound)


def _range(first: RawTime, second: RawTime, view: Viewpoint) -> Period:
    parts = dict(first.parts)
    if "year" not in parts and "year" in second.parts and first.kind in ("month", "date", "days", "season"):
        parts["year"] = second.parts["year"]
    a = resolve(RawTime(start=first.start, end=first.end, kind=first.kind, parts=parts), view)
    b = resolve(replace(second, bound=None), view)
    if a.first is None or b.last is None:
        return periods.unknown("range")
    if a.first > b.last and "weekday" in first.parts:  # Monday to Friday, read on a Wednesday
        a, b = (_week_away(a, -7), b) if view.tense == "past" else (a, _week_away(b, 7))
    return periods.between(a, b)


def _week_away(period: Period, days: int) -> Period:
    return period if period.first is None else periods.day(periods.shift_days(period.first, days))


def _bounded(period: Period, bound: str | None) -> Period:
    if bound is None or (period.first is None and period.last is None):
        return period
    edtf = period.edtf
    if bound in ("since", "after"):
        first, mark = period.first, periods.head
        if bound == "after" and period.last is not None and period.precision != "minute":
            first, edtf = periods.shift_days(period.last, 1), None
        text = first.isoformat() if edtf is None and first is not None else edtf
        return replace(
            period, first=first, last=None, clock_to="", precision="range", edtf=None if text is None else f"{mark(text)}/.."
        )
    last = period.last
    if bound == "before" and period.first is not None and period.precision != "minute":
        last, edtf = periods.shift_days(period.first, -1), None
    text = last.isoformat() if edtf is None and last is not None else edtf
    return replace(
        period,
        first=None,
        last=last,
        clock_from="",
        precision="range",
        edtf=None if text is None else f"../{periods.tail(text)}",
    )


_RESOLVERS: Mapping[str, Callable[[Mapping[str, str], Viewpoint], Period]] = {
    "iso": dated.iso,
    "numeric": dated.numeric,
    "days": dated.days,
    "date": dated.dated,
    "month": dated.month,
    "years": dated.years,
    "year": dated.year,
    "decade": dated.decade,
    "century": dated.century,
    "quarter": dated.quarter,
    "season": dated.season,
    "clock": relative.clock,
    "weekday": relative.weekday,
    "deictic": relative.deictic,
    "period": relative.period,
    "stretch": relative.stretch,
    "ago": relative.ago,
    "anaphoric": relative.anaphoric,
}
