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
_CONTENT_PREPOSITIONS = frozenset("of for on about from to against in".split())
_SHARED_FORMS = frozenset({"VB", "VBN", "VBG"})  # a coordinate in these forms shares the auxiliaries before the first


@dataclass(frozen=True, slots=True)
class Operator:
    """One word over the event."""

    token: Token
    effect: Effect
    denied: bool = False
    """The word itself is negated ("does not plan")."""
    crossings: int = 0
    """How many verbs of saying stand between it and the event, itself included."""
    utters: bool = False
    """It is itself the verb by which a speaker says or believes the event."""


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
    found: list[Operator] = [*own_operators(event, 0), *_conditional(event)]
    anchor = event
    node, crossings, governed = event, 0, True
    for _ in range(MAX_STEPS):
        if node.dep_ == "ROOT":
            break
        head = node.head
        if is_content(node, head):
            crossings += 1
        if governed:
            step = _step(node, head, crossings)
            found.extend(step.operators)
            anchor = head if step.carries and anchor is node else anchor
            governed = step.governed
        node = head
    if governed and crossings == 0:
        found.extend(_question(event))
    return Scope(tuple(found), crossings, anchor)


_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def _shares_subject(node: Token, head: Token) -> bool:
    """Tells whether a finite coordinate stands under what governs the first: only where the first is finite too."""
    return any(c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in head.children) and node.tag_ != "VBD"


def _conditional(event: Token) -> Iterator[Operator]:
    """Gives the "if" that a "would" or "could" answers: "if it is signed, the yard would open"."""
    if not any(c.dep_ == "aux" and c.lower_ in ("would", "could", "might", "'d") for c in event.children):
        return
    for clause in event.children:
        if clause.dep_ == "advcl":
            yield from (
                Operator(c, words.CONDITION) for c in clause.children if c.dep_ == "mark" and c.lower_ in ("if", "unless")
            )


def _question(event: Token) -> Iterator[Operator]:
    """Gives the question mark that closes the event's sentence."""
    for token in reversed(event.doc):
        if token.text == "?":
            yield Operator(token, words.QUESTION)
        if not token.is_space and not token.is_punct:
            return


@dataclass(frozen=True, slots=True)
class _Step:
    operators: tuple[Operator, ...] = ()
    governed: bool = True
    carries: bool = False


def is_joined(node: Token, head: Token) -> bool:
    """Tells whether two clauses are only joined by "and", a semicolon or a colon, and parsed as if the second governed the
    first: "12 were killed and up to 60 are missing"."""
    if node.i > head.i:
        return False
    between = {c.text for one in (node, head) for c in one.children if node.i < c.i < head.i}
    effect = _lookup(head)
    if ";" in between or (":" in between and (effect is None or not effect.reports)):  # "Prices to rise: analysts say"
        return True
    own = next((c.left_edge.i for c in head.children if c.dep_ in _SUBJECTS and c.i > node.i), None)
    return any(
        t.dep_ == "cc" and node.i < t.i < head.i and (t.head.i == node.i or t.i + 1 == own) for t in head.doc[node.i : head.i]
    )


def _step(node: Token, head: Token, crossings: int) -> _Step:
    """Gives what one step up adds, and whether what stands higher still governs the event."""
    relation = node.dep_
    if relation == "conj" and node.tag_ in _FINITE and head.tag_ in _SHARED_FORMS and not _shares_subject(node, head):
        return _Step(governed=False)
    if relation == "conj":
        return _Step(tuple(_shared(node, head, crossings)))
    if relation == "ccomp" and is_joined(node, head):
        return _Step(())
    if relation in ("relcl", "parataxis", "appos", "nmod", "compound"):
        return _Step(governed=relation in ("nmod", "compound"))
    if relation == "advcl":
        return _Step(tuple(_adverbial(node, crossings)), governed=False)
    if relation in ("pobj", "pcomp"):
        return _under_preposition(node, head, crossings)
    if relation == "prep":
        return _Step(tuple(_governor(node, head, crossings)), governed=_lookup(head) is not None)
    if head.lemma_.lower() == "be" and relation in ("acomp", "attr", "oprd", "xcomp"):
        return _Step(tuple(_copula(node, head, crossings)))
    if head.lemma_.lower() == "be" and relation == "ccomp":
        return _Step(tuple(_unsure_copula(node, head, crossings)))
    if relation in _SUBJECTS and node.pos_ in ("NOUN", "PROPN", "VERB"):
        return _over_subject(node, head, crossings)
    if relation in ("dobj", "obj") and head.lemma_.lower() in words.LIGHT:
        return _Step((*own_operators(head, crossings), *_governor(node, head, crossings)), carries=True)
    if relation in _COMPLEMENTS or relation in ("acl", "dobj", "obj", "prt"):
        effect = _lookup(head, node)
        return _Step(
            tuple(_governor(node, head, crossings)),
            governed=effect is not None or relation in ("xcomp", "ccomp", "pcomp"),
            carries=effect is words.DONE and relation == "xcomp",  # "managed to send" is as far along as the managing
        )
    return _Step(governed=False)


