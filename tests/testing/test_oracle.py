"""Part of a story's truth put in place of what the program finds."""

from __future__ import annotations

import functools

import pytest

from headwater.testing.example_truth import Example, stories
from headwater.testing.measure_examples import links_found, links_right, pairs_precision, pairs_recall
from headwater.testing.oracle import examples_given


@functools.cache
def given() -> dict[str, Example]:
    return dict(examples_given(next(folder for folder in stories() if folder.name == "dam_gate")))


@pytest.mark.parametrize("name", ["true questions", "true questions and lineage"])
def test_with_true_questions_the_claims_that_were_found_are_joined_as_the_truth_joins_them(name: str) -> None:
    example = given()[name]
    for question in example.truth["questions"]:
        homes = {example.question_of[example.claims[c["id"]].id] for c in question["claims"] if c["id"] in example.claims}
        assert len(homes) == 1
    right, joined = pairs_precision(example)
    assert right == joined == pairs_recall(example)[0]


@pytest.mark.parametrize("name", ["true lineage", "true questions and lineage"])
def test_with_true_lineage_the_ties_are_the_planted_ones(name: str) -> None:
    found, wanted = links_found(given()[name])
    assert found == wanted
    right, made = links_right(given()[name])
    assert right == made


def test_a_claim_that_the_truth_does_not_tell_of_stays_in_a_question() -> None:
    example = given()["true questions"]
    assert {claim.id for claim in example.dossier.claims} == set(example.question_of)
