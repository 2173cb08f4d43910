"""API and pages behind one guard: what ``headwater serve`` puts on a port."""

from __future__ import annotations

from headwater.api import make_api
from headwater.desk import Desk
from headwater.porch.guard import Guard, Rules
from headwater.web import make_web


def make_site(desk: Desk, rules: Rules) -> Guard:
    """Gives the whole site over a desk."""
    app = make_web(desk)
    app.mount("/api", make_api(desk))
    return Guard(app, rules)
