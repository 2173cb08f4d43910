"""The list of stories, the style sheet, and light or dark."""

from __future__ import annotations

from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from headwater.web.pages import THEME_COOKIE, THEMES, page, part_of_list, style_sheet
from headwater.web.shown import ShelfOf

router = APIRouter()
YEAR_SECONDS = 365 * 24 * 3600


@router.get("/")
def stories(request: Request, shelf: ShelfOf, p: int = 1) -> Response:
    """Gives all stories, last changed first, with both counts."""
    total = shelf.desk.store.stories.count()
    start, number, pages = part_of_list(p, total)
    heads = shelf.desk.stories(limit=30, offset=start)
    open_jobs = {str(job.asked["story"]): job for job in shelf.desk.store.jobs.list() if job.state in ("waiting", "running")}
    return page(request, "stories.html.j2", heads=heads, total=total, number=number, pages=pages, open_jobs=open_jobs)


@router.get("/workbench.css")
def styles() -> Response:
    """Gives the style sheet."""
    return Response(style_sheet(), media_type="text/css", headers={"cache-control": f"max-age={YEAR_SECONDS}, immutable"})


@router.get("/icon.svg")
def icon() -> Response:
    """Gives the picture that browsers show on a tab."""
    drawn = files("headwater.web").joinpath("static", "icon.svg").read_bytes()
    return Response(drawn, media_type="image/svg+xml", headers={"cache-control": f"max-age={YEAR_SECONDS}"})


@router.get("/theme")
def theme(to: str = "auto", back: str = "/") -> Response:
    """Notes light, dark or as the system has it, and goes back to the page."""
    is_here = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = RedirectResponse(back if is_here else "/", status_code=303)
    if to in THEMES:
        answer.set_cookie(THEME_COOKIE, to, max_age=YEAR_SECONDS, samesite="strict", httponly=True)
    return answer
