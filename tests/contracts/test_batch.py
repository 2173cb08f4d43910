"""The whole run gives the same bytes on every engine, also where a worker is killed in the middle."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.contracts.work import own_process
from tests.flow.standins import Here, SlowClaims, lines, options, put_lines, tables_of

from headwater.engines.cluster import RayEngine
from headwater.flow import Engine
from headwater.flow.batch import run_batch
from headwater.settings import DEFAULT

REPORTS = 96


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put_lines(tmp_path_factory.mktemp("given") / "day.jsonl", lines(REPORTS))


@pytest.fixture(scope="module")
def wanted(given: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("here") / "out"
    run_batch([given], out, engine=Here(), settings=DEFAULT, options=options())
    return tables_of(out)


def test_every_engine_gives_the_same_bytes(engine: Engine, given: Path, wanted: dict[str, bytes], tmp_path: Path) -> None:
    done = run_batch([given], tmp_path / "out", engine=engine, settings=DEFAULT, options=options())
    assert (done.items, done.reports, done.stories) == (REPORTS, REPORTS, REPORTS // 4)
    assert tables_of(tmp_path / "out") == wanted


def test_a_cluster_one_of_whose_workers_is_killed_in_mid_run_finishes_with_the_same_bytes(
    cluster: RayEngine, given: Path, wanted: dict[str, bytes], tmp_path: Path
) -> None:
    with killing_one_worker_in_the_middle(cluster, tmp_path / "out") as killed:
        run_batch([given], tmp_path / "out", engine=cluster, settings=DEFAULT, options=options(claims=SlowClaims()))
    assert killed, "no worker was killed: the test has tested nothing"
    assert tables_of(tmp_path / "out") == wanted


class killing_one_worker_in_the_middle:
    """Kills a worker of the cluster outright as soon as it works on claims."""

    def __init__(self, cluster: RayEngine, out: Path) -> None:
        self.workers = sorted(set(cluster.map(own_process, list(range(32)))))
        self.claims = out / "work" / "claims"
        self.killed: list[int] = []
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self._kill)

    def __enter__(self) -> list[int]:
        self.thread.start()
        return self.killed

    def __exit__(self, *_: object) -> None:
        self.is_over.set()
        self.thread.join()

    def _kill(self) -> None:
        for _ in self._working():
            os.kill(self.killed[0], signal.SIGKILL)
            return

    def _working(self) -> Iterator[int]:
        """The worker that has begun a part and not given it its name: the half-written folder holds its number."""
        while not self.is_over.wait(0.005):
            for path in self.claims.glob(".reports-*") if self.claims.exists() else ():
                process = int(path.name.rpartition(".")[2])
                if process in self.workers:
                    self.killed.append(process)
                    yield process
