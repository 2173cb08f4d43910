"""Every engine and every store there is, under one name each; the cluster and the database are started once for all tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.contracts.stores import KINDS, fresh_database, server, server_folder

from headwater.engines.cluster import RayEngine
from headwater.engines.local import LocalEngine
from headwater.flow import Engine
from headwater.stores import Store, open_store

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


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    if server_folder() is None:
        pytest.skip("PostgreSQL is not installed here: stores were NOT tested on it; on Debian: apt-get install postgresql")
    with server() as address:
        yield address


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has its tables and nothing in them: making those takes longer than most tests."""
    path = tmp_path_factory.mktemp("made") / "stories.db"
    open_store(path).close()
    return path


@pytest.fixture(scope="session")
def made_database(postgres: str) -> str:
    """The name of a database that has its tables and nothing in them."""
    address = fresh_database(postgres)
    open_store(address).close()
    return address.rpartition("/")[2]


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store of its own."""
    if request.param == "sqlite":
        return shutil.copy(request.getfixturevalue("made_file"), tmp_path / "stories.db").as_posix()
    made = request.getfixturevalue("made_database")
    return fresh_database(request.getfixturevalue("postgres"), like=made)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_store(address)
    yield opened
    opened.close()
