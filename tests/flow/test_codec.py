"""Records on their way between partitions come back as they were."""

from __future__ import annotations

import dataclasses

import pyarrow as pa
import pytest

from headwater.errors import BugError
from headwater.face import claims, links, read, reconcile
from headwater.flow.codec import ROW, Row, from_arrow, to_arrow
from headwater.intake.raw import Declared, RawItem
from headwater.model import PageLink, Refusal, Report, Story
from headwater.testing.bridge import DAILY, GAZETTE, POST


@pytest.fixture(scope="module")
def records() -> list[object]:
    """Every kind of record that a story has."""
    found = [one for n, text in enumerate((GAZETTE, POST, DAILY)) for one in read(text.encode(), name=f"{n}.txt")]
    reports = [one for one in found if isinstance(one, Report)]
    told = [claims(report) for report in reports]
    ties, origins = links(reports, told)
    questions, conflicts = reconcile(reports, told, ties, origins)
    flat = [one for by in told for one in (*by.claims, *by.mentions, *by.speakers)]
    return [*reports, *flat, *ties, *origins, *questions, *conflicts]


def test_every_record_of_a_story_survives_the_way(records: list[object]) -> None:
    assert len({type(record) for record in records}) >= 8
    assert [row.record for row in from_arrow(to_arrow(Row("k", record) for record in records))] == records


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (RawItem(name="a", bytes=bytes(range(256)), declared=Declared(authors=("A", "B"))), "any bytes"),
        (Report(id="r", name="x", text="half \ud800 a character, 火, \x00"), "text that no UTF-8 can hold"),
        (Report(id="r", name="x", page_links=(PageLink(start=0, end=1, url="u"),)), "fields that no dossier shows"),
        (Refusal(scope="part", input="", report=None, code="", message=""), "nothing at all is not None"),
        (Story(id="s", title="", first_published=None, last_published=None, languages=()), "an empty tuple"),
    ],
)
def test_odd_values_survive_the_way(record: object, reason: str) -> None:
    (row,) = from_arrow(to_arrow([Row("key", record)]))
    assert row == Row("key", record), reason


def test_numbers_keep_their_kind(records: list[object]) -> None:
    quantity = next(q for record in records for q in getattr(record, "quantities", ()) if q.low is not None)
    whole, broken = (dataclasses.replace(quantity, low=value) for value in (3, 3.0))
    back = [row.record for row in from_arrow(to_arrow([Row("", whole), Row("", broken)]))]
    assert [type(one.low) for one in back] == [int, float]


def test_a_row_that_names_what_is_no_record_calls_nothing() -> None:
    table = pa.table([["k"], ["os:system"], ['["echo"]']], schema=ROW)
    with pytest.raises(BugError, match="is no record"):
        list(from_arrow(table))
