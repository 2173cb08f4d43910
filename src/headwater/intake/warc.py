"""Web archives: each page of a WARC file, plain or gzipped, as an item of its own, read as a stream."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from headwater.intake.codes import printable, refuse
from headwater.intake.raw import Declared, RawItem
from headwater.model import Refusal
from headwater.settings import Settings

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")
_HELD = ("response", "resource", "conversion")
_BLANK = b"\r\n\r\n"  # stands behind each record
# the last two are how warcio meets a record without the headers that it takes for granted
_FAULTS = (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error, AttributeError, TypeError)


def warc_items(stream: BinaryIO, *, name: str, settings: Settings) -> Iterator[RawItem | Refusal]:
    """Gives the pages of a web archive in their order, each named by its address and captured when the archive says.

    Requests, metadata, pictures and answers other than success are no reports and are passed over.
    Refuses: ``warc.broken`` where the archive is damaged or cut short, after what stood before; ``warc.no_pages``.
    Cost: one record in memory at a time.
    """
    is_empty = True
    archive = ArchiveIterator(stream)
    try:
        for record in archive:
            item = _item(record, settings)
            if item is not None:
                is_empty = False
                yield item
    except _FAULTS as error:
        yield refuse("warc.broken", name, why=_why(error))
        return
    left = stream.tell() - (archive.get_record_offset() or 0) - (archive.get_record_length() or 0)
    if left > len(_BLANK):  # warcio stops without a word where the head of a record is cut
        yield refuse("warc.broken", name, why=f"{left:,} bytes at its end are no record")
    elif is_empty:
        yield refuse("warc.no_pages", name)


def _item(record: Any, settings: Settings) -> RawItem | Refusal | None:
    address = record.rec_headers.get_header("WARC-Target-URI")
    if record.rec_type not in _HELD or address is None or not _is_page(record):
        return None
    shown = printable(address)
    data = record.content_stream().read(settings.max_item_bytes + 1)
    if len(data) > settings.max_item_bytes:
        return refuse("item.too_large", shown, limit=settings.max_item_bytes)
    _look_for_the_end(record)
    when = record.rec_headers.get_header("WARC-Date")
    return RawItem(name=shown, bytes=data, url=address, declared=Declared(how="warc", url=address, captured_at=when))


def _is_page(record: Any) -> bool:
    """Tells whether a record holds what may be a report: a success, and of a kind that has text."""
    http = record.http_headers
    if http is not None and not str(http.get_statuscode()).startswith("2"):
        return False
    told = http.get_header("Content-Type") if http is not None else record.rec_headers.get_header("Content-Type")
    return told is None or str(told).split(";")[0].strip().lower() in PAGES


def _look_for_the_end(record: Any) -> None:
    """Raises EOFError where the archive ends inside the record: what was read of it is no whole page."""
    left = getattr(record.raw_stream, "limit", 0)
    if left:
        raise EOFError(f"it ends {left:,} bytes before the end of a record")


def _why(error: Exception) -> str:
    return (str(error).strip().split("\n")[0] or type(error).__name__).rstrip(".")
