"""Trains the learned part of the finer certainty score: one command, the same bytes every time."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import Ridge

from headwater.claims.certainty.features import features
from headwater.claims.certainty.learned import WEIGHTS_FILE
from headwater.claims.certainty.scope import scope_of
from headwater.settings import DEFAULT
from headwater.testing.certainty_sets import read_events

LEAST_EVENTS = 15  # a feature seen in fewer of the 9,000 sentences says little and would only carry their chance
RIDGE = 50.0  # half of what an often seen feature weighs: flat between 20 and 100 on the development half
VERSION = "1"


def main() -> None:
    """Writes the weights into the package, or where ``--out`` says."""
    options = argparse.ArgumentParser(description="Train the certainty weights on the train split of UDS-IH2.")
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, default=None)
    chosen = options.parse_args()
    home = Path(__file__).parents[1] / "claims" / "certainty" / WEIGHTS_FILE
    target: Path = home if chosen.out is None else chosen.out
    target.write_text(trained(chosen.data / "certainty" / "uds_ih2_train.jsonl"), encoding="utf-8")


def trained(path: Path) -> str:
    """Gives the weights learned from a file of scored events, as JSON with sorted names."""
    events = read_events(path, parser=DEFAULT.parser)
    rows = [features(event.token, scope_of(event.token)) for event in events]
    counts = Counter(name for row in rows for name in row)
    kept = {name for name, count in counts.items() if count >= LEAST_EVENTS}
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([dict.fromkeys(sorted(row & kept), 1.0) for row in rows])
    model = Ridge(alpha=RIDGE, solver="cholesky").fit(matrix.toarray(), np.array([event.label for event in events]))
    weights = {str(name): round(float(w), 3) for name, w in zip(vectors.feature_names_, model.coef_, strict=True)}
    data = {
        "version": VERSION,
        "trained_on": "UDS-IH2, train split",
        "intercept": round(float(model.intercept_), 3),
        "weights": {name: weight for name, weight in sorted(weights.items()) if weight != 0},
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
