"""Brings a store to this version's tables when it is opened, and keeps a copy of what it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from headwater.errors import InputError

HERE = Path(__file__).parent / "migrations"
OURS = "reports"  # a table that every store has had from the first


def version_of(connection: Connection) -> str | None:
    """Gives the revision of the tables, or nothing for a database that is still empty.

    Raises: InputError ``store.not_ours`` for a database of something else, ``store.newer`` for unknown tables.
    """
    found = MigrationContext.configure(connection).get_current_revision()
    names = inspect(connection).get_table_names()
    if found is None and names:
        raise InputError(
            "store.not_ours", "This database holds tables that are not Headwater's. Name another file or database."
        )
    if found is not None and found not in known_versions():
        raise InputError(
            "store.newer",
            f"This store was written by a newer version (its tables are {found}). Install that version to open it.",
        )
    return found


def known_versions() -> tuple[str, ...]:
    """Gives every revision that this version knows, oldest first."""
    return tuple(reversed([step.revision for step in _scripts().walk_revisions()]))


def upgrade(connection: Connection, *, to: str = "head") -> None:
    """Runs every migration that the store lacks up to one, in the connection's own transaction: all of them hold, or none."""
    scripts = _scripts()
    settings = Config()
    settings.attributes["connection"] = connection
    with EnvironmentContext(settings, scripts, fn=lambda at, _: scripts._upgrade_revs(to, at)):
        scripts.run_env()


def keep_copy(path: Path, version: str) -> Path:
    """Gives the path of a copy of a SQLite store as it was, beside it and named by its version.

    Source: SQLite's online backup, which is whole even while others write.
    """
    copy = path.with_name(f"{path.name}.{version}.bak")
    with sqlite3.connect(path) as here, sqlite3.connect(copy) as there:
        here.backup(there)
    here.close()
    there.close()
    return copy


def _scripts() -> ScriptDirectory:
    settings = Config()
    settings.set_main_option("script_location", str(HERE).replace("%", "%%"))
    return ScriptDirectory.from_config(settings)
