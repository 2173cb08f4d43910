"""Initials and the names that they stand for: given side by side in some report of the story, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from headwater.lineage.candidates import join, root
from headwater.model import Report
from headwater.text.names import compact, initials

MAX_NAME_CHARS = 120  # official names of bodies stay below this
MIN_HIDDEN = 3  # two letters in order stand in any name
_BRACKET = re.compile(r"\s\((?:the )?(?P<short>[^\W\d_]{2,7})\)")
_BEFORE = re.compile(r"[^\n()]{6,}\Z")
_WORD = re.compile(r"[^\W\d_][\w’'&-]*")


class Nameable(Protocol):
    """What can be joined: a name with the keys under which it is met again."""

    @property
    def name(self) -> str:
        """As printed."""

    @property
    def keys(self) -> frozenset[str]:
        """Keys under which the same name is met again."""


def join_initials(named: Sequence[Nameable], reports: Sequence[Report], parents: list[int]) -> dict[int, str]:
    """Joins "CDU" with "Crane Drivers’ Union" where a text gives one beside the other, and gives why.

    Refuses: initials that the reports of one language give to two names.
    """
    given: dict[tuple[str, str], set[str]] = {}
    for report in reports:
        for short, before in _bracketed(report.text):
            if (name := _name_before(before, short)) is not None:
                given.setdefault((compact(short), report.language or ""), set()).add(compact(name))
    full: dict[str, list[str]] = {}
    for (short, _), names in sorted(given.items()):
        full.setdefault(short, []).extend(names if len(names) == 1 else ())
    first: dict[str, int] = {}
    for index, each in enumerate(named):
        first.setdefault(compact(each.name), index)
    reasons: dict[int, str] = {}
    for index, each in enumerate(named):
        for name in full.get(compact(each.name), ()) if each.name.isupper() else ():
            at = first.get(name)
            if at is not None and root(parents, at) != root(parents, index):
                join(parents, at, index)
                reasons[index] = f"Initials of {named[at].name}, given in a report of the story."
    return reasons


def _bracketed(text: str) -> Iterator[tuple[str, str]]:
    """Gives each short word of capitals that stands in brackets, with the words of its line before it.

    The brackets are found first: a pattern that begins with the words before would try every place of the text.
    """
    for match in _BRACKET.finditer(text):
        before = _BEFORE.search(text[max(0, match.start() - MAX_NAME_CHARS) : match.start()])
        if before is not None and match.group("short").isupper():
            yield match.group("short"), before.group()


def _name_before(words: str, short: str) -> str | None:
    """Gives the last words whose initials are those in brackets, small words counted or not."""
    found = list(_WORD.finditer(words))
    for start in range(len(found) - 1, -1, -1):
        name = words[found[start].start() :]
        letters = {initials(name, small_words=small) for small in (True, False)} | {_capitals(name)}
        if name[0].isupper() and short.upper() in letters:
            return name.strip()
    return _compound_before(words, short)


def _compound_before(words: str, short: str) -> str | None:
    """Gives the capitalised words right before, where a compound hides a letter: "Tolmisches Pressebüro" is TPB."""
    run = re.search(r"[A-ZÀ-Þ]\w{2,30}(?: [A-ZÀ-Þ]\w{2,30}){0,3}$", words)
    if run is None or len(short) < MIN_HIDDEN:
        return None
    letters = iter(run.group().upper())
    return run.group() if run.group()[0] == short[0] and all(letter in letters for letter in short) else None


def _capitals(name: str) -> str:
    """Gives the initials of the longer words: "Office alimentaire commun de la Vesne" is OACV."""
    return "".join(word[0].upper() for word in re.findall(r"[^\W\d_]+", name) if len(word) > 3)
