"""Finds what rulings are about among the records of a run: by anchors, since ids change where words or rules do."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from headwater.model.claim import Claim
from headwater.model.judgement import Anchor, Judgement, Target, find_anchor
from headwater.model.report import Report


class Held:
    """The claims and reports of a run, to be asked which of them an anchor holds."""

    def __init__(self, reports: Iterable[Report], claims: Iterable[Claim] = ()) -> None:
        self.reports = {report.id: report for report in reports}
        self._claims: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda c: (c.report, c.anchor.start, c.anchor.end, c.id)):
            self._claims.setdefault(claim.report, []).append(claim)

    def claim(self, anchor: Anchor) -> Claim | None:
        """Gives the claim that an anchor holds: one at the same point of the same words, else one that overlaps the point."""
        report = self.reports.get(anchor.report)
        if report is None or anchor.point_start is None or anchor.point_end is None:
            return None
        at = find_anchor(anchor, report.text)
        if at is None:
            return None
        start, end = at + anchor.point_start, at + anchor.point_end
        near = [c for c in self._claims.get(report.id, ()) if c.anchor.start < end and start < c.anchor.end]
        return min(near, key=lambda c: (abs(c.anchor.start - start) + abs(c.anchor.end - end), c.id), default=None)

    def claims(self, target: Target) -> tuple[Claim, ...]:
        """Gives the claims that a target consists of, each once, sorted by id; those whose words are gone are left out."""
        found = (self.claim(anchor) for anchor in target.anchors)
        return tuple(sorted({c.id: c for c in found if c is not None}.values(), key=lambda c: c.id))


def settled(judgements: Iterable[Judgement], reports: Iterable[Report]) -> tuple[Judgement, ...]:
    """Gives the judgements with each anchor at the report that it now belongs to: the same one, else one of the same bytes.

    A report gets another id where a better rule reads another outlet from the same bytes. An anchor without a report stays.
    """
    given = sorted(reports, key=lambda r: r.id)
    ids = {report.id for report in given}
    of_bytes = {report.sha256: report.id for report in reversed(given)}

    def settle(anchor: Anchor) -> Anchor:
        if anchor.report in ids or anchor.report_sha256 not in of_bytes:
            return anchor
        return dataclasses.replace(anchor, report=of_bytes[anchor.report_sha256])

    return tuple(
        dataclasses.replace(
            one, targets=tuple(_with_anchors(target, tuple(map(settle, target.anchors))) for target in one.targets)
        )
        for one in judgements
    )


def _with_anchors(target: Target, anchors: Sequence[Anchor]) -> Target:
    return dataclasses.replace(target, anchors=tuple(anchors))
