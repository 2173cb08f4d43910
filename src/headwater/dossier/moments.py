"""Times of a dossier as stretches on an axis, in seconds since 1970, UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from headwater.model import Published, TimeRef

DAYS = {"day": 1, "month": 30, "year": 365}  # how long a time known to a day, month or year may last
LAST_SECOND = timedelta(days=1)
Stretch = tuple[float | None, float | None]
"""First moment, None where it is not known; last moment, None where it is the first."""


def moments_of(published: Published | None) -> Stretch:
    """Gives when a report was published: a stretch where no more than the day, month or year is known."""
    start = None if published is None else _seconds(published.value)
    if published is None or start is None or published.precision not in DAYS:
        return start, None
    return start, start + DAYS[published.precision] * LAST_SECOND.total_seconds()


def moments_meant(time: TimeRef) -> Stretch:
    """Gives when a time expression says that something happens; open ends are left as unknown."""
    start = None if time.earliest is None else _seconds(time.earliest)
    end = None if time.latest is None else _seconds(time.latest)
    if end is not None and time.latest is not None and "T" not in time.latest:
        end += LAST_SECOND.total_seconds()  # a day lasts until its end
    if start is None:
        return end, None
    return (start, end) if end is not None and end > start else (start, None)


def _seconds(value: str) -> float | None:
    try:
        moment = datetime.fromisoformat(value)
        return (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment).timestamp()
    except (ValueError, OverflowError):
        return None
