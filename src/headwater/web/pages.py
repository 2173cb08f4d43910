"""A page: its template filled in, with what every page shows."""

from __future__ import annotations

import hashlib
from importlib.resources import files

from fastapi import Request
from fastapi.responses import HTMLResponse

from headwater.render.page import fill, in_page
from headwater.web.shown import Shown

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "headwater-theme"
PAGE_SIZE = 30


def style_sheet() -> str:
    """Gives the style sheet: the dossier's, then the workbench's own."""
    own = files("headwater.web").joinpath("static", "workbench.css").read_text("utf-8")
    return files("headwater.render").joinpath("templates", "dossier.css").read_text("utf-8") + own


STYLE_VERSION = hashlib.sha256(style_sheet().encode()).hexdigest()[:12]  # a new style sheet has a new address


def page(request: Request, template: str, *, shown: Shown | None = None, status: int = 200, **values: object) -> HTMLResponse:
    """Gives a page; of a story where one is shown."""
    theme = request.cookies.get(THEME_COOKIE, "auto")
    told = fill(
        template,
        package="headwater.web",
        shown=shown,
        href=in_page if shown is None else shown.href,
        theme=theme if theme in THEMES else "auto",
        themes=THEMES,
        style_version=STYLE_VERSION,
        path=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        **values,
    )
    return HTMLResponse(told.encode("utf-8", "replace"), status_code=status, headers={"cache-control": "no-store"})


def part_of_list(asked: int, total: int, size: int = PAGE_SIZE) -> tuple[int, int, int]:
    """Gives where a page of a list begins, its number and how many pages there are."""
    pages = max(1, -(-total // size))
    number = min(max(1, asked), pages)
    return (number - 1) * size, number, pages
