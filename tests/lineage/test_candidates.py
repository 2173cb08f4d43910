"""Candidates: generous, the same from a list or a stream, and never quadratic."""

from __future__ import annotations

import itertools
from unittest.mock import patch

import pytest

from headwater.lineage import candidates
from headwater.lineage.candidates import NEIGHBOURS, SMALL_STORY, candidate_pairs, near_copy_classes
from headwater.testing.planter import Counts, plant
from headwater.text.facts import quoted_words, read_facts
from headwater.text.shingles import Hashes, Words, read_words


def invented(number: int, *, words: int = 120) -> str:
    """Gives a text that shares no word with that of another number."""
    return " ".join(f"w{number}x{at}" for at in range(words))


MIX = Counts(beginnings=20, copies=20, splices=20, light_rewrites=20, heavy_rewrites=20, two_parents=10)
PLANTED = list(plant(["\n".join(invented(10 * n + k, words=60) for k in range(5)) for n in range(20)], seed=5, counts=MIX))
TRUE = {(tie.upstream, report.id) for report in PLANTED for tie in report.ties}


def found(words: list[Words]) -> set[tuple[str, str]]:
    return {(PLANTED[i].id, PLANTED[j].id) for i, j in candidate_pairs(words)}


def test_every_planted_tie_is_a_candidate() -> None:
    assert found([read_words(report.text) for report in PLANTED]) >= TRUE


def test_a_part_of_the_shingles_is_enough_for_all_but_a_few() -> None:
    with patch.object(candidates, "FULL_SKETCH_SHINGLES", 1000):
        pairs = found([read_words(report.text) for report in PLANTED])
    assert len(pairs & TRUE) >= 0.98 * len(TRUE)


def test_a_stream_gives_what_a_list_gives() -> None:
    words = [read_words(report.text) for report in PLANTED]
    assert candidate_pairs(iter(words)) == candidate_pairs(words)


def test_counting_in_parts_changes_nothing() -> None:
    words = [read_words(report.text) for report in PLANTED]
    whole = candidate_pairs(words)
    with patch.object(candidates, "HELD_KEYS", 100):
        assert candidate_pairs(words) == whole


def test_pairs_come_sorted_lower_first_and_once() -> None:
    pairs = candidate_pairs([read_words(report.text) for report in PLANTED])
    assert pairs == sorted(set(pairs))
    assert all(i < j for i, j in pairs)


def test_a_thousand_identical_reports_stay_linear_and_in_one_piece() -> None:
    pairs = candidate_pairs([read_words(invented(1))] * 1000)
    assert len(pairs) <= (NEIGHBOURS + 1) * 1000
    assert {j for i, j in pairs if i == 0} == set(range(1, 1000))


def test_where_everybody_tells_everybody_again_pairs_grow_with_the_reports_alone() -> None:
    sizes = {count: len(candidate_pairs([read_words(each) for each in retellings(count)])) for count in (150, 300)}
    assert sizes[300] <= 2.2 * sizes[150], "twice the reports, at most a little over twice the pairs"
    assert sizes[300] <= 2 * candidates.PARTNERS * 300


def retellings(count: int) -> list[str]:
    """Gives texts of which each is an earlier one with three words changed."""
    made = [invented(1).split()]
    for number in range(1, count):
        words = list(made[number * 7 % len(made)])
        for at in (number * 11 % 120, number * 17 % 120, number * 23 % 120):
            words[at] = f"changed{number}x{at}"
        made.append(words)
    return [" ".join(words) for words in made]


def test_a_second_parent_shows_behind_many_nearer_relatives() -> None:
    one, other = (" ".join(f"{name}{at}" for at in range(120)) for name in "xy")
    family = [one] * 50
    both = f"{one} {' '.join(other.split()[:60])}"
    assert (50, 51) in candidate_pairs([read_words(text) for text in [*family, other, both]])


def test_reports_with_no_run_of_words_in_common_are_proposed_for_their_rare_facts() -> None:
    tellings = ["met Quillan beside 417 crates of Tolmarsh", "saw 417 boxes from Tolmarsh that Quillan had"]
    texts = [invented(number) for number in range(40)] + [f"{invented(50 + at)} {each}" for at, each in enumerate(tellings)]
    assert candidate_pairs([read_words(text) for text in texts]) == []
    assert candidate_pairs([read_words(text) for text in texts], facts=facts_of(texts)) == [(40, 41)]


def facts_of(texts: list[str]) -> list[Hashes]:
    words = [read_words(text) for text in texts]
    return [read_facts(text, each, quoted_words(text, each)) for text, each in zip(texts, words, strict=True)]


def test_facts_of_the_whole_story_tie_nobody() -> None:
    texts = [
        f"{invented(number)} and then Quillan met Tolmarsh and Osterby at 417" for number in range(candidates.FACT_REPORTS + 1)
    ]
    alone = [read_words(invented(number)) for number in range(len(texts))]
    assert candidate_pairs(alone, facts=facts_of(texts)) == []
    assert candidate_pairs(alone[1:], facts=facts_of(texts[1:])) != [], "in one report fewer they are rare"


def test_a_report_that_holds_all_others_is_tied_to_each() -> None:
    parts = [invented(number) for number in range(100)]
    pairs = candidate_pairs([read_words(text) for text in [*parts, " ".join(parts)]])
    assert pairs == [(number, 100) for number in range(100)]


def test_texts_that_share_nothing_are_no_candidates() -> None:
    assert candidate_pairs([read_words(invented(number)) for number in range(50)]) == []


SMALL = [(0, "none"), (1, "one"), (2, "two"), (SMALL_STORY, "as many as are all compared")]


@pytest.mark.parametrize(("count", "reason"), SMALL, ids=[case[1] for case in SMALL])
def test_all_of_a_few_reports_are_compared(count: int, reason: str) -> None:
    words = [read_words(invented(number)) for number in range(count)]
    assert candidate_pairs(words) == list(itertools.combinations(range(count), 2)), reason


def test_empty_and_tiny_texts_are_no_trouble() -> None:
    words = [read_words(text) for text in ["", "one", "\u202e", "🚢"] * 10]
    assert candidate_pairs(words) == []
    assert near_copy_classes(words) == list(range(40))


def test_half_of_the_shorter_text_makes_one_class() -> None:
    long, other = invented(1), invented(2)
    words = [read_words(text) for text in (long, other, f"{long[: len(long) * 2 // 3]} {invented(3, words=20)}")]
    assert near_copy_classes(words) == [0, 1, 0]
