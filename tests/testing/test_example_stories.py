"""What an example story and its truth must hold to be scored at all: reports found, quotes and anchors unique, ids resolved."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "src" / "headwater" / "examples"
STORIES = sorted(path.parent.name for path in EXAMPLES.glob("*/truth.json"))
LEFT_OUT = {"script", "style", "title", "nav", "header", "footer", "aside"}
CLAIM = {"id", "report", "quote", "anchor", "stage", "certainty", "polarity", "hedges", "quantity", "speakers", "origin"}
STAGES = {"considered", "planned", "predicted", "ongoing", "done", "unspecified"}
CERTAINTIES = {"certain", "probable", "possible", "unknown"}
KINDS = {"quantity", "stage", "certainty", "time", "place", "role", "object", "attribution", "polarity"}
RELATIONS = {"contradiction", "update", "scope", "slip", "weaker-stronger"}
LINKS = {"copy", "rewrite", "translation", "quote", "cite", "wire"}
STRENGTHS = {"verbatim", "light", "heavy", "splice", "named"}


class PageText(HTMLParser):
    """Gathers the words of a page that a reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.hidden += tag in LEFT_OUT

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in LEFT_OUT

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def words_of(text: str, *, page: bool) -> str:
    if page:
        reader = PageText()
        reader.feed(text)
        text = "".join(reader.words)
    return " ".join(text.split())


def reports_of(story: str) -> dict[str, str]:
    texts = {}
    for path in sorted((EXAMPLES / story).rglob("*")):
        if path.suffix == ".jsonl":
            for line in path.read_text("utf-8").splitlines():
                row = json.loads(line)
                texts[row["name"]] = words_of(row.get("text") or row["html"], page="text" not in row)
        elif path.parent.name == "reports" and not path.name.endswith(".meta.json"):
            texts[path.name] = words_of(path.read_text("utf-8"), page=path.suffix == ".html")
    return texts


@pytest.fixture(scope="module", params=STORIES)
def story(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, str]]:
    truth = json.loads((EXAMPLES / request.param / "truth.json").read_text("utf-8"))
    assert truth["story"] == request.param
    return truth, reports_of(request.param)


def test_every_quote_stands_once_in_its_report_and_its_anchor_once_in_it(story: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, reports = story
    quoted = [claim for question in truth["questions"] for claim in question["claims"]]
    quoted += [pair[side] for pair in truth["look_alikes"] for side in "ab" if isinstance(pair[side], dict)]
    wrong = [
        (claim["report"], claim["quote"], claim["anchor"])
        for claim in quoted
        if reports[claim["report"]].count(words_of(claim["quote"], page=False)) != 1
        or words_of(claim["quote"], page=False).count(words_of(claim["anchor"], page=False)) != 1
    ]
    assert wrong == []


def test_every_id_and_every_report_resolves(story: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, reports = story
    claims = {claim["id"]: question["id"] for question in truth["questions"] for claim in question["claims"]}
    assert len(claims) == sum(len(question["claims"]) for question in truth["questions"]), "two claims have one id"
    origins = {origin["id"] for origin in truth["origins"]}
    assert {c["origin"] for question in truth["questions"] for c in question["claims"]} <= origins
    named = {report for origin in truth["origins"] for report in [*origin["reports"], origin["report"]] if report is not None}
    named |= {link[end] for link in truth["links"] for end in ("upstream", "downstream") if link[end] is not None}
    named |= set(truth["independent"]) | {c["entered"] for c in truth["conflicts"] if c["entered"] is not None}
    assert named <= set(reports)
    told = {claim for conflict in truth["conflicts"] for side in conflict["sides"] for claim in side}
    told |= {drift[end] for drift in truth["drift"] for end in ("from", "to")}
    told |= {pair[side] for pair in truth["look_alikes"] for side in "ab" if isinstance(pair[side], str)}
    assert told <= set(claims)


def test_every_word_is_one_of_the_format(story: tuple[dict[str, Any], dict[str, str]]) -> None:
    truth, _ = story
    claims = [claim for question in truth["questions"] for claim in question["claims"]]
    assert all(set(claim) >= CLAIM for claim in claims)
    assert {claim["stage"] for claim in claims} <= STAGES
    assert {claim["certainty"] for claim in claims} <= CERTAINTIES
    assert {claim["polarity"] for claim in claims} <= {"affirmed", "denied"}
    assert {conflict["kind"] for conflict in truth["conflicts"]} <= KINDS
    assert {conflict["relation"] for conflict in truth["conflicts"]} <= RELATIONS
    assert {link["kind"] for link in truth["links"]} <= LINKS
    assert {link["strength"] for link in truth["links"]} <= STRENGTHS
    assert all((link["upstream"] is None) != (link["upstream_speaker"] is None) for link in truth["links"])
    assert all(1 <= q["support"]["low"] <= q["support"]["high"] for q in truth["questions"])
