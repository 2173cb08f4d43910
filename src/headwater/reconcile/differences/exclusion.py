"""What shows that two participants exclude each other, and are not one thing under two names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.model import Claim
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.differences.casts import SPOTS, Cast, Participant
from headwater.reconcile.differences.containment import may_lie_within
from headwater.reconcile.lexicon.classes import acts_of
from headwater.reconcile.lexicon.siblings import are_siblings, takes_in
from headwater.reconcile.lexicon.things import counted_match
from headwater.reconcile.support.voices import people_sort

# Words by which an agent is set against another. Ours.
_ITSELF = re.compile(
    r"\b(?:itself|himself|herself|themselves|of (?:its|his|her|their) own accord|on (?:its|his|her|their) own initiative)\b"
)
_NOT = re.compile(
    r"\b(?:not|rather than|instead of|and no)\b(?: (?:with|in|by|for|from|to|at|a|an|the|of|any))*((?: [\w.’'-]+){1,4})"
)
Pair = tuple[Participant, Participant]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with its participants, and what its own report denies beside it."""

    claim: Claim
    cast: Cast
    denied: str


def other_agent(a: Told, b: Told) -> Pair | None:
    """Gives the two agents of one act where the parties are exchanged, or where one is stressed as the one who did it."""
    one, two = a.cast.agent, b.cast.agent
    if one is None or two is None or are_like(one, two):
        return None
    if _is_one_act(a, b) and _is_opposite(one, b) and _is_opposite(two, a):
        return one, two
    is_stressed = _ITSELF.search(a.claim.text) is not None or _ITSELF.search(b.claim.text) is not None
    sorts = people_sort(one.text), people_sort(two.text)
    if is_stressed and None not in sorts and sorts[0] != sorts[1] and _share(a.cast.theme, b.cast.theme):
        return one, two
    return None


def other_thing(a: Told, b: Told) -> Pair | None:
    """Gives the two things of one act that exclude each other; things that are counted differ in number instead."""
    if anchored_quantity(a.claim) is not None or anchored_quantity(b.claim) is not None:
        return None
    one, two = ([p for p in (t.cast.theme, *t.cast.things) if p is not None] for t in (a, b))
    only_one = [x for x in one if not _has_like(b.cast, x)]
    only_two = [y for y in two if not _has_like(a.cast, y)]
    return next(((x, y) for x in only_one for y in only_two if _exclude(x, y, a, b)), None)


def other_site(a: Told, b: Told, texts: Sequence[str]) -> Pair | None:
    """Gives the two places of one act of one thing, where neither can lie in the other as far as the texts tell.

    The place of a number bounds what is counted; only whither the counted go can be another place.
    """
    numbered = anchored_quantity(a.claim) is not None or anchored_quantity(b.claim) is not None
    if not _is_one_thing(a, b):
        return None
    for x in a.cast.sites:
        for y in b.cast.sites:
            if x.role == y.role and (x.role == "goal" or not numbered) and _are_apart(x, y, texts):
                return x, y
    return None


def are_like(one: Participant, two: Participant) -> bool:
    """Tells whether two phrases may name one thing: a shared word, an act, one kind of thing, or the sort of the other."""
    if are_siblings(one.head, two.head):
        return False
    if one.words & two.words or one.names & two.names:
        return True
    return not _are_siblings(one, two) and _are_alike_heads(one.head, two.head)


def _are_alike_heads(a: str, b: str) -> bool:
    return a == b or takes_in(a, b) or counted_match(a, b) > 0 or bool(acts_of(a) & acts_of(b))


def are_like_things(one: Participant, two: Participant) -> bool:
    """Tells whether two phrases may name one thing by their heads, or by a word where both stand in one role."""
    if are_siblings(one.head, two.head):
        return False
    if _are_alike_heads(one.head, two.head) or one.names & two.names:
        return not _are_siblings(one, two) or bool(one.names & two.names)
    return one.role == two.role and bool(one.words & two.words)


def are_like_sites(one: Participant, two: Participant) -> bool:
    """Tells whether two phrases may name one place; names go before what a place is called."""
    if one.names and two.names:
        return any(set(x.split()) & set(y.split()) for x in one.names for y in two.names)
    return bool(one.words & two.words)


def _has_like(cast: Cast, participant: Participant) -> bool:
    """Tells whether a claim has the head of another's participant anywhere in it, under this or a like name."""
    others = [p for p in (cast.agent, cast.theme, *cast.things, *cast.sites) if p is not None]
    return any(
        participant.head in p.words
        or participant.names & p.names
        or (_are_alike_heads(p.head, participant.head) and not _are_siblings(p, participant))
        for p in others
    )


def _exclude(one: Participant, two: Participant, a: Told, b: Told) -> bool:
    """Tells whether a text says "not" of the other's thing, or both are of one sort of which there are many."""
    if _is_ruled_out(one, b) or _is_ruled_out(two, a):
        return True
    return _are_siblings(one, two) and not _names_both(one, b) and not _names_both(two, a)


def _are_siblings(one: Participant, two: Participant) -> bool:
    """Tells whether two phrases differ by things of one sort: what they share says nothing against that."""
    only_one, only_two = (one.words | {one.head}) - two.words, (two.words | {two.head}) - one.words
    return any(are_siblings(x, y) for x in only_one for y in only_two)


def _is_ruled_out(participant: Participant, other: Told) -> bool:
    """Tells whether a report says "not" of a participant's head, in the claim or in what it denies beside it."""
    head = re.compile(rf"\b{re.escape(participant.head)}(?:e?s)?\b", re.I)
    return any(head.search(found) for found in _NOT.findall(other.claim.text)) or head.search(other.denied) is not None


def _names_both(participant: Participant, other: Told) -> bool:
    return re.search(rf"\b{re.escape(participant.head)}s?\b", other.claim.text.lower()) is not None


def _is_opposite(participant: Participant, other: Told) -> bool:
    """Tells whether a claim names a participant of another, across its predicate from its own agent."""
    agent, text = other.cast.agent, other.claim.text
    low, anchor = text.lower(), other.claim.anchor.start - other.claim.start
    at = next((m.start() for n in sorted(participant.names) for m in [re.search(rf"\b{re.escape(n)}\b", low)] if m), None)
    if agent is None or at is None:
        return False
    return (at > anchor) != (low.find(agent.text.lower()) > anchor)


def _is_one_act(a: Told, b: Told) -> bool:
    one, two = a.claim.frame, b.claim.frame
    if one is None or two is None:
        return False
    return one.predicate == two.predicate or bool(acts_of(one.predicate) & acts_of(two.predicate))


def _is_one_thing(a: Told, b: Told) -> bool:
    """Tells whether both claims tell of one thing or person, as agent or as what the act is done to."""
    one, two = ([p for p in (t.cast.agent, t.cast.theme) if p is not None] for t in (a, b))
    return any(x.words & y.words or are_like(x, y) for x in one for y in two)


def _share(one: Participant | None, two: Participant | None) -> bool:
    return one is not None and two is not None and are_like(one, two)


def _are_apart(one: Participant, two: Participant, texts: Sequence[str]) -> bool:
    if are_like_sites(one, two):
        return False
    if one.names and two.names:
        return not any(may_lie_within(x, y, texts) for x in one.names for y in two.names)
    return one.head in SPOTS and two.head in SPOTS
