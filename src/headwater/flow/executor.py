"""The three verbs of a large run on any engine: map, exchange, commit; each piece of work is done once, whatever happens."""

from __future__ import annotations

import os
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from headwater.errors import RunError
from headwater.flow.codec import ROW
from headwater.flow.manifest import Done, Manifest
from headwater.flow.parts import Piece, read_piece, remove, weigh, weigh_together, write_groups
from headwater.flow.ports import Engine
from headwater.model import digest

MAX_SET_ASIDE = 20  # so many killers in one partition are no bad reports but a bad machine or a bug
EXCHANGE_BYTES = 16 << 20  # packed; unpacked a worker holds some 200 MB

Notify = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One piece of work: a pure function of what is given; where to write; what is known from before."""

    name: str
    key: str
    """Digest of all that the output follows from."""
    given: Any
    target: Path = Path()
    """Where the output goes; the work sees a temporary name."""
    previous: Path | None = None
    """What the same name gave when its key was another: rows that still hold may be taken from it."""
    skip: tuple[str, ...] = ()
    """Items that killed their worker: to be left out with a refusal."""
    trail: Path | None = None
    """Where to write which item is being worked on, after a worker has died over this."""


Work = Callable[[Task], dict[str, Any]]


class Executor:
    """Does work in a folder through an engine and remembers what is done."""

    def __init__(self, engine: Engine, folder: Path, *, identity: str, notify: Notify | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._identity = identity
        self._engine = engine
        self._folder = folder
        self._manifest = Manifest(folder / "manifest.jsonl")
        self._wanted: dict[tuple[str, str], Path] = {}
        self._notify: Notify = (lambda *_: None) if notify is None else notify

    def map(self, step: str, tasks: Sequence[Task], work: Work) -> list[Done]:
        """Gives what was done for each task, in order; what the manifest has under the same key is not done again.

        Raises: RunError ``engine.worker-died`` where a worker dies and no single item is to blame.
        """
        (self._folder / step).mkdir(exist_ok=True)
        placed = [self._placed(step, task) for task in tasks]
        waiting = [task for task in placed if not self._is_done(step, task)]
        self._notify(step, len(placed) - len(waiting), len(placed))
        results = self._engine.map(partial(carry_out, work), waiting, on_death=_died)
        for count, (task, facts) in enumerate(zip(waiting, results, strict=True), start=1):
            told = self._carefully(task, work) if facts is None else facts
            self._manifest.add(Done(step=step, name=task.name, key=task.key, identity=self._identity, facts=told))
            self._notify(step, len(placed) - len(waiting) + count, len(placed))
        return [self._entry(step, task) for task in placed]

    def exchange(self, step: str, pieces: Sequence[Piece], *, into: int) -> list[tuple[str, list[Piece]]]:
        """Gives the digest and the pieces of each of ``into`` buckets; rows of one key fall into one bucket."""
        groups = _in_groups(pieces)
        tasks = [
            Task(
                name=f"split-{n:05}",
                key=digest("k", into, *((Path(p.path).name, p.groups) for p in group)),
                given=(group, into),
            )
            for n, group in enumerate(groups)
        ]
        return self.gathered(step, tasks, self.map(step, tasks, split), into=into)

    def gathered(self, step: str, tasks: Sequence[Task], done: Sequence[Done], *, into: int) -> list[tuple[str, list[Piece]]]:
        """Gives the digest and the pieces of each bucket, from tasks that wrote their rows by bucket."""
        buckets: dict[int, list[Piece]] = defaultdict(list)
        weights: dict[int, list[int]] = defaultdict(list)
        for task, one in zip(tasks, done, strict=True):
            path = str(self.path_of(step, task))
            for group, (bucket, weight, size) in enumerate(one.facts["groups"]):
                buckets[bucket].append(Piece(path, (group,), size))
                weights[bucket].append(int(weight, 16))
        return [(weigh_together(weights[n]), buckets[n]) for n in range(into)]

    def commit(self) -> None:
        """Forgets what this run did not ask for: outputs of earlier inputs, and what a kill left half-written."""
        self._manifest.keep(set(self._wanted))
        wanted = set(self._wanted.values())
        for path in sorted(self._folder.glob("*/*")):
            if path not in wanted:
                remove(path)

    def path_of(self, step: str, task: Task) -> Path:
        """Gives where the output of a task lies: its name holds its key, so that a name never means two things."""
        return self._folder / step / f"{task.name}-{task.key.rpartition('-')[2][:12]}"

    def close(self) -> None:
        """Lets go of the manifest."""
        self._manifest.close()

    def _placed(self, step: str, task: Task) -> Task:
        target = self.path_of(step, task)
        self._wanted[step, task.name] = target
        before = self._manifest.latest(step, task.name)
        if before is None or before.key == task.key or before.identity != self._identity:
            return replace(task, target=target)
        known = self.path_of(step, replace(task, key=before.key))
        return replace(task, target=target, previous=known if known.exists() else None)

    def _is_done(self, step: str, task: Task) -> bool:
        before = self._manifest.latest(step, task.name)
        return before is not None and before.key == task.key and task.target.exists()

    def _entry(self, step: str, task: Task) -> Done:
        done = self._manifest.latest(step, task.name)
        if done is None:
            raise RunError("manifest.lost", f"The manifest lost {step}/{task.name}. Run again: what is done is kept.")
        return done

    def _carefully(self, task: Task, work: Work) -> dict[str, Any]:
        """Does a task over which a worker died item by item; each item that kills its worker is left out."""
        trail = task.target.with_name(f".{task.target.name}.trail")
        for _ in range(MAX_SET_ASIDE):
            trail.unlink(missing_ok=True)
            task = replace(task, trail=trail)
            (facts,) = self._engine.map(partial(carry_out, work), [task], on_death=_died)
            culprit = trail.read_text(encoding="utf-8") if trail.exists() else ""
            if facts is not None:
                trail.unlink(missing_ok=True)
                return dict(facts)
            if culprit == "" or culprit in task.skip:
                break
            task = replace(task, skip=(*task.skip, culprit))
        raise RunError(
            "engine.worker-died", f"Workers keep dying over {task.name}. Give them more memory, or use fewer processes."
        )


def carry_out(work: Work, task: Task) -> dict[str, Any]:
    """Does the work under a temporary name and renames its output when it is whole; gives what the work says of it."""
    temporary = task.target.with_name(f".{task.target.name}.{os.getpid()}")
    remove(temporary)
    try:
        facts = work(replace(task, target=temporary))
        remove(task.target)
        temporary.replace(task.target)
    finally:
        remove(temporary)
    return facts


def split(task: Task) -> dict[str, Any]:
    """Sorts the rows of some pieces into buckets by a digest of their key, a row group for each bucket that has any."""
    pieces, into = task.given
    tables = [read_piece(piece) for piece in pieces if piece.groups]
    return write_split(task.target, pa.concat_tables(tables) if tables else ROW.empty_table(), into=into)


def write_split(path: Path, table: pa.Table, *, into: int) -> dict[str, Any]:
    """Writes rows as one row group for each bucket that has any, and tells which."""
    told: list[tuple[int, str, int]] = []

    def groups() -> Iterator[pa.Table]:
        places = [bucket_of(key, into) for key in table.column("key").to_pylist()]
        rows: dict[int, list[int]] = defaultdict(list)
        for row, place in enumerate(places):
            rows[place].append(row)
        for place in sorted(rows):
            part = table.take(rows[place])
            told.append((place, f"{weigh(part):032x}", part.nbytes))
            yield part

    write_groups(path, groups())
    return {"groups": told}


def bucket_of(key: str, into: int) -> int:
    """Gives the bucket of a key, the same on every machine."""
    return zlib.crc32(key.encode("utf-8", "surrogatepass")) % into


def _in_groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    size = 0
    for piece in pieces:
        if not groups or size + piece.bytes > EXCHANGE_BYTES:
            groups.append([])
            size = 0
        groups[-1].append(piece)
        size += piece.bytes
    return groups


def _died(_: Task) -> None:
    return None
