"""Whether two speaker phrases name one speaker: other forms, a wrong letter, swapped letters of an acronym."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from headwater.text.demonyms import COUNTRY_OF_ADJECTIVE, COUNTRY_OF_SEAT
from headwater.text.gazetteer import find_place
from headwater.text.names import compact, is_same_outlet, is_swapped_acronym, looks_like_outlet

TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady president vice deputy prime minister chancellor premier
    senator sen rep representative congressman congresswoman governor gov mayor secretary general gen lt lieutenant
    col colonel maj major capt captain sgt sergeant admiral adm commander cmdr brigadier marshal judge justice chief
    king queen prince princess pope bishop archbishop rev reverend imam sheikh ambassador attorney director chairman
    chairwoman chair chairperson ceo head leader spokesman spokeswoman spokesperson officer inspector superintendent
    constable detective sheriff doctor defence defense foreign interior finance security council former acting late
    ex opposition state party economy health education energy agency ministry department expert analyst author
    professor researcher coach striker economist commissioner councillor councilor candidate co-founder founder
    executive manager engineer army navy air force police fire us uk eu un""".split()
)
MEDIA_NOUNS = frozenset(
    """outlet broadcaster broadcasting newspaper daily weekly network channel station agency magazine media news press
    tv radio""".split()
)
MIN_LONG_NAME = 8  # letters: in a shorter name one letter makes another name ("Brown", "Braun")
MIN_LONG_WORD = 5  # letters: likewise for a single word of it
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class NamedPhrase:
    """What a speaker phrase is made of."""

    words: tuple[str, ...]
    """The words of the name itself, without titles, as written."""
    acronyms: tuple[str, ...]
    """Words of three or more capitals."""
    countries: frozenset[str]
    """Countries that the phrase names or implies."""
    is_media: bool
    """True where the description or the name says outlet."""


def same_speaker(a: str, b: str) -> tuple[bool, str]:
    """Gives whether two speaker phrases name one speaker, and the reason in words.

    Refuses: a lone short name that differs by a letter, and acronyms that differ unless both are described alike.
    Source: ours, because first names, titles and spellings vary from report to report.
    """
    if compact(a) == compact(b):
        return bool(compact(a)), "same words"
    first, second = read_phrase(a), read_phrase(b)
    for reason, rule in _RULES:
        if rule(first, second):
            return True, reason
    return False, "different names"


def read_phrase(phrase: str) -> NamedPhrase:
    """Gives a speaker phrase taken apart into name, acronyms, countries and whether it is an outlet."""
    tokens = [token.rstrip(".") if token.count(".") == 1 else token for token in _WORD.findall(phrase)]
    bare = [re.sub(r"['’]s?$", "", token) for token in tokens]
    acronyms = tuple(t for t in bare if len(t) >= 3 and t.isupper() and t.isalpha()) if not phrase.isupper() else ()
    countries = frozenset(code for code in map(_country, bare) if code is not None)
    is_media = looks_like_outlet(phrase) or any(t.lower() in MEDIA_NOUNS for t in bare)
    return NamedPhrase(_name_words(phrase), acronyms, countries, is_media)


def _name_words(phrase: str) -> tuple[str, ...]:
    best: list[str] = []
    for part in re.split(r"[,;()]", phrase):
        run: list[str] = []
        for token in _WORD.findall(part):
            word = token.rstrip(".")
            if (word[:1].isupper() and word.lower() not in TITLES and _country(word) is None and word.lower() != "the") or (
                word.lower() in ("de", "van", "von", "der", "al", "bin", "la") and run
            ):
                run.append(word)
            elif run and not (word.lower() in TITLES or _country(word)):
                break
        if len(run) > len(best):
            best = run
    return tuple(best)


def _country(word: str) -> str | None:
    if not word[:1].isupper():
        return None
    code = COUNTRY_OF_ADJECTIVE.get(word) or COUNTRY_OF_SEAT.get(word)
    if code is not None:
        return code
    place = find_place(word)
    return place.country if place is not None and place.precision == "country" else None


def _same_name(a: NamedPhrase, b: NamedPhrase) -> bool:
    return bool(a.words) and [w.lower() for w in a.words] == [w.lower() for w in b.words]


def _surname_alone(a: NamedPhrase, b: NamedPhrase) -> bool:
    short, long = sorted((a.words, b.words), key=len)
    return (
        len(short) == 1
        and len(long) in (2, 3)
        and len(short[0]) > 2
        and short[0].lower() == long[-1].lower()
        and a.is_media == b.is_media
    )


def _given_name_varies(a: NamedPhrase, b: NamedPhrase) -> bool:
    if min(len(a.words), len(b.words)) < 2 or a.words[-1].lower() != b.words[-1].lower():
        return False
    first, second = a.words[0].lower(), b.words[0].lower()
    is_initial = first[0] == second[0] and min(len(first), len(second)) == 1
    return is_initial or first == second


def _letter_wrong(a: NamedPhrase, b: NamedPhrase) -> bool:
    first, second = " ".join(a.words).lower(), " ".join(b.words).lower()
    if len(a.words) != len(b.words) or len(a.words) < 2 or min(len(first), len(second)) < MIN_LONG_NAME:
        return False
    differ = [(x, y) for x, y in zip(a.words, b.words, strict=True) if x.lower() != y.lower()]
    return (
        len(differ) == 1
        and min(map(len, differ[0])) >= MIN_LONG_WORD
        and OSA.distance(differ[0][0].lower(), differ[0][1].lower()) == 1
    )


def _acronym_swapped(a: NamedPhrase, b: NamedPhrase) -> bool:
    described_alike = a.is_media and b.is_media and bool(a.countries & b.countries)
    return described_alike and any(is_swapped_acronym(x, y) for x in a.acronyms for y in b.acronyms)


def _acronym_shared(a: NamedPhrase, b: NamedPhrase) -> bool:
    if not set(a.acronyms) & set(b.acronyms) or (a.countries and b.countries and not a.countries & b.countries):
        return False
    return (a.is_media and b.is_media) or (a.words[-1:] == b.words[-1:] != ())


def _outlet_forms(a: NamedPhrase, b: NamedPhrase) -> bool:
    return bool(a.words) and bool(b.words) and is_same_outlet(" ".join(a.words), " ".join(b.words))


_RULES: tuple[tuple[str, Callable[[NamedPhrase, NamedPhrase], bool]], ...] = (
    ("same name under other titles", _same_name),
    ("the surname alone", _surname_alone),
    ("first name shortened", _given_name_varies),
    ("one letter differs in a long name", _letter_wrong),
    ("two letters of the acronym are swapped, described alike", _acronym_swapped),
    ("same acronym", _acronym_shared),
    ("forms of one outlet's name", _outlet_forms),
)
