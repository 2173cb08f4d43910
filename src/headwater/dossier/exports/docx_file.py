"""The dossier as a Word document, each quotation with a numbered note. Needs the extra ``docx``."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as DocumentObject
from docx.text.paragraph import Paragraph as Line

from headwater.dossier.paper import note_of, paper_of
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.paper import Block, Notes, Run
from headwater.render.words import visible

STYLES = {"title": "Title", "heading": "Heading 1", "subheading": "Heading 2", "line": "Normal", "number": "Normal"}
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: no clock reaches the file
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def docx_bytes(dossier: Dossier) -> bytes:
    """Gives the document, notes at its end as they are first asked for. The same dossier gives the same bytes."""
    view = view_of(dossier)
    document = Document()
    notes = Notes()
    for block in paper_of(view):
        _add(document, block, notes)
    document.add_heading("Notes", level=1)
    for number, span in notes:
        line = document.add_paragraph()
        line.add_run(f"{number}. ")
        _fill(line, note_of(span, view), notes)  # type: ignore[arg-type]
    moment = datetime(1980, 1, 1, tzinfo=UTC)
    told = document.core_properties
    told.title, told.author, told.created, told.modified = _safe(view.title)[:255], "Headwater", moment, moment
    return _settled(document)


def _add(document: DocumentObject, block: Block, notes: Notes) -> None:
    if block.kind == "table":
        _add_table(document, block.rows, notes)
        return
    if block.kind == "gap":
        return
    style = STYLES.get(block.kind, "List Bullet 2" if block.depth else "List Bullet")
    line = document.add_paragraph(style=style)
    if block.kind == "number":
        line.add_run(f"{block.number}. ")
    _fill(line, block.runs, notes)


def _add_table(document: DocumentObject, rows: Sequence[Sequence[Iterable[Run]]], notes: Notes) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, runs in zip(row.cells, cells, strict=True):
            _fill(cell.paragraphs[0], runs, notes)


def _fill(line: Line, runs: Iterable[Run], notes: Notes) -> None:
    for run in runs:
        added = line.add_run(_safe(run.text))
        added.bold = run.look == "strong"
        if run.look == "code":
            added.font.name = "Courier New"
        if run.note is not None:
            line.add_run(str(notes.number(run.note))).font.superscript = True


def _safe(text: str) -> str:
    return _NOT_XML.sub("\ufffd", visible(text))


def _settled(document: DocumentObject) -> bytes:
    """Gives the file with every part dated alike."""
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(given.namelist()):
            part = zipfile.ZipInfo(name, FIRST_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(part, given.read(name))
    return out.getvalue()
