"""The API behind its guard: what ``headwater serve`` puts on a port."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.responses import RedirectResponse

from headwater.api import make_api
from headwater.desk import Desk
from headwater.porch.faults import add_fault_handlers, json_fault
from headwater.porch.guard import Guard, Rules


def make_site(desk: Desk, rules: Rules) -> Guard:
    """Gives the whole site over a desk."""
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    add_fault_handlers(app, json_fault)
    app.mount("/api", make_api(desk))
    app.add_api_route("/", lambda: RedirectResponse("/api/stories"), include_in_schema=False)
    return Guard(app, rules)
