"""What goes to the screen: results to stdout, everything else to stderr."""

from __future__ import annotations

import sys

from rich.console import Console, RenderableType

from headwater.render.words import visible

NARROWEST = 60  # below this a summary is harder to read than a line that runs over
OFF_TERMINAL = 120  # width where nobody says how wide the screen is


def show(renderable: RenderableType) -> None:
    """Prints a summary to stdout."""
    stdout_console().print(renderable)


def stdout_console() -> Console:
    """Gives the console on stdout: colours only on a terminal and only without NO_COLOR."""
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        return Console(highlight=False, markup=False, emoji=False, width=OFF_TERMINAL)
    return console if console.width >= NARROWEST else Console(highlight=False, markup=False, emoji=False, width=NARROWEST)


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
