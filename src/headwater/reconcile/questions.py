"""Questions from groups of claims: statement, positions with support, drift."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.model import Claim, Position, Question, Support, digest
from headwater.reconcile.alignment.readings import is_vague
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.answers.details import find_details
from headwater.reconcile.answers.plainest import plainest, statement_for
from headwater.reconcile.answers.positions import Answer, find_answers
from headwater.reconcile.board import Board
from headwater.reconcile.differences.drift import find_drift
from headwater.reconcile.differences.exchanges import exchanged_leads
from headwater.reconcile.support.count import count_support


def make_question(claims: Sequence[Claim], board: Board) -> Question:
    """Gives the question that the claims answer. Its positions stand most supported first."""
    ordered = sorted(claims, key=lambda c: c.id)
    led = exchanged_leads(ordered, board)
    answers = find_answers(ordered, details=find_details(ordered, board.slots))
    support = count_support(ordered, board.ground, led=led)
    of_answer = (support if len(a.claims) == len(ordered) else count_support(a.claims, board.ground, led=led) for a in answers)
    positions = sorted((_position(a, s) for a, s in zip(answers, of_answer, strict=True)), key=_by_support)
    return Question(
        id=digest("q", [c.id for c in ordered]),
        statement=_statement(ordered, answers[0]),
        positions=tuple(positions),
        support=support,
        drift=find_drift(ordered, board) if len(ordered) > 1 else (),
    )


def _position(answer: Answer, support: Support) -> Position:
    return Position(
        id=answer.id,
        statement=answer.statement,
        reading=answer.reading,
        claims=tuple(c.id for c in answer.claims),
        compatible_with=answer.compatible_with,
        support=support,
    )


def _by_support(position: Position) -> tuple[int, int, int, str]:
    return -position.support.low, -position.support.high, -len(position.claims), position.id


def _statement(claims: Sequence[Claim], first: Answer) -> str:
    """Gives the question's statement: words of a claim of its widest answer, one that gives a plain number if any does."""
    told = [(c, anchored_quantity(c)) for c in claims]
    plain = [c for c, q in told if q is not None and not is_vague(q) and c.polarity == "affirmed"]
    widest = [c for c in plain if c in first.claims]
    return statement_for(plainest(widest or plain or first.claims))
