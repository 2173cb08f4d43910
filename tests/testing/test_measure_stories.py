"""How groups are scored, and the baselines."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stories.helpers import newsroom

from headwater.testing.measure_stories import WAYS, score, stories

NEWS = newsroom()
TRUTH = {report.id: report.id.split("-")[0] for report in NEWS}


@pytest.mark.parametrize("way", sorted(WAYS))
def test_every_way_finds_three_plain_events(way: str) -> None:
    scored = score(WAYS[way](NEWS, 336.0), NEWS, TRUTH)
    assert (scored.b_cubed, scored.pairwise) == (1.0, 1.0)


def test_one_group_of_all_has_full_recall_and_low_precision() -> None:
    scored = score([0] * len(NEWS), NEWS, TRUTH)
    assert scored.b_cubed == pytest.approx(0.5)  # precision 4 of 12, recall 1
    assert scored.pairwise == pytest.approx(2 * (18 / 66) / (18 / 66 + 1))


def test_each_alone_has_no_pairs() -> None:
    assert score(list(range(len(NEWS))), NEWS, TRUTH).pairwise == 0.0


@pytest.mark.parametrize("data", [None, Path("/nowhere")])
def test_absent_sets_are_said_to_be_skipped(data: Path | None) -> None:
    assert all(figure.skipped for figure in stories(data))
