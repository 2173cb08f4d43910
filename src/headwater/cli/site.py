"""API and pages behind one guard: what ``headwater serve`` puts on a port."""

from __future__ import annotations

from headwater.api import make_api
from headwater.desk import Desk
from headwater.porch.fetching import Fetcher
from headwater.porch.guard import Guard, Rules
from headwater.web import make_web


def make_site(desk: Desk, rules: Rules, fetcher: Fetcher | None = None) -> Guard:
    """Gives the whole site over a desk; pages of the web are brought in only where a fetcher is given."""
    app = make_web(desk, fetcher)
    app.mount("/api", make_api(desk, fetcher))
    return Guard(app, rules)
