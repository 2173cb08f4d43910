"""A store's parts under one handle."""

from __future__ import annotations

import sqlalchemy as sa

from headwater.stores.captures import Captures
from headwater.stores.find import Finder
from headwater.stores.jobs import Jobs
from headwater.stores.ledger import Ledger
from headwater.stores.moments import Moments
from headwater.stores.readings import Readings
from headwater.stores.reports import Reports
from headwater.stores.revisions import Revisions
from headwater.stores.session import Session
from headwater.stores.stories import Stories


class Store:
    """Reports, stories with their revisions, the ledger of judgements, jobs, and search over all of them."""

    def __init__(self, engine: sa.Engine, *, captures: Captures | None, read_only: bool = False) -> None:
        session = Session(engine, read_only=read_only)
        self.session = session
        self.captures = captures
        self.moments = Moments(engine)
        self.reports = Reports(session)
        self.readings = Readings(session)
        self.stories = Stories(session)
        self.revisions = Revisions(session)
        self.ledger = Ledger(session)
        self.jobs = Jobs(session)
        self.find = Finder(session)

    def close(self) -> None:
        """Lets go of every connection."""
        self.moments.close()
        self.session.engine.dispose()
