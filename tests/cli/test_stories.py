"""``headwater stories``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.stories.helpers import newsroom

from headwater.cli.app import run


@pytest.fixture
def news(tmp_path: Path) -> str:
    path = tmp_path / "news.jsonl"
    rows = [{"name": r.name, "text": r.text, "published": r.published.value, "language": "en"} for r in newsroom()]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return str(path)


def test_stories_are_shown_with_what_ties_them(news: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stories", news]) == 0
    shown = capsys.readouterr().out
    assert "12 reports, 3 stories" in shown and "names they share:" in shown and "Corrin" in shown


def test_stories_as_json_hold_ids_and_reports(news: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stories", news, "--json", "--window-hours", "48"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert sorted(len(story["reports"]) for story in told["stories"]) == [4, 4, 4]


def test_nothing_to_group_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert run(["stories", str(empty)]) == 2
    assert "stories.nothing" in capsys.readouterr().err
