"""Tables as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from headwater.dossier.exports.tables import Cell

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")  # what spreadsheets run: OWASP, CSV injection


def csv_text(rows: Sequence[Mapping[str, Cell]], columns: Sequence[str]) -> str:
    """Gives rows as CSV: UTF-8, comma, CR LF, the head first.

    A text that begins like a formula gets an apostrophe before it; numbers stay numbers.
    Source: RFC 4180.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([safe_cell(row[name]) for name in columns])
    return out.getvalue()


def safe_cell(value: Cell) -> Cell:
    """Gives a cell that is read as what it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        told = value.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
        return f"'{told}" if told.lstrip(" ").startswith(FORMULA_SIGNS) else told
    return value
