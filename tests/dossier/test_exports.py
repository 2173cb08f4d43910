"""Handing on: every format holds what the dossier holds, is the same each time, and runs nowhere."""

from __future__ import annotations

import csv
import dataclasses
import functools
import importlib
import io
import json
import re
import zipfile

import pytest

from headwater.dossier.excerpts import CONTEXT_CHARS, excerpted, holds_excerpts
from headwater.dossier.exports import formats
from headwater.dossier.exports.csv_files import safe_cell
from headwater.dossier.exports.formats import FORMATS, export
from headwater.dossier.exports.tables import COLUMNS, Tables
from headwater.dossier.faults import faults
from headwater.dossier.verify import read_dossier
from headwater.errors import InputError
from headwater.model import Dossier, Place, Report, canonical_json

HOSTILE = '=HYPERLINK("http://x.example")'


def with_title(dossier: Dossier, title: str) -> Dossier:
    reports = (dataclasses.replace(dossier.reports[0], title=title, authors=(title,)), *dossier.reports[1:])
    return dataclasses.replace(dossier, reports=reports)


def text_of(files: formats.Files) -> str:
    (data,) = files.values()
    assert isinstance(data, str)
    return data


@pytest.fixture(autouse=True)
def _pango(request: pytest.FixtureRequest) -> None:
    """PDF needs a library that no wheel brings."""
    if "pdf" in request.node.name and not _can_write_pdf():
        pytest.skip(
            "Pango is not installed here: PDF was NOT tested; on Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
        )


@functools.cache
def _can_write_pdf() -> bool:
    try:
        importlib.import_module("weasyprint")
    except OSError:
        return False
    return True


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_dossier_gives_the_same_bytes(dossier: Dossier, name: str) -> None:
    assert export(dossier, name) == export(dossier, name)


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_names_are_written_as_text(dossier: Dossier, name: str) -> None:
    for title in ("<script>x</script>\u202e}\\end{document}\r\nER  - \ud800\0", "w" * 10_000):
        assert export(with_title(dossier, title), name)


def test_a_format_that_is_not_there_is_told(dossier: Dossier) -> None:
    with pytest.raises(InputError, match=r"html, md.*export\.format"):
        export(dossier, "xls")


def test_a_format_whose_package_is_missing_names_the_extra(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ImportError("no such package")

    monkeypatch.setattr(formats.importlib, "import_module", missing)
    with pytest.raises(InputError, match=r"headwater\[docx\].*export\.extra"):
        export(dossier, "docx")


def test_every_table_has_the_columns_it_promises(dossier: Dossier) -> None:
    tables = Tables(dossier).all()
    assert set(tables) == set(COLUMNS)
    for name, rows in tables.items():
        assert all(tuple(row) == COLUMNS[name] for row in rows), name


def test_a_table_without_rows_has_its_head(dossier: Dossier) -> None:
    bare = dataclasses.replace(dossier, conflicts=())
    assert export(bare, "csv")["conflicts.csv"] == ",".join(COLUMNS["conflicts"]) + "\r\n"


def test_csv_says_of_every_claim_its_words_question_and_hash(dossier: Dossier) -> None:
    text = export(dossier, "csv")["claims.csv"]
    assert isinstance(text, str)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["claim"] for row in rows] == [claim.id for claim in dossier.claims]
    assert [row["text"] for row in rows] == [claim.text for claim in dossier.claims]
    assert {row["question"] for row in rows} == {question.id for question in dossier.questions}


@pytest.mark.parametrize(
    ("given", "safe", "reason"),
    [
        (HOSTILE, f"'{HOSTILE}", "a formula"),
        ("  +1", "'  +1", "a formula after blanks"),
        ("@SUM(A1)", "'@SUM(A1)", "an old formula"),
        ("-5", "'-5", "words that begin with a minus"),
        (-5, -5, "a number is a number"),
        ("a=b", "a=b", "a sign inside"),
        (True, "true", "a flag"),
        (None, None, "nothing"),
        ("x\0y", "x y", "a sign that ends strings"),
    ],
)
def test_no_cell_is_a_formula(given: object, safe: object, reason: str) -> None:
    assert safe_cell(given) == safe, reason  # type: ignore[arg-type]


def test_parquet_opens_with_the_same_rows(dossier: Dossier) -> None:
    import pyarrow.parquet as pq

    files = export(dossier, "parquet")
    for name, rows in Tables(dossier).all().items():
        data = files[f"{name}.parquet"]
        assert isinstance(data, bytes)
        assert pq.read_table(io.BytesIO(data)).to_pylist() == rows, name


