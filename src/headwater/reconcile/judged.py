"""People's rulings on which claims answer one question, and on conflicts, obeyed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict, Held, Judgement, Report
from headwater.reconcile.alignment.align import Alignment, same_question

Likeness = Callable[[str, str], float]


def obey_groups(alignment: Alignment, reports: Iterable[Report], judgements: Iterable[Judgement]) -> Alignment:
    """Gives the claims by question under the rulings: what was merged or accepted is one, what was split is apart.

    Where two rulings cannot both hold the later one does. Claims that no ruling names go where they are most alike.
    """
    rulings = [one for one in judgements if one.action in ("merge", "split", "accept")]
    if not rulings:
        return alignment
    place = {id: n for n, id in enumerate(alignment.slots)}
    held = Held(reports, (claim for group in alignment.groups for claim in group))
    bonds = _Bonds(alignment.slots)
    for ruling in reversed(rulings):
        bonds.take(ruling, held)
    by_id = {claim.id: claim for group in alignment.groups for claim in group}

    def likeness(a: str, b: str) -> float:
        a, b = sorted((a, b), key=place.__getitem__)
        return same_question(alignment.slots[a], alignment.slots[b], alignment.context)

    ids = [[claim.id for claim in group] for group in alignment.groups]
    parts = [part for group in bonds.joined(ids) for part in bonds.divided(group, likeness)]
    ordered = sorted((sorted(part, key=place.__getitem__) for part in parts), key=lambda part: place[part[0]])
    return dataclasses.replace(alignment, groups=tuple(tuple(by_id[id] for id in part) for part in ordered))


def obey_conflicts(
    conflicts: Iterable[Conflict], reports: Iterable[Report], claims: Iterable[Claim], judgements: Iterable[Judgement]
) -> list[Conflict]:
    """Gives the conflicts without those that were rejected: of the same kind, with a claim of the ruling on every side.

    A further report on one of the sides changes nothing; a side of its own brings the conflict back.
    """
    held = Held(reports, claims)
    rejected: dict[tuple[str, frozenset[str]], bool] = {}
    for ruling in judgements:
        for target in ruling.targets if ruling.action in ("accept", "reject") else ():
            if target.kind == "conflict":
                key = target.what or "", frozenset(claim.id for claim in held.claims(target))
                rejected[key] = ruling.action == "reject"
    gone = [key for key, is_out in rejected.items() if is_out]
    return [one for one in conflicts if not any(one.kind == kind and _covers(named, one) for kind, named in gone)]


def _covers(named: frozenset[str], conflict: Conflict) -> bool:
    return all(not named.isdisjoint(side) for side in conflict.sides)


class _Bonds:
    """Which claims are one and which are apart, taken from the last ruling to the first, so that a later one stands."""

    def __init__(self, claims: Iterable[str]) -> None:
        self._parent = {claim: claim for claim in claims}
        self._apart: dict[str, set[str]] = {}

    def take(self, ruling: Judgement, held: Held) -> None:
        """Takes one ruling in, as far as the ones taken before leave room."""
        sides = [[c.id for c in held.claims(t)] for t in ruling.targets if t.kind in ("claim", "question")]
        if ruling.action == "split":
            for one, two in combinations(sides, 2):
                for a in one:
                    for b in two:
                        self._part(a, b)
        elif ruling.action == "merge":
            self._bind([claim for side in sides for claim in side])
        else:
            for target in ruling.targets:
                if target.kind == "question":
                    self._bind([claim.id for claim in held.claims(target)])

    def joined(self, groups: Sequence[Sequence[str]]) -> list[list[str]]:
        """Gives the groups with those made one that hold claims of one bond."""
        owner: dict[str, int] = {}
        made: dict[int, list[str]] = {}
        for n, group in enumerate(groups):
            met = sorted({owner[self._root(claim)] for claim in group if self._root(claim) in owner})
            home = met[0] if met else n
            merged = [claim for other in met for claim in made.pop(other)]
            made[home] = [*merged, *group]
            owner.update((self._root(claim), home) for claim in made[home])
        return list(made.values())

    def divided(self, group: Sequence[str], likeness: Likeness) -> Iterator[list[str]]:
        """Gives the group in as few parts as keep apart what was split; the rest goes where it is most alike."""
        blocks: dict[str, list[str]] = {}
        for claim in group:
            blocks.setdefault(self._root(claim), []).append(claim)
        parts: list[list[str]] = []
        for root in sorted(blocks, key=lambda root: not self._apart.get(root, set()) & blocks.keys()):
            fits = [part for part in parts if not any(self._are_apart(root, claim) for claim in part)]
            block = blocks[root]
            if not fits:
                parts.append(block)
            elif len(fits) == 1:
                fits[0].extend(block)
            else:
                max(fits, key=lambda part: max(likeness(a, b) for a in block for b in part)).extend(block)
        yield from parts

    def _bind(self, claims: Sequence[str]) -> None:
        for claim in claims[1:]:
            one, two = self._root(claims[0]), self._root(claim)
            if one != two and two not in self._apart.get(one, set()):
                self._parent[two] = one
                for other in self._apart.pop(two, set()):
                    self._apart[other].discard(two)
                    self._set_apart(one, other)

    def _part(self, a: str, b: str) -> None:
        one, two = self._root(a), self._root(b)
        if one != two:
            self._set_apart(one, two)

    def _set_apart(self, one: str, two: str) -> None:
        self._apart.setdefault(one, set()).add(two)
        self._apart.setdefault(two, set()).add(one)

    def _are_apart(self, root: str, claim: str) -> bool:
        return self._root(claim) in self._apart.get(root, set())

    def _root(self, claim: str) -> str:
        while self._parent[claim] != claim:
            claim = self._parent[claim]
        return claim
