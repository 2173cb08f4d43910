"""Pages: each can be read, each link on it leads somewhere, and no text of a report is more than text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from headwater.web.assets import version

OUR_SCRIPT = f'<script type="module" src="/static/{version()}/workbench.js"></script>'
PARTS = (
    "",
    "/reports",
    "/lineage",
    "/claims",
    "/once",
    "/conflicts",
    "/compare",
    "/names",
    "/notes",
    "/refused",
    "/review",
    "/history",
)


class _Page(HTMLParser):
    """What a page holds: tags, links, ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.inline: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        told = dict(attrs)
        if tag == "a" and told.get("href"):
            self.links.append(str(told["href"]))
        if told.get("id"):
            self.ids.append(str(told["id"]))
        self.inline += [(tag, name) for name, _ in attrs if name == "style" or name.startswith("on")]


def paths_of(client: TestClient, story: str) -> list[str]:
    told = client.get(f"/api/stories/{story}/dossier.json").json()
    base = f"/stories/{story}"
    found = ["/", "/search", "/search?q=bridge", *(base + part for part in PARTS)]
    found += [f"{base}/reports/{one['id']}" for one in told["reports"]]
    found += [f"{base}/questions/{one['id']}" for one in told["questions"]]
    found += [f"{base}/conflicts/{one['id']}" for one in told["conflicts"]]
    found += [f"{base}/why/{one['id']}" for kind in ("claims", "links", "origins") for one in told[kind][:3]]
    a, b = told["reports"][0]["id"], told["reports"][1]["id"]
    found += [f"{base}?tour=1", f"{base}/review?tour=5", f"{base}/claims?about=numbers", f"{base}/review?kind=conflict"]
    return [*found, f"{base}/compare?a={a}&b={b}", f"{base}@rev1/claims"]


def test_every_page_opens_and_every_link_on_it_leads_to_its_place(client: TestClient, story: str) -> None:
    pages = {path: client.get(path) for path in paths_of(client, story)}
    assert [path for path, answer in pages.items() if answer.status_code != 200] == []
    seen = {path: _Page(answer.text) for path, answer in pages.items()}
    broken = []
    for path, told in list(seen.items()):
        for link in told.links:
            target, _, id = link.partition("#")
            target = target or path
            if target not in seen:
                answer = client.get(target)
                if answer.status_code not in (200, 302):
                    broken.append((path, link))
                seen[target] = _Page(answer.text if "html" in answer.headers.get("content-type", "") else "")
            elif id and id not in seen[target].ids:
                broken.append((path, link))
    assert broken == []


def test_no_page_holds_a_script_or_a_style_of_its_own_and_hostile_text_stays_text(client: TestClient, story: str) -> None:
    for path in paths_of(client, story):
        text = client.get(path).text
        told = _Page(text)
        assert told.inline == [], path
        assert {"style", "img", "iframe", "b"}.isdisjoint(told.tags), path
        assert re.findall(r"<script[^>]*>.*?</script>", text, re.DOTALL) == [OUR_SCRIPT], path
        assert "\u202e" not in re.sub(r'<bdi class="ctl"[^>]*>\u202e</bdi>', "", text), path
    assert "&lt;b&gt;Bridge&lt;/b&gt;" in client.get("/").text


def test_both_counts_stand_together_wherever_a_story_is_counted(client: TestClient, story: str) -> None:
    for path in ("/", f"/stories/{story}", f"/stories/{story}/reports"):
        assert re.search(r"5 reports", client.get(path).text), path
        assert re.search(r"independent origin", client.get(path).text), path


REFUSED = [
    ("/stories/s-none", 404, "story.unknown", "no such story"),
    ("/stories/s-none/claims", 404, "story.unknown", "a part of no story"),
    ("/stories/{story}@rev9", 404, "revision.unknown", "a revision that was never made"),
    ("/stories/{story}/reports/r-none", 404, "report.unknown", "no such report"),
    ("/stories/{story}/reports/r-none.css", 404, "report.unknown", "the style of no report"),
    ("/stories/{story}/questions/q-none", 404, "id.unknown", "no such question"),
    ("/stories/{story}/why/%3Cscript%3E", 404, "id.unknown", "an id that is a script"),
    ("/stories/{story}/zzz", 404, "id.unknown", "an id of no kind"),
    ("/stories/{story}/compare?a=x&b=y", 404, "report.unknown", "reports that are not there"),
    ("/stories/{story}/claims?p=x", 422, "request.value", "a page number in words"),
    ("/nothing", 404, "path.unknown", "no such address"),
]


