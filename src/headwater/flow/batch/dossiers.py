"""The last steps: records joined with their stories and split by them, then each story's lineage, questions and dossier."""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from headwater.errors import BugError
from headwater.flow.batch.claims import RECORDS
from headwater.flow.batch.rulings import Ruled, obeyed_in
from headwater.flow.batch.tables import RECORDS as TABLES
from headwater.flow.batch.tables import kept_rows, rows_of_dossier, window_of, write_table
from headwater.flow.codec import Row, from_arrow, to_arrow
from headwater.flow.executor import Task, write_split
from headwater.flow.parts import Piece, read_piece, rows_of, weigh
from headwater.flow.ports import Records, Stage, taken_by
from headwater.flow.quarantine import refusal_of, run_each
from headwater.model import Dossier, Membership, Report, Story, canonical_json
from headwater.settings import Settings

MEMO = "memo.json"


def join_stories(task: Task) -> dict[str, Any]:
    """Writes the records of some buckets of reports by story; a report of two stories goes to both."""
    buckets, into = task.given
    tables = [table for folder, members in buckets for table in _by_story(Path(folder), members)]
    return write_split(task.target, pa.concat_tables(tables), into=into)


def _by_story(folder: Path, members: Sequence[Piece]) -> tuple[pa.Table, pa.Table]:
    """Gives the records of one bucket of reports keyed by story, and who belongs to which."""
    stories: dict[str, list[str]] = defaultdict(list)
    told = []
    for row in rows_of(members):
        if isinstance(row.record, Membership):
            stories[row.record.report].append(row.record.story)
            told.append(Row(row.record.story, row.record))
    table = read_piece(Piece(str(folder / RECORDS), (0,)))
    keys = table.column("key").to_pylist()
    places = [(at, story) for at, key in enumerate(keys) for story in stories.get(key, ())]
    moved = table.take(pa.array([at for at, _ in places], pa.int64()))
    return moved.set_column(0, "key", pa.array([story for _, story in places], pa.string())), to_arrow(told)


def trace_stories(task: Task) -> dict[str, Any]:
    """Writes the tables of one bucket of stories; a story whose records are as before keeps its rows."""
    pieces, stages, settings, models, wants_files = task.given
    table = pa.concat_tables([read_piece(piece) for piece in pieces]) if pieces else to_arrow([])
    rows: dict[str, list[int]] = defaultdict(list)
    for at, story in enumerate(table.column("key").to_pylist()):
        rows[story].append(at)
    weights = {story: f"{weigh(table.take(places)):032x}" for story, places in sorted(rows.items())}
    memo = _memo(task.previous)
    kept = {story: memo[story][1] for story, weight in weights.items() if story in memo and memo[story][0] == weight}
    new = [(story, table.take(places)) for story, places in sorted(rows.items()) if story not in kept]

    def run(some: Sequence[tuple[str, pa.Table]]) -> Iterable[Any]:
        for _, records in some:
            yield run_story([*models, *(row.record for row in from_arrow(records))], stages, settings)

    def refused(one: tuple[str, pa.Table], why: str) -> Iterable[Any]:
        for row in from_arrow(one[1]):
            if isinstance(row.record, Report):
                yield one[0], refusal_of(row.record.name, stage="story", why=why, story=one[0])

    made = run_each(task, new, run, name_of=lambda one: one[0], refused=refused)
    dossiers = [one for one in made if isinstance(one, Dossier)]
    failed = [one for one in made if not isinstance(one, Dossier)]
    return _write(task, dossiers, failed, kept, weights, wants_files=wants_files)


def run_story(records: Sequence[object], stages: Sequence[Stage], settings: Settings) -> Dossier:
    """Gives the dossier of one story's records, every stage in turn, each under what people ruled on the story's reports."""
    tray = Records(records)
    tray = tray.plus(obeyed_in(tray.of(Report), tray.of(Ruled)))
    for stage in stages:
        tray = tray.plus(stage.run(tray.only((*stage.needs, *taken_by(stage))), settings))
    dossiers = tray.of(Dossier)
    if len(dossiers) != 1 or not tray.of(Story):
        raise BugError("batch.dossier", f"One dossier of a story was expected and {len(dossiers)} were made.")
    return dossiers[0]


def _memo(previous: Path | None) -> dict[str, tuple[str, str]]:
    """Gives the digest of each story's records and its window, as an earlier run left them."""
    if previous is None:
        return {}
    found: dict[str, tuple[str, str]] = json.loads((previous / MEMO).read_text(encoding="utf-8"))
    return found


def _write(
    task: Task,
    dossiers: Sequence[Dossier],
    failed: Sequence[tuple[str, Any]],
    kept: dict[str, str],
    weights: dict[str, str],
    *,
    wants_files: bool,
) -> dict[str, Any]:
    task.target.mkdir()
    made: dict[tuple[str, str], list[tuple[str, Any]]] = defaultdict(list)
    windows = dict(kept)
    for dossier in dossiers:
        windows[dossier.story.id] = window_of(dossier.story)
        for table, records in rows_of_dossier(dossier).items():
            made[table, window_of(dossier.story)] += [(dossier.story.id, record) for record in records]
    for table, window in sorted({(table, window) for table in TABLES for window in windows.values()}):
        stories = [story for story, known in kept.items() if known == window]
        before = None if task.previous is None else kept_rows(task.previous, table, window, task.name, stories)
        write_table(task.target, table, window, task.name, made[table, window], kept=before)
    write_table(task.target, "refusals", "unknown", task.name, failed)
    if wants_files:
        _write_dossiers(task, dossiers, kept)
    told = {story: (weights[story], windows[story]) for story in sorted(windows)}
    (task.target / MEMO).write_text(json.dumps(told, separators=(",", ":")), encoding="utf-8")
    return {"stories": len(windows), "refusals": dict(Counter(refusal.code for _, refusal in failed))}


def _write_dossiers(task: Task, dossiers: Sequence[Dossier], kept: dict[str, str]) -> None:
    for story, window in kept.items():
        path = _dossier_path(task.target, window, story)
        path.parent.mkdir(parents=True, exist_ok=True)
        if task.previous is not None:
            os.link(_dossier_path(task.previous, window, story), path)
    for dossier in dossiers:
        path = _dossier_path(task.target, window_of(dossier.story), dossier.story.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(canonical_json(dossier), encoding="utf-8")


def _dossier_path(folder: Path, window: str, story: str) -> Path:
    return folder / "dossiers" / f"window={window}" / f"{story}.json"
