"""The claim of an upstream report that a claim downstream repeats: by the passage it stands in, its number, its words."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.model import Claim, Passage, Quantity, Span

MIN_OVERLAP = 0.6  # a claim stands in a passage where most of its clause does
MIN_ANCHORED = 0.4  # less of it, where the number or predicate that makes the claim is in the passage
SAME_WORDS = 0.5  # of the content words of both clauses, where nothing but words ties the two
SAME_WORDS_ANCHORED = 0.35  # where both are made by one and the same word
SAME_WORDS_PLACED = 0.25  # where the two sentences stand side by side already


def same_claim(claim: Claim, upstream: Sequence[Claim], passages: Sequence[Passage]) -> Claim | None:
    """Gives the upstream claim that says the same, or None.

    With passages only claims beside this one come into question; without, the number and what it counts, or most words,
    must be the same.
    """
    placed = [other for passage in passages for other in upstream if passage.upstream and _overlaps(other, passage.upstream)]
    numbered = _same_number(claim, placed) or _same_number(claim, upstream) or _same_value(claim, upstream)
    if numbered is not None:
        return numbered
    return (
        _same_anchor(claim, placed, 0.0)
        or _most_words(claim, placed, SAME_WORDS)
        or _beside(claim, placed, passages)
        or _most_words(claim, placed, SAME_WORDS_PLACED)
        or _same_anchor(claim, upstream, SAME_WORDS_ANCHORED)
        or _most_words(claim, upstream, SAME_WORDS)
    )


def stands_in(claim: Claim, passage: Span) -> bool:
    """True where most of a claim's clause stands in a passage, or its anchor and a good part."""
    inside = min(claim.end, passage.end) - max(claim.start, passage.start)
    has_anchor = passage.start <= claim.anchor.start and claim.anchor.end <= passage.end
    return inside >= (MIN_ANCHORED if has_anchor else MIN_OVERLAP) * (claim.end - claim.start)


def _overlaps(claim: Claim, span: Span) -> bool:
    return claim.start < span.end and span.start < claim.end


def _anchored(claim: Claim) -> Quantity | None:
    """Gives the number that makes a claim, where one does."""
    return next((q for q in claim.quantities if q.start < claim.anchor.end and claim.anchor.start < q.end), None)


def _same_number(claim: Claim, others: Sequence[Claim]) -> Claim | None:
    """Gives the claim about as many of the same, the likest in words; bounds may have been dropped or added."""
    number = _anchored(claim)
    if number is None:
        return None
    fit = [other for other in others if (o := _anchored(other)) is not None and _is_same_count(number, o)]
    return max(fit, key=lambda other: (_alike(claim, other), -other.start, other.id), default=None)


def _same_value(claim: Claim, others: Sequence[Claim]) -> Claim | None:
    """Gives the only claim with the same value where what is counted goes by another word ("hulls" for "ships")."""
    number = _anchored(claim)
    if number is None:
        return None
    fit = [o for o in others if (q := _anchored(o)) is not None and _is_same_value(number, q)]
    return fit[0] if len(fit) == 1 and _alike(claim, fit[0]) >= SAME_WORDS_PLACED else None


def _is_same_value(a: Quantity, b: Quantity) -> bool:
    return bool({a.low, a.high} & {b.low, b.high} - {None}) and a.per == b.per


def _is_same_count(a: Quantity, b: Quantity) -> bool:
    return _is_same_value(a, b) and (a.unit == b.unit or a.unit is None or b.unit is None)


def _beside(claim: Claim, placed: Sequence[Claim], passages: Sequence[Passage]) -> Claim | None:
    """Gives the claim that stands where this one would if both sides of a passage were of one length."""
    found: list[tuple[float, int, str, Claim]] = []
    for passage in passages:
        up, down = passage.upstream, passage.downstream
        if up is None:
            continue
        scale = (up.end - up.start) / max(1, down.end - down.start)
        start = up.start + (max(claim.start, down.start) - down.start) * scale
        end = up.start + (min(claim.end, down.end) - down.start) * scale
        for other in placed:
            size = min(other.end, end) - max(other.start, start)
            is_number = (_anchored(other) is None) == (_anchored(claim) is None)
            if is_number and size >= MIN_OVERLAP * min(other.end - other.start, end - start):
                found.append((size, -other.start, other.id, other))
    return max(found, key=lambda each: each[:3])[3] if found else None


def _same_anchor(claim: Claim, others: Sequence[Claim], least: float) -> Claim | None:
    """Gives the claim that the same word makes ("visited"), the likest in words."""
    word = _anchor_word(claim)
    fit = [o for o in others if word and _anchor_word(o) == word and _alike(claim, o) >= least]
    return max(fit, key=lambda other: (_alike(claim, other), -other.start, other.id), default=None)


def _anchor_word(claim: Claim) -> str:
    """Gives the word that makes a claim, in lower case; none for a number."""
    if _anchored(claim) is not None:
        return ""
    return claim.text[max(0, claim.anchor.start - claim.start) : max(0, claim.anchor.end - claim.start)].lower()


def _most_words(claim: Claim, others: Sequence[Claim], least: float) -> Claim | None:
    is_counted = _anchored(claim) is not None
    fit = [o for o in others if (_anchored(o) is not None) == is_counted and not is_counted and _alike(claim, o) >= least]
    return max(fit, key=lambda other: (_alike(claim, other), -other.start, other.id), default=None)


def _alike(a: Claim, b: Claim) -> float:
    """Gives the content words of both clauses over those of either, twice counted where shared, 0..1."""
    left, right = _words(a), _words(b)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _words(claim: Claim) -> frozenset[str]:
    if claim.frame is not None and claim.frame.words:
        return frozenset(claim.frame.words)
    return frozenset(word.lower() for word in claim.statement.split() if len(word) > 3)
