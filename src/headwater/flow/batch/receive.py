"""The first step: files to items in parts of a size that a worker likes, read as streams."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from headwater.flow.codec import Row, to_arrow
from headwater.flow.executor import Task
from headwater.flow.parts import Piece, weigh, write_groups
from headwater.flow.quarantine import WORLD, refusal_of
from headwater.intake.gather import file_items, list_files, sidecar_of
from headwater.intake.raw import RawItem
from headwater.model import Refusal, digest
from headwater.settings import Settings

GROUP_ITEMS = 100  # 1 to 2 seconds of work as pages, some ten seconds with their claims
GROUP_BYTES = 8 << 20  # and not more of very long ones
TOGETHER_BYTES = 16 << 20  # so many bytes of small files are one task
TOGETHER_FILES = 200
CHUNK_BYTES = 1 << 20

Named = tuple[Path, str]


def receive_tasks(paths: Iterable[Path], *, identity: str, settings: Settings) -> tuple[list[Task], list[Refusal]]:
    """Gives a task for each large file or handful of small ones, and what stands at the paths and is no file."""
    files: list[Named] = []
    refusals: list[Refusal] = []
    for path in paths:
        for one in list_files(path):
            if isinstance(one, Refusal):
                refusals.append(one)
            else:
                files.append(one)
    files.sort(key=lambda named: (named[1], str(named[0])))
    tasks = []
    for number, group in enumerate(_together(files)):
        key = digest("k", identity, [(name, *_content(path)) for path, name in group])
        tasks.append(Task(name=f"files-{number:05}", key=key, given=(group, settings)))
    return tasks, refusals


def receive(task: Task) -> dict[str, Any]:
    """Writes the items of some files, a row group for each part of the next step."""
    files, settings = task.given
    told: list[dict[str, Any]] = []

    def tables() -> Iterator[pa.Table]:
        for items in _parts(item for file in files for item in _items_of(task, file, settings)):
            table = to_arrow(Row(item.name if isinstance(item, RawItem) else item.input, item) for item in items)
            told.append({"weight": f"{weigh(table):032x}", "items": len(items)})
            yield table

    write_groups(task.target, tables())
    return {"groups": told}


def received_pieces(path: Path, facts: dict[str, Any]) -> list[tuple[str, Piece]]:
    """Gives the digest and the piece of each part that a task wrote."""
    return [(group["weight"], Piece(str(path), (n,))) for n, group in enumerate(facts["groups"])]


def _items_of(task: Task, file: Named, settings: Settings) -> Iterator[RawItem | Refusal]:
    """Gives the items of a file; one that its reader fails on is refused after what stood before the failure."""
    path, name = file
    if name in task.skip:
        yield refusal_of(name, stage="receive", why="the worker died over it")
        return
    if task.trail is not None:
        task.trail.write_text(name, encoding="utf-8")
    try:
        yield from file_items(path, name, settings=settings)
    except WORLD:
        raise
    except Exception as error:  # recorded as a refusal, with its words
        yield refusal_of(name, stage="receive", why=f"{type(error).__name__}: {error}")


def _together(files: Sequence[Named]) -> Iterator[list[Named]]:
    group: list[Named] = []
    size = 0
    for path, name in files:
        own = _size(path)
        if group and (size + own > TOGETHER_BYTES or len(group) == TOGETHER_FILES):
            yield group
            group, size = [], 0
        group.append((path, name))
        size += own
    if group:
        yield group


def _parts(items: Iterable[RawItem | Refusal]) -> Iterator[list[RawItem | Refusal]]:
    held: list[RawItem | Refusal] = []
    size = 0
    for item in items:
        held.append(item)
        size += len(item.bytes) if isinstance(item, RawItem) else 0
        if len(held) == GROUP_ITEMS or size > GROUP_BYTES:
            yield held
            held, size = [], 0
    if held:
        yield held


def _content(path: Path) -> tuple[str, ...]:
    """Gives digests of a file and of its sidecar; a file that cannot be read is told from one that can."""
    sidecar = sidecar_of(path)
    return tuple(_digest(one) for one in (path, sidecar) if one is not None)


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    try:
        if not path.is_file():
            return "no file"  # reading a pipe would wait for ever
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK_BYTES):
                found.update(chunk)
    except OSError as error:
        return f"error {error.errno}"
    return found.hexdigest()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
