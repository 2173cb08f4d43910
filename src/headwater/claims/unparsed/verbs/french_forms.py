"""The forms of a French verb that news uses: third persons, "je", "nous", participles, infinitive."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from headwater.claims.unparsed.verbs.french import IRREGULAR

_DOUBLING = ("appeler", "jeter")  # double their consonant where others of their kind take a grave accent


@functools.cache
def _irregular() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = (line.partition(":") for line in IRREGULAR.strip().splitlines())
    found = [(name.strip(), tuple(forms.split())) for name, _, forms in rows]
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row[0])))


def french_forms(infinitive: str) -> Iterator[tuple[str, str]]:
    """Gives (form, kind) of a verb."""
    yield infinitive, "infinitive"
    for name, forms in _irregular():
        if infinitive.endswith(name) or f"={infinitive}" == name:
            yield from _by_stems(infinitive.removesuffix(name.lstrip("=")), forms)
            return
    if infinitive.endswith("er"):
        yield from _first(infinitive[:-2])
    elif infinitive.endswith("ir"):
        stem = infinitive[:-2]
        yield from _by_stems(stem, ("it", "issent", "issai", "ir", "it", "irent", "i"))
    elif infinitive.endswith("re"):
        stem = infinitive[:-2]
        yield from _by_stems(stem, ("", "ent", "ai", "r", "it", "irent", "u"))


def _by_stems(lead: str, forms: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    one, many, imperfect, future, past, pasts, participle = forms
    yield lead + one, "present"
    yield lead + many, "present"
    if many.endswith("ent"):
        yield lead + many[:-3] + "ons", "present"
    for ending in ("t", "s"):
        yield lead + imperfect + ending, "imperfect"
    yield lead + imperfect[:-2] + "aient", "imperfect"
    yield from _to_come(lead + future)
    if past != "-":
        yield lead + past, "past"
        yield lead + pasts, "past"
    if participle != "-":
        yield from _agreeing(lead + participle)


def _first(stem: str) -> Iterator[tuple[str, str]]:
    """Gives the forms of a verb in -er: stems change before a silent e and before a."""
    silent, before_a = _silent(stem), _before_a(stem)
    yield silent + "e", "present"
    yield silent + "ent", "present"
    if stem.endswith("ay"):
        yield stem + "e", "present"
        yield stem + "ent", "present"
    yield before_a + "ons", "present"
    yield before_a + "ait", "imperfect"
    yield before_a + "ais", "imperfect"
    yield before_a + "aient", "imperfect"
    yield before_a + "a", "past"
    yield stem + "èrent", "past"
    yield from _to_come((stem if _keeps_accent(stem) else silent) + "er")
    yield from _agreeing(stem + "é")


def _to_come(stem: str) -> Iterator[tuple[str, str]]:
    for ending in ("ai", "a", "ons", "ont"):
        yield stem + ending, "future"
    for ending in ("ait", "ais", "aient"):
        yield stem + ending, "conditional"


def _agreeing(participle: str) -> Iterator[tuple[str, str]]:
    participle = {"dû": "dû", "mû": "mû"}.get(participle, participle)
    yield participle, "participle"
    yield participle + "e", "participle"
    yield participle if participle.endswith("s") else participle + "s", "participle"
    yield participle + "es", "participle"


def _silent(stem: str) -> str:
    if stem.endswith(("oy", "uy", "ay")):
        return stem[:-1] + "i"
    if (stem + "er").endswith(_DOUBLING):
        return stem + stem[-1]
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] in "bcdglmnprstv":
        return f"{stem[:-2]}è{stem[-1]}"
    if len(stem) > 3 and stem[-3] == "é" and stem[-2:] in ("gn", "gr", "br", "cr", "tr", "gl", "gu", "ch"):
        return f"{stem[:-3]}è{stem[-2:]}"
    return stem


def _keeps_accent(stem: str) -> bool:
    """Tells stems in é, which keep it in the future as the press spells it ("cédera" and "cèdera" both stand)."""
    return len(stem) > 2 and "é" in stem[-3:]


def _before_a(stem: str) -> str:
    if stem.endswith("g"):
        return stem + "e"
    return stem[:-1] + "ç" if stem.endswith("c") else stem
