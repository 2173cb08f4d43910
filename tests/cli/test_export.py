"""``headwater export`` and ``headwater verify``: files out of a dossier, and whether it still holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.cli.app import run


@pytest.fixture(scope="module")
def dossier(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("traced")
    assert run(["trace", str(folder), "--out", str(out), "-q"]) == 0
    return out / "dossier.json"


def test_several_formats_are_written_at_once(dossier: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(dossier), "-f", "ris", "-f", "csv", "--out", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} >= {"reports.ris", "claims.csv", "conflicts.csv"}
    assert "written to" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told", "reason"),
    [
        (["export", "{}", "-f", "xls"], "[export.format]", "a format that is not there"),
        (["export", "nowhere.json", "-f", "csv"], "[input.missing]", "a file that is not there"),
        (["export", "{}"], "[usage]", "no format"),
        (["verify", "nowhere.json"], "[input.missing]", "a file that is not there"),
    ],
)
def test_bad_input_is_one_sentence_with_a_code(
    dossier: Path, arguments: list[str], told: str, reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run([argument.format(dossier) for argument in arguments]) == 2
    assert told in capfd.readouterr().err, reason


def test_a_sound_dossier_is_verified_against_its_reports(
    dossier: Path, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["verify", str(dossier), "--reports", str(folder)]) == 0
    told = capfd.readouterr()
    assert told.out == "" and "everything that was checked holds" in told.err


def test_a_changed_dossier_is_named_and_leaves_with_two(
    dossier: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "dossier.json"
    changed.write_text(dossier.read_text(encoding="utf-8").replace('"polarity": "affirmed"', '"polarity": "affirmed" ', 1))
    assert run(["verify", str(changed)]) == 2
    told = capfd.readouterr()
    assert "does not hold: the file is not written canonically" in told.out and "1 promise broken" in told.err
