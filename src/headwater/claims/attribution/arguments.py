"""Which phrase to the right of a cue verb opens its content."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.attribution.frames import VerbFrame
from headwater.claims.attribution.grammar import is_passive

AFTER_PASSIVE = frozenset({"as", "of", "for"})
OPENS_CLAUSE = frozenset({"that", "how", "what", "why", "whether"})
QUESTION_WORDS = frozenset("if whether why how what who when where which".split())


def first_argument(verb: Token, frame: VerbFrame) -> Token | None:
    """Gives the head of the first phrase of the content to the right of the verb."""
    letters = frame.letters
    for child in verb.rights:
        if child.dep_ in ("ccomp", "xcomp") and takes_clause(child, frame):
            return child
        if child.dep_ in ("oprd", "acomp") and "o" in letters:
            return child
        if child.dep_ == "dobj" and "q" in letters and asks_about(verb, child):
            continue
        if child.dep_ in ("dobj", "attr") and "a" not in letters and ("o" in letters or has_infinitive(verb, letters)):
            return child
        if child.dep_ == "prep" and child.lower_ in frame.prepositions:
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                return inner
        if child.dep_ == "prep" and "o" in letters and child.lower_ in AFTER_PASSIVE and is_passive(verb):
            if child.lower_ == "as":
                return child
            return next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
        if child.dep_ == "advcl" and "c" in letters and child.left_edge.lower_ in ("that", "if", "whether"):
            return child
    return None


def asks_about(verb: Token, told: Token) -> bool:
    """Tells whether an object is who was asked: "asked him whether ..."."""
    return any(c.dep_ == "ccomp" and c.i > told.i and c.left_edge.lower_ in QUESTION_WORDS for c in verb.rights)


def takes_clause(clause: Token, frame: VerbFrame) -> bool:
    """Tells whether a verb's frame lets this clause be content."""
    if clause.dep_ == "ccomp":
        return bool(frame.letters & set("cqi"))
    return "i" in frame.letters or (
        "c" in frame.letters and clause.left_edge.lower_ in ("that", "how", "what", "why", "whether")
    )


def has_infinitive(verb: Token, letters: frozenset[str]) -> bool:
    """Tells whether an object is only the first part of what is wanted: "want him to go"."""
    return "i" in letters and any(c.dep_ in ("xcomp", "ccomp") for c in verb.rights)
