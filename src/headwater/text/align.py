"""Passages that two texts share word for word, in any order, with offsets on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from headwater.text.shingles import Hashes, Offsets, Words, shingles

SEED_WORDS = 3  # three words in a row are rare enough to start from and survive light editing
MAX_REPEATS = 4  # a seed that a text repeats more often says nothing about where a passage came from
MAX_GAP_WORDS = 6  # an editor swaps or adds a few words inside a sentence; more is another sentence
MIN_PASSAGE_WORDS = 8  # shorter runs are set phrases, names with titles, or dates


@dataclass(frozen=True, slots=True)
class SharedRun:
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


def align_words(a: Words, b: Words, *, min_words: int = MIN_PASSAGE_WORDS) -> list[SharedRun]:
    """Gives the passages of at least ``min_words`` shared words, by their place in ``a``; no word of either is used twice.

    Cost: linear in the words but for sorting; repeats are bounded by MAX_REPEATS.
    Source: ours, because seeds joined along nearly equal diagonals find moved passages as well as edited ones.
    """
    size = min(SEED_WORDS, min_words)
    at_a, at_b = _seeds(shingles(a, size), shingles(b, size))
    runs = list(_exact_runs(at_a, at_b, size))
    chains = _chain(_without_overlap(runs))
    return sorted((run for run in chains if run.same >= min_words), key=lambda run: (run.a_start, run.b_start))


def to_offsets(words: Words, start: int, end: int) -> tuple[int, int]:
    """Gives the code point offsets of words ``start`` to ``end`` (exclusive)."""
    return int(words.starts[start]), int(words.ends[end - 1])


def _seeds(a: Hashes, b: Hashes) -> tuple[Offsets, Offsets]:
    """Gives the positions of equal shingles: one pair for each way they can be laid side by side."""
    order = np.argsort(a, kind="stable")
    ordered = a[order]
    first = np.searchsorted(ordered, b, side="left")
    counts = np.searchsorted(ordered, b, side="right") - first
    counts[(counts > MAX_REPEATS) | _is_repeated(b)] = 0
    at_b = np.repeat(np.arange(len(b)), counts)
    within = np.arange(len(at_b)) - np.repeat(np.cumsum(counts) - counts, counts)
    at_a = order[np.repeat(first, counts) + within]
    return at_a.astype(np.int64), at_b.astype(np.int64)


def _is_repeated(hashes: Hashes) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    _, inverse, counts = np.unique(hashes, return_inverse=True, return_counts=True)
    return np.asarray(counts[inverse] > MAX_REPEATS)


def _exact_runs(at_a: Offsets, at_b: Offsets, size: int) -> Iterator[SharedRun]:
    if not len(at_a):
        return
    diagonals = at_a - at_b
    order = np.lexsort((at_a, diagonals))
    at_a, diagonals = at_a[order], diagonals[order]
    is_new = np.ones(len(at_a), dtype=bool)
    is_new[1:] = (np.diff(diagonals) != 0) | (np.diff(at_a) > size)
    opens = np.flatnonzero(is_new)
    closes = np.append(opens[1:], len(at_a)) - 1
    for first, last in zip(opens.tolist(), closes.tolist(), strict=True):
        start, end, shift = int(at_a[first]), int(at_a[last]) + size, int(diagonals[first])
        yield SharedRun(start, end, start - shift, end - shift, end - start)


def _without_overlap(runs: list[SharedRun]) -> list[SharedRun]:
    """Gives runs that share no word on either side, the longest first served; a later one is cut to what is left."""
    used_a: set[int] = set()
    used_b: set[int] = set()
    kept = []
    for run in sorted(runs, key=lambda r: (-r.same, r.a_start, r.b_start)):
        cut = _free_part(run, used_a, used_b)
        if cut is not None:
            used_a.update(range(cut.a_start, cut.a_end))
            used_b.update(range(cut.b_start, cut.b_end))
            kept.append(cut)
    return sorted(kept, key=lambda r: (r.a_start, r.b_start))


def _free_part(run: SharedRun, used_a: set[int], used_b: set[int]) -> SharedRun | None:
    lead, tail, length = 0, run.a_end - run.a_start, run.a_end - run.a_start
    while lead < length and (run.a_start + lead in used_a or run.b_start + lead in used_b):
        lead += 1
    while tail > lead and (run.a_start + tail - 1 in used_a or run.b_start + tail - 1 in used_b):
        tail -= 1
    middle = range(lead, tail)
    if tail - lead < 2 or any(run.a_start + k in used_a or run.b_start + k in used_b for k in middle):
        return None
    return SharedRun(run.a_start + lead, run.a_start + tail, run.b_start + lead, run.b_start + tail, tail - lead)


def _chain(runs: list[SharedRun]) -> Iterator[SharedRun]:
    """Gives runs joined across small edits on both sides."""
    current: SharedRun | None = None
    for run in runs:
        if current is not None and _follows(current, run):
            current = SharedRun(current.a_start, run.a_end, current.b_start, run.b_end, current.same + run.same)
            continue
        if current is not None:
            yield current
        current = run
    if current is not None:
        yield current


def _follows(current: SharedRun, run: SharedRun) -> bool:
    return 0 <= run.a_start - current.a_end <= MAX_GAP_WORDS and 0 <= run.b_start - current.b_end <= MAX_GAP_WORDS
