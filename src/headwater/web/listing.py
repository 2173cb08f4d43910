"""The list of stories; light or dark, roomy or dense, in which language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from headwater.desk import read_permalink
from headwater.render.catalogue import N_, _, languages
from headwater.render.sparkline_svg import sparkline_svg
from headwater.web.narrowing import Choice
from headwater.web.pages import DENSITIES, DENSITY_COOKIE, PAGE_SIZE, THEME_COOKIE, THEMES, page, part_of_list
from headwater.web.shown import Shelf, ShelfOf, Shown
from headwater.web.spoken import LANGUAGE_COOKIE

router = APIRouter()
YEAR_SECONDS = 365 * 24 * 3600


CHOICES = {
    "unread": N_("unread"),
    "starred": N_("starred"),
    "to_review": N_("to review"),
    "conflicts": N_("readings that differ"),
    "one_origin": N_("one origin only"),
}
NAMED = {"place": N_("Place"), "tag": N_("Tag")}
LEAST_STORIES = {"place": 2, "tag": 1}
"""How many stories a name must have to be offered: a place of one story narrows nothing down, a tag was somebody's wish."""
MOST_NAMES = 8  # of places or tags on the page, those of most stories; every other one has an address all the same


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the list is narrowed by."""

    only: tuple[str, ...]
    having: Mapping[str, str]

    @classmethod
    def of(cls, request: Request) -> Narrowed:
        """Gives what an address asks for; what means nothing is left out."""
        asked = request.query_params
        having = {kind: told for kind in NAMED if (told := asked.get(kind, ""))}
        return cls(tuple(word for word in CHOICES if word in asked.getlist("only")), having)

    @property
    def address(self) -> str:
        """Gives the address of the list."""
        told = [*(("only", word) for word in self.only), *self.having.items()]
        return f"/?{urlencode(told)}" if told else "/"

    def turned(self, word: str) -> Narrowed:
        """Gives the same with a word more, or without it where it was chosen."""
        return replace(self, only=tuple(one for one in CHOICES if (one in self.only) != (one == word)))

    def named(self, kind: str, name: str) -> Narrowed:
        """Gives the same with a place or tag, or without it where it was chosen."""
        others = {one: told for one, told in self.having.items() if one != kind}
        return replace(self, having=others if self.having.get(kind) == name else {**others, kind: name})


@router.get("/")
def stories(request: Request, shelf: ShelfOf, p: int = 1, preview: str = "") -> Response:
    """Gives all stories, last changed first, with both counts; those alone that are asked for, and one of them in short."""
    narrowed = Narrowed.of(request)
    total = shelf.desk.count_stories(only=narrowed.only, having=narrowed.having)
    start, number, pages = part_of_list(p, total)
    heads = shelf.desk.stories(limit=PAGE_SIZE, offset=start, only=narrowed.only, having=narrowed.having)
    open_jobs = {str(job.asked["story"]): job for job in shelf.desk.store.jobs.list() if job.state in ("waiting", "running")}
    return page(
        request,
        "stories.html.j2",
        heads=heads,
        total=total,
        number=number,
        pages=pages,
        open_jobs=open_jobs,
        first=next((head for head in heads if head.revision), None),
        filters=_filters(shelf, narrowed),
        names=[(NAMED[kind], _names(shelf, narrowed, kind)) for kind in NAMED],
        pictures={head.id: sparkline_svg(head.rhythm, label=_("Reports over its time")) for head in heads if head.rhythm},
        is_narrowed=narrowed.address != "/",
        at=narrowed.address,
        seen=_in_short(shelf, preview),
    )


@router.post("/stories/{name}/tags")
def tags(name: str, shelf: ShelfOf, tags: Annotated[str, Form()] = "") -> Response:
    """Files a story under what stands between commas, and goes back to it."""
    shelf.desk.tag(name, tags.split(","))
    return RedirectResponse(f"/stories/{name}", status_code=303)


@router.post("/stories/{name}/star")
def star(name: str, shelf: ShelfOf, is_starred: Annotated[bool, Form()], back: Annotated[str, Form()] = "/") -> Response:
    """Stars a story, or takes its star away, and goes back to the list."""
    shelf.desk.star(name, is_starred=is_starred)
    return RedirectResponse(_here(back), status_code=303)


def _filters(shelf: Shelf, narrowed: Narrowed) -> list[Choice]:
    found = []
    for word, words in CHOICES.items():
        is_chosen = word in narrowed.only
        left = shelf.desk.count_stories(only={*narrowed.only, word}, having=narrowed.having)
        found.append(Choice(words, left, narrowed.turned(word).address, is_chosen))
    return [one for one in found if one.count or one.is_chosen]


def _names(shelf: Shelf, narrowed: Narrowed, kind: str) -> list[Choice]:
    """Gives the places or tags of the stories that are left, those of most stories and the one that is chosen."""
    chosen = narrowed.having.get(kind)
    others = {one: told for one, told in narrowed.having.items() if one != kind}
    told = shelf.desk.words_of_stories(kind, only=narrowed.only, having=others)
    told = tuple(each for each in told if each[1] >= LEAST_STORIES[kind] or each[0] == chosen)
    shown = [each for n, each in enumerate(told) if n < MOST_NAMES or each[0] == chosen]
    return [Choice(name, count, narrowed.named(kind, name).address, name == chosen) for name, count in shown]


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
