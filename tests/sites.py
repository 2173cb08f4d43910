"""A site over the bridge's story, asked the way a browser and a program ask it."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient
from tests.desk.conftest import done_once, uploads

from headwater.cli.site import make_site
from headwater.desk import Desk, Upload
from headwater.porch.fetching import Fetcher
from headwater.porch.guard import Rules

TOKEN = "a-token-for-tests"
HOSTILE = (
    "<script>alert(1)</script> & \u202egnp.exe 'x\" onload=\n\nThe <img src=x onerror=alert(2)> fund paid 40 people on Monday, "
    'officials of Vessel Watch said. =HYPERLINK("http://x") was printed beside it. ' + "wide" * 2_500 + "\n"
)


def a_desk(folder: Path) -> tuple[Desk, str]:
    """Gives a desk and the story of the bridge on it, with one hostile report, worked out."""
    return done_once(a_story, folder / "stories.db")


def a_story(desk: Desk) -> str:
    """Gives a new story of the bridge on a desk, worked out; its reports are read only once a store."""
    story = desk.make_story("<b>Bridge</b> & tide")
    meta = b'{"outlet": "=cmd|calc", "title": "<script>alert(3)</script>", "published": "2031-03-06"}'
    hostile = [Upload(name="odd.txt", data=HOSTILE.encode()), Upload(name="odd.meta.json", data=meta)]
    desk.add(story, [*uploads(), *hostile])
    desk.run(story, because="import")
    return story


def a_client(desk: Desk, *, is_open: bool = True, fetcher: Fetcher | None = None) -> TestClient:
    """Gives a client that has not shown the token yet."""
    rules = Rules(token=TOKEN, hosts=("localhost",), is_open=is_open)
    return TestClient(
        make_site(desk, rules, fetcher), base_url="http://localhost", follow_redirects=False, raise_server_exceptions=False
    )
