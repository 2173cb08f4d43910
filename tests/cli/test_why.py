"""``headwater keep`` and ``headwater why``: kept, asked, answered, from a store and from a file alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from headwater.cli.app import run
from headwater.desk import open_desk


def test_kept_reports_can_be_asked_about_from_the_store_and_from_the_file(
    folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store, file = str(tmp_path / "stories.db"), tmp_path / "dossier.json"
    assert run(["keep", str(folder), "--store", store, "--title", "The bridge", "--json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert told["revision"] == 1 and len(told["reports"]) == 3
    desk = open_desk(store)
    dossier = desk.dossier(told["story"])
    made = desk.judge(told["story"], "accept", [dossier.claims[0].id], who="lena", why="heard it myself")
    file.write_bytes(desk.dossier_bytes(told["story"]))
    desk.close()
    ids = [record[0].id for record in (dossier.claims, dossier.questions, dossier.origins, dossier.reports, dossier.speakers)]
    for id in [*ids, dossier.questions[0].positions[0].id]:
        assert run(["why", id, "--store", store, "--json"]) == 0
        kept = json.loads(capfd.readouterr().out)
        assert run(["why", id, "--dossier", str(file), "--json"]) == 0
        alone = json.loads(capfd.readouterr().out)
        assert kept["id"] == alone["id"] == id
        assert [e["is_kept"] for e in kept["evidence"]] == [True] * len(kept["evidence"])
        assert {e["is_kept"] for e in alone["evidence"]} <= {None}
        assert kept["reasons"] == alone["reasons"]
    assert run(["why", dossier.claims[0].id, "--store", store]) == 0
    shown = capfd.readouterr().out
    assert "heard it myself" in shown and made.id in shown and "bytes kept" in shown and "en_core_web_sm" in shown
    assert dossier.claims[0].text[:30] in " ".join(shown.split())


def test_reports_are_added_to_a_story_that_is_there(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store, paths = str(tmp_path / "stories.db"), sorted(str(path) for path in folder.iterdir())
    assert run(["keep", paths[0], "--store", store, "--json"]) == 0
    story = json.loads(capfd.readouterr().out)["story"]
    assert run(["keep", *paths, "--store", store, "--story", story]) == 0
    assert f"story {story}, revision 2: 2 reports new, 1 known" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["why", "c-1"], "why.where", "nowhere to look"),
        (["why", "c-1", "--store", "a", "--dossier", "b"], "why.where", "two places to look"),
        (["why", "c-1", "--store", "absent.db"], "store.missing", "a store that is not there"),
        (["keep", "x.txt", "--store", "s.db", "--story", "s-none"], "story.unknown", "a story that is not there"),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path, monkeypatch, capfd, arguments, code, reason) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2, reason
    assert f"[{code}]" in capfd.readouterr().err


def test_an_id_that_is_nowhere_is_told(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    store = str(tmp_path / "stories.db")
    run(["keep", str(folder), "--store", store, "-q"])
    assert run(["why", "c-none", "--store", store]) == 2
    assert "[id.unknown]" in capfd.readouterr().err
