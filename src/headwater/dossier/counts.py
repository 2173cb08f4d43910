"""The dossier's head: the counts, and the digest that says which input they are of."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from headwater.model import Claim, Conflict, Counts, Origin, OriginCount, Question, Refusal, Report


def count_all(
    reports: Sequence[Report],
    refusals: Sequence[Refusal],
    claims: Sequence[Claim],
    questions: Sequence[Question],
    conflicts: Sequence[Conflict],
    origins: Sequence[Origin],
) -> Counts:
    """Gives the head; items are reports and the refusals of whole reports, so that nothing is lost unseen."""
    return Counts(
        items=len(reports) + sum(refusal.scope == "report" for refusal in refusals),
        reports=len(reports),
        refusals=len(refusals),
        claims=len(claims),
        questions=len(questions),
        conflicts=len(conflicts),
        origins=story_origins(reports, questions, origins),
    )


def story_origins(reports: Sequence[Report], questions: Sequence[Question], origins: Sequence[Origin]) -> OriginCount:
    """Gives how many independent origins stand behind the whole story.

    ``low`` is the largest ``low`` of any question: so many are pairwise independent on evidence about one thing.
    ``high`` counts the origins that stand for a class behind some question, or, where no question is known, all
    origins. Both are at least 1 where there is a report, and 0 where there is none.
    """
    if not reports:
        return OriginCount(low=0, high=0)
    low = max((question.support.low for question in questions), default=1)
    classes = {origin for question in questions for origin in question.support.origins_high}
    high = len(classes) if classes else len(origins)
    return OriginCount(low=max(1, low), high=max(1, low, high))


def digest_of_input(reports: Sequence[Report], refusals: Sequence[Refusal]) -> str:
    """Gives the SHA-256 over what identifies each report and refusal, whatever their order."""
    rows: list[tuple[str, ...]] = [(r.sha256, r.outlet or "", r.url or "", r.id) for r in reports]
    rows += [("refused", r.scope, r.input, r.code) for r in refusals]
    raw = json.dumps(sorted(rows), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
