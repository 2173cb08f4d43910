"""The desk works alike on every store."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.contracts.stores import fresh_database
from tests.desk.conftest import a_clock, uploads

from headwater.desk import open_desk
from headwater.errors import InputError


def test_a_story_is_worked_out_ruled_on_and_undone_on_every_store(address: str, tmp_path: Path) -> None:
    desk = open_desk(address, bytes_at=tmp_path / "bytes", now=a_clock())
    story = desk.make_story()
    job = desk.ask("import", story=story, uploads=uploads())
    done = desk.work_once()
    assert done is not None and (done.id, done.state, done.told["revision"]) == (job, "done", 1)
    first = desk.dossier(story)
    made = desk.judge(story, "merge", [question.id for question in first.questions[:2]], who="lena")
    assert desk.run(story, because=made.id) == 2
    assert desk.dossier(story).counts.questions == first.counts.questions - 1
    assert [ruling.state for ruling in desk.judgements(story)] == ["standing"]
    assert desk.why(story, first.claims[0].id).evidence[0].is_kept
    desk.undo(made.id, who="lena")
    desk.run(story, because="undo")
    assert desk.dossier_bytes(story) == desk.dossier_bytes(story, 1)
    desk.close()


def test_a_database_without_a_folder_for_bytes_takes_no_files(postgres: str) -> None:
    desk = open_desk(fresh_database(postgres))
    with pytest.raises(InputError, match=r"store\.bytes"):
        desk.add(desk.make_story(), uploads())
    desk.close()
