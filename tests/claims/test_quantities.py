"""Quantities: the contract's table, units, rates, changes, and numbers that count nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headwater.claims.quantities import counted_event, quantities, read_quantities
from headwater.model import Quantity
from headwater.settings import DEFAULT
from headwater.text.normal import normalise
from headwater.text.parse import parse_text


def read(text: str) -> list[Quantity]:
    return quantities(text, parser=DEFAULT.parser)


def interval(quantity: Quantity) -> str:
    """The bounds in the notation of intervals, with ~ for approximate values."""
    opening = "(" if quantity.low_open or quantity.low is None else "["
    closing = ")" if quantity.high_open or quantity.high is None else "]"
    low, high = ("" if end is None else f"{end:g}" if abs(end) < 10**5 else str(end) for end in (quantity.low, quantity.high))
    return f"{'~' if quantity.approximate else ''}{opening}{low},{high}{closing}"


TABLE = [
    ("The port hired 400 welders.", "400", "[400,400]", "n"),
    ("The port hired a record 400 welders.", "a record 400", "[400,400]", "a record n"),
    ("The port hired exactly 400 welders.", "exactly 400", "[400,400]", "exactly n"),
    ("The port will hire up to 400 welders.", "up to 400", "(,400]", "up to"),
    ("As many as 400 welders were hired.", "As many as 400", "(,400]", "as many as"),
    ("The port hired at most 400 welders.", "at most 400", "(,400]", "at most"),
    ("The port hired no more than 400 welders.", "no more than 400", "(,400]", "no more than"),
    ("The port hired under 400 welders.", "under 400", "(,400)", "under"),
    ("The port hired less than 400 welders.", "less than 400", "(,400)", "less than"),
    ("The port hired fewer than 400 welders.", "fewer than 400", "(,400)", "fewer than"),
    ("The staff fell below 400 welders.", "below 400", "(,400)", "below"),
    ("Over 400 welders were hired.", "Over 400", "(400,)", "over"),
    ("More than 400 welders were hired.", "More than 400", "(400,)", "more than"),
    ("The staff is above 400 welders.", "above 400", "(400,)", "above"),
    ("A staff exceeding 400 welders was hired.", "exceeding 400", "(400,)", "exceeding"),
    ("At least 400 welders were hired.", "At least 400", "[400,)", "at least"),
    ("They hired 400 or more welders.", "400 or more", "[400,)", "n or more"),
    ("No fewer than 400 welders were hired.", "No fewer than 400", "[400,)", "no fewer than"),
    ("Upwards of 400 welders were hired.", "Upwards of 400", "[400,)", "upwards of"),
    ("About 400 welders were hired.", "About 400", "~[400,400]", "about"),
    ("Around 400 welders were hired.", "Around 400", "~[400,400]", "around"),
    ("Roughly 400 welders were hired.", "Roughly 400", "~[400,400]", "roughly"),
    ("Approximately 400 welders were hired.", "Approximately 400", "~[400,400]", "approximately"),
    ("Some 400 welders were hired.", "Some 400", "~[400,400]", "some n"),
    ("They hired 400 or so welders.", "400 or so", "~[400,400]", "n or so"),
    ("Nearly 400 welders were hired.", "Nearly 400", "~[400,400]", "nearly"),
    ("Almost 400 welders were hired.", "Almost 400", "~[400,400]", "almost"),
    ("Close to 400 welders were hired.", "Close to 400", "~[400,400]", "close to"),
    ("Between 300 and 400 welders were hired.", "Between 300 and 400", "[300,400]", "between a and b"),
    ("They hired 300 to 400 welders.", "300 to 400", "[300,400]", "a to b"),
    ("They hired 300-400 welders.", "300-400", "[300,400]", "a-b"),
    ("They hired 300–400 welders.", "300–400", "[300,400]", "a–b with a dash"),
    ("They hire from 300 to 400 welders.", "from 300 to 400", "[300,400]", "from a to b without a verb of change"),
    ("It has welders, with figures ranging from 300 to 400.", "ranging from 300 to 400", "[300,400]", "ranging from a to b"),
    ("It has welders, with estimates ranging from 9,000 to tens of thousands.", "ranging from 9,000 to tens of thousands",
     "[9000,)", "a range that ends in a vague amount has no upper bound"),
    ("They hired two or three welders.", "two or three", "[2,3]", "a or b, close together"),
    ("They want 5 to 10 million trees.", "5 to 10 million", "[5000000,10000000]", "a scale said once for both ends"),
    ("More than 10 and fewer than 40 welders came.", "More than 10 and fewer than 40", "(10,40)", "two bounds on one value"),
    ("Tens of welders came.", "Tens", "[10,)", "tens"),
    ("Dozens of welders came.", "Dozens", "[12,)", "dozens"),
    ("Scores of welders came.", "Scores", "[20,)", "scores"),
    ("Hundreds of welders came.", "Hundreds", "[100,)", "hundreds"),
    ("Thousands of welders came.", "Thousands", "[1000,)", "thousands"),
    ("Tens of thousands of welders came.", "Tens of thousands", "[10000,)", "tens of thousands"),
    ("Several welders came.", "Several", "[3,)", "several"),
    ("A few welders came.", "A few", "[2,)", "a few"),
    ("A couple of welders came.", "A couple", "~[2,2]", "a couple"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected", "reason"), TABLE, ids=[case[3] for case in TABLE])
def test_the_contract_table_holds(text: str, words: str, expected: str, reason: str) -> None:
    found = read(text)
    assert [(q.text, interval(q)) for q in found] == [(words, expected)], reason
    assert found[0].unit in ("welder", "tree")


UNITS = [
    ("It sent 1,000 ship engineers and 5,000 labourers.", ["engineer", "labourer"], "coordinated nouns keep their own number"),
    ("It would send 1,000 Tavish welders to Marrow, with 5,000 more lending a hand.", ["welder", "welder"], "n more"),
    ("The minister led a 14-strong delegation round the yard.", ["person"], "how strong a body of people is"),
    ("6,000 FOREIGN WELDERS ON THE WAY", ["welder"], "a headline that shouts"),
    ("The plant has a workforce of 25,000.", ["worker"], "who makes up the body that is counted"),
    ("The number of boats rose from 29 to 37 last spring.", ["boat", "boat"], "a season is not counted"),
    ("The yard will go from about 200 small boats a month to a planned 500.", ["boat", "boat"], "a planned n"),
    ("It makes around 200 units per month, with aims to ramp up production to 500.", ["unit", "unit"], "a number alone"),
    ("The number of boats in the bay rose from 29 to 37.", ["boat", "boat"], "the number of boats"),
    ("Of the newcomers, some 1,200 of them welders, few stayed.", ["welder"], "of them welders"),
    ("Six people were hurt.", ["person"], "people are persons"),
    ("The quake killed 12 and injured 40.", ["person", "person"], "killed n"),
    ("In Tolmar 12 were killed.", ["person"], "n were killed"),
    ("The death toll rose to 14.", ["person"], "the toll"),
    ("The levy took 5% of wages and 7 percent of rents.", ["percent", "percent"], "shares of a hundred"),
    ("It paid $5 million, €3m and 900 yen.", ["USD", "EUR", "JPY"], "money"),
    ("It paid C$5 million, 40 Swedish kronor and 12 million roubles.", ["CAD", "SEK", "RUB"], "money of other countries"),
    ("The lake loses 900 cubic metres of water.", ["cubic metre"], "a measure keeps its kind"),
    ("Fewer than 2,100 Ormelians work there, said the mayor.", ["Ormelian"], "a people's name keeps its capital"),
    ("The bag weighed 12 pounds.", ["pound"], "pounds of weight"),
    ("900 FOREIGN GLAZIERS ON THE WAY", ["glazier"], "a headline in capitals"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), UNITS, ids=[case[2] for case in UNITS])
def test_the_unit_is_the_lemma_of_what_is_counted(text: str, expected: list[str], reason: str) -> None:
    assert [q.unit for q in read(text)] == expected, reason


def test_a_unit_is_carried_on_into_the_next_sentence_only_where_the_number_goes_on_counting() -> None:
    assert [q.unit for q in read("The yard turns round 14 ships a month. It is due to reach 30 a month by May.")] == [
        "ship",
        "ship",
    ]
    assert [q.unit for q in read("The yard turned round 14 ships. We were told to make room for 300.")] == ["ship", None]


RATES = [
    ("It builds 30 boats a month.", ["month"], "a month"),
    ("It sends 60 boats every night.", ["night"], "every night"),
    ("It could surpass 500 boats daily.", ["day"], "daily"),
    ("It builds 30 boats per week.", ["week"], "per week"),
    ("It builds 30 boats each year.", ["year"], "each year"),
    ("It builds 30 boats an hour.", ["hour"], "an hour"),
    ("It had a monthly output of 30 boats.", ["month"], "monthly before the number"),
    ("It lost 30 boats a month after the storm.", [None], "a month after is a time, not a rate"),
    ("It sent 30 boats and 5 tugs a day.", [None, "day"], "a period belongs to the number beside it"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), RATES, ids=[case[2] for case in RATES])
def test_a_rate_names_its_period(text: str, expected: list[str | None], reason: str) -> None:
    assert [q.per for q in read(text)] == expected, reason


CHANGES = [
    ("Output rose from 200 boats to 500 boats.", [None, "up"], "rose from a to b: two quantities"),
    ("Output was cut from 500 boats to 200.", [None, "down"], "cut from a to b"),
    (
        "It is scaling up its output from about 200 boats per month to a planned 500.",
        [None, "up"],
        "scaled up over a long object",
    ),
    ("The toll rose to 14.", ["up"], "rose to n"),
    ("The staff fell to 90 welders.", ["down"], "fell to n"),
    ("Prices rose by 5 percent.", ["up"], "rose by n"),
    ("Prices fell 5 percent.", ["down"], "fell n percent"),
    ("The toll was revised from 12 to 14.", [None, "up"], "a neutral verb is settled by the values"),
    ("The toll was revised from 14 to 12.", [None, "down"], "a neutral verb is settled by the values"),
    ("It sent 500 boats to 12 ports.", [None, None], "to without a word of change"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), CHANGES, ids=[case[2] + str(i) for i, case in enumerate(CHANGES)])
def test_change_stands_on_the_value_that_was_moved_to(text: str, expected: list[str | None], reason: str) -> None:
    assert [q.change for q in read(text)] == expected, reason


NO_COUNTS = [
    ("It opened in June 2024.", "month and year"),
    ("It opened on June 15 and shut on 3 May 2021.", "days"),
    ("It has run since 2022, in late 2023 too.", "years"),
    ("It opened at 7 p.m. and shut at 10:30.", "clock times"),
    ("Ilka Brand, 34, spoke.", "age after a name"),
    ("Her sons, Jory Brand, 9, and Tam Brand, 8 – were aboard.", "age after a name, before a dash"),
    ("A 34-year-old man aged 34 is 34 years old.", "ages"),
    ("It showed the KX-23, the F-16 and the Type 136.", "model names"),
    ("It broke Article 5 and Resolution 1718.", "numbered rules"),
    ("The Group of Seven met.", "a name with a number"),
    ("Berth No. 3 is in Room 12.", "numbered places"),
    ("Buses on routes 4 and 11 and lines 3, 7 and 12 stood still.", "several things that go by number"),
    ("Gates 10 to 14 and platforms 2–5 stayed shut.", "a range of things that go by number"),
    ("1. Open the gate", "list number"),
    ("It said so[1][2].", "footnote marks"),
    ("The Marrow side won 3-2 on the day.", "score"),
    ("He lives at 2224 Harbour Street.", "address"),
    ("Call 555-010-4477.", "telephone number"),
    ("One of the welders said no one knew.", "one as a pronoun"),
    ("She is a hundred percent sure.", "idiom"),
    ("He came fifth, on the 5th try.", "ordinals"),
    ("He left three months ago.", "distance in time"),
    ("He came in the past two weeks.", "stretch of time"),
]


@pytest.mark.parametrize(("text", "reason"), NO_COUNTS, ids=[case[1] for case in NO_COUNTS])
def test_what_counts_nothing_is_left_out(text: str, reason: str) -> None:
    assert read(text) == [], reason


EVENTS = [
    ("Six people were killed.", ["kill"], "passive"),
    ("The blast killed six and injured nine.", ["kill", "injure"], "objects of two verbs"),
    ("One dead, four wounded in Marrow.", ["kill", "injure"], "headline without verbs"),
    ("The fire left two people dead.", ["kill"], "left dead"),
    ("Four people were shot and killed.", ["kill"], "the second verb says what happened"),
    ("The storm claimed 12 lives.", ["kill"], "lives lost"),
    ("The city sent 30 boats.", ["send"], "any other verb gives its lemma"),
    ("Six men were charged with attempted murder.", ["charge"], "an attempt kills nobody"),
    ("Three robbers wounded a guard.", [None], "those who do the harm do not suffer it"),
    ("The robbers wounded three guards.", ["injure"], "those who suffer it"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), EVENTS, ids=[case[2] for case in EVENTS])
def test_a_count_is_told_with_its_event(text: str, expected: list[str], reason: str) -> None:
    parsed = parse_text(text, parser=DEFAULT.parser)
    pairs = zip(parsed.sentences, read_quantities(parsed), strict=True)
    assert [counted_event(sentence, q) for sentence, found in pairs for q in found] == expected, reason


def test_offsets_count_from_the_texts_start() -> None:
    text = "No number here.\n\nThen up to 25,000 boats came. After it 12 left."
    found = read(text)
    assert [text[q.start : q.end] for q in found] == ["up to 25,000", "12"]
    assert [q.text for q in found] == ["up to 25,000", "12"]


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read_and_spans_round_trip(text: str) -> None:
    kept = normalise(text)
    for quantity in read(kept):
        assert kept[quantity.start : quantity.end] == quantity.text


WORDS = st.sampled_from(
    ["up to", "at least", "between", "and", "to", "from", "or", "more", "about", "25,000", "two", "million", "a", "dozen", "%",
     "$", "workers", "rose", "per", "month", "-", "(", "[1]", "2024", "killed", "in", "of", "them", "no", "one", ",", "."]
)  # fmt: skip


@given(st.lists(WORDS, max_size=12))
@settings(max_examples=60, deadline=None)
def test_any_mixture_of_bound_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for quantity in read(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


@pytest.mark.parametrize("text", ["", " ", "UP TO 400 WELDERS", "“400 (", "٤٠٠ عامل", "4" * 3000, "400 \u202e004", "👷 400 👷"])
def test_odd_texts_never_fail(text: str) -> None:
    assert all(text[q.start : q.end] == q.text for q in read(text))


def test_ten_thousand_numbers_are_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        parsed = parse_text("12 boats, " * count, parser=DEFAULT.parser)
        started = time.process_time()
        assert sum(len(found) for found in read_quantities(parsed)) == count
        return time.process_time() - started

    assert seconds(10_000) < 10 * 5 * max(seconds(1_000), 0.01)
