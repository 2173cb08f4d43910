"""Times of claims held against each other, also where the day or the year is not known: a clock time, a day of a month."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from headwater.model import Claim, TimeRef
from headwater.reconcile.answers.clocks import Clock, clocks_in, hours_apart
from headwater.reconcile.decide import CLOCK_SLACK_MINUTES

_MONTHS = "january february march april may june july august september october november december".split()
_NAMES = "|".join(_MONTHS)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAY = re.compile(rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?P<m1>{_NAMES})|(?P<m2>{_NAMES}) (?P<d2>\d{{1,2}}))\b", re.I)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b", re.I)
_MONTH, _YEAR = re.compile(rf"\b(?:{_NAMES})\b", re.I), re.compile(r"\b(?:19|20)\d\d\b")
_UNTIL = re.compile(r"\b(?:by|before|until|till|no later than)\b", re.I)
_FROM = re.compile(r"\b(?:after|since|from|as early as|no earlier than)\b", re.I)
_SINCE = re.compile(r"\b(?:since|between)\b", re.I)
_DAY_CHARS, _MONTH_CHARS, _YEAR_CHARS = 10, 7, 4


@dataclass(frozen=True, slots=True)
class Moment:
    """What one time expression fixes."""

    words: str
    earliest: str | None
    latest: str | None
    day: tuple[int, int] | None
    """Month and day."""
    clock: Clock | None
    is_until: bool
    is_from: bool
    weekday: int | None = None
    """From Monday, 0."""
    is_weekday: bool = False
    """True where the words name the weekday, and not its date alone."""
    month: str | None = None
    """The name of the month, where no year stands beside it."""
    since: str | None = None
    """Where it says since when: the day, month or year from which on."""


def moment_of(claim: Claim) -> Moment | None:
    """Gives the one time of a claim, None where it has none or several; a day and a time of that day are one."""
    found = [m for m in map(_read, claim.times) if _fixes(m)]
    days, bare = [m for m in found if _fixes(replace(m, clock=None))], [m for m in found if not _fixes(replace(m, clock=None))]
    clocks = clocks_in(claim.text)
    if len(days) > 1 or len(bare) > 1 or len(clocks) > 1:
        return None
    clock = clocks[0] if clocks else bare[0].clock if bare else None
    if not days:
        return None if clock is None else replace(_read_words(clock.words), clock=clock)
    return days[0] if clock is None or days[0].clock is not None else replace(days[0], clock=clock)


def do_clash(a: Moment, b: Moment) -> bool:
    """Tells whether two times cannot be one: other days, clock times further apart than slack, intervals that never meet."""
    if a.since is not None and b.since is not None:
        width = min(len(a.since), len(b.since))
        return a.since[:width] != b.since[:width]
    if a.day is not None and b.day is not None and a.day != b.day:
        return not _is_bounded(a, b) or _are_two_deadlines(a, b)
    if (a.day is None or b.day is None) and not _is_one_name(a, b):
        if _is_before(a, b) or _is_before(b, a):
            return True
        if a.weekday is not None and b.weekday is not None and a.weekday != b.weekday:
            return not _is_bounded(a, b) and not (a.earliest and b.earliest)
    if a.clock is not None and b.clock is not None:
        return hours_apart(a.clock, b.clock) > CLOCK_SLACK_MINUTES and not _may_hold(a, b)
    return False


def _is_one_name(a: Moment, b: Moment) -> bool:
    """Tells whether both name one month or one weekday and no year: what year or week is meant was only reckoned."""
    if a.month is not None and b.month is not None:
        return a.month == b.month
    is_reckoned = (a.is_weekday and a.day is None) or (b.is_weekday and b.day is None)
    days = {m.earliest[:_DAY_CHARS] for m in (a, b) if m.earliest is not None}
    return is_reckoned and a.weekday is not None and a.weekday == b.weekday and len(days) > 1


def _fixes(moment: Moment) -> bool:
    return bool(moment.earliest or moment.latest or moment.day or moment.clock or moment.weekday is not None)


def _read(time: TimeRef) -> Moment:
    words = " ".join(time.text.split())
    clock = next(iter(clocks_in(words)), None)
    if clock is None and time.precision == "minute" and time.earliest is not None:
        clock = next(iter(clocks_in(time.earliest[_DAY_CHARS + 1 :])), None)
    read = replace(_read_words(words), earliest=time.earliest, latest=time.latest, clock=clock)
    is_day = time.earliest is not None and time.latest is not None and time.earliest[:_DAY_CHARS] == time.latest[:_DAY_CHARS]
    if is_day and time.earliest is not None:
        read = replace(read, weekday=date.fromisoformat(time.earliest[:_DAY_CHARS]).weekday())
    if _SINCE.search(words) is not None and time.earliest is not None:
        width = _DAY_CHARS if read.day is not None else _MONTH_CHARS if re.search(_NAMES, words, re.I) else _YEAR_CHARS
        read = replace(read, since=time.earliest[:width])
    return read


def _read_words(words: str) -> Moment:
    weekday, month = _WEEKDAY.search(words), _MONTH.search(words)
    return Moment(
        words=words,
        earliest=None,
        latest=None,
        day=_day(words),
        clock=None,
        is_until=_UNTIL.search(words) is not None,
        is_from=_FROM.search(words) is not None,
        weekday=None if weekday is None else _WEEKDAYS.index(weekday.group().lower()),
        is_weekday=weekday is not None,
        month=None if month is None or _YEAR.search(words) else month.group().lower(),
    )


def _day(words: str) -> tuple[int, int] | None:
    found = _DAY.search(words)
    if found is None:
        return None
    month = (found["m1"] or found["m2"]).lower()
    return _MONTHS.index(month) + 1, int(found["d1"] or found["d2"])


def _is_bounded(a: Moment, b: Moment) -> bool:
    return a.is_until or b.is_until or a.is_from or b.is_from


def _are_two_deadlines(a: Moment, b: Moment) -> bool:
    """Tells whether both say by when: "by 3 May" and "by 9 June" are two promises."""
    return a.is_until and b.is_until and not a.is_from and not b.is_from


def _may_hold(a: Moment, b: Moment) -> bool:
    """Tells whether "after three" can be ten past three, or "by noon" eleven."""
    one, two = (0 if m.clock is None else m.clock.minutes for m in (a, b))
    return (
        (a.is_from and two >= one) or (b.is_from and one >= two) or (a.is_until and two <= one) or (b.is_until and one <= two)
    )


def _is_before(a: Moment, b: Moment) -> bool:
    if a.latest is None or b.earliest is None:
        return False
    width = min(len(a.latest), len(b.earliest))  # a day against an hour is compared by the day
    return a.latest[:width] < b.earliest[:width]
