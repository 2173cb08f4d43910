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
CARRYING_NOUNS = frozenset(
    """plan intention decision proposal attempt effort agreement wish offer promise pledge vow deal talk mind pact threat
    bid move""".split()
)
# Verbs that say no more of such a noun than that it is there: "took the decision to sell", "made up her mind to go".
PLANNING_VERBS = frozenset("be have make take reach announce unveil reveal sign strike give repeat".split())
# Adjectives that say how likely, how able or how willing: "was unable to reach the wreck" is about reaching it.
CARRYING_ADJECTIVES = frozenset(
    """able unable due likely unlikely ready set bound certain sure willing unwilling eager keen reluctant about free
    expected supposed scheduled poised prepared determined""".split()
)
# Verbs with the preposition by which they take an act: "is thinking of leaving", "accused him of hiding it".
CARRYING_PREPOSITIONS = {
    "think": frozenset({"of", "about"}),
    "talk": frozenset({"of", "about"}),
    "accuse": frozenset({"of"}),
    "suspect": frozenset({"of"}),
    "succeed": frozenset({"in"}),
    "decide": frozenset({"against"}),
    "refrain": frozenset({"from"}),
    "insist": frozenset({"on"}),
}
TELLING = frozenset({"tell", "inform", "notify", "warn", "brief", "alert"})
PHASES = frozenset({"begin", "start", "resume", "stop", "cease", "end", "continue"})  # "draining has begun"
# Verbs that foretell an act together with who does it: "they expect the office to suspend the licence".
FORETELLING = frozenset({"expect", "forecast", "predict"})
# Verbs that say no more than "be" does where a state follows: "the gate stood open".
POSTURES = frozenset({"be", "stand", "lie", "sit"})
# Adverbs that are a state beside "be": "the truce is over", "the lights are back".
STATE_ADVERBS = frozenset("over back out off up down away gone ahead afloat ashore online offline underway home abroad".split())
# Prepositions that make a state with a bare noun: "out of order", "under arrest", "on strike".
STATE_PREPOSITIONS = frozenset({"out", "under", "in", "on", "at", "off"})
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
    if token.dep_ == "csubj" and any(t.tag_ in ("WP", "WDT") for t in token.lefts):
        return False  # "whatever hit it came from there": the first clause only names a thing
    if token.dep_ == "conj":
        return _conjoins_predicate(token)
    if token.dep_ == "ccomp" and token.tag_ == "VB" and token.head.pos_ == "VERB" and token.i > token.head.i:
        return _has_tense(token)  # "allowed the paper to print the letters" asserts the allowing
    return is_finite(token) or is_outcome(token)


def is_outcome(token: Token) -> bool:
    """Tells what an act brought about, told behind its clause: "the mast broke, sending two men into the water"."""
    if token.tag_ != "VBG" or token.i < 2 or not any(child.dep_ == "dobj" for child in token.children):
        return False
    if token.dep_ == "conj" and token.head.tag_ == "VBG":
        return is_outcome(token.head)
    return token.dep_ == "advcl" and token.head.i < token.i - 1 and token.nbor(-1).text == "," and _has_tense(token.head)


def is_finite(token: Token) -> bool:
    """Tells whether a verb carries tense or a subject of its own: "to aid" does not, "with 40 more leaving" does."""
    return _has_tense(token) or any(child.dep_ in SUBJECTS for child in token.children)


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
    return verb if core.i != event.top.i and (is_posture or core.dep_ in ("prep", "advmod", "prt")) else core


def _only_frames(top: Token, top_indices: set[int]) -> bool:
    """Tells whether a clause only leads in another: "it seems that", "it is clear that", "it remains to be seen how"."""
    below = [child for head in (top, core_of(top)) for child in head.children]
    if not any(_is_led_in(c) and c.i in top_indices for c in below):
        return False
    if top.lemma_.lower() in TELLING and any(c.dep_ == "auxpass" for c in top.children):
        return False  # "was warned in May that": being told of a thing is an act
    return not any(child.dep_ in ("dobj", "attr", "dative") for child in below)


def _is_led_in(clause: Token) -> bool:
    """Tells a clause that its governor only leads in from a joined one, and from the small clause of "saw the guards leave"."""
    if clause.dep_ == "csubj":
        return True
    return clause.dep_ == "ccomp" and not is_joined(clause, clause.head) and _has_tense(clause)


def _has_tense(verb: Token) -> bool:
    """Tells a finite clause from a small one: "saw the guards leave"."""
    return verb.tag_ in FINITE_TAGS or any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE_TAGS for c in verb.children)


