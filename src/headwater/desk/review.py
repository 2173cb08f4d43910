"""The review queue: what the rules are unsure of, what most hangs on first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.desk.drawer import Drawer, part_of_desk
from headwater.desk.judging import rulings
from headwater.desk.records import Proposal, Ruling
from headwater.model import Dossier, Held, settled
from headwater.render.catalogue import _
from headwater.render.local import percent
from headwater.render.told import told
from headwater.render.words import LINKS

SURE = 0.95  # a link said to be as sure as this is shown in the graph, and needs nobody's time
MAX_MERGES = 50  # beyond this the pairs are so little alike that a person would only say no


def review(drawer: Drawer, story: str) -> tuple[Proposal, ...]:
    """Gives what a person may decide: links that are unsure, questions that are nearly one, conflicts, and counts left open.

    What a standing ruling names is left out; two questions that somebody split are never proposed again.
    Cost: reads no report anew; a second for a thousand claims.
    """
    dossier = drawer.dossier(story)
    standing = [one for one in rulings(drawer, story) if one.state == "standing"]
    done = _Done(dossier, standing)
    found = [*_links(dossier), *_conflicts(dossier), *_support(dossier), *_merges(drawer, story, dossier)]
    left = [one for one in found if not done.has(one)]
    return tuple(sorted(left, key=lambda one: (-one.weight, one.kind, one.targets)))


class _Done:
    """What people have ruled on already."""

    def __init__(self, dossier: Dossier, standing: Sequence[Ruling]) -> None:
        held = Held(dossier.reports, dossier.claims)
        self._named: set[tuple[str, frozenset[str]]] = set()
        self._apart: set[frozenset[str]] = set()
        claims_of = {q.id: [c for p in q.positions for c in p.claims] for q in dossier.questions}
        claims_of |= {c.id: list(c.claims) for c in dossier.conflicts}
        self._claims_of = {**claims_of, **{claim.id: [claim.id] for claim in dossier.claims}}
        for ruling in settled([one.judgement for one in standing], dossier.reports):
            sides = [frozenset(claim.id for claim in held.claims(target)) for target in ruling.targets]
            if ruling.action in ("accept", "reject", "grade", "annotate"):
                self._named |= {
                    (target.kind, side or frozenset([target.id])) for target, side in zip(ruling.targets, sides, strict=True)
                }
            if ruling.action == "split":
                self._apart |= {frozenset((a, b)) for x, y in combinations(sides, 2) for a in x for b in y}

    def has(self, proposal: Proposal) -> bool:
        """Tells whether a proposal was ruled on."""
        if proposal.kind == "merge":
            return frozenset(proposal.targets) in self._apart
        kind = "question" if proposal.kind == "support" else proposal.kind
        claims = frozenset(self._claims_of.get(proposal.targets[0], [proposal.targets[0]]))
        return (kind, claims) in self._named


def _links(dossier: Dossier) -> Iterator[Proposal]:
    names = {report.id: report.outlet or report.name for report in dossier.reports}
    names |= {speaker.id: speaker.name for speaker in dossier.speakers}
    for link in dossier.links:
        if link.probability < SURE:
            yield Proposal(
                kind="link",
                targets=(link.id,),
                actions=("accept", "reject"),
                what=f"{names[link.downstream]} {LINKS[link.kind]} {names[link.upstream]}.",
                why=tuple(told(reason.what) for reason in link.reasons),
                alike=f"link {link.kind}",
                weight=1.0 - abs(link.probability - 0.5) if link.rivals else (1.0 - link.probability) / 2,
            )


def _conflicts(dossier: Dossier) -> Iterator[Proposal]:
    for conflict in dossier.conflicts:
        yield Proposal(
            kind="conflict",
            targets=(conflict.id,),
            actions=("accept", "reject"),
            what=told(conflict.summary),
            why=tuple(told(reason.what) for reason in conflict.reasons),
            alike=f"conflict {conflict.kind} {conflict.relation}",
            weight=conflict.score,
        )


def _support(dossier: Dossier) -> Iterator[Proposal]:
    for question in dossier.questions:
        support = question.support
        if support.low < support.high:
            yield Proposal(
                kind="support",
                targets=(question.id,),
                actions=("annotate", "accept"),
                what=_("{statement}: between {low} and {high} origins. Nothing shows which are independent.").format(
                    statement=question.statement, low=support.low, high=support.high
                ),
                why=tuple(map(told, support.reasons)),
                alike="support",
                weight=(support.high - support.low) / (support.high + 1),
            )


def _merges(drawer: Drawer, story: str, dossier: Dossier) -> Iterator[Proposal]:
    words = {claim.id: claim.statement for claim in dossier.claims}
    for likeness, one, two in _near(drawer, story, dossier)[:MAX_MERGES]:
        yield Proposal(
            kind="merge",
            targets=(one, two),
            actions=("merge", "split"),
            what=_("One question? “{one}” and “{two}”").format(one=words[one], two=words[two]),
            why=(_("Alike to {share} by what they speak of, their words, names and numbers.").format(share=percent(likeness)),),
            alike="merge",
            weight=likeness,
        )


def _near(drawer: Drawer, story: str, dossier: Dossier) -> Sequence[tuple[float, str, str]]:
    """Gives pairs of questions that are nearly one; a page of the queue is drawn after every ruling, and they stay the same."""
    revision = drawer.store.stories.head(story).revision
    return drawer.near.get((story, revision), lambda: part_of_desk("merging").near_pairs(drawer, dossier))
