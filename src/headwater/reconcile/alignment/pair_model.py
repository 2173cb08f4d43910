"""The learned part of alignment: what each feature of two claims is worth, as fitted on pairs of known stories."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources

from headwater.score import Weight, logistic

WEIGHTS_FILE = "pairs.json"


@dataclass(frozen=True, slots=True)
class PairModel:
    """Log-odds of each feature at its two ends, and of a pair of which nothing is known."""

    weights: Mapping[str, Weight]
    """By name of feature."""
    bias: float
    """Log-odds before any feature."""

    def score(self, seen: Iterable[tuple[str, float]]) -> float:
        """Gives 0..1: how surely a pair answers one question, from names and scores of its features."""
        return logistic(self.bias + sum(self.weights[name].at(score) for name, score in seen))


@functools.cache
def pair_model() -> PairModel:
    """Gives the model that ships. Source: ours, a logistic regression held near weights set by hand."""
    text = resources.files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    return model_from(json.loads(text))


def model_from(data: Mapping[str, object]) -> PairModel:
    """Gives the model that the plain values of a weights file tell of."""
    weights = data["weights"]
    bias = data["bias"]
    assert isinstance(weights, dict) and isinstance(bias, float)
    return PairModel(
        weights={name: Weight(against=against, toward=toward) for name, (against, toward) in weights.items()}, bias=bias
    )
