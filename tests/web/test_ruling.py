"""A ruling from the page: its effect first, then the ruling, then its undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.sites import TOKEN, a_client, a_desk

from headwater.desk import Desk

OURS = {"cookie": f"headwater={TOKEN}", "sec-fetch-site": "same-origin"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    folder: Path = tmp_path_factory.mktemp("ruling")
    return a_desk(folder)


@pytest.fixture
def client(made: tuple[Desk, str]) -> TestClient:
    return a_client(made[0])


def test_the_effect_is_shown_first_the_ruling_holds_and_its_undo_gives_the_same_bytes_back(
    client: TestClient, made: tuple[Desk, str]
) -> None:
    desk, story = made
    before = desk.dossier_bytes(story)
    claim = next(one for one in desk.dossier(story).claims)
    weighed = client.get(f"/stories/{story}/rule", params={"of": claim.id, "action": "reject"})
    assert "Nothing is written yet" in weighed.text
    assert desk.judgements(story) == ()

    sent = {"of": claim.id, "action": "reject", "who": "Lena <i>", "why": "a caption"}
    answer = client.post(f"/stories/{story}/rule", data=sent, headers=OURS)
    assert answer.headers["location"].startswith("/jobs/")
    assert desk.work_once() is not None
    assert claim.id not in {one.id for one in desk.dossier(story).claims}
    history = client.get(f"/stories/{story}/history").text
    assert "Lena &lt;i&gt;" in history
    assert f"@rev{desk.story(story).revision}" in history

    ruling = desk.judgements(story)[0].judgement.id
    assert client.post(f"/stories/{story}/undo", data={"judgement": ruling, "who": "Lena"}, headers=OURS).status_code == 303
    desk.work_once()
    assert desk.dossier_bytes(story) == before
    again = client.post(f"/stories/{story}/undo", data={"judgement": ruling, "who": "Lena"}, headers=OURS)
    assert (again.status_code, "judgement.undoes" in again.text) == (409, True)


def test_review_leads_to_forms_that_open(client: TestClient, made: tuple[Desk, str]) -> None:
    desk, story = made
    queue = desk.review(story)
    assert client.get(f"/api/stories/{story}/review").json()["total"] == len(queue)
    assert client.get(f"/stories/{story}/review").status_code == 200
    for one in queue[:5]:
        assert client.get(f"/stories/{story}/rule", params={"of": list(one.targets)}).status_code == 200


def test_what_is_alike_is_weighed_together_and_nothing_is_ruled_on_where_one_is_unknown(
    client: TestClient, made: tuple[Desk, str]
) -> None:
    desk, story = made
    held, path = desk.judgements(story), f"/stories/{story}/rule-all"
    alike = [one for one in desk.review(story) if one.kind == "conflict"]
    page = client.get(path, params={"alike": alike[0].alike})
    assert page.text.count('type="checkbox" name="of"') == sum(one.alike == alike[0].alike for one in alike)
    assert "Nothing is written yet." in page.text
    assert "Nothing is picked." in client.get(path, params={"alike": alike[0].alike, "of": "c-none"}).text
    gone = client.get(path, params={"alike": "conflict of nothing"})
    assert (gone.status_code, "judgement.target" in gone.text) == (400, True)
    sent = {"of": [alike[0].targets[0], "k-none"], "action": "reject", "who": "Lena"}
    refused = client.post(path, data=sent, headers=OURS)
    assert (refused.status_code, "judgement.target" in refused.text) == (400, True)
    assert desk.judgements(story) == held


def test_what_changes_the_counts_starts_with_nothing_picked_and_what_leaves_them_with_all(
    client: TestClient, made: tuple[Desk, str]
) -> None:
    desk, story = made
    alike = next(one.alike for one in desk.review(story) if "reject" in one.actions)
    for action, every, is_picked in (("reject", None, False), ("accept", None, True), ("reject", "true", True)):
        asked = {"alike": alike, "action": action} | ({} if every is None else {"every": every})
        page = client.get(f"/stories/{story}/rule-all", params=asked).text
        assert ("checked" in page, "Nothing is picked." in page) == (is_picked, not is_picked), (action, every)
    unticked = client.get(f"/stories/{story}/rule-all", params={"alike": alike, "action": "accept", "of": ""}).text
    assert "Nothing is picked." in unticked


REFUSED = [
    ({"action": "reject", "of": "c-none", "who": "Lena"}, 400, "judgement.target", "an id that never was"),
    ({"action": "burn", "of": "{claim}", "who": "Lena"}, 400, "judgement.action", "no such ruling"),
    ({"action": "reject", "of": "{claim}", "who": " "}, 400, "judgement.who", "nobody's"),
    ({"action": "grade", "of": "{claim}", "who": "Lena", "value": "Z9"}, 400, "judgement.value", "a grade that is none"),
    ({"action": "merge", "of": "{claim}", "who": "Lena"}, 400, "judgement.target", "one thing merged"),
    ({"of": "{claim}", "who": "Lena"}, 422, "request.value", "no ruling at all"),
]


@pytest.mark.parametrize(("sent", "status", "code", "reason"), REFUSED, ids=[case[3] for case in REFUSED])
def test_a_ruling_is_refused_in_words(client: TestClient, made: tuple[Desk, str], sent, status, code, reason) -> None:
    desk, story = made
    held = desk.judgements(story)
    told = {name: value.format(claim=desk.dossier(story).claims[0].id) for name, value in sent.items()}
    answer = client.post(f"/stories/{story}/rule", data=told, headers=OURS)
    assert (answer.status_code, f"<code>{code}</code>" in answer.text) == (status, True)
    assert desk.judgements(story) == held


def test_a_program_weighs_and_rules_and_nobody_does_without_the_token(client: TestClient, made: tuple[Desk, str]) -> None:
    desk, story = made
    told = {"action": "grade", "targets": [desk.dossier(story).reports[0].id], "changes": {"code": "B2"}}
    path = f"/api/stories/{story}"
    program = {"authorization": f"Bearer {TOKEN}"}
    assert client.post(f"{path}/preview", json=told).status_code == 403
    assert client.post(f"{path}/preview", json=told, headers=program).json()["shifts"] == []
    made_one = client.post(f"{path}/judgements", json={**told, "who": "Lena"}, headers=program)
    assert made_one.status_code == 201
    id = made_one.json()["judgement"]["id"]
    assert client.post(f"{path}/judgements/{id}/undo", json={"who": "Lena"}, headers=program).status_code == 201
