"""Jobs: asked, worked, told of, cancelled; outliving their workers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.desk.conftest import uploads

from headwater.desk import Desk, Upload, jobs, open_desk
from headwater.errors import InputError
from headwater.testing.kills import kill_lives, kill_migrations


def test_an_import_is_done_and_tells_what_came_of_it(desk: Desk) -> None:
    story = desk.make_story()
    job = desk.ask("import", story=story, uploads=[*uploads(), Upload(name="empty.txt", data=b"")])
    assert desk.progress(job).state == "waiting"
    done = desk.work_once()
    assert done is not None and done == desk.progress(job)
    assert (done.state, done.told["revision"], done.told["refusals"]) == ("done", 1, 1)
    assert len(desk.dossier(story).reports) == 4
    assert desk.work_once() is None
    again = desk.ask("update", story=story)
    assert desk.work_once() == desk.progress(again)
    assert desk.progress(again).told["revision"] == 1


def test_stages_are_told_one_after_the_other(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    progress = desk.store.jobs.progress

    def note(job: str, *, stage: str, done: int, total: int, at: str) -> bool:
        told.append(stage)
        return progress(job, stage=stage, done=done, total=total, at=at)

    monkeypatch.setattr(desk.store.jobs, "progress", note)
    desk.ask("import", story=desk.make_story(), uploads=uploads())
    desk.work_once()
    assert list(dict.fromkeys(told)) == ["importing", "reading", "claims", "stories", "lineage", "reconcile", "dossier"]


def test_a_job_cancelled_while_it_waits_or_runs_stops_and_stays_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    story = desk.make_story()
    waiting = desk.ask("import", story=story, uploads=uploads())
    assert desk.cancel(waiting).state == "cancelled"
    assert desk.work_once() is None
    running = desk.ask("import", story=story, uploads=uploads())
    progress = desk.store.jobs.progress

    def cancel_first(job: str, **told: object) -> bool:
        desk.cancel(job)
        return progress(job, **told)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.store.jobs, "progress", cancel_first)
    done = desk.work_once()
    assert done is not None and (done.id, done.state) == (running, "cancelled")
    assert desk.story(story).revision == 0


def test_a_job_that_fails_says_why_and_the_next_one_is_done(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = desk.ask("update", story=desk.make_story())
    desk.work_once()
    assert (desk.progress(empty).state, desk.progress(empty).told["code"]) == ("failed", "trace.nothing")
    story = desk.make_story()
    lost = desk.ask("import", story=story, uploads=uploads("post"))
    assert desk.store.captures is not None
    for path in desk.store.captures.folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"damaged")
    desk.work_once()
    assert desk.progress(lost).told["code"] == "store.bytes-lost"

    def stumble(*_: object) -> dict[str, object]:
        raise ZeroDivisionError("a slip of ours")

    bug = desk.ask("update", story=story)
    monkeypatch.setattr(jobs, "_work", stumble)
    desk.work_once()
    assert desk.progress(bug).told["code"] == "bug.unexpected" and "a slip of ours" in str(desk.progress(bug).told["message"])


@pytest.mark.parametrize(("kind", "story", "code"), [("dance", "", "job.kind"), ("import", "s-none", "story.unknown")])
def test_what_cannot_be_asked_is_refused(desk: Desk, kind: str, story: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        desk.ask(kind, story=story or desk.make_story(), uploads=uploads("post"))
    assert caught.value.code == code
    with pytest.raises(InputError, match=r"job\.unknown"):
        desk.progress("b-none")


def test_a_job_whose_worker_fell_silent_is_taken_by_another_and_a_beating_one_is_not(desk: Desk, address: Path) -> None:
    story = desk.make_story()
    job = desk.ask("import", story=story, uploads=uploads("post", "daily"))
    assert desk.store.jobs.take(at="2031-03-05T12:10:00Z") is not None
    for minute, state in ((10, "running"), (12, "done")):
        moment = datetime(2031, 3, 5, 12, minute, 30, tzinfo=UTC)
        other = open_desk(address, now=lambda moment=moment: moment + timedelta(0))  # type: ignore[misc]
        other.work_once()
        assert other.progress(job).state == state
        other.close()
    assert desk.progress(job).tries == 2


def test_nothing_acknowledged_is_lost_where_a_process_is_killed_at_any_moment(tmp_path: Path) -> None:
    kept = kill_lives(tmp_path, rounds=2, seed=7)
    assert kept["life"] == 2 and sum(kept.values()) > 2
    assert kill_migrations(tmp_path, rounds=2, seed=7) == 2


def test_an_update_that_has_not_begun_is_not_asked_for_twice(desk: Desk, story: str) -> None:
    first = desk.ask("update", story=story, because="one ruling")
    assert desk.ask("update", story=story, because="another") == first
    other = desk.make_story("other")
    desk.add(other, uploads("blog"))
    assert desk.ask("update", story=other) != first
    assert desk.ask("import", story=story, uploads=uploads("blog")) != first
    assert {job.state for job in (desk.work_once(), desk.work_once(), desk.work_once()) if job is not None} == {"done"}
    assert desk.ask("update", story=story) != first
