"""What a number counts where no table knows the noun: its own word, told by where and how it stands.

Source: ours. German writes nouns with a capital; a French or Spanish noun behind a number ends in its plural.
"""

from __future__ import annotations

import functools
import re

from headwater.claims.unparsed import grammar
from headwater.claims.unparsed.frames import fellows
from headwater.claims.unparsed.numbers import Counted

BEFORE_CHARS = 90  # from "the number of" to the number stands a long subject, seldom more
_SMALL = {  # plural adjectives that stand before their noun
    "fr": r"(?:(?:petits|petites|grands|grandes|nouveaux|nouvelles|jeunes|autres|premiers|premières|derniers|dernières|gros|"
    r"grosses|anciens|anciennes|vieux|vieilles)\s)?",
    "es": r"(?:(?:nuevos|nuevas|grandes|pequeños|pequeñas|jóvenes|otros|otras|primeros|primeras|últimos|últimas|antiguos)\s)?",
}
_NEVER = {  # what stands behind a number that counts no things: dates, clocks, ages, times, small words
    "de": r"(?:Uhr|Jahren?|Mal|Prozent|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b",
    "fr": r"(?:ans|fois|heures|minutes|mars|mois|jours|semaines|dont|plus|moins|pas|sous|sans|dans|vers|puis|après|avant|très|"
    r"depuis|mais|des|les|ses|ces|nos|alors|jamais|hors|lors|pays)\b",
    "es": r"(?:años|veces|horas|minutos|marzo|meses|días|semanas|más|menos|después|antes|tras|desde|pues|los|las|sus|"
    r"hectáreas)\b",
}
_NOUN = {
    "de": r"(?:(?!(?:und|oder|der|die|das)\b)[^\W\d_A-ZÄÖÜ]{3,25}(?:e|en|er)\s)?"
    r"(?P<noun>[A-ZÄÖÜ][^\W\d_]{2,30}(?:-[A-ZÄÖÜ][^\W\d_]{2,30})?)",
    "fr": r"(?P<noun>[^\W\d_A-ZÀ-Ý]{3,25}(?:-[^\W\d_]{3,25})?[sx])",
    "es": r"(?P<noun>[^\W\d_A-ZÀ-Ý]{3,25}s)",
}
_OF_SCALE = {"de": "", "fr": r"(?:de\s|d')?", "es": r"(?:de\s)?"}
_SPANS = {  # how long something lasted: the words around a number of hours or days that make it a measure and no date
    "de": r"(?P<noun>Sekunden|(?:Minuten|Stunden|Tagen?|Wochen|Monaten?)(?=\slang))",
    "fr": r"(?P<noun>secondes)",
    "es": r"(?P<noun>segundos)",
}
_LASTING = {"fr": r"(?P<noun>minutes|heures|jours|semaines|mois)", "es": r"(?P<noun>minutos|horas|días|semanas|meses)"}
_DURING = {"fr": re.compile(r"\b(?:pendant|durant)\s$"), "es": re.compile(r"\bdurante\s$")}
_NUMBER_OF = {
    "de": re.compile(
        r"\b(?:Zahl|Anzahl)\s(?:der|von)\s(?P<noun>[A-ZÄÖÜ][^\W\d_]{2,30})\b[^.;]*?\b(?:auf|bei|von)\s\S{0,12}\s?$"
    ),
    "fr": re.compile(r"\bnombre\s(?:de\s|d'|des\s)(?P<noun>[^\W\d_]{3,25}s)\b[^.;]*?\b(?:à|de)\s\S{0,12}\s?$"),
    "es": re.compile(r"\bnúmero\sde\s(?P<noun>[^\W\d_]{3,25}s)\b[^.;]*?\b(?:a|en|de)\s\S{0,12}\s?$"),
}
# Words before a number of things that only place an act, or pick one of them.
_ASIDE = {
    "de": re.compile(
        r"\b(?:in|nach|vor|seit|bei|unter|binnen|innerhalb|an|eine[rs]? der|zweite[rn]? von)\s(?:d(?:en|er|em)\s)?$", re.I
    ),
    "fr": re.compile(r"\b(?:dans|après|pendant|durant|depuis|sous|sur|devant|chez|parmi|une? des)\s(?:les\s)?$", re.I),
    "es": re.compile(r"\b(?:en|tras|durante|desde|bajo|sobre|ante|un[ao] de)\s(?:l[oa]s\s)?$", re.I),
}
_MEASURES = frozenset(
    """metre kilometre Sekunde Minute Stunde Tag Woche Monat seconde minute heure jour semaine segundo minuto hora día
    semana""".split()
)
# What a number behind names and is no count: "Artikel 5", "Kanal 8".
_LABEL = re.compile(
    r"\b(?:Artikel|Paragra[fp]h?|Kanal|Platz|Gleis|Kapitel|Nummer|Nr\.|Halle|Block|Linie|Flug|Absatz|Seite|Tor|Raum|Zone|Radio|"
    r"article|chapitre|numéro|chaîne|ligne|vol|salle|page|zone|artículo|capítulo|número|canal|línea|vuelo|sala|página)\s$",
    re.IGNORECASE,
)
_KEPT = ("wagen", "zeichen", "becken", "boden", "laden", "haken")  # German nouns in -en that have no other plural


