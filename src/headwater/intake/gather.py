"""Paths to items: a file with its sidecar, or the files of a folder sorted by name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from headwater.intake.codes import printable, refuse
from headwater.intake.containers import MARK_BYTES, container_items, is_container
from headwater.intake.declared import SIDECAR_SUFFIX
from headwater.intake.names import is_hidden, sidecar_names
from headwater.intake.raw import RawItem
from headwater.intake.records import record_items
from headwater.intake.sidecars import with_sidecar
from headwater.model import Refusal
from headwater.settings import Settings

_LINE_SUFFIXES = (".jsonl", ".ndjson")


def gather(path: Path, *, settings: Settings) -> Iterator[RawItem | Refusal]:
    """Gives the items under a path, or why there are none; nothing is raised for what stands on the disk."""
    for one in list_files(path):
        if isinstance(one, Refusal):
            yield one
        else:
            yield from file_items(*one, settings=settings)


def list_files(path: Path) -> Iterator[tuple[Path, str] | Refusal]:
    """Gives the files under a path, each with the name that its items go by; sidecars come with their reports."""
    mode = _mode(path)
    if isinstance(mode, str):
        yield refuse("item.missing", str(path)) if mode == "" else refuse("item.unreadable", str(path), why=mode)
    elif stat.S_ISDIR(mode):
        yield from _folder(path)
    elif not path.name.endswith(SIDECAR_SUFFIX):
        yield path, printable(path.name or str(path))
    elif not any(path.name in sidecar_names(p.name) for p in _siblings(path)):
        yield refuse("sidecar.alone", printable(path.name))


def _mode(path: Path) -> int | str:
    """The mode of what stands at a path; "" where nothing does, or why it cannot be told."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return ""
    except OSError as error:
        return error.strerror or type(error).__name__


def _siblings(path: Path) -> list[Path]:
    try:
        return sorted(p for p in path.parent.iterdir() if not p.name.endswith(SIDECAR_SUFFIX))
    except OSError:
        return []


def file_items(path: Path, name: str, *, settings: Settings) -> Iterator[RawItem | Refusal]:
    """Gives the items of one file: itself with its sidecar, or what it holds."""
    mode = _mode(path)
    if isinstance(mode, str):
        yield refuse("item.unreadable", name, why=mode or "the link leads nowhere")
    elif not stat.S_ISREG(mode):
        yield refuse("item.not_file", name)
    elif path.name.lower().endswith(_LINE_SUFFIXES):
        yield from _lines(path, name, settings)
    elif _begins_as_container(path):
        yield from _contained(path, name, settings)
    else:
        data = _bytes(path, name, settings)
        if isinstance(data, Refusal):
            yield data
            return
        beside = sidecar_of(path)
        raw = _sidecar(beside, name, settings) if beside is not None else None
        yield from with_sidecar(RawItem(name=name, bytes=data), raw, sidecar=beside.name if beside is not None else "")


def sidecar_of(path: Path) -> Path | None:
    """Gives what stands beside a file to declare things of it."""
    return next((path.parent / name for name in sidecar_names(path.name) if isinstance(_mode(path.parent / name), int)), None)


def _sidecar(path: Path, name: str, settings: Settings) -> bytes | Refusal:
    mode = _mode(path)
    if isinstance(mode, int) and not stat.S_ISREG(mode):
        return refuse("sidecar.unreadable", name, sidecar=printable(path.name))
    return _bytes(path, printable(path.name), settings)


def _lines(path: Path, name: str, settings: Settings) -> Iterator[RawItem | Refusal]:
    try:
        with path.open("rb") as stream:
            yield from record_items(stream, name=name, settings=settings)
    except OSError as error:
        yield refuse("item.unreadable", name, why=error.strerror or type(error).__name__)


def _begins_as_container(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return is_container(stream.read(MARK_BYTES))
    except OSError:
        return False  # said with its reason when the file is read


def _contained(path: Path, name: str, settings: Settings) -> Iterator[RawItem | Refusal]:
    try:
        with path.open("rb") as stream:
            yield from container_items(stream, name=name, settings=settings) or ()
    except OSError as error:
        yield refuse("item.unreadable", name, why=error.strerror or type(error).__name__)


def _bytes(path: Path, name: str, settings: Settings) -> bytes | Refusal:
    try:
        with path.open("rb") as stream:
            head = stream.read(4)
            limit = settings.max_archive_bytes if head.startswith(b"PK") else settings.max_item_bytes
            data = head + stream.read(limit)
    except OSError as error:
        return refuse("item.unreadable", name, why=error.strerror or type(error).__name__)
    return data if len(data) <= limit else refuse("item.too_large", name, limit=limit)


def _folder(root: Path) -> Iterator[tuple[Path, str] | Refusal]:
    is_empty = True
    entries = list(_walk(root))
    files = [e for e in entries if isinstance(e, Path) and not e.name.endswith(SIDECAR_SUFFIX)]
    expected = {file.parent / sidecar for file in files for sidecar in sidecar_names(file.name)}
    for entry in entries:
        if isinstance(entry, Refusal):
            yield entry
            continue
        relative = entry.relative_to(root).as_posix()
        if entry.name.endswith(SIDECAR_SUFFIX):
            if entry not in expected:
                yield refuse("sidecar.alone", relative)
            continue
        is_empty = False
        yield entry, printable(relative)
    if is_empty:
        yield refuse("folder.empty", str(root))


def _walk(root: Path) -> Iterator[Path | Refusal]:
    """The files under a folder, sorted by their path; a folder that links lead back to is entered once."""
    seen: set[tuple[int, int]] = set()
    files: list[Path] = []
    faults: list[Refusal] = []
    for folder, folders, names in os.walk(root, followlinks=True, onerror=lambda e: faults.append(_unreadable(e))):
        try:
            state = Path(folder).stat()
        except OSError as error:
            faults.append(_unreadable(error))
            continue
        if (state.st_dev, state.st_ino) in seen:
            folders.clear()
            faults.append(refuse("folder.loop", Path(folder).relative_to(root).as_posix()))
            continue
        seen.add((state.st_dev, state.st_ino))
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        files.extend(Path(folder) / name for name in names if not is_hidden(name))
    yield from sorted(files, key=lambda p: PurePosixPath(p.relative_to(root).as_posix()).parts)
    yield from faults


def _unreadable(error: OSError) -> Refusal:
    return refuse("item.unreadable", str(error.filename), why=error.strerror or type(error).__name__)
