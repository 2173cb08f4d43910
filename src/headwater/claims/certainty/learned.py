"""The learned part of the finer score: how far readers take an event to have happened, as a sum over named features."""

from __future__ import annotations

import functools
import hashlib
import json
from dataclasses import dataclass
from importlib import resources

from headwater.model import ModelRef

WEIGHTS_FILE = "happened.json"
_TOLD = 3  # so many features with the greatest weights are told as reasons: more than three nobody reads


@dataclass(frozen=True, slots=True)
class Weights:
    """A ridge regression over named features, on the scale -3..3."""

    intercept: float
    """Score of an event with no known feature."""
    weights: dict[str, float]
    """What each feature adds."""

    def score(self, found: frozenset[str]) -> float:
        """Gives the sum for an event's features; the order of adding is fixed, so that the result is."""
        return self.intercept + sum(self.weights.get(name, 0.0) for name in sorted(found))

    def reasons(self, found: frozenset[str]) -> tuple[str, ...]:
        """Gives the features that lowered the score most, with what each took."""
        lowering = sorted((self.weights[name], name) for name in found if self.weights.get(name, 0.0) < 0)
        return tuple(f"{name}: {weight:+.2f}" for weight, name in lowering[:_TOLD])


@functools.cache
def load_weights() -> Weights:
    """Gives the weights that the package carries, read once a process.

    Source: trained on the train split of UDS-IH2 (White, Rudinger and others 2016-2018) by
    ``python -m headwater.testing.train_certainty --data DIR``.
    """
    data = json.loads(_bytes())
    return Weights(float(data["intercept"]), {str(k): float(v) for k, v in data["weights"].items()})


@functools.cache
def weights_ref() -> ModelRef:
    """Gives name, version and digest of the weights, for the run's list of models."""
    data = _bytes()
    return ModelRef(
        name="headwater-happened", version=str(json.loads(data)["version"]), sha256=hashlib.sha256(data).hexdigest()
    )


def _bytes() -> bytes:
    return resources.files(__package__).joinpath(WEIGHTS_FILE).read_bytes()
