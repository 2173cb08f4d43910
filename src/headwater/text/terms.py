"""The weighty words of many texts at once, as arrays: word beginnings, numbers, names; any script, no parser."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headwater.text.days import NO_DAYS, Codes, read_days
from headwater.text.shingles import Hashes, fold, hash_runs, word_ends

NAME, NUMBER, LEAD = 1, 2, 4
STEM_CHARS = 6  # word beginnings of six letters stand for their inflected forms in most alphabets, and cost nothing
LEAD_WORDS = 60  # a title and a lead sentence or two: there news says what happened
READ_WORDS = 450  # news puts what matters first; what comes later is background that stories share
READ_CHARS = READ_WORDS * 12  # no language needs more for so many words
TITLE_CASE_SHARE = 0.5  # of a line's words: where more begin with a capital, capitals name nobody
MOST_COUNT = 31  # of one word in one text that can still tell more
_CHUNK_CHARS = 400_000  # texts are read together until they have so many characters: bounds memory, spreads the cost of numpy
_PAIR = np.uint64(0xC2B2AE3D27D4EB4F)  # odd; makes one hash of two lone characters
_NOTHING = (np.zeros(0, np.uint32), np.zeros(0, np.uint8), np.zeros(0, np.uint8))
_LINE, _STOPS = ord("\n"), ".!?:;…·•|»«\"“”„‚‘'()[]—–-*。！？：；、「」『』（）"


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one text: each once, sorted by hash."""

    hashes: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    """NAME, NUMBER, LEAD, added up."""
    days: Codes
    """The days that the text names, as codes of ``text.days``."""


def read_terms(texts: Sequence[str]) -> list[Terms]:
    """Gives the terms of each text.

    Cost: linear; one pass of numpy over many texts together.
    """
    found: list[Terms] = []
    held: list[str] = []
    size = 0
    for text in texts:
        cut = text[:READ_CHARS]
        held.append(cut)
        size += len(cut)
        if size >= _CHUNK_CHARS:
            found.extend(_read(held))
            held, size = [], 0
    return [*found, *_read(held)] if held else found


def _read(texts: Sequence[str]) -> list[Terms]:
    joined = "\n\n".join(texts) + "\n"
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    letters, kinds = fold(codes)
    starts, ends, lone = word_ends(kinds)
    opens = np.cumsum([0, *(len(text) + 2 for text in texts)])
    if not len(starts):
        return [Terms(*_NOTHING, NO_DAYS) for _ in texts]
    owners = np.searchsorted(opens, starts, side="right") - 1
    firsts = np.searchsorted(owners, np.arange(len(texts)))
    place = np.arange(len(starts)) - firsts[owners]
    flags = _flags(codes, starts, place)
    is_number = (flags & NUMBER) > 0
    stems = np.where(is_number, ends, np.minimum(ends, starts + STEM_CHARS))
    hashes = hash_runs(letters, starts, stems)
    days = read_days(hashes, owners, len(texts), stem_chars=STEM_CHARS)
    hashes, is_kept = _paired(hashes, starts, ends, lone)
    is_kept &= (place < READ_WORDS) & ((ends - starts > 1) | lone | is_number)
    return _collected(owners[is_kept], hashes[is_kept], flags[is_kept], days)


def _flags(codes: npt.NDArray[np.uint32], starts: npt.NDArray[np.int64], place: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    upper, digit, stop = _marks()
    first = np.minimum(codes[starts], len(upper) - 1)
    is_upper = upper[first]
    lines = np.cumsum(codes == _LINE)[starts]
    share = np.bincount(lines, weights=is_upper) / np.maximum(1, np.bincount(lines))
    before = np.minimum(codes[np.maximum(starts - 2, 0)], len(stop) - 1)
    near = np.minimum(codes[np.maximum(starts - 1, 0)], len(stop) - 1)
    is_opening = stop[before] | stop[near] | (place == 0)
    is_name = is_upper & ~is_opening & (share[lines] < TITLE_CASE_SHARE)
    flags: npt.NDArray[np.uint8] = (is_name * NAME + digit[first] * NUMBER + (place < LEAD_WORDS) * LEAD).astype(np.uint8)
    return flags


def _paired(
    hashes: Hashes, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64], lone: npt.NDArray[np.bool_]
) -> tuple[Hashes, npt.NDArray[np.bool_]]:
    """Gives hashes in which a lone character stands with the next one: one ideograph alone says too little."""
    is_kept = np.ones(len(hashes), dtype=bool)
    if not lone.any():
        return hashes, is_kept
    joins = np.zeros(len(hashes), dtype=bool)
    joins[:-1] = lone[:-1] & lone[1:] & (starts[1:] == ends[:-1])
    paired = hashes.copy()
    paired[joins] = hashes[joins] * _PAIR + hashes[np.flatnonzero(joins) + 1]
    is_kept[lone & ~joins] = False
    return paired, is_kept


def _collected(
    owners: npt.NDArray[np.int64], hashes: Hashes, flags: npt.NDArray[np.uint8], days: Sequence[Codes]
) -> list[Terms]:
    """Gives each text's distinct terms, how often each stands there, and every flag that one of its places has."""
    keys = (owners.astype(np.uint64) << np.uint64(32)) | (hashes >> np.uint64(32))
    order = np.argsort(keys, kind="stable")
    keys, flags = keys[order], flags[order]
    if not len(keys):
        return [Terms(*_NOTHING, named) for named in days]
    opens = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    counts = np.minimum(np.diff(np.append(opens, len(keys))), MOST_COUNT).astype(np.uint8)
    joined = np.bitwise_or.reduceat(flags, opens)
    terms = keys[opens]
    owner = (terms >> np.uint64(32)).astype(np.int64)
    terms32 = (terms & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    cuts = itertools.pairwise(np.searchsorted(owner, np.arange(len(days) + 1)).tolist())
    return [Terms(terms32[a:b], counts[a:b], joined[a:b], named) for (a, b), named in zip(cuts, days, strict=True)]


@functools.cache
def _marks() -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    """Gives, for each code point of the first plane: is it a capital, a digit, a mark after which a sentence may begin."""
    plane = [chr(code) for code in range(0x10000)]
    upper = np.array([c.isupper() for c in plane])
    digit = np.array([c.isdigit() for c in plane]).astype(np.uint8)
    stop = np.array([c in _STOPS or c == "\n" for c in plane])
    return upper, digit, stop
