"""Full text on both databases: what is indexed beside the words as written, and a query in each one's own syntax."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TypeVar

INDEXED_CHARS = 200_000  # PostgreSQL refuses a vector above 1 MB; a report of this length is a book
NAME_CHARS = 200  # PostgreSQL refuses an index entry above 2,700 bytes; nobody is called by more than this
QUERY_CHARS = 1_000  # nobody types more, and each word costs a look-up

Name = TypeVar("Name", str, str | None)

_WORD = re.compile(r"\w+")
_PART = re.compile(r'(-?)"([^"]*)"?|(-?)(\S+)')
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side."""

    words: tuple[str, ...]
    is_prefix: bool
    is_excluded: bool


def also_found(text: str) -> str:
    """Gives what a search should find beside the words as written: in scripts without blanks each pair of characters.

    Source: character pairs as in most engines for Chinese and Japanese; the databases take a whole run for one word.
    """
    found: dict[str, None] = {}
    for run in _UNSPACED.findall(fold(text[:INDEXED_CHARS])):
        found.update(dict.fromkeys(_pairs(run)))
    return " ".join(found)


def clipped(name: Name) -> Name:
    """Gives a name as far as it is kept for searching; records keep it whole."""
    return name[:NAME_CHARS] if isinstance(name, str) else name


def fold(text: str) -> str:
    """Gives text in lower case and without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


def read_query(query: str) -> tuple[Term, ...]:
    """Gives the terms of what a person typed: words, "words side by side", a prefix*, and -words to leave out.

    Nothing a person types is an error: signs that mean nothing are passed over.
    """
    terms: list[Term] = []
    for minus_quoted, quoted, minus, plain in _PART.findall(query[:QUERY_CHARS]):
        folded = fold(quoted or plain)
        is_out = bool(minus_quoted or minus)
        for run in _UNSPACED.findall(folded):
            terms += [Term((pair,), len(pair) == 1, is_out) for pair in _pairs(run)]
        words = tuple(_WORD.findall(_UNSPACED.sub(" ", folded)))
        if words:
            terms.append(Term(words, bool(plain) and plain.endswith("*"), is_out))
    return tuple(terms)


def sqlite_match(terms: tuple[Term, ...]) -> str | None:
    """Gives the terms in the syntax of FTS5, or nothing where no term asks for a word."""
    wanted = " AND ".join(_fts5(term) for term in terms if not term.is_excluded)
    unwanted = " OR ".join(_fts5(term) for term in terms if term.is_excluded)
    if not wanted:
        return None
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def postgres_match(terms: tuple[Term, ...]) -> str | None:
    """Gives the terms in the syntax of ``to_tsquery``, or nothing where no term asks for a word."""
    if all(term.is_excluded for term in terms):
        return None
    return " & ".join(("!" if term.is_excluded else "") + _tsquery(term) for term in terms)


def _pairs(run: str) -> list[str]:
    return [run[i : i + 2] for i in range(max(1, len(run) - 1))]


def _fts5(term: Term) -> str:
    words = " ".join(term.words)
    return f'"{words}"' + ("*" if term.is_prefix else "")


def _tsquery(term: Term) -> str:
    words = [f"'{word}'" for word in term.words]
    return "(" + " <-> ".join(words) + (":*" if term.is_prefix else "") + ")"
