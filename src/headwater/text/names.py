"""Names without a parser: hosts and their brands, acronyms, and whether two names are one outlet's."""

from __future__ import annotations

import functools
import re
import unicodedata

from headwater.text.agencies import MEDIA_WORDS, PAPER_WORDS, find_agency

HOST = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:www\.)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,12})(?::\d+)?(?![\w@-])",
    re.IGNORECASE,
)
_SECOND_LEVEL = frozenset("ac co com edu go gob gov ne net or org".split())
_SMALL_WORDS = frozenset("a an and for in of on the to".split())
_GENERIC_BRANDS = frozenset(
    "blogspot facebook google instagram medium substack t telegram tumblr twitter wordpress x youtube youtu".split()
)
_COMPOUND = re.compile(r"\b(?:News|Press)(?=(?:wire|agency|service|bureau)\b)")  # the Dock Newswire is DNW
_DESCRIPTION = re.compile(r"^(?:[a-z’'-]+ )+(?=[A-Z])")  # "the trade weekly" before a name
_LAND = re.compile(  # behind what a body is of: "of the Republic of Tolm", "of the Tolmian Republic"
    r" of the (?:[A-Z]\w+ )?(?:Republic|Kingdom|State|Federation|Confederation|Union|City|Town|County|Province|District)\b.*$"
)
_SECOND_OF = re.compile(r"(?<= )(?P<what>(?:of|for) .+?) of [A-Z][\w’'-]+$")
_FORM = re.compile(r",? (?:Group|Holdings?|Company|Corp(?:oration|\.)?|Ltd\.?|Limited|Inc\.?|plc|PLC|AG|GmbH|SA|S\.A\.|AB|Oy)$")
MIN_ACRONYM = 3  # two letters stand for too many things


def compact(name: str) -> str:
    """Gives a name's letters and digits in lower case, without accents, a leading article or "www."."""
    plain = unicodedata.normalize("NFKD", name).casefold().strip()
    plain = re.sub(r"^(?:the|le|la|der|die|das|el|il)\s+|^(?:https?://)?www\.", "", plain)
    return "".join(character for character in plain if character.isalnum())


def without_place(name: str) -> str:
    """Gives a name without the word of the clause before it ("Tolm, the Coast Bureau")."""
    return re.sub(r"^[A-Z][\w’'-]+, (?:the )?(?=[A-Z][\w’'-]* [A-Z])", "", name)


def host_of(address: str | None) -> str | None:
    """Gives the host of an address or a bare host, without "www."; None where there is none."""
    found = HOST.match(address.strip()) if address else None
    return found.group(1).lower().removeprefix("www.") if found else None


def brand_of(host: str) -> str:
    """Gives the part of a host that names its owner: ``harbourgazette`` for ``news.harbourgazette.co.uk``."""
    labels = host.lower().split(".")[:-1] or [host.lower()]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels = labels[:-1]
    return labels[-1].replace("-", "")


def is_platform(host: str) -> bool:
    """True for hosts where anybody publishes: their name says nothing about who speaks."""
    return brand_of(host) in _GENERIC_BRANDS


def initials(name: str, *, small_words: bool) -> str:
    """Gives the first letters of a name's words, capitals; small words ("of", "the") only where asked for."""
    words = re.findall(r"[^\W_]+", name)
    return "".join(word[0].upper() for word in words if small_words or word.lower() not in _SMALL_WORDS)


@functools.lru_cache(maxsize=4096)
def outlet_keys(name: str) -> frozenset[str]:
    """Gives the keys under which an outlet's name, acronym or host can be met again; one in common makes two one."""
    agency = find_agency(name)
    if agency is not None:
        return frozenset({compact(agency.name), *map(compact, agency.forms), *(brand_of(h) for h in agency.hosts)})
    host = host_of(name)
    if host is not None and HOST.fullmatch(name.strip().rstrip("/")):
        brand = brand_of(host)
        return frozenset({brand, brand.removeprefix("the"), host.replace(".", "").replace("-", "")}) - {""}
    plain = _DESCRIPTION.sub("", name) or name
    keys = {compact(plain), words_key(plain)}
    spread = _COMPOUND.sub(r"\g<0> ", plain)
    if len(spread.split()) >= MIN_ACRONYM or plain.lower().startswith("the "):
        keys |= {initials(spread, small_words=small).lower() for small in (True, False)}
    return frozenset(key for key in keys if len(key) >= MIN_ACRONYM or key == compact(plain)) - {""}


def short_name(name: str) -> str:
    """Gives a body's name without its land or its legal form: "Ministry of Works" for that of the Republic of Tolm."""
    bare = _SECOND_OF.sub(r"\g<what>", _LAND.sub("", name))
    return _FORM.sub("", bare)


@functools.lru_cache(maxsize=4096)
def own_keys(name: str) -> frozenset[str]:
    """Gives the keys of an outlet's own name, and those of its short name without initials: many ministries have them alike."""
    short = short_name(name)
    return outlet_keys(name) if short == name else outlet_keys(name) | {compact(short), words_key(short)}


def words_key(name: str) -> str:
    """Gives a name's words in the order of the alphabet, small words and possessives left out: word order does not matter."""
    words = re.findall(r"[^\W_]+", re.sub(r"[’']s\b", "", name.lower()))
    return "".join(sorted(compact(word) for word in words if word not in _SMALL_WORDS))


def words_of(name: str) -> frozenset[str]:
    """Gives a name's words in lower case, without articles, small words and possessive endings."""
    words = re.findall(r"[^\W_]+", re.sub(r"[’']s?\b", "", name.lower()))
    return frozenset(word for word in words if word not in _SMALL_WORDS)


def is_same_outlet(a: str, b: str) -> bool:
    """True where two names, acronyms or hosts are one outlet's ("The Dock Echo", "TDE", "www.dockecho.example")."""
    return bool(outlet_keys(a) & outlet_keys(b))


def is_swapped_acronym(a: str, b: str) -> bool:
    """True where two acronyms of capitals differ by two neighbouring letters changed over."""
    if a == b or len(a) != len(b) or len(a) < MIN_ACRONYM or not (a.isupper() and b.isupper() and a.isalpha()):
        return False
    differ = [index for index in range(len(a)) if a[index] != b[index]]
    return len(differ) == 2 and differ[1] == differ[0] + 1 and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]


def is_short_outlet(phrase: str) -> bool:
    """True for "the Echo", "The Ledger's": an article and one word that outlets call themselves, with a capital."""
    match = re.fullmatch(r"[Tt]he ([A-Z][a-z]+)(?:[’']s)?", phrase.strip(" ,"))
    return match is not None and match.group(1).lower() in MEDIA_WORDS | PAPER_WORDS


def looks_like_outlet(name: str) -> bool:
    """True for a listed outlet, a host, or a name with a word that outlets call themselves ("Gazette", "TV")."""
    if find_agency(name) is not None:
        return True
    host = host_of(name)
    if host is not None and not is_platform(host):
        return True
    words = re.findall(r"[^\W\d_]+", name)
    return len(words) > 1 and any(word[:1].isupper() and word.lower() in MEDIA_WORDS for word in words)
