"""Who did what to whom: the slots of an event, from the parse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc, Token

from headwater.claims.events import Event, is_outcome, state_phrase
from headwater.model import Argument, Frame

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
GOAL_WORDS = frozenset({"to", "into", "onto", "toward", "towards"})
DIRECTIONS = GOAL_WORDS | {"from"}
HANGING = frozenset({"relcl", "acl", "advcl", "appos", "conj", "cc", "punct", "ccomp"})
PLACE_WORDS = frozenset({"in", "at", "near", "on", "outside", "inside", "around", "across", "within", "off", "along", "over"})
BLAMING = frozenset({"accuse", "suspect"})  # who is accused of an act is the one who does it
PURPOSE_WORDS = frozenset({"for"})
PARTICLES = frozenset("out off up down away back over in on through apart ahead aside ashore round around".split())
DULL = frozenset({"be", "have", "do", "say", "other", "such", "more", "many", "several", "some"})

_FOOTNOTE = re.compile(r"(?<=\w)[.,;]?\[\d*\]?$")

MentionAt = Callable[[int, int], str | None]
"""Gives the id of the mention that stands between two offsets, or None."""


def build_frame(event: Event, *, offset: int, mention_at: MentionAt, counted: Token | None) -> Frame:
    """Gives the slots of an event; ``offset`` is where its sentence starts in the text."""
    heads = _chain(event)
    arguments = [a for head in heads for a in _arguments(head, event, offset, mention_at)]
    arguments.extend(_borrowed_subject(event, heads, offset, mention_at))
    doc = event.top.doc
    return Frame(
        predicate=lemma((state_phrase(event.core) or [event.core])[-1]),
        arguments=tuple(sorted(set(arguments), key=lambda a: (a.start, a.end, a.role))),
        counted=None if counted is None else lemma(counted),
        counted_words=() if counted is None else tuple(content_words(_noun_phrase(counted))),
        words=tuple(content_words(doc[i] for i in event.tokens)),
        particle=_particle(event.core),
    )


def _particle(verb: Token) -> str:
    """Gives the particle of a verb: "out" of "broke out", "off" of "put the vote off"."""
    return next((c.lower_ for c in verb.children if c.dep_ == "prt" or _is_beside(c, verb)), "")


def _is_beside(word: Token, verb: Token) -> bool:
    """Tells whether a word right after a verb goes with it: "came in through the roof", "got out of the pipes"."""
    is_small = word.lower_ in PARTICLES and (word.dep_ != "prep" or word.lower_ == "out")
    return is_small and word.i == verb.i + 1


def lemma(token: Token) -> str:
    """Gives the lower-case lemma of a word, without a footnote mark, and in the singular where a headline shouts it."""
    found = _FOOTNOTE.sub("", str(token.lemma_ or token.text).lower())
    is_shouted = len(found) > 4 and token.text.isupper() and found.endswith("s") and not found.endswith("ss")
    return found[:-1] if is_shouted and found == token.lower_ else found


def content_words(tokens: Iterable[Token]) -> Iterator[str]:
    """Gives the lemmas of content words, numbers left out, in order."""
    for token in tokens:
        if token.pos_ in CONTENT and token.pos_ != "NUM" and not token.like_num:
            word = lemma(token)
            if word not in DULL and (token.is_alpha or (word.isalpha() and _FOOTNOTE.search(token.text))):
                yield word


def _chain(event: Event) -> list[Token]:
    """Gives the predicates from the event word up to the governing one."""
    heads, token = [event.core], event.core
    while token.i != event.top.i and token.head.i != token.i:
        token = token.head
        heads.append(token)
    return heads


def _arguments(head: Token, event: Event, offset: int, mention_at: MentionAt) -> Iterator[Argument]:
    own = set(event.tokens)
    has_own_doer = head.i != event.core.i and any(c.dep_ == "nsubj" for c in event.core.children)
    for child in head.children:
        if child.i not in own or child.i == event.core.i or (has_own_doer and child.dep_ == "nsubj"):
            continue
        role = _role(child, head)
        if head.i != event.core.i and head.lemma_.lower() in BLAMING:
            role = {"agent": "other", "object": "agent"}.get(role or "", role)
        if role is not None:
            filler = _filler(child)
            if filler is not None:
                yield _argument(filler, role, own, offset, mention_at)
    if head.i == event.core.i:
        for child in head.children:
            if child.dep_ in ("dobj", "nsubjpass", "attr", "pobj"):
                yield from _inner(child, own, offset, mention_at)


def _inner(noun: Token, own: set[int], offset: int, mention_at: MentionAt) -> Iterator[Argument]:
    """Gives places and goals that the parser hung on the object: "send workers to the zone"."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in GOAL_WORDS | PLACE_WORDS | {"from"} | PURPOSE_WORDS:
            filler = _filler(prep)
            if filler is not None and filler.i in own:
                yield _argument(filler, _preposition_role(prep.lower_), own, offset, mention_at)


