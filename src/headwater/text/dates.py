"""Expressions of time in a text, without a parser: where they stand and what they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from headwater.text.date_grammar import TRIGGERS, compiled

REACH_CHARS = 64  # how far a trigger's expression may reach: the longest of the grammar is shorter
_BOUND_CHARS = 24  # the longest bound with its gap is shorter


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTime:
    """One expression of time, not yet resolved."""

    start: int
    """First code point, the bounding word ("since") included."""
    end: int
    """One past the last code point."""
    kind: str
    """Kind of the grammar: date, month, weekday, period, ago ..."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """The parts that the template captured, in lower case."""
    bound: str | None = None
    """since, by, until, before, after or between, where such a word opens it."""
    other: RawTime | None = None
    """The far end of a range "from ... to ..."."""


def scan_times(text: str) -> list[RawTime]:
    """Gives the expressions of time of a text in order, none overlapping.

    Cost: linear in the length. Refuses: bare numbers and words that are as likely no time ("may", "2000 workers").
    """
    atoms = _longest(_candidates(text))
    return list(_joined(text, atoms))


def time_spans(text: str) -> list[tuple[int, int]]:
    """Gives (start, end) of every expression of time, so that readers of counts can leave its numbers alone."""
    return [(found.start, found.end) for found in scan_times(text)]


def _candidates(text: str) -> Iterator[RawTime]:
    for trigger, start, end in _windows(text):
        for kind, pattern in _PATTERNS[trigger]:
            for match in pattern.finditer(text, start, end):
                parts = {name: value.lower() for name, value in match.groupdict().items() if value is not None}
                if _is_time(text, kind, parts, match):
                    yield RawTime(start=match.start(), end=match.end(), kind=kind, parts=MappingProxyType(parts))


def _windows(text: str) -> Iterator[tuple[str, int, int]]:
    """Gives (trigger, start, end) of the stretches worth reading, those of one trigger never overlapping."""
    for trigger, pattern in _TRIGGERS.items():
        opened: tuple[int, int] | None = None
        for match in pattern.finditer(text):
            start, end = max(0, match.start() - REACH_CHARS), _word_end(text, match.end() + REACH_CHARS)
            if opened is not None and start <= opened[1]:
                opened = (opened[0], end)
                continue
            if opened is not None:
                yield trigger, *opened
            opened = (start, end)
        if opened is not None:
            yield trigger, *opened


def _word_end(text: str, at: int) -> int:
    """Gives the next place at or after ``at`` that cuts no word, never far away."""
    limit = min(len(text), at + REACH_CHARS)
    while at < limit and not text[at].isspace():
        at += 1
    return min(at, len(text))


def _longest(candidates: Iterator[RawTime]) -> list[RawTime]:
    ordered = sorted(enumerate(candidates), key=lambda item: (item[1].start, -item[1].end, item[0]))
    kept: list[RawTime] = []
    for _, candidate in ordered:
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept


def _joined(text: str, atoms: list[RawTime]) -> Iterator[RawTime]:
    """Gives the atoms with the word that bounds them, and two ends of a range as one."""
    at = 0
    floor = 0
    while at < len(atoms):
        first = atoms[at]
        bound = _BOUND.search(text, max(floor, first.start - _BOUND_CHARS), first.start)
        word = None if bound is None else _BOUND_WORDS[" ".join(bound["word"].lower().split())]
        second = atoms[at + 1] if at + 1 < len(atoms) else None
        if second is not None and _is_range(text[first.end : second.start], word, first, second):
            start = bound.start() if bound is not None and word in ("between", "from") else first.start
            yield replace(first, start=start, end=second.end, bound="between", other=second)
            floor, at = second.end, at + 2
            continue
        if bound is None or word in ("between", "from"):  # "figures from 2022" bounds nothing
            yield first
        else:
            yield replace(first, start=bound.start(), bound=word)
        floor, at = first.end, at + 1


def _is_range(gap: str, word: str | None, first: RawTime, second: RawTime) -> bool:
    if first.kind == "clock" or second.kind in ("clock", "anaphoric", "stretch"):
        return False
    join = _JOIN.fullmatch(gap)
    if join is None:
        return False
    return join["word"].lower() != "and" or word == "between"


def _is_time(text: str, kind: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    check = _CHECKS.get(kind)
    return check is None or check(text, parts, match)


def _is_month(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    """Tells a month from a name or a verb: "may", "march", "April said"."""
    group = "month" if "month" in parts else "longmonth"
    name = parts[group].rstrip(".")
    written_small = match[group][0].islower()
    if written_small and name in ("may", "march", "mar", "august", "jan", "dec", "sep"):
        return "year" in parts
    if len(parts) > 1 or name not in _NAMELIKE_MONTHS:
        return not ("day" in parts and "year" not in parts and _COUNTED.match(text, match.end()) and match[group] == name)
    return _LEADS_MONTH.search(text, max(0, match.start() - _BOUND_CHARS), match.start()) is not None


def _is_year(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    """Tells a year from a count: it follows a word that leads years, and no counted noun follows it."""
    if match.start() > 0 and text[match.start() - 1] in "$£€¥#.,:/+-~’'":
        return False
    if "mod" in parts:
        return True
    if _COUNTED.match(text, match.end()):
        return False
    before = _LEADS_YEAR.search(text, max(0, match.start() - _BOUND_CHARS), match.start())
    if before is None:
        return False
    is_round = parts["year"].endswith("00")
    return not is_round or before.group().strip().lower() in ("in", "since", "by", "until", "year", "during", "(")


def _is_season(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    if len(parts) > 1:
        return True
    return (
        parts["season"] != "fall"
        and _LEADS_SEASON.search(text, max(0, match.start() - _BOUND_CHARS), match.start()) is not None
    )


def _is_weekday(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    """Tells a day from a name: "the Sunday Herald", "Good Friday"."""
    if len(parts) > 1:
        return True
    named = _LEADS_NAME.search(text, max(0, match.start() - _BOUND_CHARS), match.start())
    return named is None or _CAPITAL.match(text, match.end()) is None


def _is_period(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    if "edge" in parts:
        return True
    if parts["unit"].startswith("minute"):
        return False
    if "rel" not in parts:
        return parts["unit"] == "weekend" or (parts["mod"].endswith("of") and not parts["unit"].endswith("s"))
    return True


def _is_deictic(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    """Tells the day from a name: "Varland Today writes"."""
    if len(parts) > 1 or "today" not in parts or not match["today"][0].isupper() or match["today"].isupper():
        return True
    return _ENDS_NAME.search(text, max(0, match.start() - _BOUND_CHARS), match.start()) is None


def _is_quarter(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    return "code" not in parts or match["code"][0].isupper()


def _is_anaphoric(text: str, parts: Mapping[str, str], match: re.Match[str]) -> bool:
    if parts.get("which") == "next":  # "over the next month" looks ahead from now
        return _LEADS_AHEAD.search(text, max(0, match.start() - _BOUND_CHARS), match.start()) is None
    return "minute" not in parts["unit"] or "count" in parts


_CHECKS = {
    "month": _is_month,
    "date": _is_month,
    "days": _is_month,
    "year": _is_year,
    "season": _is_season,
    "weekday": _is_weekday,
    "deictic": _is_deictic,
    "period": _is_period,
    "quarter": _is_quarter,
    "anaphoric": _is_anaphoric,
}
_PATTERNS = compiled()
_TRIGGERS = {name: re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE) for name, pattern in TRIGGERS.items()}
_NAMELIKE_MONTHS = frozenset({"march", "april", "may", "june", "august"})
_BOUND_WORDS = {
    "since": "since",
    "starting": "since",
    "beginning": "since",
    "as early as": "since",
    "from": "from",
    "by": "by",
    "no later than": "by",
    "until": "until",
    "till": "until",
    "through": "until",
    "as late as": "until",
    "before": "before",
    "prior to": "before",
    "after": "after",
    "between": "between",
}
_BOUND = re.compile(
    rf"(?<!\w)(?P<word>{'|'.join(word.replace(' ', '[ ]') for word in _BOUND_WORDS)})[ \t\xa0](?:(?:on|in|at|the)[ \t\xa0])?$",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"[ \t\xa0]{0,2}(?P<word>[-‐-―−]|(?<=[ \xa0])(?:to|and|through|until|till)(?=[ \xa0]))[ \t\xa0]{0,2}(?:the[ ])?",
    re.IGNORECASE,
)
_LEADS_YEAR = re.compile(
    r"(?<!\w)(?:in|since|by|until|till|from|during|before|after|between|and|to|through|around|circa|year|years|fiscal|for|early|"
    r"the|a|its|his|her|their|our|this|of|on|or)[ \t\xa0]$|[(\[][ ]?$|['’]s[ ]$|[-‐-―−/][ ]?$",
    re.IGNORECASE,
)
_LEADS_MONTH = re.compile(
    r"(?<!\w)(?:in|since|by|until|till|from|during|before|after|between|and|to|through|around|of|for|or)[ \t\xa0]$"
    r"|[-‐-―−/][ ]?$",
    re.IGNORECASE,
)
_LEADS_SEASON = re.compile(r"(?<!\w)(?:in|since|by|until|during|before|after)[ \t\xa0](?:the[ ])?$", re.IGNORECASE)
_LEADS_NAME = re.compile(r"(?<!\w)(?:the|black|good|bloody|holy|ash|easter|palm|super|cyber|daily)[ ]$", re.IGNORECASE)
_LEADS_AHEAD = re.compile(r"(?<!\w)(?:over|in|within|during|for)[ ]$", re.IGNORECASE)
_ENDS_NAME = re.compile(r"[A-Z][\w.’'-]*[ ]$")
_CAPITAL = re.compile(
    r"[ ](?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z]"
)
_COUNTED = re.compile(
    r"[ \t\xa0](?:[a-z]{2,20}[ \t\xa0])?(?:people|persons|men|women|children|personnel|troops|workers|soldiers|staff|"
    r"civilians|dead|wounded|injured|casualties|per|percent|tonnes|tons|miles|metres|meters|euros|dollars)\b"
    r"|[ ]?(?:%|km|kg|mm|m\b)",
    re.IGNORECASE,
)
