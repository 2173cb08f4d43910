"""Conflicts of how far along a thing is said to be: considered, planned, under way, done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict
from headwater.reconcile.alignment.rarity import word_likeness
from headwater.reconcile.alignment.readings import can_both_hold
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.alignment.surroundings import says_still
from headwater.reconcile.answers.positions import ACTUAL, AHEAD
from headwater.reconcile.board import Board
from headwater.reconcile.decide import MAX_COMPARED, STAGE_WORDS
from headwater.reconcile.differences.sides import are_across, crossing_link, in_time, make_conflict
from headwater.reconcile.support.leads import has_own_text, saw_itself
from headwater.reconcile.support.stands import FIRST_HAND

STAGE_ORDER = ("considered", "planned", "ongoing", "done")
WHY = {
    "update": "said to be {early} first, and {late} by later reports that do not have it from those",
    "contradiction": "said to be {late} in some reports, and in a later one to be still no more than {early}",
    "slip": "said to be {early}; {late} on a branch that has it from there and names nobody new for it",
    "weaker-stronger": "said to be {early} in some reports and {late} in others",
}


def stage_conflicts(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the conflicts of stage; where a later stage is news in some reports and drift in others, one for each."""
    told = [c for c in claims if c.polarity == "affirmed"]
    by_stage = {stage: [c for c in told if c.stage == stage] for stage in STAGE_ORDER}
    for early, late in combinations(STAGE_ORDER, 2):
        low, high = facing(*_sharing(by_stage[early], by_stage[late]), board)
        if not low or not high or not are_across(low, high) or not _are_of_one_thing(low, high, board):
            continue
        for relation, side in _relations(low, high, board):
            yield make_conflict(
                "stage",
                relation,
                [low, side],
                question=question,
                labels=[early, late],
                descent=board.descent,
                why=WHY[relation].format(early=early, late=late),
            )


def _sharing(low: Sequence[Claim], high: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Gives the claims of each side whose number fits one of the other's: other numbers are other steps, no conflict."""

    def fits(a: Claim, b: Claim) -> bool:
        one, two = anchored_quantity(a), anchored_quantity(b)
        return one is None or two is None or can_both_hold(one, two)

    return [a for a in low if any(fits(a, b) for b in high)], [b for b in high if any(fits(a, b) for a in low)]


def facing(one: Sequence[Claim], two: Sequence[Claim], board: Board) -> tuple[list[Claim], list[Claim]]:
    """Gives the claims of each side that can stand against one of the other's: a number against a clause without one only
    where both name the thing it is about."""

    def faces(a: Claim, b: Claim) -> bool:
        is_mixed = (anchored_quantity(a) is None) != (anchored_quantity(b) is None)
        return not is_mixed or bool(board.slots[a.id].heads & board.slots[b.id].heads)

    return [a for a in one if any(faces(a, b) for b in two)], [b for b in two if any(faces(a, b) for a in one)]


def _are_of_one_thing(low: Sequence[Claim], high: Sequence[Claim], board: Board) -> bool:
    """Tells whether any two claims of the sides share an act, a thing or enough of their words: a question may be loose."""
    slots, rarity = board.slots, board.context.rarity
    return any(
        one.acts & two.acts or one.heads & two.heads or word_likeness(one.words, two.words, rarity) >= STAGE_WORDS
        for one in (slots[c.id] for c in low[:MAX_COMPARED])
        for two in (slots[c.id] for c in high[:MAX_COMPARED])
    )


def _relations(low: list[Claim], high: list[Claim], board: Board) -> Iterator[tuple[str, list[Claim]]]:
    """Gives each relation with the claims of the later stage that stand so to the earlier one."""
    early, late = low[0].stage, high[0].stage
    if early in ACTUAL:
        events = [c for c in high if _is_event(c, board)]
        before = [c for c in low if _is_event(c, board)]
        if events and before and crossing_link(before, events, board.descent) is not None:
            yield "weaker-stronger", events
        return
    if late in AHEAD:
        yield "weaker-stronger", high
        return
    start = in_time(low, board.descent)[0].report
    news = [c for c in high if board.descent.is_later(c.report, start) and _is_news(c, low, board)]
    drifted = [c for c in high if c not in news]
    if news:
        yield "contradiction" if _is_still_so(low, news, board) else "update", news
    if drifted:
        yield _drift_relation(low, drifted, board), drifted


def _is_event(claim: Claim, board: Board) -> bool:
    """Tells whether "under way" and "done" can be told apart: not of what is counted, nor in headlines, which say "gives way"
    of what gave way."""
    return anchored_quantity(claim) is None and not board.slots[claim.id].is_title


def _is_news(claim: Claim, low: Sequence[Claim], board: Board) -> bool:
    """Tells whether a report has the further stage from somebody or something else than those of the earlier one."""
    ground = board.ground
    had = {ground.origin_of.get(c.id, c.report) for c in low}
    if claim.attribution:
        return ground.origin_of.get(claim.id, claim.report) not in had or _says_itself(claim, board)
    return saw_itself(claim, ground) or has_own_text(claim.report, ground)


def _says_itself(claim: Claim, board: Board) -> bool:
    """Tells whether the last one named for a claim is a person or a body that speaks for itself, and no outlet."""
    last = board.ground.speakers.get(claim.attribution[-1].speaker)
    return last is not None and last.named and last.kind in FIRST_HAND


def _is_still_so(low: Sequence[Claim], high: Sequence[Claim], board: Board) -> bool:
    """Tells whether a report later than the first of a further stage says that it is still no more than the earlier one."""
    first = in_time(high, board.descent)[0].report
    return any(board.descent.is_later(c.report, first) and says_still(c) for c in low)


def _drift_relation(low: Sequence[Claim], drifted: Sequence[Claim], board: Board) -> str:
    if _is_still_so(low, drifted, board):
        return "contradiction"
    return "slip" if crossing_link(low, drifted, board.descent) is not None else "weaker-stronger"
