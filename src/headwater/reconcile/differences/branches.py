"""How two sides of a conflict that is no matter of number stand: moved on, slipped on one branch, or against each other."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.model import Claim
from headwater.reconcile.alignment.surroundings import says_moved
from headwater.reconcile.answers.positions import AHEAD
from headwater.reconcile.board import Board
from headwater.reconcile.differences.sides import in_time, is_one_branch, speaks_anew


def branch_relation(sides: Sequence[Sequence[Claim]], board: Board) -> str:
    """Gives update where the later side says that things moved on, slip where it stands on one branch and names nobody new."""
    one, two = sides
    descent, ground = board.descent, board.ground
    for first, second in ((one, two), (two, one)):
        start = in_time(first, descent)[0].report
        if any(says_moved(c, ground.reports) and descent.is_later(c.report, start) for c in second):
            return "update"
    for first, second in ((one, two), (two, one)):
        if is_one_branch(first, second, descent) and not speaks_anew(second, first, ground.origin_of):
            return "slip"
    return "contradiction"


def is_put_off(sides: Sequence[Sequence[Claim]], board: Board) -> bool:
    """Tells whether two days of what is still to come are told one after the other, and not side by side."""
    one, two = sides
    stages = {c.stage for side in sides for c in side}
    is_ahead = "done" not in stages and bool(stages & AHEAD)  # "meets on Thursday" stands in the present
    return is_ahead and any(
        all(board.descent.is_later(y.report, x.report) for x in first for y in second)
        for first, second in ((one, two), (two, one))
    )


def is_on_one_branch(sides: Sequence[Sequence[Claim]], board: Board) -> bool:
    """Tells whether either side stands on one branch whose parent has the other."""
    one, two = sides
    return is_one_branch(one, two, board.descent) or is_one_branch(two, one, board.descent)
