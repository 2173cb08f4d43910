"""The scores of the shipped example stories as rows of ``headwater bench``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from headwater.testing.example_truth import stories
from headwater.testing.figures import Figure
from headwater.testing.measure_examples import measure_stories, score_example
from headwater.testing.oracle import examples_given

OWN_TO_RECONCILING = ("conflict", "contradictions", "drift", "support")


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


def oracle(data: Path | None) -> Iterator[Figure]:
    """Gives the scores that reconciling alone answers for, with questions, lineage or both taken from the truth."""
    for folder in stories():
        for given, example in examples_given(folder):
            for score in score_example(example):
                if score.name.startswith(OWN_TO_RECONCILING):
                    yield Figure(
                        name=f"oracle: {example.name}, {score.name}, given {given}",
                        definition=score.definition,
                        value=score.value,
                        count=score.of,
                    )
