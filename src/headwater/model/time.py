"""Times as the press gives them: an interval with a precision, and the same in EDTF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRef:
    """A time expression, resolved against the day of publication where it is known."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    text: str
    """The words."""
    earliest: str | None
    """ISO 8601 date or date-time, the first moment meant; null where unknown or open."""
    latest: str | None
    """ISO 8601 date or date-time, the last moment meant; null where unknown or open."""
    precision: str
    """year, season, month, week, day, part-of-day, minute, decade, range or unknown."""
    edtf: str | None
    """The same as Extended Date/Time Format (ISO 8601-2:2019), or null."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a report says it was published, and how that was found."""

    value: str
    """ISO 8601: a date, or a date-time with its zone where the report gives one."""
    precision: str
    """second, minute, day, month or year."""
    how: str
    """sidecar, json-ld, meta, time-element, feed, byline, dateline, url or jsonl."""

    def instant(self) -> str:
        """Gives the first moment meant, comparable as text: in UTC where the zone is known, else as written."""
        return instant(self.value)


def instant(value: str) -> str:
    """Gives an ISO 8601 date or date-time as text that sorts in time: UTC where a zone is given, midnight for a date."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
