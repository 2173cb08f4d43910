"""What every engine promises: order, deaths, errors."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.contracts.work import complain, die_on_three, die_once, double, fill_the_disk, own_process

from headwater.engines.cluster import RayEngine
from headwater.errors import ItemError, RunError
from headwater.flow import Engine


def test_results_come_in_the_order_of_the_parts(engine: Engine) -> None:
    assert list(engine.map(double, list(range(40)))) == [n * 2 for n in range(40)]


def test_no_parts_give_no_results(engine: Engine) -> None:
    assert list(engine.map(double, [])) == []


def test_parts_are_not_held_back_until_all_are_done(engine: Engine) -> None:
    results = engine.map(double, list(range(1_000)))
    assert [next(results), next(results)] == [0, 2]


def test_a_worker_killed_in_mid_run_does_not_lose_or_repeat_a_part(engine: Engine, tmp_path: Path) -> None:
    parts = [str(tmp_path / str(n)) for n in range(4)]
    assert list(engine.map(die_once, parts, on_death=lambda _: "given up")) == ["done"] * 4


def test_a_part_that_kills_its_worker_again_and_again_is_named_and_the_others_are_done(engine: Engine) -> None:
    found = list(engine.map(die_on_three, list(range(8)), on_death=lambda part: f"part {part}"))
    assert found == [0, 1, 2, "part 3", 4, 5, 6, 7]


def test_an_error_of_ours_crosses_the_process_border_whole(engine: Engine) -> None:
    with pytest.raises(ItemError, match="One item is bad") as caught:
        list(engine.map(complain, [1, 2]))
    assert caught.value.code == "test.code"


def test_an_error_of_the_world_crosses_the_process_border_whole(engine: Engine) -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        list(engine.map(fill_the_disk, [1, 2]))
    assert caught.value.errno == 28


def test_workers_are_processes_of_their_own(cluster: RayEngine) -> None:
    found = set(cluster.map(own_process, list(range(64))))
    assert os.getpid() not in found and len(found) >= 2


def test_a_part_that_kills_its_worker_stops_the_run_with_words_where_nobody_says_what_to_do(cluster: RayEngine) -> None:
    with pytest.raises(RunError, match="fewer processes") as caught:
        list(cluster.map(die_on_three, [3, 3]))
    assert caught.value.code == "engine.worker-died"
