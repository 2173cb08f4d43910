"""The one partition loop: split, map, collect, sort, for every stage and every engine alike."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from headwater.flow.plan import Plan
from headwater.flow.ports import Engine, Records, Stage, taken_by
from headwater.model import Judgement, Link, Membership, Mention, Origin, Report
from headwater.settings import Settings

REPORTS_PER_PART = 20  # about two seconds of claims work, so that a pool stays busy and little is lost when a worker dies


@dataclass(slots=True)
class RunLog:
    """What ran: one line a stage."""

    lines: list[str] = field(default_factory=list)
    notify: Callable[[str, int, int], None] | None = None
    """Told (stage, parts done, parts in all) as work goes on."""

    def progress(self, stage: str, done: int, total: int) -> None:
        """Passes on how far a stage is."""
        if self.notify is not None:
            self.notify(stage, done, total)


def run_plan(plan: Plan, records: Records, *, engine: Engine, settings: Settings, log: RunLog | None = None) -> Records:
    """Gives all records after every stage of the plan has run; the result does not depend on the engine."""
    log = RunLog() if log is None else log
    tray = records
    for stage in plan.stages:
        parts = split(stage, tray)
        work = functools.partial(_run_part, stage, settings)
        made: list[object] = []
        log.progress(stage.name, 0, len(parts))
        for done, found in enumerate(engine.map(work, parts), start=1):
            made.extend(found)
            log.progress(stage.name, done, len(parts))
        log.lines.append(f"{stage.name}: {len(parts)} parts, {len(made)} records")
        tray = tray.plus(made)
    return tray


def split(stage: Stage, tray: Records) -> list[Records]:
    """Gives the stage's partitions, the same for every engine and every order of input."""
    needed = tray.only((*stage.needs, *taken_by(stage)))
    if stage.partition_by == "report":
        return _by_report(needed)
    if stage.partition_by == "story":
        return _by_story(needed, tray.of(Membership))
    return [needed]


def report_of(record: Any) -> str:
    """Gives the report that a record belongs to; a record that names none goes to every story."""
    if isinstance(record, Report):
        return record.id
    if isinstance(record, Mention):
        return record.spans[0].report if record.spans else ""
    if isinstance(record, Link):
        return record.downstream
    if isinstance(record, Origin):
        return record.reports[0] if record.reports else ""
    return str(getattr(record, "report", None) or "")


def _run_part(stage: Stage, settings: Settings, part: Records) -> list[object]:
    return list(stage.run(part, settings))


def _by_report(tray: Records) -> list[Records]:
    reports = sorted(tray.of(Report), key=lambda report: report.id)
    groups = [reports[i : i + REPORTS_PER_PART] for i in range(0, len(reports), REPORTS_PER_PART)]
    place = {report.id: n for n, group in enumerate(groups) for report in group}
    everywhere = range(len(groups))

    def parts_of(record: object) -> Iterable[int]:
        return everywhere if isinstance(record, Judgement) else [place[report_of(record)]]

    rest = _spread((r for r in tray if not isinstance(r, Report)), parts_of)
    return [Records([*group, *rest[n]]) for n, group in enumerate(groups)]


def _by_story(tray: Records, memberships: Iterable[Membership]) -> list[Records]:
    stories: dict[str, list[str]] = defaultdict(list)
    for membership in memberships:
        stories[membership.report].append(membership.story)
    everywhere = sorted({story for found in stories.values() for story in found})
    spread = _spread(iter(tray), lambda record: stories.get(report_of(record), everywhere))
    return [Records(spread[story]) for story in everywhere]


def _spread(records: Iterable[object], keys_of: Callable[[Any], Iterable[Any]]) -> dict[Any, list[object]]:
    spread: dict[Any, list[object]] = defaultdict(list)
    for record in records:
        for key in keys_of(record):
            spread[key].append(record)
    return spread
