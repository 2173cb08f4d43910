"""A claim's statement: the report's words, with names in [brackets] for pronouns and for subjects left out."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

from spacy.tokens import Token

from headwater.claims.events import Event
from headwater.claims.frames import shared_subject
from headwater.model import Mention
from headwater.text.cover import Cover
from headwater.text.parse import ParsedText, Sentence

PERSON_PRONOUNS = frozenset({"he", "she", "him"})
THING_PRONOUNS = frozenset({"it"})
PLURAL_PRONOUNS = frozenset({"they", "them"})
RELATIVES = frozenset({"who", "which", "that"})
REACH_SENTENCES = 2  # a pronoun's name stands in its own sentence or one of the two before; further back is a guess
_BLANKS = re.compile(r"\s+")
_COMMAS = re.compile(r",(?:\s*,)+")
_MARKS = re.compile(r"(?<=\S)(?:\[\d{1,3}\]?)+(?=$|\s)")
_EMPTY_QUOTES = re.compile(r"[“\"‘][\s.,]*[”\"’]")
_BEFORE_COMMA = re.compile(r" +([,;.])")


class Names:
    """What pronouns may refer to: persons named, in order, and the named subjects of earlier sentences."""

    def __init__(self, parsed: ParsedText, mentions: Iterable[Mention]) -> None:
        self._sentences = parsed.sentences
        self._ends = [s.end for s in parsed.sentences]
        spans = [(span.start, span.end, m) for m in mentions for span in m.spans]
        self._persons = sorted((start, m.name) for start, _, m in spans if m.kind == "person")
        self._things = Cover((start, end, n) for n, (start, end, m) in enumerate(spans) if m.kind != "person")
        self._names = [m.name for _, _, m in spans]

    def person_before(self, at: int, sentence: Sentence) -> str | None:
        """Gives the person last named before an offset, in its sentence or one of the two before."""
        earlier = bisect.bisect_right(self._ends, sentence.start)
        first = self._sentences[earlier - REACH_SENTENCES].start if earlier >= REACH_SENTENCES else 0
        n = bisect.bisect_left(self._persons, (at, ""))
        return None if n == 0 or self._persons[n - 1][0] < first else self._persons[n - 1][1]

    def subject_before(self, sentence: Sentence) -> str | None:
        """Gives the named subject of the sentence before, for "it"; None where the subject is not a name."""
        earlier = bisect.bisect_right(self._ends, sentence.start)
        if earlier == 0 or self._sentences[earlier - 1].paragraph < sentence.paragraph - 1:
            return None
        previous = self._sentences[earlier - 1]
        subject = next((t for t in previous.doc if t.dep_ in ("nsubj", "nsubjpass") and t.head.dep_ == "ROOT"), None)
        named = () if subject is None else self._things.at(previous.start + subject.idx)
        return self._names[named[0]] if named else None


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
    return _MARKS.sub("", _COMMAS.sub(",", _EMPTY_QUOTES.sub("", words))).strip(" ,;:–—-")


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
        return names.person_before(sentence.start + token.idx, sentence)
    if token.lower_ in THING_PRONOUNS:
        if token.dep_ not in ("nsubj", "nsubjpass") or any(c.dep_ == "acomp" for c in token.head.children):
            return None
        return names.subject_before(sentence)
    return None


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
