"""Figures as Markdown."""

from __future__ import annotations

from headwater.cli.bench_markdown import as_markdown
from headwater.testing.figures import Figure, skip


def test_stories_stand_side_by_side_and_a_missing_score_is_a_dash() -> None:
    figures = [
        Figure(name="examples: quay, pairs F1", definition="mean", value=0.5, count=4),
        Figure(name="examples: mill, pairs F1", definition="mean", value=None, count=0),
        Figure(name="examples: mill, drift found", definition="right | wrong", value=1.0, count=2),
    ]
    assert as_markdown(figures).splitlines() == [
        "| value (of) | quay | mill | counts as right |",
        "|---|---|---|---|",
        "| pairs F1 | 0.500 (4) | – (0) | mean |",
        "| drift found | – | 1.000 (2) | right \\| wrong |",
    ]


def test_what_was_skipped_says_so_with_its_reason() -> None:
    line = as_markdown([skip("relate: a set", needs="a/file")]).splitlines()[-1]
    assert line.startswith("| relate: a set | SKIPPED | 0 | needs a/file")


def test_no_figures_make_no_table() -> None:
    assert as_markdown([]) == ""
