"""Numbers and times as the reader's language writes them, by CLDR; English as ISO 8601 and the contract write them."""

from __future__ import annotations

from datetime import UTC, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, get_datetime_format
from babel.numbers import format_decimal, format_percent

from headwater.render.catalogue import ENGLISH, language

FRACTIONS = "#,##0.##"


def number(value: float | int) -> str:
    """Gives a number with its thousands marked and two places at most."""
    if language() == ENGLISH:
        return f"{value:,}"
    return format_decimal(value, format=FRACTIONS, locale=language())


def percent(share: float) -> str:
    """Gives a share as whole percent."""
    return f"{share:.0%}" if language() == ENGLISH else format_percent(share, locale=language())


def date(moment: datetime) -> str:
    """Gives a day."""
    return f"{moment:%Y-%m-%d}" if language() == ENGLISH else format_date(moment, "medium", locale=language())


def clock(moment: datetime) -> str:
    """Gives the time of a day to the minute."""
    return f"{moment:%H:%M}" if language() == ENGLISH else format_time(moment, "short", locale=language())


def minute(moment: datetime) -> str:
    """Gives day and time, as the moment's own zone has them."""
    if language() == ENGLISH:
        return f"{moment:%Y-%m-%d %H:%M}"
    return str(get_datetime_format("medium", locale=language())).format(clock(moment), date(moment))


def utc_minute(moment: datetime) -> str:
    """Gives day and time of a moment, which is in UTC, with the zone."""
    return f"{minute(moment)}Z" if language() == ENGLISH else f"{minute(moment)} UTC"


def partial_date(value: str, precision: str) -> str:
    """Gives a date that is known to its day, month or year only; what cannot be read stays as it is."""
    short = value[: {"day": 10, "month": 7, "year": 4}[precision]]
    if language() == ENGLISH or precision == "year":
        return short
    try:
        moment = datetime.fromisoformat(short if precision == "day" else f"{short}-01").replace(tzinfo=UTC)
    except ValueError:
        return short
    return date(moment) if precision == "day" else format_skeleton("yMMM", moment, locale=language())


def language_name(code: str) -> str:
    """Gives what the reader's language calls a language; English pages keep the code that records hold."""
    if language() == ENGLISH:
        return code
    try:
        return Locale.parse(code, sep="-").get_display_name(language()) or code
    except (ValueError, UnknownLocaleError):
        return code


def on_axis(moment: datetime, *, has_year: bool) -> str:
    """Gives a day as short as an axis needs it."""
    if language() == ENGLISH:
        return f"{moment.day} {moment:%b %Y}" if has_year else f"{moment.day} {moment:%b}"
    return format_skeleton("yMMMd" if has_year else "MMMd", moment, locale=language())
