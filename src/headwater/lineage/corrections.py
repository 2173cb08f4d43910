"""Corrections: an outlet that corrects what it published says which of its own reports it means."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.lineage.decide import time_order
from headwater.lineage.links import make_link
from headwater.model import Link, Passage, Reason, Report, Span
from headwater.text.landmarks import read_landmarks
from headwater.text.names import MIN_ACRONYM, initials, is_short_outlet

CORRECTS = 0.9  # a correction hardly ever means a report of somebody else
ANYBODYS = frozenset({"piece", "report", "story"})  # "a report on Monday" may be a ministry's
MAX_DAYS = 14  # "on Monday" in a correction is no longer ago
_CORRECTION = re.compile(r"\b(?:corrections?|corrects|corrected|clarification)\b", re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in _MONTHS)
_PIECE = re.compile(  # "an item of ours on Monday", "a dispatch of May 14", "our earlier report"
    r"\b(?:an?|our|the|this|its|in|;)(?: [\w’'-]+){0,3}?"
    r" (?:(?P<piece>alert|article|dispatch|item|piece|report|story|take)s?|versions(?! of (?:this|the) ))\b"
    rf"(?: (?:of|on|from|dated|published on)(?: ours on)? (?:(?P<weekday>{'|'.join(_DAYS)})"
    rf"|(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH})))?",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(_DAYS)})|(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{_MONTH}))\b",
    re.IGNORECASE,
)
_SAID = (  # behind an outlet's own name: what it did in print
    r"(?:[’']s?)? (?:[a-z]+ ){0,2}?(?:reports?|stor(?:y|ies)|articles?|dispatch(?:es)?|gave|said|reported|wrote|stated"
    r"|misstated|named|misnamed|called|put|quoted|misquoted|attributed|printed|published|carried)\b"
)
_EARLIER = re.compile(r"\b(?:earlier|previous|our)\b", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")


def correction_links(reports: Sequence[Report]) -> list[Link]:
    """Gives a citation from each report that corrects an earlier one of its own outlet to that one.

    Of several that can be meant it is the one that has most of what the correction says.
    Refuses: a correction that names no day where two earlier ones have as much of it, and one of a page's own earlier state.
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
        common: dict[str, int] = {}
        for words, day, is_ours in _pieces(report, line):
            common = common or _common(line.group(), own)
            fit = _meant(common, day, own) if day is not None or is_ours else None
            if fit is not None:
                named.setdefault(fit.id, (words, fit))
    yield from named.values()


def _pieces(report: Report, line: re.Match[str]) -> Iterator[tuple[tuple[int, int], str | None, bool]]:
    """Gives the words that name a report, the day they name, and whether they say that it is the outlet's own."""
    for piece in _PIECE.finditer(report.text, line.start(), line.end()):
        is_ours = _EARLIER.search(piece.group()) is not None
        day = _day(piece, report)
        if day is None or is_ours or (piece["piece"] or "").lower() not in ANYBODYS:
            yield piece.span(), day, is_ours
    names = "|".join(re.escape(name) for name in _own_forms(report.outlet or ""))
    days = [day for day in (_day(found, report) for found in _DAY.finditer(line.group())) if day is not None]
    for own in re.finditer(rf"(?<![\w-])(?:{names}){_SAID}", line.group()) if days else ():
        yield (line.start() + own.start(), line.start() + own.end()), days[0], True


def _own_forms(outlet: str) -> list[str]:
    """Gives what an outlet calls itself: its name, "the Herald", its initials."""
    bare = outlet.removeprefix("The ")
    short = [f"the {word}" for word in bare.split() if is_short_outlet(f"the {word}")]
    letters = sorted({initials(name, small_words=False) for name in (outlet, bare)})
    return [bare, *short, *(each for each in letters if len(each) >= MIN_ACRONYM)]


def _meant(common: Mapping[str, int], day: str | None, own: Sequence[Report]) -> Report | None:
    """Gives the report of the day that has most of the correction's numbers and names; one alone where no day is named."""
    fit = [each for each in own if day is None or (each.published is not None and each.published.value[:10] == day)]
    best = [each for each in fit if common[each.id] == max(common[other.id] for other in fit)]
    return best[-1] if best and (day is not None or len(best) == 1) else None


def _common(line: str, own: Sequence[Report]) -> dict[str, int]:
    """Gives how many numbers and names of a correction each report has."""
    told = _marks(line, None)
    return {each.id: len(told & _marks(each.text, each.language)) for each in own}


def _marks(text: str, language: str | None) -> frozenset[str]:
    """Gives the numbers, names and word beginnings of a text."""
    return frozenset().union(*(mark.numbers | mark.names | mark.stems for mark in read_landmarks(text, language=language)))


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
