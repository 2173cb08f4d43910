"""Sentences without a parser, so that each can be parsed by itself and none depends on its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_SENTENCE_CHARS = (
    1200  # a longer run without a full stop is cut at a blank: no press sentence is so long, and parsing stays linear
)

# A full stop after these does not end a sentence unless a word that opens sentences follows.
ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof rev hon fr sr jr st mt ft lt col gen maj sgt cpl pvt capt cmdr adm brig cdr sen rep gov pres
    amb supt insp det sec dept gov't govt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    sat sun no nos vol fig pp ed eds est approx ca vs v inc corp ltd co bros llc plc univ assn ave blvd rd e.g i.e etc al a.m
    p.m u.s u.k u.n u.s.a e.u d.c u.a.e ph.d m.d b.a m.a km kg lb lbs sq ref art""".split()
)
NEVER_LAST = frozenset(
    "mr mrs ms mx dr prof rev hon lt col gen maj sgt cpl pvt capt cmdr adm brig sen rep gov amb supt insp det mt".split()
)
OPENERS = frozenset(
    """the a an in on at it its he she they we you i this that these those there but and or so as for from after before
    when while if although though meanwhile however officials police some many most more no not""".split()
)
# Before these a numeral with a full stop is an ordinal: "am 24. Februar".
MONTHS_AFTER_ORDINALS = frozenset(
    """Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jänner""".split()
)
_STOP = re.compile(r"""[.!?…]+["'”’»)\]]*(?:\[\d{1,3}\])*(?=\s)|[。！？]+["'”’」』）]*|[.!?]["”](?=[A-Z])""")
_LAST_WORD = re.compile(r"[\w.'’&-]+$")
_NEXT_WORD = re.compile(r"""[\s"'“‘«(\[—–-]*(\w[\w'’-]*)?""")
_ENDS = re.compile(r"""[.!?…。！？]["'”’»)\]」』]*(?:\s?\[\d{1,3}\])*$""")
_SMALL = re.compile(r"(?<![\w’'])[^\W\d_A-Z]{2,}")
_LINE = re.compile(r"[^\n]+")


def sentence_spans(text: str, start: int = 0, end: int | None = None, *, is_block: bool = False) -> Iterator[tuple[int, int]]:
    """Gives (start, end) of each sentence between two offsets.

    Line ends part sentences, but not inside a block whose lines intake has joined.

    Cost: linear in the length. Source: ours, because a parser's own boundaries depend on what stands around.
    """
    stop = len(text) if end is None else end
    if is_block:
        yield from _in_line(text, start, stop)
        return
    for line in _LINE.finditer(text, start, stop):
        yield from _in_line(text, line.start(), line.end())


def is_running(text: str, start: int, end: int) -> bool:
    """True where a stretch ends as a sentence and has a word in small letters: no heading, button, date or byline."""
    return _ENDS.search(text, start, end) is not None and _SMALL.search(text, start, end) is not None


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _STOP.finditer(text, start, end):
        if match.end() > at and _ends_sentence(text, at, match, end):
            yield from _bounded(text, at, match.end())
            at = match.end()
    yield from _bounded(text, at, end)


def _ends_sentence(text: str, at: int, match: re.Match[str], end: int) -> bool:
    following = _NEXT_WORD.match(text, match.end(), end)
    word = following.group(1) if following else None
    if word is None:
        return True
    if match.group().startswith(("!", "?", "。", "！", "？")):
        return not word[0].islower()
    before = _LAST_WORD.search(text, max(at, match.start() - 24), match.start())
    last = before.group().lower().strip(".") if before else ""
    if last.isdigit() and len(last) <= 2 and word in MONTHS_AFTER_ORDINALS:
        return False
    if word[0].islower():
        return False
    if last in NEVER_LAST:
        return False
    is_initial = len(last) == 1 and last.isalpha() and before is not None and before.group().isupper()
    if is_initial or last in ABBREVIATIONS:
        return word.lower() in OPENERS and word[0].isupper() and not is_initial
    return True


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > MAX_SENTENCE_CHARS:
        cut = text.rfind(" ", start + MAX_SENTENCE_CHARS // 2, start + MAX_SENTENCE_CHARS)
        cut = start + MAX_SENTENCE_CHARS if cut < 0 else cut
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
