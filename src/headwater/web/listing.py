"""The list of stories; light or dark, roomy or dense, in which language."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from headwater.desk import read_permalink
from headwater.render.catalogue import N_, languages
from headwater.web.narrowing import Choice
from headwater.web.pages import DENSITIES, DENSITY_COOKIE, PAGE_SIZE, THEME_COOKIE, THEMES, page, part_of_list
from headwater.web.shown import Shelf, ShelfOf, Shown
from headwater.web.spoken import LANGUAGE_COOKIE

router = APIRouter()
YEAR_SECONDS = 365 * 24 * 3600


CHOICES = {
    "starred": N_("starred"),
    "to_review": N_("to review"),
    "conflicts": N_("readings that differ"),
    "one_origin": N_("one origin only"),
}


@router.get("/")
def stories(
    request: Request, shelf: ShelfOf, p: int = 1, only: Annotated[list[str] | None, Query()] = None, preview: str = ""
) -> Response:
    """Gives all stories, last changed first, with both counts; those alone that are asked for, and one of them in short."""
    chosen = [word for word in CHOICES if word in (only or ())]
    total = shelf.desk.count_stories(only=chosen)
    start, number, pages = part_of_list(p, total)
    heads = shelf.desk.stories(limit=PAGE_SIZE, offset=start, only=chosen)
    open_jobs = {str(job.asked["story"]): job for job in shelf.desk.store.jobs.list() if job.state in ("waiting", "running")}
    first = next((head for head in heads if head.revision), None)
    return page(
        request,
        "stories.html.j2",
        heads=heads,
        total=total,
        number=number,
        pages=pages,
        open_jobs=open_jobs,
        first=first,
        filters=_filters(shelf, chosen),
        is_narrowed=bool(chosen),
        at=_address(chosen),
        seen=_in_short(shelf, preview),
    )


@router.post("/stories/{name}/star")
def star(name: str, shelf: ShelfOf, is_starred: Annotated[bool, Form()], back: Annotated[str, Form()] = "/") -> Response:
    """Stars a story, or takes its star away, and goes back to the list."""
    shelf.desk.star(name, is_starred=is_starred)
    return RedirectResponse(_here(back), status_code=303)


def _filters(shelf: Shelf, chosen: list[str]) -> list[Choice]:
    found = []
    for word, words in CHOICES.items():
        others = [one for one in chosen if one != word]
        is_chosen = word in chosen
        left = shelf.desk.count_stories(only=[*others, word])
        found.append(Choice(words, left, _address(others if is_chosen else [*chosen, word]), is_chosen))
    return [one for one in found if one.count or one.is_chosen]


def _address(chosen: list[str]) -> str:
    return f"/?{urlencode([('only', word) for word in chosen])}" if chosen else "/"


def _in_short(shelf: Shelf, story: str) -> Shown | None:
    """Gives the story that is shown beside the list, if it has been worked out."""
    if not story or not shelf.desk.story(read_permalink(story)[0]).revision:
        return None
    return shelf.show(story)


def _here(back: str) -> str:
    """Gives an address of this server, whatever a form says."""
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"


@router.get("/theme")
def theme(to: str = "", density: str = "", language: str = "", back: str = "/") -> Response:
    """Notes how a reader wants pages to look and to speak, and goes back to the page."""
    answer = RedirectResponse(_here(back), status_code=303)
    wishes = ((THEME_COOKIE, to, THEMES), (DENSITY_COOKIE, density, DENSITIES), (LANGUAGE_COOKIE, language, tuple(languages())))
    for cookie, chosen, offered in wishes:
        if chosen in offered:
            answer.set_cookie(cookie, chosen, max_age=YEAR_SECONDS, samesite="strict", httponly=True)
    return answer
