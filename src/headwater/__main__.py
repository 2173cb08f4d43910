"""The door from the shell. It imports next to nothing, so that ``headwater --version`` answers at once."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TextIO

from headwater import __version__

EXIT_WORLD, EXIT_STOPPED = 4, 130  # the same as in cli.app, which is not loaded yet when these are needed


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    _open_closed_streams()
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("headwater: stopped.\n")
        code = EXIT_STOPPED
    except OSError as error:
        sys.stderr.write(f"headwater: {error.strerror or error}. Check the disk. [world.os]\n")
        sys.stdout = _nothing()
        code = EXIT_WORLD
    if code:
        sys.exit(code)


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        sys.stdout.write(f"{__version__}\n")
        sys.stdout.flush()
        return 0
    code: int = importlib.import_module("headwater.cli.app").run(arguments)
    return code


def _open_closed_streams() -> None:
    """Puts nothing where the caller closed a stream, so that writing to it is no error and never lands in another."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, _nothing())


def _nothing() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


if __name__ == "__main__":
    main()
