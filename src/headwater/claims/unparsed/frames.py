"""The slots of a claim without a parse, in English: its act, the nouns and names around it, what they are to the act."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from headwater.claims.unparsed.common import words_around
from headwater.claims.unparsed.fellows import fellows_of
from headwater.claims.unparsed.lexicon import Lexicon
from headwater.claims.unparsed.phrases import phrases_of
from headwater.claims.unparsed.verbs import verbs_of
from headwater.claims.unparsed.words import Predicate, Word, words_of
from headwater.model import Argument, Frame

LEAST_ENDING = 4  # shorter nouns end too many other words
STAYING = frozenset("bleiben rester demeurer permanecer seguir continuar quedar".split())
PLACES = {
    "de": frozenset("in im an am auf vor bei aus nach".split()),
    "fr": frozenset("à au aux en dans sur près devant vers".split()),
    "es": frozenset("en sobre ante cerca hacia".split()),
}
AGENTS = {"de": frozenset("von vom durch".split()), "fr": frozenset({"par"}), "es": frozenset({"por"})}
OTHERS = {
    "de": frozenset("mit zu zum zur für gegen über unter um ohne wegen während seit bis zwischen laut der des wie".split()),
    "fr": frozenset("de d' du des pour avec sans contre entre depuis pendant après avant selon comme".split()),
    "es": frozenset("de del para con sin contra entre desde durante tras según como".split()),
}


def frame_of(told: Predicate, clause: str, offset: int, language: str, lexicon: Lexicon) -> Frame:
    """Gives the slots of what a clause asserts; ``offset`` is where the clause stands in its text."""
    words = words_of(clause)
    act, _, particle = _act(told, words, language).partition("-")
    arguments = tuple(_arguments(told, words, offset, language))
    around = words_around(clause, language, lexicon)
    around |= {english for word in words for english in fellows(word.low, language)}
    return Frame(predicate=act, particle=particle, arguments=arguments, words=(act, *sorted(around - {act})))


def fellows(form: str, language: str) -> tuple[str, ...]:
    """Gives the English fellows of a form in small letters; of a German compound, those of its last part."""
    whole, endings = _fellows(language)
    found = whole.get(form) or whole.get(form.rpartition("-")[2], ())
    if not found and endings and len(form) > LEAST_ENDING:
        return next((endings[form[n:]] for n in range(1, len(form) - LEAST_ENDING + 1) if form[n:] in endings), ())
    return found


@functools.cache
def _fellows(language: str) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    told = fellows_of(language)
    whole = {form.removeprefix("-"): english for form, english in told.items()}
    return whole, {form[1:]: english for form, english in told.items() if form.startswith("-")}


def _act(told: Predicate, words: list[Word], language: str) -> str:
    """Gives the act of a set phrase, of the participle behind a verb of staying ("bleibt gesperrt"), else of the verb."""
    phrases, verbs = phrases_of(language), verbs_of(language)
    found = next((phrases[told.lemma, w.low] for w in words if (told.lemma, w.low) in phrases), None)
    if found is None and told.lemma in STAYING and verbs is not None:
        behind = [r for w in words if told.first + w.start > told.start for r in verbs.readings.get(w.low, ())]
        found = next((reading.act for reading in behind if reading.kind == "participle"), None)
    return found or told.act


def _arguments(told: Predicate, words: list[Word], offset: int, language: str) -> Iterator[Argument]:
    """Gives the nouns that the tables know, with what the word before them and their side of the verb say they are."""
    taken: set[str] = set()
    for n, word in enumerate(words):
        heads = fellows(word.low, language) if told.first + word.start != told.start else ()
        if not heads:
            continue
        role = _role(told, words, n, language)
        if role in ("agent", "object") and role in taken:
            role = "object" if role == "agent" and "object" not in taken else "other"
        taken.add(role)
        yield Argument(role=role, head=heads[0], words=heads, start=offset + word.start, end=offset + word.end)


def _role(told: Predicate, words: list[Word], n: int, language: str) -> str:
    before = [w.low for w in words[max(0, n - 3) : n]]
    for low in reversed(before):
        if low in AGENTS[language]:
            return "agent" if told.is_passive else "other"
        if low in PLACES[language]:
            return "place"
        if low in OTHERS[language]:
            return "other"
        if low in ("den", "einen", "keinen", "seinen", "ihren"):
            return "object"
    is_before = told.first + words[n].start < told.start
    if told.is_passive:
        return "object"
    if language == "de":
        return "agent"
    return "agent" if is_before else "object"
