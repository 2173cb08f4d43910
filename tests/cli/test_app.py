"""How a run ends: one sentence with a code, never a traceback unless it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from headwater import __version__
from headwater.cli import app as app_module
from headwater.cli.app import COMMANDS, run
from headwater.errors import BugError, InputError, ItemError, RunError

HEAVY = ("spacy", "numpy", "sklearn", "scipy", "trafilatura", "lxml", "rich", "cyclopts", "jinja2")


def failing_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(arguments: list[str]) -> int:
        raise error

    monkeypatch.setattr(app_module, "_run", fail)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (InputError("x.input", "Mend this."), 2, "Mend this. [x.input]"),
        (ItemError("x.item", "Skip this."), 3, "Skip this. [x.item]"),
        (RunError("x.run", "The disk is full."), 4, "The disk is full. [x.run]"),
        (BugError("x.bug", "We are wrong."), 70, "a bug of ours"),
        (ZeroDivisionError("division by zero"), 70, "ZeroDivisionError: division by zero [bug.unexpected]"),
        (PermissionError(13, "Permission denied", "/somewhere"), 4, "Permission denied: /somewhere"),
        (MemoryError(), 4, "[world.memory]"),
        (KeyboardInterrupt(), 130, "stopped"),
    ],
)
def test_each_failure_has_its_exit_code_and_one_sentence(
    error: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    failing_with(error, monkeypatch)
    monkeypatch.delenv("HEADWATER_DEBUG", raising=False)
    assert run(["trace"]) == code
    shown = capfd.readouterr()
    assert said in shown.err and shown.out == ""
    assert "Traceback" not in shown.err and len(shown.err.splitlines()) == 1


@pytest.mark.parametrize("way", ["option", "environment"])
def test_traceback_of_a_bug_is_shown_when_asked_for(
    way: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    failing_with(ZeroDivisionError("division by zero"), monkeypatch)
    if way == "environment":
        monkeypatch.setenv("HEADWATER_DEBUG", "1")
    assert run(["trace", "--debug"] if way == "option" else ["trace"]) == 70
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.parametrize("arguments", [["trace"], ["trace", "x.txt", "--bogus"], ["unknown"], ["compare", "only-one.txt"]])
def test_wrong_use_is_one_sentence_and_2(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    shown = capfd.readouterr().err
    assert shown.endswith("[usage]\n") and len(shown.splitlines()) == 1


def test_help_lists_every_command(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capfd.readouterr().out
    assert [name for name in COMMANDS if name not in shown] == []
    assert "--install-completion" in shown


def test_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['headwater', '--version']; from headwater.__main__ import main; main(); "
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [__version__, "[]"]


def test_help_and_schema_load_no_parser() -> None:
    code = "import sys; from headwater.cli.app import run; run(['schema']); print('spacy' in sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "False"


@pytest.mark.parametrize("what", ["data", "summary"])
def test_reader_that_stops_early_is_no_error(what: str, folder: Path) -> None:
    arguments = "schema" if what == "data" else " ".join(["read", *[f"{folder}/gazette.txt"] * 400])
    command = f"{sys.executable} -m headwater {arguments} | head -c 10; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("0\n") and done.stderr == ""


def test_no_color_off_a_terminal(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(folder)]) == 0
    shown = capfd.readouterr()
    assert "daily.txt" in shown.out and "\x1b" not in shown.out and shown.err == ""
