"""A text for print: headings, lines, lists and tables whose sentences carry notes. Renderers write it in their format."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    look: str = ""
    """strong, code or nothing."""
    note: Hashable | None = None
    """What a note after the words tells, or nothing."""


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text, or a table."""

    kind: str
    """title, heading, subheading, line, item, number, table or gap."""
    runs: tuple[Run, ...] = ()
    """Its words."""
    depth: int = 0
    """How deep an item lies: 0, 1."""
    number: int = 0
    """Number of a numbered item."""
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    """Rows of a table, the head first."""


def line(kind: str, *parts: str | Run, depth: int = 0, number: int = 0) -> Block:
    """Gives a block of words; plain text becomes a run."""
    return Block(kind, tuple(runs_of(parts)), depth=depth, number=number)


def grid(head: Sequence[str], rows: Sequence[Sequence[Sequence[str | Run] | str]]) -> Block:
    """Gives a table."""
    told = [[runs_of([cell] if isinstance(cell, str) else cell) for cell in row] for row in rows]
    return Block("table", rows=(tuple((Run(cell),) for cell in head), *(tuple(map(tuple, row)) for row in told)))


def runs_of(parts: Sequence[str | Run]) -> list[Run]:
    """Gives runs; empty words without a note are left out."""
    made = [Run(part) if isinstance(part, str) else part for part in parts]
    return [run for run in made if run.text or run.note is not None]


class Notes:
    """Notes numbered as they are first asked for."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}

    def number(self, note: Hashable) -> int:
        """Gives a note's number."""
        return self._numbers.setdefault(note, len(self._numbers) + 1)

    def __iter__(self) -> Iterator[tuple[int, Hashable]]:
        """Gives number and note in order."""
        return iter([(number, note) for note, number in self._numbers.items()])
