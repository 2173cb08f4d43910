"""The origins behind a set of claims, what shows that each knows for itself, and which know apart from one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.model import Claim, Origin, Speaker
from headwater.reconcile.support.belonging import descriptions_in
from headwater.reconcile.support.leads import NOT_LED, Ground, find_leads, has_own_text, saw_itself
from headwater.reconcile.support.witness import (
    is_bodys_paper,
    is_own_document,
    is_paper_name,
    is_statement_of,
    shows_own_paper,
    was_there,
)

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
    hearsay: frozenset[str]
    """Names of its claims' last speakers whom nobody could ask."""
    called: tuple[str, ...]
    """What it is called: names of a body or paper; of a person, the words that stand beside the name."""
    is_paper: bool
    """True where it is a paper, which may come out of a body."""
    is_body: bool
    """True where it is an organisation or a government, among whose people such speakers may be."""
    speaks_itself: bool
    """True where a report of its own says it."""


def stands_of(claims: Sequence[Claim], ground: Ground, *, led: Mapping[str, str] = NOT_LED) -> list[Stand]:
    """Gives the origins to which claims lead, each with its claims, by id."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    leads = find_leads(claims, ground, led=led)
    for claim in claims:
        groups[leads[claim.id]].append(claim)
    return [_stand(origin, sorted(groups[origin], key=lambda c: c.id), ground, led) for origin in sorted(groups)]


def _stand(origin: str, claims: list[Claim], ground: Ground, led: Mapping[str, str]) -> Stand:
    record = ground.origins.get(origin)
    speaker = None if record is None or record.speaker is None else _speaker(record.speaker, ground)
    knowers = frozenset(k for c in claims if c.id not in led for k in [_named_knower(c, ground)] if k is not None)
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
        hearsay=frozenset(h for c in claims for h in [_unnamed(c, ground)] if h is not None),
        called=_called(record, speaker, ground),
        is_paper=speaker is not None and (speaker.kind == "document" or is_paper_name(speaker.name)),
        is_body=_is_bodys(record, ground) or (speaker is not None and speaker.kind in ("organisation", "government")),
        speaks_itself=own is not None and any(_is_own_report(c, ground) for c in claims),
    )


def _own(
    record: Origin | None, speaker: Speaker | None, claims: list[Claim], knowers: frozenset[str], ground: Ground
) -> str | None:
    if speaker is not None and (speaker.named or speaker.kind == "document") and speaker.kind in FIRST_HAND:
        return "own statement"
    if _is_bodys(record, ground):
        return "own statement"
    if knowers:
        return "a named knower"
    told = [c for c in claims if record is not None and c.report == record.report]
    if any(saw_itself(c, ground) for c in told):
        return "own observation"
    return "own document" if any(_read_itself(c, ground) for c in told) else None


def _called(record: Origin | None, speaker: Speaker | None, ground: Ground) -> tuple[str, ...]:
    if speaker is None:
        report = None if record is None else ground.reports.get(record.report or "")
        return () if report is None or report.outlet is None else (report.outlet,)
    names = tuple(dict.fromkeys((speaker.name, *speaker.aliases)))
    if speaker.kind not in ("person", "official"):
        return names
    texts = (ground.reports[key].text for key in sorted(ground.reports))
    return (*names, *sorted({told for text in texts for told in descriptions_in(text, speaker.name)}))


def _is_bodys(record: Origin | None, ground: Ground) -> bool:
    """Tells whether an origin is a body that publishes in its own name."""
    report = None if record is None else ground.reports.get(record.report or "")
    return report is not None and is_bodys_paper(report)


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
    if report is None or not has_own_text(claim.report, ground):
        return False
    if not claim.attribution:
        return shows_own_paper(claim.text, report.outlet or "")
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


def _unnamed(claim: Claim, ground: Ground) -> str | None:
    """Gives the last speaker of a claim where it has no name and is no paper."""
    last = ground.speakers.get(claim.attribution[-1].speaker) if claim.attribution else None
    return None if last is None or last.named or last.kind in ("document", "outlet") else last.name


def _is_own_report(claim: Claim, ground: Ground) -> bool:
    """Tells whether the last one named for a claim issued the report: a ministry's notice, a union's statement in full."""
    report = ground.reports.get(claim.report)
    last = None if _named_knower(claim, ground) is None else ground.speakers.get(claim.attribution[-1].speaker)
    return report is not None and last is not None and is_statement_of(last.name, report)


def _name(origin: str, record: Origin | None, speaker: Speaker | None, ground: Ground) -> str:
    if speaker is not None:
        return speaker.name
    report = ground.reports.get(origin if record is None else record.report or "")
    return origin if report is None else (report.outlet or report.name)
