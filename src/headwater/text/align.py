"""Passages that two texts share word for word, in any order, with offsets on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from headwater.text.chains import RETOLD_WORDS, Chain, SharedRun, join_runs, same_words
from headwater.text.shingles import Hashes, Offsets, Words, shingles

Mask = npt.NDArray[np.bool_]

SEED_WORDS = 3  # three words in a row are rare enough to start from and survive light editing
MAX_REPEATS = 4  # a seed that a text repeats more often says nothing about where a passage came from
MIN_PASSAGE_WORDS = 8  # shorter runs are set phrases, names with titles, or dates


@dataclass(frozen=True, slots=True)
class Seeds:
    """A text's words made ready to be laid beside other texts, once for however many."""

    words: Words
    hashes: list[int]
    """Those of the words."""
    size: int
    """Words in a seed."""
    shingles: Hashes
    """A seed from each word on."""
    rare: Mask
    """Which of them the text does not repeat too often."""
    order: Offsets
    """Places of the distinct seeds' repeats, seed by seed."""
    distinct: Hashes
    """Sorted."""
    first: Offsets
    """Where in ``order`` each distinct seed begins."""
    repeats: Offsets
    """How often each stands in the text; 0 where that is too often."""


def align_words(a: Words, b: Words, *, min_words: int = MIN_PASSAGE_WORDS, is_edited: bool = False) -> list[SharedRun]:
    """Gives what ``align_seeds`` gives, for two texts that are compared with no other."""
    return align_seeds(read_seeds(a, min_words=min_words), read_seeds(b, min_words=min_words), min_words, is_edited=is_edited)


def read_seeds(words: Words, *, min_words: int = MIN_PASSAGE_WORDS) -> Seeds:
    """Gives the seeds of a text. Cost: a sort of its words."""
    size = min(SEED_WORDS, min_words)
    hashes = shingles(words, size)
    order = np.argsort(hashes, kind="stable")
    ordered = hashes[order]
    is_new = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    first = np.flatnonzero(is_new)
    counts = np.append(first[1:], len(ordered)) - first if len(first) else first
    rare = np.ones(len(hashes), dtype=bool)
    for at in np.flatnonzero(counts > MAX_REPEATS).tolist():
        rare[order[first[at] : first[at] + counts[at]]] = False
    counts[counts > MAX_REPEATS] = 0
    return Seeds(words, words.hashes.tolist(), size, hashes, rare, order, ordered[first], first, counts)


def align_seeds(a: Seeds, b: Seeds, min_words: int = MIN_PASSAGE_WORDS, *, is_edited: bool = False) -> list[SharedRun]:
    """Gives the passages of at least ``min_words`` shared words, by their place in ``a``; no word of either is used twice.

    ``is_edited`` says that the one is known to come from the other: then moved clauses are passages too, and wider edits are
    passed over. Without it nothing is taken for shared that two write-ups of one event might have by chance.

    Cost: linear in the words; repeats are bounded by MAX_REPEATS.
    Source: ours, because seeds joined across small edits find moved passages as well as edited ones.
    """
    runs = _exact_runs(*_side_by_side(a, b), a.size)
    chains = join_runs(runs, a.hashes, b.hashes, min_words=min_words, is_edited=is_edited)
    shortest = min(RETOLD_WORDS, min_words) if is_edited else min_words
    return sorted(_placed(chains, len(a.words), len(b.words), shortest), key=itemgetter(0, 2))


def to_offsets(words: Words, start: int, end: int) -> tuple[int, int]:
    """Gives the code point offsets of words ``start`` to ``end`` (exclusive)."""
    return int(words.starts[start]), int(words.ends[end - 1])


def _side_by_side(a: Seeds, b: Seeds) -> tuple[Offsets, Offsets]:
    """Gives the positions of equal seeds: one pair for each way they can be laid side by side."""
    if not len(a.distinct):
        return a.order, a.order
    found = np.minimum(np.searchsorted(a.distinct, b.shingles), len(a.distinct) - 1)
    counts = np.where((a.distinct[found] == b.shingles) & b.rare, a.repeats[found], 0)
    at_b = np.repeat(np.arange(len(b.shingles)), counts)
    within = np.arange(len(at_b)) - np.repeat(np.cumsum(counts) - counts, counts)
    return a.order[np.repeat(a.first[found], counts) + within], at_b


def _exact_runs(at_a: Offsets, at_b: Offsets, size: int) -> Iterator[SharedRun]:
    if not len(at_a):
        return
    diagonals = at_a - at_b
    order = np.lexsort((at_a, diagonals))
    at_a, diagonals = at_a[order], diagonals[order]
    is_new = np.ones(len(at_a), dtype=bool)
    is_new[1:] = (diagonals[1:] != diagonals[:-1]) | (at_a[1:] - at_a[:-1] > size)
    opens = np.flatnonzero(is_new)
    ends = at_a[np.append(opens[1:], len(at_a)) - 1] + size
    for start, end, shift in zip(at_a[opens].tolist(), ends.tolist(), diagonals[opens].tolist(), strict=True):
        yield SharedRun(start, end, start - shift, end - shift, end - start)


def _placed(chains: Iterable[Chain], a_size: int, b_size: int, min_words: int) -> Iterator[SharedRun]:
    """Gives passages that share no word on either side, the longest chain first served; a later one is cut to what is left."""
    used_a, used_b = bytearray(a_size), bytearray(b_size)
    for chain in sorted(chains, key=lambda c: (-same_words(c), c[0].a_start, c[0].b_start)):
        for part in _free_parts(chain, used_a, used_b):
            run = SharedRun(part[0].a_start, part[-1].a_end, part[0].b_start, part[-1].b_end, same_words(part))
            if run.same >= min_words:
                used_a[run.a_start : run.a_end] = b"\1" * (run.a_end - run.a_start)
                used_b[run.b_start : run.b_end] = b"\1" * (run.b_end - run.b_start)
                yield run


def _free_parts(chain: Chain, used_a: bytearray, used_b: bytearray) -> list[Chain]:
    """Gives the chain, or its stretches between used words."""
    if _is_free(used_a, chain[0].a_start, chain[-1].a_end) and _is_free(used_b, chain[0].b_start, chain[-1].b_end):
        return [chain]
    parts: list[Chain] = []
    for run in chain:
        cut = _free_part(run, used_a, used_b)
        if cut is None:
            continue
        last = parts[-1][-1] if parts else None
        if last and _is_free(used_a, last.a_end, cut.a_start) and _is_free(used_b, last.b_end, cut.b_start):
            parts[-1].append(cut)
        else:
            parts.append([cut])
    return parts


def _is_free(used: bytearray, start: int, end: int) -> bool:
    return used.find(1, start, end) < 0


def _free_part(run: SharedRun, used_a: bytearray, used_b: bytearray) -> SharedRun | None:
    lead, tail, length = 0, run.same, run.same
    while lead < length and (used_a[run.a_start + lead] or used_b[run.b_start + lead]):
        lead += 1
    while tail > lead and (used_a[run.a_start + tail - 1] or used_b[run.b_start + tail - 1]):
        tail -= 1
    cut = SharedRun(run.a_start + lead, run.a_start + tail, run.b_start + lead, run.b_start + tail, tail - lead)
    is_whole = _is_free(used_a, cut.a_start, cut.a_end) and _is_free(used_b, cut.b_start, cut.b_end)
    return cut if cut.same > 1 and is_whole else None