def own_operators(node: Token, crossings: int) -> Iterator[Operator]:
    """Gives the operators that a word carries itself: auxiliaries, adverbs, negation, adjectives, its question mark."""
    for child in node.children:
        lower = child.lower_
        effect: Effect | None = None
        if child.dep_ == "aux" and child.tag_ == "MD":
            effect = words.MODALS.get(lower)
        elif (child.dep_ == "neg" and node.pos_ not in ("NOUN", "PROPN")) or (
            child.dep_ in ("det", "preconj", "advmod", "cc") and lower in words.NEGATIONS
        ):
            effect = words.NEGATION if _empties(child, node) else None
        elif child.dep_ in ("advmod", "npadvmod", "nmod", "dep", "amod", "acomp"):
            effect = words.ADVERBS.get(lower) or (words.ADJECTIVES.get(lower) if node.pos_ in ("NOUN", "PROPN") else None)
        elif child.dep_ in ("nsubj", "nsubjpass", "dobj") and node.pos_ in ("VERB", "AUX"):
            negated = _negating(child)
            if negated is not None and (child.dep_ != "dobj" or negated is child or node.lemma_.lower() not in words.EMPTYABLE):
                yield Operator(negated, words.NEGATION, crossings=crossings)
        if effect is not None:
            yield Operator(child, effect, crossings=crossings)
        if child.dep_ in _SUBJECTS or child.dep_ == "aux":  # the parse hangs "the crews allegedly were" on one of them
            for adverb in child.children:
                if adverb.dep_ == "advmod" and (adverb.i > child.i or child.dep_ == "aux") and adverb.lower_ in words.ADVERBS:
                    yield Operator(adverb, words.ADVERBS[adverb.lower_], crossings=crossings)


def _empties(negation: Token, node: Token) -> bool:
    """Tells a negation of the event from "not until", "not only" and the "nor" that opens the next clause."""
    following = negation.nbor(1).lower_ if negation.i + 1 < len(negation.doc) else ""
    if following in ("until", "only", "just", "merely"):
        return False
    return bool(negation.dep_ != "cc" or negation.i < node.i)


def _negating(phrase: Token) -> Token | None:
    """Gives the word that empties a noun phrase: "no troops", "neither side", "nobody", "none of them"."""
    if phrase.lower_ in ("nobody", "nothing", "none", "neither"):
        return phrase
    return next((c for c in phrase.children if c.dep_ in ("det", "neg", "preconj") and _is_none_of(c)), None)


def _is_none_of(word: Token) -> bool:
    """Tells a "no" that empties from one that bounds: "no troops", "no more than 300 troops"."""
    return word.lower_ in ("no", "neither") and not (
        word.i + 2 < len(word.doc) and word.nbor(1).lower_ in ("more", "less", "fewer") and word.nbor(2).lower_ == "than"
    )


def _shared(node: Token, head: Token, crossings: int) -> Iterator[Operator]:
    """Gives the auxiliaries that a coordinate shares with the first of its kind."""
    own = any(c.dep_ in ("aux", "auxpass") or c.dep_ in _SUBJECTS for c in node.children)
    if node.pos_ in ("NOUN", "PROPN"):
        yield from (o for o in own_operators(head, crossings) if o.effect is words.NEGATION or o.token.i < head.i)
    elif not own and node.tag_ == head.tag_ and node.tag_ in _SHARED_FORMS:
        is_but = any(c.dep_ == "cc" and c.lower_ in ("but", "yet") for c in head.children)
        yield from (o for o in own_operators(head, crossings) if not (is_but and o.effect is words.NEGATION))


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
    if preposition == "against" and head.head.lemma_.lower() in ("decide", "vote"):
        return _Step((Operator(head, words.NEGATION, crossings=crossings),))
    return _Step(governed=preposition in _CONTENT_PREPOSITIONS)


def _copula(node: Token, head: Token, crossings: int) -> Iterator[Operator]:
    """Gives the operators over "is to be sent", and over what a form of be links."""
    if node.dep_ == "xcomp" and any(c.dep_ == "aux" and c.lower_ == "to" for c in node.children):
        yield Operator(head, words.PLANNED, crossings=crossings)
    yield from own_operators(head, crossings)


