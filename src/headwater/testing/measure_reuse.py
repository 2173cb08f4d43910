"""Accuracy of levels of reuse: answers copied, revised a little, revised a lot, or written without the original."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from headwater.lineage import trace_lineage
from headwater.model import Link, Report
from headwater.testing.measure_lineage import Figure, as_report

CLOUGH_FOLDER = "clough_stevenson/Corpus"
UNCHANGED = 0.95  # of a passage's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Where one level ends and the next begins; the defaults were set on all 95 answers."""

    cut_verbatim: float = 0.45
    """Of the shared text, unchanged: cut."""
    cut_share: float = 0.1
    """And so much of the answer."""
    copy_share: float = 0.9
    """Or of the answer, where the tie is a copy."""
    light_share: float = 0.6
    """Of the answer, shared: light; heavy below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What of an answer is shared, as shares of its text."""

    whole: float
    weighed: float
    """Each passage by its similarity."""
    unchanged: float
    is_copy: bool


GRID = [
    Bounds(cut_verbatim=verbatim, cut_share=cut, copy_share=copy, light_share=light)
    for verbatim, cut, copy, light in itertools.product(
        (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6), (0.05, 0.1, 0.15, 0.2), (0.8, 0.85, 0.9, 0.95), (0.5, 0.55, 0.6, 0.65, 0.7)
    )
]
"""What is tried where the bounds are set on four tasks for the fifth."""

Case = tuple[str, str, Reuse | None]
"""Task, level, and what is shared."""


def clough_figures(folder: Path) -> list[Figure]:
    """Gives the accuracy of four levels of reuse, the same with bounds set on the other four tasks, and of reuse or none."""
    lines = (folder / "all-plagiarised-files.txt").read_text().split()
    cases = [_case(folder, *line.split(",")) for line in lines if line]
    tasks = sorted({task for task, _, _ in cases})
    left_out = sum(_right(_mine(cases, task), _best([case for case in cases if case[0] != task])) for task in tasks)
    binary = sum((reuse is None) == (level == "non") for _, level, reuse in cases)
    total = len(cases)
    return [
        Figure(name="clough-stevenson: four levels", value=_right(cases, Bounds()) / total, of=total),
        Figure(name="clough-stevenson: four levels, bounds set on the other tasks", value=left_out / total, of=total),
        Figure(name="clough-stevenson: reuse or none", value=binary / total, of=total),
    ]


def level_of_reuse(reuse: Reuse | None, bounds: Bounds) -> str:
    """Gives cut, light, heavy or non for an answer.

    cut: nearly half of what is shared stands unchanged, or the tie is a copy of nearly everything; light: most of the answer
    is shared; heavy: less; non: no tie.
    """
    if reuse is None:
        return "non"
    is_lifted = reuse.unchanged >= bounds.cut_verbatim * reuse.whole and reuse.unchanged >= bounds.cut_share
    if is_lifted or (reuse.is_copy and reuse.weighed >= bounds.copy_share):
        return "cut"
    return "light" if reuse.weighed >= bounds.light_share else "heavy"


def read_reuse(links: Iterable[Link], answer: Report) -> Reuse | None:
    """Gives what the passages of the links say of the answer; None where there are none."""
    passages, is_copy = [], False
    for link in links:
        is_copy = is_copy or link.kind == "copy"
        for passage in link.passages:
            side = passage.downstream if passage.downstream.report == answer.id else passage.upstream
            if side is not None:
                passages.append((side.end - side.start, passage.similarity))
    size = max(1, len(answer.text.strip()))
    return (
        None
        if not passages
        else Reuse(
            whole=sum(length for length, _ in passages) / size,
            weighed=sum(length * similarity for length, similarity in passages) / size,
            unchanged=sum(length for length, similarity in passages if similarity >= UNCHANGED) / size,
            is_copy=is_copy,
        )
    )


def _case(folder: Path, original: str, answer: str, level: str) -> Case:
    reports = [as_report(name, (folder / name).read_text(encoding="utf-8", errors="replace")) for name in (original, answer)]
    return original, level, read_reuse(trace_lineage(reports, [], []).links, reports[1])


def _mine(cases: Sequence[Case], task: str) -> list[Case]:
    return [case for case in cases if case[0] == task]


def _best(cases: Sequence[Case]) -> Bounds:
    return max(GRID, key=lambda bounds: _right(cases, bounds))


def _right(cases: Sequence[Case], bounds: Bounds) -> int:
    return sum(level_of_reuse(reuse, bounds) == level for _, level, reuse in cases)
