"""What was read of each report: the slow part of a run, kept so that it is done once."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from headwater.stores.session import Session
from headwater.stores.tables import readings


class Readings:
    """Plain values by report, each with the key that says what they were read with."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, found: Mapping[str, object], *, key: str) -> None:
        """Keeps values by report id; those of another key are forgotten, since newer rules never ask for them again."""
        rows = [{"report": report, "key": key, "record": _packed(value)} for report, value in sorted(found.items())]
        if not rows:
            return
        with self._session.write() as connection:
            connection.execute(sa.delete(readings).where(readings.c.report.in_(sorted(found))))
            connection.execute(sa.insert(readings), rows)

    def get(self, reports: Iterable[str], *, key: str) -> dict[str, object]:
        """Gives the values of those reports that were read with this key."""
        wanted = (readings.c.key == key) & readings.c.report.in_(sorted(set(reports)))
        with self._session.read() as connection:
            rows = connection.execute(sa.select(readings.c.report, readings.c.record).where(wanted)).all()
        return {report: json.loads(zlib.decompress(record)) for report, record in rows}

    def have(self, reports: Iterable[str], *, key: str) -> frozenset[str]:
        """Gives which of the reports were read with this key."""
        wanted = (readings.c.key == key) & readings.c.report.in_(sorted(set(reports)))
        with self._session.read() as connection:
            return frozenset(connection.scalars(sa.select(readings.c.report).where(wanted)))


def _packed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), 6)
