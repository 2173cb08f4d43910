"""The door from the shell. It imports next to nothing, so that ``headwater --version`` answers at once."""

from __future__ import annotations

import importlib
import sys

from headwater import __version__


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        sys.stdout.write(f"{__version__}\n")
        return
    sys.exit(importlib.import_module("headwater.cli.app").run(arguments))


if __name__ == "__main__":
    main()
