"""The other commands: each answers on invented reports, in words and in JSON."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from headwater.cli.app import COMMANDS, run


def test_read_says_what_was_found(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(folder / "gazette.txt")]) == 0
    assert "Bridge gives way at Marrow Quay" in capfd.readouterr().out


def test_read_json_holds_one_record_a_line(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(folder), "--json"]) == 0
    records = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert sorted(record["name"] for record in records) == ["daily.txt", "gazette.txt", "post.txt"]


def test_read_of_nothing_readable_leaves_2(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(tmp_path / "nowhere.txt")]) == 2
    assert "nowhere.txt" in "".join(capfd.readouterr().out.split()), "a long path may be wrapped"


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    given = io.TextIOWrapper(io.BytesIO(b"Ferry stopped\n\nThe ferry was stopped on Tuesday, the harbour master said."))
    monkeypatch.setattr(sys, "stdin", given)
    assert run(["read", "-"]) == 0
    assert "Ferry stopped" in capfd.readouterr().out


def test_claims_open_their_words(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["claims", str(folder / "daily.txt"), "--json"]) == 0
    text = (folder / "daily.txt").read_text(encoding="utf-8")
    found = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert found and all(text[claim["start"] : claim["end"]] == claim["text"] for claim in found)
    assert run(["claims", str(folder / "daily.txt")]) == 0
    assert "15 people were hurt" in capfd.readouterr().out


def test_lineage_shows_ties_and_origins(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["lineage", str(folder)]) == 0
    assert "Origins" in capfd.readouterr().out
    assert run(["lineage", str(folder), "--json"]) == 0
    assert set(json.loads(capfd.readouterr().out)) == {"links", "origins", "refusals", "reports", "speakers"}


def test_compare_leaves_whole_texts_out_unless_asked(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pair = [str(folder / "gazette.txt"), str(folder / "post.txt")]
    assert run(["compare", *pair]) == 0
    assert "same in both" in capfd.readouterr().out
    assert run(["compare", *pair, "--json"]) == 0
    assert "text" not in json.loads(capfd.readouterr().out)["a"]
    assert run(["compare", *pair, "--json", "--texts"]) == 0
    assert json.loads(capfd.readouterr().out)["a"]["text"].startswith("Bridge gives way")


def test_compare_needs_one_report_a_side(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(folder), str(folder / "post.txt")]) == 2
    assert "[input.many]" in capfd.readouterr().err
    assert run(["compare", str(folder / "nowhere.txt"), str(folder / "post.txt")]) == 2
    assert "[input.refused]" in capfd.readouterr().err


def test_relate_gives_relation_and_reasons(capfd: pytest.CaptureFixture[str]) -> None:
    pair = ["At least 12 people were hurt in the fire.", "Twelve people were hurt in the fire."]
    assert run(["relate", *pair, "--json"]) == 0
    assert set(json.loads(capfd.readouterr().out)) >= {"same_question", "same_answer", "relation", "stronger", "reasons"}
    assert run(["relate", *pair]) == 0
    assert "same question" in capfd.readouterr().out


@pytest.mark.parametrize("record", ["dossier", "comparison", "report", "refusal"])
def test_schema_is_json_schema(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", record]) == 0
    assert json.loads(capfd.readouterr().out)["$schema"].startswith("https://json-schema.org/")


def test_bench_says_loudly_what_it_skipped(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["bench", "quantities"]) == 0
    shown = capfd.readouterr()
    assert "SKIPPED" in shown.out and "were SKIPPED" in shown.err and "--data" in shown.out


def test_bench_refuses_unknown_names_and_folders(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["bench", "nothing"]) == 2
    assert "[bench.unknown]" in capfd.readouterr().err
    assert run(["bench", "--data", str(tmp_path / "nowhere")]) == 2
    assert "[bench.data]" in capfd.readouterr().err


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_help_has_examples(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    shown = capfd.readouterr().out
    assert "For example:" in shown and f"headwater {command}" in shown


def test_lineage_writes_each_format_to_its_file(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    names = ("graphml", "gexf", "dot", "svg")
    asked = [part for name in names for part in (f"--{name}", str(tmp_path / "out" / f"story.{name}"))]
    assert run(["lineage", str(folder), *asked]) == 0
    first = {name: (tmp_path / "out" / f"story.{name}").read_bytes() for name in names}
    assert first["dot"].startswith(b"digraph lineage {")
    assert b"<svg" in first["svg"]
    assert run(["lineage", str(folder), *asked]) == 0
    assert first == {name: (tmp_path / "out" / f"story.{name}").read_bytes() for name in names}
    capfd.readouterr()
