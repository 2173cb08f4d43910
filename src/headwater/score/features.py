"""Features that say in words what they saw, and one way to combine them that every room uses."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One thing seen about two records."""

    name: str
    """Which feature."""
    score: float
    """0..1: 0 speaks against, 1 speaks for."""
    words: str
    """What was seen, for a reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What a feature is worth, in log-odds."""

    against: float
    """At score 0."""
    toward: float
    """At score 1."""

    def at(self, score: float) -> float:
        """Gives the weight at a score, on the line between the two ends."""
        return self.against + (self.toward - self.against) * score


def probability(features: Iterable[Feature], *, weights: Mapping[str, Weight], bias: float) -> float:
    """Gives 0..1: the logistic of the bias and the weights at the features' scores; an absent feature weighs nothing.

    Source: logistic combination of named features; the weights are the caller's.
    """
    return logistic(bias + sum(weights[feature.name].at(feature.score) for feature in features))


def logistic(total: float) -> float:
    """Gives 0..1 for log-odds, which are cut at 50: beyond it the odds are past telling."""
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, total))))


def explain(features: Iterable[Feature], *, weights: Mapping[str, Weight]) -> tuple[str, ...]:
    """Gives the features' words, the heaviest first, those that weigh nothing left out."""
    weighed = [(abs(weights[feature.name].at(feature.score)), feature.name, feature.words) for feature in features]
    return tuple(words for weight, _, words in sorted(weighed, key=lambda w: (-w[0], w[1])) if weight > 0)
