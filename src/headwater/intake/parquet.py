"""Parquet: each row with the contract's keys as an item of its own, one batch of rows in memory at a time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from headwater.intake.codes import refuse
from headwater.intake.declared import KEYS
from headwater.intake.raw import RawItem
from headwater.intake.records import item_of_record
from headwater.model import Refusal

BATCH_ROWS = 256  # rows of whole pages of the largest size still fit in memory
COLUMNS = (*KEYS, "authors", "text", "html")
_FAULTS = (pa.ArrowException, OSError, ValueError)


def parquet_items(stream: BinaryIO, *, name: str) -> Iterator[RawItem | Refusal]:
    """Gives the rows of a Parquet file in their order, each under the same keys as a record of JSON lines.

    Refuses: ``parquet.broken``; ``parquet.no_text``; ``parquet.row_group`` for a group that is damaged, the rest is read.
    """
    try:
        file = pq.ParquetFile(stream)
    except _FAULTS as error:
        yield refuse("parquet.broken", name, why=_why(error))
        return
    columns = [column for column in COLUMNS if column in file.schema_arrow.names]
    if not {"text", "html"} & set(columns):
        yield refuse("parquet.no_text", name)
        return
    number = 0
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        yield from _rows(file, group, rows, columns, name=name, before=number)
        number += rows


def _rows(
    file: pq.ParquetFile, group: int, rows: int, columns: list[str], *, name: str, before: int
) -> Iterator[RawItem | Refusal]:
    number = before
    try:
        for batch in file.iter_batches(batch_size=BATCH_ROWS, row_groups=[group], columns=columns, use_threads=False):
            for row in batch.to_pylist():
                number += 1
                yield item_of_record({key: _plain(value) for key, value in row.items()}, place=f"{name}#{number}")
    except _FAULTS as error:
        yield refuse("parquet.row_group", name, group=group, rows=before + rows - number, why=_why(error))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime.date) else value


def _why(error: Exception) -> str:
    return (str(error).strip().split("\n")[0] or type(error).__name__).rstrip(".")
