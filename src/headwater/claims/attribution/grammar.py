"""Grammar that several parts ask: passives and their agents, verbs of saying, dashes."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from headwater.claims.attribution.frames import VERB_FRAMES

FINITE = frozenset({"VBD", "VBZ", "VBP"})
PARTICIPLES = frozenset({"VBG", "VBN"})
SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
DASHES = frozenset({"—", "–", "--", "-", "―"})


def is_passive(verb: Token) -> bool:
    """Tells whether a verb stands in the passive."""
    if verb.tag_ != "VBN":
        return False
    deps = {child.dep_ for child in verb.children}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.dep_ == "acl" and deps & {"ccomp", "oprd"} and agent_of(verb) is None:
        return False  # "Two analysts found that ...": a finite verb that the parser took for a participle
    has_perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return not has_perfect and verb.dep_ in ("acl", "advcl", "amod", "relcl") and not deps & {"nsubj", "dobj"}


def agent_of(verb: Token) -> Token | None:
    """Gives who did it, of a passive."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def is_speech(verb: Token) -> bool:
    """Tells whether a token is a verb of saying."""
    frame = VERB_FRAMES.get(verb.lemma_.lower())
    return frame is not None and frame.cue_class == "says"


def is_dash(doc: Doc, at: int) -> bool:
    """Tells whether a token is a dash between words and no hyphen in one."""
    return doc[at].text in DASHES and (len(doc[at].text) > 1 or (at > 0 and doc[at - 1].whitespace_ != ""))
