"""Claims narrowed down, the queue of one kind, and where a ruling leads back to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.sites import TOKEN, a_client

from headwater.desk import Desk, open_desk
from headwater.testing.floods import flood_reports
from headwater.web.reviewing import CARDS

OURS = {"cookie": f"headwater={TOKEN}", "sec-fetch-site": "same-origin"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    folder: Path = tmp_path_factory.mktemp("floods")
    desk = open_desk(folder / "stories.db")
    story = desk.make_story("Floods")
    desk.add(story, list(flood_reports()))
    desk.run(story, because="import")
    return desk, story


@pytest.fixture
def client(made: tuple[Desk, str]) -> TestClient:
    return a_client(made[0])


def _cards(text: str) -> int:
    return text.count('<article class="card row"')


def test_every_choice_leaves_as_many_as_it_says(client: TestClient, made: tuple[Desk, str]) -> None:
    start = client.get(f"/stories/{made[1]}/claims").text
    choices = re.findall(r'<a href="([^"]*/claims\?[^"]*)">[^<]*<span class="muted">(\d+)</span>', start)
    assert len(choices) > 3
    for address, count in choices:
        told = client.get(address.replace("&amp;", "&")).text
        assert f"{count} of " in told, address
        assert _cards(told) == min(30, int(count)), address


def test_a_choice_that_means_nothing_is_no_choice(client: TestClient, made: tuple[Desk, str]) -> None:
    plain = client.get(f"/stories/{made[1]}/claims").text
    assert client.get(f"/stories/{made[1]}/claims?about=%3Cb%3E&certainty=sure").text.count("<article") == plain.count(
        "<article"
    )


def test_pages_of_narrowed_claims_stay_narrowed(client: TestClient, made: tuple[Desk, str]) -> None:
    told = client.get(f"/stories/{made[1]}/claims?about=numbers").text
    after = re.search(r'rel="next" href="([^"]+)"', told)
    assert after is not None
    assert "about=numbers" in after.group(1)
    assert _cards(client.get(after.group(1).replace("&amp;", "&")).text) > 0


def test_the_queue_of_a_kind_holds_only_that_kind(client: TestClient, made: tuple[Desk, str]) -> None:
    queue = made[0].review(made[1])
    told = client.get(f"/stories/{made[1]}/review?kind=conflict").text
    assert _cards(told) == min(CARDS, sum(one.kind == "conflict" for one in queue))
    assert told.count("back=review%3Fkind%3Dconflict") > 0


@pytest.mark.parametrize(
    ("back", "leads"),
    [
        ("review?kind=conflict", "/stories/{story}/review?kind=conflict"),
        ("notes", "/stories/{story}/notes"),
        ("//elsewhere.example", "/jobs/"),
        ("review?kind=x&y=//z", "/jobs/"),
    ],
    ids=["the queue of a kind", "the notes", "another site", "more than a kind"],
)
def test_a_ruling_leads_back_to_where_it_was_made_and_nowhere_else(
    client: TestClient, made: tuple[Desk, str], back: str, leads: str
) -> None:
    story = made[1]
    told = {"of": story, "action": "annotate", "value": "Ask again.", "who": "Lena", "back": back}
    answer = client.post(f"/stories/{story}/rule", data=told, headers=OURS)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(leads.format(story=story))
    assert "Ask again." in client.get(f"/stories/{story}/notes").text


def test_the_overview_tells_what_changed_since_a_revision_only_where_there_is_a_later_one(
    client: TestClient, made: tuple[Desk, str]
) -> None:
    desk, story = made
    newest = desk.story(story).revision
    for since in (0, newest, newest + 1, -3):
        assert "What changed since" not in client.get(f"/stories/{story}?since={since}").text
    assert client.get(f"/stories/{story}", headers={"cookie": "headwater-seen=99999999999999999999"}).status_code == 200
