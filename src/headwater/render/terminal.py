"""Lines for a terminal: indented, wrapped at the width of the screen, without trailing blanks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

HANG = 2  # a wrapped line stands a little further in, so that where a line begins stays visible
LEAST_WIDTH = 20  # deep indents on a narrow screen leave at least this


@dataclasses.dataclass(frozen=True, slots=True)
class Indented:
    """A line of text that stands ``by`` blanks in."""

    text: str | Text
    by: int = 0
    style: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self.text if isinstance(self.text, Text) else Text(self.text, style=self.style)
        width = max(LEAST_WIDTH, options.max_width - self.by - HANG)
        for n, line in enumerate(text.wrap(console, width)):
            line.rstrip()
            yield Text(" " * (self.by + (HANG if n else 0))).append_text(line)


def lines_of(parts: Iterable[Iterable[RenderableType]]) -> Group:
    """Gives groups of lines, one below the other."""
    return Group(*(line for part in parts for line in part))
