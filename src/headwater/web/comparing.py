"""Two reports side by side."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.dossier.compare import Comparison, compare_reports
from headwater.dossier.compare_terminal import ties
from headwater.errors import InputError
from headwater.web.pages import page
from headwater.web.shown import Shown, ShownOf

router = APIRouter(prefix="/stories/{name}")


@router.get("/compare")
def compare(request: Request, shown: ShownOf, a: str = "", b: str = "") -> Response:
    """Gives what two reports share, what changed from one to the other, what was dropped and what added."""
    if not a or not b:
        return page(request, "compare.html.j2", shown=shown, of=None, ties=(), a=a, b=b)
    found = _compared(shown, a, b)
    kinds = Counter(change.kind for pair in found.changed for change in pair.changes).most_common()
    return page(request, "compare.html.j2", shown=shown, of=found, ties=tuple(ties(found)), kinds=kinds, a=a, b=b)


def _compared(shown: Shown, a: str, b: str) -> Comparison:
    told = shown.dossier
    reports = {report.id: report for report in told.reports}
    for id in (a, b):
        if id not in reports:
            raise InputError("report.unknown", f"There is no report {id[:40]!r} in this revision of the story.")
    of_a, of_b = ([claim for claim in told.claims if claim.report == id] for id in (a, b))
    return compare_reports(reports[a], reports[b], of_a, of_b, told.links, told.questions)
