"""From files to a story: what a person sends, what comes of it, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.sites import TOKEN, a_client

from headwater.desk import Desk, open_desk
from headwater.porch.guard import MAX_BODY_BYTES
from headwater.testing.bridge import BLOG, GAZETTE

OURS = {"cookie": f"headwater={TOKEN}", "sec-fetch-site": "same-origin"}
PROGRAM = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "import.db")
    yield opened
    opened.close()


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return a_client(desk)


def test_a_pasted_text_and_then_a_file_become_one_story(client: TestClient, desk: Desk) -> None:
    told = {"text": GAZETTE, "outlet": "Orsel <i>Gazette</i>", "published": "2031-03-04T10:12:00Z"}
    job = client.post("/import/text", data=told, headers=OURS).headers["location"]
    waiting = client.get(job)
    assert 'http-equiv="refresh"' in waiting.text
    story = desk.stories()[0].id
    assert "waits for its turn" in client.get(f"/stories/{story}").text
    assert desk.work_once() is not None
    assert client.get(job).headers["location"] == f"/stories/{story}"
    assert "Orsel &lt;i&gt;Gazette&lt;/i&gt;" in client.get(f"/stories/{story}/reports").text

    files = [("files", ("blog.txt", BLOG.encode())), ("files", ("empty.txt", b""))]
    job = client.post("/import/files", data={"story": story}, files=files, headers=OURS).headers["location"]
    assert desk.work_once() is not None
    assert "2 reports" in client.get(client.get(job).headers["location"]).text
    assert "empty.txt" in client.get(f"/stories/{story}/refused").text


def test_a_program_uploads_and_follows_the_events_to_the_end(client: TestClient, desk: Desk) -> None:
    story = client.post("/api/stories", json={"title": "Tide"}, headers=PROGRAM).json()["id"]
    sent = client.post(f"/api/stories/{story}/reports", files=[("files", ("blog.txt", BLOG.encode()))], headers=PROGRAM)
    assert sent.status_code == 202
    job = sent.json()["job"]
    assert client.get(f"/api/jobs/{job}").json()["state"] == "waiting"
    assert desk.work_once() is not None
    events = client.get(f"/api/jobs/{job}/events")
    assert events.headers["content-type"].startswith("text/event-stream")
    last = json.loads(events.text.strip().split("data: ")[-1])
    assert (last["state"], last["story"], last["told"]["revision"]) == ("done", story, 1)


def test_what_fails_is_told_in_words(client: TestClient, desk: Desk) -> None:
    story = desk.make_story()
    job = desk.ask("update", story=story)
    desk.work_once()
    assert '<code class="small">trace.nothing</code>' in client.get(f"/jobs/{job}").text
    assert "trace.nothing" in client.get(f"/stories/{story}").text


def test_a_job_can_be_stopped(client: TestClient, desk: Desk) -> None:
    job = desk.ask("update", story=desk.make_story())
    assert client.post(f"/jobs/{job}/cancel", headers=OURS).headers["location"] == f"/jobs/{job}"
    assert "Stopped" in client.get(f"/jobs/{job}").text
    assert client.get(f"/api/jobs/{job}").json()["state"] == "cancelled"


REFUSED = [
    ("/import/text", {"data": {"text": "  "}}, 400, "upload.nothing", "an empty text"),
    ("/import/text", {"data": {"text": "a", "story": "s-none"}}, 404, "story.unknown", "a story that is not there"),
    ("/import/text", {"data": {"text": "a", "title": "t" * 400}}, 400, "story.title", "a title of pages"),
    ("/import/files", {"files": [("files", ("", b""))]}, 422, "request.value", "a file field left empty"),
    ("/import/files", {"files": [("files", (f"{n}.txt", b"a")) for n in range(501)]}, 400, "upload.many", "too many"),
    ("/jobs/b-none/cancel", {}, 404, "job.unknown", "a job that is not there"),
]


@pytest.mark.parametrize(("path", "sent", "status", "code", "reason"), REFUSED, ids=[case[4] for case in REFUSED])
def test_refused_and_nothing_is_left_behind(client: TestClient, desk: Desk, path, sent, status, code, reason) -> None:
    answer = client.post(path, headers=OURS, **sent)
    assert (answer.status_code, f">{code}</code>" in answer.text) == (status, True)
    assert desk.stories() == ()
    assert desk.store.jobs.list() == ()


def test_too_much_at_once_is_refused_before_it_is_read(client: TestClient) -> None:
    told = {**OURS, "content-length": str(MAX_BODY_BYTES + 1)}
    assert client.post("/import/text", content=b"", headers=told).status_code == 413
    assert client.post("/import/text", content=iter([b"a"]), headers=OURS).status_code == 411


@pytest.mark.parametrize("path", ["/import/text", "/import/files", "/jobs/x/cancel", "/api/stories", "/api/jobs/x/cancel"])
def test_another_site_sends_nothing(client: TestClient, desk: Desk, path: str) -> None:
    answer = client.post(path, data={"text": "a"}, headers={**OURS, "sec-fetch-site": "cross-site", "accept": "text/html"})
    assert answer.status_code == 403
    assert "<code>cross-site</code>" in answer.text
    assert desk.stories() == ()
