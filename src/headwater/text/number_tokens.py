"""Pieces of numbers in a text: numerals with their values, number words, and what looks like a number and is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from headwater.text.currencies import CODES
from headwater.text.number_words import (
    DIGIT_SCALES,
    FEW,
    FRACTIONS,
    GLYPHS,
    NOT_ENGLISH_SCALES,
    PLURAL_FRACTIONS,
    SCALES,
    SINGLE_LETTER_SCALES,
    TENS,
    UNITS,
    VAGUE,
)

MAX_DIGITS = 15  # a longer run of digits is a key or an id: no count in the press needs more


@dataclass(frozen=True, slots=True)
class NumberToken:
    kind: str
    start: int
    end: int
    value: Fraction
    word: str


_NUMERAL = (
    r"\d{1,3}(?:[,٬،]\d{3})+(?:[.٫]\d+)?(?![\d])"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
    r"|\d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?!\d)"
    r"|[1-9]\d{0,2}(?: \d{3}){1,4}(?:[.,]\d+)?(?!\d| \d)"
    r"|\d+[.٫]\d+|(?<!\d,)\d+,\d{1,2}(?![\d,])|(?<![\d\w])\.\d+|\d+"
)
# What looks like a number and is none, in any language; bounded repeats keep the scan linear.
_SKIPPED = (
    r"(?:https?://|www\.)\S+"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}"
    r"|\[\d{1,3}(?:[,–-] ?\d{1,3})*\]"
    r"|\(?\+?\d{1,3}\)?[ -]?\(?\d{3}\)?[ .-]\d{3}[ .-]?[/-]?\d{4}\b|\+\d{1,3}(?:[ -]\(?\d{2,4}\)?){2,4}[\d/-]*"
    r"|\(\d{3}\) ?\d{3}-\d{4}\b|\b\d{3}-\d{4}\b"
    r"|(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}"
    r"|\b\d{3}-\d{3}-\d{4}\b|\b\d{1,4}(?P<part>[-/.])\d{1,2}(?P=part)\d{1,4}\b|\b\d{4}-[01]\d\b"
    r"|\b\d{1,3}:\d{1,3}(?::\d{2})?(?:\.\d+|[-–]\d{1,3})?\b|\b24/7\b|\b9/11\b"
)
_PIECE = re.compile(
    rf"(?P<skip>{_SKIPPED})"
    r"|(?P<ratio>(?:\d{1,3} {1,2})?\d{1,3}/\d{1,4}(?![\d/]))"
    rf"|(?P<numeral>(?:(?<![^\s(<>=~])[-−])?(?:{_NUMERAL})(?:e[+-]?\d{{1,3}}\b)?)"
    r"|(?P<glyph>[½⅓⅔¼¾⅕⅙⅛])"
    r"|(?P<word>[^\W\d_]+)"
)
_ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th", "s"})
_UNIT_TAILS = frozenset(
    """km kms m mm cm kg kgs g mg lb lbs oz ml l cl mph kph kmh kw mw gw kwh mwh gwh hp ha sq ft in hz mhz ghz gb mb tb
    kb kt nm mi yd c f min mins sec secs hr hrs am pm p usd eur gbp jpy bitcoins btc musd meur mgbp x""".split()
)
ONE_SIGN_SCALES = tuple("千万萬亿億천만억")  # written without blanks: the noun may follow at once
_CLOCK_TAILS = frozenset({"am", "pm"})
_WORDS: dict[str, tuple[str, int]] = {
    **{word: ("unit", value) for word, value in UNITS.items()},
    **{word: ("ten", value) for word, value in TENS.items()},
    **{word: ("scale", value) for word, value in SCALES.items()},
    **{word: ("fraction", value) for word, value in FRACTIONS.items()},
    **{word: ("fractions", value) for word, value in PLURAL_FRACTIONS.items()},
    **{word: ("vague", value) for word, value in VAGUE.items()},
    **{word: ("few", value) for word, value in FEW.items()},
    "hundred": ("hundred", 100), "dozen": ("dozen", 12), "doz": ("dozen", 12), "dozs": ("dozen", 12),
    "dzs": ("dozen", 12), "a": ("a", 1), "an": ("a", 1),
    "and": ("and", 0), "of": ("of", 0), "point": ("point", 0), "minus": ("minus", 0), "negative": ("minus", 0),
    "out": ("out", 0), "in": ("in", 0), "over": ("over", 0), "every": ("every", 0),
}  # fmt: skip


def number_tokens(text: str) -> list[NumberToken]:
    found: list[NumberToken] = []
    previous_word: tuple[int, int] | None = None
    skip_to = 0
    for match in _PIECE.finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        if start < skip_to:
            continue
        if kind == "word":
            previous_word = (start, end)
            known = _WORDS.get(match.group().lower()) if end - start <= 12 else None  # no number word is longer
            if known is not None:
                found.append(NumberToken(known[0], start, end, Fraction(known[1]), match.group().lower()))
        elif kind in ("numeral", "ratio", "glyph"):
            token, skip_to = _numeral_token(text, match, kind, previous_word)
            if token is not None:
                found.append(token)
    return found


def _numeral_token(
    text: str, match: re.Match[str], kind: str, previous_word: tuple[int, int] | None
) -> tuple[NumberToken | None, int]:
    start, end = match.span()
    if _is_in_name(text, start, previous_word):
        return None, end
    value = _VALUES[kind](match.group())
    if value is None:
        return None, end
    if kind == "ratio":
        return (None if text[end : end + 1].isalpha() else NumberToken("ratio", start, end, value, "")), end
    if kind == "glyph":
        return NumberToken("glyph", start, end, value, ""), end
    return _with_tail(text, start, end, value)


def _with_tail(text: str, start: int, end: int, value: Fraction) -> tuple[NumberToken | None, int]:
    """Reads letters that follow the digits: a scale ("5bn"), a unit ("180ml"), or a sign that it is no count."""
    if text[end : end + 1] in ONE_SIGN_SCALES:
        by = DIGIT_SCALES[text[end]]
        return NumberToken("scaled", start, end + 1, value * by, str(by)), end + 1
    tail = _TAIL.match(text, end)
    letters = tail.group(1) if tail else ""
    if tail is None or not letters:
        return NumberToken("digits", start, end, value, ""), end
    is_glued = tail.start(1) == end
    scale = _tail_scale(text, start, tail, is_glued=is_glued)
    if scale is not None:
        return NumberToken("scaled", start, tail.end(1), value * scale, str(scale)), tail.end(1)
    if is_glued and letters.isascii():
        lowered = letters.lower()
        if lowered in _CLOCK_TAILS or (lowered not in _UNIT_TAILS and letters.upper() not in CODES):
            return None, tail.end(1)
    return NumberToken("digits", start, end, value, ""), end


_TAIL = re.compile(r"[ ]?([^\W\d_]{1,11})(?![^\W_])")
_LENGTH_NEXT = re.compile(r"\s*-?\s*(?:tall|high|deep|wide|long|wave|waves|away|run|race|above|below|from|sprint|pool)\b")
_CURRENCY_BEFORE = re.compile(r"[$£€¥₽₴₹₩₺₪]\s?$")


def _tail_scale(text: str, start: int, tail: re.Match[str], *, is_glued: bool) -> int | None:
    letters = tail.group(1)
    lowered = letters.lower()
    has_sign = _CURRENCY_BEFORE.search(text[max(0, start - 3) : start]) is not None
    if letters in SINGLE_LETTER_SCALES or lowered == "k":
        if not (is_glued or has_sign):
            return None
        if letters == "m" and not has_sign and (not _plural_next(text, tail.end(1)) or _LENGTH_NEXT.match(text, tail.end(1))):
            return None
        return SINGLE_LETTER_SCALES.get(letters, 10**3)
    if lowered in NOT_ENGLISH_SCALES and (lowered != "mm" or not (has_sign or letters.isupper())):
        return None
    if lowered == "mil" and not is_glued:
        return None
    return DIGIT_SCALES.get(lowered)


def _plural_next(text: str, at: int) -> bool:
    following = re.compile(r"\s+[a-z]+(?:s|people|men|women|children)\b").match(text, at)
    return following is not None


def _is_in_name(text: str, start: int, previous_word: tuple[int, int] | None) -> bool:
    """Says whether digits belong to a name: glued to letters, or to letters and a hyphen."""
    if previous_word is None:
        return False
    word = text[previous_word[0] : previous_word[1]]
    if previous_word[1] == start:
        return word.isascii() and word.upper() not in CODES and word not in ("US", "Rs") and word.lower() not in _LED_BY
    glued = start - previous_word[1] == 1 and text[start - 1] in "-‐‑_"
    return glued and word.lower() not in _WORDS and word.lower() not in _LED_BY


_LED_BY = frozenset({"c", "ca", "x"})  # "c2,000" is circa; "x10" is a product


def _numeral_value(digits: str) -> Fraction | None:
    body, _, exponent = digits.lower().partition("e")
    sign = -1 if body[:1] in "-−" else 1
    body = body.lstrip("-−").replace(" ", "").replace("'", "").replace("’", "").replace("٬", "").replace("،", "")
    body = body.replace("٫", ".")
    if len(body) > MAX_DIGITS:
        return None
    if "," in body and "." in body:
        body = body.replace(".", "").replace(",", ".") if body.rfind(",") > body.rfind(".") else body.replace(",", "")
    elif "," in body:
        is_decimal = re.fullmatch(r"\d+,\d{1,2}", body) is not None
        body = body.replace(",", "." if is_decimal else "")
    elif body.count(".") > 1:
        body = body.replace(".", "")
    plain = "".join(c if c == "." else str(unicodedata.digit(c)) for c in body)
    value = Fraction(plain if not plain.startswith(".") else "0" + plain) * sign
    power = int(exponent) if exponent else 0
    if abs(power) > MAX_DIGITS:
        return None
    return value * Fraction(10) ** power


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 100})  # others ("5/12") are dates or file numbers


def _ratio_value(words: str) -> Fraction | None:
    whole, _, ratio = words.rpartition(" ")
    top, _, bottom = ratio.partition("/")
    if int(bottom) not in _DENOMINATORS or int(top) >= int(bottom):
        return None
    return Fraction(int(top), int(bottom)) + (int(whole) if whole.strip() else 0)


def _glyph_value(glyph: str) -> Fraction:
    return Fraction(*GLYPHS[glyph])


_VALUES: dict[str, Callable[[str], Fraction | None]] = {
    "numeral": _numeral_value,
    "ratio": _ratio_value,
    "glyph": _glyph_value,
}
