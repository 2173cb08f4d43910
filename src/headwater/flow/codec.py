"""Records to Arrow and back, at the corridor's edge: exact, by the fields of each record's class, whatever the engine."""

from __future__ import annotations

import base64
import dataclasses
import functools
import importlib
import json
import operator
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa

from headwater.errors import BugError

Change = Callable[[Any], Any]
ROW = pa.schema([("key", pa.string()), ("kind", pa.string()), ("record", pa.string())])
"""What travels between partitions: what a row is split by, the record's class, its fields as a JSON list in their order."""


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One record on its way, with the key it is split by."""

    key: str
    record: object


def to_arrow(rows: Iterable[Row]) -> pa.Table:
    """Gives the rows as a table. Cost: about as much as pickle takes; the text is ASCII, so half a character passes too."""
    keys: list[str] = []
    kinds: list[str] = []
    records: list[str] = []
    for row in rows:
        keys.append(row.key)
        kind: Any = type(row.record)
        kinds.append(_name_of(kind))
        records.append(json.dumps(_codec(kind)[0](row.record), separators=(",", ":")))
    return pa.table([keys, kinds, records], schema=ROW)


def from_arrow(table: pa.Table) -> Iterator[Row]:
    """Gives the rows of a table, each record equal to the one that went in."""
    columns = (table.column(name).to_pylist() for name in ROW.names)
    for key, kind, record in zip(*columns, strict=True):
        yield Row(key, _codec(_class_of(kind))[1](json.loads(record)))


@functools.cache
def _name_of(kind: Any) -> str:
    return f"{kind.__module__}:{kind.__qualname__}"


@functools.cache
def _class_of(name: str) -> Any:
    module, _, within = name.partition(":")
    found: Any = operator.attrgetter(within)(importlib.import_module(module))
    if not dataclasses.is_dataclass(found):  # a file that was tampered with must not make us call anything
        raise BugError(
            "codec.kind", f"{name} is no record. The file between two steps was changed; run again with another --out."
        )
    return found


@functools.cache
def _codec(kind: Any) -> tuple[Change, Change]:
    """Gives the pair (record to list, list to record) of a class, put together once from its type hints."""
    names = [field.name for field in dataclasses.fields(kind)]
    hints = typing.get_type_hints(kind, localns={})  # else a field called `bytes` would hide the type
    pairs = [_of_hint(hints[name]) for name in names]
    outward = [(at, pair[0]) for at, pair in enumerate(pairs) if pair is not None]
    inward = [(at, pair[1]) for at, pair in enumerate(pairs) if pair is not None]
    values_of = operator.attrgetter(*names) if len(names) > 1 else (lambda record: (getattr(record, names[0]),))

    def to_list(record: Any) -> list[Any]:
        values = list(values_of(record))
        for at, change in outward:
            if values[at] is not None:
                values[at] = change(values[at])
        return values

    def to_record(values: list[Any]) -> Any:
        for at, change in inward:
            if values[at] is not None:
                values[at] = change(values[at])
        return kind(**dict(zip(names, values, strict=True)))

    return to_list, to_record


def _of_hint(hint: Any) -> tuple[Change, Change] | None:
    """Gives how a value of this type is changed on its way out and in; None where JSON holds it as it is."""
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _codec(hint)
    if hint is bytes:
        return (lambda value: base64.b85encode(value).decode("ascii")), base64.b85decode
    origin, within = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        pairs = [pair for part in within if part is not type(None) and (pair := _of_hint(part)) is not None]
        return pairs[0] if pairs else None
    if origin is tuple:
        inner = _of_hint(within[0]) if within[1:] == (Ellipsis,) else None
        return (list, tuple) if inner is None else _each(*inner)
    return None


def _each(outward: Change, inward: Change) -> tuple[Change, Change]:
    return (lambda values: [outward(value) for value in values]), (lambda values: tuple([inward(value) for value in values]))
