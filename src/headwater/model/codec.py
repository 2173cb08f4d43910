"""Records to plain values and to canonical JSON: the bytes that are promised to be the same."""

from __future__ import annotations

import dataclasses
import json
import math

FLOAT_PLACES = 6  # the contract's rounding
WORKING_FIELDS = frozenset({("Claim", "frame"), ("Report", "canonical_url"), ("Report", "page_links")})
ABSENT_WHEN_EMPTY = frozenset({("Claim", "parts"), ("Entered", "link"), ("Entered", "report")})


def to_plain(value: object, *, working: bool = False) -> object:
    """Gives dicts, lists, strings and numbers for a record or a nest of records, by the contract's field names.

    ``working`` keeps the working fields and every digit of a number, so that ``from_plain`` gives the very same record again.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        out: dict[str, object] = {}
        for field in dataclasses.fields(value):
            item = getattr(value, field.name)
            if not working and (name, field.name) in WORKING_FIELDS:
                continue
            if (name, field.name) in ABSENT_WHEN_EMPTY and (item is None or item == ()):
                continue
            out[field.name] = to_plain(item, working=working)
        return out
    if isinstance(value, dict):
        return {str(key): to_plain(item, working=working) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_plain(item, working=working) for item in value]
    if isinstance(value, float) and not working:
        return plain_number(value)
    return value


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
