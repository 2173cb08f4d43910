"""Search over all stories."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.desk import ClaimShape
from headwater.web.pages import page
from headwater.web.shown import ShelfOf

router = APIRouter()
MOST = 50  # hits of each kind; more words narrow them, and the API gives all


@router.get("/search")
def search(request: Request, shelf: ShelfOf, q: str = "") -> Response:
    """Gives reports and claims in which the words stand, newest first."""
    words = q.strip()[:500]
    reports = shelf.desk.reports(words, limit=MOST) if words else ()
    homes = {hit.id: next(iter(shelf.desk.store.stories.stories_of(hit.id)), None) for hit in reports}
    claims = shelf.desk.claims(ClaimShape(words=words), limit=MOST) if words else ()
    return page(request, "search.html.j2", q=words, reports=reports, homes=homes, claims=claims, most=MOST)
