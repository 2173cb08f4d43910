"""Distances from a named mark: "six miles north of Cape Orrel" and "two miles off Port Dunn" are two places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.model import Claim
from headwater.reconcile.alignment.mentions import plain_name
from headwater.reconcile.alignment.slots import anchored_quantity

LENGTHS = frozenset("mile kilometre kilometer km metre meter yard league".split())
_MARK = re.compile(
    r"^\s*(?:nautical |sea |square )?\w+ (?:to the |due )?(?:(?:north|south|east|west)[\w-]*,? )?"
    r"(?:of|off|from|outside|inside|away from|down ?stream of|up ?stream of|short of|beyond|inland from) (?:the )?"
    r"((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)*)"
)


def mark_of(claim: Claim) -> str | None:
    """Gives the name of the mark from which the claim's number measures a distance, None where it does not."""
    number = anchored_quantity(claim)
    if number is None or not LENGTHS & set((number.unit or "").lower().split()):
        return None
    found = _MARK.match(claim.text[number.end - claim.start :])
    return None if found is None else found.group(1)


def are_other_marks(a: Sequence[Claim], b: Sequence[Claim]) -> bool:
    """Tells whether two sides measure from different marks throughout."""
    one, two = ({plain_name(mark_of(c) or "") for c in side} for side in (a, b))
    return "" not in one | two and not one & two
