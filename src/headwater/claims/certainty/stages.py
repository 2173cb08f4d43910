"""How far along an event is said to be: the stage words over it, and the form of its verb."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.certainty import words
from headwater.claims.certainty.scope import Scope
from headwater.model import STAGES

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "'d"})
_DOUBTFUL = frozenset({"may", "might", "could"})
_HERE = frozenset("now already currently still presently today".split())


def stage_of(event: Token, scope: Scope) -> tuple[str, str]:
    """Gives the stage and the words that decided it: the least advanced that stands over the event, else the verb's form."""
    told = [(o.effect.stage, o.token.text) for o in scope.operators if o.effect.stage not in (None, "unspecified")]
    modal = next((o for o in scope.operators if o.effect.kind in ("future", "would", "modal")), None)
    ranked = [
        (STAGES.index(stage), stage, text)
        for stage, text in told
        if stage is not None and not (stage == "predicted" and _is_future(text))
    ]
    if ranked:
        _, stage, text = min(ranked)
        return stage, f"{text}: {stage}"
    if modal is not None:
        return _modal_stage(modal.token, scope.anchor)
    if any(o.effect.stage == "unspecified" for o in scope.operators):
        return "unspecified", f"{event.text}: no stage"
    return form_stage(scope.anchor)


def _is_future(text: str) -> bool:
    return text.lower() in _FUTURE


def _modal_stage(modal: Token, verb: Token) -> tuple[str, str]:
    agentive = verb.lemma_.lower() not in words.UNWILLED
    if modal.lower_ in _DOUBTFUL:
        return ("considered" if agentive and modal.lower_ != "could" else "predicted"), f"{modal.text}: possible"
    return ("planned" if agentive else "predicted"), f"{modal.text}: future"


def form_stage(verb: Token) -> tuple[str, str]:
    """Gives the stage that a verb's own form shows, and the form."""
    form = form_of(verb)
    return _STAGE_OF_FORM.get(form, "unspecified"), f"{verb.text}: {form}"


def form_of(verb: Token) -> str:
    """Gives the name of a verb's form: perfect, progressive, past, participle, present, bare, noun."""
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
    if verb.tag_ == "VBN" and not present:
        return "participle"
    if verb.tag_ in ("VBZ", "VBP") and any(c.lower_ in _HERE for c in verb.children):
        return "present now"
    return "bare"


_STAGE_OF_FORM = {
    "perfect": "done",
    "past progressive": "done",
    "progressive": "ongoing",
    "past": "done",
    "participle": "done",
    "present now": "ongoing",
}
