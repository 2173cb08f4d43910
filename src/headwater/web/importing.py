"""Reports in: files dropped or chosen, a text pasted, an address; then how far the work is."""

from __future__ import annotations

import json
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import RedirectResponse, Response

from headwater.desk import Upload
from headwater.errors import InputError
from headwater.porch.fetching import page_at
from headwater.porch.uploads import received
from headwater.web.pages import page
from headwater.web.shown import ShelfOf

router = APIRouter()
Field = Annotated[str, Form()]
Files = Annotated[list[UploadFile], File()]


@router.get("/import")
def import_page(request: Request, shelf: ShelfOf, story: str = "") -> Response:
    """Gives the forms; where a story is named, they add to it."""
    head = shelf.desk.story(story) if story else None
    return page(request, "import.html.j2", head=head, may_fetch=request.app.state.fetcher is not None)


@router.post("/import/files")
def import_files(shelf: ShelfOf, files: Files, story: Field = "", title: Field = "") -> Response:
    """Takes files, and leads to how far the work is."""
    return _asked(shelf, received(files), story, title)


@router.post("/import/text")
def import_text(
    shelf: ShelfOf,
    text: Field = "",
    outlet: Field = "",
    published: Field = "",
    headline: Field = "",
    url: Field = "",
    story: Field = "",
    title: Field = "",
) -> Response:
    """Takes a text that was pasted, with what the person knows of it."""
    if not text.strip():
        raise InputError("upload.nothing", "There is no text. Paste one.")
    told = {"outlet": outlet, "published": published, "title": headline, "url": url}
    known = {name: value.strip() for name, value in told.items() if value.strip()}
    files = [Upload(name="pasted.txt", data=text.encode("utf-8", "replace"))]
    if known:
        files.append(Upload(name="pasted.txt.meta.json", data=json.dumps(known).encode()))
    return _asked(shelf, files, story, title)


@router.post("/import/address")
def import_address(request: Request, shelf: ShelfOf, address: Field = "", story: Field = "", title: Field = "") -> Response:
    """Fetches one page of the web, and leads to how far the work is."""
    if story:
        shelf.desk.story(story)
    return _asked(shelf, page_at(request.app.state.fetcher, address), story, title)


@router.get("/jobs/{id}")
def job(id: str, request: Request, shelf: ShelfOf) -> Response:
    """Gives how far a job is; the story, once it is done."""
    found = shelf.desk.progress(id)
    if found.state == "done":
        return _leads_to(f"/stories/{found.asked['story']}", request)
    return page(request, "job.html.j2", job=found)


@router.post("/jobs/{id}/cancel")
def cancel(id: str, shelf: ShelfOf) -> Response:
    """Stops a job, and shows it."""
    shelf.desk.progress(id)
    shelf.desk.cancel(id)
    return RedirectResponse(f"/jobs/{id}", status_code=303)


def _leads_to(path: str, request: Request) -> Response:
    """Leads to a page; a part of a page that asks is told to leave it whole."""
    if "hx-request" in request.headers:
        return Response(headers={"hx-redirect": path})
    return RedirectResponse(path, status_code=303)


def _asked(shelf: ShelfOf, files: list[Upload], story: str, title: str) -> Response:
    home = shelf.desk.story(story).id if story else shelf.desk.make_story(title)
    job = shelf.desk.ask("import", story=home, uploads=files, because="import")
    return RedirectResponse(f"/jobs/{job}", status_code=303)
