"""Which two origins evidence shows to know apart."""

from __future__ import annotations

import re

from headwater.reconcile.support.belonging import are_outside_body, are_outside_person, speaks_for
from headwater.reconcile.support.stands import Stand

# People without a name who cannot belong to the body that speaks for itself. Ours.
_OUTSIDERS = re.compile(
    r"\b(?:diplomat\w*|envoys?|analysts?|experts?|residents?|neighbou?rs?|(?:eye)?witness(?:es)?|economists?|historians?|"
    r"academics?|researchers?|passers-?by|relatives?|customers?|tourists?)\b",
    re.I,
)


def are_independent(a: Stand, b: Stand) -> bool:
    """Tells whether evidence shows that two origins know apart.

    Either each knows of its own and not through one knower; or one report alone saw, read or was told it, or one speaks for
    itself in a report of its own, and the other tells it from elsewhere: see ``_tells_apart``.
    Source: the contract's "own observation, own named interview, own document, different named knowers".
    """
    if a.own is not None and b.own is not None:
        return not (a.knowers & b.knowers or _is_voice_of(a, b) or _is_voice_of(b, a))
    return _tells_apart(a, b) or _tells_apart(b, a)


def _tells_apart(teller: Stand, other: Stand) -> bool:
    """Tells whether an origin that does not know for itself cannot have it from one that does.

    It had published before, or has it from unnamed people who are outsiders to the other. Unnamed officials or people familiar
    with a matter may sit inside the body that speaks: then nothing is shown.
    """
    if teller.own is not None or other.own is None or teller.knowers & other.knowers:
        return False
    if not teller.is_named_outlet and not teller.hearsay:
        return False
    are_outsiders = bool(teller.hearsay) and all(_OUTSIDERS.search(name) for name in teller.hearsay)
    if _are_outside(teller, other):
        return True
    if other.is_body and teller.hearsay and not are_outsiders:
        return False
    known_at = other.alone_at if other.alone_at is not None else other.first if other.speaks_itself else None
    if known_at is None:
        return False
    return are_outsiders or (teller.first is not None and teller.first < known_at)


def _are_outside(teller: Stand, other: Stand) -> bool:
    """Tells whether the unnamed people behind an origin are said to be of another body than one that speaks for itself, or are
    nobody who is close to a named person."""
    tell = are_outside_body if other.is_body or other.is_paper else are_outside_person
    told = [found for phrase in sorted(teller.hearsay) for found in [tell(phrase, other.called)] if found is not None]
    return bool(told) and all(told)


def _is_voice_of(a: Stand, body: Stand) -> bool:
    """Tells whether one origin is a person in an office of a body, or a paper out of it: then it may know from there."""
    return body.is_body and not a.is_body and speaks_for(a.called, body.called, is_paper=a.is_paper)
