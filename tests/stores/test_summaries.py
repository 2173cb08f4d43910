"""A story in one row: its places and when its reports came out."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace
from typing import Any

import pytest

from headwater.model import Published
from headwater.stores.summaries import PARTS, lines_of, places_of, rhythm_of
from headwater.testing.builders import a_report


def _published(*values: str | None) -> Any:
    reports = [a_report(f"Report {n}.", outlet="Orsel Gazette", published="2031-03-04") for n in range(len(values))]
    times = [None if value is None else Published(value=value, precision="minute", how="meta") for value in values]
    return SimpleNamespace(reports=[dataclasses.replace(one, published=at) for one, at in zip(reports, times, strict=True)])


RHYTHMS = [
    (("2031-03-04T00:00:00Z", "2031-03-04T12:00:00Z", "2031-03-05T00:00:00Z"), [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], "a day"),
    (("2031-03-04T00:00:00+01:00", "2031-03-03T23:00:00Z"), [], "one moment in two zones"),
    (("2031-03-04", None, "2031-03-05T00:00:00"), [1, *[0] * (PARTS - 2), 1], "a day alone, and one without a zone"),
    (("2031-03", "2031"), [1, *[0] * (PARTS - 2), 1], "a month and a year begin where they begin"),
    ((None, "2031-03-04"), [], "one time is no rhythm"),
    ((), [], "no report"),
]


@pytest.mark.parametrize(("values", "counts", "because"), RHYTHMS, ids=[case[2] for case in RHYTHMS])
def test_reports_are_counted_over_their_time(values: tuple[str | None, ...], counts: list[int], because: str) -> None:
    assert rhythm_of(_published(*values)) == counts, because


def test_places_are_those_of_most_reports_and_no_datelines() -> None:
    def place(text: str, role: str = "scene", mention: str | None = None) -> Any:
        return SimpleNamespace(text=text, role=role, mention=mention)

    claims = [
        SimpleNamespace(report="r-1", places=[place("the  Strait", mention="m-1"), place("Orsel", "dateline")]),
        SimpleNamespace(report="r-1", places=[place("Brennt")]),
        SimpleNamespace(report="r-1", places=[place("Brennt")]),
        SimpleNamespace(report="r-2", places=[place("there", mention="m-1")]),
    ]
    dossier: Any = SimpleNamespace(claims=claims, mentions=[SimpleNamespace(id="m-1", name="Aldrane  Strait")])
    assert places_of(dossier) == ["Aldrane Strait", "Brennt"]
    assert (lines_of(["a", "b"]), lines_of([])) == ("\na\nb\n", "")
