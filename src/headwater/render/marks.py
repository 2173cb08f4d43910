"""A text cut into pieces at every span that points into it, so that each span can be opened where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from headwater.model import Paragraph


@dataclass(frozen=True, slots=True)
class Target:
    """A span that something points at."""

    start: int
    end: int
    id: str
    kind: str
    """claim or evidence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch without any boundary inside, with the targets that cover it, outermost first."""

    start: int
    end: int
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with its role and the blanks after it; blocks tile the text."""

    start: int
    end: int
    role: str


def blocks(text: str, paragraphs: Sequence[Paragraph]) -> list[Block]:
    """Gives blocks that cover the whole text, one a paragraph; each runs on to the start of the next."""
    if not text:
        return []
    starts: list[tuple[int, str]] = []
    for paragraph in sorted(paragraphs, key=lambda p: p.start):
        at = 0 if not starts else paragraph.start
        if not starts or at > starts[-1][0]:
            starts.append((at, paragraph.role))
    starts = starts or [(0, "body")]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return [Block(start=start, end=end, role=role) for (start, role), end in zip(starts, ends, strict=True)]


def pieces(targets: Iterable[Target], start: int, end: int) -> list[Piece]:
    """Gives the pieces of a block. Cost: linear in pieces times their depth."""
    inside = sorted((t for t in targets if t.start < end and t.end > start), key=lambda t: (t.start, -t.end, t.id))
    cuts = {start, end} | {max(start, t.start) for t in inside} | {min(end, t.end) for t in inside}
    at = sorted(cuts)
    found: list[Piece] = []
    open_now: list[Target] = []
    coming = iter(inside)
    following = next(coming, None)
    for low, high in pairwise(at):
        open_now = [t for t in open_now if t.end > low]
        while following is not None and max(start, following.start) <= low:
            open_now.append(following)
            following = next(coming, None)
        found.append(Piece(start=low, end=high, targets=tuple(open_now)))
    return found
