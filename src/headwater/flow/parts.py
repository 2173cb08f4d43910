"""Parts on disk: Arrow files whose batches are read one by one, written whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from headwater.errors import RunError
from headwater.flow.codec import ROW, Row, from_arrow

FORMAT = "arrow-2"
"""Part of every run's identity: what was written in another form is done again and not misread."""
_MASK = (1 << 128) - 1
_PACKED = pa.ipc.IpcWriteOptions(compression=pa.Codec("zstd", 1))  # pages shrink to a fifth, at a tenth of a millisecond each
_NO_ROWS = pa.RecordBatch.from_pylist([], schema=ROW)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some batches of a file: what one partition reads."""

    path: str
    groups: tuple[int, ...]
    bytes: int = 0
    """About how large it is on disk, so that small pieces can be worked on together."""


def write_groups(path: Path, tables: Iterable[pa.Table]) -> int:
    """Writes each table of rows as a batch of one file and gives how many there are. Cost: one table in memory at a time.

    Not Parquet: to find one row group there all of them are read about, and a file of a large run has thousands.
    """
    groups = 0
    with path.open("wb") as raw, pa.ipc.new_file(raw, ROW, options=_PACKED) as writer:
        for table in tables:
            batches = table.combine_chunks().to_batches()
            writer.write_batch(batches[0] if batches else _NO_ROWS)
            groups += 1
    return groups


def read_piece(piece: Piece) -> pa.Table:
    """Gives the rows of a piece. Cost: that of its batches, however many the file has.

    Raises: RunError ``part.broken`` where the file is damaged or gone.
    """
    try:
        with pa.OSFile(piece.path) as raw, pa.ipc.open_file(raw) as file:
            return pa.Table.from_batches([file.get_batch(group) for group in piece.groups], schema=ROW)
    except (pa.ArrowException, OSError) as error:
        message = f"The file {piece.path} between two steps cannot be read: {error}. Remove its folder `work` and run again."
        raise RunError("part.broken", message) from error


def rows_of(pieces: Sequence[Piece]) -> Iterable[Row]:
    """Gives the rows of many pieces, one piece in memory at a time."""
    for piece in pieces:
        if piece.groups:
            yield from from_arrow(read_piece(piece))


def weigh(table: pa.Table) -> int:
    """Gives a number that stands for the rows whatever their order; of two sets together it is the sum of both."""
    total = 0
    for row in zip(*(table.column(name).to_pylist() for name in ROW.names), strict=True):
        total += int.from_bytes(hashlib.sha256("\0".join(row).encode()).digest()[:16], "big")
    return total & _MASK


def weigh_together(weights: Iterable[int]) -> str:
    """Gives the digest of several sets of rows put together."""
    return f"{sum(weights) & _MASK:032x}"


def remove(path: Path) -> None:
    """Removes a file or a folder, or nothing where there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
