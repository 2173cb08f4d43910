"""Tables that people open: each record a row with typed columns, by window and story, as DuckDB and Polars read them."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from headwater.errors import BugError
from headwater.model import Claim, Conflict, Dossier, Link, Mention, Origin, Question, Refusal, Report, Speaker, Story, to_plain
from headwater.model.codec import WORKING_FIELDS

UNDATED = "unknown"
RECORDS: dict[str, type] = {
    "stories": Story,
    "reports": Report,
    "claims": Claim,
    "speakers": Speaker,
    "mentions": Mention,
    "questions": Question,
    "conflicts": Conflict,
    "links": Link,
    "origins": Origin,
    "refusals": Refusal,
}
COUNTS = ("items", "reports", "refusals", "claims", "questions", "conflicts", "origins_low", "origins_high")
_PLAIN = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}

Told = tuple[str | None, Any]
"""A story's id and one of its records, or the plain values of one."""


def rows_of_dossier(dossier: Dossier) -> dict[str, list[Any]]:
    """Gives the records of a story by the table they belong to; refusals of reports stand in a table of their own."""
    counts = typing.cast("dict[str, Any]", to_plain(dossier.counts))
    origins = counts.pop("origins")
    story = {**typing.cast("dict[str, Any]", to_plain(dossier.story)), **counts}
    lists = {name: list(getattr(dossier, name)) for name in RECORDS if name not in ("stories", "refusals")}
    return {"stories": [{**story, "origins_low": origins["low"], "origins_high": origins["high"]}], **lists}


def window_of(story: Story) -> str:
    """Gives the day that a story's rows are filed under."""
    return UNDATED if story.first_published is None else story.first_published[:10]


def write_table(
    folder: Path, table: str, window: str, name: str, rows: Sequence[Told], *, kept: pa.Table | None = None
) -> None:
    """Writes one file of a table, sorted by story, together with rows kept from before; nothing where there are none."""
    schema = schema_of(table)
    plain = [{**typing.cast("dict[str, Any]", to_plain(record)), "story": story} for story, record in rows]
    made = pa.Table.from_pylist(plain, schema=schema)
    whole = made if kept is None else pa.concat_tables([made, kept])
    if whole.num_rows == 0:
        return
    stories = whole.column("story").to_pylist()
    order = sorted(range(len(stories)), key=lambda n: stories[n] or "")
    path = path_in(folder, table, window, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    ordered = whole.take(pa.array(order, pa.int64())).combine_chunks()
    with path.open("wb") as raw:
        pq.write_table(ordered, raw, row_group_size=ordered.num_rows, compression="zstd", compression_level=1)


def kept_rows(folder: Path, table: str, window: str, name: str, stories: Iterable[str]) -> pa.Table | None:
    """Gives the rows of some stories from a file written before, or None where there is none."""
    path = path_in(folder, table, window, name)
    if not path.exists():
        return None
    wanted = set(stories)
    found = pq.read_table(path, schema=schema_of(table), partitioning=None)
    return found.filter(pa.array([story in wanted for story in found.column("story").to_pylist()], pa.bool_()))


def path_in(folder: Path, table: str, window: str, name: str) -> Path:
    """Gives where a file of a table lies: TABLE/window=DAY/NAME.parquet."""
    return folder / table / f"window={window}" / f"{name}.parquet"


@functools.cache
def schema_of(table: str) -> pa.Schema:
    """Gives the columns of a table: the story, then the record's fields by the contract's names."""
    kind: Any = RECORDS[table]
    fields = [("story", pa.string()), *((field.name, field.type) for field in _fields(kind))]
    if table == "stories":
        fields += [(name, pa.int64()) for name in COUNTS]
    return pa.schema(fields)


def _fields(kind: Any) -> list[pa.Field]:
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind) if (kind.__name__, field.name) not in WORKING_FIELDS]
    return [pa.field(name, _type_of(hints[name])) for name in names]


def _type_of(hint: Any) -> pa.DataType:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if dataclasses.is_dataclass(hint):
        return pa.struct(_fields(hint))
    origin, within = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        parts = [part for part in within if part is not type(None)]
        return pa.float64() if set(parts) == {int, float} else _type_of(parts[0])
    if origin is tuple:
        return pa.list_(_type_of(within[0]))
    raise BugError("tables.type", f"No column can hold {hint!r}. Give the record's field a type that a table has.")
