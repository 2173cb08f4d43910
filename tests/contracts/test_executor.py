"""What the three verbs promise on every engine: each piece of work once, rows by key, nothing left over."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.contracts.work import die_always, die_on_items, note, note_and_die_once

from headwater.errors import RunError
from headwater.flow import Engine
from headwater.flow.codec import Row, to_arrow
from headwater.flow.executor import Executor, Task
from headwater.flow.parts import Piece, rows_of, write_groups
from headwater.model import Membership


def tasks(count: int, folder: Path, *, key: str = "a") -> list[Task]:
    return [Task(name=f"part-{n}", key=f"k-{key}{n}", given=(str(folder), n)) for n in range(count)]


def counts(folder: Path) -> list[int]:
    return [len(path.read_text().splitlines()) for path in sorted(folder.glob("note-*"))]


def test_work_is_done_once_and_known_again(engine: Engine, tmp_path: Path) -> None:
    for _ in range(2):
        executor = Executor(engine, tmp_path / "work", identity="i")
        done = executor.map("step", tasks(3, tmp_path), note)
        executor.close()
        assert [one.facts for one in done] == [{"n": 0}, {"n": 1}, {"n": 2}]
    assert counts(tmp_path) == [1, 1, 1]


def test_another_key_is_other_work_and_sees_what_was_before(engine: Engine, tmp_path: Path) -> None:
    executor = Executor(engine, tmp_path / "work", identity="i")
    executor.map("step", tasks(2, tmp_path), note)
    executor.map("step", tasks(2, tmp_path, key="b"), note)
    assert [(executor.path_of("step", task)).read_text() for task in tasks(2, tmp_path, key="b")] == ["0 after 0", "1 after 1"]
    executor.commit()
    executor.close()
    assert sorted(path.name for path in (tmp_path / "work" / "step").iterdir()) == ["part-0-b0", "part-1-b1"]


def test_a_worker_killed_in_mid_run_costs_nothing(engine: Engine, tmp_path: Path) -> None:
    executor = Executor(engine, tmp_path / "work", identity="i")
    done = executor.map("step", tasks(4, tmp_path), note_and_die_once)
    executor.close()
    assert [one.facts["n"] for one in done] == [0, 1, 2, 3]
    assert not list((tmp_path / "work" / "step").glob(".*tmp"))


def test_an_item_that_kills_its_worker_is_left_out_and_its_part_goes_on(engine: Engine, tmp_path: Path) -> None:
    executor = Executor(engine, tmp_path / "work", identity="i")
    given = [Task(name="part", key="k-a", given=["good", "KILLER", "fine"])]
    (done,) = executor.map("step", given, die_on_items)
    executor.close()
    assert done.facts == {"done": ["good", "fine"], "left out": ["KILLER"]}


def test_work_that_dies_without_an_item_to_blame_stops_the_run_with_words(engine: Engine, tmp_path: Path) -> None:
    executor = Executor(engine, tmp_path / "work", identity="i")
    with pytest.raises(RunError, match="Workers keep dying over part-0"):
        executor.map("step", tasks(1, tmp_path), die_always)
    executor.close()


def test_rows_of_one_key_meet_in_one_bucket_and_none_is_lost(engine: Engine, tmp_path: Path) -> None:
    pieces = []
    for n in range(3):
        path = tmp_path / f"in-{n}.parquet"
        write_groups(path, [to_arrow(Row(f"key {i % 11}", Membership(story=f"{n}", report=f"{i}")) for i in range(40))])
        pieces.append(Piece(str(path), (0,), 9 << 20))  # so large that each is split by itself
    executor = Executor(engine, tmp_path / "work", identity="i")
    buckets = executor.exchange("by-key", pieces, into=5)
    executor.close()
    executor = Executor(engine, tmp_path / "turned", identity="i")
    turned = executor.exchange("by-key", pieces[::-1], into=5)
    executor.close()
    keys = [[row.key for row in rows_of(bucket)] for _, bucket in buckets]
    assert sum(map(len, keys)) == 120
    assert sum(len(set(found)) for found in keys) == 11
    assert [digest for digest, _ in buckets] == [digest for digest, _ in turned], "the digest knows no order"


def test_nothing_to_exchange_gives_empty_buckets(engine: Engine, tmp_path: Path) -> None:
    executor = Executor(engine, tmp_path, identity="i")
    assert [pieces for _, pieces in executor.exchange("by-key", [], into=2)] == [[], []]
    executor.close()
