"""Frames of cue verbs, merged over the classes that know a verb."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.claims.attribution.lexicon import JUDGES, PREPOSITIONS, SAYS, SHOWS, THINKS, WANTS


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """Where a verb keeps what it attributes."""

    letters: frozenset[str]
    """c clause, q quotation, i infinitive, o object, a the object is who was told, p prepositional phrase."""
    cue_class: str
    """The class that its plainest reading has."""
    prepositions: tuple[str, ...]
    """Prepositions that open its content."""


def _merged() -> dict[str, VerbFrame]:
    letters: dict[str, set[str]] = {}
    classes: dict[str, str] = {}
    for name, tables in (("says", SAYS), ("shows", SHOWS), ("thinks", THINKS), ("wants", WANTS), ("judges", JUDGES)):
        for lemma, frame in (pair for table in tables for pair in table.items()):
            letters.setdefault(lemma, set()).update(frame)
            classes.setdefault(lemma, name)
    for lemma in PREPOSITIONS:
        letters.setdefault(lemma, set()).add("p")
        classes.setdefault(lemma, "judges")
    return {lemma: VerbFrame(frozenset(letters[lemma]), classes[lemma], PREPOSITIONS.get(lemma, ())) for lemma in letters}


VERB_FRAMES = _merged()
