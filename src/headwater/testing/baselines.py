"""What counting without lineage would say of a story's support: the baselines that stand beside ours in the benchmark."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from headwater.lineage.candidates import near_copy_classes
from headwater.testing.example_truth import Example
from headwater.text.shingles import read_words

Counted = tuple[int, int]
"""(right, of)."""
Count = Callable[[Example, Mapping[str, Any]], int]


def count_reports(example: Example, question: Mapping[str, Any]) -> int:
    """Gives how many reports answer a told question."""
    return len(_reports(question))


def count_outlets(example: Example, question: Mapping[str, Any]) -> int:
    """Gives how many outlets do; a report without an outlet counts for itself."""
    outlets = {report.name: report.outlet or f"report {report.name}" for report in example.dossier.reports}
    return len({outlets.get(name, f"report {name}").casefold() for name in _reports(question)})


def count_groups(example: Example, question: Mapping[str, Any]) -> int:
    """Gives how many groups of near-duplicate reports do: reports that share half of the shorter one's runs of words."""
    reports = example.dossier.reports
    classes = near_copy_classes([read_words(report.text) for report in reports])
    group = {report.name: number for report, number in zip(reports, classes, strict=True)}
    return len({group[name] for name in _reports(question) if name in group})


def count_one(example: Example, question: Mapping[str, Any]) -> int:
    """Gives one, whatever the question."""
    return 1


def _reports(question: Mapping[str, Any]) -> Sequence[str]:
    return sorted({str(claim["report"]) for claim in question["claims"]})


def exact(count: Count, end: str) -> Callable[[Example], Counted]:
    """Gives a measure: for how many told questions a count is just the told end (low or high) of support."""

    def measure(example: Example) -> Counted:
        told = example.truth["questions"]
        return sum(count(example, q) == q["support"][end] for q in told), len(told)

    return measure


def within(count: Count) -> Callable[[Example], Counted]:
    """Gives a measure: for how many told questions a count lies within the told support."""

    def measure(example: Example) -> Counted:
        told = example.truth["questions"]
        return sum(q["support"]["low"] <= count(example, q) <= q["support"]["high"] for q in told), len(told)

    return measure


BASELINES: Sequence[tuple[str, Callable[[Example], Counted], str]] = tuple(
    (f"baseline {label}, {what}", measure, definition)
    for label, count in (
        ("one", count_one),
        ("count reports", count_reports),
        ("count outlets", count_outlets),
        ("near-duplicate groups", count_groups),
    )
    for what, measure, definition in (
        ("low", exact(count, "low"), "exact, on the claims as told"),
        ("high", exact(count, "high"), "exact, on the claims as told"),
        ("within", within(count), "the count lies within the told support"),
    )
)
