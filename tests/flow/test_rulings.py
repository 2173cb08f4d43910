"""A person's rulings on reports and on their words, obeyed by every later run over many stories."""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from tests.flow.standins import Here, QuickClaims, lines, options, put_lines, tables_of
from tests.stories.helpers import newsroom, ruling

import headwater
from headwater.claims.stage import ClaimsStage
from headwater.flow.batch import BatchResult, Options, run_batch
from headwater.model import Claim, Judgement, Report, Target, to_plain
from headwater.settings import DEFAULT
from headwater.testing.rulings import a_ruling, claims_target, link_target


def run(out: Path, path: Path, *judgements: Judgement, given: Options) -> BatchResult:
    told = dataclasses.replace(given, writes_dossiers=True, judgements=judgements)
    return run_batch([path], out, engine=Here(), settings=DEFAULT, options=told)


def rows(reports: Sequence[Report]) -> list[dict[str, str]]:
    return [{"name": r.name, "published": r.published.value, "text": r.text} for r in reports if r.published is not None]


def stories_in(out: Path) -> set[frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in pq.read_table(out / "reports", partitioning=None).select(["story", "name"]).to_pylist():
        found[row["story"]].add(row["name"])
    return {frozenset(names) for names in found.values()}


def test_a_persons_merge_and_split_are_obeyed_by_every_later_run(tmp_path: Path) -> None:
    every = rows(newsroom(each=6))
    first = [row for row in every if int(row["name"][-1]) < 4]
    told = put_lines(tmp_path / "day.jsonl", first)
    real = Options(stages=options().stages)
    run(tmp_path / "out", told, given=real)
    assert len(stories_in(tmp_path / "out")) == 3
    by_name = {report.name: report for report in headwater.read(told) if isinstance(report, Report)}
    merge = ruling("merge", by_name["ferry-0"], by_name["mill-0"])
    split = ruling("split", by_name["vote-0"], by_name["vote-1"], at="2031-05-03T00:00:01Z")
    for given in (first, every):  # more reports come: the rulings hold
        run(tmp_path / "out", put_lines(told, given), merge, split, given=real)
        story_of = {name: story for story in stories_in(tmp_path / "out") for name in story}
        assert story_of["ferry-0"] == story_of["mill-0"] and story_of["vote-0"] != story_of["vote-1"]
    undo = Judgement(id="j-undo", story=None, at="2031-05-04T00:00:00Z", who="kim", action="undo", undoes=split.id)
    run(tmp_path / "out", told, merge, split, undo, given=real)
    story_of = {name: story for story in stories_in(tmp_path / "out") for name in story}
    assert story_of["vote-0"] == story_of["vote-1"]


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = "Flood at gate 1\n\nPolice in Quillby said on Monday that {} people had left their homes near the gate."
    told = [{"name": f"r{n}", "outlet": f"Paper {n}", "published": "2031-01-06", "text": text.format(20 + n)} for n in range(3)]
    return put_lines(tmp_path_factory.mktemp("given") / "day.jsonl", told)


def rulings_on(article: Path) -> tuple[list[Report], list[Judgement]]:
    """A rejected claim, an edited one, and a link that somebody accepts."""
    reports = [one for one in headwater.read(article) if isinstance(one, Report)]
    claims = [next(c for c in headwater.claims(report).claims if c.quantities) for report in reports]
    stage = {"stage": "planned"}
    return reports, [
        a_ruling("reject", claims_target([claims[0]], reports), why="a misprint"),
        a_ruling("edit", claims_target([claims[1]], reports), changes=stage),
        a_ruling("accept", link_target(reports[0], reports[2], kind="rewrite")),
    ]


def test_a_batch_obeys_what_trace_obeys(article: Path, tmp_path: Path) -> None:
    reports, ruled = rulings_on(article)
    gone = a_ruling("annotate", Target(kind="report", id="r-gone"))
    done = run(tmp_path / "out", article, *ruled, gone, given=options(claims=ClaimsStage()))
    assert done.orphaned == (gone.id,) and done.refusals == {"claim.rejected": 1}
    (path,) = (tmp_path / "out" / "dossiers").rglob("*.json")
    found = json.loads(path.read_text())
    wanted = to_plain(headwater.trace(reports, judgements=ruled))
    assert isinstance(wanted, dict) and [c["made_by"]["how"] for c in wanted["claims"]].count("person") == 1
    for part in ("claims", "links", "origins", "questions", "conflicts", "refusals", "counts"):
        assert found[part] == wanted[part], part


def test_an_undone_ruling_leaves_the_bytes_of_a_run_without_it(article: Path, tmp_path: Path) -> None:
    ruled = rulings_on(article)[1]
    undone = [
        Judgement(id=f"u{n}", story=None, at="2031-06-01T00:00:00Z", who="kim", action="undo", undoes=one.id)
        for n, one in enumerate(ruled)
    ]
    given = options(claims=ClaimsStage())
    run(tmp_path / "out", article, *ruled, given=given)
    ruled_on = tables_of(tmp_path / "out")
    run(tmp_path / "out", article, *ruled, *undone, given=given)
    after = tables_of(tmp_path / "out")
    run(tmp_path / "fresh", article, given=given)
    assert after == tables_of(tmp_path / "fresh") != ruled_on


def test_a_new_ruling_reads_anew_only_the_reports_that_it_names(tmp_path: Path) -> None:
    seen: list[str] = []

    class Noting(QuickClaims):
        """Claims that note what they are asked for."""

        takes = (Judgement,)

        def run(self, part: Any, settings: Any) -> Iterator[Claim]:
            seen.extend(f"{report.name} {len(part.of(Judgement))}" for report in part.of(Report))
            yield from super().run(part, settings)

    told = put_lines(tmp_path / "day.jsonl", lines(12))
    given = options(claims=Noting())
    run(tmp_path / "out", told, given=given)
    assert len(seen) == 12
    reports = [one for one in headwater.read(told) if isinstance(one, Report)]
    on_two = ruling("annotate", *(report for report in reports if report.name in ("r3", "r7")))
    for rulings, wanted in (((on_two,), ["r3 1", "r7 1"]), ((), ["r3 0", "r7 0"]), ((), [])):
        seen.clear()
        run(tmp_path / "out", told, *rulings, given=given)
        # both fall into one part, and a ruling travels with each report that it names
        assert sorted(name.split()[0] for name in seen) == [each.split()[0] for each in wanted]
        assert all((int(name.split()[1]) > 0) == bool(rulings) for name in seen)
