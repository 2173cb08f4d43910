"""Cues that are no verbs: "according to", "as reported by", nouns with a that-clause, "X: ..." headings."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from headwater.claims.attribution.lexicon import CUE_NOUNS
from headwater.claims.attribution.pieces import Reading, trimmed
from headwater.claims.attribution.subjects import phrase_of, without_subject


def phrase_readings(doc: Doc) -> Iterator[Reading]:
    """Gives the reading of each cue that is no verb, in order."""
    for token in doc:
        if token.lower_ == "according" and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "to":
            found = according_to(token)
            if found is not None:
                yield found
        elif token.lower_ in CUE_NOUNS or (token.pos_ == "NOUN" and token.lemma_.lower() in CUE_NOUNS):
            found = noun_clause(token)
            if found is not None:
                yield found


def according_to(token: Token) -> Reading | None:
    """Gives the reading of "according to X": X, and the clause that the phrase stands in."""
    doc = token.doc
    to = doc[token.i + 1]
    inner = next((c for c in to.children if c.dep_ == "pobj"), None)
    if inner is None:
        inner = next((c for c in token.children if c.dep_ == "pobj"), None)
    if inner is None:
        return None
    clause = clause_around(token)
    if clause is None:
        return None
    speaker = without_subject(clause, phrase_of(inner, token))
    if token.i > 0 and doc[token.i - 1].text == "," and speaker[1] >= len(doc) - 1:
        clause = doc[token.i].sent.root  # at the sentence's end it covers the whole of it
    begin, stop = clause.left_edge.i, clause.right_edge.i + 1
    before, after = trimmed(doc, (begin, token.i)), trimmed(doc, (speaker[1], max(stop, speaker[1])))
    pieces = [piece for piece in (before, after) if piece is not None]
    return Reading(speaker, None, (token.i, token.i + 2), pieces, "says")


def clause_around(token: Token) -> Token | None:
    """Gives the head of the clause that a phrase qualifies."""
    at = token.head
    for _ in range(20):
        if at.dep_ == "ROOT" or (at.dep_ in ("ccomp", "relcl", "advcl", "conj") and at.pos_ in ("VERB", "AUX")):
            return at
        at = at.head
    return None


def noun_clause(token: Token) -> Reading | None:
    """Gives the reading of a noun that takes what is said: "the claim that ...", "his decision to ..."."""
    clause = next((c for c in token.rights if c.dep_ in ("acl", "ccomp") and is_content_clause(c)), None)
    if clause is None:
        return None
    piece = trimmed(token.doc, (clause.left_edge.i, clause.right_edge.i + 1))
    if piece is None:
        return None
    owner = next((c for c in token.lefts if c.dep_ == "poss"), None)
    speaker = (owner.left_edge.i, owner.i + 1) if owner is not None else None
    if speaker is None:
        giver = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ in ("by", "from") and c.i < clause.i), None)
        inner = next((c for c in giver.children if c.dep_ == "pobj"), None) if giver is not None else None
        speaker = phrase_of(inner, token) if inner is not None else None
    return Reading(speaker, None, (token.i, token.i + 1), [piece], "says")


def is_content_clause(clause: Token) -> bool:
    """Tells whether a clause on a noun is what the noun says: "that ..." with its own subject, or "to ..."."""
    if clause.tag_ == "VB" and any(c.lower_ == "to" for c in clause.lefts):
        return True
    return any(c.dep_ == "mark" and c.lower_ in ("that", "whether") for c in clause.lefts)
