"""Markdown that no quoted text can break out of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from headwater.render.paper import Block, Notes, Run
from headwater.render.words import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|!~$^])")
_OPENINGS = {"title": "# ", "heading": "## ", "subheading": "### ", "line": ""}
MARK_WIDTHS = {"item": 2, "number": 3}


def written(blocks: Iterable[Block], note_of: Callable[[Any], Sequence[Run]]) -> str:
    """Gives blocks as Markdown, the notes at the end in the order they were first asked for."""
    notes = Notes()
    body = "\n".join(_lines(blocks, notes))
    foot = "\n".join(f"[^{number}]: {_runs(note_of(note), notes)}" for number, note in notes)
    return f"{body}\n{foot}\n" if foot else f"{body}\n"


def escaped(text: str) -> str:
    """Gives text on one line in which nothing is taken for Markdown or HTML and no mark turns the order of letters."""
    line = " ".join(visible(text).split())
    return _SPECIAL.sub(r"\\\1", _plain(line))


def _lines(blocks: Iterable[Block], notes: Notes) -> Iterator[str]:
    """Gives the lines; what lies under an item is set in by the width of that item's mark, as CommonMark asks."""
    width = 0
    for block in blocks:
        if block.depth == 0:
            width = MARK_WIDTHS.get(block.kind, 0)
        yield " " * (width * block.depth) + _block(block, notes)


def _block(block: Block, notes: Notes) -> str:
    words = _runs(block.runs, notes)
    if block.kind in _OPENINGS:
        return f"{_OPENINGS[block.kind]}{words}\n"
    if block.kind == "table":
        return _table([[_runs(cell, notes) for cell in row] for row in block.rows])
    if block.kind == "number":
        return f"{block.number}. {words}"
    return f"- {words}" if block.kind == "item" else ""


def _runs(runs: Iterable[Run], notes: Notes) -> str:
    return "".join(_run(run, notes) for run in runs)


def _run(run: Run, notes: Notes) -> str:
    mark = "" if run.note is None else f"[^{notes.number(run.note)}]"
    if run.look == "code":
        return f"`{visible(run.text)}`{mark}"
    head = len(run.text) - len(run.text.lstrip(" "))
    tail = len(run.text) - len(run.text.rstrip(" ")) if run.text.strip(" ") else 0
    words = " " * head + escaped(run.text) + " " * tail
    return f"**{words}**{mark}" if run.look == "strong" else f"{words}{mark}"


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = [_row(rows[0]), _row(["---"] * len(rows[0])), *map(_row, rows[1:])]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
