"""The conflicts of one question, typed. Every side is kept and no winner is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict, Position, Question
from headwater.reconcile.decide import SAME_WORDS
from headwater.reconcile.evidence import word_likeness
from headwater.reconcile.leads import saw_itself
from headwater.reconcile.mentions import plain_name
from headwater.reconcile.positions import AHEAD, are_apart
from headwater.reconcile.quantity_conflicts import quantity_conflicts
from headwater.reconcile.questions import Board
from headwater.reconcile.readings import can_both_hold
from headwater.reconcile.sides import crossing_link, in_time, is_one_branch, make_conflict, says_moved
from headwater.reconcile.slots import anchored_quantity

STAGE_ORDER = ("considered", "planned", "ongoing", "done")
FIRM, DOUBTFUL = "certain", "possible"


def find_conflicts(question: Question, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the conflicts between claims of different reports; a question told by one report has none."""
    if len({c.report for c in claims}) < 2:
        return
    yield from quantity_conflicts(question.id, claims, board)
    yield from _stages(question.id, claims, board)
    yield from _certainties(question.id, claims, board)
    yield from _polarities(question.id, claims, board)
    yield from _labelled(question, claims, board)
    yield from _attributions(question.id, claims, board)


def _stages(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    told = [c for c in claims if c.polarity == "affirmed"]
    by_stage = {stage: [c for c in told if c.stage == stage] for stage in STAGE_ORDER}
    for early, late in combinations(STAGE_ORDER, 2):
        low, high = _sharing(by_stage[early], by_stage[late])
        if not low or not high or not _are_across(low, high):
            continue
        relation = _stage_relation(low, high, board)
        if relation is not None:
            yield make_conflict(
                "stage",
                relation,
                [low, high],
                question=question,
                labels=[early, late],
                descent=board.descent,
                why=f"said to be {early} in some reports and {late} in others",
            )


def _sharing(low: Sequence[Claim], high: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Gives the claims of each side whose number fits one of the other's: other numbers are other steps, no conflict."""

    def fits(a: Claim, b: Claim) -> bool:
        one, two = anchored_quantity(a), anchored_quantity(b)
        return one is None or two is None or can_both_hold(one, two)

    return [a for a in low if any(fits(a, b) for b in high)], [b for b in high if any(fits(a, b) for a in low)]


def _stage_relation(low: Sequence[Claim], high: Sequence[Claim], board: Board) -> str | None:
    crossed = crossing_link(low, high, board.descent)
    actual = are_apart(low[0].stage, high[0].stage)
    if low[0].stage not in AHEAD:
        return "weaker-stronger" if crossed is not None else None
    if actual and _is_news(low, high, board):
        return "update"
    if actual and is_one_branch(low, high, board.descent):
        return "slip"
    return "weaker-stronger"


def _is_news(low: Sequence[Claim], high: Sequence[Claim], board: Board) -> bool:
    """Tells whether the further stage is told later, by somebody: a report that goes further on its own word is no news."""
    start = in_time(low, board.descent)[0].report
    told = [c for c in high if board.descent.is_later(c.report, start)]
    return len(told) == len(high) and any(c.attribution or saw_itself(c, board.ground) for c in told)


def _certainties(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    told = [c for c in claims if c.polarity == "affirmed"]
    doubtful = [c for c in told if c.certainty.overall == DOUBTFUL]
    firm = [c for c in told if c.certainty.overall == FIRM]
    if doubtful and firm and _are_across(doubtful, firm):
        yield make_conflict(
            "certainty",
            "weaker-stronger",
            [doubtful, firm],
            question=question,
            labels=[DOUBTFUL, FIRM],
            descent=board.descent,
            why="hedged in some reports, said flatly in others",
        )


def _polarities(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    affirmed = [c for c in claims if c.polarity == "affirmed"]
    denied = [c for c in claims if c.polarity == "denied"]
    if affirmed and denied and _are_across(affirmed, denied):
        yield make_conflict(
            "polarity",
            "contradiction",
            [affirmed, denied],
            question=question,
            labels=["affirmed", "denied"],
            descent=board.descent,
            why="some reports say it, others that it is not so",
        )


def _labelled(question: Question, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives conflicts of time and place: events told alike but for when or where."""
    by_id = {c.id: c for c in claims if anchored_quantity(c) is None}
    for kind in ("time", "place"):
        groups: dict[str, list[Claim]] = defaultdict(list)
        for position in question.positions:
            label = _label(position, kind)
            if label is not None:
                groups[label].extend(by_id[c] for c in position.claims if c in by_id)
        for one, two in combinations(sorted(k for k, g in groups.items() if g), 2):
            if _are_across(groups[one], groups[two]) and _is_one_act(kind, groups[one], groups[two], board):
                sides = [groups[one], groups[two]]
                yield make_conflict(
                    kind,
                    _branch_relation(sides, board),
                    sides,
                    question=question.id,
                    labels=[one, two],
                    descent=board.descent,
                    why=f"the same act at another {kind}",
                )


def _label(position: Position, kind: str) -> str | None:
    return position.reading.time if kind == "time" else position.reading.place


def _branch_relation(sides: Sequence[Sequence[Claim]], board: Board) -> str:
    one, two = sides
    descent = board.descent
    for first, second in ((one, two), (two, one)):
        start = in_time(first, descent)[0].report
        if any(says_moved(c) and descent.is_later(c.report, start) for c in second):
            return "update"
    is_slip = is_one_branch(one, two, descent) or is_one_branch(two, one, descent)
    return "slip" if is_slip else "contradiction"


def _are_alike(a: Sequence[Claim], b: Sequence[Claim], board: Board) -> bool:
    rarity = board.context.rarity
    return any(
        x.stage == y.stage and word_likeness(board.slots[x.id].words, board.slots[y.id].words, rarity) >= SAME_WORDS
        for x in a
        for y in b
    )


def _is_one_act(kind: str, a: Sequence[Claim], b: Sequence[Claim], board: Board) -> bool:
    """Tells whether two groups tell one act: much the same words, or for a time the same act of the same thing or person."""
    if _are_alike(a, b, board):
        return True
    one, two = ([board.slots[c.id] for c in side] for side in (a, b))
    return kind == "time" and any(x.acts & y.acts and (x.heads & y.heads or x.agents & y.agents) for x in one for y in two)


def _attributions(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives one set of quoted words put into two mouths."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.quoted in ("direct", "mixed") and claim.attribution:
            groups[board.name_of(claim.attribution[-1].speaker)].append(claim)
    for one, two in combinations(sorted(groups), 2):
        if (
            not _are_one_name(one, two)
            and _are_across(groups[one], groups[two])
            and _are_alike(groups[one], groups[two], board)
        ):
            sides = [groups[one], groups[two]]
            yield make_conflict(
                "attribution",
                _branch_relation(sides, board),
                sides,
                question=question,
                labels=[one, two],
                descent=board.descent,
                why="the same words from another speaker",
            )


def _are_one_name(a: str, b: str) -> bool:
    """Tells whether one name is a shorter form of the other, or holds it with an office."""
    one, two = set(plain_name(a).split()), set(plain_name(b).split())
    return one <= two or two <= one


def _are_across(a: Sequence[Claim], b: Sequence[Claim]) -> bool:
    """Tells whether the sides stand in different reports, at least in part."""
    return {c.report for c in a} != {c.report for c in b} or len({c.report for c in (*a, *b)}) > 1
