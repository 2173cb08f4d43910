"""The assertions of one sentence: which words are predicates, and which words belong to each."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from headwater.claims.certainty.scope import is_joined

# Verbs that say how far along, how likely or how wanted the act below them is; the act below is the event.
CARRIERS = frozenset(
    """agree aim allege announce appear attempt be begin believe cease choose claim commit complete consider contemplate
    continue decide discuss due estimate expect fail fear finish forecast go have hope intend keep know manage move mull need
    offer opt plan pledge poise predict prepare project promise propose prove ready refuse remain report resume rumor
    rumour say schedule seek seem set slat slate start stop suspect tend think threaten tip try understand undertake volunteer
    vow want weigh wish""".split()
)
# Nouns that do the same: "there are no plans to close the mill" is about closing it.
CARRYING_NOUNS = frozenset("plan intention decision proposal attempt effort agreement wish offer".split())
PHASES = frozenset({"begin", "start", "resume", "stop", "cease", "end", "continue"})  # "draining has begun"
# Verbs that say no more than "be" does where a state follows: "the gate stood open".
POSTURES = frozenset({"be", "stand", "lie", "sit", "stay"})
# Prepositions and nouns that are a state together: "out of order", "under arrest".
STATE_PHRASES = {
    "out": frozenset("order service action control use danger work business stock operation".split()),
    "under": frozenset("way arrest control investigation construction repair threat review quarantine".split()),
    "in": frozenset("custody hospital doubt service operation use place force".split()),
    "on": frozenset("strike fire hold trial board leave".split()),
    "at": frozenset("risk large".split()),
}
CLAUSE_DEPS = frozenset({"ROOT", "conj", "ccomp", "parataxis", "relcl", "advcl", "acl", "pcomp", "appos", "dep", "csubj"})
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
MAX_CARRIERS = 6  # "is said to be planning to begin to send": deeper chains are parse errors


@dataclass(frozen=True, slots=True)
class Event:
    """One assertion: its topmost predicate, the event word, and its own words."""

    top: Token
    """The predicate that governs the clause ("considering")."""
    core: Token
    """The event word ("sending"); for a copula its complement."""
    tokens: tuple[int, ...]
    """Indices of the words that belong to the clause, in order."""
    is_nominal: bool
    """True for a headline or fragment without a verb."""


def find_events(doc: Doc) -> list[Event]:
    """Gives the assertions of one parsed sentence, in order of their predicates.

    Finite clauses assert: main, coordinate, complement, relative and adverbial ones. What stands below plan, begin,
    seem and their like is one event with them. A fragment without a predicate is one nominal event.
    Source: ours, on the dependency labels of the parser.
    """
    tops = [token for token in doc if is_predicate(token)]
    top_indices = {token.i for token in tops}
    events = [
        Event(top=top, core=core_of(top), tokens=tuple(_own_tokens(top, top_indices)), is_nominal=False)
        for top in tops
        if not _only_frames(top, top_indices)
    ]
    for root in doc:
        if root.dep_ == "ROOT" and root.i not in top_indices:
            tokens = tuple(_own_tokens(root, top_indices))
            if any(doc[i].is_alpha for i in tokens):
                events.append(Event(top=root, core=root, tokens=tokens, is_nominal=True))
    return sorted(map(_after_and, events), key=lambda event: event.top.i)


def _after_and(event: Event) -> Event:
    """Gives an event the words that a misread "and" left to the clause before it, or takes them from that clause.

    In "12 were killed and up to 60 are missing" the parser hangs "and up to 60" on the first verb.
    """
    top = event.top
    first = _own_and(top)
    if top.dep_ == "ccomp" and first is not None and is_joined(top, top.head):
        return dataclasses.replace(event, tokens=tuple(i for i in event.tokens if i < first))
    before = [c for c in top.children if c.dep_ == "ccomp" and is_joined(c, top)]
    first = _own_and(before[-1]) if before else None
    if first is None:
        return event
    left = [t.i for t in before[-1].subtree if t.i > first]
    return dataclasses.replace(event, tokens=tuple(sorted({*event.tokens, *left})))


def _own_and(clause: Token) -> int | None:
    return next((c.i for c in clause.children if c.dep_ == "cc"), None)


def is_predicate(token: Token) -> bool:
    """Tells whether a word heads an assertion of its own."""
    if token.pos_ not in ("VERB", "AUX") or token.dep_ not in CLAUSE_DEPS:
        return False
    if token.dep_ == "ROOT":
        return True
    if token.dep_ == "conj":
        return _conjoins_predicate(token)
    return is_finite(token)


def is_finite(token: Token) -> bool:
    """Tells whether a verb carries tense or a subject of its own: "to aid" does not, "with 40 more leaving" does."""
    children = list(token.children)
    if token.tag_ in FINITE_TAGS:
        return True
    if any(child.dep_ in ("aux", "auxpass") and child.tag_ in FINITE_TAGS for child in children):
        return True
    return any(child.dep_ in SUBJECTS for child in children)


def core_of(top: Token) -> Token:
    """Gives the event word below carriers and copulas."""
    core = top
    for _ in range(MAX_CARRIERS):
        below = _below(core) or _below_noun(core)
        if below is None:
            break
        core = below
    return _begun(core) or _complement(core)


def state_verb(event: Event) -> Token:
    """Gives the verb that carries the tense of a state ("stood" in "stood open", "been" in "been out of order"), else the
    event word."""
    core, verb = event.core, event.core.head
    is_posture = core.dep_ == "acomp" and verb.lemma_.lower() in POSTURES - {"be"}
    return verb if core.i != event.top.i and (is_posture or core.dep_ == "prep") else core


def _only_frames(top: Token, top_indices: set[int]) -> bool:
    """Tells whether a clause only leads in another: "it seems that", "it is clear that", "it remains to be seen how"."""
    below = [child for head in (top, core_of(top)) for child in head.children]
    if not any(c.dep_ in ("ccomp", "csubj") and c.i in top_indices and not is_joined(c, c.head) for c in below):
        return False
    return not any(child.dep_ in ("dobj", "attr", "dative") for child in below)


def _below(token: Token) -> Token | None:
    if token.lemma_.lower() not in CARRIERS:
        return None
    for child in token.children:
        open_clause = child.dep_ in ("xcomp", "ccomp") and not is_finite(child)
        if open_clause and child.pos_ in ("VERB", "AUX") and child.i > token.i:
            return child
        if child.dep_ == "acomp" and child.lemma_.lower() in CARRIERS:
            return child
    return None


def _below_noun(token: Token) -> Token | None:
    """Gives the act that a plan is for: "there are no plans to close", "has no intention to sell"."""
    if token.lemma_.lower() not in ("be", "have"):
        return None
    nouns = [c for c in token.children if c.dep_ in ("attr", "dobj") and c.lemma_.lower() in CARRYING_NOUNS]
    acts = [c for noun in nouns for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB"]
    return next((act for act in acts if any(c.lower_ == "to" for c in act.lefts)), None)


def _begun(token: Token) -> Token | None:
    """Gives the act that is the subject of a beginning or an end: "draining has begun"."""
    if token.lemma_.lower() not in PHASES or any(c.dep_ in ("dobj", "xcomp", "ccomp") for c in token.children):
        return None
    return next((c for c in token.children if c.dep_ in SUBJECTS and c.tag_ == "VBG"), None)


def _complement(token: Token) -> Token:
    lemma = token.lemma_.lower()
    if lemma not in POSTURES:
        return token
    wanted = ("attr", "acomp") if lemma == "be" else ("acomp",)
    said = next((c for c in token.children if c.dep_ in wanted), None)
    return said or next(filter(_is_state, token.children), token)


def _is_state(token: Token) -> bool:
    """Tells whether a preposition opens a phrase that is a state: "out of order"."""
    nouns = STATE_PHRASES.get(token.lower_) if token.dep_ == "prep" else None
    if nouns is None:
        return False
    return any(t.lemma_.lower() in nouns and t.dep_ in ("pobj", "pcomp") for t in list(token.subtree)[1:3])


def _conjoins_predicate(token: Token) -> bool:
    first = token.head
    for _ in range(MAX_CARRIERS):
        if first.dep_ != "conj":
            break
        first = first.head
    if first.pos_ not in ("VERB", "AUX"):
        return False
    if first.dep_ in ("xcomp", "aux") or (first.dep_ in CLAUSE_DEPS - {"ROOT"} and not is_finite(first)):
        return is_finite(token) and any(child.dep_ in SUBJECTS for child in token.children)
    return True


def _own_tokens(top: Token, top_indices: set[int]) -> Iterator[int]:
    foreign: set[int] = set()
    for token in top.subtree:
        if token.i in foreign:
            continue
        if token.i != top.i and token.i in top_indices:
            foreign.update(t.i for t in token.subtree)
            if token.dep_ == "pcomp":  # "with 40 more leaving": the preposition only joins the two clauses
                foreign.add(token.head.i)
    yield from (token.i for token in top.subtree if token.i not in foreign)
