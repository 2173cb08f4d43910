"""How our stories agree with those of the public sets, beside tf-idf with average linkage and in a single pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

from headwater.model import Report
from headwater.stories.decide import WINDOW_HOURS
from headwater.stories.furniture import told_text
from headwater.stories.group import group_reports
from headwater.testing import story_sets
from headwater.testing.figures import Figure, skip

HOURS_OF_YEARS = 24.0 * 366 * 3  # GVA: an incident and its trial, three years in all
AVERAGE_CUT = 0.21  # cosine; the best on ECB+ of every hundredth from .14 to .29
SINGLE_PASS_CUT = 0.26  # cosine to the mean of a story; the best on ECB+ of every fiftieth from .10 to .40
PARTS = 12  # of AllSides train, for the figure at about 200 stories
DEFINITIONS = {
    "B3": "B-cubed F1: for each report, the share of its group that is of its story, and of its story that is in its group",
    "pairwise F1": "pairs of reports in one group that are of one story",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """How groups agree with the truth."""

    b_cubed: float
    pairwise: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySet:
    """One public set with its goals."""

    name: str
    needs: str
    reports: Callable[[Path], list[Report]]
    truth: Callable[[Path], dict[str, str]]
    b_cubed: float
    pairwise: float | None = None
    window_hours: float = WINDOW_HOURS


SETS = (
    StorySet(name="FNC-1 train", needs=story_sets.FNC_FILE, reports=story_sets.fnc, truth=story_sets.fnc_truth, b_cubed=0.97),
    StorySet(
        name="AllSides train",
        needs=story_sets.ALLSIDES_FILE,
        reports=story_sets.allsides,
        truth=story_sets.allsides_truth,
        b_cubed=0.90,
        pairwise=0.78,
    ),
    StorySet(
        name="ECB+", needs=story_sets.ECB_FOLDER, reports=story_sets.ecbplus, truth=story_sets.ecbplus_truth, b_cubed=0.94
    ),
    StorySet(
        name="GVA 2013-2015",
        needs=story_sets.GVA_FILE,
        reports=story_sets.gva,
        truth=story_sets.gva_truth,
        b_cubed=0.95,
        pairwise=0.85,
        window_hours=HOURS_OF_YEARS,
    ),
)


def stories(data: Path | None) -> Iterator[Figure]:
    """Gives B-cubed and pairwise F1 of every set, of ours and of two baselines."""
    for each in SETS:
        if data is None or not (data / each.needs).exists():
            yield skip(f"stories: {each.name}", needs=each.needs)
            continue
        reports, truth = each.reports(data), each.truth(data)
        for way, work in WAYS.items():
            scored = score(work(reports, each.window_hours), reports, truth)
            yield from _figures(f"stories: {each.name}, {way}", scored, len(reports), each if way == "headwater" else None)
        if each.needs == story_sets.ALLSIDES_FILE:
            yield from _parts(reports, truth)


def score(groups: Sequence[object], reports: Sequence[Report], truth: dict[str, str]) -> Scored:
    """Gives B-cubed and pairwise F1 of a group for each report."""
    gold = [truth[report.id] for report in reports]
    both, found, known = Counter(zip(groups, gold, strict=True)), Counter(groups), Counter(gold)
    precision = sum(n * n / found[group] for (group, _), n in both.items()) / len(gold)
    recall = sum(n * n / known[story] for (_, story), n in both.items()) / len(gold)
    right, said, there = (sum(n * (n - 1) for n in counted.values()) for counted in (both, found, known))
    return Scored(b_cubed=_f1(precision, recall), pairwise=_f1(right / max(1, said), right / max(1, there)))


def by_headwater(reports: Sequence[Report], window_hours: float) -> list[str]:
    """Gives the story of each report."""
    story = {report: told.id for told in group_reports(reports, window_hours=window_hours) for report in told.reports}
    return [story[report.id] for report in reports]


def by_average_link(reports: Sequence[Report], _window_hours: float) -> list[int]:
    """Gives groups of tf-idf vectors by average linkage."""
    near = _tfidf(reports)
    distance = np.clip(1.0 - (near @ near.T).toarray(), 0.0, 1.0)
    cut = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=1.0 - AVERAGE_CUT)
    return [int(label) for label in cut.fit_predict(distance)]


def by_single_pass(reports: Sequence[Report], _window_hours: float) -> list[int]:
    """Gives groups of tf-idf vectors, each report in turn to the group whose mean is nearest, or to one of its own."""
    vectors = _tfidf(reports)
    near = (vectors @ vectors.T).toarray().astype(np.float32)
    labels: list[int] = []
    squares: list[float] = []
    for at, row in enumerate(near):
        shared = np.bincount(labels, weights=row[:at], minlength=len(squares)) if at else np.zeros(0)
        likeness = shared / np.sqrt(np.maximum(squares, 1e-9))
        best = int(likeness.argmax()) if at and likeness.max() >= SINGLE_PASS_CUT else len(squares)
        if best == len(squares):
            squares.append(0.0)
        squares[best] += 1.0 + (2.0 * float(shared[best]) if best < len(shared) else 0.0)
        labels.append(best)
    return labels


WAYS: dict[str, Callable[[Sequence[Report], float], Sequence[object]]] = {
    "headwater": by_headwater,
    "tf-idf average linkage": by_average_link,
    "tf-idf single pass": by_single_pass,
}


def _parts(reports: Sequence[Report], truth: dict[str, str]) -> Iterator[Figure]:
    """Gives the mean over parts of AllSides train, stories dealt out in turn: fewer stories, fewer that are alike."""
    turn = {story: at % PARTS for at, story in enumerate(sorted(set(truth.values())))}
    for way, work in WAYS.items():
        scores = []
        for part in range(PARTS):
            mine = [report for report in reports if turn[truth[report.id]] == part]
            scores.append(score(work(mine, WINDOW_HOURS), mine, truth))
        mean = Scored(
            b_cubed=sum(each.b_cubed for each in scores) / PARTS, pairwise=sum(each.pairwise for each in scores) / PARTS
        )
        yield from _figures(f"stories: AllSides train in {PARTS} parts, {way}", mean, len(reports), None)


def _figures(name: str, scored: Scored, count: int, goals: StorySet | None) -> Iterator[Figure]:
    for metric, value, goal in (
        ("B3", scored.b_cubed, None if goals is None else goals.b_cubed),
        ("pairwise F1", scored.pairwise, None if goals is None else goals.pairwise),
    ):
        target = "" if goal is None else f"at least {goal}"
        yield Figure(name=f"{name}, {metric}", definition=DEFINITIONS[metric], value=value, count=count, target=target)


def _tfidf(reports: Sequence[Report]) -> Any:
    return TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform([told_text(report) for report in reports])


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
