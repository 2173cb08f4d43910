"""One resolver for each kind of expression: what stretch of days its words mean, seen from the day of publication."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from headwater.claims.times import periods
from headwater.claims.times.periods import Period
from headwater.text.date_grammar import COUNTS, DECADES, MONTHS, NTHS, SEASONS, WEEKDAYS
from headwater.text.dates import RawTime

_FINENESS = ("year", "month", "day", "minute", "second")


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """Where an expression is read from."""

    day: date | None
    """Day of publication, where known."""
    precision: str = "day"
    """How finely it is known."""
    tense: str = "past"
    """past, future or none: the tense of the verb that the expression belongs to."""

    def known_to(self, precision: str) -> date | None:
        """Gives the day of publication if it is known at least so finely."""
        return self.day if _FINENESS.index(self.precision) >= _FINENESS.index(precision) else None


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
    return periods.between(a, b)


def _bounded(period: Period, bound: str | None) -> Period:
    if bound is None or (period.first is None and period.last is None):
        return period
    edtf = period.edtf
    if bound in ("since", "after"):
        first, mark = period.first, periods.head
        if bound == "after" and period.last is not None and period.precision != "minute":
            first, edtf = periods.shift_days(period.last, 1), None
        text = first.isoformat() if edtf is None and first is not None else edtf
        return replace(period, first=first, last=None, clock_to="", precision="range",
                       edtf=None if text is None else f"{mark(text)}/..")
    last = period.last
    if bound == "before" and period.first is not None and period.precision != "minute":
        last, edtf = periods.shift_days(period.first, -1), None
    text = last.isoformat() if edtf is None and last is not None else edtf
    return replace(period, first=None, last=last, clock_from="", precision="range",
                   edtf=None if text is None else f"../{periods.tail(text)}")


def _iso(parts: Mapping[str, str], view: Viewpoint) -> Period:
    found = periods.day(date.fromisoformat(parts["iso"]))
    clock = parts.get("isoclock")
    if clock is None:
        return found
    moment = "T" + clock[1:].upper()
    return replace(found, clock_from=moment, clock_to=moment, precision="minute", edtf=_edtf_moment(parts["iso"], moment))


def _edtf_moment(day_text: str, moment: str) -> str:
    """Gives a date and time of EDTF level 0, which wants seconds."""
    body, zone = moment[:6], moment[6:]
    if zone.startswith(":"):
        return day_text + moment.split(".")[0] + ("Z" if moment.endswith("Z") and "." in moment else "")
    return f"{day_text}{body}:00{zone}"


def _numeric(parts: Mapping[str, str], view: Viewpoint) -> Period:
    first, second, year_text = parts["numeric"].replace("/", ".").replace("-", ".").split(".")
    a, b, year_number = int(first), int(second), int(year_text)
    is_dotted = parts["mark"] == "."
    if is_dotted or a > 12:
        return periods.day(date(year_number, b, a))
    if b > 12 or a == b:
        return periods.day(date(year_number, a, b))
    return periods.unknown("day")  # 3/4/2025: the third of April or the fourth of March


def _date(parts: Mapping[str, str], view: Viewpoint) -> Period:
    number, on = MONTHS[parts["month"].rstrip(".")], int(parts["day"].rstrip("stndrh"))
    if "year" in parts:
        return _at_clock(periods.day(date(int(parts["year"]), number, on)), parts)
    published = view.known_to("month")
    if published is None:
        return periods.unknown("day")
    options = [date(y, number, on) for y in range(published.year - 1, published.year + 2) if _exists(y, number, on)]
    return _at_clock(periods.day(_choose(options, published, view.tense)), parts)


def _exists(year_number: int, number: int, on: int) -> bool:
    try:
        date(year_number, number, on)
    except ValueError:
        return False
    return True


def _choose(options: list[date], published: date, tense: str) -> date:
    """Gives the option that fits the tense, else the nearest; of two as near, the earlier."""
    past = [o for o in options if o <= published]
    future = [o for o in options if o >= published]
    if tense == "past" and past:
        return past[-1]
    if tense == "future" and future:
        return future[0]
    return min(options, key=lambda o: (abs((o - published).days), o))


def _days(parts: Mapping[str, str], view: Viewpoint) -> Period:
    a = _date({**parts, "day": parts["day"]}, view)
    b = _date({**parts, "day": parts["day2"]}, view)
    if a.first is None or b.last is None:
        return periods.unknown("range")
    return periods.between(a, b)


def _month(parts: Mapping[str, str], view: Viewpoint) -> Period:
    number = MONTHS[parts.get("month", parts.get("longmonth", "")).rstrip(".")]
    mod = parts.get("mod")
    if "year" in parts:
        return _sided(periods.month(int(parts["year"]), number), mod)
    published = view.known_to("month")
    if published is None:
        return periods.unknown("month")
    here = published.replace(day=1)
    options = [date(y, number, 1) for y in range(published.year - 1, published.year + 2)]
    rel = parts.get("rel", "")
    if rel in ("last", "past", "previous", "this past"):
        chosen = [o for o in options if o < here][-1]
    elif rel in ("next", "coming", "this coming"):
        chosen = [o for o in options if o > here][0]
    elif rel in ("this", "current"):
        chosen = date(published.year, number, 1)
    else:
        chosen = _choose(options, here, view.tense)
    return _sided(periods.month(chosen.year, number), mod)


def _sided(period: Period, mod: str | None) -> Period:
    return period if mod is None else periods.part_of(period, " ".join(mod.split()))


def _years(parts: Mapping[str, str], view: Viewpoint) -> Period:
    first = int(parts["yearfirst"])
    text = parts["year2"]
    second = int(text) if len(text) == 4 else first - first % 100 + int(text)
    if second < first:
        second += 100 if len(text) == 2 else 0
    return periods.between(periods.year(first), periods.year(second))


def _year(parts: Mapping[str, str], view: Viewpoint) -> Period:
    return _sided(periods.year(int(parts["year"])), parts.get("mod"))


def _decade(parts: Mapping[str, str], view: Viewpoint) -> Period:
    if "decade" in parts:
        start = int(parts["decade"])
    else:
        short = DECADES[parts["named"]] if "named" in parts else int(parts["short"])
        start = 1900 + short
    return _sided(periods.decade(start), parts.get("mod"))


def _century(parts: Mapping[str, str], view: Viewpoint) -> Period:
    return periods.century(int(parts["century"]))


def _quarter(parts: Mapping[str, str], view: Viewpoint) -> Period:
    if "code" in parts:
        share, nth = ("quarter" if parts["code"][0] == "q" else "half"), int(parts["code"][1])
    else:
        share, nth = parts["share"], NTHS[parts["nth"]]
    length = 3 if share == "quarter" else 6
    nth = min(nth, 12 // length)
    if "year" in parts:
        number: int | None = int(parts["year"])
    else:
        published = view.known_to("year")
        number = None if published is None else published.year + _STEPS.get(parts.get("rel", "this"), 0)
    if number is None:
        return periods.unknown("range")
    return periods.months(number, length * (nth - 1) + 1, length * nth)


_STEPS = {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1}


def _season(parts: Mapping[str, str], view: Viewpoint) -> Period:
    code, mod = SEASONS[parts["season"]], parts.get("mod")
    if "year" in parts:
        return _sided(periods.season(int(parts["year"]), code), mod)
    published = view.known_to("month")
    if published is None:
        return periods.unknown("season")
    options = [periods.season(y, code) for y in range(published.year - 2, published.year + 3)]
    rel = _STEPS.get(parts.get("rel", ""), 0)
    if rel < 0 or (view.tense == "past" and "rel" not in parts):
        fit = [o for o in options if o.last is not None and (o.last < published or (rel == 0 and _start(o) <= published))][-1]
    elif rel > 0 or view.tense == "future":
        fit = next(o for o in options if _start(o) > published or (rel == 0 and o.last is not None and o.last >= published))
    else:
        fit = min(options, key=lambda o: abs((_start(o) - published).days))
    return _sided(fit, mod)


def _start(period: Period) -> date:
    return period.first if period.first is not None else date.min


def _weekday(parts: Mapping[str, str], view: Viewpoint) -> Period:
    published = view.known_to("day")
    if published is None:
        return periods.unknown("part-of-day" if "part" in parts or "mod" in parts else "day")
    wanted = WEEKDAYS[parts["weekday"]]
    rel, week = parts.get("rel", ""), parts.get("week")
    ahead = (wanted - published.weekday()) % 7
    behind = (published.weekday() - wanted) % 7
    if week is not None:
        monday = periods.shift_days(published, -published.weekday() + 7 * _STEPS.get(week, 0))
        on = periods.shift_days(monday, wanted)
    elif rel in ("last", "past", "previous", "this past"):
        on = periods.shift_days(published, -(behind or 7))
    elif rel in ("next", "coming", "this coming"):
        on = periods.shift_days(published, ahead or 7)
    elif view.tense == "future" or rel == "this":
        on = periods.shift_days(published, ahead)
    else:
        on = periods.shift_days(published, -behind)
    return _within_day(periods.day(on), parts)


def _within_day(period: Period, parts: Mapping[str, str]) -> Period:
    """Gives a day narrowed by its part or clock time."""
    if parts.get("clock") or parts.get("surehour"):
        return _at_clock(period, parts)
    part = " ".join(parts["part"].split()) if "part" in parts else parts.get("mod", "")
    hours = _PARTS_OF_DAY.get(part)
    if hours is None:
        return period
    return replace(period, clock_from=hours[0], clock_to=hours[1], precision="part-of-day")


# Source: ours: the hours that English calls by these names; night is taken up to midnight, because its date is the evening's.
_PARTS_OF_DAY = {
    "early": ("T00:00", "T08:59"),
    "early morning": ("T00:00", "T08:59"),
    "early hours": ("T00:00", "T05:59"),
    "dawn": ("T04:00", "T07:59"),
    "daybreak": ("T04:00", "T07:59"),
    "morning": ("T00:00", "T11:59"),
    "noon": ("T12:00", "T12:00"),
    "midday": ("T12:00", "T12:00"),
    "afternoon": ("T12:00", "T17:59"),
    "dusk": ("T16:00", "T21:59"),
    "evening": ("T17:00", "T23:59"),
    "night": ("T18:00", "T23:59"),
    "late": ("T18:00", "T23:59"),
}


def _at_clock(period: Period, parts: Mapping[str, str]) -> Period:
    text = parts.get("clock") or parts.get("surehour")
    if text is None or period.first is None:
        return period
    moment = clock_time(text)
    if moment is None:
        return period
    return replace(period, clock_from=moment, clock_to=moment, precision="minute",
                   edtf=_edtf_moment(period.first.isoformat(), moment))


def clock_time(text: str) -> str | None:
    """Gives "T18:30" with its offset where the zone is known, or None where there is no such hour."""
    words = text.lower().replace(".m", "m").replace("m.", "m").split()
    compact = "".join(words[:2]) if len(words) > 1 and words[1] in ("am", "pm") else words[0]
    zone = _ZONES.get(words[-1].upper(), "") if len(words) > 1 else ""
    if compact in ("noon", "midday"):
        return "T12:00"
    if compact == "midnight":
        return "T00:00"
    half = compact[-2:] if compact.endswith(("am", "pm")) else ""
    digits = compact.removesuffix(half).replace(".", ":").split(":")
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        return None
    return f"T{hour:02d}:{minute:02d}{zone}"


# Only abbreviations that mean one offset in news; IST, CST and the bare "ET" and "PT" do not.
_ZONES = {
    "GMT": "Z", "UTC": "Z", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00",
    "MSK": "+03:00", "JST": "+09:00", "KST": "+09:00", "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00", "PDT": "-07:00",
}


def _clock(parts: Mapping[str, str], view: Viewpoint) -> Period:
    if "weekday" in parts:
        return _weekday(parts, view)
    if "today" in parts:
        return _deictic(parts, view)
    return periods.unknown("minute")


def _deictic(parts: Mapping[str, str], view: Viewpoint) -> Period:
    words = " ".join(parts.get("today", parts.get("now", "")).split())
    offset, narrowing = _offset(words)
    published = view.known_to("day")
    if published is None:
        return periods.unknown("part-of-day" if narrowing or "part" in parts else "day")
    on = periods.day(periods.shift_days(published, offset))
    return _within_day(on, {**({"part": narrowing} if narrowing else {}), **parts})


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


def _period(parts: Mapping[str, str], view: Viewpoint) -> Period:
    if "edge" in parts:
        parts = {"mod": "the end of", "unit": "year", "rel": "this"}
    unit = _singular(parts["unit"])
    rel = parts.get("rel", "this")
    if unit == "hour":
        return periods.unknown("unknown")
    if parts["unit"] != unit or (rel in ("past", "coming") and "mod" not in parts):
        return _stretch({"way": rel, "unit": unit, **({"vague": "some"} if parts["unit"] != unit else {"count": "1"})}, view)
    fine = {"year": "year", "decade": "year", "century": "year", "month": "month", "quarter": "month"}.get(unit, "day")
    published = view.known_to(fine)
    if published is None or (rel in ("previous",)):
        return periods.unknown({"year": "year", "month": "month", "week": "week", "day": "day", "decade": "decade"}.get(unit, "range"))
    whole = periods.holding(periods.shift(published, unit, _STEPS.get(rel, 0)), unit)
    mod = parts.get("mod")
    if mod in ("earlier", "later") and rel == "this" and view.known_to("day") is not None:
        here = periods.day(published)
        return periods.between(whole_start(whole), here) if mod == "earlier" else periods.between(here, whole_end(whole))
    return _sided(whole, mod)


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


def _stretch(parts: Mapping[str, str], view: Viewpoint) -> Period:
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


def _ago(parts: Mapping[str, str], view: Viewpoint) -> Period:
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
        there = periods.shift(published, *{"year": ("month", 6 * sign), "decade": ("year", 5 * sign)}.get(unit, ("day", 15 * sign)))
        return periods.approximately(periods.holding(there, "month"))
    there = periods.shift(published, unit, count * sign)
    found = periods.holding(there, "year" if unit in ("decade", "century") else unit)
    is_exact = "near" not in parts and unit in ("day", "night")
    return found if is_exact else periods.approximately(found)


def _anaphoric(parts: Mapping[str, str], view: Viewpoint) -> Period:
    unit = _singular(parts["unit"])
    known = ("year", "month", "week", "day", "decade")
    return periods.unknown(unit if unit in known else "part-of-day" if unit in ("morning", "evening", "night") else "unknown")


_RESOLVERS: Mapping[str, Callable[[Mapping[str, str], Viewpoint], Period]] = {
    "iso": _iso,
    "numeric": _numeric,
    "days": _days,
    "date": _date,
    "month": _month,
    "years": _years,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "season": _season,
    "clock": _clock,
    "weekday": _weekday,
    "deictic": _deictic,
    "period": _period,
    "stretch": _stretch,
    "ago": _ago,
    "anaphoric": _anaphoric,
}
