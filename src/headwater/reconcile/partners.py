"""Which claim of an upstream report a downstream claim continues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from headwater.model import Claim, Link
from headwater.reconcile.board import Board
from headwater.reconcile.decide import MAX_COMPARED
from headwater.reconcile.evidence import word_likeness
from headwater.reconcile.slots import anchored_quantity


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


def _closest(claim: Claim, above: Sequence[tuple[Claim, Link]], board: Board) -> tuple[Claim, Link]:
    slots, context = board.slots, board.context

    def likeness(pair: tuple[Claim, Link]) -> tuple[bool, bool, float, float, str, str]:
        other, link = pair
        same_form = (anchored_quantity(other) is None) == (anchored_quantity(claim) is None)
        is_aligned = tuple(sorted((other.id, claim.id))) in context.aligned
        words = word_likeness(slots[claim.id].words, slots[other.id].words, context.rarity)
        return is_aligned, same_form, words, link.probability, other.id, link.id

    return max(above, key=likeness)
