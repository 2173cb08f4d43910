"""What stands over an event in its sentence: the words up the parse that plan, hedge, deny or report it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from headwater.claims.certainty import words
from headwater.claims.certainty.words import Effect

MAX_STEPS = 24  # deeper nesting than this says nothing of the event any more, and keeps the walk short
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "oprd", "acomp", "attr", "csubj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_CONTENT_PREPOSITIONS = frozenset("of for on about at from to against into in with as by".split())
_SHARED_FORMS = frozenset({"VB", "VBN", "VBG"})  # a coordinate in these forms shares the auxiliaries before the first


@dataclass(frozen=True, slots=True)
class Operator:
    """One word over the event."""

    token: Token
    effect: Effect
    denied: bool = False
    """The word itself is negated ("does not plan")."""
    crossings: int = 0
    """How many verbs of saying stand between it and the event."""


@dataclass(frozen=True, slots=True)
class Scope:
    """All operators over one event, nearest first."""

    operators: tuple[Operator, ...]
    crossings: int
    """How many verbs of saying stand over the event."""
    anchor: Token
    """The verb whose form tells how far along the event is: itself, or the light verb that carries a noun."""


def scope_of(event: Token) -> Scope:
    """Gives the operators over the event. Cost: linear in the depth of the event in the parse."""
    found: list[Operator] = list(_own(event, 0))
    anchor = event
    node, crossings, governed = event, 0, True
    for _ in range(MAX_STEPS):
        if node.dep_ == "ROOT":
            break
        head = node.head
        if _is_content(node, head):
            crossings += 1
        if governed:
            step = _step(node, head, crossings)
            found.extend(step.operators)
            anchor = head if step.carries and anchor is node else anchor
            governed = step.governed
        node = head
    return Scope(tuple(found), crossings, anchor)


@dataclass(frozen=True, slots=True)
class _Step:
    operators: tuple[Operator, ...] = ()
    governed: bool = True
    carries: bool = False


def _step(node: Token, head: Token, crossings: int) -> _Step:
    """Gives what one step up adds, and whether what stands higher still governs the event."""
    relation = node.dep_
    if relation == "conj":
        return _Step(tuple(_shared(node, head, crossings)))
    if relation in ("relcl", "parataxis", "appos", "nmod", "compound"):
        return _Step(governed=relation in ("nmod", "compound"))
    if relation == "advcl":
        return _Step(tuple(_adverbial(node, crossings)), governed=False)
    if relation in ("pobj", "pcomp"):
        return _under_preposition(node, head, crossings)
    if relation == "prep":
        return _Step(tuple(_governor(node, head, crossings)), governed=head.pos_ in ("NOUN", "VERB", "ADJ"))
    if head.lemma_.lower() == "be" and relation in ("acomp", "attr", "oprd", "xcomp"):
        return _Step(tuple(_copula(node, head, crossings)))
    if relation in _SUBJECTS and node.pos_ in ("NOUN", "PROPN", "VERB"):
        return _over_subject(node, head, crossings)
    if relation in ("dobj", "obj") and head.lemma_.lower() in words.LIGHT:
        return _Step((*_own(head, crossings), *_governor(node, head, crossings)), carries=True)
    if relation in _COMPLEMENTS or relation in ("acl", "dobj", "obj", "amod", "prt"):
        return _Step(tuple(_governor(node, head, crossings)), governed=relation != "amod")
    return _Step(governed=False)


def _own(node: Token, crossings: int) -> Iterator[Operator]:
    """Gives the operators that a word carries itself: auxiliaries, adverbs, negation, adjectives, its question mark."""
    for child in node.children:
        lower = child.lower_
        effect: Effect | None = None
        if child.dep_ in ("aux", "ROOT") and child.tag_ == "MD":
            effect = words.MODALS.get(lower)
        elif child.dep_ == "neg" or (child.dep_ in ("det", "preconj", "advmod", "cc") and lower in words.NEGATIONS):
            effect = words.NEGATION
        elif child.dep_ in ("advmod", "npadvmod", "nmod", "dep", "amod", "acomp"):
            effect = words.ADVERBS.get(lower) or (words.ADJECTIVES.get(lower) if node.pos_ in ("NOUN", "PROPN") else None)
        elif child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and node.pos_ in ("VERB", "AUX"):
            negated = _negating(child)
            if negated is not None:
                yield Operator(negated, words.NEGATION, crossings=crossings)
        if effect is not None:
            yield Operator(child, effect, crossings=crossings)


def _negating(phrase: Token) -> Token | None:
    """Gives the word that empties a noun phrase: "no troops", "neither side", "nobody", "none of them"."""
    if phrase.lower_ in ("nobody", "nothing", "none", "neither"):
        return phrase
    return next((c for c in phrase.children if c.dep_ in ("det", "neg", "preconj") and c.lower_ in ("no", "neither")), None)


def _shared(node: Token, head: Token, crossings: int) -> Iterator[Operator]:
    """Gives the auxiliaries that a coordinate shares with the first of its kind."""
    own = any(c.dep_ in ("aux", "auxpass") or c.dep_ in _SUBJECTS for c in node.children)
    if node.pos_ in ("NOUN", "PROPN"):
        yield from (o for o in _own(head, crossings) if o.effect is words.NEGATION or o.token.i < head.i)
    elif not own and node.tag_ == head.tag_ and node.tag_ in _SHARED_FORMS:
        is_but = any(c.dep_ == "cc" and c.lower_ in ("but", "yet") for c in head.children)
        yield from (o for o in _own(head, crossings) if not (is_but and o.effect is words.NEGATION))


def _adverbial(node: Token, crossings: int) -> Iterator[Operator]:
    for child in node.children:
        if child.dep_ == "mark" and child.lower_ in words.CONDITIONS:
            yield Operator(child, words.CONDITION, crossings=crossings)
        elif child.dep_ == "aux" and child.lower_ == "to":
            yield Operator(child, words.PURPOSE, crossings=crossings)
        elif child.dep_ in ("mark", "advmod") and child.lower_ in ("before", "until"):
            yield Operator(child, words.BEFORE, crossings=crossings)


def _under_preposition(node: Token, head: Token, crossings: int) -> _Step:
    preposition = head.lower_
    if preposition == "without":
        return _Step((Operator(head, words.NEGATION, crossings=crossings),), governed=False)
    return _Step(governed=preposition in _CONTENT_PREPOSITIONS)


def _copula(node: Token, head: Token, crossings: int) -> Iterator[Operator]:
    """Gives the operators over "is to be sent", and over what a form of be links."""
    if node.dep_ == "xcomp" and any(c.dep_ == "aux" and c.lower_ == "to" for c in node.children):
        yield Operator(head, words.PLANNED, crossings=crossings)
    yield from _own(head, crossings)


def _over_subject(node: Token, head: Token, crossings: int) -> _Step:
    """Gives what a predicate says of an event that is its subject: "the dispatch is planned", "the attack may happen"."""
    own = tuple(_own(head, crossings))
    predicate = next((c for c in head.children if c.dep_ in ("acomp", "attr", "oprd")), None)
    if head.lemma_.lower() == "be" and predicate is not None:
        effect = _lookup(predicate)
        here = () if effect is None else (Operator(predicate, effect, _is_denied(head), crossings),)
        return _Step((*here, *(own if effect is None else _hedges(own))))
    if node.dep_ in ("nsubjpass", "csubjpass"):
        effect = words.VERBS.get(head.lemma_.lower())
        if effect is not None and effect.kind not in ("saying", "causing", "done"):
            return _Step((Operator(head, effect, _is_denied(head), crossings), *_hedges(own)))
        return _Step(own, carries=True)
    if head.lemma_.lower() in words.OCCURRING:
        return _Step(own, carries=True)
    return _Step(tuple(_hedges(own)), governed=True)


def _hedges(own: tuple[Operator, ...]) -> tuple[Operator, ...]:
    return tuple(o for o in own if o.effect is not words.NEGATION)


def _governor(node: Token, head: Token, crossings: int) -> Iterator[Operator]:
    """Gives the effect of a word on what it takes as content, with that word's own operators."""
    effect = _lookup(head, node)
    own = tuple(_own(head, crossings))
    if effect is not None:
        yield Operator(head, effect, any(o.effect is words.NEGATION for o in own), crossings)
        yield from _hedges(own)
    elif head.pos_ in ("VERB", "AUX") and node.dep_ in ("xcomp", "ccomp", "pcomp"):
        yield from own


