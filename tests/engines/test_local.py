"""The local engine: order, deaths, errors."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from headwater.engines.local import LocalEngine
from headwater.errors import ItemError, RunError


def double(n: int) -> int:
    return n * 2


def die_once(marker: str) -> str:
    path = Path(marker)
    if not path.exists():
        path.touch()
        os._exit(9)
    return "done"


def die_always(_: int) -> None:
    os._exit(9)


def complain(_: int) -> None:
    raise ItemError("test.code", "One item is bad.")


@pytest.fixture
def pool():
    engine = LocalEngine(processes=2)
    yield engine
    engine.close()


def test_results_come_in_the_order_of_the_parts(pool: LocalEngine) -> None:
    assert list(pool.map(double, list(range(20)))) == [n * 2 for n in range(20)]


def test_a_worker_killed_in_mid_run_does_not_lose_or_repeat_a_part(pool: LocalEngine, tmp_path: Path) -> None:
    parts = [str(tmp_path / "a"), str(tmp_path / "b")]
    assert list(pool.map(die_once, parts)) == ["done", "done"]


def test_workers_that_keep_dying_stop_the_run_with_words(pool: LocalEngine) -> None:
    with pytest.raises(RunError, match="fewer processes") as caught:
        list(pool.map(die_always, [1, 2]))
    assert caught.value.code == "engine.worker-died"


def test_an_error_of_ours_crosses_the_process_border_whole(pool: LocalEngine) -> None:
    with pytest.raises(ItemError, match="One item is bad") as caught:
        list(pool.map(complain, [1, 2]))
    assert caught.value.code == "test.code"
