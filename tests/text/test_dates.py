"""Expressions of time are found without a parser, and counts are left alone."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.text.dates import scan_times, time_spans

FOUND = [
    ("It opened on June 15, 2025.", ["June 15, 2025"], "month first"),
    ("It opened on 15 June.", ["15 June"], "day first, no year"),
    ("It has grown since late 2022.", ["since late 2022"], "the bounding word belongs to it"),
    ("In the past three months it grew.", ["the past three months"], "a stretch"),
    ("A few years ago it grew.", ["A few years ago"], "a vague count"),
    ("By the end of the year it will close.", ["By the end of the year"], "an edge with a bound"),
    ("It ran between March and May 2024.", ["between March and May 2024"], "two ends"),
    ("The 2021-22 season ended.", ["2021-22"], "a span of years"),
    ("The old 1990s sheds fell late Tuesday.", ["1990s", "late Tuesday"], "a decade and a part of a day"),
    ("It ran 3-5 March 2024.", ["3-5 March 2024"], "days joined by a dash"),
    ("It sank on May 6 , 1998 .", ["May 6 , 1998"], "blanks before the comma"),
    ("It sank (2019).", ["2019"], "a year in brackets"),
    ("Monday, 3 February 2026, 13:20 CET", ["Monday, 3 February 2026, 13:20 CET"], "a dateline with its clock"),
    ("A first party leaves as early as mid-February.", ["as early as mid-February"], "a bound of three words"),
]
LEFT = [
    ("It may employ 2000 workers.", "a verb, and a count of people"),
    ("They march with 1900 people.", "a verb in small letters"),
    ("The yard holds 2,014 beds.", "a grouped number"),
    ("The price was $2019.", "money"),
    ("The Sunday Lantern wrote so.", "a newspaper"),
    ("They fall behind.", "a verb, no season"),
    ("On the list stand 12 welders and 3 cranes.", "plain counts"),
]


@pytest.mark.parametrize(("text", "wanted", "reason"), FOUND, ids=[r for *_, r in FOUND])
def test_an_expression_of_time_is_found_whole(text: str, wanted: list[str], reason: str) -> None:
    assert [text[start:end] for start, end in time_spans(text)] == wanted, reason


@pytest.mark.parametrize(("text", "reason"), LEFT, ids=[r for _, r in LEFT])
def test_what_is_no_time_is_left_alone(text: str, reason: str) -> None:
    assert time_spans(text) == [], reason


def test_a_count_after_a_weekday_is_no_hour() -> None:
    text = "On Tuesday 12 workers left."
    assert [text[start:end] for start, end in time_spans(text)] == ["Tuesday"]


PIECES = st.sampled_from(
    "2014 2000 may May June 15 3 to – - and between from since late early mid the end of year week last next few "
    "ago Tuesday 6 p.m. 13:20 , . ( ) \u202e مرحبا 😀 1990s Q1 half \t \xa0".split(" ")
)


@given(st.lists(PIECES, max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_spans_are_ordered_inside_the_text_and_never_overlap(text: str) -> None:
    spans = time_spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("piece", ["2014 ", "the end of ", "a few ", "1-", "9", " ", "May ", "13:20 "])
def test_reading_time_grows_with_the_length_only(piece: str) -> None:
    def spent(chars: int) -> float:
        text = (piece * (chars // len(piece) + 1))[:chars]
        runs = []
        for _ in range(3):
            began = time.process_time()
            scan_times(text)
            runs.append(time.process_time() - began)
        return min(runs)

    spent(2_000)
    assert spent(80_000) < 12 * max(spent(20_000), 0.01), "four times the text may not take twelve times the time"
