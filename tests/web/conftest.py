"""One story, worked out once for all tests that only read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.sites import a_client, a_desk


@pytest.fixture(scope="session")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str]]:
    desk, story = a_desk(tmp_path_factory.mktemp("web"))
    yield a_client(desk), story
    desk.close()


@pytest.fixture
def client(reading: tuple[TestClient, str]) -> TestClient:
    return reading[0]


@pytest.fixture
def story(reading: tuple[TestClient, str]) -> str:
    return reading[1]
