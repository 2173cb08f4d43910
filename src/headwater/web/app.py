"""The pages as one application."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.responses import Response

from headwater.desk import Desk
from headwater.porch.faults import add_fault_handlers, fault_of
from headwater.porch.fetching import Fetcher
from headwater.web import (
    assets,
    comparing,
    descent,
    glancing,
    importing,
    keys,
    listing,
    narrowing,
    palette,
    reading,
    reviewing,
    ruling,
    searching,
    texts,
    together,
    where_when,
)
from headwater.web.kept import Kept
from headwater.web.pages import page
from headwater.web.shown import Shelf
from headwater.web.spoken import Spoken

PARTS = (
    *(assets, listing, keys, palette, importing, glancing, narrowing, texts, comparing, searching, reviewing, ruling, together),
    *(where_when, descent, reading),
)
"""In order: the last one takes any id of a story for an address."""


def make_web(desk: Desk, fetcher: Fetcher | None = None) -> FastAPI:
    """Gives the pages over a desk; without a fetcher nobody can name a page of the web to be brought in."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.state.shelf, app.state.fetcher = Shelf(desk), fetcher
    app.add_middleware(Spoken)
    app.add_middleware(Kept, desk=desk)
    for part in PARTS:
        app.include_router(part.router)
    add_fault_handlers(app, _fault_page)
    return app


async def _fault_page(request: Request, error: Exception) -> Response:
    status, code, message = fault_of(error)
    return page(request, "fault.html.j2", status=status, code=code, message=message)
