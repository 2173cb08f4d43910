"""Who may come in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.sites import TOKEN, a_client

from headwater.desk import Desk, open_desk
from headwater.porch.guard import POLICY

OURS = {"sec-fetch-site": "same-origin", "authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "empty.db")
    yield opened
    opened.close()


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return a_client(desk)


def test_every_answer_carries_the_policy_and_no_script_may_run_inline(client: TestClient) -> None:
    for path in ("/api/stories", "/nothing", "/api/stories/none"):
        headers = client.get(path).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
    assert "unsafe" not in POLICY


WRITES = [
    ({}, 403, "token", "a program without the token"),
    ({"authorization": "Bearer wrong"}, 403, "token", "a wrong token"),
    ({"authorization": f"Bearer {TOKEN}", "sec-fetch-site": "cross-site"}, 403, "cross-site", "another site, token or not"),
    ({"authorization": f"Bearer {TOKEN}", "sec-fetch-site": "same-site"}, 403, "cross-site", "another port of this machine"),
    ({"authorization": f"Bearer {TOKEN}", "origin": "http://evil.example"}, 403, "cross-site", "an old browser elsewhere"),
    ({"cookie": f"headwater={TOKEN}", "sec-fetch-site": "cross-site"}, 403, "cross-site", "a cookie that was sent along"),
]


@pytest.mark.parametrize(("headers", "status", "code", "reason"), WRITES, ids=[case[3] for case in WRITES])
def test_writing_is_refused_to(client: TestClient, headers, status, code, reason) -> None:
    answer = client.post("/api/stories", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize("headers", [OURS, {"authorization": f"Bearer {TOKEN}"}, {"cookie": f"headwater={TOKEN}"}])
def test_our_own_pages_and_programs_with_the_token_come_in(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/api/nothing", headers=headers).json()["code"] == "path.unknown"


def test_the_token_in_the_address_becomes_a_cookie_and_leaves_the_address(client: TestClient) -> None:
    answer = client.get("/", params={"token": TOKEN})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=Strict" in answer.headers["set-cookie"]
    assert client.get("//evil.example", params={"token": TOKEN}).headers["location"] == "/"
    assert "set-cookie" not in client.get("/", params={"token": "wrong"}).headers


def test_a_name_that_is_not_ours_is_refused(client: TestClient) -> None:
    answer = client.get("/api/stories", headers={"host": "evil.example"})
    assert (answer.status_code, answer.json()["code"]) == (421, "host")


def test_a_server_open_to_the_network_asks_readers_for_the_token_too(desk: Desk) -> None:
    client = a_client(desk, is_open=False)
    assert client.get("/api/stories").status_code == 401
    assert client.get("/api/stories", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert client.get("/api/stories", headers={"cookie": 'a=1; ;=; headwater="'}).status_code == 401
