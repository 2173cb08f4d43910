"""Small rulings for tests, in the order in which they are made."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from headwater.model import Anchor, Claim, Conflict, Judgement, Report, Target, claim_anchor, judgement_id, quote_anchor

_COUNT = itertools.count(1)


def a_ruling(
    action: str, *targets: Target, who: str = "lena", changes: Mapping[str, object] | None = None, why: str = ""
) -> Judgement:
    """Gives a ruling, each a second later than the one before."""
    at = f"2031-03-05T00:{next(_COUNT) // 60 % 60:02}:{next(_COUNT) % 60:02}Z"
    return Judgement(
        id=judgement_id(at=at, who=who, action=action, targets=targets, undoes=None),
        story=None,
        at=at,
        who=who,
        action=action,
        targets=targets,
        changes={} if changes is None else changes,
        why=why,
    )


def claims_target(claims: Sequence[Claim], reports: Sequence[Report], *, kind: str = "claim") -> Target:
    """Gives the target that some claims are."""
    by_id = {report.id: report for report in reports}
    return Target(kind=kind, id=claims[0].id, anchors=tuple(claim_anchor(claim, by_id[claim.report]) for claim in claims))


def link_target(upstream: Report | str, downstream: Report, *, kind: str) -> Target:
    """Gives the target that a link is; an upstream outside the corpus is its name."""
    name, ends = (upstream, [downstream]) if isinstance(upstream, str) else (None, [upstream, downstream])
    return Target(kind="link", id="", anchors=tuple(_whole(report) for report in ends), name=name, what=kind)


def conflict_target(conflict: Conflict, claims: Sequence[Claim], reports: Sequence[Report]) -> Target:
    """Gives the target that a conflict is."""
    told = claims_target([claim for claim in claims if claim.id in conflict.claims], reports, kind="conflict")
    return Target(kind="conflict", id=conflict.id, anchors=told.anchors, what=conflict.kind)


def _whole(report: Report) -> Anchor:
    return quote_anchor(report, 0, 0)
