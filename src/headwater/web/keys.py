"""Keys: what each does, said once for the page that lists them and for the script that listens."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.web.pages import page

router = APIRouter()


@router.get("/keys")
def keys(request: Request) -> Response:
    """Gives the list of keys; a script makes it one where they are chosen."""
    return page(request, "keys.html.j2")
