"""The third step: all sketches to stories. It runs in one place, because stories know no border of day or language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from headwater.flow.batch.rulings import read_rulings
from headwater.flow.codec import Row, to_arrow
from headwater.flow.executor import Task
from headwater.flow.parts import rows_of, write_groups
from headwater.model import Judgement, Membership, Report, Story

GROUP_ROWS = 50_000  # memberships a row group
GROUP_BYTES = 4 << 20  # about what so many take on disk


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What the stories room offers to a run: pure functions that a worker can import."""

    sketch: Callable[[Report], Any]
    """A report to the little of it that grouping needs."""
    count: Callable[[Sequence[Any]], Any]
    """Sketches to the statistics of the corpus: a versioned input of later runs."""
    group: Callable[[Sequence[Any], Any, Sequence[Judgement]], tuple[Sequence[Story], Sequence[Membership]]]
    """Sketches, statistics and rulings that stand to stories and who belongs to them, whatever the order of the sketches."""


def count_statistics(task: Task) -> dict[str, Any]:
    """Writes the statistics of all sketches."""
    pieces, grouping = task.given
    found = grouping.count([row.record for row in rows_of(pieces)])
    write_groups(task.target, [to_arrow([Row("statistics", found)])])
    return {}


def group_reports(task: Task) -> dict[str, Any]:
    """Writes memberships keyed by report, then stories keyed by their id."""
    pieces, statistics, grouping, ledger = task.given
    known = next(iter(rows_of([statistics]))).record
    rulings = [ruling.judgement for ruling in read_rulings(ledger)]
    stories, memberships = grouping.group([row.record for row in rows_of(pieces)], known, rulings)
    members = [Row(m.report, m) for m in sorted(memberships, key=lambda m: (m.report, m.story))]
    told = [Row(story.id, story) for story in sorted(stories, key=lambda story: story.id)]
    parts = [[rows[at : at + GROUP_ROWS] for at in range(0, len(rows), GROUP_ROWS)] for rows in (members, told)]
    write_groups(task.target, (to_arrow(rows) for part in parts for rows in part))
    return {"members": len(parts[0]), "stories": len(parts[1]), "count": len(told)}
