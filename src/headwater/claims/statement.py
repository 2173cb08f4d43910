"""A claim's statement: the report's words, with names in [brackets] for pronouns and for subjects left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Token

from headwater.claims.events import Event
from headwater.claims.frames import shared_subject
from headwater.model import Mention
from headwater.text.parse import ParsedText, Sentence

PERSON_PRONOUNS = frozenset({"he", "she", "him"})
THING_PRONOUNS = frozenset({"it"})
PLURAL_PRONOUNS = frozenset({"they", "them"})
RELATIVES = frozenset({"who", "which", "that"})
REACH_SENTENCES = 2  # a pronoun's name stands in its own sentence or one of the two before; further back is a guess
_BLANKS = re.compile(r"\s+")
_COMMAS = re.compile(r",(?:\s*,)+")
_MARKS = re.compile(r"(?:\[\d{1,3}\]?)+(?=$|\s)")
_BEFORE_COMMA = re.compile(r" +([,;.])")


@dataclass(frozen=True, slots=True)
class Names:
    """What pronouns may refer to: namings in order, and the subject phrases of earlier sentences."""

    parsed: ParsedText
    mentions: tuple[Mention, ...]


def statement_of(event: Event, sentence: Sentence, kept: list[int], names: Names) -> str:
    """Gives a self-contained sentence made of the report's words at ``kept`` token indices."""
    doc = sentence.doc
    pieces: list[str] = []
    borrowed = shared_subject(event.top) if not _has_subject(event) else None
    if borrowed is not None and borrowed.i not in kept:
        pieces.append(f"[{_name_for(borrowed, sentence, names) or _phrase(borrowed)}] ")
    last = None
    for index in kept:
        token = doc[index]
        if last is not None and index != last + 1 and not pieces[-1].endswith(" "):
            pieces.append(" ")
        name = _replacement(token, sentence, names)
        pieces.append((f"[{name}]" if name is not None else token.text) + token.whitespace_)
        last = index
    words = _BEFORE_COMMA.sub(r"\1", _BLANKS.sub(" ", "".join(pieces)))
    return _MARKS.sub("", _COMMAS.sub(",", words)).strip(" ,;:–—-")


def _has_subject(event: Event) -> bool:
    token, seen = event.core, 0
    while seen < len(event.tokens):
        if any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for c in token.children):
            return True
        if token.i == event.top.i:
            return False
        token, seen = token.head, seen + 1
    return False


def _replacement(token: Token, sentence: Sentence, names: Names) -> str | None:
    if token.lower_ in RELATIVES and token.dep_ in ("nsubj", "nsubjpass", "dobj"):
        verb = token.head
        if verb.dep_ == "relcl":
            return _phrase(verb.head)
    return _name_for(token, sentence, names)


def _name_for(token: Token, sentence: Sentence, names: Names) -> str | None:
    if token.dep_ not in ("nsubj", "nsubjpass", "dobj", "pobj", "conj"):
        return None
    if token.lower_ in PERSON_PRONOUNS:
        return _nearest(sentence.start + token.idx, sentence, names, ("person",))
    if token.lower_ in THING_PRONOUNS:
        if token.dep_ not in ("nsubj", "nsubjpass") or any(c.dep_ == "acomp" for c in token.head.children):
            return None
        return _subject_before(sentence, names)
    return None


def _nearest(at: int, sentence: Sentence, names: Names, kinds: tuple[str, ...]) -> str | None:
    first = _window_start(sentence, names)
    before = [
        (span.start, mention.name)
        for mention in names.mentions
        if mention.kind in kinds
        for span in mention.spans
        if first <= span.start < at
    ]
    return max(before)[1] if before else None


def _subject_before(sentence: Sentence, names: Names) -> str | None:
    """Gives the named subject of the sentence before, for "it"; None where the subject is not a name."""
    earlier = [s for s in names.parsed.sentences if s.end <= sentence.start and s.paragraph >= sentence.paragraph - 1]
    if not earlier:
        return None
    previous = earlier[-1]
    subject = next((t for t in previous.doc if t.dep_ in ("nsubj", "nsubjpass") and t.head.dep_ == "ROOT"), None)
    if subject is None:
        return None
    at = previous.start + subject.idx
    for mention in names.mentions:
        if mention.kind != "person" and any(span.start <= at < span.end for span in mention.spans):
            return mention.name
    return None


def _window_start(sentence: Sentence, names: Names) -> int:
    earlier = [s for s in names.parsed.sentences if s.end <= sentence.start]
    return earlier[-REACH_SENTENCES].start if len(earlier) >= REACH_SENTENCES else 0


def _phrase(noun: Token) -> str:
    tokens = [t for t in noun.subtree if not any(a.dep_ in ("relcl", "acl", "appos") for a in _up_to(t, noun))]
    kept = [t for t in tokens if t.i <= noun.i or t.dep_ in ("prep", "pobj", "compound", "det", "amod")]
    text = noun.doc[kept[0].i : kept[-1].i + 1].text if kept else noun.text
    return _BLANKS.sub(" ", text).strip(" ,;:")


def _up_to(token: Token, noun: Token) -> list[Token]:
    path, current = [], token
    while current.i != noun.i and current.head.i != current.i:
        path.append(current)
        current = current.head
    return path
