"""Runs of words that stand in two texts, joined into passages across the edits between them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

MAX_GAP_WORDS = 6  # an editor swaps or adds a few words inside a sentence; more is another sentence
MAX_EDITED_WORDS = 20  # unless words between still stand in both in the same order: an edited sentence
EDITED_SHARE = 0.35  # so many of the longer side's; unrelated stretches have a fifth in common, "the" and "of"
REACH_WORDS = 8  # so far before and after a passage an edited sentence is followed
REACHED_SHARE = 0.5  # of the words passed on the way: beyond its end a text has nothing that holds it to the other
RETOLD_SHARE = 0.33  # of the shorter text: the whole was edited from the other, moved pieces included
RETOLD_WORDS = 5  # in runs; a moved piece of fewer is in both texts by chance
EDITED_GAP_WORDS = 10  # where one is known to come from the other, an edit may go over a whole clause


class SharedRun(NamedTuple):
    """One passage in word positions: ``a[a_start:a_end]`` beside ``b[b_start:b_end]``."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    same: int
    """How many words stand in both, in the same order."""

    @property
    def similarity(self) -> float:
        """Gives shared words over the longer side's words, 0..1."""
        return min(1.0, self.same / max(self.a_end - self.a_start, self.b_end - self.b_start))


Chain = list[SharedRun]
"""Exact runs in the order of both texts."""
Hashed = list[int]
"""A text as the hashes of its words."""


def join_runs(runs: Iterable[SharedRun], a: Hashed, b: Hashed, *, min_words: int, is_edited: bool = False) -> list[Chain]:
    """Gives runs joined across edits, those of about ``min_words`` or more, with the single words in and around them.

    Where these are a good part of the shorter text, shorter ones belong to it too; where the one is known to be edited from
    the other, wider edits are then passed over. Single words fill a passage; they never make one.
    Cost: linear in the runs; each looks back over a few words only.
    """
    ordered = sorted(runs, key=itemgetter(0, 2))
    chains = _chained(ordered, a, b, gap=MAX_GAP_WORDS)
    shortest = min_words
    if sum(size for size in map(same_words, chains) if size >= min_words) >= RETOLD_SHARE * min(len(a), len(b)):
        shortest = min(RETOLD_WORDS, min_words)
        chains = _chained(ordered, a, b, gap=EDITED_GAP_WORDS) if is_edited else chains
    return [_with_ends(_filled(chain, a, b), a, b) for chain in chains if same_words(chain) >= shortest]


def same_words(chain: Chain) -> int:
    """Gives how many words of a chain stand in both texts."""
    return sum([run.same for run in chain])


def _chained(runs: Sequence[SharedRun], a: Hashed, b: Hashed, *, gap: int) -> list[Chain]:
    """Gives each run on the chain whose edit before it would be smallest, or else on one of its own."""
    chains: list[Chain] = []
    near: list[Chain] = []
    for run in runs:
        near = [chain for chain in near if run.a_start - chain[-1].a_end <= MAX_EDITED_WORDS]
        best, smallest = None, 0
        for chain in near:
            last = chain[-1]
            in_a, in_b = run.a_start - last.a_end, run.b_start - last.b_end
            edited = in_a if in_a > in_b else in_b
            if in_a >= 0 and in_b >= 0 and (best is None or edited < smallest):
                best, smallest = chain, edited
        if best is not None and _is_one_passage(best[-1], run, smallest, a, b, gap=gap):
            best.append(run)
        else:
            chains.append([run])
            near.append(chains[-1])
    return chains


def _is_one_passage(last: SharedRun, run: SharedRun, edited: int, a: Hashed, b: Hashed, *, gap: int) -> bool:
    """True where an editor may have changed so many words between two runs, and no more."""
    if gap < edited <= MAX_EDITED_WORDS:
        return same_words(_between(last, run, a, b)) >= EDITED_SHARE * edited
    return edited <= gap


def _filled(chain: Chain, a: Hashed, b: Hashed) -> Chain:
    filled = chain[:1]
    for last, run in itertools.pairwise(chain):
        filled += _between(last, run, a, b)
        filled.append(run)
    return filled


def _between(last: SharedRun, run: SharedRun, a: Hashed, b: Hashed) -> Chain:
    return _common(a, b, (last.a_end, run.a_start), (last.b_end, run.b_start))


def _common(a: Hashed, b: Hashed, in_a: tuple[int, int], in_b: tuple[int, int]) -> Chain:
    """Gives the longest series of words that two short stretches have in common, as runs in order."""
    if in_a[0] == in_a[1] or in_b[0] == in_b[1]:
        return []
    found = []
    for block in LCSseq.opcodes(a[slice(*in_a)], b[slice(*in_b)]):
        if block.tag == "equal":
            i, j, same = in_a[0] + block.src_start, in_b[0] + block.dest_start, block.src_end - block.src_start
            found.append(SharedRun(i, i + same, j, j + same, same))
    return found


def _with_ends(chain: Chain, a: Hashed, b: Hashed) -> Chain:
    """Gives the chain with what stands in both texts just before and just after it."""
    a_start, b_start = chain[0].a_start, chain[0].b_start
    a_end, b_end = chain[-1].a_end, chain[-1].b_end
    before = _common(a, b, (max(0, a_start - REACH_WORDS), a_start), (max(0, b_start - REACH_WORDS), b_start))
    after = _common(a, b, (a_end, min(len(a), a_end + REACH_WORDS)), (b_end, min(len(b), b_end + REACH_WORDS)))
    passed = [max(a_start - run.a_start, b_start - run.b_start) for run in before]
    while before and same_words(before) < REACHED_SHARE * passed[-len(before)]:
        before.pop(0)
    while after and same_words(after) < REACHED_SHARE * max(after[-1].a_end - a_end, after[-1].b_end - b_end):
        after.pop()
    return [*before, *chain, *after]
