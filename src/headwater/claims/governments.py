"""Names of cities and peoples that stand for governments, and the countries that a report names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from headwater.model import Place
from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE, COUNTRY_OF_SEAT
from headwater.text.gazetteer import STATES, find_place

# What a city does itself; with any other verb a capital as subject is its government. Ours, general news English.
CITY_VERBS = frozenset(
    """be have become remain host lie sit wake see get face stand stretch sprawl grow shake burn freeze flood celebrate
    cover contain include house boast""".split()
)
PARTNERS = frozenset({"between", "with", "by", "against"})  # "talks between", "agreed with", "was rejected by"
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of something."""

    start: int
    end: int
    name: str
    kind: str


def stands_for_government(name: str, head: Token) -> bool:
    """Tells whether a capital or seat acts: "Moscow agreed", "talks with Tokyo", "Seoul's offer"; not "in Moscow"."""
    if name.removeprefix("the ").removeprefix("The ") not in COUNTRY_OF_SEAT:
        return False
    while head.dep_ == "conj":
        head = head.head
    verb = head.head
    if head.dep_ == "nsubj":
        return verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() not in CITY_VERBS
    if head.dep_ == "pobj":
        return verb.lower_ in PARTNERS
    return head.dep_ == "poss" and verb.lemma_.lower() in _OF_GOVERNMENTS


_OF_GOVERNMENTS = frozenset(
    """offer decision plan policy refusal demand ally envoy ambassador claim position support war army military side
    intention proposal announcement statement request response aid interest leader official government minister""".split()
)


def countries_named(namings: Iterable[Naming]) -> dict[str, frozenset[str]]:
    """Gives for each name of a place the codes of the countries that the report's other names point to."""
    pointed: dict[str, set[str]] = defaultdict(set)
    names = sorted({naming.name for naming in namings})
    for name in names:
        for code in _points_to(name):
            pointed[code].add(name)
    return {name: frozenset(code for code, by in pointed.items() if by != {name}) for name in names}


def _points_to(name: str) -> list[str]:
    code = COUNTRY_OF_ADJECTIVE.get(name) or COUNTRY_OF_SEAT.get(name)
    if code is not None:
        return [code]
    place = find_place(name)
    if place is None or place.precision == "city":
        return []
    return [place.country or "", STATES] if place.precision == "region" else [place.country or ""]


def place_of(name: str, kind: str, near: dict[str, frozenset[str]]) -> Place | None:
    """Gives where a named thing is, for places, facilities, governments and peoples; None for anything else."""
    if kind == "facility":
        return Place(country=None, lat=None, lon=None, precision="facility")
    if kind == "place":
        return find_place(name, near=near.get(name, frozenset())) or Place(
            country=None, lat=None, lon=None, precision="unknown"
        )
    if kind == "government" or name in COUNTRY_OF_ADJECTIVE:
        code = _country_in(name)
        return None if code is None else Place(country=code, lat=None, lon=None, precision="country")
    return None


def _country_in(name: str) -> str | None:
    """Gives the country that a government's name tells: its seat, an adjective, the country itself."""
    whole = name.removeprefix("the ").removeprefix("The ")
    words = _WORD.findall(whole)
    pairs = [" ".join(words[n : n + 2]) for n in range(len(words) - 1)]
    for part in (whole, *pairs, *words):
        code = COUNTRY_OF_SEAT.get(part) or COUNTRY_OF_ADJECTIVE.get(part)
        if code is not None:
            return code
    found = next((p for part in (*pairs, *words) if part[:1].isupper() and (p := find_place(part)) is not None), None)
    return found.country if found is not None and found.precision == "country" else None
