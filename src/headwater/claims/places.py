"""The places of a claim and the part each plays in it."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.model import Frame, Mention, PlaceRef

ROLE_OF_SLOT = {"goal": "destination", "recipient": "destination", "origin": "origin", "place": "scene"}


def place_refs(text: str, pieces: list[tuple[int, int]], frame: Frame, mentions: list[Mention]) -> tuple[PlaceRef, ...]:
    """Gives the places named in the pieces of a claim, in textual order.

    A place in a goal phrase is the destination, after "from" the origin, in a phrase of place the scene; else it is
    only mentioned.
    """
    found = {
        (span.start, span.end): mention
        for mention in mentions
        if mention.kind in ("place", "facility")
        for span in mention.spans
        if any(start <= span.start and span.end <= end for start, end in pieces)
    }
    return tuple(
        PlaceRef(start=start, end=end, text=text[start:end], mention=found[start, end].id, role=_role(start, end, frame))
        for start, end in sorted(found)
    )


def _role(start: int, end: int, frame: Frame) -> str:
    roles = [ROLE_OF_SLOT[a.role] for a in _holding(start, end, frame) if a.role in ROLE_OF_SLOT]
    return roles[0] if roles else "mention"


def _holding(start: int, end: int, frame: Frame) -> Iterator:  # type: ignore[type-arg]
    holding = [a for a in frame.arguments if a.start <= start and end <= a.end]
    yield from sorted(holding, key=lambda a: (a.end - a.start, a.start, a.role))
