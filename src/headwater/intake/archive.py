"""Zips: their members by name, with every limit looked at before and while unpacking; nothing is written to disk."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from headwater.intake.codes import printable, refuse
from headwater.intake.decide import CHUNK_BYTES, ZIP_RATIO, ZIP_RATIO_BYTES
from headwater.intake.declared import SIDECAR_SUFFIX
from headwater.intake.names import is_hidden, sidecar_names
from headwater.intake.raw import RawItem
from headwater.intake.sidecars import with_sidecar
from headwater.model import Refusal
from headwater.settings import Settings

_ZIP_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip


def zip_items(item: RawItem, *, settings: Settings) -> Iterator[RawItem | Refusal]:
    """Gives the members of a zip sorted by name, each with its sidecar.

    Refuses: the whole zip where it is broken, holds too much or too many; a member that is locked or a trap.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(item.bytes))
        members = [m for m in archive.infolist() if not m.is_dir()]
    except _ZIP_FAULTS:
        yield refuse("zip.broken", item.name, why="its directory is damaged")
        return
    with archive:
        if len(members) > settings.max_archive_items:
            yield refuse("zip.too_many", item.name, limit=settings.max_archive_items)
        elif sum(m.file_size for m in members) > settings.max_archive_bytes:
            yield refuse("zip.too_large", item.name, limit=settings.max_archive_bytes)
        else:
            yield from _members(item, archive, members, settings)


def _members(
    item: RawItem, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], settings: Settings
) -> Iterator[RawItem | Refusal]:
    shown = sorted((m for m in members if not is_hidden(m.filename)), key=lambda m: m.filename)
    by_name = {m.filename: m for m in shown}
    used: set[str] = set()
    total = 0
    is_empty = True
    for member in shown:
        if member.filename.endswith(SIDECAR_SUFFIX):
            continue
        is_empty = False
        name = f"{item.name}/{printable(member.filename)}"
        data = _unpacked(archive, member, name, settings)
        total += len(data) if isinstance(data, bytes) else 0
        if total > settings.max_archive_bytes:
            yield refuse("zip.too_large", item.name, limit=settings.max_archive_bytes)
            return
        if isinstance(data, Refusal):
            yield data
            continue
        beside = next((s for s in sidecar_names(member.filename) if s in by_name), None)
        raw = None
        if beside is not None:
            used.add(beside)
            raw = _unpacked(archive, by_name[beside], f"{item.name}/{printable(beside)}", settings)
        short = RawItem(name=name, bytes=data)
        sidecar = PurePosixPath(beside).name if beside is not None else ""
        yield from with_sidecar(short, raw, sidecar=sidecar)
    for name_alone in sorted(n for n in by_name if n.endswith(SIDECAR_SUFFIX) and n not in used):
        yield refuse("sidecar.alone", f"{item.name}/{printable(name_alone)}")
    if is_empty:
        yield refuse("zip.empty", item.name)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, settings: Settings) -> bytes | Refusal:
    if member.flag_bits & 1:
        return refuse("zip.encrypted", name)
    packed = max(member.compress_size, 1)
    ratio = member.file_size // packed
    if ratio > ZIP_RATIO and member.file_size > ZIP_RATIO_BYTES:
        return refuse("zip.bomb", name, ratio=ratio)
    chunks: list[bytes] = []
    size = 0
    try:
        with archive.open(member) as stream:
            while chunk := stream.read(CHUNK_BYTES):
                size += len(chunk)
                if size > settings.max_item_bytes:
                    return refuse("item.too_large", name, limit=settings.max_item_bytes)
                if size > ZIP_RATIO_BYTES and size // packed > ZIP_RATIO:
                    return refuse("zip.bomb", name, ratio=size // packed)
                chunks.append(chunk)
    except _ZIP_FAULTS:
        return refuse("zip.broken", name, why="this member is damaged or packed in an unknown way")
    return b"".join(chunks)
