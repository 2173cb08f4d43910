"""Stand-ins for rooms: stories by the first line of a report, claims without a parser, stages that fail on command."""

from __future__ import annotations

import json
import os
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headwater.dossier.stage import DossierStage
from headwater.flow import Records
from headwater.flow.batch import Grouping, Options
from headwater.intake.stage import IntakeStage
from headwater.lineage.stage import LineageStage
from headwater.model import Claim, Judgement, Membership, Mention, Refusal, Report, Speaker, Story, digest
from headwater.reconcile.stage import ReconcileStage
from headwater.testing.builders import a_claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The sketch: what a report begins with."""

    report: str
    first: str
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The statistics: how many reports there were."""

    reports: int


def sketch(report: Report) -> Line:
    published = "" if report.published is None else report.published.value
    return Line(report=report.id, first=report.text.split("\n")[0], published=published)


def count(sketches: Sequence[Line]) -> Count:
    return Count(reports=len(sketches))


def group(sketches: Sequence[Line], statistics: Count, judgements: Sequence[Judgement]) -> tuple[list[Story], list[Membership]]:
    by_line: dict[str, list[Line]] = defaultdict(list)
    for one in sorted(sketches, key=lambda line: line.report):
        by_line[one.first].append(one)
    stories, memberships = [], []
    for first, lines in sorted(by_line.items()):
        dates = sorted(line.published for line in lines if line.published)
        id = digest("s", first)
        when = dates[0] if dates else None
        stories.append(Story(id=id, title=first, first_published=when, last_published=when and dates[-1], languages=("en",)))
        memberships += [Membership(story=id, report=line.report) for line in lines]
    return stories, memberships


GROUPING = Grouping(sketch=sketch, count=count, group=group)


class QuickClaims:
    """A claim for each line with a number; fails on reports that ask for it."""

    name, needs, gives, partition_by = "claims", (Report,), (Claim, Mention, Speaker, Refusal), "report"

    def run(self, part: Any, settings: Any) -> Iterator[Claim]:
        for report in part.of(Report):
            if "POISON" in report.text:
                raise ValueError("what a strange report")
            if "KILLER" in report.text:
                os._exit(9)
            for line in report.text.split("\n"):
                found = re.search(r"\d+", line)
                if found is not None:
                    yield a_claim(report, line, anchor=found.group(), quantity=None)


class SlowClaims(QuickClaims):
    """The same, slow enough to be killed in the middle."""

    def run(self, part: Any, settings: Any) -> Iterator[Claim]:
        for report in part.of(Report):
            time.sleep(0.005)
            yield from super().run(Records([report]), settings)


class FailingReconcile(ReconcileStage):
    """Fails on a story whose reports ask for it."""

    def run(self, part: Any, settings: Any) -> Iterator[Any]:
        if any("TANGLED" in report.text for report in part.of(Report)):
            raise KeyError("a knot")
        yield from super().run(part, settings)


class Here:
    """An engine in this process: what dies takes the test with it."""

    name = "here"

    def map(self, work: Callable[[Any], Any], parts: Sequence[Any], *, on_death: Any = None) -> Iterator[Any]:
        yield from map(work, parts)

    def close(self) -> None:
        """Nothing to let go of."""


def options(*, claims: Any = None, reconcile: Any = None, **more: Any) -> Options:
    """Options with quick stages and the stand-in grouping."""
    quick = QuickClaims() if claims is None else claims
    stages = [IntakeStage(), quick, LineageStage(), ReconcileStage() if reconcile is None else reconcile, DossierStage()]
    return Options(stages=stages, grouping=GROUPING, **more)


def lines(count: int, *, say: str = "", of: int = 4) -> list[dict[str, str]]:
    """Reports of the contract's JSON lines, so many to a story."""
    return [
        {
            "name": f"r{n}",
            "outlet": f"Paper {n % 7}",
            "published": f"2031-01-{1 + n // of % 3:02}",
            "text": f"Flood at gate {n // of}\n\nOfficials in Quillby said that {20 + n % 3} people left.\n\nNote {n}. {say}",
        }
        for n in range(count)
    ]


def put_lines(path: Path, records: Sequence[dict[str, str]]) -> Path:
    """Writes records as JSON lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def tables_of(out: Path) -> dict[str, bytes]:
    """Everything that a run put out, by its place."""
    paths = [path for path in out.rglob("*") if path.is_file() and "work" not in path.parts and path.name != ".lock"]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(paths)}
