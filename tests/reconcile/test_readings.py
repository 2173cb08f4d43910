"""Numbers and times held against each other."""

from __future__ import annotations

import pytest
from tests.reconcile.helpers import at_least, exactly, up_to

from headwater.model import Quantity, TimeRef
from headwater.reconcile.alignment.readings import (
    are_two_figures,
    bound_kind,
    can_both_hold,
    figure,
    times_apart,
    value_likeness,
)
from headwater.reconcile.answers.moments import Moment, _read, do_clash


def over(n: float) -> Quantity:
    return Quantity(start=0, end=0, text=f"over {n:g}", low=n, high=None, low_open=True)


HOLD = [
    (up_to(25_000), exactly(25_000), True, "a ceiling and its figure"),
    (up_to(25_000), exactly(20_000), True, "a ceiling and a lesser figure"),
    (exactly(25_000), exactly(20_000), False, "two figures"),
    (over(40), exactly(40), False, "more than forty is not forty"),
    (at_least(40), exactly(40), True, "at least forty may be forty"),
    (exactly(100, approximate=True), exactly(108), True, "about a hundred may be a hundred and eight"),
    (exactly(1, per="day"), exactly(7, per="week"), True, "one rate in two periods"),
    (exactly(1, per="day"), exactly(70, per="week"), False, "two rates"),
]


@pytest.mark.parametrize(("a", "b", "wanted", "reason"), HOLD, ids=[h[-1] for h in HOLD])
def test_readings_hold_together_where_one_value_fits_both(a: Quantity, b: Quantity, wanted: bool, reason: str) -> None:
    assert can_both_hold(a, b) is wanted
    assert can_both_hold(b, a) is wanted


def test_one_figure_under_two_bounds_is_most_alike() -> None:
    assert value_likeness(up_to(400), exactly(400)) == 1.0
    assert value_likeness(up_to(400), exactly(300)) < 1.0
    assert value_likeness(exactly(400), exactly(300)) == 0.0


def test_one_report_that_gives_a_ceiling_and_another_figure_speaks_of_two_things() -> None:
    assert are_two_figures(up_to(900), exactly(400))
    assert not are_two_figures(up_to(900), exactly(900))


def test_vague_words_are_of_any_order() -> None:
    dozens = Quantity(start=0, end=0, text="dozens", low=12, high=None)
    assert times_apart(dozens, exactly(400)) == 1.0
    assert times_apart(exactly(4), exactly(400)) == 100.0


def test_a_figure_and_a_kind_of_bound_are_read_off() -> None:
    assert [figure(q) for q in (up_to(4), at_least(4), exactly(4))] == [4.0, 4.0, 4.0]
    assert [bound_kind(q) for q in (up_to(4), at_least(4), exactly(4))] == ["ceiling", "floor", "value"]


def moment(text: str, earliest: str | None = None, latest: str | None = None) -> Moment:
    return _read(TimeRef(start=0, end=1, text=text, earliest=earliest, latest=latest, precision="day", edtf=None))


TIMES = [
    ("22 January", "28 January", True, "two days of an unknown year"),
    ("January 22", "22 January", False, "one day in two orders"),
    ("3:10 a.m.", "2:40 a.m.", True, "half an hour apart"),
    ("3:10 a.m.", "3:05 a.m.", False, "five minutes apart"),
    ("after 3 a.m.", "3:10 a.m.", False, "ten past three is after three"),
    ("by noon", "soon", False, "nothing to compare"),
    ("11:40", "a quarter past eleven", True, "a clock time and one in words"),
    ("shortly before five", "5:05 p.m.", False, "words leave the half of the day open"),
    ("at two in the afternoon", "2:20 a.m.", True, "words that say which half"),
    ("um 23.40 Uhr", "23 h 10", True, "two languages"),
    ("by 22 May", "by 5 June", True, "two deadlines"),
    ("by 22 May", "on 5 May", False, "the fifth is by the twenty-second"),
    ("Saturday", "Sunday", True, "two days of an unknown week"),
]


@pytest.mark.parametrize(("a", "b", "wanted", "reason"), TIMES, ids=[t[-1] for t in TIMES])
def test_times_clash_only_where_they_cannot_be_one(a: str, b: str, wanted: bool, reason: str) -> None:
    assert do_clash(moment(a), moment(b)) is wanted
    assert do_clash(moment(b), moment(a)) is wanted


def test_an_open_beginning_clashes_with_what_begins_later() -> None:
    assert not do_clash(moment("as early as March", "2031-03-01"), moment("March", "2030-03-01", "2030-03-31"))
    assert not do_clash(moment("Monday", "2031-05-12", "2031-05-12"), moment("19 May", "2031-05-19", "2031-05-19"))
    assert do_clash(moment("since 2030", "2030-01-01"), moment("since 2028", "2028-01-01"))
    noon = moment("by noon on Wednesday", latest="2031-04-15T12:00")
    evening = moment("Wednesday evening", earliest="2031-04-15T17:00", latest="2031-04-15T23:59")
    assert do_clash(noon, evening)
    assert not do_clash(moment("Wednesday", "2031-04-15", "2031-04-15"), evening)
