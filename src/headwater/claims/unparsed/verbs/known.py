"""All forms of a language's verbs, one lookup each."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from headwater.claims.unparsed.verbs import french, german, spanish
from headwater.claims.unparsed.verbs.french_forms import french_forms
from headwater.claims.unparsed.verbs.german_forms import PARTICLES, PREFIXES, german_forms, strong_stems
from headwater.claims.unparsed.verbs.spanish_forms import spanish_forms

Form = tuple[str, str]
"""(form, kind)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one form of a verb may be."""

    act: str
    """The English verb; the verb's own infinitive where no table holds it."""
    lemma: str
    """Its infinitive, a bar behind a particle that leaves it."""
    kind: str
    """present, past, imperfect, future, conditional, reported, participle, infinitive or purpose (with "zu" inside)."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of one language."""

    readings: Mapping[str, tuple[Reading, ...]]
    """By form, in small letters."""
    apart: Mapping[tuple[str, str], Reading]
    """By form and the particle that has left it."""
    bare: Mapping[str, tuple[Reading, ...]]
    """Forms of German verbs to which a prefix or a particle may be set that no table holds."""

    def read(self, form: str) -> tuple[Reading, ...]:
        """Gives what a form may be; for one outside the table, what it is of a known verb with a prefix."""
        return self.readings.get(form, ()) or self.bare.get(form, ()) or tuple(self._prefixed(form))

    def split(self, form: str, particle: str) -> Reading | None:
        """Gives what a form is whose particle stands at the end of its clause, None for a word that is no particle."""
        found = self.apart.get((form, particle))
        if found is not None or particle not in PARTICLES:
            return found
        bare = next((r for r in self.bare.get(form, ()) if r.kind != "participle"), None)
        return None if bare is None else _with(particle, "|", bare)

    def _prefixed(self, form: str) -> Iterator[Reading]:
        for length in range(2, min(9, len(form) - 2)) if self.bare else ():
            head, rest = form[:length], form[length:]
            if head in PARTICLES:
                yield from (_with(head, "|", r) for r in self.bare.get(rest, ()))
            if head in PREFIXES and head != "ge":
                yield from (_with(head, "", r) for r in self.bare.get(rest, ()) if r.kind != "participle")
                yield from (_with(head, "", r) for r in self.bare.get("ge" + rest, ()) if r.kind == "participle")


def _with(prefix: str, bar: str, reading: Reading) -> Reading:
    return replace(reading, act=prefix + reading.lemma, lemma=prefix + bar + reading.lemma)


_TABLES: Mapping[str, tuple[str, Callable[[str], Iterator[Form]]]] = {
    "de": (german.VERBS, german_forms),
    "fr": (french.VERBS + french.SAYING, french_forms),
    "es": (spanish.VERBS + spanish.SAYING, spanish_forms),
}


@functools.cache
def verbs_of(language: str) -> Verbs | None:
    """Gives the verbs of a language, or None where no table holds them. Cost: once a language, some ten thousand forms."""
    if language not in _TABLES:
        return None
    table, forms = _TABLES[language]
    rows = list(_rows(table))
    whole: dict[str, list[Reading]] = defaultdict(list)
    apart: dict[tuple[str, str], Reading] = {}
    for form, reading in _readings(rows, forms):
        verb, space, particle = form.partition(" ")
        if space:
            apart.setdefault((verb, particle), reading)
        elif reading not in whole[form]:
            whole[form].append(reading)
    bare = _bare(infinitive for _, infinitive in rows) if language == "de" else {}
    return Verbs(readings={form: tuple(found) for form, found in whole.items()}, apart=apart, bare=bare)


def _readings(rows: Iterable[tuple[str, str]], forms: Callable[[str], Iterator[Form]]) -> Iterator[tuple[str, Reading]]:
    for act, infinitive in rows:
        for form, kind in forms(infinitive):
            yield form, Reading(act=act, lemma=infinitive.partition("/")[0], kind=kind)


def _bare(infinitives: Iterable[str]) -> dict[str, tuple[Reading, ...]]:
    bases = sorted({infinitive.rpartition("|")[2] for infinitive in infinitives} | set(strong_stems()))
    found: dict[str, list[Reading]] = defaultdict(list)
    for form, reading in _readings(((base, base) for base in bases), german_forms):
        found[form].append(reading)
    return {form: tuple(readings) for form, readings in found.items()}


def _rows(table: str) -> Iterator[tuple[str, str]]:
    for entry in table.replace("\n", ";").split(";"):
        act, _, infinitives = entry.partition(":")
        for infinitive in infinitives.split():
            yield act.strip(), infinitive
