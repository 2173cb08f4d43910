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
    own, why = form_stage(scope.anchor)
    considered = [(stage, text) for stage, text in told if stage is not None and stage != "predicted"]
    modal = next((o for o in scope.operators if o.effect.kind in ("future", "would", "modal")), None)
    ranked = [(STAGES.index(stage), stage, text) for stage, text in told if stage is not None and not (stage == "predicted" and _is_future(text))]
    if ranked:
        _, stage, text = min(ranked)
        return stage, f"{text}: {stage}"
    del considered
    if modal is not None:
        return _modal_stage(modal.token, scope.anchor)
    if any(o.effect.stage == "unspecified" for o in scope.operators):
        return "unspecified", f"{event.text}: no stage"
    return own, why


def _is_future(text: str) -> bool:
    return text.lower() in _FUTURE


def _modal_stage(modal: Token, verb: Token) -> tuple[str, str]:
    agentive = verb.lemma_.lower() not in words.UNWILLED
    if modal.lower_ in _DOUBTFUL:
        return ("considered" if agentive and modal.lower_ != "could" else "predicted"), f"{modal.text}: possible"
    return ("planned" if agentive else "predicted"), f"{modal.text}: future"


def form_stage(verb: Token) -> tuple[str, str]:
    """Gives the stage that a verb's own form shows, and what it was read from."""
    if verb.pos_ not in ("VERB", "AUX"):
        return "unspecified", f"{verb.text}: a noun"
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    present = auxiliaries & {"is", "are", "'s", "’s", "am", "'re", "’re"}
    if auxiliaries & {"has", "have", "had", "having", "'ve", "’ve"} and verb.tag_ != "VBG":
        return "done", f"{verb.text}: perfect"
    if verb.tag_ == "VBG" and (auxiliaries or verb.dep_ in ("acl", "relcl")):
        past = auxiliaries & {"was", "were"}
        return ("done" if past else "ongoing"), f"{verb.text}: progressive"
    if "being" in auxiliaries and present:
        return "ongoing", f"{verb.text}: progressive"
    if verb.tag_ == "VBD" or auxiliaries & {"was", "were", "did"}:
        return "done", f"{verb.text}: past"
    if verb.tag_ == "VBN" and not present:
        return "done", f"{verb.text}: participle"
    if verb.tag_ in ("VBZ", "VBP") and any(c.lower_ in _HERE for c in verb.children):
        return "ongoing", f"{verb.text}: present"
    return "unspecified", f"{verb.text}: no stage in its form"
