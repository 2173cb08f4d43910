"""The whole run, step by step. Nothing here depends on the engine, on the order of files or on how often it was killed."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headwater import __version__
from headwater.errors import BugError, InputError
from headwater.flow.batch.claims import SKETCHES, read_bucket
from headwater.flow.batch.dossiers import join_stories, trace_stories
from headwater.flow.batch.grouping import GROUP_BYTES, Grouping, count_statistics, group_reports
from headwater.flow.batch.output import WORK, locked, publish
from headwater.flow.batch.read import read_items
from headwater.flow.batch.receive import receive, receive_tasks, received_pieces
from headwater.flow.batch.rulings import write_rulings
from headwater.flow.codec import Row, to_arrow
from headwater.flow.executor import Executor, Notify, Task
from headwater.flow.manifest import Done
from headwater.flow.parts import FORMAT, Piece, weigh_together, write_groups
from headwater.flow.plan import make_plan
from headwater.flow.ports import Engine, Stage
from headwater.model import Judgement, Membership, ModelRef, Refusal, Report, Story, canonical_json, digest
from headwater.plugins import plugin_manager
from headwater.settings import Settings
from headwater.text.embedding import model_refs

REPORTS_PER_BUCKET = 100  # some ten seconds of work with 500 words each: little is lost when a worker dies
REFUSALS_PER_BUCKET = 10_000  # some 50 MB; they are only counted and written, and each bucket costs every exchange a read
MAX_BUCKETS = 4_096  # beyond a million reports buckets grow instead: files by files would cost more than the work
JOINED_REPORTS = 1_600  # some 150 MB of records: so many buckets leave one file of pieces to read instead of one each
SCHEMA = "headwater.batch/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """What a run did."""

    items: int
    """Reports and what was refused instead of one."""
    reports: int
    """Reports in some story."""
    claims: int
    """Claims."""
    stories: int
    """Stories with a dossier."""
    refusals: dict[str, int]
    """How many of each code."""
    orphaned: tuple[str, ...]
    """Rulings that stand and name no report of this run, by their ids, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a run may be told beside its input; what is left out is what is installed."""

    stages: Sequence[Stage] | None = None
    """Every room's stage."""
    grouping: Grouping | None = None
    """How stories are found."""
    judgements: Sequence[Judgement] = ()
    """What people ruled, in order, undone rulings among them; those that stand are obeyed."""
    writes_dossiers: bool = False
    """Whether each story gets its dossier as a file."""
    notify: Notify | None = None
    """Told (step, parts done, parts in all)."""


def run_batch(
    paths: Sequence[Path], out: Path, *, engine: Engine, settings: Settings, options: Options | None = None
) -> BatchResult:
    """Writes the tables of everything at some paths to a folder; goes on where an earlier run into it was stopped.

    Raises: InputError ``batch.nothing`` where there is no item; ``out.not-ours``; RunError ``out.locked``.
    """
    with locked(out):
        run = _Run(out.resolve(), engine, settings, Options() if options is None else options)
        try:
            return run.everything([path.resolve() for path in paths])
        finally:
            run.executor.close()


