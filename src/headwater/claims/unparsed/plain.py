"""Claims of clauses without a counted number: one for each verb that the tables know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headwater.claims.unparsed.common import BREAK, doubts, trimmed, words_around
from headwater.claims.unparsed.events import INFINITIVES, STATES
from headwater.claims.unparsed.lexicon import Lexicon
from headwater.model import WITHOUT_PARSER, Attribution, Certainty, Claim, Frame, MadeBy, Report, Stretch, claim_id

MADE_BY = MadeBy(how="rule", name=WITHOUT_PARSER, version="1")
LEAST_WORDS = 3  # "La salle ouvre" is an assertion, "ouvert jeudi" is none


def plain_claims(
    report: Report,
    lexicon: Lexicon,
    sentence: tuple[int, int],
    taken: Sequence[tuple[int, int]],
    attribution: tuple[Attribution, ...],
) -> Iterator[Claim]:
    """Gives one claim for each clause of a sentence that holds no counted number and a verb of the tables."""
    offset = sentence[0]
    words = report.text[offset : sentence[1]].replace("’", "'")
    for first, last in _clauses(words):
        if any(first <= start < last for start, _ in taken) or len(words[first:last].split()) < LEAST_WORDS:
            continue
        match = lexicon.event.search(words, first, last)
        if match is not None:
            span = trimmed(report.text, offset + first, offset + last)
            anchor = Stretch(start=offset + match.start(), end=offset + match.end())
            yield _claim(report, lexicon, span, anchor, attribution)


def _clauses(words: str) -> list[tuple[int, int]]:
    cuts = [(match.start(), match.end()) for match in BREAK.finditer(words)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    return list(zip(starts, ends, strict=True))


def _claim(
    report: Report, lexicon: Lexicon, span: tuple[int, int], anchor: Stretch, attribution: tuple[Attribution, ...]
) -> Claim:
    start, end = span
    text = report.text[start:end]
    plain = text.replace("’", "'")
    form = report.text[anchor.start : anchor.end].replace("’", "'").lower()
    act = lexicon.events[form]
    hedges, level = doubts(plain, start, lexicon)
    return Claim(
        id=claim_id(report.id, start, end, anchor),
        report=report.id,
        start=start,
        end=end,
        text=text,
        anchor=anchor,
        statement=text,
        stage=_stage(plain, act, form, report.language or "", lexicon),
        certainty=Certainty(overall=level, reporter=level, speaker="certain"),
        hedges=hedges,
        attribution=attribution,
        quoted="indirect" if attribution else "none",
        knower=attribution[-1].speaker if attribution else None,
        made_by=MADE_BY,
        frame=Frame(predicate=act, arguments=(), words=(act, *sorted(words_around(text, report.language, lexicon)))),
    )


def _stage(words: str, act: str, form: str, language: str, lexicon: Lexicon) -> str:
    if lexicon.weighing.search(words):
        return "considered"
    if lexicon.coming.search(words):
        return "planned"
    if form.endswith(INFINITIVES[language]) or act in STATES:
        return "unspecified"
    return "done"
