"""Offices: the words that make one, and which two nobody holds at once."""

from __future__ import annotations

import re

# Offices that one person holds one of at a time. Leader, chief, official, expert and ranks go with any. Ours.
EXCLUSIVE = frozenset(
    """minister secretary president governor mayor premier chancellor ambassador senator spokesman spokeswoman spokesperson
    commissioner prosecutor treasurer envoy speaker king queen prime-minister""".split()
)
_FILLER = frozenset(
    "the of for and a an new current incumbent mr mrs ms dr sir his her its their long-serving affairs affair".split()
)
_PAST = frozenset("former ex then late ousted outgoing retired onetime one-time previous deputy-former designate elect".split())
_RANKS = frozenset("deputy vice first second acting interim junior senior assistant under chief".split())
_SPELT = {
    "defence": "defense",
    "labour": "labor",
    "foreign": "foreign",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
}
# Bodies that each have one chief: "fire chief" and "police chief" are two offices. Ours.
_BODIES = frozenset(
    """fire police army navy health school security intelligence finance transport prison port harbour harbor customs coastguard
    rescue election hospital""".split()
)
# Words by which a report calls whoever somebody speaks for, in place of its name. Ours.
_ANY_BODY = frozenset("group company firm office service agency authority organisation organization body".split())
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
Office = frozenset[str]
"""The words that make an office."""


def office_of(text: str) -> Office:
    """Gives the words that make an office, in one spelling and without country or filler; empty for a former one."""
    words = [w.lower() for w in _WORD.findall(text.replace("’s", "").replace("'s", ""))]
    if any(w in _PAST for w in words):
        return frozenset()
    return frozenset(_SPELT.get(w, w) for w in words if w not in _FILLER)


def is_held_singly(office: Office) -> bool:
    """Tells whether one person holds one such office at a time."""
    return bool(office & EXCLUSIVE) or ("chief" in office and bool(office & _BODIES))


def are_rival(a: Office, b: Office) -> bool:
    """Tells whether two offices cannot be one: both of the kind held singly, and neither a shorter form of the other."""
    if not is_held_singly(a) or not is_held_singly(b) or a <= b or b <= a:
        return False
    if not a & EXCLUSIVE or not b & EXCLUSIVE:
        return "chief" in a & b and bool(a & _BODIES - b) and bool(b & _BODIES - a)
    core_a, core_b = a - b - _RANKS, b - a - _RANKS
    if a & b & EXCLUSIVE:
        return bool(core_a - _beside(core_a)) and bool(core_b - _beside(core_b))
    return True


def _beside(words: Office) -> Office:
    """Gives the words that tell no two offices apart: countries, "shamed", and "the group" for whoever it is."""
    return frozenset(w for w in words if w.endswith(("ian", "ean", "ese", "ish", "can", "ed")) or w in _ANY_BODY)
