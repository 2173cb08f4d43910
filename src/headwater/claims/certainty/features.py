"""Named features of an event in its sentence, for the learned part of the finer score."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from headwater.claims.certainty import words
from headwater.claims.certainty.scope import MAX_STEPS, Scope, own_operators
from headwater.claims.certainty.stages import form_of, stage_of
from headwater.claims.certainty.turns import is_denied, level_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_PRONOUNS = frozenset("i we you he she it they who which that there".split())


def features(event: Token, scope: Scope) -> frozenset[str]:
    """Gives the names of what holds of an event: its form, the words over it, the verbs around it.

    Cost: linear in the depth of the event and the width of the clauses over it.
    """
    return frozenset((*_form(event), *_over(event, scope), *_around(event), *_sentence(event)))


def _form(event: Token) -> Iterator[str]:
    yield f"form={clause_form(event)}"
    yield f"pos={event.pos_}"
    yield f"relation={event.dep_}"
    yield f"relation={event.dep_},tag={event.tag_}"
    for child in event.children:
        if child.dep_ in ("aux", "auxpass"):
            yield f"auxiliary={child.lower_}"
        elif child.dep_ in _SUBJECTS and child.lower_ in _PRONOUNS:
            yield f"subject={child.lower_}"
        elif child.dep_ == "mark" or (child.dep_ == "advmod" and child.lower_ in ("when", "where", "how", "why")):
            yield f"mark={child.lower_}"


def _over(event: Token, scope: Scope) -> Iterator[str]:
    denied = is_denied(scope.operators)
    level, stage = level_of(scope.operators), stage_of(event, scope)[0]
    yield f"denied={denied}"
    yield f"level={level}"
    yield f"level={level},denied={denied}"
    yield f"stage={stage}"
    yield f"stage={stage},denied={denied}"
    for place, operator in enumerate(scope.operators):
        name = operator.effect.kind + (",denied" if operator.denied else "")
        yield f"over={name}"
        if place == 0:
            yield f"nearest={name}"


def _around(event: Token) -> Iterator[str]:
    """Gives the forms of the verbs higher up, whether they govern the event or not."""
    if event.dep_ != "ROOT":
        head = event.head
        form = clause_form(head) if head.pos_ in ("VERB", "AUX") else head.pos_
        yield f"head={form},{event.dep_}"
        if event.dep_ in ("pobj", "pcomp"):
            yield f"preposition={head.lower_}"
    node, depth = event, 0
    while node.dep_ != "ROOT" and depth < MAX_STEPS:
        node, depth = node.head, depth + 1
        if node.pos_ in ("VERB", "AUX"):
            yield f"around={clause_form(node)}"
            for operator in own_operators(node, 0):
                yield f"around={operator.effect.kind}"
            if any(c.dep_ == "mark" and c.lower_ in words.CONDITIONS for c in node.children):
                yield "around=condition"
    yield f"depth={min(depth, 3)}"


def _sentence(event: Token) -> Iterator[str]:
    texts = {token.lower_ for token in event.doc}
    if "?" in texts:
        yield "sentence=question"
    if "please" in texts:
        yield "sentence=please"


def clause_form(verb: Token) -> str:
    """Gives the form of a verb in its clause: imperative, infinitive, or tense with tag."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    has_subject = any(child.dep_ in _SUBJECTS for child in verb.children)
    is_free = verb.tag_ == "VB" and not has_subject and not auxiliaries & {"to", *words.MODALS}
    if is_free and verb.dep_ in ("ROOT", "ccomp", "conj", "dep", "parataxis"):
        return "imperative"
    if "to" in auxiliaries:
        return "infinitive"
    return f"{form_of(verb)}/{verb.tag_}"
