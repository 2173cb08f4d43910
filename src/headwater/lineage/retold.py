"""How one report is told again in another: the same landmarks, sentence by sentence, in the same order."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.lineage.decide import MIN_TRANSLATED_STEPS
from headwater.model import Passage, Report, Span
from headwater.text.landmarks import Marked, all_numbers, read_landmarks
from headwater.text.retell import NAME_WEIGHT, NUMBER_WEIGHT, STEM_WEIGHT, Step, align_sentences

_ENDS = re.compile(r"[.!?…。！？][\"”“’»)\]]*\s*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNS = {"#": NUMBER_WEIGHT, "^": NAME_WEIGHT, "~": STEM_WEIGHT}
Marks = Mapping[str, tuple[Marked, ...]]


@dataclass(frozen=True, slots=True)
class Landmarks:
    """The landmarks of a story's reports, and how much each says."""

    reports: Mapping[str, Report]
    """By id."""
    by_report: Marks
    """Report id to its sentences."""
    weights: Mapping[str, float]
    """The fewer sentences of the story have a landmark, the more it weighs, 0..1."""

    def share_in(self, down: str, up: str) -> float:
        """Gives how much of a report's landmarks, each by its weight, stands anywhere in another, 0..1.

        Of two parents one of which has its text from the other, a report has what only its own parent says or left standing.
        """
        others = self._all_marks(up)
        own = {mark: self.weights[mark] * _SIGNS[mark[0]] for mark in sorted(self._all_marks(down))}
        return sum(weight for mark, weight in own.items() if mark in others) / max(1e-9, sum(own.values()))

    def _all_marks(self, report: str) -> frozenset[str]:
        return frozenset(mark for each in self.by_report[report] for mark in _signed(each))

    def bag(self, report: str) -> frozenset[str]:
        """Gives all numbers and names of a report."""
        marks = self.by_report[report]
        return all_numbers(marks).union(*(mark.names for mark in marks))


@dataclass(frozen=True, slots=True)
class Retold:
    """Two reports and the sentences that both tell in one order."""

    up: Report
    down: Report
    up_marks: tuple[Marked, ...]
    down_marks: tuple[Marked, ...]
    steps: tuple[Step, ...]

    @property
    def covered(self) -> float:
        """Gives the share of the downstream text in sentences that are told upstream in the same order, 0..1."""
        inside = sum(self.down_marks[at].size for step in self.steps for at in range(*step.b))
        return inside / max(1, sum(mark.size for mark in self.down_marks))

    @property
    def likeness(self) -> float:
        """Gives the mean likeness of those sentences, 0..1."""
        return sum(step.similarity for step in self.steps) / max(1, len(self.steps))

    @property
    def score(self) -> float:
        """Gives how completely and how closely the one is told in the other, 0..1."""
        return self.covered * self.likeness

    @property
    def told(self) -> int:
        """Gives the number of downstream sentences that are told upstream."""
        return sum(step.b[1] - step.b[0] for step in self.steps)

    @property
    def key(self) -> tuple[str, str]:
        """Gives the ids of both ends."""
        return self.up.id, self.down.id

    def numbers_kept(self) -> list[str]:
        """Gives the numbers that stand in the same place of both texts, in the downstream order."""
        kept: dict[str, None] = {}
        for step in self.steps:
            up = all_numbers(self.up_marks[slice(*step.a)])
            for mark in self.down_marks[slice(*step.b)]:
                kept.update(dict.fromkeys(sorted(mark.numbers & up)))
        return list(kept)

    def share_of_numbers_kept(self) -> float:
        """Gives those numbers over all of the downstream sentences that are told upstream, 0..1; 1 where they have none."""
        told = all_numbers([mark for step in self.steps for mark in self.down_marks[slice(*step.b)]])
        return len(self.numbers_kept()) / len(told) if told else 1.0

    def figures(self) -> tuple[frozenset[str], frozenset[str]]:
        """Gives all numbers of the downstream report but years, and those of them that stand anywhere upstream."""
        own = frozenset(n for n in all_numbers(self.down_marks) if not _YEAR.fullmatch(n))
        return own, own & all_numbers(self.up_marks)

    def passages(self) -> tuple[Passage, ...]:
        """Gives the sentences side by side, in the downstream order."""
        return tuple(
            Passage(
                upstream=_span(self.up.id, self.up_marks[slice(*step.a)]),
                downstream=_span(self.down.id, self.down_marks[slice(*step.b)]),
                similarity=step.similarity,
            )
            for step in self.steps
        )

    def turned(self) -> Retold:
        """Gives the same with the ends changed over."""
        steps = tuple(Step(step.b, step.a, step.similarity) for step in self.steps)
        return Retold(self.down, self.up, self.down_marks, self.up_marks, steps)


def read_story(reports: Sequence[Report]) -> Landmarks:
    """Gives the landmarks of every report of a story. Cost: linear in the text."""
    marks = {report.id: _running(report.text, read_landmarks(report.text, language=report.language)) for report in reports}
    seen: Counter[str] = Counter()
    for each in (mark for sentences in marks.values() for mark in sentences):
        seen.update(_signed(each))
    total = max(2, sum(map(len, marks.values())))
    weights = {mark: math.log(1 + total / count) / math.log(1 + total) for mark, count in seen.items()}
    return Landmarks({report.id: report for report in reports}, marks, weights)


def tell(up: Report, down: Report, landmarks: Landmarks) -> Retold:
    """Gives what one report tells again of another. Cost: a few hundred microseconds for two short reports."""
    a, b = landmarks.by_report[up.id], landmarks.by_report[down.id]
    return Retold(up, down, a, b, tuple(align_sentences(a, b, landmarks.weights)))


def _signed(mark: Marked) -> list[str]:
    """Gives each landmark of a sentence behind the sign of its sort."""
    return [f"#{m}" for m in mark.numbers] + [f"^{m}" for m in mark.names] + [f"~{m}" for m in mark.stems]


def _running(text: str, marks: Sequence[Marked]) -> tuple[Marked, ...]:
    """Gives the sentences of a text without its headlines, datelines and captions, which two pages have alike by chance."""
    kept = tuple(mark for mark in marks if _ENDS.search(text, mark.start, mark.end))
    return kept if len(kept) >= MIN_TRANSLATED_STEPS else tuple(marks)


def _span(report: str, marks: Sequence[Marked]) -> Span:
    return Span(report=report, start=marks[0].start, end=marks[-1].end)
