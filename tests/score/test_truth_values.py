"""When two written values are one value, how far different ones support each other, and who is named in a list."""

from __future__ import annotations

import pytest

from headwater.score.truth.names import are_name_lists, name_keys
from headwater.score.truth.values import is_placeholder, support_between, value_key

BOOK_LISTS = [
    "Arlow, Anna B.; Bexley, Bo",
    "Anna B. Arlow, Bo Bexley",
    "ARLOW/BEXLEY",
    "Anna Arlow Bo Bexley",
    "Arlow, Anna Bexley, Bo",
    "ARLOW, ANNABEXLEY, BO",
    "Arlow Anna &amp; Bexley Bo",
    "By (author) Bexley, Bo By (author) Arlow, Anna",
    "Anna ArlowBo Bexley",
    "Arlow, Anna, Ph.D. (Editor); Bexley, Bo (Joint Author)",
]


@pytest.mark.parametrize(
    ("a", "b", "is_one", "reason"),
    [
        ("1,200", 1200, True, "separators of thousands do not count"),
        ("10.0", "10", True, "nor do zeros behind the point"),
        ("$5", "€5", False, "money of two kinds"),
        ("5 km", "5 mi", False, "units of two kinds"),
        ("5km", "5 KM", True, "blanks and case"),
        ("1,2", "1.2", False, "a comma that sets no thousands apart is no point"),
        ("Gate  B7", "gate b7", True, "words by case and blanks"),
        ("Zoë", "Zoe\u0308", True, "one letter written in two ways"),
        ("7:05 PM, Mar 04", "2031-03-04 19:05", True, "one time in two forms"),
        ("03/04/2031 07:05 PM", "7:05pMar 4", True, "month first, as most tables have it"),
        ("14/03/31 9:00", "Mar 14 9:00 a.m.", True, "a day that can be no month"),
        ("Sat, Mar.04, 2031 7:05 p.m.", "07:05 PM  Sat 04-Mar-2031", True, "weekdays do not count"),
        ("12:10 AM", "00:10", True, "midnight"),
        ("7:05 AM", "7:05 PM", False, "morning and evening"),
        ("2031-03-04 19:05", "2031-03-05 19:05", False, "two days"),
    ],
)
def test_forms_of_one_value(a: str | float, b: str | float, is_one: bool, reason: str) -> None:
    assert (value_key(a) == value_key(b)) is is_one, reason


@pytest.mark.parametrize(
    ("a", "b", "low", "high", "reason"),
    [
        ("1000", "1002", 0.7, 0.9, "numbers a fifth of the tolerance apart"),
        ("1000", "1100", 0.0, 0.0, "a tenth apart is another number"),
        ("5 km", "5 mi", 0.0, 0.0, "units of two kinds"),
        ("0", "0.0 m", 0.0, 0.0, "a unit is missing"),
        ("19:05", "19:06", 0.8, 1.0, "a minute apart"),
        ("Mar 4 19:05", "Mar 5 19:05", 0.0, 0.0, "two days"),
        ("19:05", "1905", 0.0, 0.0, "a time and a number"),
        ("Hathrow", "Hathrov", 0.1, 0.9, "a letter apart"),
        ("Hathrow", "Quillby", 0.0, 0.0, "other words"),
    ],
)
def test_near_values_support_each_other(a: str, b: str, low: float, high: float, reason: str) -> None:
    support = support_between(value_key(a), value_key(b))
    assert low <= support <= high, reason
    assert support == support_between(value_key(b), value_key(a))


@pytest.mark.parametrize("value", ["", "  ", "N/A", "Not available", "-", "null", float("nan"), "TBA"])
def test_what_says_nothing(value: str | float) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize("value", ["0", 0, "no", "none left", "na 7"])
def test_what_says_something(value: str | float) -> None:
    assert not is_placeholder(value)


@pytest.mark.parametrize("text", BOOK_LISTS)
def test_one_list_of_authors_in_many_forms(text: str) -> None:
    assert name_keys(BOOK_LISTS)[text] == "l arlow; bexley"


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("Arlow, Anna", "l arlow", "an author is missing"),
        ("Arlow", "l arlow", "a bare surname"),
        ("Arlow, Anna; Bexley, Bo; Crane, Cy", "l arlow; bexley; crane", "an author more"),
        ("Van Horn, Dee", "l vanhorn", "a particle belongs to the surname"),
        ("Dee van Horn", "l vanhorn", "in either order"),
        ("McAllan, Eve", "l mcallan", "a capital inside a name sets nothing apart"),
    ],
)
def test_other_lists_stay_other_lists(text: str, key: str, reason: str) -> None:
    assert name_keys([*BOOK_LISTS, text])[text] == key, reason


def test_two_people_of_one_surname_are_told_apart_by_initial() -> None:
    keys = name_keys(["Arlow, Anna; Arlow, Ben", "Arlow, Anna", "Ben Arlow; Anna Arlow"])
    assert keys["Arlow, Anna; Arlow, Ben"] == keys["Ben Arlow; Anna Arlow"] == "l arlow a; arlow b"
    assert keys["Arlow, Anna"] == "l arlow a"


@pytest.mark.parametrize(
    ("texts", "is_list", "reason"),
    [
        (BOOK_LISTS, True, "author lists"),
        (["Tollan, Ormavia", "Quillby, Ormavia", "Skelling"], False, "places: no list among them"),
        (["12", "14 dead; 3 hurt"], False, "numbers"),
        ([], False, "nothing"),
    ],
)
def test_tables_of_author_lists_are_known_as_such(texts: list[str], is_list: bool, reason: str) -> None:
    assert are_name_lists(texts) is is_list, reason
