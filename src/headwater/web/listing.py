"""The list of stories; light or dark, roomy or dense, in which language."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from headwater.render.catalogue import languages
from headwater.web.pages import DENSITIES, DENSITY_COOKIE, THEME_COOKIE, THEMES, page, part_of_list
from headwater.web.shown import ShelfOf
from headwater.web.spoken import LANGUAGE_COOKIE

router = APIRouter()
YEAR_SECONDS = 365 * 24 * 3600


@router.get("/")
def stories(request: Request, shelf: ShelfOf, p: int = 1) -> Response:
    """Gives all stories, last changed first, with both counts."""
    total = shelf.desk.store.stories.count()
    start, number, pages = part_of_list(p, total)
    heads = shelf.desk.stories(limit=30, offset=start)
    open_jobs = {str(job.asked["story"]): job for job in shelf.desk.store.jobs.list() if job.state in ("waiting", "running")}
    first = next((head for head in heads if head.revision), None)
    return page(
        request, "stories.html.j2", heads=heads, total=total, number=number, pages=pages, open_jobs=open_jobs, first=first
    )


@router.get("/theme")
def theme(to: str = "", density: str = "", language: str = "", back: str = "/") -> Response:
    """Notes how a reader wants pages to look and to speak, and goes back to the page."""
    is_here = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = RedirectResponse(back if is_here else "/", status_code=303)
    wishes = ((THEME_COOKIE, to, THEMES), (DENSITY_COOKIE, density, DENSITIES), (LANGUAGE_COOKIE, language, tuple(languages())))
    for cookie, chosen, offered in wishes:
        if chosen in offered:
            answer.set_cookie(cookie, chosen, max_age=YEAR_SECONDS, samesite="strict", httponly=True)
    return answer