def test_references_name_every_report_once(dossier: Dossier) -> None:
    ids = [report.id for report in dossier.reports]
    assert re.findall(r"^@online\{(.+),$", text_of(export(dossier, "bibtex")), re.MULTILINE) == ids
    assert [item["id"] for item in json.loads(text_of(export(dossier, "csl")))] == ids
    ris = text_of(export(with_title(dossier, "A\r\nER  - \r\nTY  - BOOK"), "ris"))
    assert re.findall(r"^ID  - (.+)\r$", ris, re.MULTILINE) == ids
    assert ris.count("\r\nER  - \r\n") == len(ids)


def test_bibtex_braces_stay_balanced(dossier: Dossier) -> None:
    text = text_of(export(with_title(dossier, "A {half} open { brace \\ & 5 %"), "bibtex"))
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_map_points_lie_where_the_gazetteer_has_them_longitude_first(dossier: Dossier) -> None:
    assert json.loads(text_of(export(dossier, "geojson")))["features"] == [], "nobody knows where invented places are"
    named = {place.mention for claim in dossier.claims for place in claim.places}
    place = Place(country="NO", lat=59.5, lon=10.25, precision="city")
    known = tuple(dataclasses.replace(m, place=place) if m.id in named else m for m in dossier.mentions)
    told = json.loads(text_of(export(dataclasses.replace(dossier, mentions=known), "geojson")))
    assert {feature["id"] for feature in told["features"]} == named
    for feature in told["features"]:
        assert feature["geometry"]["coordinates"] == [10.25, 59.5]
        assert feature["properties"]["claims"]


def test_a_word_document_holds_every_claim_with_its_note(dossier: Dossier) -> None:
    (data,) = export(dossier, "docx").values()
    assert isinstance(data, bytes)
    from docx import Document

    lines = [line.text for line in Document(io.BytesIO(data)).paragraphs]
    notes = lines[lines.index("Notes") + 1 :]
    for claim in dossier.claims:
        assert any(f"{claim.start}–{claim.end}" in note and claim.text in note for note in notes)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_pdf_is_a_pdf(dossier: Dossier) -> None:
    (data,) = export(dossier, "pdf").values()
    assert isinstance(data, bytes)
    assert data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    import pypdfium2

    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    flat = " ".join(text.split())
    for claim in dossier.claims:
        assert f"{claim.start}–{claim.end}" in flat


def test_excerpts_keep_every_span_and_show_no_whole_text(dossier: Dossier) -> None:
    padded = _with_a_long_tail(dossier)
    cut = excerpted(padded)
    assert holds_excerpts(cut) and not holds_excerpts(padded)
    assert list(faults(cut)) == []
    for before, after in zip(padded.reports, cut.reports, strict=True):
        assert len(before.text) == len(after.text)
        assert before.text.count("\n") == after.text.count("\n")
    assert "unread words" in padded.reports[0].text and "unread words" not in cut.reports[0].text[-CONTEXT_CHARS * 2 :]
    assert excerpted(cut) == cut


def test_excerpts_are_what_is_handed_on_unless_whole_texts_are_asked_for(dossier: Dossier) -> None:
    padded = _with_a_long_tail(dossier)
    for name in ("json", "html"):
        assert text_of(export(padded, name)).count("unread words") < 10
        assert text_of(export(padded, name, whole_texts=True)).count("unread words") >= 100
    again = read_dossier(text_of(export(padded, "json")).encode())
    assert canonical_json(again) == canonical_json(excerpted(padded))


def _with_a_long_tail(dossier: Dossier) -> Dossier:
    first: Report = dossier.reports[0]
    longer = dataclasses.replace(first, text=first.text + "\n" + "unread words " * 100)
    return dataclasses.replace(dossier, reports=(longer, *dossier.reports[1:]))


def test_who_speaks_and_who_is_named_are_tables_that_count_what_the_dossier_holds(dossier: Dossier) -> None:
    tables = Tables(dossier).all()
    assert [row["speaker"] for row in tables["speakers"]] == [one.id for one in dossier.speakers]
    assert [row["mention"] for row in tables["mentions"]] == [one.id for one in dossier.mentions]
    heard = {link.speaker for claim in dossier.claims for link in claim.attribution}
    assert {row["speaker"] for row in tables["speakers"] if row["claims"]} == heard
    assert all(row["reports"] for row in tables["mentions"])
