"""A page: its template filled in, with what every page shows."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import HTMLResponse

from headwater.render.catalogue import languages
from headwater.render.page import compile_all, fill, in_page
from headwater.web import assets
from headwater.web.bindings import BINDINGS, bindings_told
from headwater.web.shown import Shown
from headwater.web.tour import tour_of

PACKAGE = "headwater.web"
THEMES = ("auto", "light", "dark")
THEME_COOKIE = "headwater-theme"
DENSITIES = ("roomy", "dense")
DENSITY_COOKIE = "headwater-density"
PAGE_SIZE = 30


def page(request: Request, template: str, *, shown: Shown | None = None, status: int = 200, **values: object) -> HTMLResponse:
    """Gives a page; of a story where one is shown."""
    theme, density = _chosen(request, THEME_COOKIE, THEMES), _chosen(request, DENSITY_COOKIE, DENSITIES)
    told = fill(
        template,
        package=PACKAGE,
        shown=shown,
        href=in_page if shown is None else shown.href,
        theme=theme,
        themes=THEMES,
        density=density,
        densities=DENSITIES,
        languages=languages(),
        version=assets.version(),
        bindings=BINDINGS,
        keys=bindings_told(),
        tour=tour_of(request, shown),
        path=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        **values,
    )
    return HTMLResponse(told.encode("utf-8", "replace"), status_code=status, headers={"cache-control": "no-store"})


def compile_pages() -> None:
    """Makes ready what the first reader of each page would wait for."""
    compile_all(PACKAGE)


def _chosen(request: Request, cookie: str, offered: tuple[str, ...]) -> str:
    told = request.cookies.get(cookie, "")
    return told if told in offered else offered[0]


def part_of_list(asked: int, total: int, size: int = PAGE_SIZE) -> tuple[int, int, int]:
    """Gives where a page of a list begins, its number and how many pages there are."""
    pages = max(1, -(-total // size))
    number = min(max(1, asked), pages)
    return (number - 1) * size, number, pages
