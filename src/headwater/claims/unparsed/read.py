"""One claim for each number that counts something the tables know, and for each clause whose verb they know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from headwater.claims.unparsed.common import BREAK, doubts, trimmed, words_around
from headwater.claims.unparsed.frames import fellows
from headwater.claims.unparsed.lexicon import Lexicon, lexicon_of
from headwater.claims.unparsed.nouns_own import is_aside, own_noun, singular
from headwater.claims.unparsed.numbers import Counted, read_numbers
from headwater.claims.unparsed.plain import plain_claims, predicates_of
from headwater.claims.unparsed.speakers import Voices, hear
from headwater.claims.unparsed.times import times_in
from headwater.claims.unparsed.words import Predicate, words_of
from headwater.model import (
    WITHOUT_PARSER,
    Argument,
    Attribution,
    Certainty,
    Claim,
    Frame,
    MadeBy,
    Quantity,
    Report,
    Speaker,
    Stretch,
    claim_id,
)
from headwater.text.currencies import SIGNS
from headwater.text.sentences import sentence_spans

MADE_BY = MadeBy(how="rule", name=WITHOUT_PARSER, version="1")
ROLES = frozenset({"body", "title", "caption"})  # bylines, credits, tails and footnotes assert nothing about the event
BEFORE_CHARS = 24  # room for the words by which a number counts speakers ("selon deux personnes")
AFTER_CHARS = 80  # a counted noun stands no farther behind its number
MAX_NUMBERS = 40  # a sentence with more is a table, where no noun stands beside its number
TOLLED = {"dead": "die", "injured": "injure", "missing": "miss"}
DONE = frozenset({"die", "injure", "damage", "destroy", "evacuate", "rescue", "arrest", "sicken", "count", "sell", "deliver"})
ONGOING = frozenset({"miss", "recall"})
_SUPPOSED = re.compile(r"(?:Si|Wenn|Falls|Se|Als|Indien) ")  # "if" at the head: what follows is no assertion


@dataclass(frozen=True, slots=True)
class _Part:
    """A number in its clause, with what it counts and what is said to happen to that."""

    number: Counted
    noun: str
    end: int
    """Where the words of the quantity end."""
    toll: str | None
    act: str
    clause: tuple[int, int]
    per: str | None
    told: Predicate | None
    """What the clause around it asserts, where a reader of clauses knows."""


def read_counts(report: Report) -> tuple[tuple[Claim, ...], tuple[Speaker, ...]]:
    """Gives the claims and speakers of a report in one of LIGHT_LANGUAGES, claims by start and anchor.

    Refuses: questions and conditions; numbers whose noun is in no table, or that stand under a word of negation.
    Cost: linear in the length. Source: ours, because a number with its noun is told alike in all these languages.
    """
    language = report.language or ""
    lexicon = lexicon_of(language)
    text = report.text.replace("’", "'")
    voices = hear(report.id, report.text, language)
    sentences = [
        span for p in report.paragraphs if p.role in ROLES for span in sentence_spans(report.text, p.start, p.end)
    ]  # fmt: skip
    made: dict[str, Claim] = {}
    for sentence, attribution in zip(sentences, voices.along(sentences), strict=True):
        words = text[sentence[0] : sentence[1]]
        if _asserts_nothing(words):
            continue
        parts = list(_parts(words, language, lexicon))
        for part in parts:
            claim = _claim(report, lexicon, voices, sentence, attribution, part)
            made.setdefault(claim.id, claim)
        taken = [part.number.start for part in parts if not is_aside(words, part.number, part.noun, language)]
        for claim in plain_claims(report, lexicon, sentence, taken, attribution):
            made.setdefault(claim.id, claim)
    claims = sorted(made.values(), key=lambda c: (c.start, c.anchor.start, c.end, c.id))
    heard = {a.speaker for c in claims for a in c.attribution}
    cited = (link for each in voices.cited for link in voices.with_inner(each))
    speakers = {s.id: s for s in map(voices.speaker, cited) if s.id in heard}
    return tuple(claims), tuple(speakers[key] for key in sorted(speakers))


def _asserts_nothing(words: str) -> bool:
    return words.rstrip("\"'”» ").endswith("?") or _SUPPOSED.match(words) is not None


def _parts(words: str, language: str, lexicon: Lexicon) -> Iterator[_Part]:
    numbers = read_numbers(words, language)
    asserted = predicates_of(words, language)
    is_negated = lexicon.negation.search(words) is not None
    if len(numbers) > MAX_NUMBERS:
        return
    for n, number in enumerate(numbers):
        if n and lexicon.of_them.fullmatch(words, numbers[n - 1].end, number.at):
            continue  # the whole that the number before it is a part of
        stop = _stop(words, numbers, n, lexicon)
        found = _counted(words, number, stop, lexicon)
        own = own_noun(words, number, min(stop, number.end + AFTER_CHARS), language) if found is None else None
        found = own if found is None else found
        if found is None or lexicon.told_by.search(words[: number.start][-BEFORE_CHARS:]):
            continue
        noun, end = found
        told = _teller(asserted, number.at)
        if told.is_denied if told is not None else is_negated:
            continue
        clause = _clause(words, number, end)
        before = numbers[n - 1].end if n else 0
        toll = lexicon.tolls.get(noun)
        act = TOLLED.get(toll or "") or _act(words, (number.at, end), (before, stop), clause, lexicon)
        act = act or (told.act if told is not None else "")
        per = next((p for p, pattern in lexicon.per.items() if pattern.match(words, end, clause[1])), None)
        unit = singular(noun, language) if own is not None else "person" if toll else _unit(noun, lexicon)
        if unit == "crew" and act in ("", "board"):
            continue  # crews of two vessels look alike, and only a parse would tell whose crew it is
        yield _Part(number=number, noun=unit, end=end, toll=toll, act=act, clause=clause, per=per, told=told)


def _stop(words: str, numbers: Sequence[Counted], n: int, lexicon: Lexicon) -> int:
    """Gives where the words of a number end at the latest: at the next number that is not the whole it is a part of."""
    if n + 1 < len(numbers) and lexicon.of_them.fullmatch(words, numbers[n].end, numbers[n + 1].at):
        n += 1
    return numbers[n + 1].at if n + 1 < len(numbers) else len(words)


def _teller(asserted: Iterable[Predicate], at: int) -> Predicate | None:
    """Gives the nearest of what the clauses around a place assert."""
    around = [told for told in asserted if told.first <= at < told.last]
    return min(around, key=lambda told: (abs(told.start - at), told.start)) if around else None


def _counted(words: str, number: Counted, stop: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Gives the form of what a number counts, in small letters, and where the words of the quantity end."""
    if number.sign is not None:
        return number.sign, number.end
    limit = min(stop, number.end + AFTER_CHARS)
    match = lexicon.noun_after.match(words, number.end, limit)
    if match is not None:
        return (match.group("noun") or match.group("sign")).lower(), match.end()
    if 1900 <= (number.high or 0) < 2100 and number.low == number.high:
        return None  # a bare year
    match = lexicon.toll_after.match(words, number.end, limit)
    if match is not None:
        return match.group("noun").lower(), number.end
    match = lexicon.toll_before.search(words[max(0, number.at - AFTER_CHARS) : number.at])
    return None if match is None else (match.group("noun").lower(), number.end)


