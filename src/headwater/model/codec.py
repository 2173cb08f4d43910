"""Records to plain values and to canonical JSON: the bytes that are promised to be the same."""

from __future__ import annotations

import dataclasses
import functools
import json
import math
from typing import Any

FLOAT_PLACES = 6  # the contract's rounding
WORKING_FIELDS = frozenset({("Claim", "frame"), ("Report", "canonical_url"), ("Report", "page_links")})
ABSENT_WHEN_EMPTY = frozenset({("Claim", "parts"), ("Entered", "link"), ("Entered", "report")})
_ABSENT = {kind: frozenset(name for of, name in ABSENT_WHEN_EMPTY if of == kind) for kind, _ in ABSENT_WHEN_EMPTY}
_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def to_plain(value: object, *, working: bool = False) -> object:
    """Gives dicts, lists, strings and numbers for a record or a nest of records, by the contract's field names.

    ``working`` keeps the working fields and every digit of a number, so that ``from_plain`` gives the very same record again.
    Cost: the fields of each kind are looked up once a process.
    """
    kind: Any = type(value)
    if kind in _AS_THEY_ARE:
        return value
    names = _names_of(kind, working)
    if names is not None:
        told = {
            name: item if type(item := getattr(value, name)) in _AS_THEY_ARE else to_plain(item, working=working)
            for name in names
        }
        return told if kind.__name__ not in _ABSENT else _without_empty(kind.__name__, told)
    if isinstance(value, dict):
        return {str(key): to_plain(item, working=working) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(item, working=working) for item in value]
    if isinstance(value, float) and not working:
        return plain_number(value)
    return value


def _without_empty(kind: str, told: dict[str, object]) -> dict[str, object]:
    return {name: item for name, item in told.items() if name not in _ABSENT[kind] or not (item is None or item == [])}


@functools.cache
def _names_of(kind: Any, working: bool) -> tuple[str, ...] | None:
    """Gives the fields of a record that are told, or None for what is no record."""
    hidden = frozenset() if working else frozenset(name for of, name in WORKING_FIELDS if of == kind.__name__)
    if not dataclasses.is_dataclass(kind):
        return None
    return tuple(field.name for field in dataclasses.fields(kind) if field.name not in hidden)


def plain_number(value: float) -> float | int | None:
    """Gives a number that JSON can hold: rounded, whole numbers as integers, nothing for infinities."""
    if not math.isfinite(value):
        return None
    rounded = round(value, FLOAT_PLACES)
    return int(rounded) if rounded == int(rounded) else rounded


def canonical_json(value: object) -> str:
    """Gives canonical JSON: sorted keys, two blanks of indent so that a diff can be read, one newline at the end."""
    text = json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False)
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") + "\n"
