"""What goes to the screen: results to stdout, everything else to stderr."""

from __future__ import annotations

import os
import sys

from rich.console import Console, RenderableType

from headwater.render.words import visible

NARROWEST = 60  # below this a summary is harder to read than a line that runs over
OFF_TERMINAL = 120  # width where nobody says how wide the screen is


def show(renderable: RenderableType) -> None:
    """Prints a summary to stdout."""
    stdout_console().print(renderable)


class _Console(Console):
    """A console that leaves a reader who stops early to the door (rich would leave with exit code 1)."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def stdout_console() -> Console:
    """Gives the console on stdout: colours only on a terminal and only without NO_COLOR."""
    console = _Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        return _Console(highlight=False, markup=False, emoji=False, width=_told_width())
    return console if console.width >= NARROWEST else _Console(highlight=False, markup=False, emoji=False, width=NARROWEST)


def _told_width() -> int:
    told = os.environ.get("COLUMNS", "")
    return max(NARROWEST, int(told)) if told.isdecimal() else OFF_TERMINAL


def put(text: str) -> None:
    """Writes data to stdout as it is, as UTF-8 whatever the locale."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        buffer.write(text.encode("utf-8", "replace"))
        buffer.flush()


def say(line: str) -> None:
    """Prints one line to stderr."""
    print(visible(line).encode("utf-8", "replace").decode("utf-8"), file=sys.stderr)


class Progress:
    """One line on stderr that says how far the work is; silent off a terminal."""

    def __init__(self, *, quiet: bool) -> None:
        self._is_on = not quiet and sys.stderr.isatty()
        self._width = 0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Shows how far a stage is."""
        if self._is_on:
            line = f"{stage} {done}/{total}"
            print("\r" + line.ljust(self._width), end="", file=sys.stderr, flush=True)
            self._width = len(line)

    def close(self) -> None:
        """Clears the line."""
        if self._is_on and self._width:
            print("\r" + " " * self._width + "\r", end="", file=sys.stderr, flush=True)
