"""Plain values back to records: what a store or a data set kept, as the record it was."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from headwater.errors import InputError

R = TypeVar("R")
Reader = Callable[[Any], Any]


def from_plain(kind: type[R], value: object) -> R:
    """Gives the record of this kind that ``to_plain(record, working=True)`` was made from.

    Keys that the record does not know are an error: they come from another version, and nothing is dropped silently.
    Raises: InputError ``record.shape`` naming the field that does not fit.
    Cost: the reader of each kind is made once a process.
    """
    try:
        return typing.cast(R, _reader(typing.cast(Any, kind))(value))
    except _Misfit as wrong:
        where = ".".join([kind.__name__, *reversed(wrong.path)])
        raise InputError("record.shape", f"This is no {kind.__name__} record: {where} {wrong.told}.") from wrong


class _Misfit(Exception):
    """A value that does not fit; fields are added on the way up."""

    def __init__(self, told: str) -> None:
        super().__init__(told)
        self.told = told
        self.path: list[str] = []


@functools.cache
def _reader(hint: Any) -> Reader:
    if dataclasses.is_dataclass(hint):
        return _record_reader(typing.cast(type, hint))
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _union_reader(inner)
    if origin is tuple:
        return _tuple_reader(inner)
    if hint is float:
        number = _expecting(int, float)
        return lambda value: float(number(value))
    if hint in (int, str, bool):
        return _expecting(hint)
    if origin in (dict, Mapping):
        mapping = _expecting(Mapping)
        return lambda value: dict(mapping(value))
    return lambda value: value


def _record_reader(kind: type) -> Reader:
    hints = typing.get_type_hints(kind)
    readers = {field.name: _later(hints[field.name]) for field in dataclasses.fields(kind)}
    expect = _expecting(Mapping)

    def read(value: Any) -> Any:
        fields: dict[str, Any] = {}
        for name, item in expect(value).items():
            if name not in readers:
                raise _Misfit(f"has no field {name}")
            try:
                fields[name] = readers[name]()(item)
            except _Misfit as wrong:
                wrong.path.append(name)
                raise
        try:
            return kind(**fields)
        except TypeError as wrong:
            raise _Misfit(f"lacks a field: {wrong}") from wrong

    return read


def _later(hint: Any) -> Callable[[], Reader]:
    """Gives the reader when it is first needed, since a record may hold itself."""
    return functools.cache(lambda: _reader(hint))


def _union_reader(hints: tuple[Any, ...]) -> Reader:
    """Reads by the one hint that is neither None nor a number; a number keeps its type, since 1 and 1.0 are both written."""
    real = [hint for hint in hints if hint is not type(None)]
    reader = _expecting(int, float) if {int, float} <= set(real) else _reader(real[0])
    if type(None) not in hints:
        return reader
    return lambda value: None if value is None else reader(value)


def _tuple_reader(inner: tuple[Any, ...]) -> Reader:
    expect = _expecting(list, tuple)
    readers = [_reader(hint) for hint in inner if hint is not ...]
    if len(inner) == 2 and inner[1] is ...:
        return lambda value: tuple(map(readers[0], expect(value)))

    def read(value: Any) -> tuple[Any, ...]:
        given = expect(value)
        if len(given) != len(readers):
            raise _Misfit(f"has {len(given)} parts")
        return tuple(reader(item) for reader, item in zip(readers, given, strict=True))

    return read


def _expecting(*kinds: type) -> Reader:
    takes_flags = bool in kinds

    def read(value: Any) -> Any:
        if not isinstance(value, kinds) or (isinstance(value, bool) and not takes_flags):
            raise _Misfit(f"is {type(value).__name__}")
        return value

    return read
