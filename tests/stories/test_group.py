"""Which reports tell of one event, however they come."""

from __future__ import annotations

import dataclasses
import random
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.helpers import EVENTS, a_report, newsroom, parts, ruling

import headwater
from headwater.errors import InputError
from headwater.model import Judgement, Report, digest
from headwater.stories.evidence import explain_story
from headwater.stories.group import count_statistics, group_sketches
from headwater.stories.sketch import sketch_report, sketch_reports

NEWS = newsroom()
STORIES = {frozenset(f"{event}-{n}" for n in range(4)) for event in EVENTS}


def test_reports_of_one_event_are_one_story() -> None:
    assert parts(headwater.group(NEWS)) == STORIES


def test_a_story_tells_its_reports_in_order_of_time_with_title_dates_and_languages() -> None:
    first, second = (dataclasses.replace(r, title=f"Title {r.id}") for r in NEWS[:2])
    (story,) = headwater.group([second, first])
    assert story.reports == (first.id, second.id)
    assert (story.title, story.languages) == (f"Title {first.id}", ("en",))
    assert story.first_published == first.published.value and story.last_published == second.published.value


@given(st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_the_order_of_reports_changes_nothing(rng: random.Random) -> None:
    shuffled = list(NEWS)
    rng.shuffle(shuffled)
    assert headwater.group(shuffled) == headwater.group(NEWS)


@given(st.sampled_from(NEWS), st.integers(0, 48))
@settings(max_examples=15, deadline=None)
def test_a_repost_changes_nothing_for_others(copied: Report, hours: int) -> None:
    later = datetime.fromisoformat(copied.published.value) + timedelta(hours=hours, minutes=1)
    repost = dataclasses.replace(
        copied, id="repost", outlet="The Copyist", published=dataclasses.replace(copied.published, value=later.isoformat())
    )
    found = parts(headwater.group([*NEWS, repost]))
    assert {group - {"repost"} for group in found} == STORIES
    assert any({"repost", copied.id} <= group for group in found)


def test_a_thousand_identical_reports_are_one_story_and_leave_others_alone() -> None:
    copies = [dataclasses.replace(NEWS[0], id=f"copy-{n}") for n in range(1000)]
    found = parts(headwater.group([*NEWS, *copies]))
    assert {frozenset(r for r in group if not r.startswith("copy")) for group in found} == STORIES


def test_adding_and_withdrawing_under_given_statistics_is_a_rebuild() -> None:
    sketches = sketch_reports(NEWS)
    statistics = count_statistics(sketches)
    _, before = group_sketches(sketches[:-3], statistics=statistics)
    _, again = group_sketches([s for s in sketches if s not in sketches[-3:]], statistics=statistics)
    assert before == again


def test_reports_further_apart_than_the_window_are_two_stories() -> None:
    later = [
        dataclasses.replace(r, id=f"{r.id}-late", published=dataclasses.replace(r.published, value="2031-09-02T08:00:00+00:00"))
        for r in NEWS[:2]
    ]
    assert frozenset(r.id for r in later) in parts(headwater.group([*NEWS, *later], window_hours=72))


def test_reports_without_dates_are_grouped_by_their_words() -> None:
    undated = [dataclasses.replace(report, published=None) for report in NEWS]
    assert parts(headwater.group(undated)) == STORIES


AGROUND = "A ferry ran aground near Lorn on {}, harbour master Jon Verra said. Tugs from Quillby pulled it free of a bank."
INQUIRY = (
    "Brannock Lines was fined over the ferry that ran aground near Lorn on {}. "
    "A judge in Quillby read from the log of harbour master Jon Verra."
)


@pytest.mark.parametrize(
    ("told", "published", "is_one", "reason"),
    [
        (INQUIRY.format("May 1"), "2031-05-29T08:00:00+00:00", True, "the day is named again four weeks later"),
        (INQUIRY.format("27 May"), "2031-05-29T08:00:00+00:00", False, "another ferry, another day"),
        (AGROUND.format("Thursday"), "2031-05-03T08:00:00+00:00", True, "the same Thursday, two days later"),
        (AGROUND.format("Sunday"), "2031-06-01T08:00:00+00:00", False, "the same words a month later are another event"),
    ],
)
def test_a_day_that_both_name_ties_and_time_without_one_parts(told: str, published: str, is_one: bool, reason: str) -> None:
    first = [
        a_report(f"first-{n}", AGROUND.format("Thursday") + f" Note {n} of {n + 3}.", published=f"2031-05-02T0{n}:00:00+00:00")
        for n in range(3)
    ]
    found = parts(headwater.group([*NEWS, *first, a_report("later", told, published=published)], window_hours=24 * 60))
    assert any({"first-0", "later"} <= group for group in found) == is_one, reason


def test_what_ties_a_story_names_its_day() -> None:
    told = [a_report(f"r{n}", AGROUND.format("Thursday"), published=f"2031-05-0{2 + n}T08:00:00+00:00") for n in range(3)]
    assert "a day they name: 2031-05-01" in [feature.words for feature in explain_story(told)]


ROUND_UP = "\n".join(sentence.format(a=44, b=15) for sentences in EVENTS.values() for sentence in sentences[:2])


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Morning briefing: ferry, flour and rails", "a round-up"),
        ("Live updates: ferry aground, mill recall, rail vote", "a live blog"),
        ("Opinion: a week in which nobody was to blame", "an opinion"),
        ("The week in review", "a look back"),
    ],
)
def test_what_tells_of_many_events_glues_no_stories(title: str, reason: str) -> None:
    found = parts(headwater.group([*NEWS, a_report("loose", ROUND_UP, title=title)]))
    assert {group - {"loose"} for group in found} - {frozenset()} == STORIES, reason


