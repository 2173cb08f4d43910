"""What each clause of a German sentence asserts: its act, how far along it is, whether it is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from headwater.claims.unparsed import grammar_german as g
from headwater.claims.unparsed.clauses_german import Clause, Head, german_clauses
from headwater.claims.unparsed.nouns_told import act_told, office_told
from headwater.claims.unparsed.verbs import Verbs
from headwater.claims.unparsed.words import Predicate, Word

_FUTURE = re.compile(g.FUTURE_TIME)
_OF_VERB = frozenset({"present", "reported"})


def german_predicates(sentence: str, verbs: Verbs) -> list[Predicate]:
    """Gives what each clause of a sentence asserts, in order. Cost: linear in the length."""
    clauses = german_clauses(sentence, verbs)
    found: list[Predicate] = []
    for n, clause in enumerate(clauses):
        governor = next((c for c in reversed(clauses[:n]) if c.kind in ("main", "sub")), None)
        if clause.kind == "purpose":
            found.extend(_purpose(clause, governor))
        elif clause.kind in ("main", "sub"):
            leads = any(c.kind == "purpose" for c in clauses[n + 1 :])
            if not (leads and _has_plan(clause)):
                found.extend(_told(clause, _start(clauses, n), leads=leads))
    return found or list(_verbless(clauses))


def _start(clauses: Sequence[Clause], n: int) -> int:
    """Gives where a clause begins: with the subject before it where its verb stands first."""
    at = n
    while at > 0 and clauses[at].finite == 0 and clauses[at - 1].kind == "rest":
        at -= 1
        if clauses[at].finite != 0:
            break
    while 0 < at < n and clauses[at - 1].kind == "rest":
        at -= 1
    return clauses[at].words[0].start


def _told(clause: Clause, start: int, *, leads: bool) -> Iterator[Predicate]:
    if clause.kind == "sub" and _is_saying(clause):
        return
    if not clause.heads:
        yield from _without_verb(clause, start)
        return
    for head in clause.heads:
        lemma = head.reading.lemma if head.reading else head.word.low
        if head.word.low in g.SAYING and (head.reading is None or "|" not in lemma or lemma in g.SAYING_APART):
            continue
        if lemma in g.CONSIDERING | g.INTENDING:
            stage = "considered" if lemma in g.CONSIDERING else "planned"
            yield from _intended(clause, head, start, stage, leads=leads)
            continue
        yield _predicate(clause, head, start, *_stage(clause, head))


def _has_plan(clause: Clause) -> bool:
    """Tells "es gibt keine Pläne, ...": what is planned stands behind it."""
    return any(w.low in g.PLANS for w in clause.words)


def _is_saying(clause: Clause) -> bool:
    """Tells "wie das Amt mitteilte", "sagte er": a clause that only says who told it."""
    return clause.words[0].low == "wie"


def _intended(clause: Clause, head: Head, start: int, stage: str, *, leads: bool) -> Iterator[Predicate]:
    """Gives what is weighed or planned: a noun or an infinitive in the clause; the clause behind it tells it otherwise."""
    for n, word in enumerate(clause.words):
        act = act_told("de", word.low) if word.is_capital and n > clause.finite else None
        if act is not None:
            yield _at(clause, word if stage == "considered" else head.word, start, act, word.text, stage)
            return
    if not leads:
        yield _predicate(clause, head, start, *_stage(clause, head))


def _purpose(clause: Clause, governor: Clause | None) -> Iterator[Predicate]:
    """Gives what a group with "zu" asserts: what somebody weighs or plans, denies, or is said to have done."""
    lemmas = {h.reading.lemma for h in governor.heads if h.reading} if governor else set()
    for head in clause.heads:
        is_perfect = clause.words[-1].low in ("haben", "sein") and head.word is not clause.words[-1]
        denied = bool(lemmas & g.DENYING)
        if lemmas & g.CONSIDERING:
            yield _predicate(clause, head, clause.words[0].start, "considered", "certain")
        elif lemmas & g.INTENDING or (governor is not None and _has_plan(governor)):
            yield _predicate(clause, head, clause.words[0].start, "planned", "certain", denied=_is_denied(governor))
        elif is_perfect:
            yield _predicate(clause, head, clause.words[0].start, "done", "certain", denied=denied)


def _stage(clause: Clause, head: Head) -> tuple[str, str]:
    """Gives how far along an act is and how certain its helper leaves it."""
    helper, lows = clause.finite_low, [w.low for w in clause.words]
    if helper in g.MODALS and clause.is_helped:
        is_perfect = bool({"haben", "sein"} & set(lows)) and not head.is_infinitive
        level = "possible" if helper in g.POSSIBLE else "probable" if helper in g.PROBABLE else "certain"
        if is_perfect:
            return "done", level if level != "certain" else "probable"
        return g.MODALS[helper], level
    if helper in g.BECOME:
        if head.is_infinitive:
            return "planned", "certain"
        return _passive_stage(helper, clause), "certain"
    if helper in g.BE and not head.is_infinitive:
        lemma = head.reading.lemma if head.reading else ""
        if "worden" in lows or lemma in g.WITH_BE or helper in g.PAST_HELPERS or head.reading is None:
            return "done", "certain"
        return "ongoing", "certain"
    if helper in g.HAVE:
        return "done", "certain"
    kind = head.reading.kind if head.reading else "past"
    if kind not in _OF_VERB:
        return "done", "certain"
    return ("planned" if _FUTURE.search(_text(clause)) else "ongoing"), "certain"


def _passive_stage(helper: str, clause: Clause) -> str:
    if helper.startswith("wurde"):
        return "done"
    if helper.startswith("würde"):
        return "planned"
    return "planned" if _FUTURE.search(_text(clause)) else "ongoing"


def _text(clause: Clause) -> str:
    return " ".join(w.text for w in clause.words)


def _without_verb(clause: Clause, start: int) -> Iterator[Predicate]:
    """Gives what "be", "become" and "have" say without another verb: a state, an office, what somebody has."""
    helper = clause.finite_low
    if helper in g.MODALS or not clause.is_helped:
        return
    finite = clause.words[clause.finite]
    stage = "done" if helper in g.PAST_HELPERS else "ongoing"
    if helper in g.HAVE:
        yield _at(clause, finite, start, "have", "haben", "unspecified")
        return
    if helper in g.BECOME:
        yield _at(clause, finite, start, "become", "werden", "done" if helper == "wurde" else "planned")
        return
    word, act = _predicative(clause)
    yield _at(clause, word, start, act, word.low, "unspecified" if office_told("de", word.low) else stage)


def _predicative(clause: Clause) -> tuple[Word, str]:
    """Gives the word of a state or an office that "be" leads to, else the verb itself."""
    words = clause.words
    for n, word in enumerate(words):
        if word.low in g.STATES and n != clause.finite:
            return word, g.STATES[word.low]
    for n, word in enumerate(words):
        office = office_told("de", word.low) if word.is_capital else None
        before = words[n - 1].low if n else ""
        if office is not None and before not in g.PREPOSITIONS | {"der", "die", "des", "dem", "den"}:
            return word, office
    last = words[-1]
    if clause.kind == "main" and _is_adjective(last) and words.index(last) > clause.finite:
        return last, last.low
    return words[clause.finite], "be"


def _is_adjective(word: Word) -> bool:
    small = g.NO_VERBS | g.PREPOSITIONS | g.DETERMINERS | g.NEGATION
    return not word.is_capital and word.low.isalpha() and len(word.low) > 3 and word.low not in small


def _verbless(clauses: Sequence[Clause]) -> Iterator[Predicate]:
    """Gives what a heading without a verb tells: a participle at its end, or the first noun that names an act."""
    if any(c.kind != "rest" for c in clauses):
        return
    for clause in clauses:
        for head in clause.heads:
            if head.word is clause.words[-1] and head.reading is not None and head.reading.kind == "participle":
                yield _predicate(clause, head, clause.words[0].start, "done", "certain")
                return
    for clause in clauses:
        for word in clause.words:
            act = act_told("de", word.low) if word.is_capital and word.low != "berufung" else None
            if act is not None:
                yield _at(clause, word, clause.words[0].start, act, word.text, "unspecified")
                return


def _predicate(clause: Clause, head: Head, start: int, stage: str, level: str, *, denied: bool = False) -> Predicate:
    reading = head.reading
    return Predicate(
        start=head.word.start,
        end=head.word.end,
        first=start,
        last=_end(clause),
        act=reading.act if reading else head.word.low,
        lemma=(reading.lemma if reading else head.word.low).replace("|", ""),
        stage=stage,
        is_denied=denied or _is_denied(clause),
        is_passive=clause.finite_low in g.BECOME and not head.is_infinitive,
        level=level,
    )


def _at(clause: Clause, word: Word, start: int, act: str, lemma: str, stage: str) -> Predicate:
    return Predicate(word.start, word.end, start, _end(clause), act, lemma, stage, is_denied=_is_denied(clause))


def _end(clause: Clause) -> int:
    return max(clause.words[-1].end, clause.borrowed.end if clause.borrowed else 0)


def _is_denied(clause: Clause | None) -> bool:
    lows = [w.low for w in clause.words] if clause else []
    return any(low in g.NEGATION and not (low == "nicht" and _spares_the_act(lows, n)) for n, low in enumerate(lows))


def _spares_the_act(lows: Sequence[str], n: int) -> bool:
    """Tells whether a "nicht" leaves the act as it is: "nicht nur", "nicht mehr als 300", "Dünger geladen und nicht Holz"."""
    following = list(lows[n + 1 : n + 3])
    is_bound = following == ["mehr", "als"] or following == ["weniger", "als"]
    return (
        is_bound
        or following[:1] in (["nur"], ["allein"], ["zuletzt"])
        or (n > 1 and lows[n - 1] == "und" and len(following) == 1)
    )
