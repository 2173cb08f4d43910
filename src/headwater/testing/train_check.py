"""Trains the weights of stance, and measures them by five folds of stories: one command, the same bytes every time."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from headwater.reconcile.statements.check import WEIGHTS_FILE
from headwater.reconcile.statements.stance_features import hear, stance_features, tell
from headwater.testing.builders import a_report
from headwater.testing.figures import Figure, skip

BODIES, STANCES = "stories/fnc1_train_bodies.jsonl", "stories/fnc1_train_stances.jsonl"
LABELS = {"affirms": "agree", "denies": "disagree", "discusses": "discuss", "silent": "unrelated"}
SIDES = ("affirms", "denies", "discusses")
IMPORTANCE = {"affirms": 1.5, "denies": 3.5, "discusses": 1.0}  # denials are one related pair in sixteen: they would drown
SMOOTH = 0.1  # strong shrinking: five folds differ little between 0.1 and 10
FOLDS = 5
Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Headline-body pairs as features."""

    names: tuple[str, ...]
    rows: Any
    stances: Any
    folds: Any


def main() -> None:
    """Writes the weights into the package, or where ``--out`` says."""
    options = argparse.ArgumentParser(description="Train the stance weights on FNC-1 train.")
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, default=None)
    chosen = options.parse_args()
    target: Path = chosen.out or Path(__file__).parents[1] / "reconcile" / "statements" / WEIGHTS_FILE
    pairs = read_pairs(chosen.data)
    target.write_text(json.dumps(fit(pairs, np.full(len(pairs.stances), True)), indent=1) + "\n", encoding="utf-8")


def check(data: Path | None) -> Iterator[Figure]:
    """Gives macro-F1 and each stance's F1 on FNC-1 train, each story scored by weights that have not seen it."""
    if data is None or not (data / STANCES).is_file():
        yield skip("check: FNC-1 train", needs=STANCES)
        return
    for name, value, count in scores(read_pairs(data)):
        yield Figure(
            name=f"check: FNC-1 train, {name}",
            definition="F1 of four stances, five folds by story; weights fitted on the other four folds",
            value=value,
            count=count,
        )


def scores(pairs: Pairs) -> list[tuple[str, float, int]]:
    """Gives (name, F1, pairs) for each stance, and their mean."""
    guessed = np.empty(len(pairs.stances), dtype=object)
    for fold in range(FOLDS):
        inside = pairs.folds == fold
        guessed[inside] = guess(fit(pairs, ~inside), pairs.names, pairs.rows[inside])
    found = []
    for stance in LABELS:
        right = int(((guessed == stance) & (pairs.stances == stance)).sum())
        of = int((guessed == stance).sum() + (pairs.stances == stance).sum())
        found.append((LABELS[stance], 2 * right / of if of else 0.0, int((pairs.stances == stance).sum())))
    return [("macro-F1", sum(f for _, f, _ in found) / len(found), len(pairs.stances)), *found]


def guess(weights: Weights, names: Sequence[str], rows: Any) -> Any:
    """Gives the stance of each row."""
    sums = {side: rows @ np.array([w.get(n, 0.0) for n in names]) + w["intercept"] for side, w in weights.items()}
    best = np.array(SIDES)[np.stack([sums[side] for side in SIDES]).argmax(axis=0)]
    return np.where(sums["related"] < 0, "silent", best)


def fit(pairs: Pairs, chosen: Any) -> Weights:
    """Gives the weights of relatedness and of each side, fitted on the chosen rows."""
    rows, stances = pairs.rows[chosen], pairs.stances[chosen]
    related = LogisticRegression(C=SMOOTH, max_iter=200).fit(rows, stances != "silent")
    is_told = stances != "silent"
    sides = LogisticRegression(C=SMOOTH, max_iter=200, class_weight=IMPORTANCE).fit(rows[is_told], stances[is_told])
    made = {"related": _plain(related.coef_[0], related.intercept_[0], pairs.names)}
    for n, side in enumerate(sides.classes_):
        made[str(side)] = _plain(sides.coef_[n], sides.intercept_[n], pairs.names)
    return made


def _plain(weights: Any, intercept: float, names: Sequence[str]) -> dict[str, float]:
    told = {name: round(float(w), 3) for name, w in sorted(zip(names, weights, strict=True))}
    return {"intercept": round(float(intercept), 3), **told}


def read_pairs(data: Path, *, every: int = 1) -> Pairs:
    """Gives each pair of the set, or every n-th, as features; a story is in one fold."""
    bodies = [json.loads(line) for line in (data / BODIES).read_text(encoding="utf-8").splitlines()]
    told = [json.loads(line) for line in (data / STANCES).read_text(encoding="utf-8").splitlines()]
    told = told[::every]
    heard = {b["id"]: hear(a_report(b["text"], outlet="FNC")) for b in bodies}
    story = {b["id"]: int(b["story"]) for b in bodies}
    back = {label: stance for stance, label in LABELS.items()}
    headlines = {h: tell(h) for h in sorted({t["headline"] for t in told})}
    rows = [stance_features(headlines[t["headline"]], heard[t["body"]]) for t in told]
    return Pairs(
        names=tuple(rows[0]),
        rows=np.array([list(r.values()) for r in rows]),
        stances=np.array([back[t["stance"]] for t in told], dtype=object),
        folds=np.array([story[t["body"]] % FOLDS for t in told]),
    )


if __name__ == "__main__":
    main()
