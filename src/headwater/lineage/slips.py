"""Slips of a story: names misspelt, digits changed over, people given another office: only what descends from them has them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from headwater.model import Report
from headwater.text.landmarks import stem
from headwater.text.sentences import is_running, sentence_spans

MIN_NAME_CHARS = 6  # in a shorter name one other letter makes another name
MIN_SWAPPED_CHARS = 5  # two letters changed over hardly ever make one
MIN_HARD_DIGITS = 3  # 12 dead may become 21 dead; 4,300 tonnes do not become 3,400
MANY_MORE = 3  # what more than so many times the reports have that keep the first form is the right one
HARD = frozenset({"letter", "digits"})
"""Kinds of slip that nobody makes twice; the others can also be a convention or news."""
_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-zà-ÿ]{4,30}(?![\w-])")
_COUNT = re.compile(r"(?<![\w.,:/-])(\d{1,3}(?:,\d{3})+|\d{2,7})(?:\s+([^\W\d_]{3,}))?")
_AMOUNT = re.compile(r"(?P<coin>[€£$¥])(?P<digits>\d+(?:\.\d+)?) (?P<scale>million|billion|thousand)\b")
_OFFICE = (
    r"(?P<office>[A-Z]?[a-z]+ (?:chief|commander|director|editor|executive|inspector|manager|minister|officer|president"
    r"|prosecutor|secretary|superintendent))"
)
_FULL = r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)"
_HELD = re.compile(
    rf"\b{_OFFICE},? (?:(?:Dr|Mr|Mrs|Ms|Sir)\.? )?{_FULL}"
    rf"|{_FULL.replace('name', 'who')}, (?:the |[\w ]{{1,30}}[’']s ){_OFFICE.replace('office', 'post')}"
)
_STYLE = re.compile(r"(.)\1+|[eiyj]+|[’']s$")
_LIKE = str.maketrans("zckuw", "ssqov")  # letters that languages and houses write for each other
_VOWELS = frozenset("aeiou")
_SMALL = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{5,31}(?![^\W\d_])")

Form = tuple[str, str, str]
"""What it is, what a slip changes, and what a slip leaves alone."""


class Slip(NamedTuple):
    """One form that came up later for another."""

    kind: str
    """HARD kinds, or "vowel", "doubled", "few digits", "office", "amount"."""
    printed: str
    """As it stands in the text, in small letters for an office."""


def find_slips(reports: Sequence[Report]) -> dict[str, frozenset[Slip]]:
    """Gives, for each report that has some, the slips in it: of two forms the one that came up later or in fewer reports.

    Shape: reports in the order of publication. Refuses: forms that differ by e, i, y or j, by an accent, by
    letters that languages write for each other, or by an ending: these are ways of writing; and words that the story also
    has in small letters.
    Cost: linear in the text; forms meet under what is left without one letter.
    """
    holders: dict[Form, list[int]] = {}
    small: set[str] = set()
    for index, report in enumerate(reports):
        small.update(_SMALL.findall(report.text))
        for form in dict.fromkeys(_forms(report.text)):
            holders.setdefault(form, []).append(index)
    holders = {form: each for form, each in holders.items() if form[0] != "name" or form[1].lower() not in small}
    found: dict[str, set[Slip]] = {}
    for right, wrong, kind in _variants(holders):
        has_wrong = set(holders[wrong])
        if wrong[0] == "count" and kind == "digits":
            has_wrong.update(holders.get(("number", wrong[1], ""), ()))
        has_right = set(holders[right])
        if not has_right & set(holders[wrong]) and len(has_wrong) <= MANY_MORE * len(has_right):
            for index in has_wrong - has_right:
                found.setdefault(reports[index].id, set()).add(Slip(kind, _printed(wrong)))
    return {report: frozenset(slips) for report, slips in found.items()}


def _printed(form: Form) -> str:
    coin, _, scale = form[2].partition(" ")
    return f"{coin}{form[1]} {scale}" if form[0] == "amount" else form[1]


def _forms(text: str) -> Iterator[Form]:
    """Gives what could be a slip, each under what a slip would leave alone.

    Only what stands inside running sentences: headings, buttons and first words have capitals that make no name.
    """
    for start, end in sentence_spans(text):
        if not is_running(text, start, end):
            continue
        for match in _NAME.finditer(text, start + 1, end):
            yield "name", match.group(), ""
        for match in _COUNT.finditer(text, start, end):
            digits = match.group(1).replace(",", "")
            yield "number", digits, ""
            if match.group(2):
                yield "count", digits, stem(match.group(2))
        for match in _AMOUNT.finditer(text, start, end):
            yield "amount", match.group("digits"), f"{match.group('coin')} {match.group('scale')}"
        for match in _HELD.finditer(text, start, end):
            name, office = match.group("name") or match.group("who"), match.group("office") or match.group("post")
            yield "office", office.lower(), name


def _variants(holders: Mapping[Form, list[int]]) -> Iterator[tuple[Form, Form, str]]:
    """Gives pairs of forms that are one but for a slip, the slip second, and its kind."""
    meeting: dict[Form, list[Form]] = {}
    for form in sorted(holders):
        for key in _keys(form):
            for other in meeting.get(key, ()):
                kind = _slip(form, other)
                if kind is not None:
                    yield *_right_first(form, other, holders), kind
            meeting.setdefault(key, []).append(form)


def _keys(form: Form) -> list[Form]:
    what, changed, left = form
    if what == "count":
        return [(what, "".join(sorted(changed)), left)]
    if what == "name":
        return sorted({(what, changed[:cut] + changed[cut + 1 :], "") for cut in range(1, len(changed))} | {form})
    return [] if what == "number" else [(what, "", left)]


def _slip(a: Form, b: Form) -> str | None:
    """Gives the kind of slip by which two forms that met differ, or None."""
    one, other = a[1], b[1]
    if a[0] == "office":
        return "office" if one != other else None
    if a[0] == "amount":
        return "amount" if float(one) in (10 * float(other), float(other) / 10) else None
    if a[0] == "count":
        is_swap = one != other and len(one) == len(other)
        return None if not is_swap else "digits" if len(one) >= MIN_HARD_DIGITS else "few digits"
    return _misspelling(one, other)


def _misspelling(a: str, b: str) -> str | None:
    if min(len(a), len(b)) < MIN_SWAPPED_CHARS or a[-1] != b[-1] or OSA.distance(a, b, score_cutoff=1) != 1:
        return None
    if len(a) != len(b):
        longer, shorter = sorted((a, b), key=len, reverse=True)
        is_doubled = re.sub(r"([^\W\d_])\1", r"\1", longer) == re.sub(r"([^\W\d_])\1", r"\1", shorter)
        return "doubled" if is_doubled and len(longer) >= MIN_NAME_CHARS else None
    if _style(a) == _style(b):
        return None
    (left, right), *more = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if not more and len(a) < MIN_NAME_CHARS:
        return None
    return "letter" if more or not {left, right} <= _VOWELS else "vowel"


def _style(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return _STYLE.sub("i", plain.translate(_LIKE))


def _right_first(a: Form, b: Form, holders: Mapping[Form, list[int]]) -> tuple[Form, Form]:
    first, second = sorted((a, b), key=lambda form: (min(holders[form]), -len(holders[form]), form))
    return first, second