def _lookup(head: Token, node: Token | None = None) -> Effect | None:
    lemma = head.lemma_.lower()
    if head.pos_ in ("VERB", "AUX"):
        particle = next((c.lower_ for c in head.children if c.dep_ == "prt"), None)
        if particle is not None and f"{lemma} {particle}" in words.VERBS:
            return words.VERBS[f"{lemma} {particle}"]
        if node is not None and node.dep_ in ("xcomp", "ccomp", "oprd") and _is_impersonal_passive(head, node):
            return words.PASSIVE_SAID.get(lemma) or words.VERBS.get(lemma)
        return words.VERBS.get(lemma) or words.ADJECTIVES.get(head.lower_)
    if head.pos_ in ("ADJ", "ADV"):
        return words.ADJECTIVES.get(head.lower_) or words.ADVERBS.get(head.lower_)
    if head.pos_ in ("NOUN", "PROPN"):
        return words.NOUNS.get(lemma)
    return None


def _is_impersonal_passive(head: Token, node: Token) -> bool:
    """Tells "are said to be" and "it is reported that" from "he said that"."""
    is_passive = any(c.dep_ == "auxpass" for c in head.children) and head.tag_ == "VBN"
    return is_passive and (node.dep_ != "ccomp" or any(c.lower_ == "it" for c in head.children))


def _is_denied(head: Token) -> bool:
    return any(o.effect is words.NEGATION for o in _own(head, 0))


def _is_content(node: Token, head: Token) -> bool:
    """Tells a clause that a speaker is reported to have said or thought from other clauses."""
    if node.dep_ not in ("ccomp", "xcomp", "acl") or (head.pos_ == "VERB" and _is_impersonal_passive(head, node)):
        return False
    effect = _lookup(head, node)
    return effect is not None and effect.reports and node.dep_ == "ccomp"
