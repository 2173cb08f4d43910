"""Names of a story in claims of languages without a parser: their words are held against the names that others show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from headwater.reconcile.alignment.mentions import Named, is_one_letter_off, plain_name

MAX_NAME_WORDS = 4  # longer names are seldom written out twice
MIN_NAME_CHARS = 4  # shorter words are names by chance
MISSPELT_MIN_CHARS = 6  # so long a name is still itself with one letter off
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Words before a name that say that something is there.
_THERE = frozenset("in im nach aus bei vor à au aux en dans sur près vers a desde hasta sobre cerca".split())
# How German, French and Spanish make the people of a place, and other languages' names of countries, of its stem.
_ENDINGS = tuple(
    """ischen ischer isches ischem ische isch ienne iennes ien iens aise aises ais oise ois aine ains ain ine éenne éen anos
    anas ano ana eños eñas eño eña ense enses esa és ie""".split()
)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a story, ready to be met in running words."""

    whole: Mapping[str, str]
    """Plain names, and surnames that one name of the story has alone, to merged ids."""
    heads: Mapping[str, str]
    """First words that one name of several words has alone, to merged ids: "Concord-Rat" is the Concord Council."""
    places: frozenset[str]
    """Merged ids of places."""
    stems: Mapping[str, str]
    """Beginnings of one-word names of places to merged ids."""


def names_of(named: Named) -> Names:
    """Gives the names of a story. Cost: linear."""
    found: dict[str, set[str]] = {}
    for merged, name in sorted(named.name_of.items()):
        plain = plain_name(name)
        found.setdefault(plain, set()).add(merged)
        if named.kind_of.get(merged) == "person":
            found.setdefault(plain.rpartition(" ")[2], set()).add(merged)
    places = frozenset(merged for merged, kind in named.kind_of.items() if kind == "place")
    whole = {plain: next(iter(ids)) for plain, ids in found.items() if len(ids) == 1 and len(plain) >= MIN_NAME_CHARS}
    return Names(
        whole=whole,
        heads=_heads(named),
        places=places,
        stems=_stems((plain, key) for plain, key in whole.items() if key in places),
    )


def _heads(named: Named) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for merged, name in named.name_of.items():
        first, _, rest = plain_name(name).partition(" ")
        if rest and named.kind_of.get(merged) != "person" and len(first) >= MISSPELT_MIN_CHARS:
            found.setdefault(first, set()).add(merged)
    return {first: next(iter(ids)) for first, ids in found.items() if len(ids) == 1}


def met_in(text: str, names: Names) -> tuple[frozenset[str], frozenset[str]]:
    """Gives the merged ids of the names that a text without a parse holds, and of those where something is."""
    words = _WORD.findall(text.replace("’", "'"))
    met, there = set(), set()
    for n in range(len(words)):
        key = _met_at(words, n, names)
        if key is not None:
            met.add(key)
            if key in names.places and n and words[n - 1].lower() in _THERE:
                there.add(key)
    return frozenset(met), frozenset(there)


def _met_at(words: list[str], n: int, names: Names) -> str | None:
    if words[n][0].isupper():
        for length in range(MAX_NAME_WORDS, 0, -1):
            found = names.whole.get(plain_name(" ".join(words[n : n + length])))
            if found is not None:
                return found
        compound = words[n].partition("-")
        if compound[1] and plain_name(compound[0]) in names.heads:
            return names.heads[plain_name(compound[0])]
    plain = plain_name(words[n])
    near = _misspelt(plain, names) if words[n][0].isupper() and len(plain) >= MISSPELT_MIN_CHARS else None
    return near or next((names.stems[stem] for stem in _without_ending(words[n].lower()) if stem in names.stems), None)


def _misspelt(plain: str, names: Names) -> str | None:
    found = {key for name, key in names.whole.items() if name[:3] == plain[:3] and is_one_letter_off(name, plain)}
    return next(iter(found)) if len(found) == 1 else None


def _without_ending(word: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= MIN_NAME_CHARS:
            yield plain_name(word.removesuffix(ending))


def _stems(places: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Gives each place by its name with up to three letters cut off, where no other place of the story begins so."""
    found: dict[str, set[str]] = {}
    for plain, key in places:
        for cut in range(4):
            if " " not in plain and len(plain) - cut >= MIN_NAME_CHARS:
                found.setdefault(plain[: len(plain) - cut], set()).add(key)
    return {stem: next(iter(keys)) for stem, keys in found.items() if len(keys) == 1}
