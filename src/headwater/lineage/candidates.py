"""Pairs of reports worth a closer look: cheap and generous; evidence and decision come later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from headwater.text.shingles import Hashes, Offsets, Words, shingles

Keys = npt.NDArray[np.int64]

SHINGLE_WORDS = 5  # shorter runs are set phrases of the language, longer ones miss edited text
FULL_SKETCH_SHINGLES = 2_000_000  # up to here every shingle is used; beyond, a part of hash space is enough
SKETCH_SHARE_BITS = 2  # one shingle in four: of rewrites of three words in ten one in eight finds .95, one in four .99
MIN_SHARED = 4  # four runs of five words: one passage of eight, the shortest that counts
MIN_SHARED_SKETCHED = 2  # of a quarter of the runs
ALL_PAIRS_UP_TO = 64  # a shingle in more reports than this links each only to its neighbours and to the first
NEIGHBOURS = 6  # how many following reports a common shingle ties a report to
SMALL_STORY = 12  # so few reports are all compared: 66 pairs cost nothing
PARTNERS = 16  # of a report, those with most in common: of a story that all tell again, 12 held every parent
FACT_REPORTS = 24  # a name or number in more reports is the story's and tells nothing of who took it from whom
MIN_FACTS = 3  # rare names, numbers or quoted runs in common: one or two any two reports of an event may have
HELD_KEYS = 4_000_000  # ties of single shingles held before they are counted: 32 MB, whatever the reports share


@dataclass(frozen=True, slots=True)
class _Postings:
    """Every shingle that stands in two reports or more, with its reports: sorted by shingle, then by report."""

    groups: Offsets
    """Which shingle, 0 upwards."""
    owners: Offsets
    count: int
    """Reports in all."""
    sizes: Offsets
    """Distinct shingles of each report."""
    is_sketched: bool
    """True where only a share of the shingles was kept."""


def candidate_pairs(words: Iterable[Words], *, facts: Sequence[Hashes] = ()) -> list[tuple[int, int]]:
    """Gives index pairs (i < j) of reports that share word shingles or rare facts, sorted; every pair of a small story.

    Identical reports are tied to the first of their kind and to their neighbours, so that a thousand copies stay linear.
    Each report keeps the partners with most in common and those that first had what it has: where everybody tells everybody
    again, the pairs are still linear in the reports.
    Cost: sort of the sketch; pairs are linear in the reports for any one shingle. Words given as a stream are not held.
    """
    postings = _postings(words)
    if postings.count <= SMALL_STORY:
        return [(i, j) for i in range(postings.count) for j in range(i + 1, postings.count)]
    least = MIN_SHARED_SKETCHED if postings.is_sketched else MIN_SHARED
    kept = [_closest(_at_least(least, *_shared(postings)), postings.count), _at_least(least, *_firsts(postings))[0]]
    if len(facts):
        rare = _rare(_inverted(facts))
        kept.append(_closest(_at_least(MIN_FACTS, *_shared(rare)), postings.count))
    keys = np.unique(np.concatenate(kept))
    return list(zip((keys // postings.count).tolist(), (keys % postings.count).tolist(), strict=True))


def near_copy_classes(words: Sequence[Words]) -> list[int]:
    """Gives a class number for each text; texts that share half of the shorter one's shingles are of one class."""
    parents = list(range(len(words)))
    postings = _postings(words)
    keys, counts = _shared(postings)
    for key, count in zip(keys.tolist(), counts.tolist(), strict=True):
        i, j = divmod(key, len(words))
        if count * 2 >= min(postings.sizes[i], postings.sizes[j]):
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


def _postings(words: Iterable[Words]) -> _Postings:
    """Gives the inverted index of the texts' shingles."""
    return _inverted(*_sketches(words))


def _inverted(rows: Sequence[Hashes], is_sketched: bool = False) -> _Postings:
    """Gives the inverted index. A hash and its report are packed into one number, so that one plain sort is enough."""
    count = len(rows)
    owner_bits = np.uint64(max(1, count.bit_length()))
    owners = np.repeat(np.arange(count, dtype=np.uint64), [len(row) for row in rows])
    packed = np.concatenate([*rows, np.zeros(0, dtype=np.uint64)])
    if is_sketched:
        packed <<= np.uint64(SKETCH_SHARE_BITS)  # the kept share begins with zeros that tell nothing
    packed = ((packed >> owner_bits) << owner_bits) | owners
    packed.sort()
    packed = packed[_is_new(packed)]
    shingle, owner = packed >> owner_bits, (packed & ((np.uint64(1) << owner_bits) - np.uint64(1))).astype(np.int64)
    opens = _is_new(shingle)
    groups = np.cumsum(opens) - 1
    is_shared = ~opens
    is_shared[:-1] |= ~opens[1:]
    return _Postings(groups[is_shared], owner[is_shared], count, np.bincount(owner, minlength=count), is_sketched)


