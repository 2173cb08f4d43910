"""What commands read: paths, or standard input; and the library's face, loaded when it is needed."""

from __future__ import annotations

import dataclasses
import importlib
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import IO, Any

from headwater.errors import InputError
from headwater.model import Refusal, Report
from headwater.render.words import refused
from headwater.settings import DEFAULT, Settings

STDIN = "/dev/stdin"
"""What ``-`` stands for on the command line (see ``app``); read from the open stream, so that it works anywhere."""


def face() -> Any:
    """Gives the library's face. It loads the parser's libraries, which takes a second, so no command does it unasked."""
    return importlib.import_module("headwater.face")


def read_inputs(paths: Sequence[str], *, settings: Settings) -> list[Report | Refusal]:
    """Gives the reports and refusals of paths; STDIN is standard input.

    Raises: InputError ``input.stdin`` where standard input is asked for and closed.
    """
    given = [stdin_bytes() if path == STDIN else path for path in paths]
    found: list[Report | Refusal] = face().read_many(given, settings=settings)
    return found


def stdin_bytes() -> IO[bytes]:
    """Gives standard input. Raises: InputError ``input.stdin`` where it is closed."""
    if sys.stdin is None:
        raise InputError("input.stdin", "Standard input is closed. Give a path, or pipe a report in.")
    return sys.stdin.buffer


def one_report(path: str, *, settings: Settings) -> Report:
    """Gives the one report of a path.

    Raises: InputError ``input.refused`` where it cannot be read, ``input.many`` where it holds several reports.
    """
    found = read_inputs([path], settings=settings)
    reports = [item for item in found if isinstance(item, Report)]
    if len(reports) == 1:
        return reports[0]
    if reports:
        raise InputError("input.many", f"{path} holds {len(reports)} reports, and one is needed. Give them as single files.")
    refusal = next(item for item in found if isinstance(item, Refusal))
    raise InputError("input.refused", refused(refusal))


def settings_for(*, captured_at: str | None = None, parser: str | None = None, embedder: str | None = None) -> Settings:
    """Gives the settings that options ask for.

    Raises: InputError ``option.captured-at`` where the time is not ISO 8601.
    """
    if captured_at is not None:
        try:
            datetime.fromisoformat(captured_at)
        except ValueError as error:
            message = f"--captured-at is {captured_at!r}, which is no ISO 8601 time. Write it like 2026-03-01T09:00:00Z."
            raise InputError("option.captured-at", message) from error
    return dataclasses.replace(
        DEFAULT, captured_at=captured_at, parser=DEFAULT.parser if parser is None else parser, embedder=embedder
    )
