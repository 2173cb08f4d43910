"""What people ruled, read from a file: JSON lines of judgements, or what the API gives of a story's ledger."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from headwater.errors import InputError
from headwater.model import Judgement, from_plain


def read_judgements(path: Path | None) -> tuple[Judgement, ...]:
    """Gives the judgements of a file in its order, undone ones and undos among them; none without a file.

    Raises: InputError ``judgements.missing``, ``judgements.encoding``, ``judgements.json``, ``judgements.shape``.
    """
    if path is None:
        return ()
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        why = error.strerror or str(error)
        raise InputError("judgements.missing", f"{path} cannot be read: {why}. Name a file of judgements.") from error
    except UnicodeDecodeError as error:
        raise InputError("judgements.encoding", f"{path} is not UTF-8 at byte {error.start}. Save it as UTF-8.") from error
    return tuple(_judgement(value, f"{path}, {place}") for place, value in _values(text, path))


def _values(text: str, path: Path) -> Iterator[tuple[str, Any]]:
    """Gives each value with where it stands, from one JSON document or from JSON lines."""
    try:
        whole = json.loads(text)
    except ValueError:
        yield from _lines(text, path)
        return
    listed = whole.get("items", [whole]) if isinstance(whole, dict) else whole
    for number, value in enumerate(listed if isinstance(listed, list) else [listed], start=1):
        yield f"entry {number}", value


def _lines(text: str, path: Path) -> Iterator[tuple[str, Any]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield f"line {number}", json.loads(line)
        except ValueError as error:
            raise InputError(
                "judgements.json", f"{path}, line {number} is no JSON: {error}. One judgement a line is meant."
            ) from error


def _judgement(value: Any, where: str) -> Judgement:
    told = value["judgement"] if isinstance(value, dict) and "judgement" in value else value  # as the API lists them
    try:
        return from_plain(Judgement, told)
    except InputError as error:
        raise InputError("judgements.shape", f"{where}: {error.message} Give judgements as the ledger keeps them.") from error
