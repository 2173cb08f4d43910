"""The overview: what an editor asks first, and what changed since the reader last looked."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.dossier.exports.formats import FORMATS
from headwater.dossier.since import Since
from headwater.dossier.since import since as changes_since
from headwater.web.pages import page
from headwater.web.shown import Shelf, ShelfOf, Shown

router = APIRouter(prefix="/stories/{name}")
OVERVIEW_QUESTIONS, OVERVIEW_CONFLICTS = 10, 4  # what fits on two screens; the whole is one click away
SEEN_COOKIE = "headwater-seen"
MOST_DIGITS = 9  # no story has a thousand million revisions
YEAR_SECONDS = 365 * 24 * 3600


@router.get("")
def overview(name: str, request: Request, shelf: ShelfOf, since: int | None = None) -> Response:
    """Gives the story's head: how many know it, what is said and differs, what changed since the reader looked.

    ``since`` names the revision that changes are told from; where it is not given, the one that this browser saw last.
    """
    if not shelf.desk.story(name.partition("@")[0]).revision:
        head = shelf.desk.story(name)
        job = next((job for job in shelf.desk.store.jobs.list() if job.asked.get("story") == head.id), None)
        return page(request, "empty.html.j2", head=head, job=job)
    shown = shelf.show(name)
    seen = _seen(request)
    earlier = seen if since is None else since
    glance, picture = shelf.glance(shown)
    answer = page(
        request,
        "overview.html.j2",
        shown=shown,
        glance=glance,
        picture=picture,
        since=_changes(shelf, shown, earlier),
        since_revision=earlier,
        questions=shown.view.questions[:OVERVIEW_QUESTIONS],
        conflicts=shown.view.conflicts[:OVERVIEW_CONFLICTS],
        formats=FORMATS,
    )
    if request.scope.get("may_write") and shown.revision > (shown.head.seen or 0):
        shelf.desk.note_seen(shown.head.id, shown.revision)
    path = f"/stories/{shown.head.id}"
    latest = str(max(shown.revision, seen or 0))
    answer.set_cookie(SEEN_COOKIE, latest, max_age=YEAR_SECONDS, path=path, samesite="strict", httponly=True)
    return answer


def _seen(request: Request) -> int | None:
    """Gives the revision that this browser saw last, where it says so in digits."""
    told = request.cookies.get(SEEN_COOKIE, "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < MOST_DIGITS else None


def _changes(shelf: Shelf, shown: Shown, earlier: int | None) -> Since | None:
    """Gives what changed since an earlier revision, or nothing where there is none earlier."""
    if earlier is None or not 1 <= earlier < shown.revision:
        return None
    return changes_since(shelf.desk.dossier(shown.head.id, earlier), shown.dossier)
