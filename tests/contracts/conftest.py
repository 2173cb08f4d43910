"""Every engine there is, under one name each; the cluster is started once for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from headwater.engines.cluster import RayEngine
from headwater.engines.local import LocalEngine
from headwater.flow import Engine

ENGINES = ("one process", "two processes", "cluster of two workers")


@pytest.fixture(scope="session")
def cluster() -> Iterator[RayEngine]:
    pytest.importorskip("ray", reason="Ray is not installed: the cluster engine was NOT tested")
    engine = RayEngine(processes=2)
    yield engine
    engine.close()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "cluster of two workers":
        yield request.getfixturevalue("cluster")
        return
    local = LocalEngine(processes=ENGINES.index(request.param) + 1)
    yield local
    local.close()
