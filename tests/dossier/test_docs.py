"""The guide for readers uses the very words of the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.render import words

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "how-to-read-a-dossier.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("said", sorted(words.RELATIONS.values()))
def test_every_relation_is_explained(said: str) -> None:
    assert f"| {said} |" in GUIDE


@pytest.mark.parametrize("said", [stage for key, stage in words.STAGES.items() if key != "unspecified"])
def test_every_stage_is_named(said: str) -> None:
    assert said in GUIDE


@pytest.mark.parametrize(
    "said", ["Shares text with", "Copied from", "credits its text to", "Does not name it", "In its own voice"]
)
def test_every_careful_wording_is_explained(said: str) -> None:
    assert said.lower() in GUIDE.lower()
