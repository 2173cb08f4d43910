"""What a ruling is about: an id of a dossier, held by anchors from then on; and whether those still hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from headwater.model import (
    Anchor,
    Claim,
    Dossier,
    Held,
    Judgement,
    Link,
    Report,
    Target,
    claim_anchor,
    edit_fault,
    find_anchor,
    quote_anchor,
)


def make_target(dossier: Dossier, id: str) -> Target | None:
    """Gives the target that an id of a dossier is, with anchors; nothing where the dossier does not hold it.

    A position is taken for a question of its own claims.
    """
    reports = {report.id: report for report in dossier.reports}
    if id in reports:
        return Target(kind="report", id=id, anchors=(_whole(reports[id]),))
    claims = {claim.id: claim for claim in dossier.claims}
    if id in claims:
        return _of_claims("claim", id, [id], claims, reports)
    for question in dossier.questions:
        held = [claim for position in question.positions for claim in position.claims]
        found = held if question.id == id else next((p.claims for p in question.positions if p.id == id), None)
        if found is not None:
            return _of_claims("question", id, found, claims, reports)
    for conflict in dossier.conflicts:
        if conflict.id == id:
            return _of_claims("conflict", id, conflict.claims, claims, reports, what=conflict.kind)
    link = next((link for link in dossier.links if link.id == id), None)
    return _of_speaker(dossier, id) if link is None else _of_link(dossier, link, reports)


def parted(targets: Sequence[Target]) -> tuple[Target, ...]:
    """Gives the sides of a split: where claims are named with a question that holds them, they part from the rest of it.

    Without a question each claim parts from each.
    """
    named = {anchor: None for target in targets if target.kind == "claim" for anchor in target.anchors}
    wholes = [target for target in targets if target.kind == "question"]
    if not named or not wholes:
        return tuple(targets)
    rests = [
        Target(kind="question", id=whole.id, anchors=tuple(anchor for anchor in whole.anchors if anchor not in named))
        for whole in wholes
    ]
    out = Target(kind="question", id=next(t.id for t in targets if t.kind == "claim"), anchors=tuple(named))
    return (*(rest for rest in rests if rest.anchors), out)


def missing(judgement: Judgement, dossier: Dossier, reports: Iterable[str], rejected: Set[Anchor] = frozenset()) -> str | None:
    """Gives what a ruling misses in a story, in words, or nothing where it still holds.

    ``reports`` are the story's reports as they stand: one withdrawn since the dossier was made is gone. ``rejected`` are
    anchors of claims that other rulings left out: those are in no dossier and yet not lost.
    """
    here = set(reports)
    held = Held((report for report in dossier.reports if report.id in here), dossier.claims)
    for target in judgement.targets:
        lost = _lost(judgement, target, held, dossier, rejected)
        if lost is not None:
            return lost
    return None


def _lost(judgement: Judgement, target: Target, held: Held, dossier: Dossier, rejected: Set[Anchor]) -> str | None:
    gone = [anchor for anchor in target.anchors if anchor.report not in held.reports]
    if target.kind in ("report", "link") and gone:
        return "A report that it is about is no longer in the story."
    if target.name is not None and target.name not in {name for s in dossier.speakers for name in (s.name, *s.aliases)}:
        return f"Nobody in the story is called {target.name}."
    if target.kind not in ("claim", "question", "conflict"):
        return None
    if len(gone) == len(target.anchors):
        return "The report that its words stood in is no longer in the story."
    if not any(_has_words(anchor, held) for anchor in target.anchors):
        return "Its words are no longer in the report."
    claims = held.claims(target)
    if not claims and judgement.action != "reject" and rejected.isdisjoint(target.anchors):
        return "Its words are there, but no claim is read from them any more."
    if judgement.action == "edit" and claims and edit_fault(claims[0], judgement.changes) is not None:
        return "Its values no longer fit the claim."
    return None


def _has_words(anchor: Anchor, held: Held) -> bool:
    report = held.reports.get(anchor.report)
    return report is not None and find_anchor(anchor, report.text) is not None


def _of_claims(
    kind: str,
    id: str,
    ids: Iterable[str],
    claims: Mapping[str, Claim],
    reports: Mapping[str, Report],
    *,
    what: str | None = None,
) -> Target:
    anchors = tuple(claim_anchor(claims[one], reports[claims[one].report]) for one in sorted(ids))
    return Target(kind=kind, id=id, anchors=anchors, what=what)


def _of_link(dossier: Dossier, link: Link, reports: Mapping[str, Report]) -> Target:
    ends = [reports[end] for end in (link.upstream, link.downstream) if end in reports]
    name = next((s.name for s in dossier.speakers if s.id == link.upstream), None)
    return Target(kind="link", id=link.id, anchors=tuple(map(_whole, ends)), name=name, what=link.kind)


def _of_speaker(dossier: Dossier, id: str) -> Target | None:
    speaker = next((speaker for speaker in dossier.speakers if speaker.id == id), None)
    return None if speaker is None else Target(kind="speaker", id=id, name=speaker.name)


def _whole(report: Report) -> Anchor:
    return quote_anchor(report, 0, 0)
