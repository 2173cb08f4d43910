"""Landmarks of a text: numbers, clock times, names and word beginnings that outlast translating and telling again."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.text.number_names import number_names, number_pattern
from headwater.text.quotes import find_quotes
from headwater.text.sentences import sentence_spans

MAX_SENTENCES = 160  # a longer text is told apart by its first part; comparing stays bounded
STEM_CHARS = 4  # so many first letters are left alone by most endings and by most borrowing between languages
MIN_WORD_CHARS = 4  # shorter words are mostly grammar
MIN_QUOTE_WORDS = 4  # fewer words between marks are a name or a word held at arm's length
_TOKEN = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"(?<![\d.,:])([01]?\d|2[0-4])(?:[:hH]|\.(?=[0-5]\d\s*(?:Uhr|[ap]\.?m)))([0-5]\d)(?![\d.,]\d|\d)")
_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,  ’']\d{3})+(?![\d])|(?<![A-Za-z\d])\d+(?:[.,]\d+)?(?!\d)")
_FOLDS = (("qu", "c"), ("ck", "c"), ("ph", "f"), ("w", "v"), ("k", "c"), ("y", "i"), ("z", "s"), ("j", "i"))
_CYRILLIC = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя",
        "a b v g g d e e e zh z i i i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".replace("_", "").split(" "),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Marked:
    """One sentence with its landmarks."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    numbers: frozenset[str]
    """Numbers and clock times in one form, whatever the language writes."""
    names: frozenset[str]
    """Stems of capitalised words and acronyms."""
    stems: frozenset[str]
    """Stems of all longer words."""
    has_quote: bool
    """True where words of somebody stand in quotation marks."""

    @property
    def size(self) -> int:
        """Gives the sentence's length in code points."""
        return self.end - self.start


def read_landmarks(text: str, *, language: str | None) -> list[Marked]:
    """Gives the sentences of a text with their landmarks, in order, the first MAX_SENTENCES of them.

    Cost: linear in the length. Source: ours; stems after Simard, Foster and Isabelle 1992, whose cognates share four letters.
    """
    quotes = [(q.start, q.end) for q in find_quotes(text) if len(text[q.start : q.end].split()) >= MIN_QUOTE_WORDS]
    found = []
    for start, end in sentence_spans(text):
        marked = _marked(text, start, end, language or "", any(s < end and start < e for s, e in quotes))
        if marked is not None:
            found.append(marked)
        if len(found) == MAX_SENTENCES:
            break
    return found


def all_numbers(sentences: Sequence[Marked]) -> frozenset[str]:
    """Gives every number and clock time of some sentences."""
    return frozenset().union(*(each.numbers for each in sentences))


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Gives the first letters of a word, without accents, in Latin letters and in one spelling of like sounds."""
    plain = "".join(_CYRILLIC.get(c, c) for c in word.casefold())
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    for written, folded in _FOLDS:
        plain = plain.replace(written, folded)
    single = plain[:1] + "".join(c for before, c in itertools.pairwise(plain) if c != before)
    return single[:STEM_CHARS]


def _marked(text: str, start: int, end: int, language: str, has_quote: bool) -> Marked | None:
    words = [match.group() for match in _TOKEN.finditer(text, start, end)]
    numbers = _numbers(text[start:end], language)
    if not words and not numbers:
        return None
    long = [word for word in words if len(word) >= MIN_WORD_CHARS]
    names = {stem(word) for word in long if word[0].isupper()}
    names |= {word.casefold() for word in words if word.isupper() and 2 <= len(word) <= 6}
    return Marked(start, end, frozenset(numbers), frozenset(names), frozenset(map(stem, long)), has_quote)


def _numbers(sentence: str, language: str) -> set[str]:
    clocks = {f"{int(hour)}:{minute}" for hour, minute in _CLOCK.findall(sentence)}
    rest = _CLOCK.sub(" ", sentence)
    digits = {_plain(match.group()) for match in _DIGITS.finditer(rest)}
    pattern, names = number_pattern(language), number_names(language)
    spelt = {str(names[match.group().lower()]) for match in pattern.finditer(rest)} if pattern is not None else set()
    return clocks | digits | spelt


def _plain(digits: str) -> str:
    """Gives a numeral without marks between thousands and with a point before decimals."""
    if re.fullmatch(r"\d{1,3}(?:[.,  ’']\d{3})+", digits):
        return re.sub(r"\D", "", digits)
    return digits.replace(",", ".")
