"""Figures as Markdown tables: the stories of the benchmark side by side, everything else a row each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

STORIES = "examples: "
"""Figures named "examples: STORY, SCORE" are shown with a column for each story."""


class Shown(Protocol):
    """What a table shows of a figure."""

    name: str
    definition: str
    value: float | None
    count: int
    skipped: str


def as_markdown(figures: Iterable[Shown]) -> str:
    """Gives the tables: one of the stories where there are any, one of the rest."""
    told = list(figures)
    stories = [figure for figure in told if figure.name.startswith(STORIES)]
    rest = [figure for figure in told if not figure.name.startswith(STORIES)]
    tables = [table for table in (_by_story(stories), _by_row(rest)) if table]
    return "\n\n".join("\n".join(table) for table in tables)


def _by_story(figures: Sequence[Shown]) -> list[str]:
    if not figures:
        return []
    cells: dict[str, dict[str, str]] = {}
    meanings: dict[str, str] = {}
    names: dict[str, None] = {}
    for figure in figures:
        story, _, score = figure.name.removeprefix(STORIES).partition(", ")
        names[story] = None
        meanings[score] = figure.definition
        cells.setdefault(score, {})[story] = f"{_value(figure)} ({figure.count})"
    rows = [[score, *(of.get(story, "–") for story in names), meanings[score]] for score, of in cells.items()]
    return _table(["value (of)", *names, "counts as right"], rows)


def _by_row(figures: Sequence[Shown]) -> list[str]:
    if not figures:
        return []
    rows = [[f.name, _value(f), str(f.count), f.skipped or f.definition] for f in figures]
    return _table(["figure", "value", "of", "counts as right"], rows)


def _value(figure: Shown) -> str:
    if figure.skipped:
        return "SKIPPED"
    return "–" if figure.value is None else f"{figure.value:.3f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return [_row(head), "|" + "---|" * len(head), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
