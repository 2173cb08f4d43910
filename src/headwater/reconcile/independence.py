"""Which two origins evidence shows to know apart."""

from __future__ import annotations

import re

from headwater.reconcile.stands import Stand

# People without a name who cannot belong to the body that speaks for itself. Ours.
_OUTSIDERS = re.compile(
    r"\b(?:diplomat\w*|envoys?|analysts?|experts?|residents?|neighbou?rs?|(?:eye)?witness(?:es)?|economists?|historians?|"
    r"academics?|researchers?|passers-?by|relatives?|customers?|tourists?)\b"
)


def are_independent(a: Stand, b: Stand) -> bool:
    """Tells whether evidence shows that two origins know apart.

    Either each knows of its own and not through one knower; or one report alone saw, read or was told it, or one speaks for
    itself in a report of its own, and the other tells it from elsewhere: see ``_tells_apart``.
    Source: the contract's "own observation, own named interview, own document, different named knowers".
    """
    if a.own is not None and b.own is not None:
        return not (a.knowers & b.knowers)
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
    if other.is_body and teller.hearsay and not are_outsiders:
        return False
    known_at = other.alone_at if other.alone_at is not None else other.first if other.speaks_itself else None
    if known_at is None:
        return False
    return are_outsiders or (teller.first is not None and teller.first < known_at)
