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
    """Gives reports and refusals with every report that was there before as a refusal naming the first."""
    first: dict[str, str] = {}
    out: list[Report | Refusal] = []
    for one in found:
        if isinstance(one, Report) and one.id in first:
            out.append(refuse("report.duplicate", one.name, report=one.id, first=first[one.id]))
            continue
        if isinstance(one, Report):
            first[one.id] = one.name
        out.append(one)
    return out


def read_item(item: RawItem, *, settings: Settings = DEFAULT) -> Iterator[Report | Refusal]:
    """Gives the reports of one received item: one, or as many as a container holds."""
    for single in _unpacked(item, settings, is_member=False):
        if isinstance(single, Refusal):
            yield single
        else:
            yield from report_of(single, settings=settings)


def _items(given: Received, *, name: str | None, settings: Settings) -> Iterator[RawItem | Refusal]:
    if isinstance(given, (str, Path)):
        yield from gather(Path(given), settings=settings)
        return
    if isinstance(given, bytes):
        yield RawItem(name=printable(name or "input"), bytes=given)
        return
    if not hasattr(given, "read"):
        raise InputError("input.type", f"read() was given a {type(given).__name__}. Give a path, bytes or an open file.")
    own = getattr(given, "name", None)
    shown = printable(name or (Path(own).name if isinstance(own, str) else "input"))
    data = given.read(settings.max_archive_bytes + 1)
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    yield RawItem(name=shown, bytes=raw)


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
    if len(item.bytes) > settings.max_item_bytes and kind not in ("zip", "jsonl"):
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


def _of_zip(item: RawItem, settings: Settings, *, is_member: bool) -> Iterator[RawItem | Refusal]:
    if is_member:
        yield refuse("zip.nested", item.name)
        return
    for member in zip_items(item, settings=settings):
        if isinstance(member, Refusal):
            yield member
        else:
            yield from _unpacked(member, settings, is_member=True)
