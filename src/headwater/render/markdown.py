"""Markdown that no quoted text can break out of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.render.words import visible

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|!~$^])")


def escaped(text: str) -> str:
    """Gives text on one line in which nothing is taken for Markdown or HTML and no mark turns the order of letters."""
    line = " ".join(visible(text).split())
    plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", plain)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Gives a table of cells that are Markdown already, with an empty line after it."""
    lines = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
