"""Every format a dossier is handed on in."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from headwater.dossier.excerpts import excerpted
from headwater.dossier.exports.csv_files import csv_text
from headwater.dossier.exports.places import geojson
from headwater.dossier.exports.references import bibtex, csl_json, ris
from headwater.dossier.exports.tables import COLUMNS, Tables
from headwater.dossier.html import dossier_html
from headwater.dossier.lineage_graph import lineage_as
from headwater.dossier.markdown import dossier_markdown
from headwater.errors import InputError
from headwater.model import Dossier, canonical_json

Files = Mapping[str, str | bytes]
EXTRAS = {"pdf": ("weasyprint", "pdf_bytes"), "docx": ("docx", "docx_bytes")}
FORMATS = (
    "html",
    "md",
    "json",
    "csv",
    "parquet",
    "pdf",
    "docx",
    "bibtex",
    "csl",
    "ris",
    "graphml",
    "gexf",
    "geojson",
)


def export(dossier: Dossier, format_name: str, *, whole_texts: bool = False) -> Files:
    """Gives the files of one format by name, from a dossier whose texts are cut to excerpts unless whole ones are asked for.

    Raises: InputError ``export.format`` for an unknown format, ``export.extra`` where its package is not installed.
    """
    if format_name not in FORMATS:
        raise InputError("export.format", f"There is no format {format_name!r}. Known are {', '.join(FORMATS)}.")
    given = dossier if whole_texts else excerpted(dossier)
    if format_name in EXTRAS:
        return {f"dossier.{format_name}": _extra(format_name)(given)}
    return _WRITERS[format_name](given)


def _csv(dossier: Dossier) -> Files:
    return {f"{name}.csv": csv_text(rows, COLUMNS[name]) for name, rows in Tables(dossier).all().items()}


def _parquet(dossier: Dossier) -> Files:
    writer = importlib.import_module("headwater.dossier.exports.parquet")  # loads pyarrow, which takes a while
    return {f"{name}.parquet": writer.parquet_bytes(rows, COLUMNS[name]) for name, rows in Tables(dossier).all().items()}


def _extra(format_name: str) -> Callable[[Dossier], bytes]:
    package, function = EXTRAS[format_name]
    module = {"pdf": "pdf", "docx": "docx_file"}[format_name]
    try:
        loaded: Any = importlib.import_module(f"headwater.dossier.exports.{module}")
    except (ImportError, OSError) as missing:
        message = f"{package} is needed to write {format_name.upper()} and cannot be loaded. Install headwater[{format_name}]."
        raise InputError("export.extra", message) from missing
    written: Callable[[Dossier], bytes] = getattr(loaded, function)
    return written


_WRITERS: dict[str, Callable[[Dossier], Files]] = {
    "html": lambda dossier: {"dossier.html": dossier_html(dossier)},
    "md": lambda dossier: {"dossier.md": dossier_markdown(dossier)},
    "json": lambda dossier: {"dossier.json": canonical_json(dossier)},
    "csv": _csv,
    "parquet": _parquet,
    "bibtex": lambda dossier: {"reports.bib": bibtex(dossier)},
    "csl": lambda dossier: {"reports.csl.json": csl_json(dossier)},
    "ris": lambda dossier: {"reports.ris": ris(dossier)},
    "graphml": lambda dossier: {"lineage.graphml": lineage_as("graphml", dossier)},
    "gexf": lambda dossier: {"lineage.gexf": lineage_as("gexf", dossier)},
    "geojson": lambda dossier: {"places.geojson": geojson(dossier)},
}