def _role(child: Token, head: Token) -> str | None:
    simple = {"nsubj": "agent", "nsubjpass": "object", "dobj": "object", "dative": "recipient", "agent": "agent"}
    simple |= {"attr": "attribute", "acomp": "attribute", "oprd": "attribute", "npadvmod": "time"}
    if child.dep_ in simple and child.lower_ not in GOAL_WORDS:
        return simple[child.dep_]
    if child.dep_ in ("prep", "dative"):
        return _preposition_role(child.lower_)
    if child.dep_ in ("xcomp", "advcl") and child.pos_ == "VERB":
        return "purpose"
    return None


def _preposition_role(word: str) -> str:
    if word in GOAL_WORDS:
        return "goal"
    if word == "from":
        return "origin"
    if word in PLACE_WORDS:
        return "place"
    if word in PURPOSE_WORDS:
        return "purpose"
    return "other"


def _filler(child: Token) -> Token | None:
    if child.dep_ in ("prep", "agent", "dative") and child.pos_ == "ADP":
        return next((t for t in child.children if t.dep_ in ("pobj", "pcomp")), None)
    return child


def _argument(filler: Token, role: str, own: set[int], offset: int, mention_at: MentionAt) -> Argument:
    tokens = [t for t in _noun_phrase(filler) if t.i in own] or [filler]
    start, end = offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1])
    return Argument(
        role=role,
        head=lemma(filler),
        words=tuple(content_words(tokens)),
        start=start,
        end=end,
        mention=mention_at(offset + filler.idx, offset + filler.idx + len(filler)),
    )


def _noun_phrase(noun: Token) -> list[Token]:
    """Gives the words of a noun phrase without the clauses and directions that hang on it."""
    cut: set[int] = set()
    for token in noun.subtree:
        if token.i != noun.i and (
            (token.dep_ in HANGING and not _is_its_name(token)) or (token.dep_ == "prep" and token.lower_ in DIRECTIONS)
        ):
            cut.update(t.i for t in token.subtree)
    return [token for token in noun.subtree if token.i not in cut]


def _is_its_name(token: Token) -> bool:
    """Tells whether a word is the name of the noun right before it: "the port city Kaldvik", with no comma between."""
    before = token.left_edge.i - 1
    return token.dep_ == "appos" and token.pos_ == "PROPN" and before >= 0 and token.doc[before].pos_ in ("NOUN", "PROPN")


def _borrowed_subject(event: Event, heads: list[Token], offset: int, mention_at: MentionAt) -> Iterator[Argument]:
    """Gives the subject that a coordinate or relative clause shares with the clause around it."""
    if any(child.dep_ in ("nsubj", "nsubjpass", "expl") for head in heads for child in head.children):
        return
    subject = shared_subject(event.top)
    if subject is not None:
        is_passive = any(child.dep_ == "auxpass" for child in event.core.children)
        whole: Doc = subject.doc
        yield _argument(subject, "object" if is_passive else "agent", set(range(len(whole))), offset, mention_at)


def shared_subject(top: Token) -> Token | None:
    """Gives the subject that a clause without its own takes from the clause it is joined to, or None."""
    token = top
    while token.dep_ == "conj" or is_outcome(token):
        token = token.head
        found = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return found
    return None
