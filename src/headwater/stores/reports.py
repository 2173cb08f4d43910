"""Reports as rows: the text where it can be searched, the rest as its record."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from headwater.model import Report, from_plain, to_plain
from headwater.stores.session import Session
from headwater.stores.tables import reports
from headwater.stores.texts import also_found, clipped


class Reports:
    """All reports of the store, whichever story they belong to."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, found: Iterable[Report], *, at: str) -> tuple[str, ...]:
        """Gives the ids of those that were not there before; one already there stays as it is, and is no longer withdrawn."""
        rows = [_row(report, at) for report in found]
        with self._session.write() as connection:
            known = _known(connection, [row["id"] for row in rows])
            fresh = [row for row in rows if row["id"] not in known]
            if fresh:
                connection.execute(_insert(connection).on_conflict_do_nothing(index_elements=["id"]), fresh)
            back = sa.update(reports).where(reports.c.id.in_(sorted(known)), reports.c.withdrawn_at.is_not(None))
            connection.execute(back.values(withdrawn_at=None))
        return tuple(str(row["id"]) for row in fresh)

    def get(self, ids: Iterable[str]) -> tuple[Report, ...]:
        """Gives the reports with these ids, by id; those that are not there are left out."""
        wanted = sorted(set(ids))
        query = sa.select(reports.c.record, reports.c.text).where(reports.c.id.in_(wanted)).order_by(reports.c.id)
        with self._session.read() as connection:
            return tuple(_report(record, text) for record, text in connection.execute(query))

    def by_sha256(self, sha256: str) -> tuple[Report, ...]:
        """Gives the reports that came as these bytes."""
        query = sa.select(reports.c.record, reports.c.text).where(reports.c.sha256 == sha256).order_by(reports.c.id)
        with self._session.read() as connection:
            return tuple(_report(record, text) for record, text in connection.execute(query))

    def withdraw(self, ids: Iterable[str], *, at: str) -> tuple[str, ...]:
        """Gives the ids that were withdrawn by this call; their bytes and rows stay, so that old revisions can be read."""
        wanted = sorted(set(ids))
        held = reports.c.id.in_(wanted) & reports.c.withdrawn_at.is_(None)
        with self._session.write() as connection:
            hit = tuple(connection.scalars(sa.select(reports.c.id).where(held).order_by(reports.c.id)))
            connection.execute(sa.update(reports).where(held).values(withdrawn_at=at))
        return hit

    def withdrawn(self) -> frozenset[str]:
        """Gives the ids of all withdrawn reports."""
        with self._session.read() as connection:
            return frozenset(connection.scalars(sa.select(reports.c.id).where(reports.c.withdrawn_at.is_not(None))))


def _row(report: Report, at: str) -> dict[str, object]:
    bare = dataclasses.replace(report, text="")
    return {
        "id": report.id,
        "sha256": report.sha256,
        "name": report.name,
        "url": report.url,
        "outlet": clipped(report.outlet),
        "title": report.title,
        "language": report.language,
        "published": None if report.published is None else report.published.value,
        "text": report.text,
        "also": also_found(f"{report.title or ''} {report.text}"),
        "record": json.dumps(to_plain(bare, working=True), ensure_ascii=False, separators=(",", ":")),
        "added_at": at,
    }


def _report(record: str, text: str) -> Report:
    return dataclasses.replace(from_plain(Report, json.loads(record)), text=text)


def _known(connection: sa.Connection, ids: Sequence[object]) -> set[str]:
    return set(connection.scalars(sa.select(reports.c.id).where(reports.c.id.in_(ids))))


def _insert(connection: sa.Connection) -> sqlite.Insert | postgresql.Insert:
    return postgresql.insert(reports) if connection.dialect.name == "postgresql" else sqlite.insert(reports)
