"""Times of publication: ISO 8601, mail dates and the date lines of the press; only what has a year counts."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_tz

from headwater.model import Published

MONTHS = {
    name: index
    for index, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
    "est": -300, "edt": -240, "et": None, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660,
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1605, 2999  # the first newspaper; and days before and after must stay within the calendar
AMERICAN = frozenset({"est", "edt", "et", "cst", "cdt", "mst", "mdt", "pst", "pdt"})

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
DATE_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"\b{_DAY}(?:\s+of)?\s+{_MONTH},?(?:\s+of)?\s+{_YEAR}",
        r"(?<!\d)(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:20)?\d\d)(?!\d)",
    )
)
_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))(?::(?P<second>\d\d))?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"|(?<!\d)(?P<hour2>\d{1,2})\s*(?P<half2>[ap]\.?m\b\.?)|(?<!\d)(?P<four>\d{4})(?=\s*(?:gmt|utc)\b)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s*\(?\b(" + "|".join(sorted(ZONES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d)(?P<seconds>:\d\d)?(?:[.,]\d+)?\s?(?P<zone>Z|z|[+-]\d\d:?\d\d|[+-]\d\d)?)?)?)?$"
)
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2},\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+(?:19|20)\d\d\s+\d\d:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)"
)  # other zones are unknown to the mail standard and would be read as UTC
_URL_DAY = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2}|[a-z]{3})[/-](?P<day>\d{1,2})(?=[/_.-]|$)", re.I)


def read_published(value: str, *, how: str) -> Published | None:
    """Gives the time of publication in a value that is nothing but a time, or None where it cannot be read.

    Source: ISO 8601, RFC 5322, and the date lines of English newspapers.
    """
    stripped = value.strip()
    return _of_iso(stripped, how) or _of_mail(stripped, how) or find_date(stripped, how=how)


def find_date(line: str, *, how: str) -> Published | None:
    """Gives the first full date (with its year) in a line, with the time of day beside it."""
    for pattern in DATE_PATTERNS:
        match = pattern.search(line)
        if match is None:
            continue
        day = _day_of(match, line)
        if day is not None:
            return _with_clock(day, line[: match.start()] + " " * len(match.group()) + line[match.end() :], how)
    return None


def date_of_url(url: str) -> Published | None:
    """Gives the day that an address spells as /2026/02/03/, or None."""
    match = _URL_DAY.search(url)
    if match is None:
        return None
    month = match["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.get(month, 0)
    day = _valid(int(match["year"]), number, int(match["day"]))
    return None if day is None else Published(value=day.date().isoformat(), precision="day", how="url")


def _of_iso(value: str, how: str) -> Published | None:
    match = _ISO.fullmatch(value)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    if _valid(int(year), int(month or 1), int(day or 1)) is None:
        return None
    if day is None:
        return Published(value=value, precision="year" if month is None else "month", how=how)
    date = f"{year}-{month}-{day}"
    if match["clock"] is None:
        return Published(value=date, precision="day", how=how)
    moment = date + "T" + match["clock"] + (match["seconds"] or ":00") + _zone_text(match["zone"])
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return None
    return Published(value=moment, precision="second" if match["seconds"] else "minute", how=how)


def _zone_text(zone: str | None) -> str:
    if zone is None or zone in "Zz":
        return "" if zone is None else "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _of_mail(value: str, how: str) -> Published | None:
    parts = parsedate_tz(value) if _MAIL.fullmatch(value) is not None else None
    if parts is None:
        return None
    try:
        moment = datetime(*parts[:6])
        if parts[9] is not None:
            moment = moment.replace(tzinfo=timezone(timedelta(seconds=parts[9])))
    except ValueError:
        return None
    return Published(value=moment.isoformat(), precision="second", how=how)


def _day_of(match: re.Match[str], line: str) -> datetime | None:
    groups = match.groupdict()
    year = int(groups["year"])
    if groups.get("first") is None:
        month = groups["month"].lower()
        number = int(month) if month.isdigit() else MONTHS[month]
        return _valid(year, number, int(groups["day"]))
    first, second = int(groups["first"]), int(groups["second"])
    year = year + 2000 if year < 100 else year
    zone = _ZONE.search(line, match.end())
    if second > 12 or (zone is not None and zone.group(1).lower() in AMERICAN):
        return _valid(year, first, second)
    if first > 12 or first == second:
        return _valid(year, second, first)
    return None  # 4/3/2026 is March here and April there


def _with_clock(day: datetime, rest: str, how: str) -> Published:
    match = _CLOCK.search(rest)
    if match is None:
        return Published(value=day.date().isoformat(), precision="day", how=how)
    hour, minute = _hour_and_minute(match)
    if hour > 23 or minute > 59:
        return Published(value=day.date().isoformat(), precision="day", how=how)
    seconds = match["second"]
    moment = day.replace(hour=hour, minute=minute, second=int(seconds or 0) % 60)
    zone = _ZONE.match(rest, match.end())
    offset = ZONES.get(zone.group(1).lower()) if zone is not None else None
    if offset is not None:
        moment = moment.replace(tzinfo=timezone(timedelta(minutes=offset)))
    return Published(value=moment.isoformat(), precision="second" if seconds else "minute", how=how)


def _hour_and_minute(match: re.Match[str]) -> tuple[int, int]:
    if match["four"]:
        return int(match["four"][:2]), int(match["four"][2:])
    hour = int(match["hour"] or match["hour2"])
    half = (match["half"] or match["half2"] or "")[:1].lower()
    if half and hour > 12:
        return 99, 0
    if half == "p":
        hour = hour % 12 + 12
    elif half == "a":
        hour = hour % 12
    return hour, int(match["minute"] or 0)


def _valid(year: int, month: int, day: int) -> datetime | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return datetime(year, month, day)
    except ValueError:
        return None
