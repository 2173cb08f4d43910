"""Lists of people's names as shops and libraries write them, read as who is named, in order."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence

LISTS_FROM = 0.1
"""Share of a table's texts that must hold several names set apart before it is taken for a table of author lists."""
NAMES_FROM = 0.8
"""Share of a table's texts that must be nothing but words of letters: titles, places and numbers are not so regular."""
INVERTED_FROM = 0.2
"""Share of a table's texts that must read "Surname, Given": only lists of people are written so."""
GLUED_CHARS = 5
"""A surname of so many letters is found inside a longer word ("HOLGERSTUTZLE"); shorter ones stand there by chance."""
LONGEST = 2000
"""Characters of a list that are read."""

PARTICLES = frozenset(
    "al ap bin da dal de del della den der des di do dos du el la le st ten ter van vande vander von zu".split()
)
TITLES = frozenset("dr prof professor sir phd md jr sr ii iii iv esq mr mrs ms et al others with".split())
_ROLES = re.compile(
    r"\((?:[^()]*)\)|\[(?:[^\[\]]*)\]|\b(?:edited|written|illustrated|translated|adapted|compiled)?\s*by\b"
    r"|\b(?:joint\s+)?(?:author|editor|illustrator|translator|contributor|foreword)s?\b|\b(?:edt|eds?)\b\.?"
)
_STRONG = re.compile(r"\s*(?:[;/|&+\n]|\band\b)\s*")
_CAMEL = re.compile(
    r"(?<=[a-z.)])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<!\bLe)(?<!\bDi)(?<!\bDu)(?<!\bFitz)(?<!\bVan)(?=[A-Z][a-z])"
)
_STRONG_MARK = re.compile(r"[;/|&+]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LIST = re.compile(r"^\s*[^\W\d_][^\d]*[;/&][^\d]*[^\W\d_]")
_INVERTED = re.compile(r"^\s*[^\W\d_]['’\w-]+(?: [^\W\d_]['’\w-]+)?,\s*[^\W\d_]")

Name = tuple[str, str]


def are_name_lists(texts: Sequence[str]) -> bool:
    """Says whether the texts of a table are lists of people's names."""
    if not texts:
        return False
    heads = [text[:LONGEST] for text in texts]
    shares = (
        sum(not any(c.isdecimal() for c in html.unescape(text)) for text in heads) >= NAMES_FROM * len(heads),
        sum(bool(_LIST.match(text)) for text in heads) >= LISTS_FROM * len(heads),
        sum(bool(_INVERTED.match(text)) for text in heads) >= INVERTED_FROM * len(heads),
    )
    return all(shares)


def name_keys(texts: Iterable[str]) -> dict[str, str]:
    """Gives the key of each list that was given for one item: its surnames in the order of the alphabet.

    The order of names, given names, middle names, initials, titles and roles do not count, except that an initial tells apart
    two people of one surname whom some list names both. What one list writes as "Surname, Given" settles what the surname is in
    the others, and is found in lists that set nothing apart.
    Source: ours, after the normalised author lists of Dong, Berti-Equille and Srivastava 2009, section 6.
    """
    parts = {text: _parts(text) for text in texts}
    known = frozenset(surname for of in parts.values() for part in of for surname, _ in _inverted(part))
    named = {text: [name for part in of for name in _named(part, known)] for text, of in parts.items()}
    shared = {surname for names in named.values() for surname in _shared_surnames(names)}
    return {text: "l " + "; ".join(sorted(_written(names, shared))) for text, names in named.items()}


def _shared_surnames(names: Sequence[Name]) -> set[str]:
    """Gives the surnames that two people of one list have: written out given names that begin with different letters."""
    begun: dict[str, set[str]] = {}
    for surname, given in names:
        if len(given.split(" ")[0]) > 1:
            begun.setdefault(surname, set()).add(given[0])
    return {surname for surname, letters in begun.items() if len(letters) > 1}


def _written(names: Sequence[Name], shared: set[str]) -> set[str]:
    return {f"{surname} {given[:1]}".rstrip() if surname in shared else surname for surname, given in names}


def _parts(text: str) -> list[list[str]]:
    """Gives the parts between strong separators, each as its pieces between commas."""
    plain = html.unescape(text[:LONGEST])
    if not _STRONG_MARK.search(plain):
        plain = _CAMEL.sub(" ", plain)
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).casefold()
    parts = _STRONG.split(_ROLES.sub(";", bare))
    pieces = [[" ".join(_words(piece)) for piece in part.split(",")] for part in parts]
    return [kept for part in pieces if (kept := [piece for piece in part if piece])]


def _words(piece: str) -> list[str]:
    return [word for word in _WORD.findall(piece) if word not in TITLES]


def _inverted(part: Sequence[str]) -> list[Name]:
    """Gives the names of a part that is written "Surname, Given", else none."""
    counts = [_size(piece) for piece in part]
    if len(part) > 1 and len(part) % 2 == 0 and all(count == 1 for count in counts[::2]):  # "Arl, Anna, Bex, Bo"
        return list(zip(map(_joined, part[::2]), part[1::2], strict=True))
    if len(part) > 2 and counts[0] == 1 and all(count >= 2 for count in counts[1:-1]):  # "Arl, Anna Bex, Bo"
        surnames = [part[0], *(piece.split()[-1] for piece in part[1:-1])]
        return [(_joined(surname), given) for surname, given in zip(surnames, part[1:], strict=True)]
    return []


def _size(piece: str) -> int:
    return sum(word not in PARTICLES for word in piece.split())


def _joined(surname: str) -> str:
    return re.sub(r"[^\w]", "", surname)


def _direct(piece: str) -> Name:
    words = piece.split()
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return _joined("".join(words[first:])), " ".join(words[:first])


def _named(part: Sequence[str], known: frozenset[str]) -> list[Name]:
    """Gives the names of one part, surname and given, in order."""
    found = _inverted(part)
    if found:
        return found
    if all(_size(piece) >= 2 for piece in part):  # "Anna Arl, Bo Bex"
        return [name for piece in part for name in _found(piece, known)]
    return _found(" ".join(part), known)


def _found(text: str, known: frozenset[str]) -> list[Name]:
    """Gives the names where surnames known from other lists stand; where none does, the last word is the surname."""
    words = text.split()
    found: list[Name] = []
    for place, word in enumerate(words):
        given = words[place - 1] if place else words[1] if len(words) > 1 else ""
        found.extend((surname, given) for surname in _surnames_in(word, words[place + 1 : place + 2], known))
    return found or [_direct(text)]


def _surnames_in(word: str, following: Sequence[str], known: frozenset[str]) -> list[str]:
    whole = _joined(word)
    if whole in known:
        return [whole]
    if following and whole + _joined(following[0]) in known:
        return [whole + _joined(following[0])]
    ends = [whole[at:] for at in range(1, len(whole) - GLUED_CHARS + 1) if whole[at:] in known]
    heads = [whole[:at] for at in range(len(whole) - 1, GLUED_CHARS - 1, -1) if whole[:at] in known]
    return list(dict.fromkeys([*heads[:1], *ends[:1]]))
