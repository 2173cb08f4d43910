"""Plain values back to records."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from headwater.errors import InputError
from headwater.face import claims
from headwater.model import Claim, Dossier, Link, PageLink, Quantity, Report, canonical_json, from_plain, to_plain
from headwater.testing.builders import a_report

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.json"))
TEXT = "The mill will hire up to 40 people in May, its owner Ada Quill said. Two of its 3 halls are shut."


def test_a_dossier_read_back_writes_the_same_bytes() -> None:
    assert GOLDEN
    for path in GOLDEN:
        written = path.read_text(encoding="utf-8")
        assert canonical_json(from_plain(Dossier, json.loads(written))) == written


def test_working_fields_survive_the_round_trip_through_json() -> None:
    report = a_report(TEXT, outlet="Quill Post")
    report = dataclasses.replace(report, page_links=(PageLink(start=0, end=3, url="https://mill.example"),), canonical_url="x")
    told = claims(report).claims
    assert any(claim.frame is not None for claim in told)
    for record in (report, *told):
        again = from_plain(type(record), json.loads(json.dumps(to_plain(record, working=True))))
        assert again == record


def test_every_digit_is_kept_in_working_form() -> None:
    link = Link(id="l", kind="copy", upstream="a", downstream="b", probability=0.12345678901)
    assert from_plain(Link, to_plain(link, working=True)) == link
    assert from_plain(Link, to_plain(dataclasses.replace(link, probability=1.0))).probability == 1.0


@pytest.mark.parametrize(
    ("kind", "value", "words", "reason"),
    [
        (Report, [], "Report is list", "a list is no record"),
        (Report, {"id": "r", "name": "a", "colour": "red"}, "no field colour", "a field of another version"),
        (Report, {"id": "r"}, "name", "a field that must be there"),
        (Report, {"id": "r", "name": 3}, "Report.name is int", "a number is no name"),
        (Claim, {"id": "c", "anchor": {"start": True, "end": 2}}, "Claim.anchor.start is bool", "a flag is no offset"),
        (Quantity, {"start": "0"}, "Quantity.start is str", "digits in a text are no offset"),
    ],
)
def test_what_does_not_fit_is_named(kind: type, value: object, words: str, reason: str) -> None:
    with pytest.raises(InputError, match=r"record\.shape") as told:
        from_plain(kind, value)
    assert words in str(told.value), reason
