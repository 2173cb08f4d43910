"""One person in two offices: what reports call people, held against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict, Mention, Role
from headwater.reconcile.descent import Descent
from headwater.reconcile.mentions import Named
from headwater.reconcile.sides import is_one_branch, make_conflict

# Offices that one person holds one of at a time. Leader, chief, official, expert and ranks go with any. Ours.
EXCLUSIVE = frozenset(
    """minister secretary president governor mayor premier chancellor ambassador senator spokesman spokeswoman spokesperson
    commissioner prosecutor treasurer envoy speaker king queen prime-minister""".split()
)
_FILLER = frozenset(
    "the of for and a an new current incumbent mr mrs ms dr sir his her its their long-serving affairs affair".split()
)
_PAST = frozenset("former ex then late ousted outgoing retired onetime one-time previous deputy-former designate elect".split())
_SPELT = {
    "defence": "defense",
    "labour": "labor",
    "foreign": "foreign",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
}
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
Office = frozenset[str]


def role_conflicts(
    mentions: Sequence[Mention],
    named: Named,
    groups: Sequence[Sequence[Claim]],
    questions: Mapping[str, Sequence[Claim]],
    descent: Descent,
) -> Iterator[Conflict]:
    """Gives a conflict for each person whom different reports give different offices that nobody holds at once.

    A shorter form of an office is the same office; former offices and ranks conflict with nothing.
    """
    claims = [c for group in groups for c in group]
    at = {c.id: question for question, group in questions.items() for c in group}
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    for person, found in sorted(_by_person(mentions, named).items()):
        for one, two in combinations(sorted(found, key=sorted), 2):
            if not are_rival(one, two):
                continue
            sides = [_claims_of(found[office], by_report) for office in (one, two)]
            if all(sides) and {c.report for c in sides[0]}.isdisjoint({c.report for c in sides[1]}):
                yield _conflict(named.name_of[person], (found[one], found[two]), sides, at, descent)


def office_of(text: str) -> Office:
    """Gives the words that make an office, in one spelling and without country or filler; empty for a former one."""
    words = [w.lower() for w in _WORD.findall(text.replace("’s", "").replace("'s", ""))]
    if any(w in _PAST for w in words):
        return frozenset()
    return frozenset(_SPELT.get(w, w) for w in words if w not in _FILLER)


def are_rival(a: Office, b: Office) -> bool:
    """Tells whether two offices cannot be one: both of the kind held singly, and neither a shorter form of the other."""
    if not a & EXCLUSIVE or not b & EXCLUSIVE or a <= b or b <= a:
        return False
    core_a, core_b = a - b, b - a
    if a & b & EXCLUSIVE:
        return bool(core_a - _nationalities(core_a)) and bool(core_b - _nationalities(core_b))
    return True


def _nationalities(words: Office) -> Office:
    return frozenset(w for w in words if w.endswith(("ian", "ean", "ese", "ish", "can")))


def _by_person(mentions: Sequence[Mention], named: Named) -> dict[str, dict[Office, list[Role]]]:
    found: dict[str, dict[Office, list[Role]]] = defaultdict(lambda: defaultdict(list))
    for mention in sorted(mentions, key=lambda m: m.id):
        if mention.kind == "person":
            for role in mention.roles:
                office = office_of(role.text)
                if office & EXCLUSIVE:
                    found[named.key_of[mention.id]][office].append(role)
    return {person: dict(offices) for person, offices in found.items()}


def _claims_of(roles: Sequence[Role], by_report: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    """Gives for each role the narrowest claim that holds its words."""
    found = {}
    for role in roles:
        holding = [c for c in by_report.get(role.span.report, ()) if c.start <= role.span.start and role.span.end <= c.end]
        if holding:
            best = min(holding, key=lambda c: (c.end - c.start, c.id))
            found[best.id] = best
    return [found[key] for key in sorted(found)]


def _conflict(
    name: str, roles: tuple[Sequence[Role], Sequence[Role]], sides: list[list[Claim]], at: Mapping[str, str], descent: Descent
) -> Conflict:
    asked = {at.get(c.id) for side in sides for c in side}
    is_slip = is_one_branch(sides[0], sides[1], descent) or is_one_branch(sides[1], sides[0], descent)
    return make_conflict(
        "role",
        "slip" if is_slip else "contradiction",
        sides,
        question=asked.pop() if len(asked) == 1 else None,
        labels=[" ".join(found[0].text.split()) for found in roles],
        descent=descent,
        why=f"reports give {name} different offices",
    )
