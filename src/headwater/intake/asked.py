"""What a program hands to the face, looked at before any room sees it: a wrong type is the caller's to mend, in words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

from headwater.errors import InputError
from headwater.intake.plain import blocks_of_lines
from headwater.model import Refusal, Report


def asked_items(value: object) -> list[Report | Refusal]:
    """Gives reports and refusals, each report fit to be worked on.

    Raises: InputError ``input.type`` for anything else, ``report.same-id`` for two texts under one id.
    """
    items = asked_records(value, (Report, Refusal), what="reports")
    texts: dict[str, str] = {}
    for item in items:
        if isinstance(item, Report) and texts.setdefault(item.id, item.text) != item.text:
            raise InputError("report.same-id", f"Two reports with different texts have the id {item.id!r}. Give each its own.")
    return [asked_report(item) if isinstance(item, Report) else item for item in items]


def asked_reports(value: object) -> list[Report]:
    """Gives reports that are fit to be worked on; refusals among them are passed over."""
    return [item for item in asked_items(value) if isinstance(item, Report)]


def asked_report(value: object) -> Report:
    """Gives a report that is fit to be worked on; one made by hand without paragraphs gets those of its lines.

    Raises: InputError ``input.type`` for another thing, ``report.spans`` for a paragraph outside the text,
    ``text.surrogate`` for half a character, ``report.published`` for a time outside the calendar.
    """
    if not isinstance(value, Report):
        raise InputError(
            "input.type", f"A report was asked for and a {type(value).__name__} was given. Give what read() gives."
        )
    if not value.text.isascii():
        asked_text(value.text, what=f"The text of report {value.id!r}")
    if any(not 0 <= p.start < p.end <= len(value.text) for p in value.paragraphs):
        raise InputError("report.spans", f"A paragraph of report {value.id!r} lies outside its text. Mend its start and end.")
    if value.published is not None:
        try:
            value.published.instant()
        except (OverflowError, TypeError) as error:
            raise InputError("report.published", f"The time of report {value.id!r} is no time: {error}. Mend it.") from error
    if value.paragraphs or not value.text:
        return value
    return dataclasses.replace(value, paragraphs=tuple(blocks_of_lines(value.text)))


def asked_records(value: object, kinds: tuple[type, ...], *, what: str) -> list[Any]:
    """Gives a list of records of these kinds.

    Raises: InputError ``input.type`` where it is no list, or holds something else.
    """
    names = " or ".join(kind.__name__ for kind in kinds)
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        raise InputError("input.type", f"{what} must be a list of {names}, and a {type(value).__name__} was given.")
    given = list(value)
    for item in given:
        if not isinstance(item, kinds):
            raise InputError("input.type", f"{what} must be a list of {names}, and it holds a {type(item).__name__}.")
    return given


def asked_text(value: object, *, what: str) -> str:
    """Gives a text. Raises: InputError ``input.type`` where it is none, ``text.surrogate`` where it holds half a character."""
    if not isinstance(value, str):
        raise InputError("input.type", f"{what} must be a string, and a {type(value).__name__} was given.")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        message = f"{what} holds half a character at {error.start}. Decode it anew, or replace it."
        raise InputError("text.surrogate", message) from error
    return value


def asked_number(value: object, *, what: str, least: int | None = None) -> int:
    """Gives a whole number. Raises: InputError ``input.type`` where it is none, ``input.range`` where it is too small."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise InputError("input.type", f"{what} must be a whole number, and a {type(value).__name__} was given.")
    if least is not None and value < least:
        raise InputError("input.range", f"{what} must be at least {least}, and {value} was given.")
    return value
