"""Questions that nearly became one: what a person may want to merge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from headwater.model import Claim, Link, Mention, Report
from headwater.reconcile.alignment.align import align_claims, same_question
from headwater.reconcile.alignment.candidates import candidate_pairs
from headwater.reconcile.alignment.mentions import merge_mentions
from headwater.reconcile.decide import NEAR


def near_questions(
    reports: Sequence[Report],
    claims: Iterable[Claim],
    mentions: Sequence[Mention],
    links: Iterable[Link],
    *,
    asked: dict[str, str],
) -> list[tuple[float, str, str]]:
    """Gives (likeness, claim, claim) for pairs of questions that are nearly alike, the most alike first, each pair once.

    ``asked`` names each claim's question. The claims are the most alike two of different reports.
    """
    told = list(claims)
    alignment = align_claims(reports, told, mentions, merge_mentions(mentions), sorted(links, key=lambda k: k.id))
    slots = list(alignment.slots.values())
    best: dict[tuple[str, str], tuple[float, str, str]] = {}
    for a, b in candidate_pairs(slots):
        one, two = slots[a], slots[b]
        pair = tuple(sorted((asked[one.id], asked[two.id])))
        if one.report == two.report or pair[0] == pair[1]:
            continue
        found = (same_question(one, two, alignment.context), one.id, two.id)
        if found[0] >= NEAR and found > best.get((pair[0], pair[1]), (0.0, "", "")):
            best[pair[0], pair[1]] = found
    return sorted(best.values(), key=lambda found: (-found[0], found[1], found[2]))
