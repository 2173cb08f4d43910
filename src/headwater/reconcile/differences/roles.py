"""One person in two offices: what reports call people, held against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict, Mention, Report, Role, Span
from headwater.reconcile.alignment.mentions import Named
from headwater.reconcile.board import Board
from headwater.reconcile.differences.branches import branch_relation
from headwater.reconcile.differences.sides import make_conflict
from headwater.reconcile.lexicon.acts import OFFICE
from headwater.reconcile.lexicon.offices import EXCLUSIVE, Office, are_rival, is_held_singly, office_of

_BEFORE = re.compile(r"((?:[\w’'-]+ ){0,6}[\w’'-]+), (?:\w+ )?$", re.UNICODE)  # "the country's deputy transport minister, "
_HELD = re.compile(r"\b(?:is|was|been|became|as) (?:the |a |an )?(.+?)(?: (?:since|until|from|in|on)\b|[,;.]|$)")
OFFICE_WORDS = 3  # "deputy transport minister"
REACH_CHARS = 90  # an office before a name is shorter than this
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)


def role_conflicts(
    reports: Sequence[Report],
    mentions: Sequence[Mention],
    named: Named,
    groups: Sequence[Sequence[Claim]],
    board: Board,
    questions: Mapping[str, str],
) -> Iterator[Conflict]:
    """Gives a conflict for each person whom different reports give different offices that nobody holds at once.

    A shorter form of an office is the same office; former offices and ranks conflict with nothing.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in (c for group in groups for c in group):
        by_report[claim.report].append(claim)
    texts = {r.id: r.text for r in reports}
    for person, found in sorted(_by_person(mentions, named, texts, by_report, board).items()):
        seen: set[tuple[tuple[str, ...], ...]] = set()
        for one, two in combinations(sorted(found, key=sorted), 2):
            if not are_rival(one, two):
                continue
            sides = [_claims_of(_said_of(found, office, other), by_report) for office, other in ((one, two), (two, one))]
            key = tuple(sorted(tuple(c.id for c in side) for side in sides))
            if all(sides) and key not in seen and {c.report for c in sides[0]}.isdisjoint({c.report for c in sides[1]}):
                seen.add(key)
                labels = [" ".join(found[office][0].text.split()) for office in (one, two)]
                yield _conflict(named.name_of[person], labels, sides, questions, board)


def _said_of(found: Mapping[Office, Sequence[Role]], office: Office, other: Office) -> list[Role]:
    """Gives the roles that name an office or a shorter or longer form of it, and none of the other."""
    kept = [o for o in sorted(found, key=sorted) if (o <= office or office <= o) and not (o <= other or other <= o)]
    return [role for o in kept for role in found[o]]


def _by_person(
    mentions: Sequence[Mention],
    named: Named,
    texts: Mapping[str, str],
    by_report: Mapping[str, Sequence[Claim]],
    board: Board,
) -> dict[str, dict[Office, list[Role]]]:
    found: dict[str, dict[Office, list[Role]]] = defaultdict(lambda: defaultdict(list))
    for mention in sorted(mentions, key=lambda m: m.id):
        if mention.kind == "person":
            for role in (*mention.roles, *_roles_before(mention, texts)):
                office = office_of(role.text)
                if is_held_singly(office):
                    found[named.key_of[mention.id]][office].append(role)
    for claim in (c for report in sorted(by_report) for c in by_report[report]):
        for person, role in _held(claim, board):
            if is_held_singly(office_of(role.text)):
                found[person][office_of(role.text)].append(role)
    return {person: dict(offices) for person, offices in found.items()}


def _roles_before(mention: Mention, texts: Mapping[str, str]) -> Iterator[Role]:
    """Gives the offices that stand before a name with a comma between them."""
    for span in mention.spans:
        text = texts.get(span.report, "")
        before = _BEFORE.search(text[max(0, span.start - REACH_CHARS) : span.start])
        words = [] if before is None else before.group(1).split()
        while words and not _may_lead(words):
            words = words[1:]
        if before is not None and words and _WORD.findall(words[-1].lower())[-1:] and words[-1].lower() in EXCLUSIVE:
            end = max(0, span.start - REACH_CHARS) + before.end(1)
            start = end - len(" ".join(words))
            yield Role(text=text[start:end], span=Span(report=span.report, start=start, end=end))


def _may_lead(words: Sequence[str]) -> bool:
    """Tells whether an office may begin with the first of these words: a name, a country, an adjective; no verb or "when"."""
    return words[0][:1].isupper() or len(words) <= OFFICE_WORDS


def _held(claim: Claim, board: Board) -> Iterator[tuple[str, Role]]:
    """Gives the office that a clause such as "who has been mayor since 2023" gives its one person."""
    slots = board.slots[claim.id]
    held = _HELD.search(claim.text)
    if OFFICE in slots.acts and held is not None and len(slots.agents) == 1:
        span = Span(report=claim.report, start=claim.start + held.start(1), end=claim.start + held.end(1))
        yield next(iter(slots.agents)), Role(text=held.group(1), span=span)


def _claims_of(roles: Sequence[Role], by_report: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    """Gives for each role the claims that hold its words: the one of the office and the clauses around it."""
    found = {
        c.id: c
        for role in roles
        for c in by_report.get(role.span.report, ())
        if c.start <= role.span.start and role.span.end <= c.end
    }
    return [found[key] for key in sorted(found)]


def _conflict(
    name: str, labels: Sequence[str], sides: list[list[Claim]], questions: Mapping[str, str], board: Board
) -> Conflict:
    asked = {questions.get(c.id) for side in sides for c in side}
    return make_conflict(
        "role",
        branch_relation(sides, board),
        sides,
        question=asked.pop() if len(asked) == 1 else None,
        labels=labels,
        descent=board.descent,
        why=f"reports give {name} different offices",
    )
