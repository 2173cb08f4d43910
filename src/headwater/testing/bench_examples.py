"""The scores of the shipped example stories as rows of ``headwater bench``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from headwater.testing.figures import Figure
from headwater.testing.measure_examples import measure_stories


def examples(data: Path | None) -> Iterator[Figure]:
    """Gives every score of every shipped story; they travel in the package, so ``data`` is not needed."""
    for story, scores in measure_stories().items():
        for score in scores:
            yield Figure(
                name=f"examples: {story}, {score.name}",
                definition=score.definition,
                value=score.value,
                count=score.of,
            )
