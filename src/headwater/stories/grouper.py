"""Stories of a stream: one report at a time, late and out of order, with ids that stay and a log of what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from headwater.model import Judgement, Report
from headwater.stories.changes import Change, changes_between, group_by_story, keep_ids
from headwater.stories.decide import WINDOW_HOURS
from headwater.stories.group import GroupedStory, count_statistics, make_story, partition
from headwater.stories.index import Index
from headwater.stories.sketch import Sketch, sketch_report
from headwater.stories.statistics import NOTHING_COUNTED, Statistics
from headwater.stories.vectors import in_time

LARGE_STORY = 16  # reports: of a larger one only those like the new report are laid beside it
FEW_REPORTS = 64  # so many reports are grouped anew at once: what is known of the language alone is not enough for them


class Grouper:
    """Takes reports one at a time and keeps their stories.

    A new report is grouped with those that share rare words with it, and with their stories, by the same function as a
    whole set, under statistics that were counted when the reports held had last doubled. ``stories`` and ``settle`` count
    them anew: what they give is, but for the ids, what ``group`` gives of the reports held, whatever happened in between.
    """

    def __init__(
        self,
        *,
        window_hours: float = WINDOW_HOURS,
        judgements: Sequence[Judgement] = (),
        statistics: Statistics | None = None,
        keep_hours: float | None = None,
    ) -> None:
        """Begins with nothing. With ``statistics`` these are used and none are counted.

        ``keep_hours``: reports older than the newest by more are forgotten, and their stories end; None keeps all.
        """
        self._window_hours = window_hours
        self._keep_minutes = None if keep_hours is None else keep_hours * 60.0
        self._judgements = tuple(judgements)
        self._given = statistics
        self._statistics = NOTHING_COUNTED if statistics is None else statistics
        self._index = Index(self._statistics)
        self._sketches: dict[str, Sketch] = {}
        self._places: dict[str, int] = {}
        self._reports: list[str | None] = []
        self._story: dict[str, str] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._settled = 0
        self._is_stale = False
        self.log: list[Change] = []
        """All that changed, in order."""

    def __len__(self) -> int:
        return len(self._sketches)

    def add(self, report: Report) -> list[Change]:
        """Takes in a report, or its new text if it is there, and gives what changed. Cost: does not grow with those held."""
        return self.add_sketch(sketch_report(report))

    def add_sketch(self, sketch: Sketch) -> list[Change]:
        """Takes in a report as its sketch."""
        if self._sketches.get(sketch.report) == sketch:
            return []
        done = self.withdraw(sketch.report) if sketch.report in self._sketches else []
        near = [report for place in self._index.best(sketch) if (report := self._reports[place]) is not None]
        self._hold(sketch)
        done += self._regroup([sketch.report, *self._beside(near)])
        self._is_stale = True
        if self._given is None and len(self._sketches) >= max(FEW_REPORTS, 2 * self._settled):
            done += self.settle()
        return done

    def restore(self, held: Iterable[tuple[Sketch, str]]) -> None:
        """Takes in reports whose stories are known, as a store keeps them; nothing is grouped and nothing logged."""
        for sketch, story in held:
            self._hold(sketch)
            self._place({}, {sketch.report: story})
        self._settled = len(self._sketches)
        self._is_stale = True

    def withdraw(self, report: str) -> list[Change]:
        """Forgets a report as if it had never been, and gives what changed; nothing where it is not there."""
        sketch = self._sketches.pop(report, None)
        if sketch is None:
            return []
        place = self._places.pop(report)
        self._index.remove(place, sketch)
        self._reports[place] = None
        story = self._story.pop(report)
        rest = tuple(each for each in self._members[story] if each != report)
        self._members[story] = rest
        self._is_stale = True
        if not rest:
            del self._members[story]
            return self._logged([Change(kind="ended", story=story, reports=(report,))])
        left = self._logged([Change(kind="left", story=story, reports=(report,))])
        return left + self._regroup(rest[:LARGE_STORY])

    def rule(self, judgement: Judgement) -> list[Change]:
        """Obeys a person's merge, split or undo from now on, and gives what changed."""
        self._judgements = (*self._judgements, judgement)
        self._is_stale = True
        return self.settle()

    def settle(self) -> list[Change]:
        """Groups all reports held anew, under statistics of these reports, and gives what changed."""
        done = self._forget()
        sketches = list(self._sketches.values())
        if self._given is None:
            self._statistics = count_statistics(sketches, window_hours=self._window_hours)
            self._index = Index(self._statistics)
            for report, place in self._places.items():
                self._index.add(place, self._sketches[report])
        self._settled = len(sketches)
        done += self._regroup(list(self._sketches))
        self._is_stale = False
        return done

    def stories(self) -> list[GroupedStory]:
        """Gives the stories of the reports held, by their first report, settled where anything came since."""
        if self._is_stale:
            self.settle()
        ordered = {story: sorted((self._sketches[r] for r in held), key=in_time) for story, held in self._members.items()}
        return [make_story(ordered[story], id=story) for story in sorted(ordered, key=lambda each: in_time(ordered[each][0]))]

    def story_of(self, report: str) -> str | None:
        """Gives the id of the story that a report is in now, without settling; None where it is not held."""
        return self._story.get(report)

    def _hold(self, sketch: Sketch) -> None:
        self._sketches[sketch.report] = sketch
        place = len(self._reports)
        self._places[sketch.report] = place
        self._reports.append(sketch.report)
        self._index.add(place, sketch)

    def _beside(self, near: Iterable[str]) -> list[str]:
        """Gives the reports to lay beside a new one: the near ones with their whole stories, of large stories the near ones."""
        found: dict[str, None] = {}
        for report in near:
            members = self._members[self._story[report]]
            for each in members if len(members) <= LARGE_STORY else (report,):
                found[each] = None
        return list(found)

    def _regroup(self, reports: Sequence[str]) -> list[Change]:
        """Groups these reports anew; those of their stories that are not among them go where most of these go."""
        sketches = [self._sketches[report] for report in reports]
        groups = partition(sketches, self._statistics, self._judgements, window_hours=self._window_hours)
        named = [[sketch.report for sketch in group] for group in groups]
        before = {report: self._story[report] for report in reports if report in self._story}
        touched = set(before.values())
        sizes = {story: len(self._members[story]) for story in touched}
        ids = keep_ids(named, before, lambda story: story in self._members and story not in touched)
        after = {report: id for id, group in zip(ids, named, strict=True) for report in group}
        for story in sorted(touched):
            absent = [report for report in self._members[story] if report not in after]
            if absent:
                goes = Counter(after[report] for report in self._members[story] if report in after)
                target = min(goes, key=lambda each: (-goes[each], each))
                after |= dict.fromkeys(absent, target)
                before |= dict.fromkeys(absent, story)
        self._place(before, after)
        return self._logged(changes_between(before, after, sizes))

    def _place(self, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        moved = {report: story for report, story in after.items() if before.get(report) != story}
        for story in sorted({before[report] for report in moved if report in before}):
            self._members[story] = tuple(report for report in self._members[story] if report not in moved)
        for story, came in group_by_story(moved, moved).items():
            self._members[story] = tuple(sorted((*self._members.get(story, ()), *came)))
        for story in {before[report] for report in moved if report in before}:
            if not self._members[story]:
                del self._members[story]
        self._story.update(moved)

    def _forget(self) -> list[Change]:
        minutes = [sketch.minute for sketch in self._sketches.values() if sketch.minute is not None]
        if self._keep_minutes is None or not minutes:
            return []
        horizon = max(minutes) - self._keep_minutes
        old = sorted(s.report for s in self._sketches.values() if s.minute is not None and s.minute < horizon)
        return [change for report in old for change in self.withdraw(report)]

    def _logged(self, changes: list[Change]) -> list[Change]:
        self.log.extend(changes)
        return changes
