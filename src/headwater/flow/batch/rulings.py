"""People's rulings on their way through a run: beside each report that they name, so that only what they touch is done anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from headwater.flow.codec import Row, to_arrow
from headwater.flow.executor import Task
from headwater.flow.parts import Piece, rows_of, write_groups
from headwater.model import Judgement, Report, settled, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling with its place in the ledger: the later one holds."""

    at: int
    """How many were made before it, undone ones among them."""
    judgement: Judgement


def write_rulings(task: Task) -> dict[str, Any]:
    """Writes the rulings that stand, and says which."""
    held = {one.id for one in standing(tuple(task.given))}
    told = [Ruled(at=at, judgement=one) for at, one in enumerate(task.given) if one.id in held and one.targets]
    write_groups(task.target, [to_arrow(Row(one.judgement.id, one) for one in told)])
    return {"standing": [one.judgement.id for one in told]}


def read_rulings(piece: Piece) -> list[Ruled]:
    """Gives the rulings that stand, in the order in which they were made."""
    return [row.record for row in rows_of([piece]) if isinstance(row.record, Ruled)]


def rulings_beside(reports: Iterable[Report], rulings: Sequence[Ruled]) -> dict[str, list[Ruled]]:
    """Gives the rulings that name each report, by its id or as the bytes that it came as; a report without any is left out."""
    named: dict[str, list[Ruled]] = {}
    for ruling in rulings:
        for name in {name for target in ruling.judgement.targets for name in (target.id, *_names(target.anchors))} - {""}:
            named.setdefault(name, []).append(ruling)
    found = {report.id: [*named.get(report.id, ()), *named.get(report.sha256, ())] for report in reports}
    return {report: in_order(rulings) for report, rulings in found.items() if rulings}


def in_order(rulings: Iterable[Ruled]) -> list[Ruled]:
    """Gives each ruling once, in the order in which they were made."""
    once = {ruling.at: ruling for ruling in rulings}
    return [once[at] for at in sorted(once)]


def obeyed_in(reports: Sequence[Report], rulings: Iterable[Ruled]) -> tuple[Judgement, ...]:
    """Gives rulings as the rooms obey them, their words looked for in these reports."""
    return settled((ruling.judgement for ruling in in_order(rulings)), reports)


def _names(anchors: Iterable[Any]) -> Iterator[str]:
    for anchor in anchors:
        yield anchor.report
        yield anchor.report_sha256
