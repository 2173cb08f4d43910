"""People's rulings, for programs: what is proposed, what one would change, made, undone."""

from __future__ import annotations

import dataclasses
from typing import Any

from fastapi import APIRouter

from headwater.api import wire
from headwater.api.asked import DeskOf
from headwater.desk import read_permalink
from headwater.model import to_plain

router = APIRouter(tags=["rulings"])


@router.get("/stories/{name}/review", summary="What a person may decide, what most hangs on first")
def review(name: str, desk: DeskOf) -> dict[str, Any]:
    """Gives the review queue."""
    queue = desk.review(read_permalink(name)[0])
    return {"total": len(queue), "items": [dataclasses.asdict(one) for one in queue]}


@router.post("/stories/{name}/preview", summary="What a ruling would change; nothing is written")
def preview(name: str, asked: wire.Ruling, desk: DeskOf) -> dict[str, Any]:
    """Gives the counts before and after, and the questions that change."""
    effect = desk.preview(read_permalink(name)[0], asked.action, asked.targets, changes=asked.changes)
    return dataclasses.asdict(effect)


@router.post("/stories/{name}/judgements", status_code=201, summary="Make a ruling, and work the story out under it")
def judge(name: str, asked: wire.SignedRuling, desk: DeskOf) -> dict[str, Any]:
    """Gives the ruling, now in the ledger, and the job that works the story out."""
    story, _ = read_permalink(name)
    made = desk.judge(story, asked.action, asked.targets, who=asked.who, changes=asked.changes, why=asked.why, seen=asked.seen)
    return {"judgement": to_plain(made), "job": desk.ask("update", story=story, because=f"{asked.action} by {asked.who}")}


@router.post("/stories/{name}/judgements/{id}/undo", status_code=201, summary="Take a ruling back")
def undo(name: str, id: str, asked: wire.Signed, desk: DeskOf) -> dict[str, Any]:
    """Gives the entry that takes it back, and the job that works the story out."""
    story = desk.story(read_permalink(name)[0]).id
    made = desk.undo(id, who=asked.who)
    return {"judgement": to_plain(made), "job": desk.ask("update", story=story, because=f"undo by {asked.who}")}
