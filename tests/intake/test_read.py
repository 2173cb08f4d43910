"""Everything that can be read, and everything that cannot, with its reason."""

from __future__ import annotations

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from headwater.errors import InputError
from headwater.intake.raw import RawItem
from headwater.intake.read import read, read_item, read_many
from headwater.intake.stage import IntakeStage
from headwater.model import Refusal, Report, sha256_hex
from headwater.settings import DEFAULT
from headwater.testing.files import LEAD, MORE, PARAGRAPHS, locked_pdf, page_of, pdf_of, zip_of

TEXT = f"Ferry stopped\n\n{LEAD}\n\n{MORE}\n"


def reports(found: list[Report | Refusal]) -> list[Report]:
    return [one for one in found if isinstance(one, Report)]


def codes(found: list[Report | Refusal]) -> list[str]:
    return [one.code for one in found if isinstance(one, Refusal)]


def test_a_text_file_keeps_every_code_point(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    raw = "Ferry\u00a0stopped\r\n\r\nLORN, March 4 (QNA) - " + LEAD + "\u2028" + MORE
    path.write_bytes(raw.encode())
    (report,) = reports(read(path))
    assert len(report.text) == len(raw)
    assert report.name == "ferry.txt"
    assert report.sha256 == sha256_hex(raw.encode())
    assert (report.outlet, report.published, report.url) == (None, None, None)


@pytest.mark.parametrize("suffix", [".txt.meta.json", ".meta.json"])
def test_a_sidecar_beats_the_text(tmp_path: Path, suffix: str) -> None:
    (tmp_path / "ferry.txt").write_text("Ferry stopped\n\nBy Bo Quist\n1 January 2025\n\n" + LEAD)
    told = {
        "outlet": "Quay Times",
        "url": "https://q.example/1",
        "authors": ["Ada Marl"],
        "published": "2026-02-03T13:20:00+01:00",
    }
    (tmp_path / ("ferry" + suffix)).write_text(json.dumps(told))
    (report,) = reports(read(tmp_path / "ferry.txt"))
    assert (report.outlet, report.authors) == ("Quay Times", ("Ada Marl",))
    assert report.published is not None
    assert (report.published.value, report.published.precision, report.published.how) == (
        "2026-02-03T13:20:00+01:00", "second", "sidecar",
    )  # fmt: skip


SIDECARS = [
    ("[1, 2]", "sidecar.not_valid", "a list"),
    ("{", "sidecar.not_valid", "cut off"),
    ("[" * 9999, "sidecar.not_valid", "nested too deeply"),
    ('{"outlet": 4}', "sidecar.wrong_type", "a number"),
    ('{"authors": [1]}', "sidecar.wrong_type", "a list of numbers"),
    ('{"published": "soon"}', "published.unreadable", "no date"),
]


@pytest.mark.parametrize(("sidecar", "code", "reason"), SIDECARS)
def test_a_bad_sidecar_is_said_aloud_and_the_report_stays(tmp_path: Path, sidecar: str, code: str, reason: str) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT)
    (tmp_path / "ferry.txt.meta.json").write_text(sidecar)
    found = read(tmp_path)
    assert codes(found) == [code], reason
    assert len(reports(found)) == 1
    assert all(one.scope == "part" for one in found if isinstance(one, Refusal))


def test_json_lines_give_a_report_a_line_and_a_refusal_by_line_number() -> None:
    lines = [
        json.dumps({"name": "a", "outlet": "Quay Times", "text": TEXT, "published": "2026-02-03", "shoe_size": 44}),
        "{broken",
        "",
        json.dumps({"text": 7}),
        json.dumps({"outlet": "Quay Times"}),
        json.dumps([1]),
        json.dumps({"html": page_of(PARAGRAPHS)}),
        json.dumps({"text": "  "}),
    ]
    found = read("\n".join(lines).encode(), name="batch.jsonl")
    assert [one.name if isinstance(one, Report) else (one.code, one.input) for one in found] == [
        "a",
        ("json.not_valid", "batch.jsonl#2"),
        ("json.wrong_type", "batch.jsonl#4"),
        ("json.no_text", "batch.jsonl#5"),
        ("json.not_object", "batch.jsonl#6"),
        "batch.jsonl#7",
        ("report.empty", "batch.jsonl#8"),
    ]
    first = reports(found)[0]
    assert first.sha256 == sha256_hex(TEXT.encode())
    assert first.published is not None and first.published.how == "jsonl"


