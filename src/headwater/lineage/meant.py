"""Which report of the corpus is meant where an outlet of the corpus is named."""

from __future__ import annotations

from collections.abc import Sequence, Set

from headwater.lineage.candidates import join, root
from headwater.lineage.decide import time_order
from headwater.lineage.speakers import Cast, reports_of
from headwater.lineage.told import TiedPair
from headwater.model import Report
from headwater.text.landmarks import Marked, all_numbers, read_landmarks


class Meant:
    """Answers which report is meant, for any outlet and the report that names it."""

    def __init__(self, reports: Sequence[Report], cast: Cast, ties: Sequence[TiedPair]) -> None:
        self._reports = {report.id: report for report in reports}
        self._published = {s.id: reports_of(s, reports) for s in cast.speakers if s.named and s.report is not None}
        self._read: dict[str, list[Marked]] = {}
        self._shared: dict[tuple[str, str], int] = {}
        for shared, _ in ties:
            a, b = shared.a.report.id, shared.b.report.id
            self._shared[a, b] = self._shared[b, a] = shared.shared_words
        place = {report.id: index for index, report in enumerate(reports)}
        families = list(range(len(reports)))
        for a, b in self._shared:
            join(families, place[a], place[b])
        self._family = {report: root(families, index) for report, index in place.items()}

    def text(self, speaker: str, by: str) -> str | None:
        """Gives the report meant by who credits an outlet with its text: one of the same language shares text with it."""
        meant = self.report(speaker, by)
        if meant is None or self._reports[meant].language != self._reports[by].language:
            return meant
        return meant if self._family[meant] == self._family[by] else None

    def report(self, speaker: str, by: str, *, at: int | None = None) -> str | None:
        """Gives the naming report itself for its own outlet; else the one that shares most text, else the latest before it.

        Of several that can be meant, first of all those that have most numbers of the sentence that cites, where it is given.
        A report that came later is never meant; None where the outlet has no other in the corpus.
        """
        published = self._published.get(speaker, [])
        if by in published:
            return by
        fit = [each for each in published if time_order(self._reports[each], self._reports[by]) >= 0]
        told = self._numbers_at(by, at) if at is not None and len(fit) > 1 else frozenset()
        return max(fit, key=lambda each: (*self._nearness(each, by, told), published.index(each)), default=None)

    def _nearness(self, report: str, by: str, told: Set[str]) -> tuple[int, int]:
        return len(told & all_numbers(self._marks(report))) if told else 0, self._shared.get((report, by), 0)

    def _numbers_at(self, report: str, at: int) -> frozenset[str]:
        return all_numbers([mark for mark in self._marks(report) if mark.start <= at < mark.end])

    def _marks(self, report: str) -> list[Marked]:
        if report not in self._read:
            whole = self._reports[report]
            self._read[report] = read_landmarks(whole.text, language=whole.language)
        return self._read[report]
