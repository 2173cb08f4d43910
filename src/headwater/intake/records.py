"""JSON lines: each record of the contract as an item of its own."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from headwater.intake.codes import printable, refuse
from headwater.intake.declared import declared_of, read_object
from headwater.intake.raw import RawItem
from headwater.model import Refusal
from headwater.settings import Settings

_MARK = b"\xef\xbb\xbf"


def record_items(stream: BinaryIO, *, name: str, settings: Settings) -> Iterator[RawItem | Refusal]:
    """Gives the records of JSON lines in their order; a record's bytes are its text or html in UTF-8.

    Refuses: by line number, what is no JSON object, holds no text, or has a value of the wrong type.
    Cost: one line in memory at a time.
    """
    number = 0
    is_empty = True
    while line := stream.readline(settings.max_item_bytes + 1):
        number += 1
        place = f"{name}#{number}"
        if len(line) > settings.max_item_bytes:
            yield refuse("item.too_large", place, limit=settings.max_item_bytes)
            _skip_line(stream, line)
            is_empty = False
        elif line.strip(b" \t\r\n\0" + _MARK):
            yield _record(line.removeprefix(_MARK), place=place)
            is_empty = False
    if is_empty:
        yield refuse("item.empty", name)


def json_items(data: bytes, *, name: str, settings: Settings) -> Iterator[RawItem | Refusal]:
    """Gives the records of a JSON file: one object, a list of objects, or one object a line."""
    try:
        value = json.loads(data.removeprefix(_MARK))
    except (ValueError, RecursionError):
        yield from record_items(io.BytesIO(data), name=name, settings=settings)
        return
    values = value if isinstance(value, list) else [value]
    for number, one in enumerate(values, start=1):
        place = f"{name}#{number}" if isinstance(value, list) else name
        yield item_of_record(one, place=place) if isinstance(one, dict) else refuse("json.not_object", place)
    if not values:
        yield refuse("report.empty", name)


def item_of_record(values: dict[str, object], *, place: str) -> RawItem | Refusal:
    """Gives the item of one record under the contract's keys. Refuses: values of the wrong type; a record without text."""
    declared, faults = declared_of(values, how="jsonl")
    for key in ("text", "html"):
        if values.get(key) is not None and not isinstance(values[key], str):
            faults.append((key, "a string"))
    if faults:
        return refuse("json.wrong_type", place, key=faults[0][0], expected=faults[0][1])
    kind = "text" if isinstance(values.get("text"), str) else "html"
    content = values.get(kind)
    if not isinstance(content, str):
        return refuse("json.no_text", place)
    name = printable(declared.name) if declared.name is not None else place
    return RawItem(name=name, bytes=content.encode("utf-8", "surrogatepass"), declared=declared, kind=kind)


def holds_records(data: bytes) -> bool:
    """Tells whether the first line of bytes that look like JSON is indeed a JSON object."""
    first = data.removeprefix(_MARK).lstrip().split(b"\n", 1)[0]
    return not isinstance(read_object(first), str)


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _record(line: bytes, *, place: str) -> RawItem | Refusal:
    value = read_object(line)
    if value == "it is not an object":
        return refuse("json.not_object", place)
    if isinstance(value, str):
        return refuse("json.not_valid", place, why=value)
    return item_of_record(value, place=place)
