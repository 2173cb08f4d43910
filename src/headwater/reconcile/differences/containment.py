"""Whether one named place may lie in another, as the reports of the story tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORDS = r"(?:[\w’'-]+ ){0,%d}"


def may_lie_within(a: str, b: str, texts: Iterable[str]) -> bool:
    """Tells whether any text puts one of two names in the other: "Arn, a port in Tolvia", "Tolvia’s town of Arn".

    Names without any such word may still lie in one another; two that share a word do.
    """
    if set(a.split()) & set(b.split()):
        return True
    patterns = [re.compile(p, re.I) for x, y in ((a, b), (b, a)) for p in _patterns(re.escape(x), re.escape(y))]
    return any(pattern.search(text) for text in texts for pattern in patterns)


def _patterns(inner: str, outer: str) -> tuple[str, ...]:
    return (
        rf"\b{inner},? {_WORDS % 6}(?:in|of|within|inside) {_WORDS % 3}{outer}\b",
        rf"\b{inner}, {outer}\b",
        rf"\b{outer}['’]s {_WORDS % 4}{inner}\b",
        rf"\b{outer} {_WORDS % 2}(?:town|city|port|village|capital|district|suburb) (?:of )?{inner}\b",
    )
