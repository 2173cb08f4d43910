"""Everything in: paths, bytes and file objects become reports and refusals."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from headwater.errors import InputError
from headwater.intake.archive import zip_items
from headwater.intake.codes import printable, refuse
from headwater.intake.containers import container_items, is_container
from headwater.intake.declared import SIDECAR_SUFFIX
from headwater.intake.feed import feed_items
from headwater.intake.gather import gather
from headwater.intake.kinds import kind_of
from headwater.intake.names import sidecar_names
from headwater.intake.raw import Declared, RawItem
from headwater.intake.records import json_items, record_items
from headwater.intake.report import report_of
from headwater.model import Refusal, Report
from headwater.settings import DEFAULT, Settings

Received = str | Path | bytes | IO[bytes] | IO[str]


def read(
    source_input: Received, /, *, name: str | None = None, url: str | None = None, settings: Settings = DEFAULT
) -> list[Report | Refusal]:
    """Gives the reports of one input, and a refusal for whatever could not become one.

    Text, HTML, PDF, JSON lines, RSS and Atom, zip and folder, told apart by their bytes.
    Shape: input order; folders and zips sorted by name; items = reports + refusals of scope report.
    Raises: InputError ``input.type`` for what is neither path, bytes nor file object.
    Example: ``read(b"Ferry stopped\\n\\nThe ferry was stopped on Tuesday.", name="ferry.txt")``
    """
    for key, value in (("name", name), ("url", url)):
        if value is not None and not isinstance(value, str):
            raise InputError("input.type", f"read() was given a {type(value).__name__} as {key}. Give a string.")
    found: list[Report | Refusal] = []
    is_folder = isinstance(source_input, (str, Path)) and os.path.isdir(source_input)  # noqa: PTH112 - never raises
    for item in _items(source_input, name=name, settings=settings):
        if isinstance(item, Refusal):
            found.append(item)
        else:
            told = item if is_folder else _told(item, name=name, url=url)
            found.extend(read_item(told, settings=settings))
    return found


def read_many(paths: Iterable[Received], *, settings: Settings = DEFAULT) -> list[Report | Refusal]:
    """Gives the reports of many inputs in order; the same bytes under one outlet and address count once.

    A path that does not exist is refused and the rest goes on. Two outlets with one text are two reports.
    """
    if isinstance(paths, (str, bytes)) or not isinstance(paths, Iterable):
        raise InputError("input.type", f"read_many() was given a {type(paths).__name__}. Give a list of paths.")
    received = receive(paths, settings=settings)
    return drop_repeated(
        one for item in received for one in ([item] if isinstance(item, Refusal) else read_item(item, settings=settings))
    )


def receive(paths: Iterable[Received], *, settings: Settings = DEFAULT) -> Iterator[RawItem | Refusal]:
    """Gives the raw items of many inputs in order, for the stage to read; a sidecar among them is none."""
    given = list(paths)
    for one in given:
        if not _stands_beside(one, given):
            yield from _items(one, name=None, settings=settings)


def drop_repeated(found: Iterable[Report | Refusal]) -> list[Report | Refusal]:
    """Gives reports and refusals with all but one of the same report as refusals that name the one.

    The first by name stays, so that the order of the input changes nothing.
    """
    given = list(found)
    same: dict[str, list[Report]] = {}
    for one in given:
        if isinstance(one, Report):
            same.setdefault(one.id, []).append(one)
    kept = {
        id: min(reports, key=lambda r: (r.name, repr(r))) if len(reports) > 1 else reports[0] for id, reports in same.items()
    }
    out: list[Report | Refusal] = []
    used: set[str] = set()
    for one in given:
        if not isinstance(one, Report):
            out.append(one)
        elif one.id not in used and one == kept[one.id]:
            used.add(one.id)
            out.append(one)
        else:
            out.append(refuse("report.duplicate", one.name, report=one.id, first=kept[one.id].name))
    return out


def read_item(item: RawItem, *, settings: Settings = DEFAULT) -> Iterator[Report | Refusal]:
    """Gives the reports of one received item: one, or as many as a container holds."""
    for single in unpack(item, settings=settings):
        if isinstance(single, Refusal):
            yield single
        else:
            yield from report_of(single, settings=settings)


def unpack(item: RawItem, *, settings: Settings = DEFAULT) -> Iterator[RawItem | Refusal]:
    """Gives the single items that a received one is or holds, each with the bytes that its report will be known by."""
    yield from _unpacked(item, settings, is_member=False)


def _items(given: Received, *, name: str | None, settings: Settings) -> Iterator[RawItem | Refusal]:
    if given == "":
        yield refuse("item.missing", "(empty path)")  # Path would take it for the working directory
        return
    if isinstance(given, (str, Path)):
        yield from gather(Path(given), settings=settings)
        return
    if isinstance(given, (bytes, bytearray, memoryview)):
        yield RawItem(name=printable(name or "input"), bytes=bytes(given))
        return
    if not hasattr(given, "read"):
        raise InputError("input.type", f"read() was given a {type(given).__name__}. Give a path, bytes or an open file.")
    own = getattr(given, "name", None)
    shown = printable(name or (Path(own).name if isinstance(own, str) else "input"))
    try:
        data = given.read(settings.max_archive_bytes + 1)
    except ValueError as error:
        why = str(error).rstrip(".")
        raise InputError("input.unreadable", f"The open file cannot be read: {why}. Open it for reading bytes.") from error
    except OSError as error:
        yield refuse("item.unreadable", shown, why=error.strerror or type(error).__name__)
        return
    if not isinstance(data, (str, bytes)):
        raise InputError("input.type", f"The open file gave a {type(data).__name__}. Give one that gives text or bytes.")
    yield RawItem(name=shown, bytes=data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)


def _told(item: RawItem, *, name: str | None, url: str | None) -> RawItem:
    """The item with what the caller said of it; its sidecar goes before, and a record of a container is another thing."""
    if item.kind is not None or (name is None and url is None):
        return item
    declared = item.declared or Declared(how="sidecar")
    named = replace(declared, name=declared.name or name, url=declared.url or url)
    return replace(item, declared=named, url=url)


def _stands_beside(one: Received, given: list[Received]) -> bool:
    """Whether an input is a sidecar named among its reports, as where a shell names every file of a folder."""
    if not isinstance(one, (str, Path)) or not str(one).endswith(SIDECAR_SUFFIX):
        return False
    names = {str(other) for other in given if isinstance(other, (str, Path))}
    return any(str(one) in sidecar_names(name) for name in names)


def _unpacked(item: RawItem, settings: Settings, *, is_member: bool) -> Iterator[RawItem | Refusal]:
    if item.kind is not None:
        yield item
        return
    kind = kind_of(item.bytes, item.name)
    if is_container(item.bytes):
        yield from _contained(item, settings, is_member=is_member)
    elif len(item.bytes) > settings.max_item_bytes and kind not in ("zip", "jsonl"):
        yield refuse("item.too_large", item.name, limit=settings.max_item_bytes)
    elif kind == "zip":
        yield from _of_zip(item, settings, is_member=is_member)
    elif kind == "json":
        yield from json_items(item.bytes, name=item.name, settings=settings)
    elif kind == "jsonl":
        yield from record_items(io.BytesIO(item.bytes), name=item.name, settings=settings)
    elif kind == "feed":
        yield from feed_items(item)
    else:
        yield replace(item, kind=kind)


def _contained(item: RawItem, settings: Settings, *, is_member: bool) -> Iterator[RawItem | Refusal]:
    """The items of a gzip, WARC or Parquet file held in memory; one inside another is opened once."""
    for one in container_items(io.BytesIO(item.bytes), name=item.name, settings=settings) or ():
        if isinstance(one, Refusal) or one.kind is not None:
            yield one
        elif is_container(one.bytes):
            yield refuse("item.not_text", one.name, what="an archive inside an archive")
        else:
            yield from _unpacked(one, settings, is_member=is_member)


def _of_zip(item: RawItem, settings: Settings, *, is_member: bool) -> Iterator[RawItem | Refusal]:
    if is_member:
        yield refuse("zip.nested", item.name)
        return
    for member in zip_items(item, settings=settings):
        if isinstance(member, Refusal):
            yield member
        else:
            yield from _unpacked(member, settings, is_member=True)
