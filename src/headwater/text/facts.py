"""Names, numbers and quotations as hashes: what a report keeps that tells another again in words of its own."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from headwater.text.quotes import find_quotes
from headwater.text.shingles import Hashes, Words, shingles

QUOTE_WORDS = 4  # of somebody's words in a row: fewer are a name or a word held at arm's length
MIN_NAME_CHARS = 4  # shorter words with a capital are mostly openings of sentences and titles
MIN_DIGITS = 2  # a number of one digit stands in any text
_NAME, _QUOTE = np.uint64(0x6E616D65), np.uint64(0x71756F74)  # a name is not the word it is spelt like
_SENTENCE_ENDS = frozenset(".!?…:\n“\"«„'‘")


Mask = npt.NDArray[np.bool_]


def read_facts(text: str, words: Words, quoted: Mask) -> Hashes:
    """Gives the distinct hashes of a text's names inside sentences, its numbers, and the runs of words inside quotation marks.

    A misspelt name or a wrong digit is a name or number of its own, and a rare one.
    Cost: linear. Refuses: nothing; scripts without capitals have no names here.
    """
    if not len(words):
        return np.zeros(0, dtype=np.uint64)
    starts, lengths = words.starts.tolist(), (words.ends - words.starts)
    first = [text[start] for start in starts]
    opens = [start < 2 or not _SENTENCE_ENDS.isdisjoint(text[start - 2 : start]) for start in starts]
    is_name = np.array([letter.isupper() for letter in first]) & ~np.array(opens) & (lengths >= MIN_NAME_CHARS)
    is_number = np.array([letter.isdigit() for letter in first]) & (lengths >= MIN_DIGITS)
    runs = shingles(words, QUOTE_WORDS)
    is_speech = quoted[: len(runs)].copy()
    for step in range(1, QUOTE_WORDS):
        is_speech &= quoted[step : step + len(runs)]
    return np.unique(np.concatenate([words.hashes[is_name] ^ _NAME, words.hashes[is_number], runs[is_speech] ^ _QUOTE]))


def quoted_words(text: str, words: Words) -> Mask:
    """Gives which words stand inside quotation marks. Cost: linear."""
    quoted = np.zeros(len(words), dtype=bool)
    for quote in find_quotes(text):
        quoted[np.searchsorted(words.starts, quote.start) : np.searchsorted(words.starts, quote.end)] = True
    return quoted
