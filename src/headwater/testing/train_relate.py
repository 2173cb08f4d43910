"""Trains the weights by which ``relate`` tells one answer from another, and measures them on questions left out."""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from headwater.claims.stage import read_claims
from headwater.reconcile.decide import EVEN
from headwater.reconcile.statements.likeness import WEIGHTS_FILE, answer_features, same_answer, weights_of
from headwater.reconcile.statements.relate import Statement, relate_claims
from headwater.score import Weight
from headwater.settings import DEFAULT
from headwater.testing.builders import a_report
from headwater.testing.figures import Figure, skip

NANCO_FILE = "alignment/nanco_dev.jsonl"
SMOOTH = 1.0  # the usual ridge: two features on a thousand pairs hardly move with it
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with every pair of its answers."""

    question: str
    answers: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    is_same: Flags
    """For each pair whether people put both answers into one cluster."""


def main() -> None:
    """Writes the weights into the package, or where ``--out`` says."""
    options = argparse.ArgumentParser(description="Train the weights of same answers on NAnCo dev.")
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, default=None)
    chosen = options.parse_args()
    target: Path = chosen.out or Path(__file__).parents[1] / "reconcile" / "statements" / WEIGHTS_FILE
    plain = {name: [w.against, w.toward] for name, w in sorted(fit(read_questions(chosen.data)).items())}
    target.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")


def relate(data: Path | None) -> Iterator[Figure]:
    """Gives the balanced accuracy on pairs of answers, each question judged by weights fitted on the others."""
    if data is None or not (data / NANCO_FILE).is_file():
        yield skip("relate: NAnCo dev", needs=NANCO_FILE)
        return
    asked = read_questions(data)
    shares = [balanced(one, fit([o for o in asked if o is not one])) for one in asked]
    for number, share in enumerate(shares, start=1):
        yield Figure(
            name=f"relate: NAnCo dev, question {number}",
            definition="mean share of same and of other pairs told right, at even odds; weights fitted on the other questions",
            value=share,
            count=len(asked[number - 1].pairs),
        )
    yield Figure(
        name="relate: NAnCo dev, balanced accuracy",
        definition="mean over the questions",
        value=sum(shares) / len(shares),
        count=sum(len(one.pairs) for one in asked),
        target="at least 0.8",
    )


def read_questions(data: Path) -> list[Asked]:
    """Gives the questions of the set with their answers; what is one answer is the set's joint clustering."""
    found = []
    for line in (data / NANCO_FILE).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        answers = row["answers"]
        pairs = tuple(itertools.combinations(range(len(answers)), 2))
        same = [answers[i]["cluster_global"] == answers[j]["cluster_global"] for i, j in pairs]
        found.append(Asked(row["question"], tuple(a["Answer"] for a in answers), pairs, np.array(same)))
    return found


def fit(asked: Sequence[Asked]) -> dict[str, Weight]:
    """Gives the weights; in each question the same pairs weigh as much together as the others."""
    rows = [[f.score for f in answer_features(one.answers[i], one.answers[j])] for one in asked for i, j in one.pairs]
    flags = np.concatenate([one.is_same for one in asked])
    weight = np.concatenate([_evened(one.is_same) for one in asked])
    fitted = LogisticRegression(C=SMOOTH).fit(np.array(rows), flags, sample_weight=weight)
    letters, numbers = fitted.coef_[0]
    return weights_of(float(letters), float(numbers), float(fitted.intercept_[0]))


def balanced(one: Asked, weights: dict[str, Weight]) -> float:
    """Gives the balanced accuracy of ``relate`` on one question's pairs."""
    told = _read(one.answers)
    guessed = np.array([_score(one, told, pair, weights) >= EVEN for pair in one.pairs])
    return float((guessed[one.is_same].mean() + (~guessed[~one.is_same]).mean()) / 2)


def _score(one: Asked, told: Sequence[Statement], pair: tuple[int, int], weights: dict[str, Weight]) -> float:
    i, j = pair
    likeness = same_answer(one.answers[i], one.answers[j], weights=weights)
    return relate_claims(told[i], told[j], question=one.question, likeness=likeness).same_answer


def _read(answers: Sequence[str]) -> list[Statement]:
    return list(read_claims([a_report(text, outlet=f"O{n}") for n, text in enumerate(answers)], settings=DEFAULT))


def _evened(is_same: Flags) -> NDArray[np.float64]:
    number = len(is_same) / 2
    told: NDArray[np.float64] = np.where(is_same, number / max(1, is_same.sum()), number / max(1, (~is_same).sum()))
    return told


if __name__ == "__main__":
    main()
