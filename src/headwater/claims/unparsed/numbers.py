"""Numbers as six languages write them, with their bounds: "rund 1.500", "jusqu'à 180 000", "entre 2 et 3 millions"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from headwater.claims.unparsed import grammar
from headwater.text.number_names import number_names

MAX_DIGITS = 15  # a longer run of digits is no count of anything
BOUND_CHARS = 24  # the longest bound with an article behind it
_DIGITS = r"\d{1,3}(?:[. '’]\d{3})+(?:,\d{1,3})?(?!\d)|\d{1,15}(?:[.,]\d{1,3})?(?!\d)"
_SIGN = re.compile(r"(?P<sign>[€$£]) ?$")
_ROUND = ("aine", "decena", "quincena", "veintena", "treintena", "centenar", "decina", "quindicina", "ventina", "trentina",
          "centinaio", "dezena", "quinzena", "vintena", "centena", "tiental", "twintigtal", "honderdtal")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A number with its bounds, before what it counts is read."""

    start: int
    """First code point, bound words included."""
    at: int
    """First code point of the number itself."""
    end: int
    """One past the last code point of the number with its scale word."""
    low: float | int | None
    high: float | int | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    sign: str | None = None
    """The currency sign before it."""
    scale: int = 1


def read_numbers(text: str, language: str) -> list[Counted]:
    """Gives the numbers of a sentence in order, two that bound a range as one. Cost: linear in the length."""
    found: list[Counted] = []
    for number in _alone(text, language):
        if found and _is_range(text, found[-1], number, language):
            found[-1] = _ranged(text, found[-1], number, language)
        else:
            found.append(number)
    return [_bounded(text, number, language) if number.low == number.high else number for number in found]


def _alone(text: str, language: str) -> Iterator[Counted]:
    names = _names(language)
    for match in _number(language).finditer(text):
        word, scale_word = match.group("words"), match.group("scale")
        value = Fraction(names[word.lower()]) if word else _value(match.group("digits"))
        scale = 10 ** grammar.SCALES[language][scale_word.lower()] if scale_word else 1
        plain = value * scale
        number = int(plain) if plain.denominator == 1 else float(plain)
        is_round = bool(word) and word.lower().endswith(_ROUND)
        yield Counted(
            start=match.start(), at=match.start(), end=match.end(), low=number, high=number, approximate=is_round, scale=scale
        )


def _value(digits: str) -> Fraction:
    """Reads "1.500", "1 500" and "1.500,5" with marks between thousands, "1,5" and "1.5" as decimals."""
    if re.fullmatch(r"\d{1,3}(?:[. '’]\d{3})+(?:,\d+)?", digits):
        digits = re.sub(r"[. '’]", "", digits)
    return Fraction(digits.replace(",", "."))


@functools.cache
def _names(language: str) -> dict[str, int]:
    return number_names(language) | dict.fromkeys(grammar.TWO[language].split("|"), 2)


@functools.cache
def _number(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _names(language)), key=lambda word: (-len(word), word)))
    scales = "|".join(sorted(map(re.escape, grammar.SCALES[language]), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?<![\w.,:/-])(?:(?P<digits>{_DIGITS})(?![.,:/]\d)|(?P<words>{words}))(?:[ -]?(?P<scale>{scales}))?(?!\w)",
        re.IGNORECASE,
    )


def _is_range(text: str, one: Counted, two: Counted, language: str) -> bool:
    gap = text[one.end : two.at]
    if one.low != one.high or two.at - one.end > 6:
        return False
    if re.fullmatch(rf" {grammar.TO[language]} |\s?[–-]\s?", gap, re.IGNORECASE):
        return True
    before = text[max(0, one.at - BOUND_CHARS) : one.at]
    is_between = re.search(rf"\b(?:{grammar.BETWEEN[language]}) $", before, re.IGNORECASE) is not None
    return is_between and gap.lower() == f" {grammar.AND[language]} "


def _ranged(text: str, one: Counted, two: Counted, language: str) -> Counted:
    low = (one.low or 0) * (two.scale if one.scale == 1 else 1)
    before = re.search(rf"\b(?:{grammar.BETWEEN[language]}) $", text[max(0, one.at - BOUND_CHARS) : one.at], re.IGNORECASE)
    start = one.at - len(before.group()) if before else one.at
    return Counted(start=start, at=one.at, end=two.end, low=low, high=two.high, scale=two.scale)


def _bounded(text: str, number: Counted, language: str) -> Counted:
    window = text[max(0, number.at - BOUND_CHARS) : number.at]
    sign = _SIGN.search(window)
    if sign is not None:
        number = replace(number, at=number.at - len(sign.group()), start=number.at - len(sign.group()), sign=sign.group("sign"))
        window = window[: sign.start()]
    for kind, pattern in _bounds(language).items():
        match = pattern.search(window)
        if match is not None:
            return _with_bound(replace(number, start=number.at - (len(window) - match.start())), kind)
    return number


@functools.cache
def _bounds(language: str) -> dict[str, re.Pattern[str]]:
    table = grammar.BOUNDS[language]
    article = "(?:une? |una |uma? |einem? |einer |een )?"
    return {kind: re.compile(rf"(?<!\w)(?:{words})(?:(?<=')| ){article}$", re.IGNORECASE) for kind, words in table.items()}


def _with_bound(number: Counted, kind: str) -> Counted:
    if kind == grammar.ABOUT:
        return replace(number, approximate=True)
    is_low = kind in (grammar.LEAST, grammar.OVER)
    return replace(
        number,
        low=number.low if is_low else None,
        high=None if is_low else number.high,
        low_open=kind == grammar.OVER,
        high_open=kind == grammar.UNDER,
        approximate=False,
    )
