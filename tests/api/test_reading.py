"""What programs read: every noun, filtered, paged, as JSON and as CSV, and refusals in words."""

from __future__ import annotations

import csv
import io

import pytest
from starlette.testclient import TestClient

from headwater.api.nouns import NOUNS
from headwater.dossier.exports.tables import COLUMNS


def test_stories_come_with_both_counts(client: TestClient, story: str) -> None:
    told = client.get("/api/stories").json()
    assert told["total"] == 1
    head = told["items"][0]
    assert head["id"] == story
    assert head["reports"] == 5
    assert 0 < head["origins_low"] <= head["origins_high"]
    assert client.get("/api/stories.json").json() == told


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.name)
def test_every_noun_is_a_list_whose_pages_join_to_the_dossier(client: TestClient, story: str, noun) -> None:
    whole = client.get(f"/api/stories/{story}/dossier.json").json()
    records = whole.get(noun.name, [position for question in whole["questions"] for position in question["positions"]])
    told: list[object] = []
    while True:
        page = client.get(f"/api/stories/{story}/{noun.name}", params={"limit": 7, "offset": len(told)}).json()
        told += page["items"]
        if not page["items"]:
            break
    assert page["total"] == len(records) == len(told)
    assert told == records


@pytest.mark.parametrize("noun", [noun for noun in NOUNS if noun.name in COLUMNS], ids=lambda noun: noun.name)
def test_tables_hold_what_the_filter_lets_through_and_nothing_that_begins_like_a_formula(
    client: TestClient, story: str, noun
) -> None:
    answer = client.get(f"/api/stories/{story}/{noun.name}.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert len(rows) == client.get(f"/api/stories/{story}/{noun.name}").json()["total"]
    assert [cell for row in rows for cell in row.values() if cell.startswith(("=", "@"))] == []
    if noun.name == "reports":
        assert "'=cmd|calc" in {row["outlet"] for row in rows}


CASES = [
    ("claims", {"polarity": "denied"}, lambda one: one["polarity"] == "denied", "a record's own value"),
    ("claims", {"certainty": "certain"}, lambda one: one["certainty"]["overall"] == "certain", "a value of a value"),
    ("claims", {"words": "BRIDGE"}, lambda one: "bridge" in one["text"].casefold(), "words, whatever the case"),
    ("origins", {"in_corpus": "true"}, lambda one: one["in_corpus"], "yes and no"),
    ("questions", {"origins_at_least": 2}, lambda one: one["support"]["low"] >= 2, "a bound"),
    ("reports", {"outlet": "Quay Post"}, lambda one: one["outlet"] == "Quay Post", "a name with a blank"),
]


@pytest.mark.parametrize(("noun", "asked", "holds", "reason"), CASES, ids=[case[3] for case in CASES])
def test_a_filter_lets_through_exactly_what_it_says(client: TestClient, story: str, noun, asked, holds, reason) -> None:
    every = client.get(f"/api/stories/{story}/{noun}", params={"limit": 1000}).json()["items"]
    found = client.get(f"/api/stories/{story}/{noun}", params={"limit": 1000, **asked}).json()["items"]
    assert found == [one for one in every if holds(one)]


REFUSED = [
    ("/api/stories/s-none", 404, "story.unknown", "no such story"),
    ("/api/stories/s-none/claims", 404, "story.unknown", "records of no story"),
    ("/api/stories/@rev2/claims", 404, "story.unknown", "a revision of nothing"),
    ("/api/stories/{story}@rev99/claims", 404, "revision.unknown", "a revision that was never made"),
    ("/api/stories/{story}/claims/c-none", 404, "id.unknown", "no such claim"),
    ("/api/stories/{story}/why/zzz", 404, "id.unknown", "an id of no kind"),
    ("/api/stories/{story}/claims?limit=0", 422, "request.value", "a page of nothing"),
    ("/api/stories/{story}/claims?limit=many", 422, "request.value", "a number in words"),
    ("/api/stories/{story}/claims?colour=red", 422, "request.value", "a filter that is not there"),
    ("/api/nothing", 404, "path.unknown", "no such address"),
]


@pytest.mark.parametrize(("path", "status", "code", "reason"), REFUSED, ids=[case[3] for case in REFUSED])
def test_what_is_not_there_is_refused_in_words(client: TestClient, story: str, path, status, code, reason) -> None:
    answer = client.get(path.format(story=story))
    assert answer.status_code == status
    assert answer.json()["code"] == code
    assert answer.json()["message"].endswith(".")


def test_positions_are_those_of_the_question_that_is_named(client: TestClient, story: str) -> None:
    for question in client.get(f"/api/stories/{story}/questions").json()["items"]:
        found = client.get(f"/api/stories/{story}/positions", params={"question": question["id"]}).json()["items"]
        assert [one["id"] for one in found] == [one["id"] for one in question["positions"]]


def test_a_permalink_names_a_revision(client: TestClient, story: str) -> None:
    newest = client.get(f"/api/stories/{story}/claims").json()
    assert client.get(f"/api/stories/{story}@rev1/claims").json() == newest
    assert client.get(f"/api/stories/{story}@rev1").json()["counts"]["reports"] == 5


def test_why_leads_from_a_number_to_the_words_and_their_bytes(client: TestClient, story: str) -> None:
    question = client.get(f"/api/stories/{story}/questions").json()["items"][0]
    told = client.get(f"/api/stories/{story}/why/{question['id']}").json()
    report = client.get(f"/api/stories/{story}/reports/{told['evidence'][0]['report']}").json()
    first = told["evidence"][0]
    assert report["text"][first["start"] : first["end"]] == first["quote"]
    assert first["sha256"] == report["sha256"]
    assert first["is_kept"] is True


def test_search_finds_claims_by_words_and_reports_by_words(client: TestClient, story: str) -> None:
    hits = client.get("/api/claims", params={"words": "bridge"}).json()["items"]
    assert hits
    assert {hit["story"] for hit in hits} == {story}
    assert client.get("/api/reports", params={"words": "bridge"}).json()["items"]
    assert client.get("/api/claims", params={"words": "zzzz"}).json()["items"] == []


def test_openapi_describes_every_noun(client: TestClient) -> None:
    told = client.get("/api/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    assert {f"/stories/{{name}}/{noun.name}" for noun in NOUNS} <= set(told["paths"])
