"""News time is resolved against the day of publication, and nothing is guessed without it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.claims.times import read_times
from headwater.model import Published, TimeRef
from headwater.settings import DEFAULT
from headwater.text.parse import parse_text

WEDNESDAY = Published(value="2025-06-18", precision="day", how="meta")

RESOLVED = [
    ("The gate failed on June 15, 2024.", "2024-06-15", "2024-06-15", "day", "2024-06-15", "full date"),
    ("It opened in March 2025.", "2025-03-01", "2025-03-31", "month", "2025-03", "month"),
    ("It opened last year.", "2024-01-01", "2024-12-31", "year", "2024", "calendar year before"),
    ("It burned late Tuesday.", "2025-06-17T18:00", "2025-06-17T23:59", "part-of-day", "2025-06-17", "late is evening"),
    ("It burned yesterday.", "2025-06-17", "2025-06-17", "day", "2025-06-17", "day before"),
    ("It burned last night.", "2025-06-17T18:00", "2025-06-17T23:59", "part-of-day", "2025-06-17", "night before"),
    ("It has grown since late 2022.", "2022-09-01", None, "range", "2022-09~/..", "open end"),
    ("The gate failed on Friday.", "2025-06-13", "2025-06-13", "day", "2025-06-13", "past: the last Friday"),
    ("The gate will open on Friday.", "2025-06-20", "2025-06-20", "day", "2025-06-20", "future: the next Friday"),
    ("The gate failed on Wednesday.", "2025-06-18", "2025-06-18", "day", "2025-06-18", "on the day itself"),
    ("The gate failed on July 2.", "2024-07-02", "2024-07-02", "day", "2024-07-02", "past, no year"),
    ("The gate will open on June 2.", "2026-06-02", "2026-06-02", "day", "2026-06-02", "future, no year"),
    ("It grew in the past three months.", "2025-03-18", "2025-06-18", "range", "2025-03-18/2025-06-18", "stretch"),
    ("It closed a few years ago.", None, "2023-06-18", "unknown", "/2023-06-18", "at least two, start unknown"),
    ("It will end by the end of the year.", None, "2025-12-31", "range", "../2025-12~", "bound and edge"),
    ("It fell earlier this week.", "2025-06-16", "2025-06-18", "range", "2025-06-16/2025-06-18", "week so far"),
    ("It will rise in the coming weeks.", "2025-06-18", None, "range", "2025-06-18/", "end unknown"),
    ("It ran between March and May 2024.", "2024-03-01", "2024-05-31", "range", "2024-03/2024-05", "shared year"),
    ("It ran from 3 to 5 March.", "2025-03-03", "2025-03-05", "range", "2025-03-03/2025-03-05", "days of a month"),
    ("It stood in 2021-22.", "2021-01-01", "2022-12-31", "range", "2021/2022", "years"),
    ("It stood in the 1990s.", "1990-01-01", "1999-12-31", "decade", "199X", "decade"),
    ("It fell last summer.", "2024-06-01", "2024-08-31", "season", "2024-22", "season"),
    ("It fell two weeks ago.", "2025-06-02", "2025-06-08", "week", "2025-06-02~/2025-06-08~", "weeks are rough"),
    ("It fell three days ago.", "2025-06-15", "2025-06-15", "day", "2025-06-15", "days are exact"),
    ("It fell in the first quarter of 2025.", "2025-01-01", "2025-03-31", "range", "2025-01/2025-03", "quarter"),
    ("As of now it stands.", "2025-06-18", "2025-06-18", "day", "2025-06-18", "the day itself"),
    ("The next day it rained.", None, None, "day", None, "leans on another sentence"),
    ("It fell on 31 June 2024.", None, None, "unknown", None, "no such day"),
    ("It fell on 3/4/2025.", None, None, "day", None, "two readings: neither is chosen"),
    ("It fell on 15.06.2025.", "2025-06-15", "2025-06-15", "day", "2025-06-15", "day first with dots"),
]


def times(text: str, published: Published | None = WEDNESDAY) -> list[TimeRef]:
    parsed = parse_text(text, parser=DEFAULT.parser)
    return [time for sentence in parsed.sentences for time in read_times(sentence, published=published)]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "edtf", "reason"), RESOLVED, ids=[case[-1] for case in RESOLVED]
)
def test_a_time_is_resolved_against_publication(
    text: str, earliest: str | None, latest: str | None, precision: str, edtf: str | None, reason: str
) -> None:
    (found,) = times(text)
    assert (found.earliest, found.latest, found.precision, found.edtf) == (earliest, latest, precision, edtf), reason


@pytest.mark.parametrize("words", ["yesterday", "last year", "on Friday", "on June 15", "two weeks ago", "last summer"])
def test_without_publication_a_relative_time_is_not_guessed(words: str) -> None:
    (found,) = times(f"The gate failed {words}.", None)
    assert (found.earliest, found.latest, found.edtf) == (None, None, None)


def test_without_publication_an_absolute_time_still_stands() -> None:
    (found,) = times("The gate failed in May 2019.", None)
    assert (found.earliest, found.latest) == ("2019-05-01", "2019-05-31")


def test_publication_known_to_the_year_gives_years_and_no_days() -> None:
    year_only = Published(value="2025", precision="year", how="byline")
    year, day = times("It fell last year and burned yesterday.", year_only)
    assert year.edtf == "2024" and day.edtf is None


def test_a_clock_time_keeps_its_zone() -> None:
    (found,) = times("Printed on 3 February 2026, 13:20 CET.")
    assert found.earliest == "2026-02-03T13:20+01:00" and found.precision == "minute"


WORDS = st.sampled_from(
    "31 30 29 0 9999 1500 February June May last next week year century ago few three to between and since by before after "
    "Friday late the end of 25:99 6 p.m. 2199-12-31 99/99/2025 1990s ( , .".split()
)


@given(
    st.lists(WORDS, min_size=1, max_size=25).map(" ".join), st.sampled_from(["2025-06-18", "1500-01-01", "9999-12-31", "no"])
)
@settings(max_examples=60, deadline=None)
def test_no_expression_crashes_and_spans_round_trip(text: str, published: str) -> None:
    for time in times(text, Published(value=published, precision="day", how="meta")):
        assert text[time.start : time.end] == time.text
        if time.earliest is not None and time.latest is not None:
            assert time.earliest[:10] <= time.latest[:10]
