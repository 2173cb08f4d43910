"""Times of publication: what is read, and what is left alone."""

from __future__ import annotations

import pytest

from headwater.intake.when import date_of_url, find_date, read_published

READ = [
    ("2026-02-03T13:20:00+01:00", "2026-02-03T13:20:00+01:00", "second"),
    ("2026-02-03T13:20:00.123Z", "2026-02-03T13:20:00+00:00", "second"),
    ("2026-02-03 13:20", "2026-02-03T13:20:00", "minute"),
    ("2026-02-03T13:20+0100", "2026-02-03T13:20:00+01:00", "minute"),
    ("2026-02-03", "2026-02-03", "day"),
    ("2026-02", "2026-02", "month"),
    ("2026", "2026", "year"),
    ("Tue, 03 Feb 2026 13:20:00 GMT", "2026-02-03T13:20:00+00:00", "second"),
    ("3 February 2026, 13:20 CET", "2026-02-03T13:20:00+01:00", "minute"),
    ("February 3rd, 2026 6:05 pm", "2026-02-03T18:05:00", "minute"),
    ("07/15/18 02:45 PM EDT", "2018-07-15T14:45:00-04:00", "minute"),
    ("15.07.2018", "2018-07-15", "day"),
    ("Updated 0420 GMT July 15, 2018", "2018-07-15T04:20:00+00:00", "minute"),
    ("2026-02-03T25:00", "2026-02-03", "day"),
    ("12:05 a.m. on 3 March 2026", "2026-03-03T00:05:00", "minute"),
]


@pytest.mark.parametrize(("value", "iso", "precision"), READ)
def test_a_time_is_read_as_precisely_as_it_is_written(value: str, iso: str, precision: str) -> None:
    found = read_published(value, how="meta")
    assert found is not None
    assert (found.value, found.precision, found.how) == (iso, precision, "meta")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("4/3/2026", "March or April"),
        ("30 February 2026", "no such day"),
        ("2026-13-01", "no such month"),
        ("3 February", "no year"),
        ("yesterday", "not absolute"),
        ("", "nothing"),
        ("0000-00-00", "an empty field of a database"),
    ],
)
def test_what_is_no_time_is_left_alone(value: str, reason: str) -> None:
    assert read_published(value, how="meta") is None, reason


def test_a_date_is_found_inside_a_line() -> None:
    found = find_date("By Ada Marl | Ships | 4 February 2026", how="byline")
    assert found is not None and found.value == "2026-02-04"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://q.example/2026/02/03/ferry", "2026-02-03"),
        ("https://q.example/world-2026-02-03.html", None),
        ("https://q.example/2026/feb/03/ferry", "2026-02-03"),
        ("https://q.example/2026/02/31/ferry", None),
        ("https://q.example/article/20260203", None),
    ],
)
def test_an_address_that_spells_a_day_is_read(url: str, day: str | None) -> None:
    found = date_of_url(url)
    assert (found.value if found else None) == day
