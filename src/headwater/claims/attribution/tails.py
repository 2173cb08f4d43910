"""Where a content to the right of its verb ends."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from headwater.claims.attribution.grammar import FINITE, is_dash, is_speech
from headwater.claims.attribution.quoting import Quoting

BREAKS = frozenset({",", "and", "but", "while"})
CIRCUMSTANCES = frozenset("as when while after before although though since whereas until once".split())
KEPT_AFTER_COMMA = frozenset({"because", "including", "unless", "especially"})
TAILS = frozenset({"ccomp", "xcomp", "oprd", "acomp", "dobj", "attr", "appos", "dep"})
VENUES = frozenset(
    """interview statement speech debate tweet post email e-mail letter conference briefing rally event meeting hearing call
    appearance address remark message press reporter news show program programme column editorial book blog video
    podcast filing report release memo note session forum telephone phone twitter facebook stage trail""".split()
)


def content_end(verb: Token, first: Token, quoting: Quoting) -> int:
    """Gives the token behind a content that opens with a phrase to the right of its verb."""
    end = first.right_edge.i + 1
    is_clause = first.dep_ in ("ccomp", "advcl", "xcomp")
    for child in verb.rights:
        if child.i <= first.i:
            continue
        if child.dep_ == "cc":
            continue
        if ends_content(child):
            break
        if belongs(child) or goes_on(child):
            end = max(end, child.right_edge.i + 1)
    return own_end(verb, first, end, quoting, is_clause=is_clause)


def ends_content(child: Token) -> bool:
    """Tells whether a content is over before a later child of its verb."""
    if child.dep_ == "conj":
        return not goes_on(child)
    opener = child.left_edge
    return opener.i > 0 and opener.nbor(-1).text == "," and opener.lower_ not in KEPT_AFTER_COMMA


def goes_on(joined: Token) -> bool:
    """Tells whether a joined clause goes on with what is said: "... and that it held"."""
    return bool(joined.dep_ == "conj" and joined.left_edge.lower_ == "that")


def belongs(child: Token) -> bool:
    """Tells whether a later child of the verb is part of what it attributes, and no circumstance of the saying."""
    opener = child.left_edge
    if child.dep_ == "prep":
        return not is_venue(child)
    if child.dep_ == "advcl":
        return opener.lower_ not in CIRCUMSTANCES and child.tag_ != "VBG"
    return child.dep_ in TAILS


def is_venue(prep: Token) -> bool:
    """Tells whether a prepositional phrase says when or where something was said."""
    if prep.lower_ in ("after", "before", "while", "since", "until", "amid", "during"):
        return True
    inner = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if inner is None or prep.lower_ not in ("in", "at", "on", "to", "from", "via", "through"):
        return False
    return inner.ent_type_ in ("DATE", "TIME") or inner.lemma_.lower() in VENUES


def own_end(verb: Token, first: Token, end: int, quoting: Quoting, *, is_clause: bool) -> int:
    """Gives the end of a content cut back where another cue of the same speaker, or a side remark, sets in."""
    doc = verb.doc
    dashes = [at for at in range(first.i + 1, end) if is_dash(doc, at) and not quoting.is_inside(doc, at)]
    if len(dashes) == 1:
        end = dashes[0]
    for at in range(first.i + 1, end - 1):
        if doc[at].lower_ not in BREAKS or quoting.is_inside(doc, at):
            continue
        if doc[at].text == ",":
            follows = doc[at + 1] if doc[at + 1].pos_ != "ADV" else doc[min(at + 2, end - 1)]
            is_remark = not is_clause and follows.tag_ in ("WP", "WDT", "WRB", "WP$")
            if is_remark or (follows.tag_ == "VBG" and is_speech(follows)):
                return at
        elif verb.tag_ in FINITE and starts_other_speech(doc, at + 1, end, verb.tag_):
            return at
    return end


def starts_other_speech(doc: Doc, at: int, end: int, tag: str) -> bool:
    """Tells whether the words after "and" go on with a verb of saying in the tense of the verb before."""
    follows = doc[at + 1] if doc[at].pos_ == "ADV" and at + 1 < end else doc[at]
    if follows.tag_ == tag and is_speech(follows):
        return True
    joined = next((t for t in doc[at : min(at + 12, end)] if t.dep_ == "conj" and t.left_edge.i <= at + 1 <= t.i), None)
    return joined is not None and joined.tag_ == tag and is_speech(joined)
