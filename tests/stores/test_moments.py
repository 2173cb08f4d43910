"""A store tells that somebody changed it: what was kept of it before is then drawn anew."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desk.conftest import uploads

from headwater.desk import Desk, open_desk
from headwater.stores import open_store


def _star_elsewhere(path: str, story: str) -> None:
    other = open_store(path)
    other.stories.star(story, is_starred=True)
    other.close()


def test_a_moment_is_another_one_after_a_change_of_anybody_and_the_same_after_reading(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    store = open_store(path)
    told = [store.moments.now(), store.moments.now()]
    store.stories.make("s-1", title="One", at="2031-03-05T12:00:00Z")
    told.append(store.moments.now())
    store.stories.list()
    told.append(store.moments.now())
    away = multiprocessing.get_context("spawn").Process(target=_star_elsewhere, args=(str(path), "s-1"))
    away.start()
    away.join()
    told.append(store.moments.now())
    store.close()
    assert (told[0] == told[1], told[1] == told[2], told[2] == told[3], told[3] == told[4]) == (True, False, True, False)


def test_a_read_only_store_tells_what_another_process_changed(tmp_path: Path) -> None:
    path = tmp_path / "stories.db"
    writing = open_store(path)
    reading = open_store(path, read_only=True)
    before = reading.moments.now()
    writing.stories.make("s-1", title="One", at="2031-03-05T12:00:00Z")
    assert before is not None
    assert reading.moments.now() != before
    writing.close()
    reading.close()


CHANGES: dict[str, Callable[[Desk, str], object]] = {
    "a star": lambda desk, story: desk.star(story, is_starred=True),
    "a note": lambda desk, story: desk.judge(story, "annotate", [story], who="Lena", changes={"text": "Ask the yard."}),
    "a report more": lambda desk, story: desk.add(story, uploads("daily")),
    "a report less": lambda desk, story: desk.withdraw(story, desk.store.stories.reports_of(story)[:1]),
    "a count of proposals": lambda desk, story: desk.store.stories.note_proposals(story, 77),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_storys_stamp_changes_with_all_that_its_pages_show(tmp_path: Path, name: str) -> None:
    desk = open_desk(tmp_path / "stories.db")
    story, other = desk.make_story("One"), desk.make_story("Another")
    assert desk.stamp(story) is None
    for one in (story, other):
        desk.add(one, uploads("gazette", "post"))
        desk.run(one, because="import")
    before = desk.stamp(story), desk.stamp(other)
    assert before == (desk.stamp(story), desk.stamp(other))
    CHANGES[name](desk, story)
    assert desk.stamp(story) != before[0]
    assert desk.stamp(other) == before[1]
    desk.close()