def _sketches(words: Iterable[Words]) -> tuple[list[Hashes], bool]:
    """Gives the shingles of each report, and whether only those of a share of hash space were kept: all, or none, are cut."""
    limit = np.uint64(1 << (64 - SKETCH_SHARE_BITS))
    rows: list[Hashes] = []
    total, is_sketched = 0, False
    for each in words:
        row = shingles(each, SHINGLE_WORDS)
        total += len(row)
        rows.append(row[row < limit] if is_sketched else row)
        if total > FULL_SKETCH_SHINGLES and not is_sketched:
            rows, is_sketched = [row[row < limit] for row in rows], True
    return rows, is_sketched


def _is_new(ordered: npt.NDArray[np.generic]) -> npt.NDArray[np.bool_]:
    is_new = np.ones(len(ordered), dtype=bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return is_new


def _shared(postings: _Postings) -> tuple[Keys, Keys]:
    """Gives ``i * count + j`` for each pair of reports that a shingle ties, sorted, and by how many it is tied."""
    pairs = counts = np.zeros(0, dtype=np.int64)
    held: list[Keys] = []
    for keys in _ties(postings):
        held.append(keys)
        if sum(map(len, held)) > HELD_KEYS:
            pairs, counts = _counted(pairs, counts, held)
            held = []
    return _counted(pairs, counts, held)


def _counted(pairs: Keys, counts: Keys, held: Sequence[Keys]) -> tuple[Keys, Keys]:
    more, often = np.unique(np.concatenate([*held, pairs[:0]]), return_counts=True)
    if not len(pairs):
        return more, often
    found, at = np.unique(np.concatenate([pairs, more]), return_inverse=True)
    return found, np.bincount(at, weights=np.concatenate([counts, often])).astype(np.int64)


def _at_least(least: int, pairs: Keys, counts: Keys) -> tuple[Keys, Keys]:
    is_enough = counts >= least
    return pairs[is_enough], counts[is_enough]


def _closest(tied: tuple[Keys, Keys], count: int) -> Keys:
    """Gives the pairs that are among the PARTNERS of one of their ends with most in common; the earlier first among equals."""
    pairs, counts = tied
    ends = np.concatenate([pairs // count, pairs % count])
    order = np.lexsort((np.tile(pairs, 2), -np.tile(counts, 2), ends))
    opens = np.flatnonzero(_is_new(ends[order]))
    rank = np.arange(len(order)) - np.repeat(opens, np.diff(np.append(opens, len(order))))
    return np.unique(pairs[order[rank < PARTNERS] % max(1, len(pairs))])


def _firsts(postings: _Postings) -> tuple[Keys, Keys]:
    """Gives each report with those that were first with a shingle of it, and with how many: more than one parent shows here."""
    opens = np.flatnonzero(_is_new(postings.groups))
    first = np.repeat(postings.owners[opens], np.diff(np.append(opens, len(postings.owners))))
    is_later = first != postings.owners
    return np.unique(first[is_later] * postings.count + postings.owners[is_later], return_counts=True)


def _rare(postings: _Postings) -> _Postings:
    """Gives the facts that stand in few reports."""
    opens = np.flatnonzero(_is_new(postings.groups))
    sizes = np.diff(np.append(opens, len(postings.groups)))
    is_rare = np.repeat(sizes <= FACT_REPORTS, sizes)
    return replace(postings, groups=postings.groups[is_rare], owners=postings.owners[is_rare])


def _ties(postings: _Postings) -> Iterator[Keys]:
    """Gives the keys of the pairs that single shingles tie, step by step through the reports of each."""
    groups, owners, count = postings.groups, postings.owners, postings.count
    opens = np.flatnonzero(_is_new(groups))
    sizes = np.diff(np.append(opens, len(groups)))
    first = np.repeat(opens, sizes)
    at = np.arange(len(groups))
    is_common = np.repeat(sizes > ALL_PAIRS_UP_TO, sizes)
    place = at - first
    far = at[is_common & (place > NEIGHBOURS)]
    yield owners[first[far]] * count + owners[far]
    for step in range(1, ALL_PAIRS_UP_TO):
        at = at[(place[at] >= step) & ~(is_common[at] & (step > NEIGHBOURS))]
        yield owners[at - step] * count + owners[at]
