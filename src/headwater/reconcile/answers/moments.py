"""Times of claims held against each other, also where the day or the year is not known: a clock time, a day of a month."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.model import Claim, TimeRef
from headwater.reconcile.decide import CLOCK_SLACK_MINUTES

_MONTHS = "january february march april may june july august september october november december".split()
_NAMES = "|".join(_MONTHS)
_DAY = re.compile(rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?P<m1>{_NAMES})|(?P<m2>{_NAMES}) (?P<d2>\d{{1,2}}))\b", re.I)
_CLOCK = re.compile(r"\b(?P<h>\d{1,2})(?:[:.](?P<m>\d\d))? ?(?P<half>[ap])\.?m\b", re.I)
_UNTIL = re.compile(r"\b(?:by|before|until|till|no later than)\b", re.I)
_FROM = re.compile(r"\b(?:after|since|from|as early as|no earlier than)\b", re.I)
MINUTES_PER_HOUR = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """What one time expression fixes."""

    words: str
    earliest: str | None
    latest: str | None
    day: tuple[int, int] | None
    """Month and day."""
    clock: int | None
    """Minutes after midnight."""
    is_until: bool
    is_from: bool


def moment_of(claim: Claim) -> Moment | None:
    """Gives the one time of a claim, None where it has none or several."""
    found = [m for m in map(_read, claim.times) if m.earliest or m.latest or m.day or m.clock is not None]
    return found[0] if len(found) == 1 else None


def do_clash(a: Moment, b: Moment) -> bool:
    """Tells whether two times cannot be one: other days, clock times further apart than slack, intervals that never meet."""
    if a.day is not None and b.day is not None:
        return a.day != b.day and not _is_bounded(a, b)
    if a.clock is not None and b.clock is not None:
        return abs(a.clock - b.clock) > CLOCK_SLACK_MINUTES and not _may_hold(a, b)
    return _is_before(a, b) or _is_before(b, a)


def _read(time: TimeRef) -> Moment:
    words = " ".join(time.text.split())
    return Moment(
        words=words,
        earliest=time.earliest,
        latest=time.latest,
        day=_day(words),
        clock=_clock(words),
        is_until=_UNTIL.search(words) is not None,
        is_from=_FROM.search(words) is not None,
    )


def _day(words: str) -> tuple[int, int] | None:
    found = _DAY.search(words)
    if found is None:
        return None
    month = (found["m1"] or found["m2"]).lower()
    return _MONTHS.index(month) + 1, int(found["d1"] or found["d2"])


def _clock(words: str) -> int | None:
    found = _CLOCK.search(words)
    if found is None:
        return None
    hour = int(found["h"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    return hour * MINUTES_PER_HOUR + int(found["m"] or 0)


def _is_bounded(a: Moment, b: Moment) -> bool:
    return a.is_until or b.is_until or a.is_from or b.is_from


def _may_hold(a: Moment, b: Moment) -> bool:
    """Tells whether "after three" can be ten past three, or "by noon" eleven."""
    one, two = a.clock or 0, b.clock or 0
    return (
        (a.is_from and two >= one) or (b.is_from and one >= two) or (a.is_until and two <= one) or (b.is_until and one <= two)
    )


def _is_before(a: Moment, b: Moment) -> bool:
    if a.latest is None or b.earliest is None:
        return False
    width = min(len(a.latest), len(b.earliest))  # a day against an hour is compared by the day
    return a.latest[:width] < b.earliest[:width]
