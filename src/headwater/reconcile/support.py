"""How many independent origins stand behind claims: an interval, with reasons. Counts origins, never reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.model import Claim, NotCounted, Origin, Report, Speaker, SpeakerAlias, Support
from headwater.reconcile.decide import CLIQUE_LIMIT
from headwater.reconcile.descent import Descent
from headwater.reconcile.leads import Ground, find_leads, saw_itself
from headwater.reconcile.positions import are_apart
from headwater.reconcile.readings import can_both_hold
from headwater.reconcile.slots import anchored_quantity

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


def build_ground(
    reports: Iterable[Report],
    claims: Iterable[Claim],
    origins: Iterable[Origin],
    speakers: Iterable[Speaker],
    aliases: Iterable[SpeakerAlias],
    descent: Descent,
) -> Ground:
    """Gives the tables of a story; a report that an outside speaker turned out to be is one origin with it."""
    told = list(aliases)
    in_corpus = {a.merged: a.report for a in told if a.report is not None}
    known = sorted(origins, key=lambda o: o.id)
    by_report = {o.report: o.id for o in known if o.report is not None}
    same = {o.id: by_report.get(in_corpus.get(o.speaker or "", ""), o.id) for o in known}
    voices = {s.id: s for s in speakers}
    merged = {a.speaker: a.merged for a in told}
    by_speaker = {o.speaker: same[o.id] for o in known if o.speaker is not None}
    outlets: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for link in claim.attribution:
            voice = voices.get(link.speaker)
            if voice is not None and voice.named and voice.kind == "outlet":
                outlets[claim.report].update(x for x in [by_speaker.get(merged.get(voice.id, voice.id))] if x is not None)
    return Ground(
        origin_of={claim: same[o.id] for o in known for claim in o.claims},
        origins={o.id: o for o in known},
        speakers=voices,
        merged=merged,
        reports={r.id: r for r in reports},
        descent=descent,
        outlets_of={report: tuple(sorted(found)) for report, found in outlets.items()},
    )


def count_support(claims: Sequence[Claim], ground: Ground) -> Support:
    """Gives the support of claims: ``high`` origins that are not known to be one, ``low`` pairwise independent on evidence.

    A copy shares its origin and changes neither; what is unknown widens, and never moves ``low`` up.
    Source: the contract's definition of support. Cost: a clique search bounded by CLIQUE_LIMIT.
    """
    stands = _stands(claims, ground)
    best = _largest_apart(stands)
    low, high = max(1, len(best)), len(stands)
    return Support(
        low=low,
        high=high,
        origins_low=tuple(sorted(s.origin for s in best)),
        origins_high=tuple(sorted(s.origin for s in stands)),
        reasons=_reasons(stands, best),
        not_counted=tuple(_not_counted(stands)),
        admiralty=admiralty(low, high, stands),
    )


def admiralty(low: int, high: int, stands: Sequence[Stand]) -> int:
    """Gives the credibility digit: 1 needs two independent origins, 2 one with others that may be, 3 one that knows
    for itself, 6 where nobody who can be asked is known to know."""
    if low >= 2:
        return 1
    if not any(s.own is not None for s in stands):
        return 6
    return 2 if high >= 2 else 3


def _stands(claims: Sequence[Claim], ground: Ground) -> list[Stand]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    leads = find_leads(claims, ground)
    for claim in claims:
        groups[leads[claim.id]].append(claim)
    return [_stand(origin, sorted(groups[origin], key=lambda c: c.id), ground) for origin in sorted(groups)]


def _stand(origin: str, claims: list[Claim], ground: Ground) -> Stand:
    record = ground.origins.get(origin)
    speaker = None if record is None or record.speaker is None else _speaker(record.speaker, ground)
    knowers = frozenset(k for c in claims for k in [_named_knower(c, ground)] if k is not None)
    return Stand(
        origin, tuple(claims), _name(origin, record, speaker, ground), _own(record, speaker, claims, knowers, ground), knowers
    )


def _own(
    record: Origin | None, speaker: Speaker | None, claims: list[Claim], knowers: frozenset[str], ground: Ground
) -> str | None:
    if speaker is not None and speaker.named and speaker.kind in FIRST_HAND:
        return "own statement"
    if knowers:
        return "a named knower"
    teller = None if record is None else record.report
    if teller is not None and any(c.report == teller and saw_itself(c, ground) for c in claims):
        return "own observation"
    return None


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


def are_independent(a: Stand, b: Stand) -> bool:
    """Tells whether evidence shows that two origins know apart: each of its own and not through one knower, or one of
    its own while the other says what that one excludes, and so has it from somebody else."""
    if a.own is not None and b.own is not None:
        return not (a.knowers & b.knowers)
    return (a.own is not None or b.own is not None) and all(_exclude(x, y) for x in a.claims for y in b.claims)


def _exclude(x: Claim, y: Claim) -> bool:
    if are_apart(x.stage, y.stage):
        return False
    if x.polarity != y.polarity:
        return True
    one, two = anchored_quantity(x), anchored_quantity(y)
    return one is not None and two is not None and not can_both_hold(one, two)


def _largest_apart(stands: Sequence[Stand]) -> list[Stand]:
    """Gives the largest set of pairwise independent origins, the first by id among equals; greedy beyond CLIQUE_LIMIT."""
    best: list[Stand] = []

    def grow(chosen: list[Stand], rest: Sequence[Stand]) -> None:
        nonlocal best
        if len(chosen) > len(best):
            best = list(chosen)
        for n, stand in enumerate(rest):
            if len(chosen) + len(rest) - n <= len(best):
                return
            grow([*chosen, stand], [other for other in rest[n + 1 :] if are_independent(stand, other)])

    grow([], list(stands)[:CLIQUE_LIMIT])
    return best


def _reasons(stands: Sequence[Stand], best: Sequence[Stand]) -> tuple[str, ...]:
    reasons = [f"{_reports(s)} of {_plural(len(s.claims), 'claim')} lead to {s.name}." for s in stands if len(s.claims) > 1]
    reasons += [f"{s.name}: {s.own}." for s in best if s.own is not None]
    chosen = {s.origin for s in best}
    reasons += [
        f"{s.name}: nothing shows that it knows apart from the others."
        for s in stands
        if s.origin not in chosen and len(stands) > 1
    ]
    if len(stands) == 1 and stands[0].own is None:
        reasons.append(f"{stands[0].name}: nobody who can be asked is named.")
    return tuple(reasons)


def _reports(stand: Stand) -> str:
    return _plural(len({c.report for c in stand.claims}), "report")


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _not_counted(stands: Sequence[Stand]) -> Iterable[NotCounted]:
    for stand in stands:
        first = min(stand.claims, key=lambda c: (c.report, c.start, c.id))
        for claim in stand.claims:
            if claim is not first:
                yield NotCounted(claim=claim.id, because=f"leads to {stand.name}, which is counted once")