class _Run:
    def __init__(self, out: Path, engine: Engine, settings: Settings, options: Options) -> None:
        self.out, self.settings, self.options = out, settings, options
        self.grouping = _installed_grouping() if options.grouping is None else options.grouping
        stages = plugin_manager().hook.headwater_stage() if options.stages is None else options.stages
        self.intake = _named(stages, "intake")
        self.claims = _named(stages, "claims")
        rest = [stage for stage in stages if stage.name not in ("intake", "stories")]
        plan = make_plan(rest, given=(Report, Refusal, ModelRef, Story, Membership))
        self.by_story = [stage for stage in plan.stages if stage.name != "claims"]
        self.models = model_refs(settings)
        self.identity = digest(
            "run", SCHEMA, FORMAT, __version__, dataclasses.asdict(settings), *map(dataclasses.astuple, self.models)
        )
        self.executor = Executor(engine, out / WORK, identity=self.identity, notify=options.notify)

    def everything(self, paths: Sequence[Path]) -> BatchResult:
        """Gives what was done, after every step."""
        parts, reports, refusals = self.read(paths)
        if reports + refusals == 0:
            raise InputError("batch.nothing", "There is nothing to read at these paths. Give files or folders with reports.")
        into = self.buckets(reports, refusals)
        ledger, standing = self.rulings()
        read_tasks, read_done = self.claims_of(parts, ledger, into)
        together = max(1, min(JOINED_REPORTS // REPORTS_PER_BUCKET, JOINED_REPORTS * into // max(1, reports)))
        buckets = self.stories_of(read_tasks, ledger, into, together=together)
        traced_tasks, traced_done = self.dossiers_of(buckets)
        result = _result(read_done, traced_done, standing)
        folders = [self.executor.path_of("claims", task) for task in read_tasks]
        folders += [self.executor.path_of("dossiers", task) for task in traced_tasks]
        publish(self.out, folders, {**self.told(), "judgements": standing, "counts": dataclasses.asdict(result)})
        self.executor.commit()
        return result

    def read(self, paths: Sequence[Path]) -> tuple[list[Piece], int, int]:
        """Gives where reports and refusals lie, and how many there are of each."""
        tasks, refusals = receive_tasks(paths, identity=self.identity, settings=self.settings)
        received = self.executor.map("receive", tasks, receive)
        pieces = [
            (f"{task.name}-{n:05}", weight, piece)
            for task, done in zip(tasks, received, strict=True)
            for n, (weight, piece) in enumerate(received_pieces(self.executor.path_of("receive", task), done.facts))
        ]
        reading = [
            Task(name=name, key=digest("k", self.identity, "read", weight), given=(piece, self.intake, self.settings))
            for name, weight, piece in pieces
        ]
        done = self.executor.map("read", reading, read_items)
        parts = [
            Piece(str(self.executor.path_of("read", task)), (0,), one.facts["bytes"])
            for task, one in zip(reading, done, strict=True)
            if one.facts["items"]
        ]
        if refusals:
            parts.append(self._refused(refusals))
        reports = sum(one.facts["reports"] for one in done)
        return parts, reports, sum(one.facts["items"] for one in done) - reports + len(refusals)

    def rulings(self) -> tuple[_Keyed, list[str]]:
        """Gives where the rulings lie that stand, and their ids."""
        given = self.options.judgements
        task = Task(name="rulings", key=digest("k", *map(canonical_json, given)), given=list(given))
        (done,) = self.executor.map("rulings", [task], write_rulings)
        return _Keyed(self.executor.path_of("rulings", task), task.key), done.facts["standing"]

    def claims_of(self, parts: Sequence[Piece], ledger: _Keyed, into: int) -> tuple[list[Task], list[Done]]:
        """Gives the work done on each bucket of reports."""
        buckets = self.executor.exchange("by-report", parts, into=into)
        tasks = [
            Task(
                name=f"reports-{n:05}",
                key=digest("k", self.identity, "claims", weight, ledger.key),
                given=(pieces, self.claims, self.settings, self.grouping.sketch, ledger.piece),
            )
            for n, (weight, pieces) in enumerate(buckets)
        ]
        return tasks, self.executor.map("claims", tasks, read_bucket)

    def stories_of(self, read: Sequence[Task], ledger: _Keyed, into: int, *, together: int) -> list[tuple[str, list[Piece]]]:
        """Gives the records of each bucket of stories."""
        folders = [self.executor.path_of("claims", task) for task in read]
        sketches = [Piece(str(folder / SKETCHES), (0,)) for folder in folders]
        keys = [task.key for task in read]
        statistics = self.statistics(sketches, keys)
        key = digest("k", self.identity, "stories", *keys, statistics.key, ledger.key)
        task = Task(name="stories", key=key, given=(sketches, statistics.piece, self.grouping, ledger.piece))
        (done,) = self.executor.map("stories", [task], group_reports)
        path, members = str(self.executor.path_of("stories", task)), done.facts["members"]
        by_report = self.executor.exchange("members", [Piece(path, (n,), GROUP_BYTES) for n in range(members)], into=into)
        told = [Piece(path, (members + n,), GROUP_BYTES) for n in range(done.facts["stories"])]
        stories = self.executor.exchange("story-rows", told, into=into)
        joined = self.joined(read, by_report, together)
        return [
            (weigh_together((int(a, 16), int(b, 16))), [*records, *rows])
            for (a, records), (b, rows) in zip(joined, stories, strict=True)
        ]

    def joined(
        self, read: Sequence[Task], members: Sequence[tuple[str, list[Piece]]], together: int
    ) -> list[tuple[str, list[Piece]]]:
        """Gives the reports' records by bucket of stories: each task joins several buckets of reports with their stories."""
        into = len(read)
        buckets = [
            (str(self.executor.path_of("claims", task)), pieces) for task, (_, pieces) in zip(read, members, strict=True)
        ]
        keys = [(task.key, weight) for task, (weight, _) in zip(read, members, strict=True)]
        tasks = [
            Task(
                name=f"join-{at:05}",
                key=digest("k", self.identity, keys[at : at + together], into),
                given=(buckets[at : at + together], into),
            )
            for at in range(0, into, together)
        ]
        return self.executor.gathered("by-story", tasks, self.executor.map("by-story", tasks, join_stories), into=into)

    def dossiers_of(self, buckets: Sequence[tuple[str, list[Piece]]]) -> tuple[list[Task], list[Done]]:
        """Gives the work done on each bucket of stories."""
        wants = self.options.writes_dossiers
        tasks = [
            Task(
                name=f"stories-{n:05}",
                key=digest("k", self.identity, "dossiers", weight, wants),
                given=(pieces, self.by_story, self.settings, self.models, wants),
            )
            for n, (weight, pieces) in enumerate(buckets)
        ]
        return tasks, self.executor.map("dossiers", tasks, trace_stories)

    def buckets(self, reports: int, refusals: int) -> int:
        """Gives into how many buckets reports and stories are split; an update keeps the number of the first run."""
        path = self.out / WORK / "buckets.json"
        if path.exists():
            return int(json.loads(path.read_text(encoding="utf-8")))
        wanted = max(-(-reports // REPORTS_PER_BUCKET), -(-refusals // REFUSALS_PER_BUCKET))
        into = max(1, min(MAX_BUCKETS, wanted))
        _write_once(path, str(into).encode())
        return into

    def statistics(self, sketches: Sequence[Piece], keys: Sequence[str]) -> _Keyed:
        """Gives the statistics of the corpus, which the first run counts and later ones take as they are."""
        path = self.out / "statistics.arrow"
        if not path.exists():
            task = Task(name="statistics", key=digest("k", self.identity, "statistics", *keys), given=(sketches, self.grouping))
            self.executor.map("statistics", [task], count_statistics)
            _write_once(path, self.executor.path_of("statistics", task).read_bytes())
        return _Keyed(path, digest("k", path.read_bytes().hex()))

    def told(self) -> dict[str, object]:
        """Gives what decided the result."""
        return {
            "schema": SCHEMA,
            "version": __version__,
            "settings": dataclasses.asdict(self.settings),
            "models": [dataclasses.asdict(model) for model in self.models],
        }

    def _refused(self, refusals: Sequence[Refusal]) -> Piece:
        task = Task(name="paths", key=digest("k", *map(dataclasses.astuple, refusals)), given=list(refusals))
        self.executor.map("paths", [task], _write_refusals)
        return Piece(str(self.executor.path_of("paths", task)), (0,))


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A file of one row group, with the digest of what is in it."""

    path: Path
    key: str

    @property
    def piece(self) -> Piece:
        return Piece(str(self.path), (0,))


def _write_refusals(task: Task) -> dict[str, Any]:
    write_groups(task.target, [to_arrow(Row(one.input, one) for one in task.given)])
    return {}


def _write_once(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}")
    temporary.write_bytes(content)
    temporary.replace(path)


def _result(read: Sequence[Done], traced: Sequence[Done], standing: Sequence[str]) -> BatchResult:
    refusals: Counter[str] = Counter()
    for done in (*read, *traced):
        refusals.update(done.facts["refusals"])
    lost = sum(done.facts["refusals"].get("story.failed", 0) for done in traced)
    return BatchResult(
        items=sum(done.facts["items"] for done in read),
        reports=sum(done.facts["reports"] for done in read) - lost,
        claims=sum(done.facts["claims"] for done in read),
        stories=sum(done.facts["stories"] for done in traced),
        refusals=dict(sorted(refusals.items())),
        orphaned=tuple(sorted(set(standing) - {id for done in read for id in done.facts["ruled"]})),
    )


def _installed_grouping() -> Grouping:
    found = plugin_manager().hook.headwater_grouping()
    if found is None:
        raise BugError("plan.grouping", "No room says how stories are found. Install one that does.")
    sketch, count, group = found
    return Grouping(sketch=sketch, count=count, group=group)


def _named(stages: Iterable[Stage], name: str) -> Stage:
    found = [stage for stage in stages if stage.name == name]
    if len(found) != 1:
        raise BugError("plan.stage", f"One stage {name!r} was expected and {len(found)} are registered.")
    return found[0]
