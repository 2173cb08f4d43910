"""Handing on: a revision in every format that ``headwater export`` writes."""

from __future__ import annotations

import io
import mimetypes
import zipfile
from collections.abc import Mapping
from pathlib import PurePath

from fastapi import APIRouter
from fastapi.responses import Response

from headwater.api import wire
from headwater.api.asked import DeskOf, dossier_of
from headwater.dossier.exports.formats import export

router = APIRouter(tags=["handing on"])
KINDS = {
    ".md": "text/markdown; charset=utf-8",
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".geojson": "application/geo+json",
    ".graphml": "application/graphml+xml",
    ".gexf": "application/gexf+xml",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Content types that not every machine knows; the rest are asked of it."""
ANY_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell: the same files make the same bytes


@router.get("/stories/{name}/export", response_class=Response, summary="A story as a file for people or programs")
def exported(name: str, asked: wire.ExportQuery, desk: DeskOf) -> Response:
    """Gives a file, or a zip where a format has several; texts are cut to excerpts unless whole ones are asked for."""
    files = export(dossier_of(desk, name), asked.format, whole_texts=asked.whole)
    file, data = next(iter(files.items())) if len(files) == 1 else (f"{asked.format}.zip", _zip(files))
    body = data.encode("utf-8", "replace") if isinstance(data, str) else data
    headers = {"content-disposition": f'attachment; filename="{file}"', "cache-control": "no-store"}
    return Response(body, media_type=_kind(file), headers=headers)


def _kind(file: str) -> str:
    suffix = PurePath(file).suffix
    return KINDS.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")


def _zip(files: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, ANY_DAY), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
