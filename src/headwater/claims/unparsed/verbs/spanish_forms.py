"""The forms of a Spanish verb that news uses: third persons, participle, infinitive with and without its pronoun."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from headwater.claims.unparsed.verbs.spanish import IRREGULAR

_CLITICS = ("", "se", "lo", "la", "los", "las", "le", "les")
_PARTICIPLES = {
    "abrir": "abierto", "reabrir": "reabierto", "cubrir": "cubierto", "descubrir": "descubierto", "encubrir": "encubierto",
    "escribir": "escrito", "suscribir": "suscrito", "inscribir": "inscrito", "morir": "muerto", "volver": "vuelto",
    "devolver": "devuelto", "absolver": "absuelto", "disolver": "disuelto",
}  # fmt: skip


@functools.cache
def _irregular() -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = (line.partition(":") for line in IRREGULAR.strip().splitlines())
    found = [(name.strip(), tuple(forms.split())) for name, _, forms in rows]
    return tuple(sorted(found, key=lambda row: (-len(row[0]), row[0])))


def spanish_forms(entry: str) -> Iterator[tuple[str, str]]:
    """Gives (form, kind) of a verb; the pronoun of a reflexive verb is left out of its finite forms."""
    infinitive, _, change = entry.partition("/")
    infinitive = infinitive.removesuffix("se") if infinitive.endswith(("arse", "erse", "irse")) else infinitive
    for clitic in _CLITICS:
        yield infinitive + clitic, "infinitive"
    for name, forms in _irregular():
        if infinitive == name or (name.startswith("-") and infinitive.endswith(name[1:])):
            yield from _by_stems(infinitive.removesuffix(name.lstrip("-")), forms, infinitive)
            return
    yield from _regular(infinitive, change)


def _by_stems(lead: str, forms: tuple[str, ...], infinitive: str) -> Iterator[tuple[str, str]]:
    one, many, future, past, pasts, participle = forms
    yield lead + one, "present"
    yield lead + many, "present"
    yield from _imperfect(infinitive)
    yield from _to_come(lead + future)
    yield lead + past, "past"
    yield lead + pasts, "past"
    yield from _agreeing(lead + participle)


def _regular(infinitive: str, change: str) -> Iterator[tuple[str, str]]:
    stem, vowel = infinitive[:-2], infinitive[-2]
    stressed = _changed(stem, change)
    if vowel == "i" and stem.endswith("u") and not stem.endswith(("gu", "qu")):
        stressed = stem + "y"  # "huye"
    ending = "a" if vowel == "a" else "e"
    yield stressed + ending, "present"
    yield f"{stressed}{ending}n", "present"
    yield from _imperfect(infinitive)
    yield from _to_come(infinitive)
    yield from _past(stem, vowel, change, stressed)
    yield from _agreeing(_PARTICIPLES.get(infinitive, stem + ("ado" if vowel == "a" else "ido")))


def _past(stem: str, vowel: str, change: str, stressed: str) -> Iterator[tuple[str, str]]:
    if vowel == "a":
        yield stem + "ó", "past"
        yield stem + "aron", "past"
        yield _before_e(stem) + "é", "past"
        return
    weak = stem
    if vowel == "i" and change:
        weak = _changed(stem, {"e:ie": "e:i", "o:ue": "o:u", "i:ie": "", "u:ú": "", "i:í": ""}.get(change, change))
    glide = "y" if stressed.endswith("y") else "i"
    weak = stem if glide == "y" else weak
    yield f"{weak}{glide}ó", "past"
    yield f"{weak}{glide}eron", "past"
    if stem.endswith(("ñ", "ll")):
        yield f"{stem}ó", "past"
        yield f"{stem}eron", "past"


def _before_e(stem: str) -> str:
    """Gives a stem as it is spelt before e: "llegué", "saqué", "crucé"."""
    for old, new in (("g", "gu"), ("c", "qu"), ("z", "c")):
        if stem.endswith(old):
            return stem[:-1] + new
    return stem


def _imperfect(infinitive: str) -> Iterator[tuple[str, str]]:
    special = {"ir": "iba", "ser": "era", "ver": "veía", "prever": "preveía"}.get(infinitive)
    base = special or infinitive[:-2] + ("aba" if infinitive[-2] == "a" else "ía")
    yield base, "imperfect"
    yield base + "n", "imperfect"


def _to_come(stem: str) -> Iterator[tuple[str, str]]:
    stem = stem.replace("í", "i") if stem.endswith("ír") else stem
    for ending in ("á", "án", "emos"):
        yield stem + ending, "future"
    for ending in ("ía", "ían"):
        yield stem + ending, "conditional"


def _agreeing(participle: str) -> Iterator[tuple[str, str]]:
    for ending in ("o", "a", "os", "as"):
        yield participle[:-1] + ending, "participle"


def _changed(stem: str, change: str) -> str:
    """Gives a stem with its last vowel as it is under stress."""
    old, colon, new = change.partition(":")
    at = stem.rfind(old) if colon else -1
    return stem if at < 0 else stem[:at] + new + stem[at + len(old) :]
