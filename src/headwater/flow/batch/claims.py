"""A bucket of reports: each once, with its sketch and claims; what an earlier run read of an unchanged report is kept."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from headwater.flow.batch.read import key_of
from headwater.flow.batch.rulings import Ruled, obeyed_in, read_rulings, rulings_beside
from headwater.flow.batch.tables import UNDATED, write_table
from headwater.flow.codec import Row, to_arrow
from headwater.flow.executor import Task
from headwater.flow.loop import report_of
from headwater.flow.parts import Piece, rows_of, write_groups
from headwater.flow.ports import Records
from headwater.flow.quarantine import refusal_of, run_each
from headwater.intake.read import drop_repeated
from headwater.model import Claim, Refusal, Report

PARSED_TOGETHER = 50  # parses of so many long reports take some 200 MB; they are let go before the next
RECORDS, SKETCHES = "records.arrow", "sketches.arrow"


def read_bucket(task: Task) -> dict[str, Any]:
    """Writes the records, the sketches and the refusals of one bucket of reports, and beside each report who ruled on it."""
    pieces, stage, settings, sketch, ledger = task.given
    given = drop_repeated(row.record for row in rows_of(pieces) if isinstance(row.record, (Report, Refusal)))
    refusals = [one for one in given if isinstance(one, Refusal)]
    reports = sorted((one for one in given if isinstance(one, Report)), key=lambda report: report.id)
    ruled = rulings_beside(reports, read_rulings(ledger))

    def refused(report: Report, why: str) -> list[Refusal]:
        return [refusal_of(report.name, stage=stage.name, why=why)]

    def run(some: Sequence[Report]) -> Iterable[Any]:
        yield from (Row(report.id, sketch(report)) for report in some)
        judged = [one for report in some for one in obeyed_in([report], ruled.get(report.id, ()))]
        yield from stage.run(Records([*some, *judged]), settings)

    known = _known(task.previous, [report for report in reports if report.id not in ruled])
    new = [report for report in reports if report.id not in known]
    sketches = {id: sketch for id, (sketch, _) in known.items()}
    found: dict[str, list[Any]] = defaultdict(list)
    for refusal in refusals:
        found[refusal.report or ""].append(refusal)
    together = (new[at : at + PARSED_TOGETHER] for at in range(0, len(new), PARSED_TOGETHER))
    for made in (one for some in together for one in run_each(task, some, run, name_of=lambda r: r.id, refused=refused)):
        if isinstance(made, Row):
            sketches[made.key] = made.record
        else:
            found[report_of(made)].append(made)
    for id, (_, records) in known.items():
        found[id].extend(records)
    for id, rulings in ruled.items():
        found[id].extend(rulings)
    return _write(task, [report for report in reports if report.id in sketches], sketches, found)


def _known(previous: Path | None, reports: Sequence[Report]) -> dict[str, tuple[Any, list[Any]]]:
    """Gives, for each report that an earlier run read as it is now, its sketch and its other records.

    A report that somebody has ruled on is read anew each time: there are few.
    """
    if previous is None:
        return {}
    now = {report.id: report for report in reports}
    same: set[str] = set()
    was_ruled: set[str] = set()
    records: dict[str, list[Any]] = defaultdict(list)
    for row in rows_of([Piece(str(previous / RECORDS), (0,))]):
        if isinstance(row.record, Report):
            if now.get(row.key) == row.record:
                same.add(row.key)
        elif isinstance(row.record, Ruled):
            was_ruled.add(row.key)
        elif row.key in same and (not isinstance(row.record, Refusal) or row.record.scope == "claims"):
            records[row.key].append(row.record)
    sketches = {row.key: row.record for row in rows_of([Piece(str(previous / SKETCHES), (0,))])}
    return {id: (sketches[id], records[id]) for id in sorted(same - was_ruled)}


def _write(task: Task, reports: Sequence[Report], sketches: dict[str, Any], found: dict[str, list[Any]]) -> dict[str, Any]:
    task.target.mkdir()
    rows = [Row(report.id, record) for report in reports for record in (report, *found[report.id])]
    write_groups(task.target / RECORDS, [to_arrow(rows)])
    write_groups(task.target / SKETCHES, [to_arrow(Row(report.id, sketches[report.id]) for report in reports)])
    refusals = sorted(
        (one for records in found.values() for one in records if isinstance(one, Refusal)),
        key=lambda one: (key_of(one), one.scope, one.code, one.message),
    )
    write_table(task.target, "refusals", UNDATED, f"read-{task.name}", [(None, one) for one in refusals])
    return {
        "reports": len(reports),
        "claims": sum(isinstance(row.record, Claim) for row in rows),
        "items": len(reports) + sum(one.scope == "report" for one in refusals),
        "refusals": dict(sorted(Counter(one.code for one in refusals).items())),
        "ruled": sorted({row.record.judgement.id for row in rows if isinstance(row.record, Ruled)}),
    }
