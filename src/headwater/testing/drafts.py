"""Texts in the making: paragraphs of words that remember which word of which text they were taken from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.text.sentences import sentence_spans

FEWEST_PARAGRAPHS = 3  # a text of fewer lines is cut at its sentences, so that a part of it can be taken


@dataclass(frozen=True, slots=True)
class Taken:
    """A word's place in a text it was taken from."""

    text: int
    """Which of the parents, in their order."""
    word: int
    """Its place among that parent's words."""


Word = tuple[str, Taken | None]
Paragraphs = list[list[Word]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished text with the place of every word."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraphs: tuple[tuple[int, int], ...]
    """First and last word (exclusive) of each."""
    taken: tuple[Taken | None, ...]
    """Where each word comes from."""

    def words(self) -> list[str]:
        """Gives the words, punctuation kept."""
        return [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlantedPassage:
    """Text that stands letter for letter on both sides."""

    up_start: int
    up_end: int
    down_start: int
    down_end: int


def draft_of(text: str) -> Draft:
    """Gives a text with its blanks made even: one between words, an empty line between paragraphs."""
    pieces = [line for line in text.split("\n") if line.strip()]
    if len(pieces) < FEWEST_PARAGRAPHS:
        pieces = [piece[start:end] for piece in pieces for start, end in sentence_spans(piece)]
    return finish([[(word, None) for word in piece.split()] for piece in pieces])


def finish(paragraphs: Paragraphs) -> Draft:
    """Gives the text of these words. Cost: linear."""
    starts: list[int] = []
    ends: list[int] = []
    bounds: list[tuple[int, int]] = []
    lines: list[str] = []
    at = 0
    for words in (each for each in paragraphs if each):
        first = len(starts)
        for word, _ in words:
            starts.append(at)
            ends.append(at + len(word))
            at += len(word) + 1
        bounds.append((first, len(starts)))
        lines.append(" ".join(word for word, _ in words))
        at += 1
    taken = tuple(place for words in paragraphs for _, place in words)
    return Draft("\n\n".join(lines), tuple(starts), tuple(ends), tuple(bounds), taken)


def lift(draft: Draft, *, parent: int, paragraphs: Sequence[int] | None = None) -> Paragraphs:
    """Gives the paragraphs of a text (those named, or all), each word marked as taken from it."""
    words = draft.words()
    chosen = range(len(draft.paragraphs)) if paragraphs is None else paragraphs
    return [[(words[at], Taken(parent, at)) for at in range(*draft.paragraphs[each])] for each in chosen]


def passages(child: Draft, parent: Draft, *, number: int) -> tuple[PlantedPassage, ...]:
    """Gives the longest runs of words that a text took from its parent of that number, in the child's order."""
    found: list[PlantedPassage] = []
    for first, last in child.paragraphs:
        opened = first
        for at in range(first, last):
            if at + 1 < last and _continues(child, parent, at, number):
                continue
            word = _word_from(child, opened, number)
            if word is not None:
                found.append(_passage(child, parent, opened, at, word))
            opened = at + 1
    return tuple(found)


def _word_from(child: Draft, at: int, number: int) -> int | None:
    place = child.taken[at]
    return place.word if place is not None and place.text == number else None


def _continues(child: Draft, parent: Draft, at: int, number: int) -> bool:
    here, following = _word_from(child, at, number), _word_from(child, at + 1, number)
    return here is not None and following == here + 1 and parent.starts[following] == parent.ends[here] + 1


def _passage(child: Draft, parent: Draft, first: int, last: int, word: int) -> PlantedPassage:
    return PlantedPassage(
        up_start=parent.starts[word],
        up_end=parent.ends[word + last - first],
        down_start=child.starts[first],
        down_end=child.ends[last],
    )
