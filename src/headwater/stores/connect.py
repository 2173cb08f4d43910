"""Opens a store: one file, or a PostgreSQL database by its address."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, OperationalError

from headwater.errors import InputError, RunError
from headwater.stores.captures import Captures
from headwater.stores.migrate import keep_copy, known_versions, upgrade, version_of
from headwater.stores.store import Store

BUSY_SECONDS = 30  # a writer waits this long for its turn: an import commits at least every second


def open_store(address: str | Path, *, read_only: bool = False, bytes_at: Path | None = None) -> Store:
    """Gives the store at a path or a ``postgresql://`` address: made where there is none, migrated where it is older.

    ``bytes_at`` is the folder of received bytes; without it they lie beside the file, and a database keeps none.
    Raises: InputError ``store.newer``, ``store.not_ours``, ``store.missing`` (to be read, and not there),
    ``store.older`` (to be read, and not yet migrated); RunError ``store.unwritable``, ``store.unreachable``.
    """
    if "://" in str(address):
        return _ready(
            _postgres(str(address)), captures=None if bytes_at is None else Captures(bytes_at), path=None, read_only=read_only
        )
    path = Path(address)
    if read_only and not path.is_file():
        raise InputError("store.missing", f"There is no store at {path.name}. Import reports first.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise RunError("store.unwritable", f"No store can be made at {path.name}: {wrong.strerror}.") from wrong
    captures = Captures(path.with_name(path.name + ".bytes") if bytes_at is None else bytes_at)
    return _ready(_sqlite(path, read_only=read_only), captures=captures, path=path, read_only=read_only)


def _ready(engine: sa.Engine, *, captures: Captures | None, path: Path | None, read_only: bool) -> Store:
    try:
        with engine.connect() as connection:
            version = version_of(connection)
        if version != known_versions()[-1]:
            if read_only:
                raise InputError(
                    "store.older", "This store is of an older version. Open it once for writing to bring it up to date."
                )
            if version is not None and path is not None:
                keep_copy(path, version)
            _upgrade(engine)
    except OperationalError as wrong:
        raise RunError("store.unwritable", f"The store cannot be opened: {_told(wrong)}.") from wrong
    except DatabaseError as wrong:
        raise InputError("store.not_ours", f"This file is no Headwater store: {_told(wrong)}.") from wrong
    return Store(engine, captures=captures, read_only=read_only)


def _upgrade(engine: sa.Engine) -> None:
    """Migrates in one transaction that holds the write lock, so that two openers cannot both begin."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(7238945)"))  # any number, the same for all openers
        if version_of(connection) != known_versions()[-1]:
            upgrade(connection)


def _sqlite(path: Path, *, read_only: bool) -> sa.Engine:
    """Gives an engine whose writing transactions take the lock at once: one taken late fails with "database is locked"."""
    is_fixed = path.is_file() and not os.access(path.parent, os.W_OK)
    there = sa.URL.create("sqlite", database=str(path))
    if is_fixed:
        _refuse_what_cannot_be_read(path, read_only=read_only)
        there = sa.URL.create("sqlite", database=f"file:{quote(str(path.resolve()))}", query={"immutable": "1", "uri": "true"})
    engine = sa.create_engine(there, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _configure(connection: sqlite3.Connection, _: Any) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # what was acknowledged survives a power cut
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("writes", True) and not read_only
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _refuse_what_cannot_be_read(path: Path, *, read_only: bool) -> None:
    """Refuses a store on a disk that nobody can write, but for reading one to which nobody had begun to write."""
    if not read_only:
        told = "Open it for reading only, or copy it and its folder of bytes to another place."
        raise RunError("store.unwritable", f"The store {path.name} lies where nothing can be written. {told}")
    beside = path.with_name(path.name + "-wal")
    if beside.is_file() and beside.stat().st_size:
        told = "Copy both to a place that can be written, and open the store there."
        raise RunError(
            "store.unwritable", f"The store {path.name} was not closed: its last changes are in {beside.name}. {told}"
        )


def _postgres(address: str) -> sa.Engine:
    url = sa.make_url(address)
    if url.get_backend_name() != "postgresql":
        raise InputError("store.address", "A store is a file or a postgresql:// address.")
    engine = sa.create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    try:
        engine.connect().close()
    except OperationalError as wrong:
        raise RunError("store.unreachable", "The database does not answer. Check its address and that it runs.") from wrong
    return engine


def _told(wrong: DatabaseError) -> str:
    return str(wrong.orig).splitlines()[0]
