"""Plain values back to records: what a store or a data set kept, as the record it was."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from headwater.errors import InputError

R = TypeVar("R")


def from_plain(kind: type[R], value: object) -> R:
    """Gives the record of this kind that ``to_plain(record, working=True)`` was made from.

    Keys that the record does not know are an error: they come from another version, and nothing is dropped silently.
    Raises: InputError ``record.shape`` naming the field that does not fit.
    """
    try:
        return typing.cast(R, _read(kind, value, kind.__name__))
    except (TypeError, ValueError) as wrong:
        raise InputError("record.shape", f"This is no {kind.__name__} record: {wrong}.") from wrong


def _read(hint: Any, value: object, where: str) -> object:
    if dataclasses.is_dataclass(hint):
        return _record(typing.cast(type, hint), value, where)
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _one_of(inner, value, where)
    if origin is tuple:
        return _tuple(inner, value, where)
    if origin is dict:
        return dict(_expect(value, Mapping, where))
    if hint is float:
        return float(_expect(value, (int, float), where))
    if hint in (int, str, bool):
        return _expect(value, hint, where)
    return value


def _record(kind: type, value: object, where: str) -> object:
    given = _expect(value, Mapping, where)
    hints = _hints(kind)
    unknown = sorted(set(given) - set(hints))
    if unknown:
        raise ValueError(f"{where} has no field {unknown[0]}")
    return kind(**{name: _read(hints[name], item, f"{where}.{name}") for name, item in given.items()})


def _one_of(hints: tuple[Any, ...], value: object, where: str) -> object:
    """Gives the value by the first hint of a union that fits; a number keeps its type, since 1 and 1.0 are both written."""
    if value is None and type(None) in hints:
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool) and {int, float} & set(hints):
        return value
    real = [hint for hint in hints if hint is not type(None)]
    return _read(real[0], value, where)


def _tuple(inner: tuple[Any, ...], value: object, where: str) -> tuple[object, ...]:
    given = _expect(value, (list, tuple), where)
    if len(inner) == 2 and inner[1] is ...:
        return tuple(_read(inner[0], item, where) for item in given)
    return tuple(_read(hint, item, where) for hint, item in zip(inner, given, strict=True))


def _expect(value: Any, kinds: Any, where: str) -> Any:
    is_flag = isinstance(value, bool) and kinds is not bool
    if is_flag or not isinstance(value, kinds):
        raise ValueError(f"{where} is {type(value).__name__}")
    return value


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
