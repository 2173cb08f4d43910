"""Accuracy of certainty on the public sets, through the library's face: correlation, error, and which side claims more."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from headwater.claims.certainty.decide import fine_score
from headwater.face import relate
from headwater.settings import DEFAULT
from headwater.testing.certainty_sets import read_events

SCORED = {"UW dev": "uw_dev.jsonl", "UDS-IH2 dev": "uds_ih2_dev.jsonl"}
PAIRED = {"exaggeration train": "exaggeration_train.jsonl"}
SIDES = {"exaggerates": "a", "downplays": "b", "same": "same"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with its metric and its set."""

    data: str
    """Set and split."""
    metric: str
    """Name of the metric."""
    value: float
    """Its value."""
    items: int
    """How many items it rests on."""


def measure(data: Path) -> tuple[list[Figure], list[str]]:
    """Gives the figures, and what was skipped because its file is absent."""
    figures: list[Figure] = []
    skipped = []
    for name, file in {**SCORED, **PAIRED}.items():
        path = data / "certainty" / file
        if not path.is_file():
            skipped.append(f"{name}: {file} is absent")
        else:
            figures.extend(_scored(name, path) if name in SCORED else _paired(name, path))
    return figures, skipped


def _scored(name: str, path: Path) -> list[Figure]:
    events = read_events(path, parser=DEFAULT.parser)
    given = np.array([event.label for event in events])
    found = np.array([fine_score(event.token)[0] for event in events])
    return [
        Figure(data=name, metric="Pearson r", value=float(np.corrcoef(found, given)[0, 1]), items=len(events)),
        Figure(data=name, metric="MAE", value=float(np.abs(found - given).mean()), items=len(events)),
    ]


def _paired(name: str, path: Path) -> list[Figure]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    given = [SIDES[str(row["exaggeration_label"])] for row in rows]
    pairs = [(str(row["press_release_conclusion"]), str(row["abstract_conclusion"])) for row in rows]
    found = [relate(press, paper, question="What was found?").stronger or "same" for press, paper in pairs]
    return [Figure(data=name, metric="macro-F1", value=macro_f1(given, found), items=len(rows))]


def macro_f1(given: list[str], found: list[str]) -> float:
    """Gives the mean over classes of the harmonic mean of precision and recall."""
    scores = []
    for label in sorted(set(given)):
        right = sum(g == f == label for g, f in zip(given, found, strict=True))
        total = sum(g == label for g in given) + sum(f == label for f in found)
        scores.append(2 * right / total if total else 0.0)
    return sum(scores) / len(scores)
