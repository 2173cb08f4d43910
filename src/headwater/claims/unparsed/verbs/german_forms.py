"""The forms of a German verb that news uses: third persons, participle, infinitives, reported speech."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from headwater.claims.unparsed.verbs.german import STRONG

PREFIXES = ("be", "emp", "ent", "er", "ge", "hinter", "miss", "über", "unter", "um", "ver", "voll", "wider", "zer", "durch")
PARTICLES = frozenset(
    """ab an auf aus bei ein fest fort frei heim her herab heraus herein hervor hin hinaus hinein hinzu los nach nieder
    statt teil
    um vor voran vorbei weg zu zurück zusammen bereit bekannt offen fern""".split()
)
_ALSO_WEAK = frozenset({"senden", "wenden", "schaffen", "wiegen"})  # "sandte" and "sendete"
_STRONG_LIKE = {"beauftragen", "beantragen", "veranlassen", "handhaben"}  # end like strong verbs and are weak


@functools.cache
def strong_stems() -> dict[str, tuple[str, str, str]]:
    """Gives third person, past and participle of each strong verb."""
    found = {}
    for row in STRONG.replace("\n", "|").split("|"):
        words = row.split()
        if words:
            infinitive, past, participle = words[0], words[-2], words[-1]
            present = words[1] if len(words) == 4 else _third(_stem(infinitive))
            found[infinitive] = (present, past, participle)
    return found


def german_forms(infinitive: str) -> Iterator[tuple[str, str]]:
    """Gives (form, kind) of a verb; a particle that leaves its verb stands behind it, after a blank."""
    particle, bar, base = infinitive.rpartition("|")
    for form, kind in _of_base(base):
        if not bar:
            yield form, kind
        elif kind == "participle":
            yield particle + form, kind
        elif kind == "infinitive":
            yield particle + form, kind
            yield f"{particle}zu{form}", "purpose"
            yield f"{form} {particle}", "present"
        else:
            yield particle + form, kind
            yield f"{form} {particle}", kind


def _of_base(infinitive: str) -> Iterator[tuple[str, str]]:
    yield infinitive, "infinitive"
    yield infinitive, "present"
    stem = _stem(infinitive)
    if not stem.endswith(("el", "er")):
        yield stem + "e", "reported"
    found = _strong(infinitive)
    if found is None or any(infinitive.endswith(verb) for verb in _ALSO_WEAK):
        yield from _weak(infinitive, stem)
    if found is not None:
        present, past, participle = found
        yield present, "present"
        yield past, "past"
        yield past + ("n" if past.endswith("e") else "en"), "past"
        yield participle, "participle"


def _weak(infinitive: str, stem: str) -> Iterator[tuple[str, str]]:
    link = "e" if _needs_link(stem) else ""
    yield f"{stem}{link}t", "present"
    yield f"{stem}{link}te", "past"
    yield f"{stem}{link}ten", "past"
    bare = infinitive.endswith("ieren") or (infinitive.startswith(PREFIXES) and infinitive not in _NO_PREFIX)
    yield f"{'' if bare else 'ge'}{stem}{link}t", "participle"


# Verbs that only look as if a prefix opened them.
_NO_PREFIX = frozenset({"erben", "ernten", "beten", "beugen", "beichten", "bessern", "betteln"})


def _strong(infinitive: str) -> tuple[str, str, str] | None:
    stems = strong_stems()
    if infinitive in stems:
        return stems[infinitive]
    if infinitive in _STRONG_LIKE:
        return None
    for prefix in PREFIXES:
        base = infinitive.removeprefix(prefix)
        if base != infinitive and base in stems:
            present, past, participle = stems[base]
            return prefix + present, prefix + past, prefix + participle.removeprefix("ge")
    return None


def _stem(infinitive: str) -> str:
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


def _third(stem: str) -> str:
    return f"{stem}et" if _needs_link(stem) else f"{stem}t"


def _needs_link(stem: str) -> bool:
    if stem.endswith(("t", "d")):
        return True
    return stem.endswith(("m", "n")) and len(stem) > 2 and stem[-2] not in "aeiouäöüyhlrmn"
