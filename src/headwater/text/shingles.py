"""Words and word shingles as arrays of 64-bit hashes, for any script and without a parser."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Offsets = npt.NDArray[np.int64]

_PLANE = 0x10000  # folded by table; letters beyond the first plane are taken as they are
_BASE = np.uint64(0x9E3779B97F4A7C15 | 1)  # odd, so that it has an inverse modulo 2**64
_INVERSE = np.uint64(pow(int(_BASE), -1, 1 << 64))
_STEP = np.uint64(0xD6E8FEB86659FD93)  # odd multiplier between the words of a shingle
_MIX = np.uint64(0xFF51AFD7ED558CCD)  # odd; finaliser of MurmurHash3, public domain
_LONE = (  # scripts written without blanks: every character stands for a word
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order: where each starts and ends, and a hash of its lower-case letters."""

    starts: Offsets
    ends: Offsets
    hashes: Hashes

    def __len__(self) -> int:
        return len(self.hashes)


def read_words(text: str) -> Words:
    """Gives the words of a text, letters and digits only, so that quotes, dashes and blanks do not matter.

    Cost: linear; one pass of numpy over the code points.
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if not len(codes):
        empty = np.zeros(0, dtype=np.int64)
        return Words(empty, empty, np.zeros(0, dtype=np.uint64))
    letters, kinds = fold(codes)
    starts, ends, _ = word_ends(kinds)
    return Words(starts, ends, hash_runs(letters, starts, ends))


def word_ends(kinds: npt.NDArray[np.uint8]) -> tuple[Offsets, Offsets, npt.NDArray[np.bool_]]:
    """Gives where each word starts and ends, and whether it is a lone character of a script without blanks."""
    if int(kinds.max()) < 2:  # no lone characters, as in most texts: words begin and end where letters do
        between = np.zeros(len(kinds) + 2, dtype=bool)
        between[1:-1] = kinds
        edges = np.flatnonzero(between[1:] != between[:-1])
        return edges[::2], edges[1::2], np.zeros(len(edges) // 2, dtype=bool)
    is_word = kinds > 0
    before = np.empty(len(kinds), dtype=bool)
    before[0] = False
    before[1:] = is_word[:-1]
    lone = kinds == 2
    opens = is_word & (~before | lone)
    opens[1:] |= is_word[1:] & lone[:-1]
    starts = np.flatnonzero(opens).astype(np.int64)
    closes = np.empty(len(kinds), dtype=bool)
    closes[-1] = is_word[-1]
    closes[:-1] = is_word[:-1] & (~is_word[1:] | opens[1:])
    return starts, np.flatnonzero(closes).astype(np.int64) + 1, lone[starts]


def shingles(words: Words, size: int) -> Hashes:
    """Gives a hash for each run of ``size`` words; hash ``i`` covers words ``i`` to ``i + size - 1``."""
    count = len(words) - size + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    total = words.hashes[:count].copy()
    for step in range(1, size):
        total = total * _STEP + words.hashes[step : step + count]
    return _finish(total)


def hash_runs(letters: Hashes, starts: Offsets, ends: Offsets) -> Hashes:
    """Gives a hash of each run of letters."""
    powers, inverses = _powers(len(letters))
    sums = np.empty(len(letters) + 1, dtype=np.uint64)
    sums[0] = 0
    np.cumsum(letters * powers[: len(letters)], out=sums[1:])
    return _finish((sums[ends] - sums[starts]) * inverses[starts])


def _finish(values: Hashes) -> Hashes:
    mixed = (values ^ (values >> np.uint64(33))) * _MIX
    return mixed ^ (mixed >> np.uint64(29))


def fold(codes: npt.NDArray[np.uint32]) -> tuple[Hashes, npt.NDArray[np.uint8]]:
    """Gives each code point's letter hash, and what it is in a word: 0 nothing, 1 a letter or digit, 2 a word by itself."""
    letters, kinds = _tables()
    if int(codes.max()) < _PLANE:
        return letters[codes], kinds[codes]
    low = np.minimum(codes, _PLANE - 1)
    is_high = codes >= _PLANE
    folded = np.where(is_high, _finish(codes.astype(np.uint64) * _STEP), letters[low])
    # planes 1 is mostly signs and pictures, planes 2 and 3 are ideographs
    high_kind = np.where(codes >= 2 * _PLANE, 2, 0).astype(np.uint8)
    return folded, np.where(is_high, high_kind, kinds[low])


@functools.cache
def _tables() -> tuple[Hashes, npt.NDArray[np.uint8]]:
    """Gives, for each code point of the first plane, the mixed hash of its lower-case form and what it is in a word."""
    folded = np.arange(_PLANE, dtype=np.uint64)
    kinds = np.zeros(_PLANE, dtype=np.uint8)
    for code in range(_PLANE):
        character = chr(code)
        if character.isalnum():
            kinds[code] = 1
            lowered = character.lower()
            folded[code] = ord(lowered[0])
    for first, last in _LONE:
        kinds[first : last + 1] *= 2
    return _finish((folded + np.uint64(1)) * _BASE), kinds


_POWERS: dict[int, tuple[Hashes, Hashes]] = {}


def _powers(count: int) -> tuple[Hashes, Hashes]:
    size = 1 << max(16, (count - 1).bit_length())
    if size not in _POWERS:
        _POWERS[size] = (_power_row(_BASE, size), _power_row(_INVERSE, size))
    return _POWERS[size]


def _power_row(base: np.uint64, size: int) -> Hashes:
    row: Any = np.full(size, base, dtype=np.uint64)
    row[0] = 1
    return np.asarray(np.cumprod(row), dtype=np.uint64)
