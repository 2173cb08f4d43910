"""Pieces of content as token stretches: cutting, trimming, joining."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from headwater.claims.attribution.quoting import Piece, Quoting

__all__ = ["Piece", "Reading", "clause_pieces", "trimmed"]


class Reading(NamedTuple):
    """What one cue gives, in tokens of its sentence."""

    speaker: Piece | None
    """The speaker phrase."""
    meant: Piece | None
    """For "who": the phrase that it stands for."""
    cue: Piece
    """The cue's words."""
    content: list[Piece]
    """What is attributed."""
    cue_class: str
    """One of CLASSES."""


EDGE = frozenset(",;:.–—-")


def trimmed(doc: Doc, piece: Piece) -> Piece | None:
    """Gives a stretch without the punctuation at its edges, or nothing where nothing is left."""
    start, end = piece
    while start < end and (doc[start].text in EDGE or doc[start].is_space or doc[start].text in "--"):
        start += 1
    while end > start and (doc[end - 1].text in EDGE or doc[end - 1].is_space):
        end -= 1
    if start >= end or not any(token.is_alpha or token.like_num for token in doc[start:end]):
        return None
    return start, end


def _is_misjoined(verb: Token, left: Token) -> bool:
    """Tells whether the parser joined "firefighters said" to the first of two clauses that they said: no "and" joins it."""
    joined = verb.dep_ == "conj" and verb.head.i < left.i
    return joined and not any(c.dep_ == "cc" and c.i > left.right_edge.i for c in verb.head.children)


def clause_pieces(verb: Token, cluster: Piece, quoting: Quoting) -> list[Piece]:
    """Gives the clause around a parenthetical cue, without the cue's own cluster."""
    doc = verb.doc
    start, end = cluster
    left = [c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i]
    if left:
        first = verb.head if _is_misjoined(verb, left[0]) else left[0]
        begin, stop = first.left_edge.i, max(end, left[-1].right_edge.i + 1)
    elif verb.dep_ in ("parataxis", "ccomp"):
        begin, stop = verb.head.left_edge.i, verb.head.right_edge.i + 1
    else:
        begin, stop = 0, end
    begin = quoting.quote_start_after_colon(doc, begin, start) or begin
    after = quoting.quote_after_index(doc, end)
    if after is not None:
        stop = max(stop, after[1])
    found = [trimmed(doc, (begin, start)), trimmed(doc, (end, stop))]
    return [piece for piece in found if piece is not None]
