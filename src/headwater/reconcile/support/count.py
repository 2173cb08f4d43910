"""How many independent origins stand behind claims: an interval, with reasons. Counts origins, never reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.model import Claim, NotCounted, Origin, Report, Speaker, SpeakerAlias, Support
from headwater.reconcile.decide import CLIQUE_LIMIT
from headwater.reconcile.descent import Descent
from headwater.reconcile.lexicon.words import content_of
from headwater.reconcile.support.independence import are_independent
from headwater.reconcile.support.leads import NOT_LED, Ground
from headwater.reconcile.support.stands import Stand, stands_of


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
    passed_on: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for link in claim.attribution:
            voice = voices.get(link.speaker)
            if voice is not None and voice.named and voice.kind == "outlet":
                outlets[claim.report].update(x for x in [by_speaker.get(merged.get(voice.id, voice.id))] if x is not None)
                last = voices.get(claim.attribution[-1].speaker)
                passed_on[claim.report].update(() if last is None or last.named else content_of(last.name))
    return Ground(
        origin_of={claim: same[o.id] for o in known for claim in o.claims},
        origins={o.id: o for o in known},
        speakers=voices,
        merged=merged,
        reports={r.id: r for r in reports},
        descent=descent,
        outlets_of={report: tuple(sorted(found)) for report, found in outlets.items()},
        passed_on={report: frozenset(words) for report, words in passed_on.items()},
    )


def count_support(claims: Sequence[Claim], ground: Ground, *, led: Mapping[str, str] = NOT_LED) -> Support:
    """Gives the support of claims: ``high`` origins that are not known to be one, ``low`` pairwise independent on evidence.

    A copy shares its origin and changes neither; what is unknown widens, and never moves ``low`` up. ``led`` gives the
    origins of claims whose speaker was exchanged on the way.
    Source: the contract's definition of support. Cost: a clique search bounded by CLIQUE_LIMIT.
    """
    stands = stands_of(claims, ground, led=led)
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
