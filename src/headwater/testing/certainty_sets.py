"""Readers of the public sets that score events: each event with its token in a parsed sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Token

from headwater.claims.certainty.face import locate
from headwater.text.parse import ParsedText, Sentence, parse_sentences
from headwater.text.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class ScoredEvent:
    """One event that people scored."""

    token: Token
    """Its word."""
    label: float
    """-3..3, the mean over people."""


def read_events(path: Path, *, parser: str) -> list[ScoredEvent]:
    """Gives the events of a file in the format of "It Happened": ``text`` and ``targets`` with ``span1`` and ``label``."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    texts = [str(row["text"]) for row in rows]
    parsed = parse_texts(texts, parser=parser)
    return [event for row, whole in zip(rows, parsed, strict=True) for event in _events(row, whole)]


def parse_texts(texts: list[str], *, parser: str) -> list[ParsedText]:
    """Gives texts parsed as by the library's face, each distinct sentence once."""
    docs = parse_sentences((t[s:e] for t in texts for s, e in sentence_spans(t)), parser=parser)
    return [
        ParsedText(
            text=text,
            sentences=tuple(
                Sentence(start=s, end=e, doc=docs[text[s:e]], role="body", paragraph=0) for s, e in sentence_spans(text)
            ),
        )
        for text in texts
    ]


def _events(row: dict[str, object], parsed: ParsedText) -> Iterator[ScoredEvent]:
    targets = row["targets"]
    if not isinstance(targets, list):
        return
    for target in targets:
        start, end = blank_offsets(parsed.text, *target["span1"])
        found = locate(parsed, start, end)
        if found is not None:
            sentence, index = found
            yield ScoredEvent(sentence.doc[index], float(target["label"]))


def blank_offsets(text: str, first: int, end: int) -> tuple[int, int]:
    """Gives the offsets of the tokens first..end of a text split at single blanks."""
    tokens = text.split(" ")
    start = sum(len(token) + 1 for token in tokens[:first])
    return start, start + len(" ".join(tokens[first:end]))
