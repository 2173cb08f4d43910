"""Pairs of reports worth a closer look: cheap and generous; evidence and decision come later."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from headwater.text.shingles import Hashes, Offsets, Words, shingles

SHINGLE_WORDS = 5  # shorter runs are set phrases of the language, longer ones miss edited text
FULL_SKETCH_SHINGLES = 2_000_000  # up to here every shingle is used; beyond, an eighth of hash space is enough
SKETCH_SHARE_BITS = 3  # one shingle in eight: recall of near copies stays 1.00 on 10,000 reports
MIN_SHARED = 4  # four runs of five words: one passage of eight, the shortest that counts
MIN_SHARED_SKETCHED = 2  # of an eighth of the runs
ALL_PAIRS_UP_TO = 64  # a shingle in more reports than this links each only to its neighbours and to the first
NEIGHBOURS = 6  # how many following reports a common shingle ties a report to
SMALL_STORY = 12  # so few reports are all compared: 66 pairs cost nothing


def candidate_pairs(words: Sequence[Words]) -> list[tuple[int, int]]:
    """Gives index pairs (i < j) of reports that share word shingles; every pair of a small story.

    Identical reports are tied to the first of their kind and to their neighbours, so that a thousand copies stay linear.
    Cost: sort of the sketch; pairs are linear in the reports for any one shingle.
    """
    if len(words) <= SMALL_STORY:
        return [(i, j) for i in range(len(words)) for j in range(i + 1, len(words))]
    hashes, owners, is_sketched = _postings(words)
    pairs, counts = np.unique(_pair_keys(hashes, owners, len(words)), return_counts=True)
    kept = pairs[counts >= (MIN_SHARED_SKETCHED if is_sketched else MIN_SHARED)]
    return list(zip((kept // len(words)).tolist(), (kept % len(words)).tolist(), strict=True))


def _postings(words: Sequence[Words]) -> tuple[Hashes, Offsets, bool]:
    """Gives every shingle with its report, each once a report, sorted by both, and whether only an eighth was kept."""
    rows = [np.unique(shingles(each, SHINGLE_WORDS)) for each in words]
    is_sketched = sum(len(row) for row in rows) > FULL_SKETCH_SHINGLES
    if is_sketched:
        limit = np.uint64(1 << (64 - SKETCH_SHARE_BITS))
        rows = [row[row < limit] for row in rows]
    hashes = np.concatenate(rows)
    owners = np.repeat(np.arange(len(rows), dtype=np.int64), [len(row) for row in rows])
    order = np.argsort(hashes, kind="stable")
    return hashes[order], owners[order], is_sketched


def _pair_keys(hashes: Hashes, owners: Offsets, count: int) -> npt.NDArray[np.int64]:
    """Gives ``i * count + j`` for each way a shingle ties two reports."""
    is_new = np.ones(len(hashes), dtype=bool)
    is_new[1:] = hashes[1:] != hashes[:-1]
    group = np.cumsum(is_new) - 1
    first = np.flatnonzero(is_new)[group] if len(hashes) else np.zeros(0, dtype=np.int64)
    size = np.bincount(group)[group] if len(hashes) else first
    keys = [owners[first[size > ALL_PAIRS_UP_TO]] * count + owners[size > ALL_PAIRS_UP_TO]]
    for step in range(1, ALL_PAIRS_UP_TO):
        same = group[step:] == group[:-step]
        same &= (size[step:] <= ALL_PAIRS_UP_TO) | (step <= NEIGHBOURS)
        keys.append(owners[:-step][same] * count + owners[step:][same])
    found = np.concatenate(keys)
    kept: npt.NDArray[np.int64] = found[found // count != found % count]
    return kept


def near_copy_classes(words: Sequence[Words]) -> list[int]:
    """Gives a class number for each text; texts that share half of the shorter one's shingles are of one class."""
    parents = list(range(len(words)))
    if any(len(each) >= SHINGLE_WORDS for each in words):
        hashes, owners, _ = _postings(words)
        sizes = np.bincount(owners, minlength=len(words)).tolist()
        keys, counts = np.unique(_pair_keys(hashes, owners, len(words)), return_counts=True)
        for key, count in zip(keys.tolist(), counts.tolist(), strict=True):
            i, j = divmod(key, len(words))
            if count * 2 >= min(sizes[i], sizes[j]):
                join(parents, i, j)
    return [root(parents, index) for index in range(len(words))]


def root(parents: list[int], index: int) -> int:
    """Gives the smallest member of an index's class."""
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index


def join(parents: list[int], i: int, j: int) -> None:
    """Makes one class of two."""
    low, high = sorted((root(parents, i), root(parents, j)))
    parents[high] = low
