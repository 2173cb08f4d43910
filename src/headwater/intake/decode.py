"""Bytes to characters: what the bytes declare, else UTF-8, else a guess that is said aloud."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from headwater.intake.decide import CONTROL_SHARE, FEW_CONTROLS, LOST_SHARE, SNIFF_BYTES, WHOLE_PER_LOST

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOST = "\ufffd"
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""")
_LAST = "cp1252"
# An encoding of pages leaves these as they are; one that does not (UTF-16, UTF-7, punycode, escapes) was declared by mistake.
_PROBE = rb'<p a="1">\x41 \u0041 \N{DIGIT ONE} +AGE- 2026</p>'


def decode(data: bytes, *, declared: bool = False) -> tuple[str, str | None]:
    """Gives the characters, and the name of the encoding where it had to be guessed or was not UTF-8 or UTF-16.

    ``declared`` says that the bytes are HTML or XML and may name their own encoding.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), None
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace"), None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    named = _named(data) if declared else None
    if named is not None:
        text = data.decode(named, "replace")
        if text.count(_LOST) <= LOST_SHARE * len(text):
            return text, None
    return _damaged(data) or _guessed(data)


def is_rubbish(text: str) -> bool:
    """Tells whether decoded characters are no text: control characters in numbers."""
    sample = text[: SNIFF_BYTES * 4]
    controls = sum(1 for c in sample if (c < " " and c not in "\t\n\r\f\x0b\x1b") or c in "\x7f\ufffd")
    return controls > max(FEW_CONTROLS, CONTROL_SHARE * len(sample))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = data[:SNIFF_BYTES]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _named(data: bytes) -> str | None:
    match = _DECLARED.search(data[:SNIFF_BYTES])
    if match is None:
        return None
    try:
        found = codecs.lookup(match.group(1).decode("ascii"))
        if _PROBE.decode(found.name, "replace") != _PROBE.decode("ascii"):
            return None
    except (LookupError, TypeError, ValueError):
        return None
    return _LAST if found.name in ("iso8859-1", "ascii") else found.name


def _damaged(data: bytes) -> tuple[str, str] | None:
    """UTF-8 in which a few bytes are broken: most of its letters beyond ASCII are whole."""
    text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    whole = sum(1 for c in text if c > "\x7f") - lost
    return (text, "UTF-8 with broken bytes") if whole > WHOLE_PER_LOST * lost else None


def _guessed(data: bytes) -> tuple[str, str]:
    """Western Europe's code page, unless most letters are outside ASCII: then the text is of another script."""
    western = data.decode(_LAST, "replace")
    sample = western[: SNIFF_BYTES * 4]
    letters = sum(1 for c in sample if c.isalpha())
    foreign = sum(1 for c in sample if c > "\x7f")
    if 2 * foreign <= letters:
        return western, "windows-1252"
    best = from_bytes(data[: SNIFF_BYTES * 32]).best()
    if best is None:
        return western, "windows-1252"
    return data.decode(best.encoding, "replace"), best.encoding
