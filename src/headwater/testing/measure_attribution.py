"""Accuracy of attribution on PolNeAR: content and speaker spans, exact and overlapping by half, and sentences."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.claims.attribution import Attributed, attributions
from headwater.text.normal import normalise
from headwater.text.sentences import sentence_spans

POLNEAR_FILE = "attribution/polnear_dev.jsonl"
LEAST_OVERLAP = 0.5  # of two hulls' union: the set's own measure of "overlapping by half"

Offsets = tuple[int, int]
Spans = tuple[Offsets, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedAttribution:
    """One attribution, marked by a person or found."""

    speaker: Spans
    """The speaker phrase's pieces; empty where nobody is named."""
    content: Spans
    """The content's pieces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """One text of the set."""

    id: str
    """The set's id."""
    text: str
    """The text, normalised one code point for one."""
    marked: tuple[MarkedAttribution, ...]
    """What people marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Right, found and marked of one figure."""

    name: str
    """What is counted."""
    right: int
    """Found that a person marked too."""
    found: int
    """All found."""
    marked: int
    """All that people marked."""

    @property
    def precision(self) -> float:
        """Gives the share of the found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Gives the share of the marked that is found."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """Gives the harmonic mean of both."""
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0


def load_polnear(data: Path, *, limit: int | None = None) -> list[MarkedText]:
    """Gives the texts of the set's development half. Raises: FileNotFoundError where ``data`` lacks the set."""
    lines = (data / POLNEAR_FILE).read_text(encoding="utf-8").splitlines()
    return [_marked_text(json.loads(line)) for line in lines[:limit]]


def measure_attribution(texts: Iterable[MarkedText], *, read: Callable[[str], list[Attributed]] = attributions) -> list[Counts]:
    """Gives the figures over texts: contents overlapping and exact, speakers exact, sentences that carry content.

    Contents overlap where intersection over union of their hulls reaches a half, matched one to one, best first;
    exact is piece by piece; a speaker phrase that several attributions share counts once a text.
    """
    totals: dict[str, list[int]] = {}
    for item in texts:
        found = [MarkedAttribution(speaker=a.speaker_spans, content=a.content_spans) for a in read(item.text)]
        for name, score in FIGURES.items():
            total = totals.setdefault(name, [0, 0, 0])
            for place, value in enumerate(score(item.text, found, item.marked)):
                total[place] += value
    return [Counts(name=name, right=r, found=f, marked=m) for name, (r, f, m) in totals.items()]


Scored = tuple[int, int, int]
Marks = Sequence[MarkedAttribution]


def _overlapping(_text: str, found: Marks, marked: Marks) -> Scored:
    a, b = [_hull(m.content) for m in found if m.content], [_hull(m.content) for m in marked if m.content]
    ranked = sorted(
        (-_overlap(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b) if _overlap(x, y) >= LEAST_OVERLAP
    )
    left: set[int] = set()
    right: set[int] = set()
    for _, i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
    return len(left), len(a), len(b)


def _exact(_text: str, found: Marks, marked: Marks) -> Scored:
    a, b = {m.content for m in found if m.content}, {m.content for m in marked if m.content}
    return len(a & b), len(a), len(b)


def _speakers(_text: str, found: Marks, marked: Marks) -> Scored:
    a, b = {m.speaker for m in found if m.speaker}, {m.speaker for m in marked if m.speaker}
    return len(a & b), len(a), len(b)


def _sentences(text: str, found: Marks, marked: Marks) -> Scored:
    spans = list(sentence_spans(text))
    a, b = _touched(spans, found), _touched(spans, marked)
    return len(a & b), len(a), len(b)


FIGURES: dict[str, Callable[[str, Marks, Marks], Scored]] = {
    "content overlapping": _overlapping,
    "content exact": _exact,
    "speaker exact": _speakers,
    "sentence carries content": _sentences,
}


def _touched(sentences: Sequence[Offsets], marks: Marks) -> set[Offsets]:
    pieces = [piece for mark in marks for piece in mark.content]
    return {(s, e) for s, e in sentences if any(start < e and s < end for start, end in pieces)}


def _hull(pieces: Spans) -> Offsets:
    return min(start for start, _ in pieces), max(end for _, end in pieces)


def _overlap(a: Offsets, b: Offsets) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, shared) / (max(a[1], b[1]) - min(a[0], b[0]))


def _marked_text(row: dict[str, object]) -> MarkedText:
    rows = row["attributions"]
    assert isinstance(rows, list)
    return MarkedText(
        id=str(row["id"]),
        text=normalise(str(row["text"])),
        marked=tuple(MarkedAttribution(speaker=_pieces(r, "source"), content=_pieces(r, "content")) for r in rows),
    )


def _pieces(row: dict[str, list[list[int]]], key: str) -> Spans:
    return tuple((start, end) for start, end in row.get(key, ()))
