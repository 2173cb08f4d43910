"""Claims of clauses without a counted number: one for each predicate that the reader of the language's clauses finds."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence

from headwater.claims.unparsed.common import doubts, trimmed
from headwater.claims.unparsed.frames import frame_of
from headwater.claims.unparsed.lexicon import Lexicon
from headwater.claims.unparsed.tabled import tabled_predicates
from headwater.claims.unparsed.times import times_in
from headwater.claims.unparsed.told_german import german_predicates
from headwater.claims.unparsed.told_romance import romance_predicates
from headwater.claims.unparsed.verbs import Verbs, verbs_of
from headwater.claims.unparsed.words import Predicate
from headwater.model import WITHOUT_PARSER, Attribution, Certainty, Claim, MadeBy, Report, Stretch, claim_id

MADE_BY = MadeBy(how="rule", name=WITHOUT_PARSER, version="2")
MAX_CLAUSES = 24  # a sentence that seems to assert more is a list, a table or no language at all
LEVELS = ("possible", "probable", "certain")
READERS: Mapping[str, Callable[[str, Verbs], list[Predicate]]] = {
    "de": german_predicates,
    "fr": functools.partial(romance_predicates, language="fr"),
    "es": functools.partial(romance_predicates, language="es"),
}

CLAUSE_LANGUAGES = frozenset(READERS)


@functools.lru_cache(maxsize=4096)
def predicates_of(sentence: str, language: str) -> tuple[Predicate, ...]:
    """Gives what the clauses of a sentence assert, in order; nothing of one that is no prose."""
    verbs = verbs_of(language)
    found = tabled_predicates(sentence, language) if verbs is None else READERS[language](sentence, verbs)
    return tuple(found) if len(found) <= MAX_CLAUSES else ()


def plain_claims(
    report: Report,
    lexicon: Lexicon,
    sentence: tuple[int, int],
    taken: Sequence[int],
    attribution: tuple[Attribution, ...],
) -> Iterator[Claim]:
    """Gives one claim for each clause of a sentence that asserts something and holds none of the counted numbers, which
    stand at ``taken``."""
    offset = sentence[0]
    words = report.text[offset : sentence[1]].replace("’", "'")
    for told in predicates_of(words, report.language or ""):
        if not any(told.first <= start < told.last for start in taken):
            yield _claim(report, lexicon, told, offset, attribution)


def _claim(report: Report, lexicon: Lexicon, told: Predicate, offset: int, attribution: tuple[Attribution, ...]) -> Claim:
    start, end = trimmed(report.text, offset + told.first, offset + told.last)
    clause = report.text[offset + told.first : offset + told.last].replace("’", "'")
    anchor = Stretch(start=offset + told.start, end=offset + told.end)
    text = report.text[start:end]
    hedges, level = doubts(text.replace("’", "'"), start, lexicon)
    level = min(level, told.level, key=LEVELS.index)
    return Claim(
        id=claim_id(report.id, start, end, anchor),
        report=report.id,
        start=start,
        end=end,
        text=text,
        anchor=anchor,
        statement=text,
        times=times_in(report.text, start, end, report.language or "", report.published, told.stage),
        stage=told.stage,
        certainty=Certainty(overall=level, reporter=level, speaker="certain"),
        polarity="denied" if told.is_denied else "affirmed",
        hedges=hedges,
        attribution=attribution,
        quoted="indirect" if attribution else "none",
        knower=attribution[-1].speaker if attribution else None,
        made_by=MADE_BY,
        frame=frame_of(told, clause, offset + told.first, report.language or "", lexicon),
    )
