"""What a clause asserts in languages whose clauses no reader knows: the first form of a short table of acts that stands in
it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from headwater.claims.unparsed.common import BREAK
from headwater.claims.unparsed.events import EVENTS, INFINITIVES, STATES, WEIGHING
from headwater.claims.unparsed.lexicon import lexicon_of, whole
from headwater.claims.unparsed.words import Predicate

LEAST_WORDS = 3  # "La sala apre" is an assertion, "aperta giovedì" is none


def tabled_predicates(sentence: str, language: str) -> list[Predicate]:
    """Gives what each clause of a sentence asserts, in order; nothing of a sentence with a word of negation.

    Refuses: negation, whose reach a table of forms does not tell. Cost: linear in the length.
    """
    if language not in EVENTS or lexicon_of(language).negation.search(sentence):
        return []
    acts, pattern = _table(language)
    found = []
    for first, last in _clauses(sentence):
        match = pattern.search(sentence, first, last)
        if match is not None and len(sentence[first:last].split()) >= LEAST_WORDS:
            form = match.group().lower()
            stage = _stage(sentence[first:last], acts[form], form, language)
            found.append(Predicate(match.start(), match.end(), first, last, acts[form], form, stage))
    return found


@functools.cache
def _table(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    rows = (line.partition(":") for line in EVENTS[language].splitlines())
    acts = {form.strip(): act.strip() for act, _, forms in rows for form in forms.split(",")}
    return acts, whole(acts)


def _clauses(words: str) -> Iterator[tuple[int, int]]:
    cuts = [(match.start(), match.end()) for match in BREAK.finditer(words)]
    yield from zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)], strict=True)


def _stage(words: str, act: str, form: str, language: str) -> str:
    if whole(WEIGHING[language].split(", ")).search(words):
        return "considered"
    if lexicon_of(language).coming.search(words):
        return "planned"
    return "unspecified" if form.endswith(INFINITIVES[language]) or act in STATES else "done"
