"""``headwater discover``: tables in, words or JSON out, bad tables refused with a code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from headwater.cli.app import run

CSV = "provider,item,value\nGazette,dead,14\nPost,dead,14\nRadio,dead,11\nRadio,hurt,3\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "counts.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def test_the_summary_shows_values_in_dispute(table: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["discover", str(table)]) == 0
    out = capfd.readouterr().out
    assert "2 items, 1 with several values, 3 providers" in out
    assert "independent weight 2.0: Gazette, Post" in out


def test_json_lines_give_the_same_as_csv(table: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["discover", str(table), "--json"]) == 0
    from_csv = json.loads(capfd.readouterr().out)
    lines = [dict(zip(("provider", "item", "value"), line.split(","), strict=True)) for line in CSV.splitlines()[1:]]
    other = table.with_suffix(".jsonl")
    other.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    assert run(["discover", str(other), "--json"]) == 0
    assert json.loads(capfd.readouterr().out) == from_csv
    assert from_csv["values"] == [{"item": "dead", "value": "14"}, {"item": "hurt", "value": "3"}]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"who,item,value\na,b,c\n", "discover.columns"),
        (b"provider,item,value\na,b\xff,c\n", "discover.encoding"),
        (b'provider,item,value\na,b,"' + b"x" * 200_000 + b'"\n', "discover.csv"),
        (b'{"provider": "a", "item": "b"}\n', "discover.columns"),
        (b'{"provider": "a", "item": "b", "value": 1\n', "discover.json"),
        (b"provider,item,value\n,b,c\n", "discover.row"),
    ],
)
def test_bad_tables_are_refused(text: bytes, code: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(text)
    assert run(["discover", str(path)]) == 2
    assert code in capfd.readouterr().err


def test_an_empty_table_is_an_answer(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("", encoding="utf-8")
    assert run(["discover", str(path)]) == 0
    assert "0 items" in capfd.readouterr().out


@pytest.mark.parametrize("name", ["nope.csv", "."])
def test_a_table_that_is_no_file_leaves_2_with_words(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["discover", str(tmp_path / name)]) == 2
    assert "discover.missing" in capfd.readouterr().err
