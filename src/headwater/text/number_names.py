"""Whole numbers in words, in seven languages, each by its way of counting: enough to meet a number in a translation."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

_UNITS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn"
    " achtzehn neunzehn",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici"
    " diciassette diciotto diciannove",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito"
    " dezanove",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien"
    " negentien",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
}
_ROUND = {
    "en": {"dozen": 12},
    "de": {"dutzend": 12},
    "fr": {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
           "cinquantaine": 50, "soixantaine": 60, "quatre-vingts": 80, "centaine": 100},
    "es": {"decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30, "centenar": 100},
    "it": {"decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "centinaio": 100},
    "pt": {"dezena": 10, "dúzia": 12, "quinzena": 15, "vintena": 20, "trintena": 30, "centena": 100, "dezesseis": 16,
           "dezessete": 17, "dezenove": 19},
    "nl": {"tiental": 10, "dozijn": 12, "twintigtal": 20, "dertigtal": 30, "honderdtal": 100},
}  # fmt: skip
_SCALES = {
    "en": {"hundred": 100, "thousand": 1000},
    "de": {"hundert": 100, "tausend": 1000},
    "fr": {"cent": 100, "cents": 100, "mille": 1000},
    "es": {"cien": 100, "ciento": 100, "mil": 1000},
    "it": {"cento": 100, "mille": 1000, "mila": 1000},
    "pt": {"cem": 100, "cento": 100, "mil": 1000},
    "nl": {"honderd": 100, "duizend": 1000},
}
LEAST = 3  # "one" is an article in most of them, and "two" stands in most reports


@functools.cache
def number_names(language: str) -> dict[str, int]:
    """Gives the whole numbers from three to a hundred, and round thousands, by their names in lower case.

    Refuses: other languages; the table is empty for them.
    """
    if language not in _UNITS:
        return {}
    units, tens = _UNITS[language].split(), _TENS[language].split()
    names = {name: value for value, name in enumerate(units, 1)}
    for step, ten in enumerate(tens, 2):
        names[ten] = 10 * step
        for value, unit in enumerate(units[:9], 1):
            for name in _joined(language, ten, unit, value):
                names.setdefault(name, 10 * step + value)
    scaled = {}
    for scale, factor in _SCALES[language].items():
        scaled[scale] = factor
        for name, value in names.items():
            scaled.setdefault(f"{name}{'' if language in ('de', 'it', 'nl') else ' '}{scale}", value * factor)
    names |= _ROUND[language] | scaled
    return {name: value for name, value in names.items() if value >= LEAST}


@functools.cache
def number_pattern(language: str) -> re.Pattern[str] | None:
    """Gives a pattern for any of a language's number names as whole words, the longest first; None where it has no table."""
    names = number_names(language)
    return re.compile(rf"\b{_tree(sorted(names))}\b", re.IGNORECASE) if names else None


def _tree(names: Sequence[str]) -> str:
    """Gives a pattern of some names, letter by letter: most words of a text fail at the first, not at each of hundreds."""
    rests: dict[str, list[str]] = {}
    for name in names:
        if name:
            rests.setdefault(name[0], []).append(name[1:])
    branches = "|".join(re.escape(letter) + _tree(rest) for letter, rest in rests.items())
    return branches if len(rests) < 2 and "" not in names else f"(?:{branches}){'?' if '' in names else ''}"


def _joined(language: str, ten: str, unit: str, value: int) -> tuple[str, ...]:
    """Gives the ways in which a language writes a ten and a unit as one number."""
    if language == "de":
        return (f"{unit}und{ten}",)
    if language == "fr":
        return (f"{ten} et {unit}",) if value == 1 else (f"{ten}-{unit}", f"{ten} {unit}")
    if language == "es":
        accented = unit.replace("dos", "dós").replace("tres", "trés").replace("seis", "séis")
        return (f"veinti{unit}", f"veinti{accented}") if ten == "veinte" else (f"{ten} y {unit}",)
    if language == "pt":
        return (f"{ten} e {unit}",)
    if language == "nl":
        return (f"{unit}{'ën' if unit.endswith('e') else 'en'}{ten}",)
    if language == "it":
        return (f"{ten[:-1] if unit[0] in 'uo' else ten}{unit}",)
    return (f"{ten}-{unit}", f"{ten} {unit}")