def _unit(noun: str, lexicon: Lexicon) -> str:
    if noun in lexicon.nouns:
        return lexicon.nouns[noun]
    if noun in SIGNS:
        return SIGNS[noun]
    if noun == "%":
        return "percent"
    return next(lemma for form, lemma in sorted(lexicon.nouns.items(), key=lambda i: (-len(i[0]), i)) if noun.endswith(form))


def _clause(words: str, number: Counted, end: int) -> tuple[int, int]:
    """Gives the stretch between commas, dashes and the like that holds a number."""
    start = max((m.end() for m in BREAK.finditer(words, 0, number.start)), default=0)
    stop = BREAK.search(words, end)
    return start, len(words) if stop is None else stop.start()


def _act(words: str, own: tuple[int, int], free: tuple[int, int], clause: tuple[int, int], lexicon: Lexicon) -> str:
    """Gives the act told of a number: behind it before the next number, else before it, else anywhere in its clause."""
    found = [(m.start(), m.end(), lexicon.acts[m.group().lower()]) for m in lexicon.act.finditer(words, *clause)]
    behind = [act for start, _, act in found if own[1] <= start < free[1]]
    before = [act for _, end, act in found if free[0] <= end <= own[0]]
    return (behind or before[::-1] or [act for _, _, act in found] or [""])[0]


def _claim(
    report: Report,
    lexicon: Lexicon,
    voices: Voices,
    sentence: tuple[int, int],
    attribution: tuple[Attribution, ...],
    part: _Part,
) -> Claim:
    offset = sentence[0]
    first, last = part.clause if part.act else (0, sentence[1] - offset)
    start, end = trimmed(report.text, offset + first, offset + last)
    words = report.text[start:end].replace("’", "'")
    anchor = Stretch(start=offset + part.number.at, end=offset + part.number.end)
    hedges, level = doubts(words, start, lexicon)
    stage = _stage(words, part, lexicon)
    return Claim(
        id=claim_id(report.id, start, end, anchor),
        report=report.id,
        start=start,
        end=end,
        text=report.text[start:end],
        anchor=anchor,
        statement=report.text[start:end],
        quantities=(_quantity(report.text, offset, part),),
        times=times_in(report.text, start, end, report.language or "", report.published, stage),
        stage=stage,
        certainty=Certainty(overall=level, reporter=level, speaker="certain"),
        hedges=hedges,
        attribution=attribution,
        quoted=voices.quoted(anchor.start, is_attributed=bool(attribution)),
        knower=attribution[-1].speaker if attribution else None,
        made_by=MADE_BY,
        frame=_frame(report.text[offset + part.clause[0] : offset + part.clause[1]], report.language, offset, part, lexicon),
    )


def _quantity(text: str, offset: int, part: _Part) -> Quantity:
    number = part.number
    start, end = offset + number.start, offset + number.end
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        low=number.low,
        high=number.high,
        low_open=number.low_open,
        high_open=number.high_open,
        approximate=number.approximate,
        unit=part.noun,
        per=part.per,
    )


def _stage(words: str, part: _Part, lexicon: Lexicon) -> str:
    if part.act in ONGOING:
        return "ongoing"
    if part.act in DONE:
        return "done"
    if part.told is not None:
        return part.told.stage
    return "planned" if lexicon.coming.search(words) else "unspecified"


def _frame(clause: str, language: str | None, offset: int, part: _Part, lexicon: Lexicon) -> Frame:
    """Gives the slots in English lemmas, so that claims of any language meet."""
    own = (part.noun,) if part.toll is None or part.toll not in TOLLED else (part.noun, part.toll)
    around = words_around(clause, language, lexicon)
    around |= {english for word in words_of(clause) for english in fellows(word.low, language or "")}
    words = (*own, *((part.act,) if part.act else ()), *sorted(around - {*own, part.act}))
    argument = Argument(
        role="object", head=part.noun, words=own, start=offset + part.number.start, end=offset + part.end
    )  # fmt: skip
    return Frame(predicate=part.act or "be", arguments=(argument,), counted=part.noun, counted_words=own, words=words)
