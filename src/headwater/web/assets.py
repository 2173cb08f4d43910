"""What pages bring with them: one style sheet and a few scripts, each under an address that changes when they do."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fastapi import APIRouter
from fastapi.responses import Response

from headwater.errors import InputError

router = APIRouter(prefix="/static")
YEAR_SECONDS = 365 * 24 * 3600
FOR_EVER = {"cache-control": f"max-age={YEAR_SECONDS}, immutable"}


@router.get("/{version}/workbench.css")
def styles(version: str) -> Response:
    """Gives the style sheet."""
    return Response(style_sheet(), media_type="text/css", headers=FOR_EVER)


@router.get("/{version}/icon.svg")
def icon(version: str) -> Response:
    """Gives the picture that browsers show on a tab."""
    return Response(_own("icon.svg").read_bytes(), media_type="image/svg+xml", headers=FOR_EVER)


@router.get("/{version}/{name}.js")
def script(version: str, name: str) -> Response:
    """Gives a script. Raises: InputError ``script.unknown``."""
    found = scripts().get(f"{name}.js")
    if found is None:
        raise InputError("script.unknown", f"There is no script {name[:40]!r}.")
    return Response(found, media_type="text/javascript", headers=FOR_EVER)


@cache
def style_sheet() -> str:
    """Gives the style sheet: the dossier's, then the workbench's own."""
    shared = files("headwater.render").joinpath("templates", "dossier.css").read_text("utf-8")
    return shared + _own("workbench.css").read_text("utf-8")


@cache
def scripts() -> dict[str, bytes]:
    """Gives the scripts by name; ``web/`` beside the package builds them."""
    found = sorted(_own("scripts").iterdir(), key=lambda one: one.name)
    return {one.name: one.read_bytes() for one in found if one.name.endswith(".js")}


@cache
def version() -> str:
    """Gives what all of them hash to."""
    told = hashlib.sha256(style_sheet().encode())
    for name, data in scripts().items():
        told.update(name.encode() + data)
    return told.hexdigest()[:12]


def _own(name: str) -> Traversable:
    return files("headwater.web").joinpath("static", name)
