"""Who says: the subject, agent or relative head of a cue verb as a phrase."""

from __future__ import annotations

from spacy.tokens import Token

from headwater.claims.attribution.grammar import PASSIVE_SUBJECTS, SUBJECTS, agent_of, is_passive
from headwater.claims.attribution.pieces import Piece


def speaker_of(verb: Token) -> tuple[Piece | None, Piece | None]:
    """Gives the subject's phrase, or the agent's of a passive; and what a relative pronoun stands for."""
    passive = is_passive(verb)
    if passive:
        agent = agent_of(verb)
        if agent is None:
            return None, None
        return without_subject(verb.head, phrase_of(agent, verb)), None
    subject = subject_of(verb)
    if subject is None:
        return None, None
    if subject.lower_ in ("who", "which", "that") and subject.tag_ in ("WP", "WDT"):
        head = relative_head(verb)
        return (subject.i, subject.i + 1), phrase_of(head, verb) if head is not None else None
    return phrase_of(subject, verb), None


def subject_of(verb: Token) -> Token | None:
    """Gives the subject, shared ones of joined verbs, participles and infinitives with it."""
    at = verb
    for _ in range(6):
        for child in at.children:
            if child.dep_ in SUBJECTS and child.dep_ != "expl":
                return child
            if child.dep_ in PASSIVE_SUBJECTS:
                return child
        if at.dep_ in ("conj", "xcomp", "advcl", "aux", "pcomp", "acomp", "dep") or (at.dep_ == "ccomp" and at.tag_ == "VBG"):
            at = at.head
            if at.dep_ == "prep":
                at = at.head
        elif at.dep_ in ("acl", "appos"):
            return at.head if at.head.pos_ in ("NOUN", "PROPN", "PRON") else None
        elif at.dep_ == "prep":
            at = at.head
        else:
            return None
        if at.pos_ in ("NOUN", "PROPN"):
            return None
    return None


def relative_head(verb: Token) -> Token | None:
    """Gives the noun that a relative clause hangs on."""
    at = verb
    for _ in range(6):
        if at.dep_ == "relcl":
            return at.head
        if at.dep_ == "ROOT":
            return None
        at = at.head
    return None


def phrase_of(head: Token, verb: Token) -> Piece:
    """Gives a noun phrase with its appositions, up to the verb where the verb stands inside it."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if start <= verb.i < end:
        if verb.i > head.i:
            end = verb.i
        else:
            start = verb.i + 1
    doc = head.doc
    while start < head.i and doc[start].dep_ in ("cc", "punct", "mark", "preconj") and doc[start].text not in "\"“'‘(":
        start += 1
    while end > head.i + 1 and (doc[end - 1].text in ",;:-–—" or doc[end - 1].is_space):
        end -= 1
    closes = end < len(doc) and doc[end].text == "," and verb.i > end
    has_comma = any(doc[i].text == "," for i in range(start, end))
    if closes and has_comma:
        end += 1
    return start, end


def without_subject(clause: Token, piece: Piece) -> Piece:
    """Gives a phrase cut before "these workers", "Captain Ann Ferry" where the clause behind has lost its subject to it."""
    if (
        any(c.dep_ in (SUBJECTS | PASSIVE_SUBJECTS) for c in clause.children)
        or clause.i < piece[1]
        or clause.pos_ not in ("VERB", "AUX")
    ):
        return piece
    doc = clause.doc
    for at in range(piece[1] - 2, piece[0], -1):
        if doc[at].text == "," and (doc[at + 1].tag_ in ("DT", "PRP$", "PRP") or _opens_noun(doc[at + 1])):
            return piece[0], at
    return piece


def _opens_noun(first: Token) -> bool:
    """Tells whether a word opens a noun phrase that the parser set beside the one before."""
    head = first
    while head.dep_ in ("compound", "amod", "poss", "nmod") and head.head.i > head.i:
        head = head.head
    return head.dep_ in ("conj", "appos") and head.pos_ in ("NOUN", "PROPN") and head.left_edge.i == first.i


def chunk_before(verb: Token) -> Piece | None:
    """Gives the noun phrase that ends right before a verb."""
    for chunk in verb.doc.noun_chunks:
        if chunk.end == verb.i or (chunk.end == verb.i - 1 and verb.nbor(-1).pos_ in ("ADV", "AUX")):
            return chunk.start, chunk.end
    return None


def inverted_speaker(verb: Token) -> Piece | None:
    """Gives the noun phrase that follows the verb: "“...,” said Ann Ferry, the harbour master."."""
    subject = next((c for c in verb.rights if c.dep_ in ("nsubj", "dobj", "attr", "npadvmod", "oprd")), None)
    if subject is None or subject.left_edge.i > verb.i + 1:
        return None
    return phrase_of(subject, verb)
