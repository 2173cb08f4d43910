"""``headwater trace``: files whole or not at all, the summary, and the exit codes of the contract."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from headwater.cli.app import run


def test_three_files_and_a_summary(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "deep" / "out"
    assert run(["trace", str(folder), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["dossier.html", "dossier.json", "dossier.md"]
    shown = capfd.readouterr()
    assert "3 reports" in shown.out and "What is said" in shown.out
    assert "dossier.html" in shown.err


def test_json_is_the_dossier_that_is_written(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", str(folder), "--out", str(tmp_path), "--json"]) == 0
    printed = capfd.readouterr().out
    assert printed == (tmp_path / "dossier.json").read_text(encoding="utf-8")
    assert json.loads(printed)["schema"] == "headwater.dossier/1"


def test_order_of_files_changes_no_byte(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    paths = sorted(str(path) for path in folder.iterdir())
    run(["trace", *paths, "--json"])
    forth = capfd.readouterr().out
    run(["trace", *reversed(paths), "--json"])
    assert capfd.readouterr().out == forth


def test_quiet_prints_nothing(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", str(folder), "--out", str(tmp_path), "-q"]) == 0
    shown = capfd.readouterr()
    assert (shown.out, shown.err) == ("", "")


def test_refusals_leave_3_only_under_strict(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert run(["trace", str(folder), str(empty)]) == 0
    assert "empty.txt" in capfd.readouterr().out
    assert run(["trace", str(folder), str(empty), "--strict"]) == 3


def test_all_refused_leaves_2_and_still_a_dossier(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert run(["trace", str(empty), "--out", str(tmp_path / "out")]) == 2
    assert "[trace.all-refused]" in capfd.readouterr().err
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_text(encoding="utf-8"))
    assert dossier["counts"]["items"] == 1 and dossier["counts"]["reports"] == 0


def test_missing_file_is_a_refusal_with_words(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", str(folder), str(folder / "nowhere.txt")]) == 0
    assert "nowhere.txt" in capfd.readouterr().out


def test_unwritable_out_leaves_4_and_nothing_behind(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder should be", encoding="utf-8")
    assert run(["trace", str(folder), "--out", str(taken)]) == 4
    said = capfd.readouterr().err
    assert "[out.unwritable]" in said and "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_captured_at_is_written_and_checked(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["trace", str(folder), "--captured-at", "2031-03-05T08:00:00Z", "--json"]) == 0
    assert {r["captured_at"] for r in json.loads(capfd.readouterr().out)["reports"]} == {"2031-03-05T08:00:00Z"}
    assert run(["trace", str(folder), "--captured-at", "yesterday"]) == 2
    assert "[option.captured-at]" in capfd.readouterr().err
