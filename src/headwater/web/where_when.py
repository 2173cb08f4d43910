"""A story over time and on the map."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.dossier.on_map import on_map
from headwater.dossier.over_time import over_time
from headwater.web.pages import page, part_of_list
from headwater.web.shown import ShownOf

router = APIRouter(prefix="/stories/{name}")
LINES = 60  # of a table on one page


@router.get("/timeline")
def timeline(request: Request, shown: ShownOf, p: int = 1) -> Response:
    """Gives when answers were printed and when what they tell of is said to happen."""
    told = over_time(shown.dossier, shown.view, href=shown.href)
    start, number, pages = part_of_list(p, len(told.moments), LINES)
    part = told.moments[start : start + LINES]
    return page(request, "timeline.html.j2", shown=shown, told=told, moments=part, number=number, pages=pages)


@router.get("/map")
def places(request: Request, shown: ShownOf) -> Response:
    """Gives the places that claims name, drawn without a network."""
    return page(request, "map.html.j2", shown=shown, told=on_map(shown.dossier, href=shown.href))
