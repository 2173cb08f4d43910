"""Pages that are kept as they were drawn: nobody sees another's page, and nobody an old one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.desk.conftest import a_clock, uploads
from tests.sites import TOKEN, a_client, a_desk

from headwater.desk import Desk
from headwater.web.kept import MOST_OF_ONE, Drawn, Kept, Shelved

OURS = {"cookie": f"headwater={TOKEN}", "sec-fetch-site": "same-origin"}
READERS: dict[str, dict[str, str]] = {
    "a program": {},
    "a German": {"accept-language": "de"},
    "the editor": {"cookie": f"headwater={TOKEN}; headwater-who=Lena"},
    "another": {"cookie": f"headwater={TOKEN}; headwater-who=Noor; headwater-theme=dark"},
    "one who chose": {"cookie": "headwater-language=de; headwater-density=dense", "accept-language": "en"},
    "one who was here": {"cookie": "headwater-seen=1"},
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    return a_desk(tmp_path_factory.mktemp("kept"))


def _addresses(desk: Desk, story: str) -> list[str]:
    told = desk.dossier(story)
    a, b = told.reports[0].id, told.reports[1].id
    below = ["", f"/lineage?a={a}&b={b}", "/claims?state=accepted", "/review", "/history", "/once?tour=2"]
    return [
        *(f"/stories/{story}{part}" for part in below),
        f"/api/stories/{story}/claims",
        f"/?preview={story}",
        "/search?q=fund",
    ]


def _asked(client: TestClient, address: str, reader: dict[str, str]) -> tuple[int, bytes, list[str]]:
    client.cookies.clear()
    answer = client.get(address, headers=reader)
    return answer.status_code, answer.content, answer.headers.get_list("set-cookie")


class _KeepsNothing(Desk):
    """A desk over the same store whose pages are drawn each time."""

    def moment(self) -> int | None:
        return None


CHANGES: dict[str, Callable[[Desk, str], object]] = {
    "a star": lambda desk, story: desk.star(story, is_starred=True),
    "no star": lambda desk, story: desk.star(story, is_starred=False),
    "a confirmed question": lambda desk, story: desk.judge(story, "accept", [desk.dossier(story).questions[0].id], who="Lena"),
    "a rejected claim": lambda desk, story: desk.judge(story, "reject", [desk.dossier(story).claims[0].id], who="Lena"),
    "worked out under it": lambda desk, story: desk.run(story, because="ruling"),
    "another story": lambda desk, story: desk.run(_with_reports(desk), because="import"),
    "a job": lambda desk, story: desk.ask("update", story=story),
}


def _with_reports(desk: Desk) -> str:
    story = desk.make_story("Another")
    desk.add(story, uploads("gazette", "post"))
    return story


@pytest.fixture(scope="module")
def both(made: tuple[Desk, str]) -> tuple[TestClient, TestClient]:
    """Gives a client of a server that keeps pages, and one of a server that draws each."""
    return a_client(made[0]), a_client(_KeepsNothing(made[0].store, now=a_clock()))


@pytest.mark.parametrize("who", READERS)
def test_every_reader_sees_what_a_server_that_keeps_nothing_draws(
    made: tuple[Desk, str], both: tuple[TestClient, TestClient], who: str
) -> None:
    for address in (*_addresses(*made), f"/stories/{made[1]}@rev1/claims", "/?only=starred"):
        _asked(both[0], address, READERS[who])
        kept, drawn = (_asked(client, address, READERS[who]) for client in both)
        assert (kept, kept[0]) == (drawn, 200), address


@pytest.mark.parametrize("change", CHANGES)
def test_after_every_change_a_reader_sees_what_is_so_now(
    made: tuple[Desk, str], both: tuple[TestClient, TestClient], change: str
) -> None:
    desk, story = made
    reader = READERS["the editor"]
    for address in _addresses(desk, story):
        _asked(both[0], address, reader)
    CHANGES[change](desk, story)
    for address in _addresses(desk, story):
        kept, drawn = (_asked(client, address, reader) for client in both)
        assert kept == drawn, address


def test_a_kept_page_is_not_given_to_whoever_may_not_come_in(made: tuple[Desk, str]) -> None:
    desk, story = made
    client = a_client(desk, is_open=False)
    with_token = {"cookie": f"headwater={TOKEN}"}
    assert [_asked(client, f"/stories/{story}", with_token)[0] for _ in range(2)] == [200, 200]
    assert _asked(client, f"/stories/{story}", {})[0] == 401
    assert _asked(client, f"/stories/{story}", {"host": "elsewhere.example", **with_token})[0] == 421


class _Counting:
    """An application that counts what it is asked for, and does something while it draws."""

    def __init__(self, body: bytes = b"page", status: int = 200, meanwhile: Callable[[], object] = lambda: None) -> None:
        self.asked, self.body, self.status, self.meanwhile = 0, body, status, meanwhile

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.asked += 1
        await send({"type": "http.response.start", "status": self.status, "headers": []})
        self.meanwhile()
        await send({"type": "http.response.body", "body": self.body, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


def _ask(app: Any, path: str, method: str = "GET", query: bytes = b"", headers: tuple[tuple[bytes, bytes], ...] = ()) -> bytes:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": method, "path": path, "query_string": query, "headers": headers}
    with pytest.raises(StopIteration):  # nothing in it waits, so no loop is needed: a browser's driver may be running one
        app(scope, None, send).send(None)
    assert sent[0]["type"] == "http.response.start"
    return b"".join(one.get("body", b"") for one in sent[1:])


def test_what_is_asked_again_is_drawn_once_for_each_address_question_and_cookie(made: tuple[Desk, str]) -> None:
    desk, story = made
    drawing = _Counting()
    app = Kept(drawing, desk=desk)
    for _ in range(3):
        assert _ask(app, f"/stories/{story}/claims") == b"page"
        _ask(app, f"/stories/{story}/claims", query=b"p=2")
        _ask(app, f"/stories/{story}/claims", headers=((b"cookie", b"headwater-who=Lena"),))
        _ask(app, f"/stories/{story}/claims", headers=((b"accept-language", b"de"), (b"user-agent", b"any")))
        _ask(app, "/")
    assert drawing.asked == 5


@pytest.mark.parametrize(
    ("path", "method", "drawing", "because"),
    [
        ("/stories/{}/review", "GET", _Counting(), "it shows whether work is under way"),
        ("/stories/{}/rule", "GET", _Counting(), "it shows who rules"),
        ("/stories/{}/claims", "HEAD", _Counting(), "only whole pages are kept"),
        ("/stories/{}/claims", "GET", _Counting(status=404), "what is not there may come"),
        ("/stories/{}/claims", "GET", _Counting(body=b"." * (MOST_OF_ONE + 1)), "one page must not push out all others"),
        ("/stories/{}x/claims", "GET", _Counting(), "there is no such story"),
        ("/jobs/b-1", "GET", _Counting(), "a job moves on"),
    ],
)
def test_what_may_change_unseen_is_drawn_each_time(
    made: tuple[Desk, str], path: str, method: str, drawing: _Counting, because: str
) -> None:
    desk, story = made
    app = Kept(drawing, desk=desk)
    for _ in range(2):
        _ask(app, path.format(story), method)
    assert drawing.asked == 2, because


def test_a_page_during_whose_drawing_something_changed_is_not_kept(made: tuple[Desk, str]) -> None:
    desk, story = made
    drawing = _Counting(meanwhile=lambda: desk.star(story, is_starred=True))
    app = Kept(drawing, desk=desk)
    for _ in range(2):
        _ask(app, f"/stories/{story}")
    assert drawing.asked == 2
    desk.star(story, is_starred=False)


def test_of_all_pages_those_asked_for_last_are_held_as_far_as_there_is_room() -> None:
    shelved = Shelved(most_bytes=250)
    for name in "abc":
        shelved.put(name, Drawn({}, b"." * 100))
        shelved.get("a")
    assert [shelved.get(name) is not None for name in "abc"] == [True, False, True]
    shelved.put("c", Drawn({}, b"." * 150))
    assert [shelved.get(name) is not None for name in "ac"] == [True, True]


def test_a_store_that_cannot_tell_of_changes_has_its_pages_drawn_each_time(
    made: tuple[Desk, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, story = made
    monkeypatch.setattr(desk.store.moments, "now", lambda: None)
    drawing = _Counting()
    app = Kept(drawing, desk=desk)
    for _ in range(2):
        _ask(app, f"/stories/{story}")
    assert drawing.asked == 2