def test_a_lone_surrogate_in_json_becomes_a_replacement_mark() -> None:
    (report,) = reports(read(b'{"text": "Ferry \\ud800 stopped at the quay."}', name="x.jsonl"))
    assert report.text == "Ferry \ufffd stopped at the quay."


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Quay Feed</title><item><title>Ferry stopped</title><link>https://q.example/1</link>
<source url="https://t.example/rss">Tide Weekly</source><pubDate>Tue, 03 Feb 2026 13:20:00 +0100</pubDate>
<description>Short.</description><content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded></item>
<item><title>Nothing</title></item></channel></rss>""".encode()


def test_a_feed_gives_a_report_an_entry_with_the_entry_s_own_outlet() -> None:
    found = read(RSS, name="feed.xml")
    (report,) = reports(found)
    assert codes(found) == ["feed.entry_empty"]
    assert (report.outlet, report.url, report.title) == ("Tide Weekly", "https://q.example/1", "Ferry stopped")
    assert report.published is not None
    assert (report.published.value, report.published.how) == ("2026-02-03T13:20:00+01:00", "feed")
    assert [p.role for p in report.paragraphs] == ["title", "body", "body", "body"]


def test_an_atom_feed_is_read() -> None:
    atom = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>Ferry</title><id>1</id>'
        f"<updated>2026-02-03T13:20:00Z</updated><author><name>Ada Marl</name></author>"
        f'<content type="text">{LEAD}</content></entry></feed>'
    )
    (report,) = reports(read(atom.encode()))
    assert (report.outlet, report.authors) == ("Quay", ("Ada Marl",))
    assert report.published is not None
    assert report.published.value == "2026-02-03T13:20:00+00:00"


def test_a_pdf_s_lines_become_paragraphs() -> None:
    lines = ["Ferry stopped", "", "The harbour master said on Tuesday that the ferry would not", "sail before the week-",
             "end. He gave no reason for it.", "Twelve of the crew told the council."]  # fmt: skip
    (report,) = reports(read(pdf_of(lines), name="ferry.pdf"))
    assert "would not sail before the weekend. He gave" in report.text
    assert report.paragraphs[0].role == "title"


def test_a_zip_is_read_by_name_with_sidecars_and_a_nested_zip_is_refused() -> None:
    data = zip_of(
        {
            "b/two.txt": (MORE * 2).encode(),
            "one.txt": TEXT.encode(),
            "one.txt.meta.json": b'{"outlet": "Quay Times"}',
            "alone.meta.json": b"{}",
            "__MACOSX/one.txt": b"x",
            "in.zip": zip_of({"x.txt": b"x"}),
            "list.jsonl": b'{"text": "The ferry sails again on Monday."}\n{}',
        }
    )
    found = read(data, name="all.zip")
    assert [r.name for r in reports(found)] == ["all.zip/b/two.txt", "all.zip/list.jsonl#1", "all.zip/one.txt"]
    assert reports(found)[2].outlet == "Quay Times"
    assert codes(found) == ["zip.nested", "json.no_text", "sidecar.alone"]


SMALL = replace(DEFAULT, max_item_bytes=4_000_000, max_archive_bytes=5_000_000, max_archive_items=3, max_text_chars=3_000_000)
REFUSED = [
    ("item.empty", b"", "x.txt", "no bytes"),
    ("report.empty", b" \n \xc2\xa0", "x.txt", "blanks only"),
    ("report.empty", "\u2014 \u2026".encode(), "x.txt", "marks only"),
    ("item.not_text", bytes(range(256)) * 9, "x.txt", "binary rubbish"),
    ("item.not_text", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "x.txt", "a picture with the name of a text"),
    ("item.not_text", zip_of({"[Content_Types].xml": b"x"}), "x.docx", "a word processor's file"),
    ("report.too_long", b"word " * 700_000, "x.txt", "longer than a text may be"),
    ("item.too_large", b"word " * 900_000, "x.txt", "larger than a file may be"),
    ("page.no_article", b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "x.html", "only a menu"),
    ("page.no_article", b"<html>", "x.html", "nothing at all"),
    ("pdf.encrypted", locked_pdf(), "x.pdf", "a password"),
    ("pdf.broken", b"%PDF-1.4 nothing more", "x.pdf", "cut off"),
    ("pdf.no_text", pdf_of([]), "x.pdf", "a scan"),
    ("json.not_valid", b"{]", "x.json", "no JSON"),
    ("json.not_valid", b'{"a": "\xff"}', "x.jsonl", "not UTF-8"),
    ("json.not_object", b"[1]", "x.json", "a list of numbers"),
    ("report.empty", b"[]", "x.json", "an empty list"),
    ("feed.no_entries", b'<rss version="2.0"><channel><title>Quay</title></channel></rss>', "x.xml", "an empty feed"),
    ("feed.broken", b"<rss><channel><title>Quay", "x.xml", "a feed cut off"),
    ("zip.broken", b"PK\x03\x04 nothing", "x.zip", "cut off"),
    ("zip.empty", zip_of({}), "x.zip", "no members"),
    ("zip.empty", zip_of({".DS_Store": b"x"}), "x.zip", "hidden files only"),
    ("zip.too_many", zip_of({f"{n}.txt": b"x" for n in range(4)}), "x.zip", "four where three may be"),
    ("zip.too_large", zip_of({"a.txt": b"ab" * 1_500_000, "b.txt": b"cd" * 1_500_000}), "x.zip", "6 MB of 5"),
    ("zip.bomb", zip_of({"a.txt": b"a" * 3_000_000}), "x.zip", "a thousand to one"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "data", "name", "reason"), REFUSED, ids=[f"{r[0]}: {r[3]}" for r in REFUSED])
def test_what_cannot_be_read_is_refused_with_its_reason(code: str, data: bytes, name: str, reason: str) -> None:
    found = read(data, name=name, settings=SMALL)
    assert codes(found) == [code], reason
    assert not reports(found)
    refusal = found[0]
    assert isinstance(refusal, Refusal)
    assert refusal.scope == "report"
    assert refusal.message.startswith(refusal.input + ": ") and refusal.input.startswith(name)
    assert refusal.message.endswith(".") and refusal.message.count("{") == 0


def test_a_locked_or_damaged_member_is_refused_and_the_others_are_read() -> None:
    data = bytearray(zip_of({"a.txt": TEXT.encode(), "b.txt": (TEXT + "!").encode(), "c.txt": MORE.encode()}))
    at = [i for i in range(len(data)) if data[i : i + 4] == b"PK\x01\x02"]
    data[at[0] + 8] |= 1
    local = [i for i in range(len(data)) if data[i : i + 4] == b"PK\x03\x04"]
    data[local[1] + 60] ^= 0xFF
    found = read(bytes(data), name="x.zip")
    assert codes(found) == ["zip.encrypted", "zip.broken"]
    assert [r.name for r in reports(found)] == ["x.zip/c.txt"]


def test_a_folder_is_read_by_name_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_text(TEXT)
    (tmp_path / "a.html").write_text(page_of(PARAGRAPHS))
    (tmp_path / "c.txt").write_text("")
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "lonely.meta.json").write_text("{}")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe")
    found = read(tmp_path)
    assert [r.name for r in reports(found)] == ["a.html", "b/one.txt"]
    assert sorted(codes(found)) == [
        "folder.loop", "item.empty", "item.not_file", "item.unreadable", "sidecar.alone",
    ]  # fmt: skip


def test_an_empty_folder_and_a_missing_path_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "one.txt").write_text(TEXT)
    found = read_many([tmp_path / "gone.txt", tmp_path / "empty", "bad\0name", tmp_path / "one.txt"])
    assert codes(found) == ["item.missing", "folder.empty", "item.missing"]
    assert len(reports(found)) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT)
    path.chmod(0)
    assert codes(read(path)) == ["item.unreadable"]


def test_a_file_whose_reading_fails_is_refused() -> None:
    assert codes(read("/proc/self/mem")) == ["item.unreadable"]


def test_the_same_bytes_twice_count_once_and_two_outlets_count_twice(tmp_path: Path) -> None:
    for name, outlet in (("a", "Quay Times"), ("b", "Tide Weekly"), ("c", "Quay Times")):
        (tmp_path / f"{name}.txt").write_text(TEXT)
        (tmp_path / f"{name}.txt.meta.json").write_text(json.dumps({"outlet": outlet}))
    found = read_many(sorted(tmp_path.iterdir()))
    assert [r.name for r in reports(found)] == ["a.txt", "b.txt"]
    (refusal,) = [one for one in found if isinstance(one, Refusal)]
    assert (refusal.code, refusal.scope, refusal.input) == ("report.duplicate", "report", "c.txt")
    assert "a.txt" in refusal.message


def test_odd_names_are_escaped(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/f\xff\x1brry.txt"
    with open(path, "wb") as stream:  # noqa: PTH123 - a name that is no text
        stream.write(TEXT.encode())
    (report,) = reports(read(tmp_path))
    assert report.name == "f\\udcff\\x1brry.txt"


@pytest.mark.parametrize("make", [io.BytesIO, lambda raw: io.StringIO(raw.decode())])
def test_an_open_file_is_read(make: object) -> None:
    (report,) = reports(read(make(TEXT.encode()), name="ferry.txt", url="https://q.example/2026/03/04/ferry"))  # type: ignore[operator]
    assert (report.name, report.url) == ("ferry.txt", "https://q.example/2026/03/04/ferry")
    assert report.published is not None
    assert (report.published.value, report.published.how) == ("2026-03-04", "url")


def test_what_is_no_input_at_all_is_the_caller_s_mistake() -> None:
    with pytest.raises(InputError, match="Give a path, bytes or an open file"):
        read(7)  # type: ignore[arg-type]


ENCODINGS = [
    ("utf-8-sig", None, "UTF-8 with its mark"),
    ("utf-16", None, "UTF-16 with its mark"),
    ("utf-16-le", None, "UTF-16 without"),
    ("cp1252", "text.encoding", "a Western code page"),
    ("cp1251", "text.encoding", "a Cyrillic code page"),
]


@pytest.mark.parametrize(("encoding", "code", "reason"), ENCODINGS)
def test_encodings_are_told_and_a_guess_is_said_aloud(encoding: str, code: str | None, reason: str) -> None:
    text = "Café on the quay: “closed”.\n" + LEAD
    if encoding == "cp1251":
        text = "Паром из порта не вышел во вторник, сообщил начальник порта журналистам города.\n" * 4
    found = read(text.encode(encoding), name="x.txt")
    assert reports(found)[0].text == text, reason
    assert codes(found) == ([code] if code else [])
    assert all(one.report == reports(found)[0].id for one in found if isinstance(one, Refusal))


def test_a_page_s_declared_encoding_is_believed() -> None:
    page = page_of("<p>Le café du port était fermé mardi, a dit le maire.</p>" * 3, head='<meta charset="iso-8859-1">')
    found = read(page.encode("latin-1"), name="x.html")
    assert "café du port était fermé" in reports(found)[0].text
    assert codes(found) == []


def test_the_language_is_told_or_left_open() -> None:
    assert reports(read(TEXT.encode()))[0].language == "en"
    assert reports(read(b"Le bateau n'est pas parti mardi, a dit le maire de la ville au conseil."))[0].language == "fr"
    assert reports(read(b"Ferry."))[0].language is None


def test_the_stage_gives_what_read_gives() -> None:
    class Part:
        def of(self, kind: type[RawItem], /) -> tuple[RawItem, ...]:
            assert kind is RawItem
            return (RawItem(name="a.txt", bytes=TEXT.encode()), RawItem(name="b.txt", bytes=b""))

    found = list(IntakeStage().run(Part(), DEFAULT))
    assert found == [*read_item(RawItem(name="a.txt", bytes=TEXT.encode())), *read_item(RawItem(name="b.txt", bytes=b""))]
    assert [type(one) for one in found] == [Report, Refusal]


def test_captured_at_comes_from_the_option_alone() -> None:
    assert reports(read(TEXT.encode()))[0].captured_at is None
    set_by_user = replace(DEFAULT, captured_at="2026-02-04T00:00:00Z")
    assert reports(read(TEXT.encode(), settings=set_by_user))[0].captured_at == "2026-02-04T00:00:00Z"


def test_a_name_given_for_a_folder_is_not_given_to_its_reports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(MORE * 2)
    assert [r.name for r in reports(read(tmp_path, name="mine"))] == ["a.txt", "b.txt"]
    assert [r.name for r in reports(read(tmp_path / "a.txt", name="mine"))] == ["mine"]


def test_a_sidecar_named_among_the_inputs_is_no_item_and_one_without_a_report_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for name in ("a.txt.meta.json", "b.txt.meta.json"):
        (tmp_path / name).write_text('{"outlet": "Quay Times"}')
    found = read_many([str(p) for p in sorted(tmp_path.iterdir())])
    assert [r.outlet for r in reports(found)] == ["Quay Times"]
    assert codes(found) == ["sidecar.alone"]
