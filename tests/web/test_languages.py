"""The workbench in other languages: the browser's or the reader's choice, and not one sentence left behind."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.test_pages import paths_of

from headwater.render import catalogue
from headwater.render.told import Own, told
from headwater.web import spoken
from headwater.web.spoken import LANGUAGE_COOKIE

GERMAN = {"accept-language": "de-AT,de;q=0.9,en;q=0.8"}
LETTERS = re.compile(r"[^\W\d_]{2}")
NAMES = {"Headwater", "json", "csv", "dossier.json", "GeoJSON", "https://", "English", "Deutsch"}
SAID = ("aria-label", "placeholder", "data-label")


@pytest.mark.parametrize(
    ("header", "cookie", "answer"),
    [
        pytest.param("", "", "en", id="nobody asked"),
        pytest.param("de-AT,de;q=0.9,en;q=0.8", "", "de", id="the browser's first"),
        pytest.param("fr,de;q=0.4,en;q=0.5", "", "en", id="the best liked that there is"),
        pytest.param("de;q=0,en", "", "en", id="not wanted at all"),
        pytest.param("de;q=x,;;,*", "", "en", id="nonsense"),
        pytest.param("de", "en", "en", id="the reader's own choice comes first"),
        pytest.param("en", "de", "de", id="in both directions"),
        pytest.param("de", "../de", "de", id="a cookie that names no language"),
    ],
)
def test_a_page_speaks_the_language_that_is_asked_for(client: TestClient, header: str, cookie: str, answer: str) -> None:
    cookies = f"{LANGUAGE_COOKIE}={cookie}" if cookie else ""
    page = client.get("/", headers={"accept-language": header, "cookie": cookies})
    assert f'<html lang="{answer}"' in page.text
    assert ("<h1>Geschichten</h1>" in page.text) == (answer == "de")


def test_a_reader_chooses_and_stays_on_the_page(client: TestClient) -> None:
    answer = client.get("/theme?language=de&back=/keys")
    assert (answer.status_code, answer.headers["location"]) == (303, "/keys")
    assert f"{LANGUAGE_COOKIE}=de" in answer.headers["set-cookie"]
    client.cookies.clear()
    assert "set-cookie" not in client.get("/theme?language=xx").headers


def test_german_pages_are_german_and_mark_what_is_not(client: TestClient, story: str) -> None:
    page = client.get(f"/stories/{story}", headers=GERMAN).text
    assert "unabhängige Ursprünge" in page
    assert "Was gesagt wird" in page
    assert "Wie gezählt?" in page
    assert "können beide gelten" in page or "kann nicht gelten" in page or "kann gelten" in page, "a conflict's own sentence"
    unknown = client.get(f"/stories/{story}/reports/none", headers=GERMAN).text
    assert re.search(r'<p dir="auto" lang="en">', unknown), "a refusal is English everywhere, and says so"


def test_all_that_a_story_says_of_itself_is_said_in_german(client: TestClient, story: str) -> None:
    found = set(_own_sentences(client.get(f"/api/stories/{story}/dossier.json").json()))
    assert len(found) > 20
    with catalogue.speaking("de"):
        assert {one for one in found if isinstance(told(one), Own)} == set()


def _own_sentences(dossier: dict[str, Any]) -> Iterator[str]:
    yield from (reason["what"] for noun in ("links", "conflicts") for one in dossier[noun] for reason in one["reasons"])
    yield from (one["summary"] for one in dossier["conflicts"])
    yield from (one["because"] for one in dossier["origins"])
    for question in dossier["questions"]:
        yield from (one["what"] for one in question["drift"])
        for support in (question["support"], *(one["support"] for one in question["positions"])):
            yield from support["reasons"]
            yield from (one["because"] for one in support["not_counted"])


def test_what_programs_read_is_the_same_in_every_language(client: TestClient, story: str) -> None:
    for path in (f"/api/stories/{story}/dossier.json", f"/api/stories/{story}/review", f"/api/stories/{story}/claims.csv"):
        assert client.get(path, headers=GERMAN).content == client.get(path).content


def test_no_page_says_a_sentence_that_no_catalogue_holds(
    client: TestClient, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = catalogue.translations
    monkeypatch.setattr(catalogue, "translations", lambda code: _Marked() if code == "cs" else real(code))
    monkeypatch.setattr(spoken, "languages", lambda: ("en", "cs"))
    pages = [*paths_of(client, story), "/keys", "/import", f"/import?story={story}", "/nothing/here", "/jobs/none"]
    pages += [f"/stories/{story}/timeline", f"/stories/{story}/map"]
    bare = {path: _Bare(client.get(path, headers={"accept-language": "cs"}).text).found for path in pages}
    assert {path: found for path, found in bare.items() if found} == {}


class _Marked(gettext.NullTranslations):
    """A language that says everything in brackets."""

    def gettext(self, message: str) -> str:
        return f"⟪{message}⟫"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟪{msgid1 if n == 1 else msgid2}⟫"


class _Bare(HTMLParser):
    """What a page says outside brackets and is neither a report's words, nor a record's, nor code."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._deep = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        foreign = tag in ("code", "kbd", "bdi", "style", "script", "q", "blockquote", "svg", "time", "title")
        foreign = foreign or "dir" in told or told.get("lang") == "en" or told.get("class") == "text"
        if tag not in ("input", "meta", "link", "br"):
            self._open.append((tag, foreign))
        for name in SAID:
            if told.get(name) and not foreign:
                self._look(str(told[name]))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(foreign for _, foreign in self._open):
            self._look(data)

    def _look(self, said: str) -> None:
        outside = ""
        for char in said:
            self._deep += {"⟪": 1, "⟫": -1}.get(char, 0)
            outside += char if not self._deep and char != "⟫" else " "
        left = re.sub(r"\b(UTC|SHA-256)\b", "", outside).strip(" \n·:;,.–…›‹“”()")
        if LETTERS.search(left) and left not in NAMES:
            self.found.append(left)
