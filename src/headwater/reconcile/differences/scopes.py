"""Whether two numbers are of different things after all: another area, another stretch of time, another definition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.model import Claim
from headwater.reconcile.alignment.mentions import plain_name
from headwater.reconcile.alignment.slots import Slots, anchored_quantity
from headwater.reconcile.alignment.surroundings import defining_words
from headwater.reconcile.board import Board
from headwater.reconcile.differences.casts import cast_of

Side = Sequence[Claim]
_MAY_BE = re.compile(
    r"\b(?:permits?|permitted|allows?|allowed|authori[sz]ed|licen[cs]ed|capacity|room for|limit(?:ed)? (?:of|to)"
    r"|(?:can|could) (?:hold|take|seat|store)|erlaubt|zugelassen|Genehmigung|autoris\w+|capacité|autorizad\w+|capacidad)\b",
    re.I,
)
# Nouns that count everybody, beside which a count of passengers or workers is a part. Ours.
EVERYBODY = frozenset("people person life dead death body victim fatality casualty human individual soul".split())
# Nouns that count some of them by what they are. Ours.
SOME = frozenset(
    """passenger worker employee soldier child woman man resident tourist student pupil police officer policeman civilian
    crew sailor miner firefighter patient prisoner guest driver pilot villager local staff doctor nurse member""".split()
)
SPANS = frozenset({"day", "week", "month", "year"})
BOUND_ROLES = frozenset({"scene", "destination", "origin"})


def is_other_scope(a: Side, b: Side, board: Board) -> bool:
    """Tells whether the words bound two numbers to different times or definitions, or one counts a part of the other."""
    one, two = ([board.slots[c.id] for c in side] for side in (a, b))
    if _are_times_apart(one, two) or _is_defined_apart(a, b, board) or _is_allowance(a) != _is_allowance(b):
        return True
    return _is_part(a, b, board) or _is_part(b, a, board)


def is_other_place(a: Side, b: Side, board: Board) -> bool:
    """Tells whether two numbers are bound to different places, or one alone to a place that the other does not name."""
    one, two = ([_bounds_of(c, board) for c in side] for side in (a, b))
    if all(one) and all(two):
        return not any(x & y for x in one for y in two)
    return (all(one) and _are_unnamed(one, b)) or (all(two) and _are_unnamed(two, a))


def is_other_span(a: Side, b: Side) -> bool:
    """Tells whether one side gives a usual rate and the other a count of one such stretch: "14 a month", "11 in January"."""
    return _is_one_of(a, b) or _is_one_of(b, a)


def _is_one_of(rates: Side, counts: Side) -> bool:
    pers = {q.per for c in rates for q in [anchored_quantity(c)] if q is not None}
    return len(pers) == 1 and pers <= SPANS and all(any(t.precision in pers for t in c.times) for c in counts)


def _bounds_of(claim: Claim, board: Board) -> frozenset[str]:
    """Gives the names of the places to which a claim bounds its number; a name that merely stands in it bounds nothing."""
    sites = cast_of(claim, board.ground.reports).sites
    named = {name for site in sites if site.role == "place" for name in site.names}
    return frozenset(named | {plain_name(p.text) for p in claim.places if p.role in BOUND_ROLES})


def _are_unnamed(places: Sequence[frozenset[str]], others: Side) -> bool:
    words = [c.text.lower() for c in others]
    return not any(name in text for names in places for name in names for text in words)


def _are_times_apart(one: Sequence[Slots], two: Sequence[Slots]) -> bool:
    if not all(s.times for s in (*one, *two)):
        return False
    return all(e < f or t < s for x in one for y in two for s, e in x.times for f, t in y.times)


def _is_defined_apart(a: Side, b: Side, board: Board) -> bool:
    """Tells whether one side alone says what its number takes in or leaves out."""
    one, two = ([defining_words(c, board.ground.reports) for c in side] for side in (a, b))
    return (any(one) and not any(two)) or (any(two) and not any(one))


def _is_allowance(side: Side) -> bool:
    """Tells whether a side says throughout how many may be, and not how many are."""
    return all(_MAY_BE.search(c.text) for c in side)


def _is_part(part: Side, whole: Side, board: Board) -> bool:
    """Tells whether one side counts some of those whom the other counts whole, and fewer of them."""
    nouns, all_nouns = ({board.slots[c.id].counted for c in side} for side in (part, whole))
    numbers, totals = ([q for c in side for q in [anchored_quantity(c)] if q is not None] for side in (part, whole))
    if not (nouns and nouns <= SOME and all_nouns and all_nouns <= EVERYBODY and numbers and totals):
        return False
    return max(q.interval()[1] for q in numbers) < min(q.interval()[0] for q in totals)
