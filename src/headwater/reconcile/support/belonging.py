"""Who may sit inside whom: officials in a ministry, its minister, friends of the minister, a memo that comes out of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from headwater.reconcile.lexicon.words import content_of
from headwater.reconcile.support.voices import VAGUE, is_body_noun

AKIN_CHARS = 6  # "minister" and "ministry", "Caldria" and "Caldrian" part after six letters
SHORTEST_AKIN = 4  # three letters in common are chance
CORE_WORDS = 2  # "ministry" alone is many
# People who may have it from the one whom they are close to. Ours.
_CLOSE = re.compile(
    r"\b(?:close to|friends?|aides?|allies|ally|advis[eo]rs?|confidants?|relatives?|family|familiar with|lawyers?|camp|circle|"
    r"entourage|around (?:him|her|them))\b",
    re.I,
)
# Words that only point back to people told of before. Ours.
_BACK = re.compile(
    r"^(?:(?:the|that|this) same\b|(?:one|two|three|both|all|some) of (?:them|these|those)\b"
    r"|(?:he|she|they|it|his|her|their)$)",
    re.I,
)
# Words for what is told by nobody in particular. Ours.
_HEARD = re.compile(r"\b(?:media|press|outlets?|newspapers?|reports?|accounts?|rumou?rs?|posts?)\b", re.I)
_TERMS = re.compile(r",|\b(?:who|whom|which|that)\b")  # what follows tells on which terms they spoke
# Offices whose holder speaks for the body. Ours.
_OFFICE = re.compile(
    r"\b(?:minister|secretary|director|chief|head|chair(?:man|woman|person)?|president|spokes(?:man|woman|person)|executive|"
    r"commissioner|governor|owner|manager|captain|leader)\b",
    re.I,
)
_PAST = re.compile(r"\b(?:former|formerly|ex|then|late|ousted|retired|onetime)\b", re.I)
_SAID = re.compile(r"(?:said|says|told|asked|by|from|with|and|but|that|as|when|while|after|before|for|to|in|on|at)", re.I)
_RUN = re.compile(r"[\w’', -]+")  # what can stand in one description: the rest of a text need not be searched
BEFORE_WORDS, AFTER_WORDS = 5, 8  # an office stands in a few words beside its holder
Words = frozenset[str]


def are_outside_body(phrase: str, body: Iterable[str]) -> bool | None:
    """Tells whether unnamed people are said to be of another body than this one; None where the phrase only points back."""
    if _BACK.search(phrase):
        return None
    told = _bodies(phrase)
    return bool(told) and not _are_akin(told, _words(body))


def are_outside_person(phrase: str, person: Iterable[str]) -> bool | None:
    """Tells whether unnamed people are not close to anybody, nor of what a person is known as; None as above."""
    if _BACK.search(phrase):
        return None
    return (
        not _CLOSE.search(phrase) and not are_media(phrase) and not _are_akin(_words([_TERMS.split(phrase)[0]]), _words(person))
    )


def are_media(phrase: str) -> bool:
    """Tells whether a phrase means other reports, or talk that nobody in particular is behind."""
    return _HEARD.search(phrase) is not None


def speaks_for(told_as: Iterable[str], body: Iterable[str], *, is_paper: bool) -> bool:
    """Tells whether somebody holds an office of a body, or a paper comes out of it, by all the words of one of its names."""
    cores = [core for core in map(_core, body) if len(core) >= CORE_WORDS]
    in_office = (t for t in told_as if is_paper or (_OFFICE.search(t) and not _PAST.search(t)))
    return any(_holds(_words([told]), core) for told in in_office for core in cores)


@functools.lru_cache(maxsize=65_536)
def descriptions_in(text: str, name: str) -> tuple[str, ...]:
    """Gives the words beside a name that say what its bearer is: "Finance Minister Mirela Tandoff", "Braz, the fire chief"."""
    last = name.split()[-1] if name.split() else ""
    if not last or last not in text:
        return ()
    beside = re.compile(
        rf"((?:[\w’'-]+,? ){{0,{BEFORE_WORDS}}})(?<!\w)(?:[A-Z][\w’'-]+ ){{0,2}}{re.escape(last)}\b"
        rf"(?:, ((?:[\w’'-]+ ?){{1,{AFTER_WORDS}}}))?"
    )
    runs = [run.span() for run in _RUN.finditer(text) if last in run.group()] if _RUN.fullmatch(last) else [(0, len(text))]
    met = [m for start, end in runs for m in beside.finditer(text, start, end)]
    return tuple(sorted({phrase for m in met for phrase in (_title(m.group(1)), m.group(2) or "") if phrase}))


def _title(before: str) -> str:
    """Gives the words before a name, back to the first that cannot stand in its title."""
    kept: list[str] = []
    for word in reversed(before.split()):
        if _SAID.fullmatch(word):
            break
        kept.insert(0, word)
    return " ".join(kept)


def _bodies(phrase: str) -> Words:
    """Gives the names and the nouns for bodies in a phrase."""
    words = re.findall(r"[\w’-]+", _TERMS.split(phrase)[0].replace("'s", ""))
    named = (w.lower() for n, w in enumerate(words) if (n > 0 and w[:1].isupper()) or is_body_noun(w.lower()))
    return frozenset(named) - VAGUE


def _core(name: str) -> Words:
    """Gives the words of a body's name without its land: "Ministry of Finance of the Republic of Sellania"."""
    first = _words([name.split(" of the ")[0]])
    return first if len(first) >= CORE_WORDS else _words([name])


def _words(names: Iterable[str]) -> Words:
    return frozenset(w.lower() for name in names for w in content_of(name)) - VAGUE


def _are_akin(a: Words, b: Words) -> bool:
    return any(_begin_alike(x, y) for x in a for y in b)


def _holds(whole: Words, part: Words) -> bool:
    return all(any(_begin_alike(x, y) for y in whole) for x in part)


def _begin_alike(a: str, b: str) -> bool:
    size = min(len(a), len(b), AKIN_CHARS)
    return size >= SHORTEST_AKIN and a[:size] == b[:size]
