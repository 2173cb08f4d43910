"""Where every report tells another again the work grows with the reports, not with their pairs."""

from __future__ import annotations

from unittest.mock import patch

from tests.lineage.helpers import FLOOD

from headwater.lineage import candidates, evidence, trace_lineage
from headwater.testing.dense import dense_story

TEXT = FLOOD
WORDS = TEXT.split()


def alignments(reports: int) -> int:
    """Gives how many times two texts are laid side by side in a dense story of so many reports."""
    with patch.object(evidence, "align_seeds", wraps=evidence.align_seeds) as counted:
        trace_lineage(dense_story(TEXT, WORDS, reports=reports, seed=3), [], [])
    return int(counted.call_count)


def test_twice_the_reports_are_little_more_than_twice_the_alignments() -> None:
    few, many = alignments(80), alignments(160)
    assert many <= 2.2 * few, (few, many)
    assert many <= 2 * 2 * candidates.PARTNERS * 160, "each report with its partners, each pair at most twice"


def test_each_text_is_made_ready_once_however_many_it_is_laid_beside() -> None:
    with patch.object(evidence, "read_seeds", wraps=evidence.read_seeds) as counted:
        trace_lineage(dense_story(TEXT, WORDS, reports=40, seed=3), [], [])
    assert counted.call_count == 40


def test_nearly_every_telling_is_tied_to_the_story() -> None:
    reports = dense_story(TEXT, WORDS, reports=60, seed=3)
    tied = {link.downstream for link in trace_lineage(reports, [], []).links}
    assert len(tied) >= 0.95 * (len(reports) - 1)
