"""The command line: which commands there are, and how each run ends."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from headwater import __version__
from headwater.cli.inputs import STDIN
from headwater.cli.screen import say, stdout_console
from headwater.errors import HeadwaterError

COMMANDS = {
    "trace": "Trace reports of one story: who took what from whom, what is asserted, how many origins stand behind it.",
    "batch": "Group many reports into stories and trace every story; write Parquet tables.",
    "read": "Read reports and say what was found and what was refused.",
    "claims": "Print what each report asserts.",
    "lineage": "Print which report leads to which, and the origins.",
    "compare": "Lay two reports side by side.",
    "relate": "Say how two statements stand to each other.",
    "check": "Say which reports affirm or deny a statement, and how many origins each side has.",
    "stories": "Say which reports tell of one event.",
    "discover": "Say which value of each item has most independent weight, copies counted once.",
    "export": "Hand a dossier on: tables, references, maps, graphs, documents.",
    "verify": "Recompute what a dossier promises and name what does not hold.",
    "serve": "Open the workbench: stories, reports, lineage, claims and conflicts as pages on this machine.",
    "keep": "Keep reports in a story of a store, and work it out.",
    "why": "Say why a record is what it is: words, report, rule or model, and what people ruled.",
    "schema": "Print the JSON Schema of the dossier.",
    "bench": "Print every accuracy figure with its definition.",
}
EXIT_USAGE, EXIT_WORLD, EXIT_BUG, EXIT_STOPPED = 2, 4, 70, 130
HELP = """Who really knows this? Lineage, claims, conflicts and independent support across every report of an event.

Begin with: headwater trace REPORT... --out DIR
"""
EPILOGUE = """Exit codes: 0 done; 2 mend what you gave; 3 done with refusals (--strict); 4 the world outside failed; 70 a bug.

--debug, or HEADWATER_DEBUG=1, shows the traceback of a bug. NO_COLOR is respected.
"""


def build_app(*, called: str | None = None) -> App:
    """Gives the command line; a command's module is loaded when it is called, and its own docstring is its help."""
    app = App(
        name="headwater",
        help=HELP,
        help_epilogue=EPILOGUE,
        help_format="markdown",
        version=__version__,
        console=stdout_console(),
    )
    for place, (name, help_line) in enumerate(COMMANDS.items()):
        line = None if name == called else help_line
        app.command(f"headwater.cli.{name}:{name}", name=name, help=line, sort_key=place)
    app.register_install_completion_command(help="Install completion for your shell.")
    return app


def run(arguments: Sequence[str]) -> int:
    """Gives the exit code of one run; every failure is one sentence with a code on stderr."""
    wants_trace = "--debug" in arguments or bool(os.environ.get("HEADWATER_DEBUG"))
    try:
        return _run([STDIN if argument == "-" else argument for argument in arguments if argument != "--debug"])
    except HeadwaterError as error:
        return _bug(error, wants_trace=wants_trace) if error.exit_code == EXIT_BUG else _told(error, wants_trace=wants_trace)
    except KeyboardInterrupt:
        say("headwater: stopped.")
        return EXIT_STOPPED
    except BrokenPipeError:
        _mute_stdout()
        return 0
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            say(f"headwater: the disk is full{_where(error)}. Make room and run the same command again. [world.disk-full]")
            return EXIT_WORLD
        say(f"headwater: {error.strerror or error}{_where(error)}. Check the path, its rights and the disk. [world.os]")
        return EXIT_WORLD
    except MemoryError:
        say("headwater: there was not enough memory. Trace fewer reports at a time or use fewer processes. [world.memory]")
        return EXIT_WORLD
    except Exception as error:
        return _bug(error, wants_trace=wants_trace)


def _run(arguments: list[str]) -> int:
    app = build_app(called=arguments[0] if arguments else None)
    app.suppress_keyboard_interrupt = False
    try:
        result = app(arguments, exit_on_error=False, print_error=False, result_action="return_value")
    except CycloptsError as error:
        say(f"headwater: {' '.join(str(error).split())} See headwater --help. [usage]")
        return EXIT_USAGE
    sys.stdout.flush()
    return result if isinstance(result, int) else 0


def _told(error: HeadwaterError, *, wants_trace: bool) -> int:
    if wants_trace:
        traceback.print_exc()
    say(f"headwater: {error}")
    return error.exit_code


def _bug(error: Exception, *, wants_trace: bool) -> int:
    if wants_trace:
        traceback.print_exc()
    more = "" if wants_trace else " Run it again with --debug for the traceback."
    what = str(error) if isinstance(error, HeadwaterError) else f"{type(error).__name__}: {error} [bug.unexpected]"
    say(f"headwater: this is a bug of ours, not a mistake of yours; please report it.{more} {what}")
    return EXIT_BUG


def _where(error: OSError) -> str:
    return "" if error.filename is None else f": {error.filename}"


def _mute_stdout() -> None:
    """Points stdout at nothing, so that the interpreter does not complain when it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
