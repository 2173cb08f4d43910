"""Where a curated count stands among positions. The incidents are invented."""

from __future__ import annotations

import pytest

from headwater.testing.measure_positions import is_stated, rank_truth

WRECK = (
    "The ferry Orla sank off Tolm on Monday, leaving three people injured and two people dead, police said.",
    "Two people were killed and four people were injured when the ferry Orla sank off Tolm. One sailor swam.",
)


def rows(*texts: str, killed: int, injured: int) -> list[dict[str, object]]:
    truth = {"num_killed": killed, "num_injured": injured}
    return [{"title": None, "text": text, "truth": truth, "url": f"https://o{n}.example/a"} for n, text in enumerate(texts)]


def test_the_count_that_two_reports_give_stands_first() -> None:
    assert rank_truth(rows(*WRECK, killed=2, injured=3))["kill"] == 0


def test_counts_of_one_report_each_stand_one_after_the_other() -> None:
    places = [rank_truth(rows(*WRECK, killed=2, injured=n))["injure"] for n in (3, 4)]
    assert sorted(p for p in places if p is not None) == [0, 1]


def test_a_count_that_no_report_gives_has_no_place() -> None:
    assert rank_truth(rows(*WRECK, killed=7, injured=9)) == {"kill": None, "injure": None}


def test_a_curated_count_of_none_is_not_asked() -> None:
    assert rank_truth(rows(*WRECK, killed=0, injured=0)) == {}


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("The blast killed 12 people.", True, "a number after the word"),
        ("Two people were killed.", True, "a number before the word"),
        ("The blast killed 9-year-old Ada Orm.", False, "an age counts nobody"),
        ("Ada Orm was killed.", False, "no number"),
    ],
)
def test_a_count_is_stated_by_a_number_beside_the_word(text: str, expected: bool, reason: str) -> None:
    assert is_stated("kill", text) is expected, reason
