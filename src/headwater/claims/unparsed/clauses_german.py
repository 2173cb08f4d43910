"""What the clauses of a German sentence assert: the verbal bracket, read by its small words and by where its verbs stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from headwater.claims.unparsed import grammar_german as g
from headwater.claims.unparsed.verbs import Reading, Verbs
from headwater.claims.unparsed.words import Word, words_of

NACHFELD = 3  # words behind the last verb of a clause that puts its verb last; more, and the verb was none of its
HELPERS = g.HAVE | g.BE | g.BECOME | frozenset(g.MODALS)
_PARTICIPLE = re.compile(
    r"(?:[^\W\d_]{0,10}ge[^\W\d_]{3,}|[^\W\d_]{0,6}(?:be|ver|ent|er|zer|über|unter|miss)[^\W\d_]{3,})(?:t|en)|[^\W\d_]{3,}iert"
)
_PAST = re.compile(r"[^\W\d_]{2,}(?:[^\W\d_aeiouäöü]te(?:n)?|[dt]ete(?:n)?)")
_NO_VERB = g.DETERMINERS | g.PREPOSITIONS | g.NEGATION | g.JOINING | g.SUBORDINATE | g.NO_VERBS


@dataclass(slots=True)
class Head:
    """A verb that a clause asserts."""

    at: int
    """Its place in the clause."""
    word: Word
    reading: Reading | None
    """None where the verb is in no table."""
    is_infinitive: bool = False


@dataclass(slots=True)
class Clause:
    """The words between two marks or joining words, and the verbs in them."""

    words: list[Word]
    kind: str = "rest"
    """main, sub, supposed, purpose or rest (no verb of its own)."""
    finite: int = -1
    """Place of the finite verb, -1 where there is none."""
    heads: list[Head] = field(default_factory=list)
    borrowed: Word | None = None
    """The last word of a bracket that another clause interrupts."""

    @property
    def finite_low(self) -> str:
        """Gives the finite verb in small letters, empty where there is none."""
        return self.words[self.finite].low if self.finite >= 0 else ""

    @property
    def is_helped(self) -> bool:
        """True where the finite verb only helps another."""
        return self.finite_low in HELPERS


def german_clauses(sentence: str, verbs: Verbs) -> list[Clause]:
    """Gives the clauses of a sentence in order, their verbs found. Cost: linear in the length."""
    clauses = [Clause(words=part) for run in _runs(words_of(sentence)) for part in _coordinated(run, verbs)]
    for n, clause in enumerate(clauses):
        _settle(clause, verbs, is_first=n == 0)
    for n, clause in enumerate(clauses):
        if clause.kind in ("main", "sub") and not clause.heads:
            _borrow(clause, clauses[n + 1 :], verbs)
    return clauses


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in words:
        if not word.is_mark:
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _coordinated(run: list[Word], verbs: Verbs) -> Iterator[list[Word]]:
    """Gives the parts of a run that joining words part, where each has a finite verb of its own."""
    start = 0
    finite = [_is_surely_finite(run, n, verbs) for n in range(len(run))]
    for n in range(1, len(run) - 1):
        if run[n].low in g.JOINING and any(finite[start:n]) and any(finite[n:]):
            yield run[start:n]
            start = n
    yield run[start:]


def _is_surely_finite(run: Sequence[Word], n: int, verbs: Verbs) -> bool:
    if run[n].low in HELPERS:
        return run[n].low not in g.CLOSING or n + 1 < len(run)
    kinds = {r.kind for r in _readings(run, n, verbs)}
    return bool(kinds & {"present", "past"}) and not kinds & {"participle", "infinitive"}


def _readings(words: Sequence[Word], n: int, verbs: Verbs) -> tuple[Reading, ...]:
    """Gives what a word may be as a verb: nothing for nouns, and for what stands before a noun as its adjective."""
    word = words[n]
    if word.low in _NO_VERB or (word.is_capital and n > 0):
        return ()
    found = verbs.read(word.low)
    if word.is_capital:
        return tuple(r for r in found if r.kind == "participle")  # "Betroffen sind": no verb but this opens with a capital
    if found and _is_attributive(words, n):
        return tuple(r for r in found if r.kind in ("participle", "infinitive"))
    return found


def _is_attributive(words: Sequence[Word], n: int) -> bool:
    """Tells "der verlegte Termin", "leere Häuser": a form in -e or -en between a small word and a noun."""
    low = words[n].low
    if not low.endswith(("e", "en")) or n + 1 >= len(words) or not (words[n + 1].is_capital or words[n + 1].low.endswith("en")):
        return False
    before = words[n - 1].low if n else ""
    if before == "das" and n == 1:
        return False  # "Das meldete der Sender"
    return before in g.DETERMINERS | g.PREPOSITIONS or before.isdigit() or (low.endswith("e") and not low.endswith("te"))


def _settle(clause: Clause, verbs: Verbs, *, is_first: bool) -> None:
    words = clause.words
    found = [_readings(words, n, verbs) for n in range(len(words))]
    helpers = [n for n, w in enumerate(words) if w.low in HELPERS and not (w.is_capital and n)]
    opener = _opener(words, is_first=is_first)
    end = max((n for n in range(len(words)) if found[n] or words[n].low in HELPERS | g.CLOSING), default=-1)
    if end < 0:
        _guess(clause, is_sub=opener != "")
        if opener == "maybe" and not clause.heads:
            clause.kind = "rest"
            _guess(clause, is_sub=False)
        return
    start = end
    while start > 0 and (found[start - 1] or words[start - 1].low in HELPERS | g.CLOSING | {"zu"}):
        start -= 1
    if _is_purpose(words, start, found[start]) or (end > start and _is_purpose(words, end, found[end])):
        clause.kind = "purpose"
        place = start if found[start] else end
        clause.heads = _head(clause, place, found[place], ("purpose", "infinitive", "participle"))
        return
    is_sub = opener != "" and end >= len(words) - 1 - NACHFELD and not any(h < start for h in helpers)
    if opener == "sure" or (is_sub and not any(_is_surely_finite(words, n, verbs) for n in range(start))):
        _settle_last(clause, found, start, end)
        return
    _settle_second(clause, found, helpers, verbs)


def _opener(words: Sequence[Word], *, is_first: bool) -> str:
    """Gives "sure" for a word that always opens a clause with its verb last, "maybe" for one that may, else nothing."""
    first = words[0].low if words[0].low not in g.JOINING or len(words) == 1 else words[1].low
    if first in g.SURELY_SUBORDINATE:
        return "sure"
    second = words[1].low if len(words) > 1 else ""
    if first in g.SUBORDINATE or (not is_first and (first in g.RELATIVE or (first in g.PREPOSITIONS and second in g.RELATIVE))):
        return "maybe"
    return ""


def _settle_last(clause: Clause, found: list[tuple[Reading, ...]], start: int, end: int) -> None:
    words = clause.words
    clause.kind = "supposed" if words[0].low in g.SUPPOSING else "sub"
    helpers = [n for n in range(start, end + 1) if words[n].low in HELPERS]
    if not helpers:
        clause.finite = end
        clause.heads = _head(clause, end, found[end], ("present", "past", "reported"))
        return
    clause.finite = helpers[-1]
    for n in range(start, end + 1):
        if found[n] and n not in helpers:
            clause.heads = _head(clause, n, found[n], ("participle", "infinitive"))
            return
    clause.heads = _shaped(words, start - 1, wants_infinitive=clause.finite_low in g.MODALS)


def _settle_second(clause: Clause, found: list[tuple[Reading, ...]], helpers: list[int], verbs: Verbs) -> None:
    words = clause.words
    full = [n for n, r in enumerate(found) if any(x.kind in ("present", "past", "reported") for x in r)]
    sure = [n for n in full if not any(x.kind in ("participle", "infinitive") for x in found[n])]
    purposes = [n for n, r in enumerate(found) if _is_purpose(words, n, r)]
    helpers = [n for n in helpers if words[n - 1].low != "zu" or n == 0]
    if helpers and not (sure and sure[0] < helpers[0]):
        clause.kind, clause.finite = "main", helpers[0]
        clause.heads = _closed(clause, found)
        return
    if full and full[0] not in purposes:
        clause.kind, clause.finite = "main", full[0]
        clause.heads = _opened(clause, full[0], found[full[0]], verbs)
        return
    if purposes:
        clause.kind = "purpose"
        clause.heads = _head(clause, purposes[-1], found[purposes[-1]], ("purpose", "infinitive", "participle"))
    elif any(r.kind in ("participle", "infinitive") for rs in found for r in rs):
        n = max(n for n, rs in enumerate(found) if rs)
        clause.heads = _head(clause, n, found[n], ("participle", "infinitive"))


def _is_purpose(words: Sequence[Word], n: int, readings: tuple[Reading, ...]) -> bool:
    kinds = {r.kind for r in readings}
    before = words[n - 1].low if n else ""
    behind = words[n + 1 : n + 3]
    is_perfect = len(behind) == 2 and behind[0].low == "zu" and behind[1].low in ("haben", "sein")
    return "purpose" in kinds or (before == "zu" and "infinitive" in kinds) or (is_perfect and "participle" in kinds)


def _closed(clause: Clause, found: list[tuple[Reading, ...]]) -> list[Head]:
    """Gives the participles or infinitives that close a bracket, each before a joining word or the last."""
    words = clause.words
    places = [
        n
        for n, readings in enumerate(found)
        if n != clause.finite and any(r.kind in ("participle", "infinitive") for r in readings) and words[n].low not in HELPERS
    ]
    if not places:
        return _guessed_close(clause)
    told = [n for n in places if n == places[-1] or (n + 1 < len(words) and words[n + 1].low in g.JOINING)]
    if len(places) > 1 and words[places[-1]].low in g.CLOSING:
        told = places[:-1][-1:]
    return [h for n in told for h in _head(clause, n, found[n], ("participle", "infinitive"))]


def _guessed_close(clause: Clause) -> list[Head]:
    """Gives the last word of a bracket, or a first word before its helper, where it has the shape of a participle."""
    words = clause.words
    last = len(words) - 1
    while last > clause.finite and words[last].low in g.CLOSING | HELPERS:
        last -= 1
    if clause.finite == 1 and _PARTICIPLE.fullmatch(words[0].low) and clause.finite_low in g.BE | g.BECOME:
        return [Head(0, words[0], None)]
    wants_infinitive = clause.finite_low in g.MODALS or clause.finite_low in g.TO_COME
    return _shaped(words, last, wants_infinitive=wants_infinitive) if last > clause.finite else []


def _shaped(words: Sequence[Word], n: int, *, wants_infinitive: bool) -> list[Head]:
    """Gives a word of no table as head where it has the shape of a participle, or of an infinitive where one is wanted."""
    word = words[n] if 0 <= n < len(words) else None
    if word is None or word.is_capital or word.low in _NO_VERB:
        return []
    if _PARTICIPLE.fullmatch(word.low):
        return [Head(n, word, None)]
    is_infinitive = wants_infinitive and word.low.endswith("en") and len(word.low) > 4
    return [Head(n, word, None, is_infinitive=True)] if is_infinitive else []


def _opened(clause: Clause, n: int, readings: tuple[Reading, ...], verbs: Verbs) -> list[Head]:
    """Gives a full verb in second place, with the particle that closes its bracket."""
    words = clause.words
    for m in range(len(words) - 1, n, -1):
        reading = verbs.split(words[n].low, words[m].low)
        if reading is not None and (m == len(words) - 1 or words[m + 1].low in g.JOINING | {"wie", "als"}):
            return [Head(n, words[n], reading)]
    return _head(clause, n, readings, ("present", "past", "reported"))


def _head(clause: Clause, n: int, readings: Sequence[Reading], kinds: tuple[str, ...]) -> list[Head]:
    """Gives the head at a place, read by the first of some kinds that it may be."""
    for kind in kinds:
        for reading in readings:
            if reading.kind == kind:
                return [Head(n, clause.words[n], reading, is_infinitive=kind in ("infinitive", "purpose"))]
    return [Head(n, clause.words[n], readings[0])] if readings else []


def _guess(clause: Clause, *, is_sub: bool) -> None:
    """Finds a verb that no table knows by its shape and place: a past in second place or at the end."""
    words = clause.words
    if is_sub:
        clause.kind = "supposed" if words[0].low in g.SUPPOSING else "sub"
    for n, word in enumerate(words):
        is_placed = n == len(words) - 1 if is_sub else 0 < n < len(words)
        if is_placed and _looks_past(words, n):
            clause.kind = clause.kind if is_sub else "main"
            clause.finite = n
            clause.heads = [Head(n, word, None)]
            return


def _looks_past(words: Sequence[Word], n: int) -> bool:
    word = words[n]
    if word.is_capital or word.low in _NO_VERB or word.low.endswith(g.NO_PAST) or _is_attributive(words, n):
        return False
    return _PAST.fullmatch(word.low) is not None


def _borrow(clause: Clause, following: Sequence[Clause], verbs: Verbs) -> None:
    """Closes a bracket that another clause interrupts: "wird Vask, wie sein Büro sagte, in Dorvaly erwartet"."""
    if not clause.is_helped:
        return
    for other in following:
        last = other.words[-1]
        kinds = {r.kind for r in _readings(other.words, len(other.words) - 1, verbs)}
        is_closing = "participle" in kinds or (not kinds and _shaped(other.words, len(other.words) - 1, wants_infinitive=False))
        if other.kind in ("rest", "main") and not other.is_helped and is_closing:
            clause.heads = [h for h in other.heads if h.word is last] or [Head(len(other.words) - 1, last, None)]
            clause.borrowed, other.kind, other.heads = last, "rest", []
            return
        if other.kind == "main":
            return