def _below(token: Token) -> Token | None:
    lemma = token.lemma_.lower()
    if lemma in CARRYING_PREPOSITIONS:
        act = _act_after(token, CARRYING_PREPOSITIONS[lemma])
        if act is not None:
            return act
    if lemma not in CARRIERS and token.lower_ not in CARRYING_ADJECTIVES:
        return None
    for child in token.children:
        open_clause = child.dep_ in ("xcomp", "ccomp") and (not is_finite(child) or _is_foretold(child))
        if open_clause and child.pos_ in ("VERB", "AUX") and child.i > token.i:
            return child
        if child.dep_ == "acomp" and (child.lemma_.lower() in CARRIERS or child.lower_ in CARRYING_ADJECTIVES):
            return child
    return None


def _is_foretold(act: Token) -> bool:
    return act.head.lemma_.lower() in FORETELLING and act.tag_ == "VB" and any(c.lower_ == "to" for c in act.lefts)


def _act_after(token: Token, prepositions: frozenset[str]) -> Token | None:
    """Gives the act that a verb takes by its preposition: "thinking of leaving"."""
    holders = (token, *(c for c in token.rights if c.dep_ == "dobj"))  # the parse hangs "of" on "accused the mayor"
    found = (prep for holder in holders for prep in holder.rights if prep.dep_ == "prep" and prep.lower_ in prepositions)
    return next((act for prep in found for act in prep.children if act.dep_ == "pcomp" and act.tag_ == "VBG"), None)


def _below_noun(token: Token) -> Token | None:
    """Gives the act that a plan is for: "there are no plans to close", "took the decision to sell", "is in talks to buy"."""
    if token.lemma_.lower() not in PLANNING_VERBS:
        return None
    nouns = [n for c in token.children for n in _named_plans(c)]
    acts = [c for noun in nouns for c in (*noun.children, *token.children) if c.dep_ in ("acl", "advcl") and c.i > noun.i]
    return next((act for act in acts if act.tag_ == "VB" and any(c.lower_ == "to" for c in act.lefts)), None)


def _named_plans(child: Token) -> list[Token]:
    if child.dep_ == "prep" and child.lower_ == "in" and child.head.lemma_.lower() == "be":
        return [n for n in child.children if n.dep_ == "pobj" and n.lemma_.lower() == "talk"]
    return [child] if child.dep_ in ("attr", "dobj") and child.lemma_.lower() in CARRYING_NOUNS else []


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
    states = filter(_is_state, token.rights) if lemma == "be" else filter(_is_state, _right_behind(token))
    return said or next(states, token)


def _right_behind(token: Token) -> list[Token]:
    """Gives the first phrase behind a verb: "lay under guard", but not "lay in the hall, under guard"."""
    return [t for t in token.rights if t.dep_ == "prep"][:1]


def _is_state(token: Token) -> bool:
    """Tells whether a word after "be" is a state, or opens a phrase that is one: "is over", "had been out of order"."""
    if token.lower_ in STATE_ADVERBS and token.dep_ in ("advmod", "prt", "prep"):
        return token.head.lemma_.lower() == "be" and not any(c.dep_ == "pobj" for c in token.children)
    return bool(state_phrase(token))


def state_phrase(preposition: Token) -> list[Token]:
    """Gives the words of a preposition and a bare noun that are a state together, none where they are something else."""
    if preposition.dep_ != "prep" or preposition.lower_ not in STATE_PREPOSITIONS:
        return []
    inner = next((c for c in preposition.children if c.dep_ == "prep" and c.lower_ == "of"), preposition)
    nouns = [c for c in inner.children if c.dep_ in ("pobj", "pcomp") and c.tag_ == "NN" and not any(c.lefts)]
    if not nouns or nouns[0].i - preposition.i > 2 or nouns[0].ent_type_ in ("DATE", "TIME"):
        return []
    return list(preposition.doc[preposition.i : nouns[0].i + 1])


def _conjoins_predicate(token: Token) -> bool:
    first = token.head
    for _ in range(MAX_CARRIERS):
        if first.dep_ != "conj":
            break
        first = first.head
    if first.pos_ not in ("VERB", "AUX"):
        return False
    if first.dep_ in ("xcomp", "aux") or (first.dep_ in CLAUSE_DEPS - {"ROOT"} and not is_finite(first)):
        return is_finite(token) and any(child.dep_ in SUBJECTS or child.tag_ == "MD" for child in token.children)
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
