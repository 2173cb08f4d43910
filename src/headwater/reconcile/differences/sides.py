"""Conflict records: sides, where the difference entered, and words from fixed templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from headwater.model import Claim, Conflict, Entered, Link, Reason, Span, digest
from headwater.reconcile.decide import FULL_WEIGHT_REPORTS, RELATION_WEIGHT
from headwater.reconcile.descent import Descent

Side = Sequence[Claim]

SUMMARY = "{kind}: {sides}; {relation}."
RELATION_WORDS = {
    "contradiction": "they cannot both hold",
    "update": "the later one says that things moved on, or the count grew",
    "scope": "they speak of another area, period or definition",
    "slip": "one branch of the descent alone has it, and its parent does not",
    "weaker-stronger": "both can hold, one says more",
}


def make_conflict(
    kind: str, relation: str, sides: Sequence[Side], *, question: str | None, labels: Sequence[str], descent: Descent, why: str
) -> Conflict:
    """Gives a conflict: sides in order of their first report, both kept, no winner named."""
    paired = sorted(zip(sides, labels, strict=True), key=lambda p: (_first_rank(p[0], descent), p[1]))
    ids = tuple(tuple(sorted(c.id for c in side)) for side, _ in paired)
    claims = sorted({claim for side in ids for claim in side})
    shown = " against ".join(f'"{label}" in {_reports(side)}' for side, label in paired)
    return Conflict(
        id=digest("x", kind, relation, ids),
        question=question,
        kind=kind,
        sides=ids,
        claims=tuple(claims),
        relation=relation,
        entered=find_entered([side for side, _ in paired], relation, descent),
        summary=SUMMARY.format(kind=kind.capitalize(), sides=shown, relation=RELATION_WORDS[relation]),
        score=_score(relation, [side for side, _ in paired]),
        reasons=(Reason(what=why, spans=tuple(_span(side[0]) for side, _ in paired)),),
    )


def crossing_link(before: Side, after: Side, descent: Descent) -> tuple[Claim, Link] | None:
    """Gives the earliest claim of ``after`` whose report descends from one of ``before``, with the link into that report.

    A parent that has one of ``before`` goes first; else one that descends from such a report and says nothing of the kind.
    """
    had, has = {c.report for c in before}, {c.report for c in after}
    told = [c for c in in_time(after, descent) if c.report not in had]
    ties = [(c, k) for c in told for k in descent.parents.get(c.report, ())]
    for claim, link in ties:
        if link.upstream in had:
            return claim, link
    return next(((c, k) for c, k in ties if k.upstream not in has and had & descent.ancestors(k.upstream)), None)


def in_time(claims: Iterable[Claim], descent: Descent) -> list[Claim]:
    """Gives claims by the time of their reports."""
    return sorted(claims, key=lambda c: (descent.rank(c.report), c.report, c.start, c.id))


def find_entered(sides: Sequence[Side], relation: str, descent: Descent) -> Entered | None:
    """Gives the link along which the difference came in, or for an update the first report that has the later side."""
    for n, side in enumerate(sides):
        before = [c for k, other in enumerate(sides) if k != n for c in other]
        crossed = crossing_link(before, side, descent) if _is_later_side(n, sides, descent) else None
        if crossed is not None:
            return Entered(link=crossed[1].id)
    if relation == "update":
        return Entered(report=in_time(sides[-1], descent)[0].report)
    return None


def is_one_branch(before: Side, after: Side, descent: Descent) -> bool:
    """Tells whether all of ``after`` stands in one report and its descendants, whose parent has ``before``."""
    crossed = crossing_link(before, after, descent)
    if crossed is None:
        return False
    root = crossed[0].report
    return all(c.report == root or root in descent.ancestors(c.report) for c in after)


def speaks_anew(after: Side, before: Side, origin_of: Mapping[str, str]) -> bool:
    """Tells whether a side names somebody for it who is none of the other side's origins, which a slip does not."""
    had = {origin_of.get(c.id) for c in before}
    return any(c.attribution and origin_of.get(c.id, c.id) not in had for c in after)


def are_across(a: Side, b: Side) -> bool:
    """Tells whether the sides stand in different reports, at least in part."""
    return {c.report for c in a} != {c.report for c in b} or len({c.report for c in (*a, *b)}) > 1


def _is_later_side(n: int, sides: Sequence[Side], descent: Descent) -> bool:
    return n > 0 or (len(sides) == 2 and crossing_link(sides[0], sides[1], descent) is None)


def _first_rank(side: Side, descent: Descent) -> int:
    return min(descent.rank(c.report) for c in side)


def _reports(side: Side) -> str:
    count = len({c.report for c in side})
    return f"{count} report" if count == 1 else f"{count} reports"


def _score(relation: str, sides: Sequence[Side]) -> float:
    reports = len({c.report for side in sides for c in side})
    return round(RELATION_WEIGHT[relation] * (0.5 + 0.5 * min(1.0, reports / FULL_WEIGHT_REPORTS)), 6)


def _span(claim: Claim) -> Span:
    return Span(report=claim.report, start=claim.start, end=claim.end)
