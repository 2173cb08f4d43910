"""People's rulings on the claims of one report, obeyed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from headwater.claims.assemble import ReportClaims
from headwater.model import Claim, Held, Judgement, MadeBy, Refusal, Report, edit_fault, edited_claim


def obey(read: ReportClaims, report: Report, judgements: Iterable[Judgement]) -> ReportClaims:
    """Gives what a report asserts under the rulings, in the order they were made: the last word on a claim holds.

    A rejected claim is left out with a refusal that says who rejected it; an edited one has its new values and says whose
    they are. A ruling whose words are not there, or whose values no longer fit, changes nothing.
    Refuses: ``claim.rejected``.
    """
    held = Held([report], read.claims)
    claims = {claim.id: claim for claim in read.claims}
    rejected: dict[str, Judgement] = {}
    for ruling in judgements:
        for claim in _ruled(ruling, report, held):
            if ruling.action == "edit":
                claims[claim.id] = _edited(claims[claim.id], ruling)
            elif ruling.action == "reject":
                rejected[claim.id] = ruling
            else:
                rejected.pop(claim.id, None)
    return dataclasses.replace(
        read,
        claims=tuple(claims[claim.id] for claim in read.claims if claim.id not in rejected),
        refusals=(*read.refusals, *(_refusal(claims[id], report, rejected[id]) for id in sorted(rejected))),
    )


def _ruled(ruling: Judgement, report: Report, held: Held) -> Iterable[Claim]:
    if ruling.action not in ("accept", "reject", "edit"):
        return
    for target in ruling.targets:
        if target.kind == "claim" and any(anchor.report == report.id for anchor in target.anchors):
            yield from held.claims(target)


def _edited(claim: Claim, ruling: Judgement) -> Claim:
    if edit_fault(claim, ruling.changes) is not None:
        return claim
    return edited_claim(claim, ruling.changes, made_by=MadeBy(how="person", name=ruling.who, version=ruling.id))


def _refusal(claim: Claim, report: Report, ruling: Judgement) -> Refusal:
    because = f": {ruling.why}" if ruling.why else ""
    message = f"{ruling.who} rejected the claim at {claim.start}..{claim.end}{because}. Undo {ruling.id} to bring it back."
    return Refusal(scope="part", input=report.name, report=report.id, code="claim.rejected", message=message)
