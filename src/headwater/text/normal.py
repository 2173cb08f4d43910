"""One code point for one: the only change that intake makes to decoded text, so that offsets hold on the original."""

from __future__ import annotations

import unicodedata

KEPT_CONTROLS = "\n\t"


def normalise(text: str) -> str:
    """Gives the text with odd blanks as blanks, control characters and lone surrogates replaced, one for one.

    Line ends: CR LF becomes blank and LF, a lone CR becomes LF; line and paragraph separators become LF.
    Shape: the result has exactly as many code points as the text.
    Source: the contract, "What text is".
    """
    if text.isascii() and "\r" not in text and text.isprintable():
        return text
    kept = text.replace("\r\n", " \n").replace("\r", "\n")
    return kept.translate(_TABLE)


class _Table(dict[int, int]):
    """Fills itself: one entry for each distinct code point met."""

    def __missing__(self, code: int) -> int:
        self[code] = _replacement(code)
        return self[code]


def _replacement(code: int) -> int:
    character = chr(code)
    if character in KEPT_CONTROLS:
        return code
    category = unicodedata.category(character)
    if category == "Zs":
        return ord(" ")
    if category in ("Zl", "Zp"):
        return ord("\n")
    if category == "Cc":
        return ord(" ")
    if category == "Cs":
        return 0xFFFD
    if code == 0xFEFF:
        return ord(" ")
    return code


_TABLE = _Table()
