"""Shared passages: offsets on both sides, edits, moved passages, any script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.text.align import MIN_PASSAGE_WORDS, align_words, to_offsets
from headwater.text.shingles import read_words, shingles

PLAIN = "The harbour master of Tollan closed both locks at noon because the water had risen by two metres since dawn"
OTHER = "Nobody at the town hall wanted to speak about the budget that the council will vote on early next week"


def passages(a: str, b: str) -> list[tuple[str, str]]:
    left, right = read_words(a), read_words(b)
    found = []
    for run in align_words(left, right):
        x, y = to_offsets(left, run.a_start, run.a_end), to_offsets(right, run.b_start, run.b_end)
        found.append((a[slice(*x)], b[slice(*y)]))
    return found


CASES = [
    (PLAIN, PLAIN.upper(), 1, "capitals do not make another text"),
    (PLAIN, PLAIN.replace(" ", "\n"), 1, "line breaks do not part words"),
    (PLAIN, PLAIN.replace("closed both", "shut both"), 1, "one word changed inside stays one passage"),
    (f"{PLAIN}. {OTHER}.", f"{OTHER}. {PLAIN}.", 2, "moved passages are found in any order"),
    (PLAIN, OTHER, 0, "different sentences share nothing"),
    (PLAIN[:40], PLAIN, 0, "less than the shortest passage is none"),
    ("", PLAIN, 0, "nothing shares nothing"),
]


@pytest.mark.parametrize(("a", "b", "count", "reason"), CASES, ids=[case[3] for case in CASES])
def test_passages_are_found_on_both_sides(a: str, b: str, count: int, reason: str) -> None:
    assert len(passages(a, b)) == count, reason


def test_a_passage_begins_and_ends_at_its_words() -> None:
    a, b = f"First. {PLAIN}! Then more.", f"“{PLAIN}”, said he"
    assert passages(a, b) == [(PLAIN, PLAIN)]


def test_similarity_is_lower_the_more_is_changed() -> None:
    one = PLAIN.replace("noon", "midday")
    two = one.replace("water", "river").replace("dawn", "sunrise")
    scores = [align_words(read_words(PLAIN), read_words(text))[0].similarity for text in (PLAIN, one, two)]
    assert scores[0] == 1.0
    assert scores[0] > scores[1] > scores[2]


def test_a_script_without_blanks_is_compared_by_character() -> None:
    text = "昨日の夜に港の門が二時間ほど閉じられたと市の担当者が述べた"
    assert len(read_words(text)) == len(text)
    assert passages(text, f"速報:{text}")


EDITED = [
    (
        "the water rose by two metres since dawn and nobody had opened the upper gate before noon on that day",
        "the water rose by two metres overnight but and nobody dared opened old upper gate before noon on that day",
        1,
        "a sentence edited past its seeds is one passage: the single words between hold it together",
    ),
    (
        f"{PLAIN} {' '.join(f'alpha{n}' for n in range(12))} {OTHER}",
        f"{PLAIN} {' '.join(f'omega{n}' for n in range(12))} {OTHER}",
        2,
        "twelve words that stand in one text only part two passages",
    ),
    (
        f"{PLAIN}. {OTHER}. Crews of both towns pumped all night long.",
        f"Crews of both towns pumped all night long. {PLAIN}. {OTHER}.",
        2,
        "a moved sentence of eight words is a passage of its own",
    ),
]


@pytest.mark.parametrize(("a", "b", "count", "reason"), EDITED, ids=[case[3] for case in EDITED])
def test_edits_are_bridged_only_where_words_between_hold(a: str, b: str, count: int, reason: str) -> None:
    assert len(passages(a, b)) == count, reason


def test_a_passage_reaches_past_a_changed_word_at_its_end() -> None:
    assert passages(f"{PLAIN} was told", f"{PLAIN} we were told")[0][1].endswith("since dawn")
    assert passages(f"{PLAIN} under clear skies", f"{PLAIN} beneath clear skies")[0][1].endswith("clear skies")


def test_single_words_in_common_make_no_passage() -> None:
    one = " ".join(f"word{n} only{n}" for n in range(40))
    two = " ".join(f"word{n} other{n}" for n in range(40))
    assert passages(one, two) == []


def test_a_word_repeated_for_ever_says_nothing() -> None:
    assert align_words(read_words("water " * 20_000), read_words("water " * 20_000)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from("dam gate water town mayor night rose fell said late".split()), max_size=60), st.data())
def test_no_word_is_used_twice(words: list[str], data: st.DataObject) -> None:
    other = data.draw(st.permutations(words)) if words else []
    runs = align_words(read_words(" ".join(words)), read_words(" ".join(other)))
    for start, end in (("a_start", "a_end"), ("b_start", "b_end")):
        spots = [at for run in runs for at in range(getattr(run, start), getattr(run, end))]
        assert len(spots) == len(set(spots))
    assert all(run.same >= MIN_PASSAGE_WORDS and 0 < run.similarity <= 1 for run in runs)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_words_of_any_text_hold_only_letters_and_digits(text: str) -> None:
    words = read_words(text)
    assert len(words.starts) == len(words.ends) == len(words)
    for start, end in zip(words.starts.tolist(), words.ends.tolist(), strict=True):
        assert 0 <= start < end <= len(text)
        assert not any(character.isspace() for character in text[start:end])


def test_a_shingle_depends_on_its_words_alone() -> None:
    here = shingles(read_words("xx the dam gate gave way at night"), 5)
    there = shingles(read_words("The DAM-gate “gave” way at noon, they said"), 5)
    assert here[1] == there[0]
    assert len(set(here.tolist()) & set(there.tolist())) == 2


def test_a_moved_clause_is_a_passage_only_where_descent_is_known() -> None:
    kept = " ".join(f"kept{at}" for at in range(20))
    clause = "lanterns along seven wet quays"
    first, second = read_words(f"{clause} {kept} then rain fell"), read_words(f"{kept} snow lay thick that night here {clause}")
    assert [run.same for run in align_words(first, second)] == [20]
    assert sorted(run.same for run in align_words(first, second, is_edited=True)) == [5, 20]
