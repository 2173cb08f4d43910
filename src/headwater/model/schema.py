"""The JSON Schema of a record, generated from the record and its docstrings, never written by hand."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import itertools
import textwrap
import types
import typing

from headwater.model.codec import ABSENT_WHEN_EMPTY, WORKING_FIELDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN = {str: {"type": "string"}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"}}


def json_schema(record: type) -> dict[str, object]:
    """Gives the JSON Schema (draft 2020-12) of a record type, every nested record under ``$defs``."""
    definitions: dict[str, object] = {}
    root = _of_type(record, definitions)
    return {"$schema": DIALECT, "$defs": dict(sorted(definitions.items())), **root}


def attribute_lines(record: type) -> dict[str, str]:
    """Gives the docstring line under each attribute of a record type."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(record)))
    body = typing.cast(ast.ClassDef, tree.body[0]).body
    lines: dict[str, str] = {}
    for node, after in itertools.pairwise(body):
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            lines[node.target.id] = " ".join(str(after.value.value).split())
    return lines


def _of_record(record: type, definitions: dict[str, object]) -> dict[str, object]:
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}  # reserved first, so that a record may hold itself
        hints = typing.get_type_hints(record)
        lines = attribute_lines(record)
        properties: dict[str, object] = {}
        required: list[str] = []
        for field in dataclasses.fields(record):
            if (name, field.name) in WORKING_FIELDS:
                continue
            properties[field.name] = {
                **_of_type(hints[field.name], definitions),
                "description": lines.get(field.name, ""),
            }
            if (name, field.name) not in ABSENT_WHEN_EMPTY:
                required.append(field.name)
        definitions[name] = {
            "type": "object",
            "description": (record.__doc__ or "").strip(),
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _of_type(hint: object, definitions: dict[str, object]) -> dict[str, object]:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _of_record(hint, definitions)
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if hint is object:
        return {}
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        options = [{"type": "null"} if a is type(None) else _of_type(a, definitions) for a in arguments]
        return {"anyOf": options}
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return {"type": "array", "items": _of_type(arguments[0], definitions)}
    if origin is tuple:
        items = [_of_type(a, definitions) for a in arguments]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    if origin is dict:
        return {"type": "object"}
    raise TypeError(f"no JSON Schema for {hint!r}")
