"""Jobs: asked for, done by a worker in any process, and done again by another where a worker dies."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, timedelta

from headwater.desk.drawer import Drawer, part_of_desk
from headwater.desk.records import Added, Upload
from headwater.errors import HeadwaterError, InputError, RunError
from headwater.model import digest
from headwater.stores import Job

KINDS = ("import", "update")
BEAT_SECONDS = 5.0  # a worker tells this often that it is alive
SILENT_SECONDS = 60  # twelve beats missed: the worker is dead, and not only held up by a full disk or a sleeping laptop


def ask(drawer: Drawer, kind: str, *, story: str, uploads: Sequence[Upload] = (), because: str = "") -> str:
    """Gives the id of a job: ``import`` adds files to a story and works it out, ``update`` works it out.

    An update that waits already is given again: of forty rulings in a row not each needs a run of its own.
    The files are on disk before the job is in the queue, and the job is in the queue before its id is given.
    Raises: InputError ``job.kind``, ``story.unknown``, ``store.bytes``.
    """
    if kind not in KINDS:
        raise InputError("job.kind", f"There is no job called {kind[:40]!r}. One of {', '.join(KINDS)} is meant.")
    drawer.store.stories.head(story)
    if kind == "update" and (waiting := drawer.store.jobs.waiting(kind, story)) is not None:
        return waiting  # it has not begun, so it will see whatever this one is asked for
    captures = part_of_desk("adding").keep_in(drawer) if uploads else None
    files = [{"name": one.name, "sha256": captures.put(one.data)} for one in uploads] if captures else []
    at = drawer.at()
    job = digest("b", kind, story, at, threading.get_ident(), [file["sha256"] for file in files])
    drawer.store.jobs.add(job, kind=kind, asked={"story": story, "files": files, "because": because or kind}, at=at)
    return job


def work_once(drawer: Drawer) -> Job | None:
    """Gives the job that was taken and closed, or nothing where none waits. What a job fails of is told in it."""
    jobs = drawer.store.jobs
    silent = (drawer.now().astimezone(UTC) - timedelta(seconds=SILENT_SECONDS)).isoformat(timespec="microseconds")
    jobs.requeue(silent_since=silent.replace("+00:00", "Z"), at=drawer.at())
    job = jobs.take(at=drawer.at())
    if job is None:
        return None
    try:
        with _beating(drawer, job.id):
            told = _work(drawer, job)
        jobs.finish(job.id, state="done", told=told, at=drawer.at())
    except _Cancelled:
        pass  # whoever cancelled it closed it
    except HeadwaterError as error:
        jobs.finish(job.id, state="failed", told={"code": error.code, "message": error.message}, at=drawer.at())
    except Exception as error:  # the edge of a job: it is told to whoever asked, and the worker goes on with the next
        message = f"This is a bug of ours, not a mistake of yours: {type(error).__name__}: {error}"
        jobs.finish(job.id, state="failed", told={"code": "bug.unexpected", "message": message}, at=drawer.at())
    return jobs.get(job.id)


class _Cancelled(Exception):
    """Somebody cancelled the job."""


def _work(drawer: Drawer, job: Job) -> dict[str, object]:
    story = str(job.asked["story"])
    notify = _teller(drawer, job.id)
    told: dict[str, object] = {"story": story}
    files = job.asked["files"]
    if isinstance(files, list) and files:
        notify("importing", 0, len(files))
        added: Added = part_of_desk("adding").add(drawer, story, _uploads(drawer, files))
        told |= {"reports": list(added.reports), "known": list(added.known), "refusals": len(added.refusals)}
    told["revision"] = part_of_desk("running").run(drawer, story, because=str(job.asked["because"]), notify=notify)
    return told


def _uploads(drawer: Drawer, files: Sequence[dict[str, str]]) -> list[Upload]:
    captures = part_of_desk("adding").keep_in(drawer)
    found = [(file["name"], captures.get(file["sha256"])) for file in files]
    lost = [name for name, data in found if data is None]
    if lost:
        raise RunError("store.bytes-lost", f"The bytes of {lost[0]} are gone or damaged. Import the files again.")
    return [Upload(name=name, data=data) for name, data in found if data is not None]


def _teller(drawer: Drawer, job: str) -> Callable[[str, int, int], None]:
    def tell(stage: str, done: int, total: int) -> None:
        if not drawer.store.jobs.progress(job, stage=stage, done=done, total=total, at=drawer.at()):
            raise _Cancelled

    return tell


@contextmanager
def _beating(drawer: Drawer, job: str) -> Iterator[None]:
    """Tells every few seconds that the job's worker is alive: a long stage tells nothing of itself."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(BEAT_SECONDS):
            drawer.store.jobs.beat(job, at=drawer.at())

    beater = threading.Thread(target=beat, daemon=True)
    beater.start()
    try:
        yield
    finally:
        over.set()
        beater.join()
