"""Which claim's words stand for several: the report's own, chosen so that they can be read alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.model import WITHOUT_PARSER, Claim
from headwater.reconcile.alignment.readings import is_vague
from headwater.reconcile.alignment.slots import anchored_quantity

SHORTEST_CHARS, LONGEST_CHARS = 40, 160  # shorter statements lack their circumstances, longer ones are hard to take in
_LEANING = re.compile(
    r"^(?:this|these|those|that|such|it|they|he|she|there|where|which|who|whose|how|as|by|if|when|while|with|also|then)\b",
    re.I,
)
_COUNTED_AFTER = 48  # code points between a number and the noun it counts, at most


def plainest(claims: Sequence[Claim]) -> Claim:
    """Gives the claim whose words stand best for several.

    Affirmed before denied, English before words of a language that is not parsed, a plain number before a vague or missing
    one, a clause with its own subject before one that leans on words around it, one number before many, then a middling length.
    """
    return min(claims, key=_unfitness)


def statement_for(claim: Claim) -> str:
    """Gives a claim's statement; where its clause holds several numbers, the one that is meant stands before it."""
    if len(claim.quantities) < 2:
        return claim.statement
    phrase = _number_phrase(claim)
    return claim.statement if claim.statement.startswith(phrase) else f"{phrase}: {claim.statement}"


def _unfitness(claim: Claim) -> tuple[object, ...]:
    quantity = anchored_quantity(claim)
    has_agent = claim.frame is not None and any(a.role in ("agent", "object") for a in claim.frame.arguments)
    length = len(claim.statement)
    return (
        claim.polarity != "affirmed",
        claim.made_by.name == WITHOUT_PARSER,
        quantity is None or is_vague(quantity),
        _LEANING.match(claim.statement) is not None or not has_agent,
        "[" in claim.statement,
        len(claim.quantities) > 1,
        max(SHORTEST_CHARS - length, length - LONGEST_CHARS, 0),
        len(claim.parts),
        length,
        claim.id,
    )


def _number_phrase(claim: Claim) -> str:
    """Gives the number with the noun it counts, in the report's words."""
    first = claim.quantities[0]
    start, end = first.start - claim.start, first.end - claim.start
    counted = "" if claim.frame is None or claim.frame.counted is None else claim.frame.counted.lower()
    after = claim.text[end : end + _COUNTED_AFTER]
    word = re.search(rf"\b{re.escape(counted[:5])}\w*", after, re.I) if len(counted) > 1 else None
    clean = word is not None and not re.search(r"[,;:.\d]|\band\b", after[: word.start()])
    stop = end + word.end() if word is not None and clean else end
    return " ".join(claim.text[max(start, 0) : stop].split())
