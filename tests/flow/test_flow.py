"""The plan check and the partition loop."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator
from typing import Any

import pytest

from headwater.engines.local import LocalEngine
from headwater.errors import BugError
from headwater.flow import Records, make_plan, run_plan
from headwater.flow.loop import REPORTS_PER_PART, RunLog, split
from headwater.model import Judgement, Membership, Report, Story
from headwater.settings import DEFAULT


@dataclasses.dataclass(frozen=True)
class Word:
    report: str
    text: str


class Words:
    name, needs, gives, partition_by = "words", (Report,), (Word,), "report"

    def run(self, part: Any, settings: object) -> Iterator[Word]:
        for report in part.of(Report):
            yield from (Word(report=report.id, text=word) for word in report.text.split())


class Longest:
    name, needs, gives, partition_by = "longest", (Word, Membership), (Story,), "story"

    def run(self, part: Any, settings: object) -> Iterator[Story]:
        words = sorted({word.text for word in part.of(Word)})
        story = part.of(Membership)[0].story
        yield Story(id=story, title=" ".join(words), first_published=None, last_published=None, languages=())


def reports(count: int) -> list[Report]:
    return [Report(id=f"r-{n:03}", name=f"{n}.txt", text=f"word{n} shared") for n in range(count)]


def tray(count: int) -> Records:
    return Records([*reports(count), *(Membership(story=f"s-{n % 2}", report=f"r-{n:03}") for n in range(count))])


def test_a_stage_that_needs_what_nobody_gives_is_named() -> None:
    with pytest.raises(BugError, match="longest needs Word") as caught:
        make_plan([Longest()], given=(Report, Membership))
    assert caught.value.code == "plan.unmet"


def test_stages_come_in_the_order_of_their_needs() -> None:
    plan = make_plan([Longest(), Words()], given=(Report, Membership))
    assert [stage.name for stage in plan.stages] == ["words", "longest"]


def test_an_unknown_partition_is_refused() -> None:
    odd = Words()
    odd.partition_by = "planet"
    with pytest.raises(BugError, match="planet"):
        make_plan([odd], given=(Report,))


def test_parts_are_the_same_whatever_the_order_of_input() -> None:
    shuffled = reports(REPORTS_PER_PART * 2 + 3)
    random.Random(7).shuffle(shuffled)
    parts = split(Words(), Records(shuffled))
    assert [len(part) for part in parts] == [REPORTS_PER_PART, REPORTS_PER_PART, 3]
    assert [r.id for r in parts[0].of(Report)] == [r.id for r in reports(REPORTS_PER_PART)]


@pytest.mark.parametrize("processes", [1, 2])
def test_one_process_and_a_pool_give_the_same_records(processes: int) -> None:
    plan = make_plan([Longest(), Words()], given=(Report, Membership))
    engine = LocalEngine(processes=processes)
    try:
        done = run_plan(plan, tray(50), engine=engine, settings=DEFAULT)
    finally:
        engine.close()
    stories = {story.id: story.title for story in done.of(Story)}
    assert set(stories) == {"s-0", "s-1"}
    assert "word0 " in stories["s-0"] + " "
    assert "word1 " in stories["s-1"] + " "
    assert "word1 " not in stories["s-0"] + " "


def test_progress_is_told_for_every_part() -> None:
    told: list[tuple[str, int, int]] = []
    log = RunLog(notify=lambda *step: told.append(step))
    plan = make_plan([Words()], given=(Report,))
    run_plan(plan, Records(reports(REPORTS_PER_PART + 1)), engine=LocalEngine(), settings=DEFAULT, log=log)
    assert told == [("words", 0, 2), ("words", 1, 2), ("words", 2, 2)]


def test_a_tray_survives_being_sent_to_another_process() -> None:
    import pickle

    sent = pickle.loads(pickle.dumps(tray(3)))
    assert sent.of(Report) == tray(3).of(Report)


class Counting(Words):
    takes = (Judgement,)

    def run(self, part: Any, settings: object) -> Iterator[Word]:
        yield Word(report=part.of(Report)[0].id, text=str(len(part.of(Judgement))))


def test_a_stage_is_handed_what_it_takes_in_every_part_and_runs_without_it() -> None:
    plan = make_plan([Counting()], given=(Report,))
    ruling = Judgement(id="j-1", story=None, at="2031-03-04T10:00:00Z", who="lena", action="annotate")
    for rulings, told in (([], "0"), ([ruling], "1")):
        tray = Records([*reports(2 * REPORTS_PER_PART), *rulings])
        done = run_plan(plan, tray, engine=LocalEngine(), settings=DEFAULT)
        assert [word.text for word in done.of(Word)] == [told, told]
