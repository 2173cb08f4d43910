"""The list of stories: starred, narrowed, and one of them told in short beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.sites import TOKEN, a_client, a_desk

from headwater.desk import Desk

OURS = {"cookie": f"headwater={TOKEN}", "sec-fetch-site": "same-origin"}
PROGRAM = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    folder: Path = tmp_path_factory.mktemp("listing")
    desk, story = a_desk(folder)
    desk.make_story("Not worked out")
    return desk, story


@pytest.fixture
def client(made: tuple[Desk, str]) -> TestClient:
    return a_client(made[0])


def test_a_star_is_set_found_again_and_taken_away_without_a_script(client: TestClient, made: tuple[Desk, str]) -> None:
    desk, story = made
    assert "only=starred" not in client.get("/").text
    answer = client.post(f"/stories/{story}/star", data={"is_starred": "true", "back": "/?p=1"}, headers=OURS)
    assert (answer.status_code, answer.headers["location"], desk.story(story).is_starred) == (303, "/?p=1", True)
    starred = client.get("/?only=starred").text
    assert starred.count('class="card row"') == 1
    assert 'aria-pressed="true"' in starred
    assert client.get("/api/stories?only=starred").json()["total"] == 1
    away = client.post(f"/stories/{story}/star", data={"is_starred": "false", "back": "//elsewhere.example"}, headers=OURS)
    assert (away.headers["location"], desk.story(story).is_starred) == ("/", False)
    assert "No story is left." in client.get("/?only=starred").text


def test_a_star_needs_the_token_and_a_story(client: TestClient, made: tuple[Desk, str]) -> None:
    desk, story = made
    assert client.post(f"/stories/{story}/star", data={"is_starred": "true"}).status_code == 403
    assert client.post(f"/api/stories/{story}/star", json={"is_starred": True}).status_code == 403
    assert client.post("/api/stories/s-none/star", json={"is_starred": True}, headers=PROGRAM).status_code == 404
    told = client.post(f"/api/stories/{story}/star", json={"is_starred": True}, headers=PROGRAM)
    assert told.json() == {"id": story, "is_starred": True}
    desk.star(story, is_starred=False)


def test_each_choice_says_how_many_are_left_and_leads_to_so_many(client: TestClient) -> None:
    choices = re.findall(r'<a href="(/\?only=[^"]+)"[^>]*>[^<]+<span class="muted">(\d+)</span>', client.get("/").text)
    assert choices
    for address, count in choices:
        assert client.get(address.replace("&amp;", "&")).text.count('class="card row"') == int(count)
    assert client.get("/?only=nonsense").text.count('class="card row"') == 2
    assert client.get("/api/stories?only=nonsense").status_code == 422


def test_a_story_is_unread_until_somebody_who_may_write_opens_its_newest_revision(
    client: TestClient, made: tuple[Desk, str]
) -> None:
    desk, story = made
    unread = "/?only=unread"
    desk.store.stories.note_seen(story, desk.story(story).revision)
    desk.judge(story, "reject", [desk.dossier(story).claims[-1].id], who="Lena")
    desk.run(story, because="ruling")
    assert client.get(unread).text.count('class="card row"') == 1
    client.get(f"/stories/{story}")
    assert client.get(unread).text.count('class="card row"') == 1, "whoever only reads changes nothing"
    client.get(f"/stories/{story}@rev1", headers=OURS)
    assert client.get(unread).text.count('class="card row"') == 1, "an older revision is not the news"
    assert client.get(f"/stories/{story}", headers=OURS).status_code == 200
    assert "No story is left." in client.get(unread).text
    assert desk.story(story).seen == desk.story(story).revision


def test_stories_are_filed_under_tags_and_found_by_tag_and_by_place(client: TestClient, made: tuple[Desk, str]) -> None:
    desk, story = made
    sent = client.post(f"/stories/{story}/tags", data={"tags": " sea , 100%_of, sea,<b>x</b>,"}, headers=OURS)
    assert (sent.status_code, desk.story(story).tags) == (303, ("sea", "100%_of", "<b>x</b>"))
    page = client.get("/").text
    for address in re.findall(r'href="(/\?tag=[^"]+)"', page):
        assert client.get(address.replace("&amp;", "&")).text.count('class="card row"') == 1
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert client.get("/?tag=se").text.count('class="card row"') == 0, "a part of a tag is none"
    assert client.get("/?tag=100ab_of").text.count('class="card row"') == 0, "signs of a pattern are only signs"
    place, count = desk.words_of_stories("place")[0]
    assert client.get("/", params={"place": place}).text.count('class="card row"') == count
    assert client.get("/api/stories", params={"place": place, "tag": "sea"}).json()["total"] == 1
    assert 'svg class="sparkline"' in page
    told = client.post(f"/api/stories/{story}/tags", json={"tags": []}, headers=PROGRAM)
    assert (told.json(), desk.story(story).tags) == ({"id": story, "tags": []}, ())


@pytest.mark.parametrize("tags", [",".join(f"t{n}" for n in range(21)), "x" * 41], ids=["too many", "too long"])
def test_tags_that_no_line_holds_are_refused(client: TestClient, made: tuple[Desk, str], tags: str) -> None:
    answer = client.post(f"/stories/{made[1]}/tags", data={"tags": tags}, headers=OURS)
    assert (answer.status_code, "story.tag" in answer.text) == (400, True)
    assert client.post(f"/stories/{made[1]}/tags", data={"tags": "sea"}).status_code == 403


def test_a_story_is_told_in_short_beside_the_list_with_links_into_it(client: TestClient, made: tuple[Desk, str]) -> None:
    desk, story = made
    shown = client.get(f"/?preview={story}").text
    aside = shown[shown.index('<aside id="preview"') :]
    question = desk.dossier(story).questions[0]
    assert f"/stories/{story}/questions/{question.id}" in aside
    assert "Open the story" in aside
    empty = next(head.id for head in desk.stories() if not head.revision)
    assert "Open the story" not in client.get(f"/?preview={empty}").text
    assert client.get("/?preview=s-none").status_code == 404
