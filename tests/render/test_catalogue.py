"""Catalogues: current, complete, and with the same holes in every language; templates say nothing outside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from babel.messages.pofile import read_po
from jinja2 import nodes

from headwater.model import Canonical, Published
from headwater.render import words
from headwater.render.catalogue import Told, gettext, language, languages, speaking
from headwater.render.local import date, number, percent, utc_minute
from headwater.testing import catalogues

TEMPLATES = sorted(catalogues.PACKAGE.glob("*/templates/*.j2"))
HOLES = re.compile(r"%\(\w+\)s|\{\w*\}|<[^>]*>")
SAID = {"title", "aria-label", "placeholder", "alt", "data-label"}
NAMES = {"Headwater", "SHA-256", "json", "csv", "dossier.json", "GeoJSON", "https://", "A", "B", "R", "UTC"}
"""What is called the same everywhere."""
LETTERS = re.compile(r"[^\W\d_]{2}")


def test_catalogues_are_what_extraction_gives() -> None:
    assert catalogues.main(["--check"]) == 0


def test_a_message_that_left_or_came_shows(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogues, "KEYWORDS", {"N_": None})
    assert catalogues.main(["--check"]) == 1
    assert "headwater.pot is not current; make messages brings it up to date." in capsys.readouterr().err


@pytest.mark.parametrize("path", catalogues.languages().values(), ids=catalogues.languages())
def test_every_message_is_translated_with_its_holes_and_tags(path: Path) -> None:
    wrong = []
    for message in read_po(path.read_text("utf-8").splitlines(keepends=True)):
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        told = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = sorted(HOLES.findall(ids[-1]))
        if not all(told) or any(sorted(HOLES.findall(one)) != wanted for one in told) or message.fuzzy:
            wrong.append((message.id, message.string))
        if any('"' in HOLES.sub("", one) for one in told):
            wrong.append((message.id, "a plain quotation mark would end an attribute"))
    assert wrong == []


def test_a_language_has_its_own_name_and_english_comes_first() -> None:
    assert list(languages().items()) == [("en", "English"), ("de", "Deutsch")]


def test_what_is_said_follows_the_language_and_only_inside() -> None:
    reading = Canonical(low=1200, high=1500.5, unit="person", per="day", approximate=True)
    table = Told({"done": "done"})
    assert words.reading(reading) == "about 1,200 to 1,500 people a day"
    with speaking("de"):
        assert words.reading(reading) == "etwa 1.200 bis 1.500 Personen am Tag"
        assert words.counted(1, "report") == "1 Bericht"
        assert words.origins(2, 3) == "2 bis 3 unabhängige Ursprünge"
        assert table["done"] == "geschehen"
    assert (language(), table["done"], gettext("")) == ("en", "done", "")


def test_numbers_and_times_are_written_by_cldr() -> None:
    at = datetime(2026, 3, 1, 9, 5, tzinfo=UTC)
    printed = Published(value="2026-03-01T10:05:00+01:00", precision="minute", how="meta")
    assert [utc_minute(at), date(at), number(1234.5), percent(0.5)] == ["2026-03-01 09:05Z", "2026-03-01", "1,234.5", "50%"]
    with speaking("de"):
        assert [utc_minute(at), date(at)] == ["01.03.2026, 09:05 UTC", "01.03.2026"]
        assert [number(1234.5), percent(0.5)] == ["1.234,5", "50\xa0%"]
        assert words.when(printed) == "01.03.2026, 09:05 UTC · 10:05 Ortszeit"
        assert words.when(Published(value="2026-03", precision="month", how="meta")) == "März 2026"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_says_anything_outside_the_catalogue(path: Path) -> None:
    assert _bare(path.read_text("utf-8")) == []


def test_a_bare_sentence_would_be_found() -> None:
    page = '<p title="A title">Bare {{ x }}<code>code</code></p>{{ "one" if y else _("two") }}{% trans %}three{% endtrans %}'
    assert sorted(_bare(page)) == ["A title", "Bare", "one"]


def _bare(template: str) -> list[str]:
    """Gives what a template says that is in no catalogue."""
    tree = jinja2.Environment(extensions=["jinja2.ext.i18n"]).parse(template)
    outs = list(tree.find_all(nodes.Output))
    page = "".join(part.data if isinstance(part, nodes.TemplateData) else "·" for out in outs for part in out.nodes)
    said = [*_Text(page).found, *(one for out in outs for part in out.nodes for one in _constants(part))]
    return [one for one in said if one not in NAMES and LETTERS.search(one)]


class _Text(HTMLParser):
    """The texts and spoken attributes of a page; code, keys and scripts speak no language."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if value and (name in SAID or name.startswith("data-say"))]
        if tag in ("code", "kbd", "style", "script"):
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found += [part.strip(" \n,;:.–…›‹“”()") for part in data.split("·")]


def _constants(part: nodes.Node | None) -> Iterator[str]:
    """Gives strings that an expression would write as they stand."""
    if isinstance(part, nodes.Const) and isinstance(part.value, str):
        yield part.value
    elif isinstance(part, nodes.CondExpr):
        yield from (*_constants(part.expr1), *_constants(part.expr2))
    elif isinstance(part, nodes.Or | nodes.Add):
        yield from (*_constants(part.left), *_constants(part.right))
    elif isinstance(part, nodes.Concat):
        yield from (one for inner in part.nodes for one in _constants(inner))
