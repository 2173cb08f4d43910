"""The worked example's articles, where they stand beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.intake.read import read, read_many
from headwater.model import Report


def test_the_articles_keep_every_code_point_and_are_told_apart(seeds: list[Path]) -> None:
    found = read_many(seeds)
    reports = [one for one in found if isinstance(one, Report)]
    assert len(reports) == len(found) == len(seeds)
    assert [len(r.text) for r in reports] == [len(p.read_bytes().decode("utf-8")) for p in seeds]
    assert {r.language for r in reports} == {"en"}
    assert all(r.published is None and r.outlet is None for r in reports), "the texts name neither day nor outlet"


@pytest.mark.data
def test_a_public_set_of_pages_keeps_most_of_its_words_as_body(data: Path) -> None:
    """Roles take out furniture, not prose: of 280 scraped pages nine tenths of the characters stay body."""
    found = read(data / "lineage" / "helsinki_dev.jsonl")
    reports = [one for one in found if isinstance(one, Report)]
    total = sum(p.end - p.start for r in reports for p in r.paragraphs)
    body = sum(p.end - p.start for r in reports for p in r.paragraphs if p.role == "body")
    assert body > 0.88 * total
    assert sum(1 for r in reports if r.title is not None) > 0.85 * len(reports)
