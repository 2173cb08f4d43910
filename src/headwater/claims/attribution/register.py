"""Whom a report has named so far: people, bodies, outlets, with initials and surnames, in the order of their last naming."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.claims.speakers import TITLES
from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE

_INITIALS = re.compile(r"(?<=\s)\(([A-Z]{2,7})\)")
BODY_KINDS = ("organisation", "outlet", "government")


@dataclass(slots=True)
class Known:
    """Somebody the report has named so far."""

    name: str
    kind: str
    words: frozenset[str]
    gender: str | None
    at: int


@dataclass(slots=True)
class Register:
    """The named of one report in the order of their last naming."""

    known: list[Known] = field(default_factory=list)
    initials: dict[str, str] = field(default_factory=dict)
    by_surname: dict[str, Known] = field(default_factory=dict)

    def add(self, name: str, kind: str, words: frozenset[str], gender: str | None, at: int, *, salient: bool = True) -> Known:
        """Gives the entry for a name, made or renewed: it is now the last named, unless it stands in the background."""
        entry, place = self._find(name, kind), 0
        if entry is None:
            entry = Known(name, kind, words, gender, at)
        else:
            place = self.known.index(entry)
            self.known.remove(entry)
            entry.at, entry.words, entry.gender = at, entry.words | words, entry.gender or gender
            if len(name.split()) > len(entry.name.split()) and kind == "person":
                entry.name = name
        if salient:
            self.known.append(entry)
        else:
            self.known.insert(place, entry)
        if len(self.known) > MAX_KNOWN:
            self.known.pop(0)
        if kind == "person":
            self.by_surname[surname(name)] = entry
        return entry

    def _find(self, name: str, kind: str) -> Known | None:
        if kind == "person":
            entry = self.by_surname.get(surname(name))
            if entry is not None and entry in self.known and fits_given(entry.name, name):
                return entry
        return next((k for k in self.known if k.name == name), None)

    def last(self, kinds: Sequence[str], *, word: str | None = None, gender: str | None = None) -> Known | None:
        """Gives the last named of some kinds that has a word in its description and no other gender."""
        for entry in reversed(self.known):
            if entry.kind not in kinds or (gender and entry.gender and entry.gender != gender):
                continue
            if word is None or word in entry.words:
                return entry
        return None

    def in_phrase(self, phrase: str) -> Known | None:
        """Gives the body, named last before, that a phrase names in full, by its initials or by its first word."""
        for entry in reversed(self.known):
            forms = (entry.name, *(short for short, full in self.initials.items() if full == entry.name))
            if entry.kind in BODY_KINDS and any(re.search(rf"\b{re.escape(form)}\b", phrase) for form in forms):
                return entry
        return None

    def starting(self, word: str) -> Known | None:
        """Gives the only body whose name of several words begins with a word ("Dock" for the Dock Wire)."""
        found = [k for k in self.known if k.kind in BODY_KINDS and k.name.startswith(f"{word} ")]
        return found[0] if len(found) == 1 else None


MAX_KNOWN = 40  # names further back than forty others are not what a pronoun means


def surname(name: str) -> str:
    """Gives the last word of a name, lower case."""
    return name.split()[-1].lower() if name.split() else ""


def fits_given(a: str, b: str) -> bool:
    """Tells whether two names with one surname may be one person's: one is bare, or first names agree."""
    first, second = a.split(), b.split()
    return len(first) == 1 or len(second) == 1 or first[0][:1] == second[0][:1]


def register_initials(text: str, register: Register) -> None:
    """Enters "Full Name (FN)" pairs, so that FN means the full name. Cost: linear in the length."""
    for match in _INITIALS.finditer(text):
        name = _name_before(text[max(0, match.start() - MAX_NAME_CHARS) : match.start()].split())
        if len(name) >= LEAST_NAME_WORDS:
            register.initials[match.group(1)] = " ".join(name).removeprefix("The ")


def _name_before(words: list[str]) -> list[str]:
    """Gives the run of capitalised words, small words between them allowed, that ends a list of words."""
    run: list[str] = []
    for word in reversed(words[-MAX_NAME_WORDS:]):
        if not (word[0].isupper() or (run and word in _JOINING)):
            break
        run.insert(0, word)
    while run and run[0] in _JOINING:
        run.pop(0)
    return run


MAX_NAME_CHARS = 160  # the longest official names of bodies stay below this
MAX_NAME_WORDS, LEAST_NAME_WORDS = 12, 2
_JOINING = ("of", "for", "and", "the", "on")


def clean(name: str) -> str:
    """Gives a name without titles, nationality, a possessive ending or stray marks."""
    bare = re.sub(r"['’]s?$", "", name.strip(" ,*\"“”'‘’")).split()
    kept = list(bare)
    while len(kept) > 1 and (kept[0].rstrip(".").lower() in TITLES or kept[0] in COUNTRY_OF_ADJECTIVE):
        kept.pop(0)
    is_person = len(kept) > 1 or (len(bare) > 1 and bare[-2].rstrip(".").lower() in TITLES)
    return " ".join(kept if is_person else bare)
