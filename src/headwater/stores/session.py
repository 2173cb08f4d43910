"""Transactions: one way to read, one way to write, and the world's failures in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from headwater.errors import InputError, RunError


class Session:
    """Hands out connections inside a transaction."""

    def __init__(self, engine: sa.Engine, *, read_only: bool) -> None:
        self.engine = engine
        self.is_read_only = read_only
        self._writing: ContextVar[sa.Connection | None] = ContextVar("writing", default=None)

    @contextmanager
    def read(self) -> Iterator[sa.Connection]:
        """Gives a connection that sees one moment of the store, whatever others write meanwhile; inside a write, that one's."""
        around = self._writing.get()
        if around is not None:
            yield around
            return
        with self.engine.connect().execution_options(writes=False) as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[sa.Connection]:
        """Gives a connection whose changes hold together, or not at all; inside another write it is that one's.

        Raises: InputError ``store.read_only``; RunError ``store.unwritable`` where the disk is full or the database went away.
        """
        if self.is_read_only:
            raise InputError("store.read_only", "This store was opened for reading only. Open it for writing to change it.")
        around = self._writing.get()
        if around is not None:
            yield around
            return
        try:
            with self.engine.begin() as connection:
                mark = self._writing.set(connection)
                try:
                    yield connection
                finally:
                    self._writing.reset(mark)
        except OperationalError as wrong:
            told = str(wrong.orig).splitlines()[0]
            raise RunError(
                "store.unwritable", f"The store could not be written: {told}. Nothing of this step was kept."
            ) from wrong
