"""Jobs: what was asked for, how far it is, and what came of it, for every process that looks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from headwater.errors import InputError
from headwater.stores.session import Session
from headwater.stores.tables import jobs

OPEN = ("waiting", "running")
MAX_TRIES = 10  # a job that was acknowledged is not given up lightly; what ends ten workers ends the next one too
DIED = {"code": "job.died", "message": "The job ended its worker again and again. Give it fewer or smaller reports."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One piece of work."""

    id: str
    """Its id."""
    kind: str
    """import or update."""
    state: str
    """waiting, running, done, failed or cancelled."""
    made_at: str
    """When it was asked for."""
    changed_at: str
    """When it last told of itself."""
    asked: Mapping[str, object]
    """What was asked for."""
    stage: str
    """The stage it is in."""
    done: int
    """Parts of the stage that are done."""
    total: int
    """Parts of the stage in all."""
    told: Mapping[str, object]
    """What came of it: ids, counts, or the error's code and words."""
    tries: int = 0
    """How often it was begun."""


class Jobs:
    """All jobs of the store."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, job: str, *, kind: str, asked: Mapping[str, object], at: str) -> None:
        """Puts a job into the queue."""
        row = {"id": job, "kind": kind, "state": "waiting", "made_at": at, "changed_at": at, "asked": _json(asked)}
        with self._session.write() as connection:
            connection.execute(sa.insert(jobs), {**row, "stage": "", "done": 0, "total": 0, "told": "{}"})

    def waiting(self, kind: str, story: str) -> str | None:
        """Gives the id of a job of this kind for a story that has not begun, or nothing."""
        query = sa.select(jobs.c.id, jobs.c.asked).where(jobs.c.state == "waiting", jobs.c.kind == kind, jobs.c.tries == 0)
        with self._session.read() as connection:
            rows = connection.execute(query.order_by(jobs.c.made_at)).all()
        return next((id for id, asked in rows if json.loads(asked).get("story") == story), None)

    def take(self, *, at: str) -> Job | None:
        """Gives the oldest of the waiting jobs that were begun least often, now running; no two takers get the same."""
        order = (jobs.c.tries, jobs.c.made_at, jobs.c.id)  # one that ends its workers never holds up the others
        oldest = sa.select(jobs).where(jobs.c.state == "waiting").order_by(*order).limit(1)
        with self._session.write() as connection:
            row = connection.execute(oldest.with_for_update(skip_locked=True)).mappings().first()
            if row is None:
                return None
            connection.execute(
                sa.update(jobs).where(jobs.c.id == row["id"]).values(state="running", changed_at=at, tries=jobs.c.tries + 1)
            )
        return self.get(row["id"])

    def progress(self, job: str, *, stage: str, done: int, total: int, at: str) -> bool:
        """Notes how far a job is; gives False where it was cancelled meanwhile."""
        with self._session.write() as connection:
            changed = {"stage": stage, "done": done, "total": total, "changed_at": at}
            told = sa.update(jobs).where(jobs.c.id == job, jobs.c.state == "running").values(changed)
            return connection.execute(told).rowcount == 1

    def finish(self, job: str, *, state: str, told: Mapping[str, object], at: str) -> None:
        """Closes a job as done, failed or cancelled; a job that is closed already stays as it is."""
        with self._session.write() as connection:
            held = (jobs.c.id == job) & jobs.c.state.in_(OPEN)
            connection.execute(sa.update(jobs).where(held).values(state=state, told=_json(told), changed_at=at))

    def beat(self, job: str, *, at: str) -> bool:
        """Notes that a job's worker is alive; gives False where the job was cancelled meanwhile."""
        with self._session.write() as connection:
            told = sa.update(jobs).where(jobs.c.id == job, jobs.c.state == "running").values(changed_at=at)
            return connection.execute(told).rowcount == 1

    def requeue(self, *, silent_since: str, at: str) -> int:
        """Gives how many running jobs went back to the queue because they have told nothing since then: their worker died.

        One that was begun MAX_TRIES times is closed as failed, ``job.died``: it would kill the next worker too.
        """
        dead = (jobs.c.state == "running") & (jobs.c.changed_at < silent_since)
        given_up = sa.update(jobs).where(dead, jobs.c.tries >= MAX_TRIES)
        with self._session.write() as connection:
            connection.execute(given_up.values(state="failed", told=_json(DIED), changed_at=at))
            return connection.execute(sa.update(jobs).where(dead).values(state="waiting", changed_at=at)).rowcount

    def get(self, job: str) -> Job:
        """Gives a job. Raises: InputError ``job.unknown``."""
        with self._session.read() as connection:
            row = connection.execute(sa.select(jobs).where(jobs.c.id == job)).mappings().first()
        if row is None:
            raise InputError("job.unknown", f"There is no job {job[:40]}.")
        return _job(row)

    def list(self, *, limit: int = 50) -> tuple[Job, ...]:
        """Gives jobs, newest first."""
        with self._session.read() as connection:
            rows = connection.execute(sa.select(jobs).order_by(jobs.c.made_at.desc(), jobs.c.id).limit(limit)).mappings()
            return tuple(map(_job, rows))


def _job(row: sa.RowMapping) -> Job:
    return Job(**{**row, **{name: json.loads(row[name]) for name in ("asked", "told")}})


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