@pytest.mark.parametrize(("path", "status", "code", "reason"), REFUSED, ids=[case[3] for case in REFUSED])
def test_what_is_not_there_is_told_on_a_page(client: TestClient, story: str, path, status, code, reason) -> None:
    answer = client.get(path.format(story=story))
    assert answer.status_code == status
    assert f"<code>{code}</code>" in answer.text
    assert answer.text.count("<script") == answer.text.count(OUR_SCRIPT) == 1


def test_a_page_number_beyond_the_end_shows_the_last_page(client: TestClient, story: str) -> None:
    assert client.get(f"/stories/{story}/claims", params={"p": 10**6}).status_code == 200
    assert client.get(f"/stories/{story}/claims", params={"p": -3}).status_code == 200


def test_an_id_is_an_address(client: TestClient, story: str) -> None:
    claim = client.get(f"/api/stories/{story}/claims").json()["items"][0]
    answer = client.get(f"/stories/{story}/{claim['id']}")
    assert answer.headers["location"] == f"/stories/{story}/reports/{claim['report']}#{claim['id']}"


def test_a_frozen_address_leads_on_to_frozen_addresses(client: TestClient, story: str) -> None:
    links = _Page(client.get(f"/stories/{story}@rev1/claims").text).links
    inside = [link for link in links if link.startswith("/stories/")]
    assert [link for link in inside if not link.startswith(f"/stories/{story}@rev1")] == []


def test_colours_are_kept_and_the_way_back_leads_nowhere_else(client: TestClient) -> None:
    answer = client.get("/theme", params={"to": "dark", "back": "/search?q=a"})
    assert answer.headers["location"] == "/search?q=a"
    assert 'data-theme="dark"' in client.get("/", headers={"cookie": "headwater-theme=dark"}).text
    assert 'data-theme="auto"' in client.get("/", headers={"cookie": 'headwater-theme="><script>'}).text
    for elsewhere in ("//evil.example", "https://evil.example", "/\\evil.example"):
        assert client.get("/theme", params={"back": elsewhere}).headers["location"] == "/"


def test_hundreds_of_words_and_odd_ones_can_be_searched_for(client: TestClient) -> None:
    for words in ('"', "AND OR (", "<script>", "a" * 10_000, "\u202e", "*"):
        assert client.get("/search", params={"q": words}).status_code == 200


def test_the_overview_says_how_much_is_left_to_review_without_asking_for_the_queue(client: TestClient, story: str) -> None:
    shown = client.get(f"/stories/{story}").text
    queue = client.get(f"/api/stories/{story}/review").json()["total"]
    assert queue
    assert f'Start review <span class="muted">{queue}</span>' in shown
    assert "hx-get" not in shown


def test_the_way_between_two_reports_and_the_first_reports_are_pages_of_their_own(client: TestClient, story: str) -> None:
    told = client.get(f"/api/stories/{story}/links?limit=1000").json()["items"]
    reports = [one["id"] for one in client.get(f"/api/stories/{story}/reports?limit=1000").json()["items"]]
    tie = next(one for one in told if one["upstream"] in reports)
    path = f"/stories/{story}/lineage"
    ends = {"a": tie["downstream"], "b": tie["upstream"]}
    between = client.get(path, params=ends).text
    assert f'id="{tie["id"]}"' in between
    assert between.count('class="node') < client.get(path).text.count('class="node')
    first = client.get(path, params={"until": 1}).text
    assert "one report more" in first
    assert f'data-id="{reports[0]}"' in first
    assert f'data-id="{reports[-1]}"' not in first
    assert "No tie leads" in client.get(path, params={**ends, "until": 1}).text
    assert [client.get(path, params={"until": odd}).status_code for odd in ("", 10**12, "-3", "all")] == [200] * 4
    assert client.get(path, params={"a": "r-none", "b": reports[0]}).status_code == 404
