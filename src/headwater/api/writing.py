"""Stories made and filled: uploads become jobs, and jobs tell how far they are."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, File, Request, UploadFile
from fastapi.responses import StreamingResponse

from headwater.api import wire
from headwater.api.asked import DeskOf
from headwater.desk import Desk, Job, read_permalink
from headwater.porch.fetching import page_at
from headwater.porch.uploads import received

router = APIRouter(tags=["imports"])
LOOK_SECONDS = 0.3  # how often a stream looks at a job: a person sees no step left out
OPEN = ("waiting", "running")
Files = Annotated[list[UploadFile], File(description="Reports: text, HTML, PDF, JSON lines, feeds, zips, and sidecars.")]


@router.post("/stories", status_code=201, summary="Make a story")
def make_story(asked: wire.NewStory, desk: DeskOf) -> dict[str, str]:
    """Gives the id of a new story."""
    return {"id": desk.make_story(asked.title)}


@router.post("/stories/{name}/star", summary="Star a story, or take its star away")
def star(name: str, asked: wire.Star, desk: DeskOf) -> dict[str, Any]:
    """Gives whether it has one now."""
    story, _ = read_permalink(name)
    desk.star(story, is_starred=asked.is_starred)
    return {"id": story, "is_starred": asked.is_starred}


@router.post("/stories/{name}/tags", summary="File a story under these tags and no others")
def tags(name: str, asked: wire.Tags, desk: DeskOf) -> dict[str, Any]:
    """Gives the tags that it has now."""
    story, _ = read_permalink(name)
    return {"id": story, "tags": list(desk.tag(story, asked.tags))}


@router.post("/stories/{name}/reports", status_code=202, summary="Add reports to a story and work it out")
def add_reports(name: str, files: Files, desk: DeskOf) -> dict[str, str]:
    """Gives the id of the job, once the files and the job are safe."""
    story, _ = read_permalink(name)
    return {"job": desk.ask("import", story=story, uploads=received(files), because="import")}


@router.post("/stories/{name}/address", status_code=202, summary="Fetch one page of the web, add it and work the story out")
def add_address(name: str, asked: wire.Address, request: Request, desk: DeskOf) -> dict[str, str]:
    """Gives the id of the job, once the page has come and is safe with the job."""
    story, _ = read_permalink(name)
    desk.story(story)
    return {"job": desk.ask("import", story=story, uploads=page_at(request.app.state.fetcher, asked.url), because="import")}


@router.get("/jobs/{id}", summary="How far a job is")
def job(id: str, desk: DeskOf) -> dict[str, Any]:
    """Gives a job."""
    return _told(desk.progress(id))


@router.get("/jobs/{id}/events", summary="The same as server-sent events, until the job is closed")
def events(id: str, desk: DeskOf) -> StreamingResponse:
    """Gives one event for each step."""
    desk.progress(id)
    return StreamingResponse(_events(desk, id), media_type="text/event-stream", headers={"cache-control": "no-store"})


@router.post("/jobs/{id}/cancel", summary="Stop a job")
def cancel(id: str, desk: DeskOf) -> dict[str, Any]:
    """Gives the job, closed."""
    desk.progress(id)
    return _told(desk.cancel(id))


def _events(desk: Desk, id: str) -> Iterator[str]:
    last = ""
    while True:
        found = desk.progress(id)
        told = json.dumps(_told(found))
        if told != last:
            yield f"event: progress\ndata: {told}\n\n"
        if found.state not in OPEN:
            return
        last = told
        time.sleep(LOOK_SECONDS)


def _told(found: Job) -> dict[str, Any]:
    """Gives a job without the list of its files, which may be long."""
    told = dataclasses.asdict(found)
    told["story"] = told.pop("asked")["story"]
    return told
