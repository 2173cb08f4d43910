"""States that exclude each other: a bridge is open or shut, a man alive or dead.

Source: ours, from general knowledge of English. Each line holds two sides; words of one side mean one state.
"""

from __future__ import annotations

import re

from headwater.model import Claim
from headwater.reconcile.alignment.slots import Slots

_SIDES = """
open : shut close closed
alive living : dead deceased
guilty : innocent
full : empty
safe harmless : unsafe dangerous
legal lawful : illegal unlawful
true correct : false untrue wrong
intact undamaged unscathed : damaged destroyed broken
present : absent
awake conscious : asleep unconscious
possible : impossible
stable : unstable
complete finished : incomplete unfinished
known : unknown
sober : drunk
wet : dry
occupied : vacant unoccupied
"""
_NOW, _THEN = re.compile(r"\b(?:is|are|remains?|stays?|stands?)\b"), re.compile(r"\b(?:was|were|remained|stayed|stood)\b")


def _read(raw: str) -> dict[str, tuple[int, int]]:
    lines = enumerate(raw.strip().splitlines())
    return {word: (n, side) for n, line in lines for side, words in enumerate(line.split(":")) for word in words.split()}


_STATE_OF = _read(_SIDES)


def exclude_each_other(x: Claim, y: Claim, a: Slots, b: Slots) -> bool:
    """Tells whether two claims give one thing two states that cannot both hold at one time.

    Only where both say how the thing is, in one tense and of the same thing: what was opened and later shut is no such pair.
    """
    if "denied" in (x.polarity, y.polarity):
        return False  # what is not open may well be shut
    one, two = _STATE_OF.get(a.predicate), _STATE_OF.get(b.predicate)
    if one is None or two is None or one[0] != two[0] or one[1] == two[1]:
        return False
    if not a.heads or a.heads != b.heads or (a.places and b.places and not a.places & b.places):
        return False
    return any(tense.search(x.text) and tense.search(y.text) for tense in (_NOW, _THEN))
