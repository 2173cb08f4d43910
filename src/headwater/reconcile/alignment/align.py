"""Which claims of a story answer one question."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.model import Claim, Link, Mention, Report
from headwater.reconcile.alignment.candidates import aligned_pairs, candidate_pairs, word_rarity
from headwater.reconcile.alignment.evidence import Context, are_twins, is_impossible, seen_in
from headwater.reconcile.alignment.grouping import group_pairs
from headwater.reconcile.alignment.mentions import Named
from headwater.reconcile.alignment.pair_model import PairModel, pair_model
from headwater.reconcile.alignment.rarity import Rarity
from headwater.reconcile.alignment.slots import Slots, build_world, slots_of
from headwater.reconcile.alignment.surroundings import tells_earlier_version


@dataclass(frozen=True, slots=True)
class Alignment:
    """Claims by question, and what they were compared with."""

    groups: tuple[tuple[Claim, ...], ...]
    slots: Mapping[str, Slots]
    context: Context


def align_claims(
    reports: Sequence[Report],
    claims: Iterable[Claim],
    mentions: Sequence[Mention],
    named: Named,
    links: Sequence[Link],
    *,
    model: PairModel | None = None,
) -> Alignment:
    """Gives groups of claims, every claim in exactly one, whatever the order of the input.

    ``model`` judges pairs; without one, that which ships does.
    """
    judge = pair_model() if model is None else model
    ordered = sorted({c.id: c for c in claims}.values(), key=lambda c: (c.report, c.start, c.anchor.start, c.id))
    world = build_world(mentions, named)
    titles = {r.id: [(p.start, p.end) for p in r.paragraphs if p.role == "title"] for r in reports}
    texts = {r.id: r for r in reports}
    slots = [
        slots_of(c, world, is_title=_inside(c, titles.get(c.report, [])), is_taken_back=tells_earlier_version(c, texts))
        for c in ordered
    ]
    aligned = sorted(set(aligned_pairs(slots, links)))
    context = Context(
        rarity=Rarity(word_rarity(slots)),
        aligned=frozenset(tuple(sorted((slots[a].id, slots[b].id))) for a, b in aligned),  # type: ignore[misc]
    )

    @functools.cache
    def likeness(a: int, b: int) -> float:
        return same_question(slots[min(a, b)], slots[max(a, b)], context, model=judge)

    scored = [(likeness(a, b), (a, b)) for a, b in candidate_pairs(slots, aligned)]
    groups = group_pairs(len(slots), scored, lambda a, b: likeness(min(a, b), max(a, b)), lambda a, b: _are_barred(slots, a, b))
    return Alignment(
        groups=tuple(tuple(ordered[n] for n in group) for group in groups), slots={s.id: s for s in slots}, context=context
    )


def same_question(a: Slots, b: Slots, context: Context, *, model: PairModel | None = None) -> float:
    """Gives 0..1: how surely two claims answer one question; 0 where they never can."""
    if is_impossible(a, b) is not None:
        return 0.0
    return (model or pair_model()).score(seen_in(a, b, context))


def _are_barred(slots: Sequence[Slots], left: Sequence[int], right: Sequence[int]) -> bool:
    """Tells whether one report speaks in both groups and shows that they are two things."""
    clauses = {(slots[n].report, slots[n].start): slots[n] for n in left}
    if any(are_twins(slots[n], clauses.get((slots[n].report, slots[n].start), slots[n])) for n in right):
        return True
    numbered: dict[str, list[Slots]] = {}
    for n in left:
        if slots[n].quantity is not None:
            numbered.setdefault(slots[n].report, []).append(slots[n])
    return any(
        is_impossible(slots[n], other) is not None
        for n in right
        if slots[n].quantity is not None
        for other in numbered.get(slots[n].report, ())
    )


def _inside(claim: Claim, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= claim.anchor.start < end for start, end in stretches)
