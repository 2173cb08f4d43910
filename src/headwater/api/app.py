"""The API as one application, to be mounted at ``/api``."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from headwater import __version__
from headwater.api import exporting, finding, nouns, rulings, stories, wire, writing
from headwater.desk import Desk
from headwater.porch.faults import add_fault_handlers, json_fault
from headwater.porch.fetching import Fetcher

ABOUT = """Stories, and what is said in them, as JSON and CSV.

A story is named by its id, which is its newest revision, or by its id and `@revN`, which never changes.
Records have the form of the contract (`headwater schema`). Lists take `limit` and `offset` and tell their `total`.
"""
FAULTS: dict[int | str, dict[str, Any]] = {
    code: {"model": wire.Fault, "description": words}
    for code, words in {
        400: "What was asked for must be mended.",
        404: "There is no such thing.",
        422: "A parameter means nothing.",
        503: "The world outside failed: a full disk, a locked file.",
    }.items()
}


def make_api(desk: Desk, fetcher: Fetcher | None = None) -> FastAPI:
    """Gives the API over a desk; without a fetcher nobody can name a page of the web to be brought in."""
    app = FastAPI(title="Headwater", version=__version__, description=ABOUT, docs_url=None, redoc_url=None, responses=FAULTS)
    app.state.desk, app.state.fetcher = desk, fetcher
    app.include_router(stories.router)
    app.include_router(nouns.make_router())
    app.include_router(exporting.router)
    app.include_router(finding.router)
    app.include_router(writing.router)
    app.include_router(rulings.router)
    add_fault_handlers(app, json_fault)
    return app
