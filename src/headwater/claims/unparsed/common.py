"""What claims with a number and claims without one share: their edges, their doubts, the words that meet English fellows."""

from __future__ import annotations

import re

from headwater.claims.unparsed.lexicon import Lexicon
from headwater.model import Hedge

BREAK = re.compile(r"[;:](?=\s)|,(?=\s)|\s[–—-]\s")
_NAMES = re.compile(r"(?<!^)(?<![.!?»“”\"] )\b[A-ZÀ-Ý][\w-]{2,30}")
_GERMAN_PLACES = re.compile(r"\b(?:in|von|vor|bei|aus|nach)\s(?:Kap\s)?([A-ZÄÖÜ][\w-]{2,30})")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Gives a stretch without blanks and marks at its edges."""
    while start < end and text[start] in " ,;:–—\n\t":
        start += 1
    while end > start and text[end - 1] in " ,;:–—.\n\t":
        end -= 1
    return start, end


def doubts(words: str, offset: int, lexicon: Lexicon) -> tuple[tuple[Hedge, ...], str]:
    """Gives the words of doubt in a claim, and how certain they leave it."""
    patterns = ((lexicon.possible, "possible"), (lexicon.probable, "probable"))
    found = sorted(((m, level) for p, level in patterns for m in p.finditer(words)), key=lambda item: item[0].start())
    hedges = tuple(Hedge(start=offset + m.start(), end=offset + m.end(), text=m.group(), whose="reporter") for m, _ in found)
    levels = {level for _, level in found}
    return hedges, "possible" if "possible" in levels else "probable" if levels else "certain"


def words_around(clause: str, language: str | None, lexicon: Lexicon) -> set[str]:
    """Gives the English fellows of a clause's words, and its names in small letters."""
    plain = clause.replace("’", "'")
    told = {lexicon.around[m.group().lower()] for m in lexicon.other.finditer(plain)}
    finder = _GERMAN_PLACES if language == "de" else _NAMES
    return told | {(m.group(1) if m.groups() else m.group()).lower() for m in finder.finditer(plain)}
