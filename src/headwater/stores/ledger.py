"""The ledger: rulings in the order they were made, each sealed with the one before. Nothing is ever changed or taken out."""

from __future__ import annotations

import json

import sqlalchemy as sa

from headwater.errors import InputError
from headwater.model import Judgement, from_plain, sha256_hex, to_plain
from headwater.stores.session import Session
from headwater.stores.tables import ledger

FIRST = "0" * 64  # what the first entry is sealed with


class Ledger:
    """All judgements of the store."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def append(self, judgement: Judgement) -> str:
        """Gives the hash of the new entry: SHA-256 over the hash before it and the judgement's canonical line.

        Raises: InputError ``judgement.again`` for an entry that is there already, ``judgement.undoes`` for an undo of nothing.
        """
        line = json.dumps(to_plain(judgement, working=True), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        with self._session.write() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(
                    sa.text("LOCK TABLE ledger IN EXCLUSIVE MODE")
                )  # two writers must not share one entry before
            _refuse(connection, judgement)
            last = connection.execute(sa.select(ledger.c.n, ledger.c.hash).order_by(ledger.c.n.desc()).limit(1)).first()
            previous = FIRST if last is None else last.hash
            seal = sealed(previous, line)
            row = {"id": judgement.id, "story": judgement.story, "at": judgement.at, "who": judgement.who}
            row |= {"action": judgement.action, "record": line, "previous": previous, "hash": seal}
            connection.execute(sa.insert(ledger), {**row, "n": 1 if last is None else last.n + 1})
        return seal

    def entries(self, *, story: str | None = None) -> tuple[Judgement, ...]:
        """Gives the judgements in order; of one story where it is named."""
        query = sa.select(ledger.c.record).order_by(ledger.c.n)
        if story is not None:
            query = query.where(ledger.c.story == story)
        with self._session.read() as connection:
            return tuple(from_plain(Judgement, json.loads(line)) for line in connection.scalars(query))

    def first_broken(self) -> int | None:
        """Gives the number of the first entry that does not follow from the one before it, or nothing where all hold."""
        previous = FIRST
        with self._session.read() as connection:
            query = sa.select(ledger.c.n, ledger.c.record, ledger.c.previous, ledger.c.hash).order_by(ledger.c.n)
            for count, row in enumerate(connection.execute(query), start=1):
                if row.n != count or row.previous != previous or row.hash != sealed(previous, row.record):
                    return count
                previous = row.hash
        return None


def sealed(previous: str, line: str) -> str:
    """Gives an entry's hash."""
    return sha256_hex(f"{previous}\n{line}".encode("utf-8", "surrogatepass"))


def _refuse(connection: sa.Connection, judgement: Judgement) -> None:
    if connection.scalar(sa.select(ledger.c.n).where(ledger.c.id == judgement.id)) is not None:
        raise InputError("judgement.again", "This ruling is in the ledger already.")
    if judgement.action != "undo":
        return
    if connection.scalar(sa.select(ledger.c.n).where(ledger.c.id == (judgement.undoes or ""))) is None:
        raise InputError("judgement.undoes", "The ruling to undo is not in the ledger.")
