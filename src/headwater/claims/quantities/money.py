"""Money and shares of a hundred: ISO codes and "percent", from the signs and names beside a number."""

from __future__ import annotations

import re

from headwater.text.currencies import CODES, NAMES, SAME_CODE, SHARED_NAMES, SIGNS
from headwater.text.number_words import SCALES

_LOWER_CODES = frozenset({"USD", "EUR", "GBP", "RMB", "JPY", "CNY", "AUD", "CAD", "NZD", "MXN", "CHF", "RUB", "INR"})
_SIGN_CHARS = 8  # the longest sign with its blank

_ANY_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=lambda s: (-len(s), s)))
_SIGN_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<sign>{_ANY_SIGN}|[A-Z]{{3}}|[a-z]{{3}}"
    r"|(?:[Uu]\.?[Ss]\.?|c|hk|nz|au|usd|cad|aud|nzd|mxn|mex)[ ]?\$)[ ]?[-−]?$"
)
_SIGN_AFTER = re.compile(rf"[ ]?(?P<sign>{_ANY_SIGN}|M?[A-Z]{{3}}|[a-z]{{3}})(?![^\W_])")
_SCALE_AFTER = re.compile(r"\s+(thousand|million|billion|trillion)\b", re.IGNORECASE)
_WORD_AFTER = re.compile(r"[\s-]+([Uu]\.[Ss]\.?|[^\W\d_]+)(?![^\W\d_]|['’])")
_PERCENT_AFTER = re.compile(r"[\s-]?(?:%|٪|％)|[\s-]+(?:per[\s-]?cents?\b|pct\b\.?)", re.IGNORECASE)
_POINTS_AFTER = re.compile(r"[\s-]+(?:percentage|basis)[\s-]points?\b", re.IGNORECASE)
_PERCENTAGE_AFTER = re.compile(r"[\s-]+percentages?\b", re.IGNORECASE)
_PERCENT_BEFORE = re.compile(r"\bper\s?cents?\s+of\s+$", re.IGNORECASE)
_WEIGHT_NEXT = re.compile(r"\s+of\s+(?!debt|damage|money|cash|aid|tax|spending|investment|public|sav|income|revenue|fund)")
_WEIGHED = re.compile(r"\b(?:weigh(?:s|ed|ing|t)?|lost|gained|lift(?:s|ed|ing)?)\b[^.;]{0,30}$", re.IGNORECASE)
_WON_VERB = re.compile(r"\s+(?:the|an?|in|by|his|her|their|its|seats?|medals?|races?|prizes?|awards?)\b")
SUBUNITS = {"cent": "cent", "cents": "cent", "pence": "pence", "penny": "pence", "satoshis": "satoshi"}


def sign_start(text: str, start: int) -> tuple[int, str | None]:
    """Gives where a currency sign or code before a number begins, and its ISO code; the start and null without one."""
    window_start = max(0, start - _SIGN_CHARS)
    match = _SIGN_BEFORE.search(text[window_start:start])
    if match is None:
        return start, None
    code = _code(match.group("sign"))
    return (start, None) if code is None else (window_start + match.start(), code)


def unit_after(text: str, end: int) -> tuple[str, int, int] | None:
    """Gives the unit of money or share that follows a number, where its words end, and a scale said with it.

    Example: "75 USD million" and "75 MUSD" scale by a million.
    """
    for pattern, unit in ((_POINTS_AFTER, "percentage point"), (_PERCENT_AFTER, "percent"), (_PERCENTAGE_AFTER, "percent")):
        match = pattern.match(text, end)
        if match is not None:
            return unit, match.end(), 1
    match = _SIGN_AFTER.match(text, end)
    if match is not None:
        is_million = len(match.group("sign")) == 4 and match.group("sign").isalpha()
        code = _code(match.group("sign")[1:] if is_million else match.group("sign"))
        scale = _SCALE_AFTER.match(text, match.end())
        if code is not None and scale is not None:
            return code, scale.end(), SCALES[scale.group(1).lower()]
        if code is not None:
            return code, match.end(), 10**6 if is_million else 1
    named = _named(text, end)
    return None if named is None else (*named, 1)


def code_of(noun: str) -> str | None:
    """Gives the ISO code of a currency's plain name ("millions of dollars"), null for any other noun."""
    return NAMES.get(noun) or SHARED_NAMES.get(noun, {}).get(None) if noun not in ("pound", "real", "dong", "rand") else None


def is_percent_of(text: str, start: int) -> bool:
    """Says whether "percent of" stands before a number that is the share itself."""
    return _PERCENT_BEFORE.search(text[max(0, start - 16) : start]) is not None


def _code(sign: str) -> str | None:
    if sign in SIGNS:
        return SIGNS[sign]
    if sign in CODES or sign.upper() in _LOWER_CODES:
        return SAME_CODE.get(sign.upper(), sign.upper())
    folded = sign.replace(" ", "").replace(".", "").upper()
    return SIGNS.get(folded)


def _named(text: str, end: int) -> tuple[str, int] | None:
    """Reads "dollars", "Japanese yen", "Hong Kong dollars": a name, or a country and a name."""
    words = [match for match in (_WORD_AFTER.match(text, end),) if match is not None]
    while words and len(words) < 3 and (following := _WORD_AFTER.match(text, words[-1].end())) is not None:
        words.append(following)
    for count, word in enumerate(words):
        country = words[count - 1].group(1).lower().rstrip(".") if count else None
        unit = _currency(country, word.group(1).lower())
        if unit is not None and not _is_other_sense(text, end, word.end(), word.group(1).lower()):
            return unit, word.end()
    return None


def _currency(country: str | None, name: str) -> str | None:
    singular = name if name in NAMES or name in SHARED_NAMES else name.removesuffix("s")
    if singular in SHARED_NAMES:
        return SHARED_NAMES[singular].get(country)
    if singular in NAMES and (country is None or country.endswith(("ese", "ish", "ian", "n"))):
        return NAMES[singular]
    return SUBUNITS.get(name) if country is None else None


def _is_other_sense(text: str, start: int, end: int, name: str) -> bool:
    """Says whether pounds are a weight here, and "won" a verb."""
    if name == "won":
        return _WON_VERB.match(text, end) is not None
    if not name.startswith("pound"):
        return False
    if text[start : start + 1] == "-" or _WEIGHT_NEXT.match(text, end) is not None:
        return True
    return _WEIGHED.search(text[max(0, start - 48) : start]) is not None
