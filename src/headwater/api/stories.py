"""Stories: their heads, their revisions, their whole dossiers, and why a value is what it is."""

from __future__ import annotations

import dataclasses
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from headwater.api import wire
from headwater.api.asked import DeskOf, csv_answer, dossier_of
from headwater.desk import Desk, StoryHead, read_permalink
from headwater.dossier.exports.tables import Cell
from headwater.model import to_plain

router = APIRouter(tags=["stories"])
HEAD = (
    "id title reports origins_low origins_high claims questions conflicts revision changed_at "
    "first_published last_published languages is_starred to_review tags"
)


@router.get("/stories", summary="All stories, last changed first")
@router.get("/stories.json", include_in_schema=False)
def stories(asked: wire.StoryQuery, desk: DeskOf) -> wire.Page:
    """Gives the heads of stories, each with both counts."""
    heads = desk.stories(limit=asked.limit, offset=asked.offset, only=asked.only, having=asked.having)
    items = [dataclasses.asdict(head) for head in heads]
    return wire.Page(
        total=desk.count_stories(only=asked.only, having=asked.having), limit=asked.limit, offset=asked.offset, items=items
    )


@router.get("/stories.csv", response_class=Response, summary="The same as a table")
def stories_table(asked: wire.StoryQuery, desk: DeskOf) -> Response:
    """Gives the heads of stories as a table."""
    rows = [_row(head) for head in desk.stories(limit=asked.limit, offset=asked.offset, only=asked.only, having=asked.having)]
    return csv_answer(rows, HEAD.split(), name="stories")


@router.get("/stories/{name}/dossier.json", response_class=Response, summary="The whole dossier, canonical bytes")
def whole(name: str, desk: DeskOf) -> Response:
    """Gives a revision as `headwater trace` writes it."""
    dossier_of(desk, name)
    return Response(desk.dossier_bytes(*read_permalink(name)), media_type="application/json")


@router.get("/stories/{name}/revisions", summary="The story's revisions, newest first")
def revisions(name: str, desk: DeskOf) -> wire.Page:
    """Gives the story's history."""
    story = _known(desk, name)
    return _all([dataclasses.asdict(one) for one in desk.history(story)])


@router.get("/stories/{name}/judgements", summary="What people ruled, in order, with the state each is in")
def judgements(name: str, desk: DeskOf) -> wire.Page:
    """Gives the story's rulings."""
    rulings = desk.judgements(_known(desk, name))
    return _all([{"judgement": to_plain(one.judgement), "state": one.state, "because": one.because} for one in rulings])


@router.get("/stories/{name}/why/{id}", summary="Why a record is what it is")
def why(name: str, id: str, desk: DeskOf) -> dict[str, Any]:
    """Gives the words, reports, rules and rulings behind a record."""
    story, revision = read_permalink(name)
    _known(desk, name)
    found = desk.why(story, id, revision)
    told = dataclasses.asdict(dataclasses.replace(found, rulings=()))
    told["rulings"] = [{"judgement": to_plain(one.judgement), "state": one.state} for one in found.rulings]
    return told


@router.get("/stories/{name}", summary="One story")
@router.get("/stories/{name}.json", include_in_schema=False)
def story(name: str, desk: DeskOf) -> dict[str, Any]:
    """Gives a story's head, and the counts of the revision that is named."""
    id, revision = read_permalink(name)
    head = desk.story(id)
    told = dataclasses.asdict(head)
    if head.revision:
        number = revision or head.revision
        told |= {"revision": number, "counts": to_plain(desk.dossier(id, number).counts)}
    return told


def _row(head: StoryHead) -> dict[str, Cell]:
    told = dataclasses.asdict(head) | {"tags": "; ".join(head.tags)}
    return {name: told[name] for name in HEAD.split()}


def _known(desk: Desk, name: str) -> str:
    return desk.story(read_permalink(name)[0]).id


def _all(items: list[dict[str, Any]]) -> wire.Page:
    return wire.Page(total=len(items), limit=max(1, len(items)), offset=0, items=items)
