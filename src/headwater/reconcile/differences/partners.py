"""Which claim of an upstream report a downstream claim continues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from headwater.model import Claim, Link
from headwater.reconcile.alignment.rarity import word_likeness
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.board import Board
from headwater.reconcile.decide import MAX_COMPARED
from headwater.reconcile.differences.sides import in_time

Tie = TypeVar("Tie", Link, None)


def partners(claims: Sequence[Claim], board: Board) -> Iterator[tuple[Claim, Claim, Link]]:
    """Gives each downstream claim with the upstream claim of the same question most like it, over any likely link."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        by_report[claim.report].append(claim)
    for report in sorted(by_report, key=lambda r: (board.descent.rank(r), r)):
        links = [k for k in board.descent.parents.get(report, ()) if k.upstream in by_report]
        above = [(upper, link) for link in links for upper in by_report[link.upstream][:MAX_COMPARED]]
        for lower in by_report[report] if above else ():
            upper, link = _closest(lower, above, board)
            yield upper, lower, link


def forerunners(claims: Sequence[Claim], board: Board) -> Iterator[tuple[Claim, Claim, None]]:
    """Gives the first claim of each dated report that no report of the question leads to, with the likest claim before it."""
    descent, reports = board.descent, {c.report for c in claims}
    dated = [c for c in in_time(claims, descent) if c.report in descent.dated]
    for lower in {c.report: c for c in reversed(dated)}.values():
        if any(k.upstream in reports for k in descent.parents.get(lower.report, ())):
            continue
        earlier = [(c, None) for c in dated if descent.is_later(lower.report, c.report)][:MAX_COMPARED]
        if earlier:
            yield _closest(lower, earlier, board)[0], lower, None


def _closest(claim: Claim, above: Sequence[tuple[Claim, Tie]], board: Board) -> tuple[Claim, Tie]:
    return max(above, key=lambda pair: _likeness(claim, pair[0], pair[1], board))


def _likeness(claim: Claim, other: Claim, link: Link | None, board: Board) -> tuple[bool, bool, float, float, str, str]:
    same_form = (anchored_quantity(other) is None) == (anchored_quantity(claim) is None)
    is_aligned = tuple(sorted((other.id, claim.id))) in board.context.aligned
    words = word_likeness(board.slots[claim.id].words, board.slots[other.id].words, board.context.rarity)
    probability, tie = (0.0, "") if link is None else (link.probability, link.id)
    return is_aligned, same_form, words, probability, other.id, tie
