"""Numbers as written, without a parser."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.text.numbers import scan_numbers

CASES = [
    ("sent 25,000 crates", [("25,000", 25000, 25000)], "thousands parted by commas"),
    ("sent 25 000 crates", [("25 000", 25000, 25000)], "thousands parted by blanks"),
    ("sent 1'250'000 crates", [("1'250'000", 1250000, 1250000)], "thousands parted by apostrophes"),
    ("12,34,567 rupees", [("12,34,567", 1234567, 1234567)], "Indian grouping"),
    ("1.250.000,5 litres", [("1.250.000,5", 1250000.5, 1250000.5)], "points for thousands, comma for decimals"),
    ("3,5 litres", [("3,5", 3.5, 3.5)], "decimal comma"),
    ("1.2 million trees", [("1.2 million", 1200000, 1200000)], "digits and a scale, exact in spite of the decimals"),
    ("5bn trees and £3m", [("5bn", 5 * 10**9, 5 * 10**9), ("3m", 3000000, 3000000)], "scale letters"),
    ("a wall 5m tall", [("5", 5, 5)], "m is metres before a length word"),
    ("twenty-five boats", [("twenty-five", 25, 25)], "words with a hyphen"),
    ("two and a half million trees", [("two and a half million", 2500000, 2500000)], "a half of the scale"),
    ("a million and a half trees", [("a million and a half", 1500000, 1500000)], "a half of the scale before it"),
    ("one hundred and six boats", [("one hundred and six", 106, 106)], "and inside a number"),
    ("1,000 and 5,000", [("1,000", 1000, 1000), ("5,000", 5000, 5000)], "and between two numbers"),
    ("ten and twenty", [("ten", 10, 10), ("twenty", 20, 20)], "and between two number words"),
    ("a dozen eggs, half a dozen pans", [("a dozen", 12, 12), ("half a dozen", 6, 6)], "dozens"),
    ("a quarter of a million", [("a quarter of a million", 250000, 250000)], "a part of a scale"),
    ("a third of them", [("a third", 1 / 3, 1 / 3)], "fraction"),
    ("a third man came", [], "the same word as an ordinal"),
    ("two-thirds of it", [("two-thirds", 2 / 3, 2 / 3)], "fraction with a hyphen"),
    ("one in five", [("one in five", 0.2, 0.2)], "odds"),
    ("12 birds in six boxes", [("12", 12, 12), ("six", 6, 6)], "no odds"),
    ("tens of thousands", [("tens of thousands", 10000, None)], "vague: least value, no most"),
    ("hundreds came, scores of them late", [("hundreds", 100, None), ("scores", 20, None)], "vague"),
    ("high scores", [], "scores that count nothing"),
    ("several hundred", [("several hundred", 300, None)], "vague times a scale"),
    ("a few boats", [("a few", 2, None)], "a few"),
    ("few boats", [], "few alone says little"),
    ("a couple of boats", [("a couple", 2, 2)], "a couple of things"),
    ("a couple was seen", [], "a couple that is two people"),
    ("½ cup, 2¼ cups", [("½", 0.5, 0.5), ("2¼", 2.25, 2.25)], "fraction signs"),
    ("٣٬٥٠٠ and ५०", [("٣٬٥٠٠", 3500, 3500), ("५०", 50, 50)], "digits of other scripts"),
    ("2.5万人, 5 тыс. человек", [("2.5万", 25000, 25000), ("5 тыс", 5000, 5000)], "scales of other languages"),
    ("5 miles and 3 bins", [("5", 5, 5), ("3", 3, 3)], "English nouns that are scales elsewhere"),
    ("minus five, -7", [("minus five", -5, -5), ("-7", -7, -7)], "below zero"),
    ("the 5th, 21st, 1990s, 1990s-era", [], "ordinals and decades"),
    ("KX-23, F16, B2B, covid-19", [], "digits inside names"),
    ("at 10:30, 7pm, 12/05/2020, 2020-05-12", [], "clock times and dates"),
    ("call 555-010-4477 or +44 20 7946 0958", [], "telephone numbers"),
    ("see www.example.org/2020/55 and a.b12@example.org", [], "addresses"),
    ("it said[1][2,3] so", [], "footnote marks"),
    ("version 2.0.1 at 10.0.0.1", [], "versions and machine addresses"),
    ("9" * 40, [], "a key, not a count"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), CASES, ids=[case[2] for case in CASES])
def test_numbers_have_their_value_and_span(text: str, expected: list[tuple[str, float, float | None]], reason: str) -> None:
    found = [(n.text, n.low, n.high) for n in scan_numbers(text)]
    assert [(t, pytest.approx(low), None if high is None else pytest.approx(high)) for t, low, high in expected] == found, (
        reason
    )


@given(st.text(max_size=300))
def test_any_text_is_scanned_and_spans_round_trip(text: str) -> None:
    last = 0
    for number in scan_numbers(text):
        assert text[number.start : number.end] == number.text
        assert last <= number.start < number.end
        last = number.end


PIECES = st.sampled_from(
    ["a", "half", "hundred", "and", "one", "two", "twenty", "million", "third", "thirds", "of", "tens", "thousands", "1",
     "2.5", "3,000", "1/2", "½", "-", "$", "k", "point", "dozen", "few", "in", "out", "over", "minus", "1e9", ",", "%"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14), st.sampled_from([" ", "", "-", "  "]))
@settings(max_examples=300)
def test_any_mixture_of_number_words_is_scanned(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    for number in scan_numbers(text):
        assert text[number.start : number.end] == number.text
        assert number.high is None or number.low <= number.high


@pytest.mark.parametrize(
    "piece",
    ["12 ", "1,234 ", "twenty-", "a ", "1.", "one hundred and ", "9", "a.", "1/", "tens of ", "[1]", "a@", "-1", "1 234 "],
)
def test_time_grows_no_faster_than_length(piece: str) -> None:
    small, large = piece * (8_000 // len(piece)), piece * (64_000 // len(piece))
    grown = min(seconds_for(large) / max(seconds_for(small), 0.004) for _ in range(2))  # a processor may slow down in between
    assert grown < 8 * 6, "eight times the text takes far more than eight times as long"


def seconds_for(text: str) -> float:
    started = time.process_time()
    scan_numbers(text)
    return time.process_time() - started
