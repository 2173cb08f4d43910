"""Conflicts of who did it, to what, and where: one act told with other participants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from headwater.model import Claim, Conflict
from headwater.reconcile.board import Board
from headwater.reconcile.decide import MAX_COMPARED
from headwater.reconcile.differences.branches import branch_relation
from headwater.reconcile.differences.casts import Cast, Participant, cast_of
from headwater.reconcile.differences.exclusion import (
    Told,
    are_like,
    are_like_sites,
    are_like_things,
    other_agent,
    other_site,
    other_thing,
)
from headwater.reconcile.differences.sides import are_across, in_time, make_conflict

Alike = Callable[[Participant, Participant], bool]


def cast_conflicts(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the conflicts of role, object and place between affirmed claims of one question.

    One finding makes two sides: every claim that agrees with the one participant, and every claim that agrees with the other.
    Source: ours. What merely is called by another name is no conflict: see ``exclusion``. Cost: pairs of MAX_COMPARED claims.
    """
    affirmed = [c for c in in_time(claims, board.descent) if c.polarity == "affirmed"][:MAX_COMPARED]
    told = [Told(c, cast_of(c, board.ground.reports), _denied_beside(c, claims)) for c in affirmed]
    texts = [board.ground.reports[r].text for r in sorted({c.report for c in claims}) if r in board.ground.reports]
    found: dict[tuple[str, tuple[tuple[str, ...], ...]], Conflict] = {}
    for n, a in enumerate(told):
        for b in told[n + 1 :]:
            if a.claim.report != b.claim.report:
                for kind, one, two in _findings(a, b, texts):
                    conflict = _conflict(question, kind, one, two, told, board)
                    if conflict is not None:
                        found.setdefault((kind, conflict.sides), conflict)
    yield from found.values()


def _denied_beside(claim: Claim, claims: Sequence[Claim]) -> str:
    """Gives what the claim's own report denies of the question."""
    return " ".join(c.text for c in claims if c.polarity == "denied" and c.report == claim.report)


def _findings(a: Told, b: Told, texts: Sequence[str]) -> Iterator[tuple[str, Participant, Participant]]:
    agents = other_agent(a, b)
    if agents is not None:
        yield "role", *agents
        return
    things = other_thing(a, b)
    if things is not None:
        yield "object", *things
    sites = other_site(a, b, texts)
    if sites is not None:
        yield "place", *sites


def _conflict(
    question: str, kind: str, one: Participant, two: Participant, told: Sequence[Told], board: Board
) -> Conflict | None:
    pick, alike = _PICKS[kind]
    agreeing = [[t.claim for t in told if any(alike(p, side) for p in pick(t.cast))] for side in (one, two)]
    sides = [[c for c in agreeing[n] if c not in agreeing[1 - n]] for n in (0, 1)]
    if not all(sides) or not are_across(*sides):
        return None
    return make_conflict(
        kind,
        branch_relation(sides, board),
        sides,
        question=question,
        labels=[one.text, two.text],
        descent=board.descent,
        why=_WHY[kind],
    )


def _agents(cast: Cast) -> Sequence[Participant]:
    return () if cast.agent is None else (cast.agent,)


def _things(cast: Cast) -> Sequence[Participant]:
    return cast.things if cast.theme is None else (cast.theme, *cast.things)


_PICKS: dict[str, tuple[Callable[[Cast], Sequence[Participant]], Alike]] = {
    "role": (_agents, are_like),
    "object": (_things, are_like_things),
    "place": (lambda cast: cast.sites, are_like_sites),
}
_WHY = {
    "role": "the same act, done by another",
    "object": "the same act, with another thing in it",
    "place": "the same act, at another place",
}
