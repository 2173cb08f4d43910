"""Expressions that carry a date of their own: days, months, years, quarters, seasons, decades."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from headwater.claims.times import periods
from headwater.claims.times.clocks import at_clock, edtf_moment
from headwater.claims.times.periods import Period
from headwater.claims.times.viewpoint import STEPS, Viewpoint
from headwater.text.date_grammar import DECADES, MONTHS, NTHS, SEASONS


def iso(parts: Mapping[str, str], view: Viewpoint) -> Period:
    found = periods.day(date.fromisoformat(parts["iso"]))
    clock = parts.get("isoclock")
    if clock is None:
        return found
    moment = "T" + clock[1:].upper()
    return replace(found, clock_from=moment, clock_to=moment, precision="minute", edtf=edtf_moment(parts["iso"], moment))


def numeric(parts: Mapping[str, str], view: Viewpoint) -> Period:
    first, second, year_text = parts["numeric"].replace("/", ".").replace("-", ".").split(".")
    a, b, year_number = int(first), int(second), int(year_text)
    is_dotted = parts["mark"] == "."
    if is_dotted or a > 12:
        return periods.day(date(year_number, b, a))
    if b > 12 or a == b:
        return periods.day(date(year_number, a, b))
    return periods.unknown("day")  # 3/4/2025: the third of April or the fourth of March


def dated(parts: Mapping[str, str], view: Viewpoint) -> Period:
    number, on = MONTHS[parts["month"].rstrip(".")], int(parts["day"].rstrip("stndrh"))
    if "year" in parts:
        return at_clock(periods.day(date(int(parts["year"]), number, on)), parts)
    published = view.known_to("month")
    if published is None:
        return periods.unknown("day")
    options = [date(y, number, on) for y in range(published.year - 1, published.year + 2) if _exists(y, number, on)]
    return at_clock(periods.day(_choose(options, published, view.tense)), parts)


def days(parts: Mapping[str, str], view: Viewpoint) -> Period:
    a = dated({**parts, "day": parts["day"]}, view)
    b = dated({**parts, "day": parts["day2"]}, view)
    if a.first is None or b.last is None:
        return periods.unknown("range")
    return periods.between(a, b)


def month(parts: Mapping[str, str], view: Viewpoint) -> Period:
    number = MONTHS[parts.get("month", parts.get("longmonth", "")).rstrip(".")]
    mod = parts.get("mod")
    if "year" in parts:
        return sided(periods.month(int(parts["year"]), number), mod)
    published = view.known_to("month")
    if published is None:
        return periods.unknown("month")
    here = published.replace(day=1)
    options = [date(y, number, 1) for y in range(published.year - 1, published.year + 2)]
    rel = parts.get("rel", "")
    if rel in ("last", "past", "previous", "this past"):
        chosen = [o for o in options if o < here][-1]
    elif rel in ("next", "coming", "this coming"):
        chosen = next(o for o in options if o > here)
    elif rel in ("this", "current"):
        chosen = date(published.year, number, 1)
    else:
        chosen = _choose(options, here, view.tense)
    return sided(periods.month(chosen.year, number), mod)


def years(parts: Mapping[str, str], view: Viewpoint) -> Period:
    first = int(parts["yearfirst"])
    text = parts["year2"]
    second = int(text) if len(text) == 4 else first - first % 100 + int(text)
    if second < first:
        second += 100 if len(text) == 2 else 0
    return periods.between(periods.year(first), periods.year(second))


def year(parts: Mapping[str, str], view: Viewpoint) -> Period:
    return sided(periods.year(int(parts["year"])), parts.get("mod"))


def decade(parts: Mapping[str, str], view: Viewpoint) -> Period:
    if "decade" in parts:
        start = int(parts["decade"])
    else:
        short = DECADES[parts["named"]] if "named" in parts else int(parts["short"])
        start = 1900 + short
    return sided(periods.decade(start), parts.get("mod"))


def century(parts: Mapping[str, str], view: Viewpoint) -> Period:
    return periods.century(int(parts["century"]))


def quarter(parts: Mapping[str, str], view: Viewpoint) -> Period:
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
        number = None if published is None else published.year + STEPS.get(parts.get("rel", "this"), 0)
    if number is None:
        return periods.unknown("range")
    return periods.months(number, length * (nth - 1) + 1, length * nth)


def season(parts: Mapping[str, str], view: Viewpoint) -> Period:
    code, mod = SEASONS[parts["season"]], parts.get("mod")
    if "year" in parts:
        return sided(periods.season(int(parts["year"]), code), mod)
    published = view.known_to("month")
    if published is None:
        return periods.unknown("season")
    options = [periods.season(y, code) for y in range(published.year - 2, published.year + 3)]
    rel = STEPS.get(parts.get("rel", ""), 0)
    if rel < 0 or (view.tense == "past" and "rel" not in parts):
        fit = [o for o in options if o.last is not None and (o.last < published or (rel == 0 and _start(o) <= published))][-1]
    elif rel > 0 or view.tense == "future":
        fit = next(o for o in options if _start(o) > published or (rel == 0 and o.last is not None and o.last >= published))
    else:
        fit = min(options, key=lambda o: abs((_start(o) - published).days))
    return sided(fit, mod)


def sided(period: Period, mod: str | None) -> Period:
    return period if mod is None else periods.part_of(period, " ".join(mod.split()))


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


def _start(period: Period) -> date:
    return period.first if period.first is not None else date.min
