"""Names, numbers and quotations as hashes: what a report keeps that tells another again in words of its own."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from headwater.text.quotes import find_quotes
from headwater.text.shingles import Hashes, Words, shingles

QUOTE_WORDS = 4  # of somebody's words in a row: fewer are a name or a word held at arm's length
MIN_NAME_CHARS = 4  # shorter words with a capital are mostly openings of sentences and titles
MIN_DIGITS = 2  # a number of one digit stands in any text
_NAME, _QUOTE = np.uint64(0x6E616D65), np.uint64(0x71756F74)  # a name is not the word it is spelt like
_SENTENCE_ENDS = frozenset(".!?…:\n“\"«„'‘")
_CAPITAL, _DIGIT, _ENDS = 1, 2, 3
_PLANE = 0x10000


Mask = npt.NDArray[np.bool_]


def read_facts(text: str, words: Words, quoted: Mask) -> Hashes:
    """Gives the distinct hashes of a text's names inside sentences, its numbers, and the runs of words inside quotation marks.

    A misspelt name or a wrong digit is a name or number of its own, and a rare one.
    Cost: linear. Refuses: nothing; scripts without capitals have no names here.
    """
    if not len(words):
        return np.zeros(0, dtype=np.uint64)
    codes = np.minimum(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32), _PLANE - 1)
    kinds, first, lengths = _kinds(), codes[words.starts], words.ends - words.starts
    opens = words.starts < 2
    for step in (1, 2):
        opens |= kinds[codes[np.maximum(words.starts - step, 0)]] == _ENDS
    is_name = (kinds[first] == _CAPITAL) & ~opens & (lengths >= MIN_NAME_CHARS)
    is_number = (kinds[first] == _DIGIT) & (lengths >= MIN_DIGITS)
    runs = shingles(words, QUOTE_WORDS)
    is_speech = quoted[: len(runs)].copy()
    for step in range(1, QUOTE_WORDS):
        is_speech &= quoted[step : step + len(runs)]
    return np.unique(np.concatenate([words.hashes[is_name] ^ _NAME, words.hashes[is_number], runs[is_speech] ^ _QUOTE]))


def quoted_words(text: str, words: Words) -> Mask:
    """Gives which words stand inside quotation marks. Cost: linear."""
    quoted = np.zeros(len(words), dtype=bool)
    found = find_quotes(text)
    bounds = np.searchsorted(words.starts, [edge for quote in found for edge in (quote.start, quote.end)]).tolist()
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        quoted[start:end] = True
    return quoted


@functools.cache
def _kinds() -> npt.NDArray[np.uint8]:
    """Gives what each code point of the first plane is here; the last one, which is no letter, stands for all beyond."""
    kinds = np.zeros(_PLANE, dtype=np.uint8)
    for code in range(_PLANE):
        letter = chr(code)
        kinds[code] = _CAPITAL * letter.isupper() or _DIGIT * letter.isdigit() or _ENDS * (letter in _SENTENCE_ENDS)
    return kinds
