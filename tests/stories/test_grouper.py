"""A stream of reports: late, out of order, corrected and withdrawn."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stories.helpers import a_report, newsroom, parts, ruling

import headwater
from headwater.stories.changes import keep_ids
from headwater.stories.sketch import sketch_report

NEWS = newsroom(each=5)


def test_one_at_a_time_gives_what_all_at_once_gives() -> None:
    grouper = headwater.Grouper()
    for report in NEWS:
        grouper.add(report)
    assert parts(grouper.stories()) == parts(headwater.group(NEWS))


@given(st.lists(st.tuples(st.sampled_from(["add", "withdraw", "correct"]), st.integers(0, len(NEWS) - 1)), max_size=40))
@settings(max_examples=20, deadline=None)
def test_after_any_edits_it_gives_what_a_rebuild_gives(edits: list[tuple[str, int]]) -> None:
    grouper = headwater.Grouper()
    held = {}
    for action, at in edits:
        report = NEWS[at]
        if action == "withdraw":
            grouper.withdraw(report.id)
            held.pop(report.id, None)
        else:
            told = dataclasses.replace(report, text=report.text + "\nCorrected.") if action == "correct" else report
            grouper.add(told)
            held[report.id] = told
    assert parts(grouper.stories()) == parts(headwater.group(held.values()))
    assert len(grouper) == len(held)


@given(st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_late_and_out_of_order_reports_end_in_the_same_stories(rng: random.Random) -> None:
    shuffled = list(NEWS)
    rng.shuffle(shuffled)
    grouper = headwater.Grouper()
    for report in shuffled:
        grouper.add(report)
    assert parts(grouper.stories()) == parts(headwater.group(NEWS))


def test_a_story_keeps_its_id_when_reports_join() -> None:
    grouper = headwater.Grouper()
    (began,) = grouper.add(NEWS[0])
    (joined,) = grouper.add(NEWS[1])
    assert (began.kind, joined.kind, joined.story) == ("began", "joined", began.story)
    assert grouper.story_of(NEWS[1].id) == began.story


def test_a_merge_keeps_the_larger_storys_id_and_is_logged() -> None:
    grouper = headwater.Grouper()
    for report in [*NEWS[:3], *NEWS[5:7]]:
        grouper.add(report)
    ferry, mill = grouper.story_of(NEWS[0].id), grouper.story_of(NEWS[5].id)
    changes = grouper.rule(ruling("merge", NEWS[0], NEWS[5]))
    assert ("merged", ferry, mill) in [(c.kind, c.story, c.other) for c in changes]
    assert grouper.story_of(NEWS[5].id) == ferry
    assert grouper.log[-1] == changes[-1]


def test_a_split_keeps_the_id_on_one_side_and_says_where_the_other_came_from() -> None:
    grouper = headwater.Grouper()
    for report in NEWS[:3]:
        grouper.add(report)
    story = grouper.story_of(NEWS[0].id)
    changes = grouper.rule(ruling("split", NEWS[0], NEWS[2]))
    assert [(c.kind, c.other) for c in changes] == [("split", story)]
    assert {grouper.story_of(NEWS[0].id), grouper.story_of(NEWS[2].id)} == {story, changes[0].story}


def test_withdrawing_the_last_report_ends_a_story() -> None:
    grouper = headwater.Grouper()
    grouper.add(NEWS[0])
    assert [change.kind for change in grouper.withdraw(NEWS[0].id)] == ["ended"]
    assert grouper.withdraw(NEWS[0].id) == []
    assert grouper.stories() == []


def test_the_same_report_again_changes_nothing() -> None:
    grouper = headwater.Grouper()
    grouper.add(NEWS[0])
    assert grouper.add(NEWS[0]) == []


def test_what_is_older_than_is_kept_is_forgotten() -> None:
    grouper = headwater.Grouper(keep_hours=48)
    old = a_report("old", NEWS[0].text, published="2031-04-01T00:00:00+00:00")
    for report in [old, *NEWS[:3]]:
        grouper.add(report)
    grouper.settle()
    assert grouper.story_of("old") is None and len(grouper) == 3


def test_restored_reports_keep_their_stories_and_new_ones_join_them() -> None:
    first = headwater.Grouper()
    for report in NEWS[:4]:
        first.add(report)
    second = headwater.Grouper()
    second.restore((sketch_report(report), first.story_of(report.id)) for report in NEWS[:4])
    assert second.log == []
    second.add(NEWS[4])
    assert {second.story_of(report.id) for report in NEWS[:5]} == {first.story_of(NEWS[0].id)}


def test_new_ids_never_clash_with_held_ones() -> None:
    (first,) = keep_ids([["a"]], {}, set().__contains__)
    (second,) = keep_ids([["a"]], {}, {first}.__contains__)
    assert first != second


def test_the_larger_share_of_a_story_keeps_its_id() -> None:
    assert keep_ids([["a"], ["b", "c"]], dict.fromkeys("abc", "s-1"), set().__contains__)[1] == "s-1"
