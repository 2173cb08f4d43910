"""Parts of a day and clock times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from headwater.claims.times.periods import Period


def within_day(period: Period, parts: Mapping[str, str]) -> Period:
    """Gives a day narrowed by its part or clock time."""
    if parts.get("clock") or parts.get("surehour"):
        return at_clock(period, parts)
    part = " ".join(parts["part"].split()) if "part" in parts else parts.get("mod", "")
    hours = _PARTS_OF_DAY.get(part)
    if hours is None:
        return period
    return replace(period, clock_from=hours[0], clock_to=hours[1], precision="part-of-day")


def at_clock(period: Period, parts: Mapping[str, str]) -> Period:
    text = parts.get("clock") or parts.get("surehour")
    if text is None or period.first is None:
        return period
    moment = clock_time(text)
    if moment is None:
        return period
    return replace(
        period, clock_from=moment, clock_to=moment, precision="minute", edtf=edtf_moment(period.first.isoformat(), moment)
    )


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


def edtf_moment(day_text: str, moment: str) -> str:
    """Gives a date and time of EDTF level 0, which wants seconds."""
    body, zone = moment[:6], moment[6:]
    if zone.startswith(":"):
        return day_text + moment.split(".")[0] + ("Z" if moment.endswith("Z") and "." in moment else "")
    return f"{day_text}{body}:00{zone}"


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


# Only abbreviations that mean one offset in news; IST, CST and the bare "ET" and "PT" do not.
_ZONES = {
    "GMT": "Z",
    "UTC": "Z",
    "BST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "MSK": "+03:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "PST": "-08:00",
    "PDT": "-07:00",
}
