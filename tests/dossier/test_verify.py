"""Verifying: a sound dossier holds, and every change to one is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from headwater.dossier.excerpts import excerpted
from headwater.dossier.verify import read_dossier, untold, verify
from headwater.errors import InputError
from headwater.model import Dossier, canonical_json

Change = Callable[[dict[str, Any]], object]


def written(dossier: Dossier) -> bytes:
    return canonical_json(dossier).encode()


def rewritten(dossier: Dossier, change: Change) -> bytes:
    value = json.loads(written(dossier))
    change(value)
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode()


def test_a_sound_dossier_holds_whole_or_as_excerpts(dossier: Dossier) -> None:
    assert list(verify(written(dossier))) == []
    assert list(verify(written(excerpted(dossier)))) == []


CHANGES: list[tuple[Change, str, str]] = [
    (lambda d: d["claims"][0].update(text="Thirteen"), "does not hold its words", "other words"),
    (lambda d: d["claims"][0].update(start=0), "does not", "another span"),
    (lambda d: d["reports"][1].update(sha256="0" * 64), "input_sha256", "another hash"),
    (lambda d: d["reports"].pop(), "", "a report taken out"),
    (lambda d: d["counts"].update(claims=99), "counts do not follow", "another count"),
    (lambda d: d["counts"]["origins"].update(low=9, high=9), "counts do not follow", "more origins"),
    (lambda d: d["questions"][0]["support"].update(low=7, high=7), "support of", "more support"),
    (lambda d: d["questions"].pop(), "", "a question taken out"),
    (lambda d: d["conflicts"][0]["claims"].append("c-none"), "unknown claim", "a claim that is not there"),
    (lambda d: d["links"][0].update(downstream="r-none"), "leads nowhere", "a link into nothing"),
]


@pytest.mark.parametrize(("change", "words", "reason"), CHANGES)
def test_a_change_is_named(dossier: Dossier, change: Change, words: str, reason: str) -> None:
    told = list(verify(rewritten(dossier, change)))
    assert told and any(words in line for line in told), reason


def test_bytes_that_say_the_same_in_another_form_are_named(dossier: Dossier) -> None:
    told = list(verify(json.dumps(json.loads(written(dossier))).encode()))
    assert told == ["the file is not written canonically: somebody changed it, or another program wrote it"]


def test_a_text_that_is_not_that_of_its_bytes_is_named(dossier: Dossier) -> None:
    assert list(verify(written(dossier), reread=dossier.reports)) == []
    data = rewritten(dossier, lambda d: d["reports"][0].update(text=d["reports"][0]["text"] + " "))
    assert any("another text" in line for line in verify(data, reread=dossier.reports))


def test_what_could_not_be_checked_is_told(dossier: Dossier) -> None:
    assert any("4 of 4 reports" in line for line in untold(dossier))
    assert not any("reports were not given" in line for line in untold(dossier, reread=dossier.reports))
    assert any("excerpts" in line for line in untold(excerpted(dossier)))


@pytest.mark.parametrize(
    ("data", "code", "reason"),
    [
        (b"", "dossier.unreadable", "an empty file"),
        (b"\xff\xfe", "dossier.unreadable", "no text"),
        (b"[" * 100_000, "dossier.unreadable", "brackets without end"),
        (b"[]", "dossier.schema", "JSON of another kind"),
        (b'{"schema": "headwater.dossier/9"}', "dossier.schema", "a later contract"),
        (b'{"schema": "headwater.dossier/1", "claims": 3}', "record.shape", "fields of the wrong kind"),
        (b'{"schema": "headwater.dossier/1"}', "record.shape", "fields missing"),
    ],
)
def test_what_is_no_dossier_is_refused_with_words(data: bytes, code: str, reason: str) -> None:
    with pytest.raises(InputError) as told:
        read_dossier(data)
    assert told.value.code == code, reason
