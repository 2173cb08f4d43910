"""The times of a sentence, resolved against the day its report was published."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Token

from headwater.claims.times.resolve import resolve
from headwater.claims.times.viewpoint import Viewpoint
from headwater.model import Published, TimeRef
from headwater.text.dates import scan_times
from headwater.text.parse import Sentence

_CLIMB = 12  # a time stands near its verb; deeper nesting tells nothing
_FUTURE_WORDS = frozenset("will shall wo 'll ’ll would may might could should must to".split())
_PAST_TAGS = frozenset({"VBD", "VBN"})


def read_times(sentence: Sentence, *, published: Published | None) -> list[TimeRef]:
    """Gives the expressions of time of a sentence in order, with first and last moment where these are known.

    Shape: bounds are None, and EDTF too, where an expression is relative and the day of publication is unknown.
    Cost: linear in the length of the sentence.
    """
    found = []
    for raw in scan_times(sentence.text):
        period = resolve(raw, viewpoint(published, tense_at(sentence, raw.start, raw.end)))
        earliest, latest = period.bounds()
        found.append(
            TimeRef(
                start=sentence.start + raw.start,
                end=sentence.start + raw.end,
                text=sentence.text[raw.start : raw.end],
                earliest=earliest,
                latest=latest,
                precision=period.precision,
                edtf=period.edtf,
            )
        )
    return found


def viewpoint(published: Published | None, tense: str) -> Viewpoint:
    """Gives where expressions are read from: nowhere, if the day of publication is unknown or no date."""
    if published is None:
        return Viewpoint(None, "day", tense)
    padded = (published.value + "-01-01")[:10] if len(published.value) < 10 else published.value[:10]
    try:
        return Viewpoint(date.fromisoformat(padded), published.precision, tense)
    except ValueError:
        return Viewpoint(None, "day", tense)


def tense_at(sentence: Sentence, start: int, end: int) -> str:
    """Gives past, future or none: the tense of the nearest verb over the expression."""
    span = sentence.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return "none"
    node = span.root
    for _ in range(_CLIMB):
        if node.pos_ in ("VERB", "AUX"):
            told = _tense(node)
            if told != "none":
                return told
        if node.head == node:
            break
        node = node.head
    return "none"


def _tense(verb: Token) -> str:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & _FUTURE_WORDS:
        return "future"
    if verb.tag_ in _PAST_TAGS or auxiliaries & {"was", "were", "did", "had", "has", "have"}:
        return "past"
    return "none"
