"""Full names behind short ones: "Brisk" where the story's texts have one Hanna Brisk, "Coast" for the Coast News Agency."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from headwater.lineage.candidates import join, root
from headwater.model import Report
from headwater.text.agencies import find_agency
from headwater.text.gazetteer import find_place
from headwater.text.names import compact

MIN_CORE_CHARS = 6  # in a shorter name one letter makes another agency
_AGENCY_WORDS = frozenset(
    """agency agencia agence agentur agenzia agentschap bureau news nachrichtenagentur noticias novelles press presse service
    wire""".split()
)
_TWO_WORDS = re.compile(r"\b([A-Z][\w’'-]+) (?=([A-Z][\w’'-]+))")
_SMALL = re.compile(r"(?<![\w’'-])[a-zà-ÿ]{2,}")
_ONE_WORD = re.compile(r"[A-Z][a-zà-ÿ’'-]{2,}")


class FullNames:
    """Answers which full name a bare surname is short for, where the texts of a story have exactly one. Cost: linear."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._by_last: dict[str, set[str]] = {}
        small: set[str] = set()
        for report in reports:
            small.update(_SMALL.findall(report.text))
        for report in reports:
            for match in _TWO_WORDS.finditer(report.text):
                if match.group(1).lower() not in small:
                    self._by_last.setdefault(match.group(2), set()).add(f"{match.group(1)} {match.group(2)}")

    def of(self, name: str) -> str | None:
        """Gives the one full name that ends in a bare surname; None where there is none or more, or the name is no surname."""
        full = self._by_last.get(name, set()) if _ONE_WORD.fullmatch(name) else set()
        return next(iter(full)) if len(full) == 1 else None


def join_agencies(
    names: Sequence[str], are_agencies: Sequence[bool], published: set[str], parents: list[int]
) -> dict[int, str]:
    """Joins namings of one agency that differ in its kind of word ("Coast", "Coast News", "Agencia Coast") or by a letter.

    Refuses: outlets that publish in the story, listed agencies, and towns that two agencies may be called after.
    """
    reasons: dict[int, str] = {}
    cores: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        core = _core(name)
        if core and are_agencies[index] and find_agency(name) is None and compact(name) not in published:
            cores.setdefault(core, []).append(index)
    for place, core in enumerate(sorted(cores)):
        same = cores[core]
        near = [other for other in sorted(cores)[:place] if _is_near(core, other)]
        for index in [*same, *(each for other in near for each in cores[other])]:
            if root(parents, index) != root(parents, same[0]):
                join(parents, same[0], index)
                text = "The same agency under another word." if index in same else "Agencies whose names differ by one letter."
                reasons[index] = reasons[same[0]] = text
    return reasons


def _core(name: str) -> str:
    """Gives an agency's name without words for its kind; empty where a place is left, or nothing."""
    words = re.sub(r"^(?:[Tt]he|[Ll]a|[Ll]’|[Ll]')\s*", "", name).split()
    kept = [word for word in words if word.lower() not in _AGENCY_WORDS]
    return compact(" ".join(kept)) if kept and find_place(" ".join(kept)) is None else ""


def _is_near(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= MIN_CORE_CHARS and OSA.distance(a, b, score_cutoff=1) == 1
