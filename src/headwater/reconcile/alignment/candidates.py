"""Pairs of claims worth a look: cheap and generous, never all pairs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from headwater.model import Link
from headwater.reconcile.alignment.slots import Slots, unit_kinds
from headwater.reconcile.decide import ALIGNED_SLACK_CHARS, CANDIDATES_PER_CLAIM, MAX_BLOCK, NEIGHBOURS

Pair = tuple[int, int]


def candidate_pairs(slots: Sequence[Slots], aligned: Iterable[Pair] = ()) -> list[Pair]:
    """Gives pairs of positions in ``slots``, smaller first, sorted.

    Each claim proposes the claims that share its rarest words, acts, names and counted things; passages that two
    reports share propose theirs. Cost: claims times block size, blocks capped.
    """
    pairs = {(min(a, b), max(a, b)) for a, b in (*aligned, *_neighbours(slots))}
    for n, others in enumerate(_best_partners([sorted(_keys(s)) for s in slots])):
        pairs.update((min(n, other), max(n, other)) for other in others)
    return sorted(pairs)


def _best_partners(keys: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Gives, for each claim in turn, the claims that share most weight of rare keys with it, the heaviest first."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(keys):
        for key in found:
            blocks[key].append(n)
    useful = {key: np.array(members) for key, members in blocks.items() if 1 < len(members) <= MAX_BLOCK}
    rarity = {key: math.log((1 + len(keys)) / len(members)) for key, members in useful.items()}
    for n, found in enumerate(keys):
        shared = [key for key in found if key in useful]
        if not shared:
            yield []
            continue
        members = [useful[key] for key in shared]
        others, at = np.unique(np.concatenate(members), return_inverse=True)
        weights = np.bincount(at, np.repeat([rarity[key] for key in shared], [len(m) for m in members]))
        best = np.lexsort((others, -weights))[: CANDIDATES_PER_CLAIM + 1]  # the claim itself is among them
        yield [int(other) for other in others[best] if other != n][:CANDIDATES_PER_CLAIM]


def _neighbours(slots: Sequence[Slots]) -> Iterator[Pair]:
    """Gives pairs that stand side by side when claims are sorted by what they say: copies meet however many they are."""
    order = sorted(range(len(slots)), key=lambda n: (sorted(slots[n].acts), slots[n].counted or "", sorted(slots[n].words), n))
    for step in range(1, NEIGHBOURS + 1):
        yield from zip(order, order[step:], strict=False)


def word_rarity(slots: Sequence[Slots]) -> dict[str, float]:
    """Gives each word's weight: how few reports of the story carry it."""
    reports: dict[str, set[str]] = defaultdict(set)
    for slot in slots:
        for word in slot.words:
            reports[word].add(slot.report)
    total = len({slot.report for slot in slots}) or 1
    return {word: math.log(1 + total / len(found)) for word, found in reports.items()}


def aligned_pairs(slots: Sequence[Slots], links: Iterable[Link]) -> Iterator[Pair]:
    """Gives the pairs of claims that stand at one place of a passage that two reports share."""
    by_report: Mapping[str, list[int]] = _by_report(slots)
    for link in links:
        for passage in link.passages:
            if passage.upstream is None:
                continue
            up, down = passage.upstream, passage.downstream
            upper = [n for n in by_report.get(up.report, ()) if up.start <= slots[n].anchor < up.end]
            lower = [n for n in by_report.get(down.report, ()) if down.start <= slots[n].anchor < down.end]
            if upper and lower:
                yield from _nearest(slots, upper, lower, up.start, down.start)


def _nearest(slots: Sequence[Slots], upper: list[int], lower: list[int], up: int, down: int) -> Iterator[Pair]:
    for n in upper:
        offset = slots[n].anchor - up
        gaps = [(abs(slots[m].anchor - down - offset), m) for m in lower]
        gap, best = min(gaps)
        if gap <= ALIGNED_SLACK_CHARS:
            yield n, best


def _by_report(slots: Sequence[Slots]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for n, slot in enumerate(slots):
        found[slot.report].append(n)
    return found


def _keys(slot: Slots) -> set[str]:
    keys = {f"w:{word}" for word in slot.words}
    keys |= {f"p:{party}" for party in slot.parties | slot.places}
    keys |= {f"a:{act}" for act in slot.acts}
    if slot.predicate:
        keys.add(f"v:{slot.predicate}")
    acts = slot.acts or {slot.predicate}
    keys |= {f"k:{kind}:{act}" for kind in unit_kinds(slot) for act in acts}
    if slot.quantity is not None:
        value = slot.quantity.low if slot.quantity.low is not None else slot.quantity.high
        keys.add(f"n:{value}")
    return keys
