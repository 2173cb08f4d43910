"""Which claim of an upstream report a downstream claim continues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.model import Claim, Link
from headwater.reconcile.descent import Descent
from headwater.reconcile.evidence import Context, word_likeness
from headwater.reconcile.slots import Slots, anchored_quantity


def partners(
    claims: Sequence[Claim], descent: Descent, slots: Mapping[str, Slots], context: Context
) -> Iterator[tuple[Claim, Claim, Link]]:
    """Gives each downstream claim with the upstream claim of the same question most like it, over the likeliest link that
    has one."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        by_report[claim.report].append(claim)
    for report in sorted(by_report, key=lambda r: (descent.rank(r), r)):
        links = [k for k in descent.parents.get(report, ()) if k.upstream in by_report]
        if not links:
            continue
        for lower in by_report[report]:
            yield _closest(lower, by_report[links[0].upstream], slots, context), lower, links[0]


def _closest(claim: Claim, others: Sequence[Claim], slots: Mapping[str, Slots], context: Context) -> Claim:
    def likeness(other: Claim) -> tuple[bool, bool, float, str]:
        same_form = (anchored_quantity(other) is None) == (anchored_quantity(claim) is None)
        aligned = tuple(sorted((other.id, claim.id))) in context.aligned
        return aligned, same_form, word_likeness(slots[claim.id].words, slots[other.id].words, context.rarity), other.id

    return max(others, key=likeness)