def _unsure_copula(node: Token, head: Token, crossings: int) -> Iterator[Operator]:
    """Gives the operators of "is not certain whether", "was able to", which the parse hangs on the form of be."""
    adjective = next((c for c in head.children if c.dep_ == "acomp" and c is not node), None)
    own = tuple(own_operators(head, crossings))
    if adjective is None:
        yield from _hedges(own)
        return
    denied = any(o.effect is words.NEGATION for o in own)
    effect = _lookup(adjective)
    if denied and (effect is None or effect.kind in ("knowing", "saying")):
        yield Operator(adjective, words.UNSURE, crossings=crossings)
    elif effect is not None:
        yield Operator(adjective, effect, denied, crossings)
    yield from _hedges(own)


def _over_subject(node: Token, head: Token, crossings: int) -> _Step:
    """Gives what a predicate says of an event that is its subject: "the dispatch is planned", "the attack may happen"."""
    own = tuple(own_operators(head, crossings))
    predicate = next((c for c in head.children if c.dep_ in ("acomp", "attr", "oprd")), None)
    if head.lemma_.lower() == "be" and predicate is not None:
        effect = _lookup(predicate)
        here = () if effect is None else (Operator(predicate, effect, _is_denied(head), crossings),)
        return _Step((*here, *(own if effect is None else _hedges(own))))
    if node.dep_ in ("nsubjpass", "csubjpass"):
        effect = _lookup(head)
        if effect is not None and effect.kind not in ("saying", "causing", "done"):
            return _Step((Operator(head, effect, _is_denied(head), crossings), *_hedges(own)))
        is_light = head.lemma_.lower() in words.LIGHT
        return _Step(own if is_light else tuple(_hedges(own)), carries=True)
    if head.lemma_.lower() in words.OCCURRING:
        return _Step(own, carries=True)
    return _Step(tuple(_hedges(own)), governed=True)


def _hedges(own: tuple[Operator, ...]) -> tuple[Operator, ...]:
    return tuple(o for o in own if o.effect is not words.NEGATION)


def _governor(node: Token, head: Token, crossings: int) -> Iterator[Operator]:
    """Gives the effect of a word on what it takes as content, with that word's own operators."""
    effect = _lookup(head, node)
    own = tuple(own_operators(head, crossings))
    if effect is not None and _stands(effect, node, head):
        return
    if effect is not None:
        denied = any(o.effect is words.NEGATION for o in own)
        unsure = denied and effect.kind in ("knowing", "saying") and head.pos_ in ("NOUN", "ADJ")
        utters = is_content(node, head)
        yield Operator(head, words.UNSURE if unsure else effect, denied and not unsure, crossings, utters)
        yield from _hedges(own)
    elif head.pos_ in ("VERB", "AUX") and node.dep_ in ("xcomp", "ccomp", "pcomp"):
        yield from own


def _stands(effect: Effect, node: Token, head: Token) -> bool:
    """Tells an event noun that its verb leaves standing: "rejected the offer", "reported the attack"."""
    if node.dep_ == "prep":
        return effect in (words.FAILED, words.DENIED) and node.lower_ not in ("from", "of")
    if node.dep_ not in ("dobj", "obj", "pobj") or node.pos_ not in ("NOUN", "PROPN"):
        return False
    if effect is words.DENIED:  # "denied the reports" leaves them standing, "denied reports that it began" denies that
        has_content = any(c.dep_ in ("acl", "ccomp") and c.left_edge.lower_ == "that" for c in node.children)
        return node.lemma_.lower() in words.UTTERANCES and not has_content
    return effect is words.FAILED and head.lemma_.lower() not in words.PREVENTING


def _lookup(head: Token, node: Token | None = None) -> Effect | None:
    lemma = head.lemma_.lower()
    if head.pos_ in ("VERB", "AUX"):
        if lemma == "go" and head.tag_ == "VBG" and node is not None and node.dep_ == "xcomp":
            return words.PLANNED  # "is going to pay"
        particle = next((c.lower_ for c in head.children if c.dep_ == "prt"), None)
        if particle is not None and f"{lemma} {particle}" in words.VERBS:
            return words.VERBS[f"{lemma} {particle}"]
        if node is not None and node.dep_ in ("xcomp", "ccomp", "oprd") and _is_impersonal_passive(head, node):
            return words.PASSIVE_SAID.get(lemma) or words.VERBS.get(lemma) or words.ADJECTIVES.get(head.lower_)
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
    return any(o.effect is words.NEGATION for o in own_operators(head, 0))


def is_content(node: Token, head: Token) -> bool:
    """Tells a clause that a speaker is reported to have said or thought from other clauses."""
    if node.dep_ not in ("ccomp", "xcomp", "acl") or (head.pos_ == "VERB" and _is_impersonal_passive(head, node)):
        return False
    effect = _lookup(head, node)
    return effect is not None and effect.reports and node.dep_ == "ccomp"
