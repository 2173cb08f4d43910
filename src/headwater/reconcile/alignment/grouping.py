"""From pairs to questions: the most alike join first, and no question may spread further than a bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from headwater.reconcile.alignment.candidates import Pair
from headwater.reconcile.decide import JOIN, MEAN, SPREAD_SAMPLE

Likeness = Callable[[int, int], float]
Barred = Callable[[Sequence[int], Sequence[int]], bool]


def group_pairs(count: int, scored: Sequence[tuple[float, Pair]], likeness: Likeness, barred: Barred) -> list[list[int]]:
    """Gives groups of positions 0..count-1, every position in exactly one, groups and members in order.

    ``scored`` are candidate pairs with their likeness; ``likeness`` scores any pair, for the bound; ``barred`` says that
    two groups can never be one. Two groups join by their most alike pair, where the mean over all pairs of both sides still
    says one question: a single odd pair does not part what the others hold together.
    Cost: at most SPREAD_SAMPLE squared extra comparisons a candidate pair.
    """
    group_of = list(range(count))
    members = {n: [n] for n in range(count)}
    for _, (a, b) in sorted((s for s in scored if s[0] >= JOIN), key=lambda s: (-s[0], s[1])):
        left, right = group_of[a], group_of[b]
        if left == right or barred(members[left], members[right]):
            continue
        if not _may_join(members[left], members[right], likeness):
            continue
        keep, gone = min(left, right), max(left, right)
        for n in members[gone]:
            group_of[n] = keep
        members[keep] = sorted(members[keep] + members.pop(gone))
    return [members[key] for key in sorted(members)]


def _may_join(left: list[int], right: list[int], likeness: Likeness) -> bool:
    if len(left) == len(right) == 1:
        return True
    scores = [likeness(a, b) for a in _sample(left) for b in _sample(right)]
    return sum(scores) / len(scores) >= MEAN


def _sample(members: list[int]) -> list[int]:
    """Gives at most SPREAD_SAMPLE members, spread evenly, the same for the same group."""
    if len(members) <= SPREAD_SAMPLE:
        return members
    step = (len(members) - 1) / (SPREAD_SAMPLE - 1)
    return [members[round(n * step)] for n in range(SPREAD_SAMPLE)]
