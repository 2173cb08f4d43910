"""``headwater batch``: what it prints, how it ends, and the estimate of the time left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.flow import standins

from headwater.cli.app import run
from headwater.cli.time_left import SHARES, share_done, time_left
from headwater.plugins import hookimpl, plugin_manager


class Registered:
    """The stand-in grouping, registered as the room's own is."""

    @hookimpl(tryfirst=True)
    def headwater_grouping(self) -> tuple[object, object, object]:
        return standins.sketch, standins.count, standins.group


@pytest.fixture(autouse=True)
def grouping() -> Iterator[None]:
    plugin = Registered()
    plugin_manager().register(plugin)
    yield
    plugin_manager().unregister(plugin)


def test_reports_go_in_and_tables_come_out(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    given = standins.put_lines(tmp_path / "in" / "day.jsonl", [*standins.lines(8), {"name": "empty"}])
    assert run(["batch", str(given), "--out", str(tmp_path / "out"), "--dossiers"]) == 0
    shown = capfd.readouterr()
    assert "8 reports in 2 stories" in shown.err and "1 x json.no_text" in shown.err
    assert shown.out == "" and "\r" not in shown.err
    assert len(list((tmp_path / "out" / "dossiers").rglob("*.json"))) == 2
    assert run(["batch", str(given), "--out", str(tmp_path / "out"), "--dossiers", "--strict", "--json"]) == 3
    assert json.loads(capfd.readouterr().out)["refusals"] == {"json.no_text": 1}


def test_all_refused_leaves_2(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    given = standins.put_lines(tmp_path / "day.jsonl", [{"name": "empty"}])
    assert run(["batch", str(given), "--out", str(tmp_path / "out"), "-q"]) == 2
    assert "[batch.all-refused]" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--engine", "steam"], 2, "[engine.unknown]"),
        (["--address", "auto"], 2, "[engine.address]"),
        (["--captured-at", "noon"], 2, "[option.captured-at]"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], code: int, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["batch", str(tmp_path), "--out", str(tmp_path / "out"), *arguments]) == code
    assert said in capfd.readouterr().err


def test_a_folder_with_other_things_leaves_2(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    given = standins.put_lines(tmp_path / "day.jsonl", standins.lines(4))
    assert run(["batch", str(given), "--out", str(tmp_path)]) == 2
    assert "[out.not-ours]" in capfd.readouterr().err


def test_the_shares_of_the_steps_make_a_whole() -> None:
    assert share_done(dict.fromkeys(SHARES, 1.0)) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("done", "before", "seconds", "told", "reason"),
    [
        ({"claims": 0.0}, 0.0, 100, "", "nothing is known yet"),
        ({"claims": 0.5}, 0.0, 1, "", "too early to say"),
        ({"claims": 0.5}, 0.0, 345, "about 10 min left", "a bit more than a third is done"),
        ({"claims": 0.5}, 0.3, 345, "about 1 h 23 min left", "most of that was done by an earlier run"),
        (dict.fromkeys(SHARES, 1.0), 0.0, 60, "about 0 s left", "all is done"),
    ],
)
def test_the_time_left_is_estimated(done: dict[str, float], before: float, seconds: float, told: str, reason: str) -> None:
    assert time_left(done, before, seconds) == told, reason
