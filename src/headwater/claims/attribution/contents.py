"""What is said: the pieces of content around a cue verb, from the parse."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.attribution.arguments import first_argument, takes_clause
from headwater.claims.attribution.frames import VerbFrame
from headwater.claims.attribution.grammar import PARTICIPLES, agent_of, is_passive
from headwater.claims.attribution.pieces import Piece, clause_pieces, trimmed
from headwater.claims.attribution.quoting import Quoting
from headwater.claims.attribution.subjects import phrase_of, without_subject
from headwater.claims.attribution.tails import content_end

CLOSERS = frozenset(['"', "”", "''", "’"])
BEFORE_CLUSTER = CLOSERS | {",", "—", "–", "-", "--", "'", "?", "!"}
OPENERS = frozenset([",", '"', "“", "''", "``", "‘", ":"])


def content_of(verb: Token, frame: VerbFrame, quoting: Quoting) -> list[Piece]:
    """Gives the pieces of what is attributed, in order; empty where the verb attributes nothing here."""
    as_clause = as_pieces(verb, frame)
    if as_clause:
        return as_clause
    if is_parenthetical(verb, frame):
        return clause_pieces(verb, cluster_of(verb), quoting)
    passive = is_passive(verb)
    pieces = right_content(verb, frame, quoting)
    moved = passive_subject(verb, frame) if passive else relative_object(verb, frame)
    if moved is not None and (moved[1] <= pieces[0][0] if pieces else True):
        pieces = [moved, *pieces]
    return pieces


def as_pieces(verb: Token, frame: VerbFrame) -> list[Piece]:
    """Gives the main clause for "as X noted, ..." and "..., as noted by X"."""
    if verb.dep_ not in ("advcl", "prep", "acl") or not frame.letters & set("c"):
        return []
    first = verb.left_edge
    if first.lower_ != "as" or any(c.dep_ in ("ccomp", "dobj", "xcomp") for c in verb.rights):
        return []
    start, end = first.i, without_subject(verb.head, (first.i, verb.right_edge.i + 1))[1]
    head = verb.head
    found = [trimmed(verb.doc, (head.left_edge.i, start)), trimmed(verb.doc, (end, head.right_edge.i + 1))]
    return [piece for piece in found if piece is not None and piece[0] < piece[1]]


def passive_subject(verb: Token, frame: VerbFrame) -> Piece | None:
    """Gives the subject of a passive where it is part of the content: "the plan was condemned", "he is expected to go"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if subject is None:
        if verb.dep_ == "acl" and "o" in frame.letters and "a" not in frame.letters and agent_of(verb) is not None:
            return verb.head.left_edge.i, verb.left_edge.i
        return None
    carries = any(c.dep_ in ("xcomp", "oprd") for c in verb.rights)
    if "a" in frame.letters or not (("o" in frame.letters) or carries):
        return None
    if subject.lower_ == "it":
        return None
    return phrase_of(subject, verb)


def relative_object(verb: Token, frame: VerbFrame) -> Piece | None:
    """Gives the "which", "what" or "that" in front that stands for the content or a part of it."""
    for child in verb.lefts:
        if child.dep_ in ("dobj", "dative", "pobj") and child.tag_ in ("WP", "WDT") and "o" in frame.letters:
            return child.i, child.i + 1
    if verb.dep_ == "relcl" and "o" in frame.letters and lacks_object(verb):
        return verb.head.left_edge.i, verb.left_edge.i
    return None


def lacks_object(verb: Token) -> bool:
    """Tells whether a relative clause has a subject but neither object nor pronoun: "the things she said"."""
    deps = {c.dep_ for c in verb.children}
    has_pronoun = any(c.tag_ in ("WP", "WDT", "WRB") for c in verb.lefts)
    return "nsubj" in deps and not has_pronoun and not deps & {"dobj", "ccomp", "xcomp", "mark"}


def cluster_of(verb: Token) -> Piece:
    """Gives the verb with its subject, helpers, adverbs and who was told, as one stretch."""
    start = end = verb.i
    for child in verb.children:
        if child.dep_ in ("ccomp", "punct", "cc", "conj", "parataxis", "mark", "dep", "intj"):
            continue
        if child.dep_ in ("prep", "advcl", "advmod", "npadvmod") and child.i < verb.i - 1:
            continue
        start, end = min(start, child.left_edge.i), max(end, child.right_edge.i)
    return start, end + 1


def is_parenthetical(verb: Token, frame: VerbFrame) -> bool:
    """Tells whether subject and verb are set off after what they attribute ("..., she said.")."""
    if not frame.letters & set("cq") or (verb.tag_ in PARTICIPLES and verb.dep_ in ("acl", "advcl")):
        return False
    doc = verb.doc
    later = [c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and takes_clause(c, frame)]
    if any(doc[c.left_edge.i - 1].text not in OPENERS for c in later):
        return False
    if "a" not in frame.letters and any(c.dep_ == "dobj" and doc[c.left_edge.i - 1].text not in OPENERS for c in verb.rights):
        return False
    start, _ = cluster_of(verb)
    at = start - 1
    while at >= 0 and doc[at].is_space:
        at -= 1
    if at < 1 or doc[at].text not in BEFORE_CLUSTER:
        return False
    if any(c.dep_ == "ccomp" for c in verb.lefts):
        return True
    if verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.head.i < verb.i):
        return True
    return doc[at].text in CLOSERS and verb.dep_ != "relcl"


def right_content(verb: Token, frame: VerbFrame, quoting: Quoting) -> list[Piece]:
    """Gives what follows the verb and belongs to its content."""
    first = first_argument(verb, frame)
    if first is None:
        at = quoting.quote_after(verb)
        return [at] if at is not None and "q" in frame.letters else []
    piece = trimmed(verb.doc, (first.left_edge.i, content_end(verb, first, quoting)))
    return [piece] if piece is not None else []
