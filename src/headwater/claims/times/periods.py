"""Calendar arithmetic on stretches of days, and their rendering as ISO 8601 bounds and EDTF."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date

FIRST_YEAR, LAST_YEAR = 1, 9999  # what ISO 8601 and Python can both write


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of days; None at an end that is open or unknown."""

    first: date | None
    """First day."""
    last: date | None
    """Last day."""
    precision: str
    """As in TimeRef."""
    edtf: str | None = None
    """EDTF where the bounds alone do not give it."""
    clock_from: str = ""
    """Time of the first moment within the first day, "T18:00", or empty."""
    clock_to: str = ""
    """Time of the last moment, or empty."""

    def bounds(self) -> tuple[str | None, str | None]:
        """Gives the first and the last moment, ISO 8601."""
        first = None if self.first is None else self.first.isoformat() + self.clock_from
        last = None if self.last is None else self.last.isoformat() + self.clock_to
        return first, last


def unknown(precision: str) -> Period:
    """Gives a period of which only the precision is known."""
    return Period(first=None, last=None, precision=precision)


def day(on: date) -> Period:
    """Gives one day."""
    return Period(first=on, last=on, precision="day", edtf=on.isoformat())


def week(on: date) -> Period:
    """Gives the ISO week, Monday to Sunday, that holds a day."""
    monday = shift_days(on, -on.weekday())
    return between(day(monday), day(shift_days(monday, 6)), "week")


def month(year: int, number: int) -> Period:
    """Gives a calendar month."""
    last = calendar.monthrange(year, number)[1]
    return Period(
        first=date(year, number, 1), last=date(year, number, last), precision="month", edtf=f"{year:04d}-{number:02d}"
    )


def months(year: int, first: int, last: int) -> Period:
    """Gives the months from first to last of one year."""
    return between(month(year, first), month(year, last), "range")


def year(number: int) -> Period:
    """Gives a calendar year."""
    return Period(first=date(number, 1, 1), last=date(number, 12, 31), precision="year", edtf=f"{number:04d}")


def decade(number: int) -> Period:
    """Gives the ten years from ``number``."""
    return Period(first=date(number, 1, 1), last=date(number + 9, 12, 31), precision="decade", edtf=f"{number // 10:03d}X")


def century(number: int) -> Period:
    """Gives a century by its ordinal: 19 is 1801 to 1900."""
    return Period(
        first=date(100 * number - 99, 1, 1), last=date(100 * number, 12, 31), precision="range", edtf=f"{number - 1:02d}XX"
    )


def season(year_number: int, code: int) -> Period:
    """Gives a season by its EDTF code, in meteorological months of the northern half; winter begins in December.

    Source: ours for the months; EDTF level 1 for the codes 21-24.
    """
    start = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    end = month(year_number, start + 2) if code != 24 else month(min(year_number + 1, LAST_YEAR), 2)
    first = month(year_number, start).first
    return Period(first=first, last=end.last, precision="season", edtf=f"{year_number:04d}-{code}")


def between(a: Period, b: Period, precision: str = "range") -> Period:
    """Gives the stretch from the start of one period to the end of another; reversed ends are put in order."""
    if a.first is not None and b.last is not None and a.first > b.last:
        a, b = b, a
    edtf = None if a.edtf is None or b.edtf is None else f"{head(a.edtf)}/{tail(b.edtf)}"
    return Period(first=a.first, last=b.last, precision=precision, edtf=edtf, clock_from=a.clock_from, clock_to=b.clock_to)


def approximately(period: Period) -> Period:
    """Gives the period with both ends marked approximate."""
    if period.edtf is None:
        return period
    parts = period.edtf.split("/")
    return replace(period, edtf="/".join(part if part in ("", "..") or part.endswith("~") else f"{part}~" for part in parts))


def head(edtf: str) -> str:
    """Gives the first end of an EDTF expression."""
    return edtf.split("/")[0]


def tail(edtf: str) -> str:
    """Gives the last end of an EDTF expression."""
    return edtf.split("/")[-1]


def shift_days(on: date, days: int) -> date:
    """Gives a day so many days away, held inside the calendar."""
    ordinal = min(max(on.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def shift_months(on: date, count: int) -> date:
    """Gives the same day so many months away, or the month's last."""
    index = min(max(on.year * 12 + on.month - 1 + count, FIRST_YEAR * 12), LAST_YEAR * 12 + 11)
    target_year, target_month = index // 12, index % 12 + 1
    return date(target_year, target_month, min(on.day, calendar.monthrange(target_year, target_month)[1]))


def shift(on: date, unit: str, count: int) -> date:
    """Gives a day so many units away: days, nights, weeks, fortnights, months, quarters, years, decades, centuries."""
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
    if unit in days:
        return shift_days(on, days[unit] * count)
    return shift_months(on, {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit] * count)


def holding(on: date, unit: str) -> Period:
    """Gives the calendar unit that holds a day."""
    if unit in ("day", "night"):
        return day(on)
    if unit in ("week", "fortnight"):
        return week(on)
    if unit == "weekend":
        saturday = shift_days(on, 5 - on.weekday())
        return between(day(saturday), day(shift_days(saturday, 1)), "range")
    if unit == "month":
        return month(on.year, on.month)
    if unit == "quarter":
        start = 3 * ((on.month - 1) // 3) + 1
        return months(on.year, start, start + 2)
    if unit == "decade":
        return decade(10 * (on.year // 10))
    if unit == "century":
        return century((on.year - 1) // 100 + 1)
    return year(on.year)


def part_of(period: Period, side: str) -> Period:
    """Gives the early, mid or late third of a period, its edge ("end of") or its half.

    Source: ours: thirds, because "early", "mid" and "late" divide a period in three; an edge is a twelfth, at least a day.
    """
    if period.first is None or period.last is None:
        return replace(period, edtf=None)
    days = (period.last - period.first).days + 1
    low, high = _share(side)
    first = shift_days(period.first, int(days * low))
    last = shift_days(period.first, max(int(days * high) - 1, int(days * low)))
    if period.precision == "decade":  # told by its years: the early nineties are 1990 to 1993
        first_year = period.first.year + (0, 4, 7)[round(low * 3)] if low < 0.9 else period.first.year + 9
        last_year = period.first.year + (3, 6, 9)[max(0, round(high * 3) - 1)]
        return approximately(between(year(first_year), year(max(first_year, last_year))))
    if days > 300:  # a year or more is told by its months
        first, last = first.replace(day=1) if low else first, _month_end(last)
        made = between(month(first.year, first.month), month(last.year, last.month))
        return made if side.endswith("half of") else approximately(made)
    made = between(day(first), day(last))
    return made if side.endswith("half of") else approximately(made)


def _share(side: str) -> tuple[float, float]:
    words = side.removeprefix("the ").removeprefix("very ")
    table = {
        "early": (0, 1 / 3),
        "earlier": (0, 1 / 3),
        "mid": (1 / 3, 2 / 3),
        "middle of": (1 / 3, 2 / 3),
        "late": (2 / 3, 1),
        "later": (2 / 3, 1),
        "beginning of": (0, 1 / 12),
        "start of": (0, 1 / 12),
        "end of": (11 / 12, 1),
        "close of": (11 / 12, 1),
        "first half of": (0, 1 / 2),
        "second half of": (1 / 2, 1),
        "latter half of": (1 / 2, 1),
    }
    return table.get(words, (0, 1))


def _month_end(on: date) -> date:
    """Gives the end of the month that a cut by days fell nearest to."""
    near = on if on.day > 15 else shift_days(on, -on.day)
    return near.replace(day=calendar.monthrange(near.year, near.month)[1])
