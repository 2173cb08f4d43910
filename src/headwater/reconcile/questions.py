"""Questions from groups of claims: statement, positions with support, drift."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.model import Claim, Position, Question, digest
from headwater.reconcile.descent import Descent
from headwater.reconcile.details import find_details
from headwater.reconcile.drift import Teller, find_drift
from headwater.reconcile.evidence import Context
from headwater.reconcile.leads import Ground
from headwater.reconcile.plainest import plainest, statement_for
from headwater.reconcile.positions import Answer, find_answers
from headwater.reconcile.readings import is_vague
from headwater.reconcile.slots import Slots, anchored_quantity
from headwater.reconcile.support import count_support


@dataclass(frozen=True, slots=True)
class Board:
    """What every question of a story is made with."""

    slots: Mapping[str, Slots]
    descent: Descent
    context: Context
    ground: Ground
    name_of: Teller


def make_question(claims: Sequence[Claim], board: Board) -> Question:
    """Gives the question that the claims answer. Its positions stand most supported first."""
    ordered = sorted(claims, key=lambda c: c.id)
    answers = find_answers(ordered, details=find_details(ordered, board.slots))
    positions = sorted((_position(a, board.ground) for a in answers), key=_by_support)
    return Question(
        id=digest("q", [c.id for c in ordered]),
        statement=_statement(ordered, answers[0]),
        positions=tuple(positions),
        support=count_support(ordered, board.ground),
        drift=find_drift(ordered, board.descent, dict(board.slots), board.context, board.name_of) if len(ordered) > 1 else (),
    )


def _position(answer: Answer, ground: Ground) -> Position:
    return Position(
        id=answer.id,
        statement=answer.statement,
        reading=answer.reading,
        claims=tuple(c.id for c in answer.claims),
        compatible_with=answer.compatible_with,
        support=count_support(answer.claims, ground),
    )


def _by_support(position: Position) -> tuple[int, int, int, str]:
    return -position.support.low, -position.support.high, -len(position.claims), position.id


def _statement(claims: Sequence[Claim], first: Answer) -> str:
    """Gives the question's statement: words of a claim of its widest answer, one that gives a plain number if any does."""
    told = [(c, anchored_quantity(c)) for c in claims]
    plain = [c for c, q in told if q is not None and not is_vague(q) and c.polarity == "affirmed"]
    widest = [c for c in plain if c in first.claims]
    return statement_for(plainest(widest or plain or first.claims))
