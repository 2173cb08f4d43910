"""Files that hold many reports and are read as a stream, told by their first bytes: gzip, WARC, Parquet."""

from __future__ import annotations

import gzip
import importlib
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from headwater.intake.codes import refuse
from headwater.intake.kinds import kind_of
from headwater.intake.raw import RawItem
from headwater.intake.records import record_items
from headwater.model import Refusal
from headwater.settings import Settings

Items = Iterator[RawItem | Refusal]
WARC, GZIP, PARQUET = b"WARC/", b"\x1f\x8b", b"PAR1"
MARK_BYTES = 5  # the longest of the marks
PEEKED_BYTES = 8_192  # enough to tell what a gzip file holds
_GZIP_FAULTS = (EOFError, OSError, zlib.error)


def container_items(stream: BinaryIO, *, name: str, settings: Settings) -> Items | None:
    """Gives the items of a stream that can be wound back, or None where it is no container of these kinds."""
    head = stream.read(MARK_BYTES)
    stream.seek(0)
    if head.startswith(WARC):
        return _reader("warc_items", "warc")(stream, name=name, settings=settings)
    if head.startswith(PARQUET):
        return _reader("parquet_items", "parquet")(stream, name=name)
    return _gzip_items(stream, name, settings) if head.startswith(GZIP) else None


def is_container(head: bytes) -> bool:
    """Tells whether bytes begin as one of these."""
    return head.startswith((WARC, GZIP, PARQUET))


def _reader(function: str, module: str) -> Callable[..., Items]:
    """Gives a reader, whose library is loaded only where such a file is met."""
    return cast("Callable[..., Items]", getattr(importlib.import_module(f"headwater.intake.{module}"), function))


def _gzip_items(stream: BinaryIO, name: str, settings: Settings) -> Items:
    inner = name[:-3] if name.lower().endswith(".gz") else name
    unpacked = gzip.GzipFile(fileobj=stream)
    try:
        head = unpacked.peek(PEEKED_BYTES)
        if head.startswith(WARC):
            stream.seek(0)
            yield from _reader("warc_items", "warc")(stream, name=name, settings=settings)
        elif kind_of(head, inner) == "jsonl":
            yield from record_items(cast("BinaryIO", unpacked), name=name, settings=settings)
        else:
            data = unpacked.read(settings.max_item_bytes + 1)
            is_too_large = len(data) > settings.max_item_bytes
            limit = settings.max_item_bytes
            yield refuse("item.too_large", name, limit=limit) if is_too_large else RawItem(name=name, bytes=data)
    except _GZIP_FAULTS as error:
        yield refuse("gzip.broken", name, why=(str(error) or type(error).__name__).rstrip("."))
