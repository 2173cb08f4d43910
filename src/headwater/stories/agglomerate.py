"""Average linkage over the pairs that were compared: the likest two groups are made one as long as they are like enough."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.stories.decide import FULL_LINKS

Link = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Tree:
    """How groups grew together."""

    count: int
    """Members in all."""
    together: tuple[tuple[int, int], ...]
    """Pairs joined before anything was compared."""
    joins: tuple[Link, ...]
    """Which two groups were made one, and how like they were, in the order in which it was done."""

    def groups(self, least: float) -> list[int]:
        """Gives the smallest member of each member's group, where groups less like than ``least`` are not joined."""
        parents = list(range(self.count))
        for a, b in self.together:
            low, high = sorted((_root(parents, a), _root(parents, b)))
            parents[high] = low
        for a, b, likeness in self.joins:
            if likeness < least:
                break
            parents[max(a, b)] = min(a, b)
        return [_root(parents, member) for member in range(self.count)]


def grow(
    count: int, links: Iterable[Link], *, least: float, together: Sequence[tuple[int, int]], apart: Iterable[tuple[int, int]]
) -> Tree:
    """Gives the tree of ``count`` members down to groups that are less like than ``least``.

    Pairs that were not compared count as unlike; in a large group each member is likened to ``FULL_LINKS`` others at most.
    ``together`` are one group from the start, ``apart`` never come into one. Ties go to the smaller numbers, so that the
    order of the links changes nothing.
    Source: average linkage (Sokal and Michener 1958) on a sparse graph. Cost: links times their logarithm.
    """
    work = _Groups(count, links, apart)
    for a, b in together:
        work.join(_root(work.parents, a), _root(work.parents, b))
    return Tree(count, tuple(together), tuple(work.run(least)))


class _Groups:
    """Groups under way: for each its size, and the sum of the likenesses to each neighbour."""

    def __init__(self, count: int, links: Iterable[Link], apart: Iterable[tuple[int, int]]) -> None:
        self.parents = list(range(count))
        self.sizes = [1] * count
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        self.foes: dict[int, set[int]] = {}
        for a, b, likeness in sorted(links):
            self.sums[a][b] = self.sums[b][a] = likeness
        for a, b in apart:
            self.foes.setdefault(a, set()).add(b)
            self.foes.setdefault(b, set()).add(a)

    def run(self, least: float) -> Iterable[Link]:
        """Joins groups, likest first, while they are like enough, and gives what it joined."""
        heap: list[tuple[float, int, int]] = []
        for a, sums in enumerate(self.sums):
            if sums:
                heap.extend(self.worth_it(a, least, above=a))
        heapq.heapify(heap)
        while heap:
            told, a, b = heapq.heappop(heap)
            current = self.sums[a].get(b)
            if current is None or current / self.pairs(a, b) != -told or self.is_kept_apart(a, b):
                continue
            self.join(a, b)
            yield a, b, -told
            for entry in self.worth_it(a, least, above=-1):
                heapq.heappush(heap, entry)

    def worth_it(self, a: int, least: float, *, above: int) -> list[tuple[float, int, int]]:
        """Gives the neighbours of a group that are like enough, as entries of the heap."""
        found = []
        for b, total in self.sums[a].items():
            if b > above and total >= least:  # a mean is never above the sum
                mean = total / self.pairs(a, b)
                if mean >= least:
                    found.append((-mean, a, b) if a < b else (-mean, b, a))
        return found

    def pairs(self, a: int, b: int) -> int:
        """Gives how many pairs of members two groups have, as far as they are compared."""
        small, large = self.sizes[a], self.sizes[b]
        if small > large:
            small, large = large, small
        return small * min(large, FULL_LINKS)

    def is_kept_apart(self, a: int, b: int) -> bool:
        """True where a person keeps a member of one from a member of the other."""
        return any(_root(self.parents, foe) == b for foe in self.foes.get(a, ()))

    def join(self, a: int, b: int) -> None:
        """Makes one group of two, under the smaller number."""
        if a == b:
            return
        a, b = min(a, b), max(a, b)
        mine, other = self.sums[a], self.sums[b]
        mine.pop(b, None)
        for c, likeness in other.items():
            if c != a:
                del self.sums[c][b]
                mine[c] = self.sums[c][a] = mine.get(c, 0.0) + likeness
        self.parents[b] = a
        self.sizes[a] += self.sizes[b]
        self.sums[b] = {}
        if b in self.foes:
            self.foes.setdefault(a, set()).update(self.foes.pop(b))


def _root(parents: list[int], member: int) -> int:
    while parents[member] != member:
        parents[member] = parents[parents[member]]
        member = parents[member]
    return member
