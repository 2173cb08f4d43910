"""Many stories at once: what goes in, what comes out, what is refused, and what happens when things go wrong."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.flow.standins import FailingReconcile, Here, lines, options, put_lines, tables_of

from headwater.errors import InputError, RunError
from headwater.flow.batch import BatchResult, run_batch
from headwater.flow.batch import run as steps
from headwater.flow.batch.output import locked
from headwater.flow.batch.tables import RECORDS
from headwater.settings import DEFAULT


def run(out: Path, *paths: Path, **more: object) -> BatchResult:
    return run_batch(list(paths), out, engine=Here(), settings=DEFAULT, options=options(**more))


def parquet(path: Path, rows: list[dict[str, str]], *, group: int) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group, compression="none", use_dictionary=False)
    return path


def test_every_kind_of_file_gives_the_same_stories(tmp_path: Path) -> None:
    told = lines(24)
    put_lines(tmp_path / "lines" / "day.jsonl", told)
    (tmp_path / "packed").mkdir()
    (tmp_path / "packed" / "day.jsonl.gz").write_bytes(gzip.compress((tmp_path / "lines" / "day.jsonl").read_bytes()))
    (tmp_path / "tables").mkdir()
    parquet(tmp_path / "tables" / "a.parquet", told[:10], group=3)
    parquet(tmp_path / "tables" / "b.parquet", told[10:], group=100)
    (tmp_path / "folder").mkdir()
    for one in told:
        text = one.pop("text")
        (tmp_path / "folder" / f"{one['name']}.txt").write_text(text)
        (tmp_path / "folder" / f"{one['name']}.txt.meta.json").write_text(json.dumps(one))
    found = {}
    for kind in ("lines", "packed", "tables", "folder"):
        run(tmp_path / f"out-{kind}", tmp_path / kind)
        found[kind] = tables_of(tmp_path / f"out-{kind}")
    assert found["lines"] == found["packed"] == found["tables"]
    assert set(found["folder"]) == set(found["lines"])


def test_tables_open_in_duckdb_by_window_and_story(tmp_path: Path) -> None:
    run(tmp_path / "out", put_lines(tmp_path / "day.jsonl", lines(24)))
    base = duckdb.connect()

    def ask(table: str, sql: str) -> list[tuple[object, ...]]:
        return base.execute(
            sql.format(f"read_parquet('{tmp_path}/out/{table}/*/*.parquet', hive_partitioning=true)")
        ).fetchall()

    assert ask("reports", "select count(*), count(distinct id), count(distinct story) from {}") == [(24, 24, 6)]
    assert ask("stories", 'select cast("window" as varchar), count(*), sum(reports) from {} group by 1 order by 1') == [
        (f"2031-01-0{day}", 2, 8) for day in (1, 2, 3)
    ]
    assert ask("claims", "select count(*) from {} where certainty.overall = 'certain' and len(quantities) >= 0")[0][0] == 72
    assert ask("questions", "select count(distinct story) from {}") == [(6,)]


def test_each_story_may_have_its_dossier_as_a_file(tmp_path: Path) -> None:
    run(tmp_path / "out", put_lines(tmp_path / "day.jsonl", lines(8)), writes_dossiers=True)
    (first, second) = sorted((tmp_path / "out" / "dossiers").glob("window=2031-01-0*/*.json"))
    told = json.loads(first.read_text())
    assert told["schema"] == "headwater.dossier/1" and told["counts"]["reports"] == 4
    assert first.stem == told["story"]["id"] != second.stem


def test_what_decided_the_result_is_told_without_paths(tmp_path: Path) -> None:
    run(tmp_path / "out", put_lines(tmp_path / "day.jsonl", lines(8)))
    told = (tmp_path / "out" / "run.json").read_text()
    counts = {"items": 8, "reports": 8, "claims": 24, "stories": 2, "refusals": {}, "orphaned": []}
    assert json.loads(told)["counts"] == counts and json.loads(told)["judgements"] == []
    assert str(tmp_path) not in told


def test_the_same_report_twice_counts_once(tmp_path: Path) -> None:
    a, b = (put_lines(tmp_path / name, lines(8)) for name in ("a.jsonl", "b.jsonl"))
    done = run(tmp_path / "out", a, b)
    assert (done.items, done.reports, done.refusals) == (16, 8, {"report.duplicate": 8})


def test_refusals_are_counted_by_code_and_stand_in_a_table(tmp_path: Path) -> None:
    odd = put_lines(tmp_path / "odd.jsonl", [*lines(4), {"text": ""}, {"name": "no text"}])
    broken = tmp_path / "cut.warc.gz"
    broken.write_bytes(gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\n")[:-6])
    done = run(tmp_path / "out", odd, broken, tmp_path / "nowhere.txt")
    assert done.refusals == {"item.empty": 1, "item.missing": 1, "json.no_text": 1, "warc.broken": 1} and done.items == 8
    table = pq.read_table(tmp_path / "out" / "refusals", partitioning=None)
    assert sorted(table.column("code").to_pylist()) == sorted(done.refusals)


def test_a_corrupt_row_group_costs_its_rows_alone(tmp_path: Path) -> None:
    path = parquet(tmp_path / "day.parquet", lines(12), group=4)
    at = pq.ParquetFile(path).metadata.row_group(1).column(3).data_page_offset
    data = bytearray(path.read_bytes())
    data[at : at + 30] = b"\xff" * 30
    path.write_bytes(bytes(data))
    done = run(tmp_path / "out", path)
    assert (done.reports, done.refusals) == (8, {"parquet.row_group": 1})


def test_very_many_empty_rows_are_refused_one_by_one_in_bounded_memory(tmp_path: Path) -> None:
    rows = pa.table({"text": pa.nulls(3_000, pa.string())})
    pq.write_table(rows, tmp_path / "empty.parquet")
    put_lines(tmp_path / "one.jsonl", lines(1))
    done = run(tmp_path / "out", tmp_path / "empty.parquet", tmp_path / "one.jsonl")
    assert (done.reports, done.refusals) == (1, {"json.no_text": 3_000})
    assert len(list((tmp_path / "out" / "work" / "claims").iterdir())) == 1, (
        "a bucket for every hundred refusals costs each exchange"
    )


def test_how_many_buckets_are_joined_at_once_changes_the_files_between_and_no_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = put_lines(tmp_path / "day.jsonl", lines(60))
    monkeypatch.setattr(steps, "REPORTS_PER_BUCKET", 5)
    found = {}
    for joined, files in ((5, 12), (20, 3), (1_000, 1)):
        monkeypatch.setattr(steps, "JOINED_REPORTS", joined)
        out = tmp_path / f"out-{joined}"
        run(out, given)
        assert len(list((out / "work" / "by-story").iterdir())) == files
        found[joined] = tables_of(out)
    assert found[5] == found[20] == found[1_000]


def test_a_report_that_a_stage_fails_on_is_set_aside_and_its_partition_goes_on(tmp_path: Path) -> None:
    told = lines(8)
    told[3]["text"] += "POISON"
    done = run(tmp_path / "out", put_lines(tmp_path / "day.jsonl", told))
    assert (done.items, done.reports, done.refusals) == (8, 7, {"item.failed": 1})
    (message,) = pq.read_table(tmp_path / "out" / "refusals", partitioning=None).column("message").to_pylist()
    assert message.startswith("r3: ") and "what a strange report" in message


def test_a_story_that_a_stage_fails_on_is_set_aside_and_the_others_are_traced(tmp_path: Path) -> None:
    told = lines(8)
    told[1]["text"] += "TANGLED"
    done = run(tmp_path / "out", put_lines(tmp_path / "day.jsonl", told), reconcile=FailingReconcile())
    assert (done.items, done.reports, done.stories, done.refusals) == (8, 4, 1, {"story.failed": 4})


def test_a_second_run_into_the_same_folder_is_refused_with_words(tmp_path: Path) -> None:
    given = put_lines(tmp_path / "day.jsonl", lines(4))
    with locked(tmp_path / "out"), pytest.raises(RunError, match="Another run is writing") as caught:
        run(tmp_path / "out", given)
    assert caught.value.code == "out.locked"
    assert run(tmp_path / "out", given).reports == 4


def test_a_folder_with_other_things_is_never_written_to(tmp_path: Path) -> None:
    given = put_lines(tmp_path / "reports" / "day.jsonl", lines(4))
    with pytest.raises(InputError, match="holds other things") as caught:
        run(tmp_path, tmp_path / "reports")
    assert caught.value.code == "out.not-ours" and given.exists()


def test_nothing_to_read_is_the_callers_to_mend(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(InputError, match="nothing to read"):
        run(tmp_path / "out")
    assert run(tmp_path / "out", tmp_path / "none").refusals == {"folder.empty": 1}


def test_a_full_disk_stops_cleanly_and_the_run_goes_on_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = put_lines(tmp_path / "day.jsonl", lines(120))
    run(tmp_path / "whole", given)
    left = iter(range(6))  # so many writes have room

    def full(self: pq.ParquetWriter, *args: object, **more: object) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")
        return real(self, *args, **more)

    real = pq.ParquetWriter.write_table
    with monkeypatch.context() as patch:
        patch.setattr(pq.ParquetWriter, "write_table", full)
        with pytest.raises(OSError, match="No space left"):
            run(tmp_path / "out", given)
    assert not [path for path in (tmp_path / "out").rglob(".*") if path.name != ".lock"], "half-written files were left"
    assert not (tmp_path / "out" / "run.json").exists()
    run(tmp_path / "out", given)
    assert tables_of(tmp_path / "out") == tables_of(tmp_path / "whole")


def test_every_table_of_the_docs_is_written_and_no_other(tmp_path: Path) -> None:
    run(tmp_path / "out", put_lines(tmp_path / "day.jsonl", lines(8)))
    written = {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()} - {"work"}
    assert written <= set(RECORDS) and {"stories", "reports", "claims", "questions", "origins"} <= written
