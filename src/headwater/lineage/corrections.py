"""Corrections: an outlet that corrects what it published says which of its own reports it means."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from headwater.lineage.decide import time_order
from headwater.lineage.links import make_link
from headwater.model import Link, Passage, Reason, Report, Span

CORRECTS = 0.9  # a correction hardly ever means a report of somebody else
ANYBODYS = frozenset({"piece", "report", "story"})  # "a report on Monday" may be a ministry's
MAX_DAYS = 14  # "on Monday" in a correction is no longer ago
_CORRECTION = re.compile(r"\b(?:corrections?|corrects|corrected|clarification)\b", re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in _MONTHS)
_PIECE = re.compile(  # "an item of ours on Monday", "a dispatch of May 14", "our earlier report"
    r"\b(?:an?|our|the|this|its)\b(?: [\w’'-]+){0,3}? (?P<piece>alert|article|dispatch|item|piece|report|story|take)\b"
    rf"(?: (?:of|on|from|dated|published on)(?: ours on)? (?:(?P<weekday>{'|'.join(_DAYS)})"
    rf"|(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})))?",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:earlier|previous|our)\b", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")


def correction_links(reports: Sequence[Report]) -> list[Link]:
    """Gives a citation from each report that corrects an earlier one of its own outlet to that one.

    Refuses: a correction that names no day where the outlet published several before, and one of a page's own earlier state.
    Shape: reports in the order of time.
    """
    return [
        _link(meant, report, span)
        for report in reports
        if report.outlet is not None
        for span, meant in sorted(_corrected(report, reports), key=lambda each: each[0])
    ]


def _corrected(report: Report, reports: Sequence[Report]) -> Iterator[tuple[tuple[int, int], Report]]:
    """Gives the report that each correction means, once, with the words that name it."""
    own = [each for each in reports if each.outlet == report.outlet and each.id != report.id and time_order(each, report) > 0]
    named: dict[str, tuple[tuple[int, int], Report]] = {}
    for line in _LINE.finditer(report.text) if own else ():
        if _CORRECTION.search(line.group()) is None:
            continue
        for piece in _PIECE.finditer(report.text, line.start(), line.end()):
            fit = _meant(piece, report, own)
            if fit is not None:
                named.setdefault(fit.id, (piece.span(), fit))
    yield from named.values()


def _meant(piece: re.Match[str], report: Report, own: Sequence[Report]) -> Report | None:
    is_ours = _EARLIER.search(piece.group()) is not None
    day = _day(piece, report)
    if day is None:
        return own[0] if len(own) == 1 and is_ours else None
    if piece["piece"].lower() in ANYBODYS and not is_ours:
        return None
    fit = [each for each in own if each.published is not None and each.published.value[:10] == day]
    return fit[-1] if fit else None


def _day(piece: re.Match[str], report: Report) -> str | None:
    """Gives the day that a correction names, as a date: the last such day before."""
    if report.published is None or len(report.published.value) < len("2031-01-06"):
        return None
    today = datetime.date.fromisoformat(report.published.value[:10])
    for back in range(MAX_DAYS + 1):
        day = today - datetime.timedelta(days=back)
        if _is_day(piece, day) and not (piece["weekday"] and back > 7):
            return day.isoformat()
    return None


def _is_day(piece: re.Match[str], day: datetime.date) -> bool:
    if piece["weekday"]:
        return _DAYS[day.weekday()] == piece["weekday"].lower()
    month, number = piece["month"] or piece["month2"], piece["day"] or piece["day2"]
    return bool(month) and _MONTHS[day.month - 1].startswith(month.lower().rstrip(".")) and int(number) == day.day


def _link(up: Report, down: Report, span: tuple[int, int]) -> Link:
    here = Span(report=down.id, start=span[0], end=span[1])
    return make_link(
        "cite",
        up.id,
        down.id,
        probability=CORRECTS,
        passages=(Passage(upstream=None, downstream=here, similarity=1.0),),
        reasons=(Reason(what="Corrects the upstream report, of the same outlet.", spans=(here,)),),
    )
