"""Tables as Parquet, for data frames and databases."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from headwater.dossier.exports.tables import Cell

_NUMBERS = ("low", "high", "score", "probability", "lat", "lon")
_COUNTS = ("start", "end", "claims", "in_reports", "passages", "admiralty")


def parquet_bytes(rows: Sequence[Mapping[str, Cell]], columns: Sequence[str]) -> bytes:
    """Gives rows as one Parquet file; a column keeps its type whether or not any row fills it."""
    schema = pa.schema([(name, _type_of(name)) for name in columns])
    table = pa.Table.from_pylist([{name: _value(row[name]) for name in columns} for row in rows], schema=schema)
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def _type_of(name: str) -> pa.DataType:
    if name in _NUMBERS:
        return pa.float64()
    if name in _COUNTS or name.endswith(("origins_low", "origins_high", "_admiralty")):
        return pa.int64()
    return pa.bool_() if name in ("low_open", "high_open", "approximate", "in_corpus", "named") else pa.string()


def _value(value: Cell) -> Cell:
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
