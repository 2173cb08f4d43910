"""Slips of a story: names misspelt by a letter and numbers with digits changed over, which only what descends from them has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from headwater.model import Report
from headwater.text.landmarks import stem
from headwater.text.sentences import is_running, sentence_spans

MIN_NAME_CHARS = 6  # in a shorter name one letter makes another name
_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-zà-ÿ]{5,30}(?![\w-])")
_COUNT = re.compile(r"(?<![\w.,:/-])(\d{2,7})\s+([^\W\d_]{3,})")
_STYLE = re.compile(r"(.)\1+|[eiyj]+|[’']s$")


def find_slips(reports: Sequence[Report]) -> dict[str, frozenset[str]]:
    """Gives, for each report that has some, the slips in it: of two forms the one that came up later or in fewer reports.

    Shape: reports in the order of publication. Refuses: forms that differ by doubling, by e, i, y or j, or by an ending:
    these are ways of writing. Cost: linear in the text; forms meet under what is left without one letter.
    """
    holders: dict[tuple[str, str], list[int]] = {}
    for index, report in enumerate(reports):
        for form in dict.fromkeys(_forms(report.text)):
            holders.setdefault(form, []).append(index)
    found: dict[str, set[str]] = {}
    for right, wrong in _variants(holders):
        if not set(holders[right]) & set(holders[wrong]):
            for index in holders[wrong]:
                found.setdefault(reports[index].id, set()).add(wrong[1] if wrong[0] == "name" else wrong[0])
    return {report: frozenset(slips) for report, slips in found.items()}


def _forms(text: str) -> Iterator[tuple[str, str]]:
    """Gives ("name", the name) and (number, stem of what it counts) for what could be a slip.

    Only what stands inside running sentences: headings, buttons and first words have capitals that make no name.
    """
    for start, end in sentence_spans(text):
        if not is_running(text, start, end):
            continue
        for match in _NAME.finditer(text, start + 1, end):
            yield "name", match.group()
        for match in _COUNT.finditer(text, start, end):
            yield match.group(1), stem(match.group(2))


def _variants(holders: Mapping[tuple[str, str], list[int]]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Gives pairs of forms that are one but for a slip, the slip second."""
    meeting: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for form in sorted(holders):
        for key in _keys(form):
            for other in meeting.get(key, ()):
                if _is_slip(form, other):
                    yield _right_first(form, other, holders)
            meeting.setdefault(key, []).append(form)


def _keys(form: tuple[str, str]) -> list[tuple[str, str]]:
    kind, word = form
    if kind != "name":
        return [("".join(sorted(kind)), word)]
    return sorted({("name", word[:cut] + word[cut + 1 :]) for cut in range(1, len(word))})


def _is_slip(a: tuple[str, str], b: tuple[str, str]) -> bool:
    if a[0] != "name" or b[0] != "name":
        return a[0] != b[0] and len(a[0]) == len(b[0])
    same_length = len(a[1]) == len(b[1]) >= MIN_NAME_CHARS
    inner = same_length and a[1][-1] == b[1][-1] and Levenshtein.distance(a[1], b[1], score_cutoff=1) == 1
    return inner and _STYLE.sub("i", a[1].lower()) != _STYLE.sub("i", b[1].lower())


def _right_first(
    a: tuple[str, str], b: tuple[str, str], holders: Mapping[tuple[str, str], list[int]]
) -> tuple[tuple[str, str], tuple[str, str]]:
    first, second = sorted((a, b), key=lambda form: (min(holders[form]), -len(holders[form]), form))
    return first, second
