"""Files of many reports read as streams: web archives, Parquet, gzip; whole, damaged and cut short."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headwater.face import read
from headwater.model import Refusal, Report

TEXT = "Dock closed\n\nThe north dock at Quillby was closed on Tuesday after a crane fell, the harbour office said."
PAGE = (
    f"<html><head><title>Dock closed</title></head><body><article>"
    f"<h1>Dock closed</h1><p>{TEXT} {TEXT}</p></article></body></html>"
)


def archive(*, count: int = 3, is_packed: bool = True, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """A web archive by ISO 28500, each record packed by itself."""
    records = []
    for n in range(count):
        page = PAGE.replace("Tuesday", f"day {n}").encode()
        body = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + page
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/{n}\r\n"
            "WARC-Date: 2031-03-05T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        record = head.encode() + body + b"\r\n\r\n"
        records.append(gzip.compress(record, mtime=0) if is_packed else record)
    return b"".join(records)


def table(rows: int, *, group: int) -> bytes:
    out = io.BytesIO()
    data = pa.table({"name": [f"r{n}" for n in range(rows)], "text": [f"{TEXT} Number {n}." for n in range(rows)]})
    pq.write_table(data, out, row_group_size=group, compression="none", use_dictionary=False)
    return out.getvalue()


def codes(found: list[Report | Refusal]) -> list[str]:
    return [one.code for one in found if isinstance(one, Refusal)]


def reports(found: list[Report | Refusal]) -> list[Report]:
    return [one for one in found if isinstance(one, Report)]


@pytest.mark.parametrize("is_packed", [True, False])
@pytest.mark.parametrize("is_file", [True, False])
def test_pages_of_a_web_archive_are_reports_with_address_and_time_of_capture(
    is_packed: bool, is_file: bool, tmp_path: Path
) -> None:
    data = archive(is_packed=is_packed)
    (tmp_path / "crawl.warc.gz").write_bytes(data)
    found = read(tmp_path / "crawl.warc.gz") if is_file else read(data, name="crawl.warc.gz")
    assert [report.url for report in reports(found)] == [f"https://harbour.example/{n}" for n in range(3)]
    assert {report.captured_at for report in reports(found)} == {"2031-03-05T08:00:00Z"}
    assert "north dock" in reports(found)[0].text and "<p>" not in reports(found)[0].text


@pytest.mark.parametrize("is_packed", [True, False])
@pytest.mark.parametrize("cut", [30, 150, 290])
def test_a_web_archive_that_is_cut_short_gives_what_stood_before_and_says_so(is_packed: bool, cut: int) -> None:
    found = read(archive(is_packed=is_packed)[:-cut], name="crawl.warc")
    assert [report.url for report in reports(found)] == ["https://harbour.example/0", "https://harbour.example/1"]
    assert "warc.broken" in codes(found)


@pytest.mark.parametrize(
    ("status", "kind", "reason"),
    [("404 Not Found", "text/html", "an error page is no report"), ("200 OK", "image/png", "a picture has no text")],
)
def test_what_is_no_page_is_passed_over(status: str, kind: str, reason: str) -> None:
    assert codes(read(archive(status=status, kind=kind), name="a.warc.gz")) == ["warc.no_pages"], reason


def test_rows_of_parquet_are_reports(tmp_path: Path) -> None:
    (tmp_path / "day.parquet").write_bytes(table(5, group=2))
    found = read(tmp_path / "day.parquet")
    assert [report.name for report in reports(found)] == [f"r{n}" for n in range(5)] and codes(found) == []
    assert [r.id for r in reports(read(table(5, group=2), name="day.parquet"))] == [r.id for r in reports(found)]


def test_a_corrupt_row_group_is_refused_and_the_others_are_read() -> None:
    data = bytearray(table(6, group=2))
    column = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(1).column(1)
    at = column.data_page_offset
    data[at : at + 40] = b"\xff" * 40
    found = read(bytes(data), name="day.parquet")
    assert [report.name for report in reports(found)] == ["r0", "r1", "r4", "r5"]
    assert codes(found) == ["parquet.row_group"]
    assert "2 rows" in next(one.message for one in found if isinstance(one, Refusal))


@pytest.mark.parametrize(
    ("data", "code", "reason"),
    [
        (b"PAR1 and nothing more", "parquet.broken", "the footer is missing"),
        (b"PAR1", "parquet.broken", "only the mark"),
        (b"\x1f\x8b\x08\x00 broken", "gzip.broken", "no gzip stream"),
        (gzip.compress(TEXT.encode(), mtime=0)[:-12], "gzip.broken", "cut short"),
        (b"WARC/1.0\r\nnothing", "warc.no_pages", "no record"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "warc.broken", "no address and no length"),
        (
            gzip.compress(gzip.compress(gzip.compress(TEXT.encode(), mtime=0), mtime=0), mtime=0),
            "item.not_text",
            "an archive three deep",
        ),
    ],
)
def test_what_is_damaged_is_refused_with_its_code(data: bytes, code: str, reason: str) -> None:
    found = read(data, name="odd")
    assert codes(found) == [code] and reports(found) == [], reason


def test_a_table_without_a_column_of_texts_is_refused() -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"headline": ["a"]}), out)
    assert codes(read(out.getvalue(), name="t.parquet")) == ["parquet.no_text"]


def test_rows_without_text_are_refused_one_by_one() -> None:
    out = io.BytesIO()
    pq.write_table(pa.table({"text": pa.array([None, "", TEXT], pa.string())}), out)
    assert codes(read(out.getvalue(), name="t.parquet")) == ["json.no_text", "item.empty"]


@pytest.mark.parametrize("is_file", [True, False])
def test_packed_json_lines_are_read_line_by_line(is_file: bool, tmp_path: Path) -> None:
    data = gzip.compress("".join(json.dumps({"name": f"n{n}", "text": TEXT}) + "\n" for n in range(3)).encode())
    (tmp_path / "day.jsonl.gz").write_bytes(data)
    found = read(tmp_path / "day.jsonl.gz") if is_file else read(data, name="day.jsonl.gz")
    assert [report.name for report in reports(found)] == ["n0", "n1", "n2"]


def test_a_packed_text_is_one_report_and_may_stand_in_a_zip() -> None:
    assert reports(read(gzip.compress(TEXT.encode()), name="dock.txt.gz"))[0].text == TEXT
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("dock.txt.gz", gzip.compress(TEXT.encode()))
    assert reports(read(out.getvalue(), name="all.zip"))[0].text == TEXT
