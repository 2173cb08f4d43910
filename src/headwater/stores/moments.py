"""Whether anybody has changed the store since it was looked at: what may be kept of it, and for how long."""

from __future__ import annotations

import threading
from typing import Any

import sqlalchemy as sa


class Moments:
    """Counts the changes of a store, whoever makes them, in this process or another."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._watching: Any = None
        self._lock = threading.Lock()

    def now(self) -> int | None:
        """Gives a number that is another one after every change, or nothing where the database cannot tell without being asked.

        Cost: some microseconds. Source: SQLite's ``data_version``, which a connection that writes nothing itself sees grow.
        """
        if self._engine.dialect.name != "sqlite":
            return None
        with self._lock:
            if self._watching is None:
                self._watching = self._engine.raw_connection()
                self._watching.detach()
            return int(self._watching.cursor().execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Lets go of the connection that watches."""
        with self._lock:
            if self._watching is not None:
                self._watching.close()
                self._watching = None