def own_noun(words: str, number: Counted, limit: int, language: str) -> tuple[str, int] | None:
    """Gives the noun that a number counts and where the words of the quantity end, or None where it counts nothing."""
    is_year = number.low == number.high and 1900 <= (number.high or 0) < 2100
    if (
        language not in _NOUN
        or is_year
        or (number.low == number.high == 1)
        or _LABEL.search(words[: number.start][-BEFORE_CHARS:])
    ):
        return None
    before = words[max(0, number.start - BEFORE_CHARS) : number.start]
    patterns = [_after(language), _lasting(language, is_during=language == "de" or bool(_DURING[language].search(before)))]
    for pattern in patterns:
        match = pattern.match(words, number.end, limit)
        if match is not None:
            return match.group("noun"), match.end()
    found = _NUMBER_OF[language].search(before)
    return None if found is None else (found.group("noun"), number.end)


def is_aside(words: str, number: Counted, unit: str, language: str) -> bool:
    """Tells whether a number only says where, when, how far or of how many, so that its clause tells an act as well."""
    before = words[max(0, number.start - BEFORE_CHARS) : number.start]
    pattern = _ASIDE.get(language)
    return pattern is not None and (unit in _MEASURES or pattern.search(before) is not None)


@functools.cache
def _after(language: str) -> re.Pattern[str]:
    of_them = rf"(?:(?:{grammar.OF_THEM[language]})\s)?"
    never = rf"(?!{_NEVER[language]})"
    span = {"de": r"(?!(?:Sekunden?|Minuten?|Stunden?|Tagen?|Wochen?|Monaten?)\b)", "fr": "(?!secondes)", "es": "(?!segundos)"}
    small = _SMALL.get(language, "")
    return re.compile(rf"\s{of_them}{_OF_SCALE[language]}{small}{never}{span[language]}{_NOUN[language]}(?!\w)")


@functools.cache
def _lasting(language: str, *, is_during: bool) -> re.Pattern[str]:
    measured = _LASTING.get(language, "") if is_during else ""
    return re.compile(rf"\s(?:{_SPANS[language]})(?!\w)" if not measured else rf"\s{measured}(?!\w)")


def singular(noun: str, language: str) -> str:
    """Gives the unit that a noun of no table makes: its English fellow, else its own likely singular."""
    english = fellows(noun.lower(), language)
    if english:
        return english[0]
    if language == "de":
        if noun.endswith("innen"):
            return noun[:-3]
        return noun[:-1] if noun.endswith(("en", "e", "eln", "ern")) and not noun.lower().endswith(_KEPT) else noun
    if language == "es" and re.search(r"[lnrdzj]es$", noun):
        return noun[:-2]
    return noun[:-3] + "al" if noun.endswith("aux") and not noun.endswith("eaux") else noun[:-1]