def test_a_ticker_and_round_ups_of_many_days_glue_no_stories() -> None:
    hours = [f"2031-05-02T0{n}:00:00+00:00" for n in range(9)]
    loose = [
        a_report(f"loose-{n}", f"{ROUND_UP}\nMore at {n} o'clock.", title=f"News in brief, part {n}", published=hour)
        for n, hour in enumerate(hours)
    ]
    found = {frozenset(r for r in group if not r.startswith("loose")) for group in parts(headwater.group([*NEWS, *loose]))}
    assert found - {frozenset()} == STORIES


GERMAN = (
    "Die Fähre Corrin Star mit 41 Menschen an Bord lief bei Lorn auf Grund, teilte Hafenmeister Jon Verra mit.\n"
    "Schlepper aus Quillby zogen die Corrin Star von der Sallow-Bank, 11 Fahrgäste kamen in Lorn ins Krankenhaus.\n"
    "Die Reederei Brannock Lines erklärte, das Ruder sei im März geprüft worden."
)


def test_two_languages_are_tied_by_names_numbers_and_time() -> None:
    told = a_report("küste", GERMAN, language="de", published="2031-05-02T09:30:00+00:00")
    group = next(group for group in parts(headwater.group([*NEWS, told])) if "küste" in group)
    assert {"ferry-0", "ferry-3"} <= group and "mill-0" not in group


@pytest.mark.parametrize(
    ("published", "reason"),
    [("2031-05-09T09:30:00+00:00", "a week later the names alone do not tie"), (None, "without a time nothing does")],
)
def test_two_languages_stay_apart_without_time(published: str | None, reason: str) -> None:
    told = a_report("küste", GERMAN, language="de", published=published)
    assert frozenset({"küste"}) in parts(headwater.group([*NEWS, told])), reason


@pytest.mark.parametrize("by_id", [False, True])
def test_a_persons_merge_and_split_are_obeyed(by_id: bool) -> None:
    ferry, other, mill = NEWS[0], NEWS[1], NEWS[4]
    judgements = [ruling("split", ferry, other, by_id=by_id), ruling("merge", ferry, mill, by_id=by_id)]
    found = parts(headwater.group(NEWS, judgements=judgements))
    group = next(group for group in found if ferry.id in group)
    assert mill.id in group and other.id not in group


def test_a_split_of_two_copies_is_obeyed() -> None:
    copy = dataclasses.replace(NEWS[0], id="copy")
    found = parts(headwater.group([*NEWS, copy], judgements=[ruling("split", NEWS[0], copy, by_id=True)]))
    assert not any({"copy", NEWS[0].id} <= group for group in found)


def test_the_later_of_two_rulings_holds_and_an_undo_takes_it_back() -> None:
    merge = ruling("merge", NEWS[0], NEWS[4])
    split = ruling("split", NEWS[0], NEWS[4], at="2031-05-04T00:00:00Z")
    undo = Judgement(id=digest("j", "u"), story=None, at="2031-05-05T00:00:00Z", who="kim", action="undo", undoes=split.id)
    tied = [
        any({NEWS[0].id, NEWS[4].id} <= g for g in parts(headwater.group(NEWS, judgements=told)))
        for told in ([merge], [merge, split], [merge, split, undo])
    ]
    assert tied == [True, False, True]


def test_rulings_on_reports_that_are_gone_are_passed_over() -> None:
    assert parts(headwater.group(NEWS, judgements=[ruling("merge", NEWS[0], a_report("gone", "Nothing."))])) == STORIES


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ([""], "no words at all"),
        (["", "", "   "], "several without words are not one story"),
        (["???", "—", "…"], "marks only"),
        (["a"], "one letter"),
        (["слово дня " * 40, "東京都は今日" * 50, "word " * 5000], "mixed scripts, and one word without end"),
        (["x" * 500_000], "one word of half a million letters"),
        (["\ud7ff\uffff\U0010ffff 12"], "odd code points"),
    ],
)
def test_odd_texts_are_stories_of_their_own(texts: list[str], reason: str) -> None:
    reports = [a_report(f"odd-{n}", text) for n, text in enumerate(texts)]
    assert parts(headwater.group(reports)) == {frozenset({report.id}) for report in reports}, reason


def test_no_reports_are_no_stories() -> None:
    assert headwater.group([]) == []


@pytest.mark.parametrize("window", [0, -1, float("nan")])
def test_a_window_that_is_none_is_refused(window: float) -> None:
    with pytest.raises(InputError, match="window_hours must be a positive number"):
        headwater.group(NEWS, window_hours=window)


def test_a_sketch_holds_no_text_and_is_small() -> None:
    report = a_report("long", " ".join(f"word{n} Name{n} said {n}" for n in range(4000)))
    assert len(sketch_report(report).terms) < 8_000
