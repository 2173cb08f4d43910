"""Rulings read from a file, in each form that they come in, and what is said of a file that holds none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.flow.standins import put_lines
from tests.stories.helpers import newsroom, ruling

from headwater.cli.app import run
from headwater.cli.judgements import read_judgements
from headwater.errors import InputError
from headwater.model import Report, to_plain
from headwater.testing.rulings import a_ruling

RULINGS = (a_ruling("annotate", why="first"), a_ruling("grade", changes={"grade": "B2"}))
PLAIN = [to_plain(one, working=True) for one in RULINGS]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\n".join(json.dumps(one) for one in PLAIN) + "\n\n", "a line each, as the ledger keeps them"),
        (json.dumps(PLAIN), "a list"),
        (json.dumps({"total": 2, "items": [{"judgement": one, "state": "standing"} for one in PLAIN]}), "the API's page"),
    ],
)
def test_rulings_are_read_in_their_order(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "rulings.json"
    path.write_text(text, encoding="utf-8")
    assert read_judgements(path) == RULINGS, reason
    assert read_judgements(None) == ()


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (None, "judgements.missing", "cannot be read"),
        (b"\xff\xfe{}", "judgements.encoding", "byte 0"),
        (json.dumps(PLAIN[0]).encode() + b"\n{nothing\n", "judgements.json", "line 2"),
        (json.dumps(PLAIN[0]).encode() + b'\n{"id": 7}\n', "judgements.shape", "line 2: This is no Judgement record: "),
        (b'{"text": "a report"}', "judgements.shape", "entry 1"),
        (b"7", "judgements.shape", "entry 1"),
    ],
)
def test_a_file_that_holds_no_rulings_is_said_with_its_place(
    content: bytes | None, code: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "rulings.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=said) as caught:
        read_judgements(path)
    assert caught.value.code == code


def test_the_command_groups_as_people_ruled_and_names_rulings_on_what_is_not_here(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    reports = newsroom(each=2)
    rows = [{"name": r.name, "published": r.published.value, "text": r.text} for r in reports if r.published is not None]
    given = put_lines(tmp_path / "in" / "day.jsonl", rows)
    assert run(["stories", str(given), "--json"]) == 0
    before = json.loads(capfd.readouterr().out)["stories"]
    assert len(before) == 3
    split = ruling("split", *(Report(id=id, name=id, text="", language="en") for id in before[0]["reports"]), by_id=True)
    gone = ruling("merge", *(Report(id=id, name=id, text="", language="en") for id in ("r-a", "r-b")), by_id=True)
    path = put_lines(tmp_path / "rulings.jsonl", [to_plain(one, working=True) for one in (split, gone)])  # type: ignore[misc]
    assert run(["stories", str(given), "--judgements", str(path), "--json"]) == 0
    assert len(json.loads(capfd.readouterr().out)["stories"]) == 4
    assert run(["batch", str(given), "--judgements", str(path), "--out", str(tmp_path / "out")]) == 0
    assert f"judgements about reports that are not here: 1 ({gone.id})" in capfd.readouterr().err
