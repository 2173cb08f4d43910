"""The plan check: every stage finds what it needs before anything runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.errors import BugError
from headwater.flow.ports import Stage

PARTITIONS = ("input", "report", "story")


@dataclass(frozen=True, slots=True)
class Plan:
    """Stages in an order in which each finds what it needs."""

    stages: tuple[Stage, ...]


def make_plan(stages: Iterable[Stage], *, given: Sequence[type]) -> Plan:
    """Gives the stages in working order, by name where the order is free.

    Raises: BugError ``plan.unmet`` where a stage needs what nobody gives; ``plan.partition`` for an unknown partition.
    """
    waiting = sorted(stages, key=lambda stage: stage.name)
    for stage in waiting:
        if stage.partition_by not in PARTITIONS:
            raise BugError("plan.partition", f"Stage {stage.name!r} is split by {stage.partition_by!r}, which is unknown.")
    ordered: list[Stage] = []
    while waiting:
        ready = next((s for s in waiting if _is_ready(s, given, ordered, waiting)), None)
        if ready is None:
            raise BugError("plan.unmet", _unmet(waiting, given, ordered))
        ordered.append(ready)
        waiting.remove(ready)
    return Plan(stages=tuple(ordered))


def _is_ready(stage: Stage, given: Sequence[type], done: list[Stage], waiting: list[Stage]) -> bool:
    had = {*given, *(kind for other in done for kind in other.gives)}
    coming = {kind for other in waiting if other is not stage for kind in other.gives}
    coming_only_later = {kind for kind in coming if kind in stage.needs and kind not in stage.gives}
    return set(stage.needs) <= had and not coming_only_later


def _unmet(waiting: list[Stage], given: Sequence[type], done: list[Stage]) -> str:
    had = {*given, *(kind for stage in done for kind in stage.gives)}
    lacks = [f"{s.name} needs {', '.join(sorted(k.__name__ for k in s.needs if k not in had)) or 'a turn'}" for s in waiting]
    return f"These stages can never run: {'; '.join(lacks)}."
