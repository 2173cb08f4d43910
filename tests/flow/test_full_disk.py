"""A disk that is really full: a small file system in memory, which only root may mount."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.disks import mount, small_disk
from tests.flow.conftest import Day
from tests.flow.standins import Here, lines, options, put_lines, tables_of

from headwater.cli.app import run
from headwater.flow.batch import run_batch
from headwater.settings import DEFAULT


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "16k") as place:
        yield place


@pytest.mark.parametrize("kilobytes", [16, 96])
def test_a_run_stopped_by_a_full_disk_goes_on_when_there_is_room(day: Day, disk: Path, kilobytes: int) -> None:
    assert mount("-o", f"remount,size={kilobytes}k", str(disk))
    with pytest.raises(OSError, match="No space left"):
        run_batch([day.given], disk / "out", engine=Here(), settings=DEFAULT, options=options())
    assert not (disk / "out" / "run.json").exists(), "what is not whole must not look whole"
    assert mount("-o", "remount,size=64m", str(disk))
    run_batch([day.given], disk / "out", engine=Here(), settings=DEFAULT, options=options())
    assert tables_of(disk / "out") == day.wanted


def test_the_command_says_that_the_disk_is_full(disk: Path, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    given = put_lines(tmp_path / "day.jsonl", lines(24))
    assert run(["batch", str(given), "--out", str(disk / "out")]) == 4
    told = capfd.readouterr().err.strip().splitlines()[-1]
    assert told.startswith("headwater: the disk is full") and told.endswith("[world.disk-full]")
