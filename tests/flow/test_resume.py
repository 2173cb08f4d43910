"""A run killed outright at any point goes on without loss or repeat."""

from __future__ import annotations

import json
import signal
import time
from collections import Counter
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest
from tests.conftest import FORKS
from tests.flow.conftest import Day
from tests.flow.standins import Here, SlowClaims, lines, options, put_lines, tables_of

from headwater.flow.batch import output, run_batch
from headwater.settings import DEFAULT


def entered(out: Path) -> list[tuple[str, str]]:
    """What the manifest says is done, a line that a kill cut short left out."""
    path = out / "work" / "manifest.jsonl"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return [(done["step"], done["name"]) for line in text.split("\n")[:-1] if line for done in [json.loads(line)]]


def slowly(given: Path, out: Path) -> None:
    run_batch([given], out, engine=Here(), settings=DEFAULT, options=options(claims=SlowClaims()))


def start(given: Path, out: Path) -> ForkServerProcess:
    process = FORKS.Process(target=slowly, args=(given, out))
    process.start()
    return process


def test_a_run_killed_again_and_again_gives_what_an_unbroken_one_gives(day: Day, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done_before: set[tuple[str, str]] = set()
    for enough in (1, 5, 7):
        process = start(day.given, out)
        while len(entered(out)) < enough and process.is_alive():
            time.sleep(0.002)
        process.kill()
        process.join()
        assert process.exitcode == -signal.SIGKILL, "it was done before it could be killed"
        again = Counter(entered(out))
        assert max(again.values()) == 1, "a part was done twice"
        assert done_before <= set(again)
        done_before = set(again)
    last = start(day.given, out)
    last.join()
    assert last.exitcode == 0
    assert tables_of(out) == day.wanted
    left = list((out / "work").rglob(".*"))
    assert left == []


@pytest.mark.parametrize("share", [0.0, 0.2, 0.95])
def test_a_run_killed_while_it_publishes_is_whole_afterwards(
    share: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = put_lines(tmp_path / "day.jsonl", lines(24))
    real = output._place
    placed: list[Path] = []
    dies_at: list[int] = []

    def killed(path: Path, place: Path) -> None:
        if dies_at and len(placed) == dies_at[0]:
            raise KeyboardInterrupt
        placed.append(place)
        real(path, place)

    with monkeypatch.context() as patch:
        patch.setattr(output, "_place", killed)
        run_batch([given], tmp_path / "whole", engine=Here(), settings=DEFAULT, options=options())
        assert len(placed) > 5
        dies_at.append(int(share * len(placed)))
        placed.clear()
        with pytest.raises(KeyboardInterrupt):
            run_batch([given], tmp_path / "out", engine=Here(), settings=DEFAULT, options=options())
    assert not (tmp_path / "out" / "run.json").exists(), "what is not whole must not look whole"
    run_batch([given], tmp_path / "out", engine=Here(), settings=DEFAULT, options=options())
    assert tables_of(tmp_path / "out") == tables_of(tmp_path / "whole")


def test_a_manifest_whose_last_line_was_cut_is_read(tmp_path: Path) -> None:
    given = put_lines(tmp_path / "day.jsonl", lines(8))
    run_batch([given], tmp_path / "out", engine=Here(), settings=DEFAULT, options=options())
    wanted = tables_of(tmp_path / "out")
    manifest = tmp_path / "out" / "work" / "manifest.jsonl"
    manifest.write_bytes(manifest.read_bytes()[:-30])
    run_batch([given], tmp_path / "out", engine=Here(), settings=DEFAULT, options=options())
    assert tables_of(tmp_path / "out") == wanted
