"""Floors under the accuracy of claims; a figure that falls below one is a defect. Each leaves a margin of about .01."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.settings import DEFAULT
from headwater.testing.example_truth import load_example, stories
from headwater.testing.measure_attribution import load_polnear, measure_attribution
from headwater.testing.measure_examples import score_example
from headwater.testing.measure_quantities import score_specs

POLNEAR_FLOORS = {
    "content overlapping": 0.70,
    "content exact": 0.565,
    "speaker exact": 0.735,
    "sentence carries content": 0.875,
}
EVERY = 2  # half of the texts are enough for a floor and take half of the time; on all of them the first is .72
OPEN_FLOORS = {
    "claims found": 0.94,
    "certainty": 0.85,
    "polarity": 0.97,
    "quantity bounds": 0.97,
    "quantity unit": 0.97,
    "pairs precision": 0.95,
    "look-alikes apart": 1.0,
}


@pytest.mark.data
def test_quantities_of_the_public_specs_stay_above_their_floor(data: Path) -> None:
    scores = score_specs(data, parser=DEFAULT.parser)
    assert scores["all"].total > 500
    assert scores["all"].share >= 0.90


@pytest.mark.data
def test_attributions_stay_above_their_floors(data: Path) -> None:
    counts = {c.name: c.f1 for c in measure_attribution(load_polnear(data)[::EVERY])}
    assert set(POLNEAR_FLOORS) <= set(counts)
    assert {name: round(counts[name], 3) for name, floor in POLNEAR_FLOORS.items() if counts[name] < floor} == {}


@pytest.mark.parametrize("name", ["dam_gate", "harbour_crews"])
def test_the_open_stories_stay_above_their_floors(name: str) -> None:
    folder = next(path for path in stories() if path.name == name)
    scores = {score.name: score.value for score in score_example(load_example(folder))}
    assert {key: scores[key] for key, floor in OPEN_FLOORS.items() if (scores[key] or 0.0) < floor} == {}
