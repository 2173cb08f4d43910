"""Cues that give a count to somebody without a verb of saying: "by the firm's own account", "the mayor put the dead at two"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from headwater.claims.attribution.grammar import is_passive
from headwater.claims.attribution.phrases import clause_around
from headwater.claims.attribution.pieces import Piece, Reading, trimmed
from headwater.claims.attribution.subjects import speaker_of, without_subject

# What somebody reckons or tells, after "by" or "on". Ours, general news English.
ACCOUNTS = frozenset("account count estimate reckoning tally calculation telling version figure number admission".split())
LEADING = frozenset({"by", "on"})
PUTTING = frozenset({"put", "place", "peg"})


def account_readings(doc: Doc) -> Iterator[Reading]:
    """Gives the reading of each such cue, in order."""
    for token in doc:
        found = _by_account(token) if token.lower_ in LEADING else _put_at(token) if token.lemma_ in PUTTING else None
        if found is not None:
            yield found


def _by_account(preposition: Token) -> Reading | None:
    """Gives the reading of "by X's own account": X, and the clause that the phrase stands in."""
    account = next((c for c in preposition.children if c.dep_ == "pobj" and c.lemma_.lower() in ACCOUNTS), None)
    owner = None if account is None else next((c for c in account.lefts if c.dep_ == "poss" and c.tag_ != "PRP$"), None)
    clause = None if owner is None else clause_around(preposition)
    if account is None or owner is None or clause is None:
        return None
    doc = preposition.doc
    before = trimmed(doc, (clause.left_edge.i, preposition.i))
    after = trimmed(doc, (account.i + 1, max(clause.right_edge.i, account.i) + 1))
    pieces = [piece for piece in (before, after) if piece is not None]
    return Reading(_owner(owner), None, (account.i, account.i + 1), pieces, "says") if pieces else None


def _owner(owner: Token) -> Piece:
    """Gives who reckons: "the same agency's" is the agency's."""
    same = next((c for c in owner.lefts if c.lower_ == "same"), None)
    return owner.left_edge.i if same is None else same.i + 1, owner.i + 1


def _put_at(verb: Token) -> Reading | None:
    """Gives the reading of "X put the dead at two", from X's mouth."""
    if verb.pos_ != "VERB" or is_passive(verb):
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is None or not any(_is_number(c) for c in verb.rights if c.lower_ == "at" and c.i > thing.i):
        return None
    speaker, meant = speaker_of(verb)
    if speaker is None:
        return None
    content = trimmed(verb.doc, without_subject(verb, (thing.left_edge.i, verb.right_edge.i + 1)))
    return None if content is None else Reading(speaker, meant, (verb.i, verb.i + 1), [content], "says")


def _is_number(preposition: Token) -> bool:
    inner = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return inner is not None and (inner.like_num or any(c.dep_ == "nummod" for c in inner.children))
