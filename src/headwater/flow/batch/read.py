"""The second step: items to reports, each part by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from headwater.flow.codec import Row, to_arrow
from headwater.flow.executor import Task
from headwater.flow.parts import rows_of, write_groups
from headwater.flow.ports import Records
from headwater.flow.quarantine import refusal_of, run_each
from headwater.intake.raw import RawItem
from headwater.model import Refusal, Report


def read_items(task: Task) -> dict[str, Any]:
    """Writes the reports and refusals of one received part, keyed by report, refusals by what was refused."""
    piece, stage, settings = task.given
    received = [row.record for row in rows_of([piece])]
    made: list[Report | Refusal] = [one for one in received if isinstance(one, Refusal)]

    def run(items: Sequence[RawItem]) -> Iterable[Report | Refusal]:
        yield from stage.run(Records(items), settings)

    items = [one for one in received if isinstance(one, RawItem)]
    made += run_each(
        task,
        items,
        run,
        name_of=lambda item: item.name,
        refused=lambda item, why: [refusal_of(item.name, stage=stage.name, why=why)],
    )
    write_groups(task.target, [to_arrow(Row(key_of(one), one) for one in made)] if made else [])
    reports = sum(isinstance(one, Report) for one in made)
    return {"items": len(made), "reports": reports, "bytes": task.target.stat().st_size}


def key_of(one: Report | Refusal) -> str:
    """Gives what a report or refusal is split by: a report and what is said of it stay together."""
    return one.id if isinstance(one, Report) else one.report or one.input
