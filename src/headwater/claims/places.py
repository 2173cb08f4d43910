"""The places of a claim and the part each plays in it."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator

from headwater.model import Frame, Mention, PlaceRef

ROLE_OF_SLOT = {"goal": "destination", "recipient": "destination", "origin": "origin", "place": "scene"}


class NamedPlaces:
    """The places and facilities that a report names, in textual order."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        named = (m for m in mentions if m.kind in ("place", "facility"))
        self._spans = sorted((span.start, span.end, m.id) for m in named for span in m.spans)

    def inside(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Gives (start, end, mention id) of each place named between two offsets."""
        for n in range(bisect.bisect_left(self._spans, (start, 0, "")), len(self._spans)):
            if self._spans[n][0] >= end:
                return
            if self._spans[n][1] <= end:
                yield self._spans[n]


def place_refs(
    text: str, pieces: list[tuple[int, int]], frame: Frame, named: NamedPlaces, *, dateline: tuple[int, int]
) -> tuple[PlaceRef, ...]:
    """Gives the places named in the pieces of a claim, in textual order.

    A place in a goal phrase is the destination, after "from" the origin, in a phrase of place the scene; else it is
    only mentioned. What stands in ``dateline``, before the claim, is its dateline.
    """
    opening = (
        PlaceRef(start=start, end=end, text=text[start:end], mention=mention, role="dateline")
        for start, end, mention in named.inside(*dateline)
    )
    return (*opening, *_inside(text, pieces, frame, named))


def _inside(text: str, pieces: list[tuple[int, int]], frame: Frame, named: NamedPlaces) -> Iterator[PlaceRef]:
    yield from (
        PlaceRef(start=start, end=end, text=text[start:end], mention=mention, role=_role(start, end, frame))
        for first, last in pieces
        for start, end, mention in named.inside(first, last)
    )


def _role(start: int, end: int, frame: Frame) -> str:
    holding = [a for a in frame.arguments if a.start <= start and end <= a.end and a.role in ROLE_OF_SLOT]
    nearest = min(holding, key=lambda a: (a.end - a.start, a.start, a.role), default=None)
    return "mention" if nearest is None else ROLE_OF_SLOT[nearest.role]
