"""``headwater bench``: every accuracy figure, in one table, with its definition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Annotated, Any, Protocol

from cyclopts import Parameter
from rich.console import Group
from rich.table import Table
from rich.text import Text

from headwater.cli.bench_markdown import as_markdown
from headwater.cli.screen import Progress, put, say, show
from headwater.errors import InputError
from headwater.model import canonical_json

GROUP = "headwater.measure"
"""Entry point group of measurements: each takes the folder of the public sets, or None, and gives figures."""


class Measured(Protocol):
    """What a measurement gives: see ``headwater.testing.figures``."""

    name: str
    definition: str
    value: float | None
    count: int
    target: str
    skipped: str


def bench(
    what: Annotated[str | None, Parameter(show_default=False)] = None,
    /,
    *,
    data: Path | None = None,
    json: Annotated[bool, Parameter(negative=())] = False,
    markdown: Annotated[bool, Parameter(negative=())] = False,
    quiet: Annotated[bool, Parameter(name=["--quiet", "-q"], negative=())] = False,
) -> int:
    """Print every accuracy figure in one table, each with its definition; what is skipped is said loudly.

    For example:

    - `headwater bench examples`
    - `headwater bench --data ../shared/data`
    - `headwater bench quantities --data ../shared/data --json`

    Parameters
    ----------
    what
        One measurement by name; all where none is given.
    data
        Folder of the public sets; without it only what ships with Headwater is measured.
    json
        Print the figures as JSON.
    markdown
        Print the figures as Markdown tables, the example stories side by side.
    quiet
        Print no progress.
    """
    if data is not None and not data.is_dir():
        raise InputError("bench.data", f"{data} is no folder. Name the folder that holds the public sets.")
    figures = measure(chosen(what), data=data, progress=Progress(quiet=quiet))
    if json:
        put(canonical_json([_plain(figure) for figure in figures]))
    elif markdown:
        put(as_markdown(figures))
    else:
        show(as_table(figures))
    skipped = [figure for figure in figures if figure.skipped]
    if skipped:
        say(f"headwater: {len(skipped)} of {len(figures)} figures were SKIPPED: see the last column.")
    return 0


def chosen(what: str | None) -> Mapping[str, EntryPoint]:
    """Gives the measurements asked for, by name.

    Raises: InputError ``bench.unknown`` where there is none of that name.
    """
    known = {entry.name: entry for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name)}
    if what is None:
        return known
    if what not in known:
        raise InputError("bench.unknown", f"There is no measurement {what!r}. Ask for one of: {', '.join(known)}.")
    return {what: known[what]}


def measure(entries: Mapping[str, EntryPoint], *, data: Path | None, progress: Progress) -> list[Measured]:
    """Gives the figures of measurements, in their order; each is loaded only now."""
    figures: list[Measured] = []
    try:
        for done, (name, entry) in enumerate(entries.items()):
            progress(name, done, len(entries))
            rows: Iterable[Any] = entry.load()(data)
            figures.extend(rows)
    finally:
        progress.close()
    return figures


def as_table(figures: Iterable[Measured]) -> Group:
    """Gives the figures as one table with their definitions."""
    table = Table(show_edge=False, pad_edge=False)
    for column in ("figure", "value", "of", "target", "definition"):
        table.add_column(column, justify="right" if column in ("value", "of") else "left", overflow="fold")
    for figure in figures:
        measured = "–" if figure.value is None else f"{figure.value:.3f}"
        style = "red" if figure.skipped else ""
        value = "SKIPPED" if figure.skipped else measured
        cells = (figure.name, value, str(figure.count), figure.target, figure.skipped or figure.definition)
        table.add_row(*(Text(cell, style=style) for cell in cells))
    return Group(table)


def _plain(figure: Measured) -> dict[str, object]:
    names = ("name", "definition", "value", "count", "target", "skipped")
    return {name: getattr(figure, name) for name in names}
