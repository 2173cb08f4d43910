"""Which of many stretches of a text hold an offset, found without looking at all of them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable


class Cover:
    """Numbered stretches of a text, asked by offset."""

    def __init__(self, stretches: Iterable[tuple[int, int, int]]) -> None:
        """Takes (start, end, number) in any order.

        Cost: linear in the stretches and in how many of them overlap at once.
        """
        edges: dict[int, tuple[list[int], list[int]]] = {}
        for start, end, number in stretches:
            if start < end:
                edges.setdefault(start, ([], []))[0].append(number)
                edges.setdefault(end, ([], []))[1].append(number)
        self._starts = sorted(edges)
        self._held: list[tuple[int, ...]] = []
        open_now: dict[int, int] = {}
        for at in self._starts:
            for number in edges[at][1]:
                open_now[number] -= 1
            for number in edges[at][0]:
                open_now[number] = open_now.get(number, 0) + 1
            open_now = {number: times for number, times in open_now.items() if times}
            self._held.append(tuple(sorted(open_now)))

    def at(self, offset: int) -> tuple[int, ...]:
        """Gives the numbers of the stretches that hold an offset, in order. Cost: logarithmic."""
        place = bisect.bisect_right(self._starts, offset) - 1
        return self._held[place] if place >= 0 else ()
