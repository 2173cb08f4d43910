"""The origins behind a set of claims, what shows that each knows for itself, and which know apart from one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from headwater.model import Claim, Origin, Speaker
from headwater.reconcile.leads import Ground, find_leads, has_own_text, saw_itself
from headwater.reconcile.witness import is_own_document, was_there

FIRST_HAND = frozenset({"person", "organisation", "government", "official", "document", "imagery"})


@dataclass(frozen=True, slots=True)
class Stand:
    """One origin behind a set of claims."""

    origin: str
    claims: tuple[Claim, ...]
    name: str
    own: str | None
    """Why its knowledge is its own ("own statement", "own observation"), or None where that is not shown."""
    knowers: frozenset[str]
    """Merged ids of the named last speakers of its claims."""
    is_named_outlet: bool
    """True where it is an outlet outside the corpus that reports name."""
    first: int | None
    """Rank in time of its earliest report, None where that is not known."""
    alone_at: int | None
    """Rank in time of the report that alone saw, read or was told it, None where nothing shows such a report."""


def stands_of(claims: Sequence[Claim], ground: Ground) -> list[Stand]:
    """Gives the origins to which claims lead, each with its claims, by id."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    leads = find_leads(claims, ground)
    for claim in claims:
        groups[leads[claim.id]].append(claim)
    return [_stand(origin, sorted(groups[origin], key=lambda c: c.id), ground) for origin in sorted(groups)]


def are_independent(a: Stand, b: Stand) -> bool:
    """Tells whether evidence shows that two origins know apart.

    Either each knows of its own and not through one knower; or one report alone saw, read or was told it, and the other
    is an outlet by name that had published before, which neither can have from the other.
    Source: the contract's "own observation, own named interview, own document, different named knowers".
    """
    if a.own is not None and b.own is not None:
        return not (a.knowers & b.knowers)
    return _was_before(a, b) or _was_before(b, a)


def _was_before(outlet: Stand, other: Stand) -> bool:
    if not outlet.is_named_outlet or other.own is None or other.alone_at is None or outlet.first is None:
        return False
    return outlet.first < other.alone_at and not (outlet.knowers & other.knowers)


def _stand(origin: str, claims: list[Claim], ground: Ground) -> Stand:
    record = ground.origins.get(origin)
    speaker = None if record is None or record.speaker is None else _speaker(record.speaker, ground)
    knowers = frozenset(k for c in claims for k in [_named_knower(c, ground)] if k is not None)
    dated = [ground.descent.rank(c.report) for c in claims if c.report in ground.descent.dated]
    own = _own(record, speaker, claims, knowers, ground)
    return Stand(
        origin=origin,
        claims=tuple(claims),
        name=_name(origin, record, speaker, ground),
        own=own,
        knowers=knowers,
        is_named_outlet=speaker is not None and speaker.named and speaker.kind == "outlet",
        first=min(dated) if dated else None,
        alone_at=None if own is None else _alone_at(claims, ground),
    )


def _own(
    record: Origin | None, speaker: Speaker | None, claims: list[Claim], knowers: frozenset[str], ground: Ground
) -> str | None:
    if speaker is not None and speaker.named and speaker.kind in FIRST_HAND:
        return "own statement"
    if knowers:
        return "a named knower"
    told = [c for c in claims if record is not None and c.report == record.report]
    if any(saw_itself(c, ground) for c in told):
        return "own observation"
    return "own document" if any(_read_itself(c, ground) for c in told) else None


def _alone_at(claims: Sequence[Claim], ground: Ground) -> int | None:
    """Gives the rank of the one dated report that has it at first hand, where no other report has it from elsewhere."""
    first = min(claims, key=lambda c: (ground.descent.rank(c.report), c.report, c.id))
    if first.report not in ground.descent.dated or not has_own_text(first.report, ground):
        return None
    others = {c.report for c in claims} - {first.report}
    if any(first.report not in ground.descent.ancestors(other) for other in others):
        return None
    return ground.descent.rank(first.report) if _is_at_first_hand(first, ground) else None


def _is_at_first_hand(claim: Claim, ground: Ground) -> bool:
    """Tells whether a report saw a thing, read it in a paper, or was told it by somebody it names."""
    report = ground.reports.get(claim.report)
    if report is None:
        return False
    if saw_itself(claim, ground) or _read_itself(claim, ground):
        return True
    return _named_knower(claim, ground) is not None and was_there(report.text, (report.outlet or "").split()[-1:])


def _read_itself(claim: Claim, ground: Ground) -> bool:
    report = ground.reports.get(claim.report)
    if report is None or not claim.attribution or not has_own_text(claim.report, ground):
        return False
    last = ground.speakers.get(claim.attribution[-1].speaker)
    return len(claim.attribution) == 1 and last is not None and is_own_document(last.name, last.kind, report.outlet or "")


def _speaker(merged: str, ground: Ground) -> Speaker | None:
    found = ground.speakers.get(merged)
    if found is not None:
        return found
    local = sorted(name for name, whole in ground.merged.items() if whole == merged and name in ground.speakers)
    return ground.speakers[local[0]] if local else None


def _named_knower(claim: Claim, ground: Ground) -> str | None:
    if not claim.attribution:
        return None
    last = claim.attribution[-1].speaker
    speaker = ground.speakers.get(last)
    if speaker is None or not speaker.named or speaker.kind not in FIRST_HAND:
        return None
    return ground.merged.get(last, last)


def _name(origin: str, record: Origin | None, speaker: Speaker | None, ground: Ground) -> str:
    if speaker is not None:
        return speaker.name
    report = ground.reports.get(origin if record is None else record.report or "")
    return origin if report is None else (report.outlet or report.name)
