"""How far along an event is said to be: the stage words over it, and the form of its verb."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.certainty import words
from headwater.claims.certainty.scope import Operator, Scope
from headwater.model import STAGES

_DOUBTFUL = frozenset({"may", "might", "could"})
_MODAL_KINDS = frozenset({"future", "would", "modal"})
_STAGE_OF_FORM = {
    "perfect": "done",
    "past progressive": "done",
    "progressive": "ongoing",
    "past": "done",
    "participle": "done",
    "present": "ongoing",
    "to come": "planned",
}


def stage_of(event: Token, scope: Scope) -> tuple[str, str]:
    """Gives the stage and the words that decided it: the least advanced that stands over the event, else its verb's form."""
    own = words.SELF_STAGED.get(event.lemma_.lower()) if event.pos_ == "VERB" else None
    ranked = [
        (STAGES.index(o.effect.stage), o.effect.stage, o.token.text)
        for o in scope.operators
        if o.effect.stage not in (None, "unspecified") and o.effect.kind not in _MODAL_KINDS and _sets(o, event)
    ]
    if own is not None and _has_content(event):
        ranked.append((STAGES.index(own), own, event.text))
    if ranked:
        _, stage, text = min(ranked)
        return stage, f"{text}: {stage}"
    modal = next((o.token for o in scope.operators if o.effect.kind in _MODAL_KINDS), None)
    if modal is not None:
        return _modal_stage(modal, scope.anchor)
    if _is_settled(event, scope):
        return "done", f"{event.text}: done"
    if any(o.effect.stage == "unspecified" or o.effect is words.PURPOSE for o in scope.operators):
        return "unspecified", f"{event.text}: no stage"
    if event.pos_ == "NOUN" and any(o.effect in (words.KNOWN, words.DONE) and not o.denied for o in scope.operators[:1]):
        return "done", f"{scope.operators[0].token.text}: done"
    return form_stage(_dependent_on(scope.anchor))


def _is_settled(event: Token, scope: Scope) -> bool:
    """Tells what has come out already from what may be: "had not been able to reach it", "is accused of hiding it"."""
    if event.dep_ == "pcomp" and event.tag_ == "VBG":
        return any(verb.lemma_.lower() in ("accuse", "suspect") for verb in (event.head.head, event.head.head.head))
    able = [o.token.head for o in scope.operators if o.token.lower_ in ("able", "unable") and o.token.dep_ == "acomp"]
    return any(form_stage(verb)[0] == "done" for verb in able)


def form_stage(verb: Token) -> tuple[str, str]:
    """Gives the stage that a verb's own form shows, and the form."""
    form = form_of(verb)
    return _STAGE_OF_FORM.get(form, "unspecified"), f"{verb.text}: {form}"


def form_of(verb: Token) -> str:
    """Gives the name of a verb's form: perfect, progressive, past, participle, present, to come (a headline's), bare, noun."""
    if verb.pos_ not in ("VERB", "AUX"):
        return "noun"
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    present = auxiliaries & {"is", "are", "'s", "’s", "am", "'re", "’re"}
    if auxiliaries & {"has", "have", "had", "having", "'ve", "’ve"} and verb.tag_ != "VBG":
        return "perfect"
    if verb.tag_ == "VBG" and (auxiliaries or verb.dep_ in ("acl", "relcl")):
        return "past progressive" if auxiliaries & {"was", "were"} else "progressive"
    if "being" in auxiliaries and present:
        return "progressive"
    if verb.tag_ == "VBD" or auxiliaries & {"was", "were", "did"}:
        return "past"
    if verb.tag_ == "VBN":
        return "present" if present else "participle"
    if verb.tag_ in ("VBZ", "VBP"):
        return "present"
    return "to come" if "to" in auxiliaries and _heads_headline(verb) else "bare"


def _sets(operator: Operator, event: Token) -> bool:
    """Tells a word that sets the stage from a purpose of what is done already: "were used to attack"."""
    return operator.effect is not words.PURPOSE or form_of(event.head) not in ("past", "perfect", "past progressive")


def _has_content(event: Token) -> bool:
    """Tells "is mulling a transfer" and "plans to send" from a verb that stands alone."""
    return any(c.dep_ in ("dobj", "xcomp", "ccomp", "prep", "advcl") for c in event.children)


def _heads_headline(verb: Token) -> bool:
    """Tells "Ministry to send crews": an infinitive that no finite verb governs."""
    return verb.dep_ == "ROOT" or (verb.head.dep_ == "ROOT" and verb.head.pos_ in ("NOUN", "PROPN"))


def _dependent_on(verb: Token) -> Token:
    """Gives the verb whose time a participle shares: "it fell, killing two"."""
    is_bare = verb.tag_ == "VBG" and verb.dep_ == "advcl" and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return verb.head if is_bare and verb.head.pos_ in ("VERB", "AUX") else verb


def _modal_stage(modal: Token, verb: Token) -> tuple[str, str]:
    """Gives the stage of "will", "would", "may": what somebody will choose is planned, the rest is foretold."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    is_chosen = verb.pos_ == "VERB" and verb.lemma_.lower() not in words.UNWILLED
    if modal.lower_ not in _DOUBTFUL:
        return ("planned" if is_chosen else "predicted"), f"{modal.text}: future"
    if "have" in auxiliaries:
        return "done", f"{modal.text} have: done"
    if verb.tag_ == "VBG":
        return "ongoing", f"{modal.text} be: ongoing"
    return "predicted", f"{modal.text}: possible"
