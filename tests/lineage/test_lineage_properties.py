"""What holds of any story: order does not matter, twice is once, copies add no origin, big families stay linear."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lineage.helpers import FLOOD, MARKET, report, trace

from headwater.lineage import trace_lineage
from headwater.lineage.candidates import NEIGHBOURS, candidate_pairs
from headwater.lineage.stage import LineageStage
from headwater.model import LINK_KINDS, Link, Origin, Report
from headwater.settings import DEFAULT
from headwater.text.shingles import read_words

STORY = [
    report("a", f"TOLLAN (AP) — {FLOOD}", outlet="Tollan Lantern"),
    report("b", FLOOD, outlet="Quillby Mirror", published="2031-02-01T08:00"),
    report("c", f"{MARKET}\n\nh/t: Quillby Mirror", outlet="Newsdrift"),
    report("d", f"{FLOOD}\n{MARKET}"),
    report("e", ""),
]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_reports_does_not_matter(seed: int) -> None:
    shuffled = random.Random(seed).sample(STORY, len(STORY))
    assert trace(*shuffled) == trace(*STORY)


def test_a_report_given_twice_is_one_report() -> None:
    assert trace(*STORY, *STORY) == trace(*STORY)


def test_a_copy_adds_no_origin() -> None:
    copy = report("z", FLOOD, outlet="Casterholm Mail", published="2031-03-01T08:00")
    once = trace(STORY[1])
    twice = trace(STORY[1], copy)
    assert [origin.id for origin in twice.origins] == [origin.id for origin in once.origins]


def test_links_and_passages_keep_the_contract() -> None:
    texts = {each.id: each.text for each in STORY}
    lineage = trace(*STORY)
    ends = set(texts) | {speaker.id for speaker in lineage.speakers}
    assert lineage.links
    for link in lineage.links:
        assert link.kind in LINK_KINDS
        assert link.downstream in texts
        assert link.upstream in ends
        assert link.upstream != link.downstream
        assert 0 < link.probability <= 1
        assert link.reasons
        for passage in link.passages:
            assert passage.downstream.report == link.downstream
            assert texts[link.downstream][passage.downstream.start : passage.downstream.end].strip()
            assert passage.upstream is None or passage.upstream.report == link.upstream


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_is_traced_without_harm(texts: list[str]) -> None:
    lineage = trace(*(report(f"r{i}", text) for i, text in enumerate(texts)))
    assert {name for origin in lineage.origins for name in origin.reports} == {f"r{i}" for i in range(len(texts))}


def test_pairs_stay_linear_where_all_reports_are_alike() -> None:
    words = [read_words(FLOOD)] * 300
    assert len(candidate_pairs(words)) <= 300 * (NEIGHBOURS + 1)


def test_a_page_that_holds_all_others_is_paired_with_each_and_nothing_else() -> None:
    rng = random.Random(4)
    parts = [" ".join(rng.choice("abcdefghijklmnopqrstuvwxyz") + str(rng.randrange(900)) for _ in range(60)) for _ in range(40)]
    pairs = candidate_pairs([read_words(text) for text in [*parts, " ".join(parts)]])
    assert pairs == [(i, 40) for i in range(40)]


HOSTILE = [
    ("water " * 20_000, "one word for ever"),
    ("x" * 100_000, "one long word"),
    (" ".join(map(str, range(10_000))), "ten thousand numbers"),
    ("“" * 3_000, "quotation marks that never close"),
    ("🌊 مياه 水 \u202e" * 500, "mixed scripts and signs"),
]


@pytest.mark.parametrize(("text", "reason"), HOSTILE, ids=[case[1] for case in HOSTILE])
def test_odd_texts_are_traced(text: str, reason: str) -> None:
    lineage = trace(report("one", text), report("two", text[: len(text) // 2]), report("three", FLOOD))
    assert {name for origin in lineage.origins for name in origin.reports} == {"one", "two", "three"}, reason


class Tray:
    """Records of one story, as the corridor hands them over."""

    def __init__(self, records: list[Report]) -> None:
        self.records = records

    def of(self, kind: type) -> tuple[object, ...]:
        return tuple(each for each in self.records if isinstance(each, kind))


def test_the_stage_gives_what_it_says() -> None:
    stage = LineageStage()
    given = list(stage.run(Tray(STORY), DEFAULT))  # type: ignore[arg-type]
    assert {type(each) for each in given} <= set(stage.gives)
    assert {Link, Origin} <= {type(each) for each in given}
    assert trace_lineage(STORY, [], []).links == tuple(each for each in given if isinstance(each, Link))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A" * 200_000, "one word of capitals"),
        ("Aa’s " * 20_000, "possessives without end"),
        ("12,345" + ",678" * 20_000, "one number without end"),
        (" ".join(str(n) for n in range(10_000)), "ten thousand numbers"),
        ("“" * 5_000 + " told the agency " * 2_000, "open quotation marks"),
        ("", "nothing"),
        ("\x00\u202eאב 🙂 Übersetzung", "control characters, right to left, signs"),
    ],
)
def test_strange_texts_in_two_languages_are_compared_in_good_time(text: str, why: str) -> None:
    texts = [report(f"r{n}", f"{text} {n}", language=language) for n, language in enumerate(("en", "de", "en"))]
    started = time.process_time()
    trace_lineage(texts, [], [])
    assert time.process_time() - started < 15, why  # a quadratic pass would take minutes
