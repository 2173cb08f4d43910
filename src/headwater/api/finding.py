"""Search over all stories: reports by words, claims by words and shape. And the contract's schema."""

from __future__ import annotations

import dataclasses
from typing import Any

from fastapi import APIRouter

from headwater.api import wire
from headwater.api.asked import DeskOf
from headwater.desk import ClaimShape
from headwater.model import Dossier, json_schema

router = APIRouter(tags=["search"])


@router.get("/claims", summary="Claims of a shape, of each story's newest revision, newest first")
def claims(asked: wire.ShapeQuery, desk: DeskOf) -> dict[str, Any]:
    """Gives claims; there is no total, as counting would take longer than finding."""
    shape = ClaimShape(**asked.model_dump(exclude={"limit", "offset"}))
    found = desk.claims(shape, limit=asked.limit, offset=asked.offset)
    return {"limit": asked.limit, "offset": asked.offset, "items": [dataclasses.asdict(hit) for hit in found]}


@router.get("/reports", summary="Reports in which words stand, newest first")
def reports(asked: wire.WordsQuery, desk: DeskOf) -> dict[str, Any]:
    """Gives reports; withdrawn ones are left out."""
    found = desk.reports(asked.words, limit=asked.limit, offset=asked.offset)
    return {"limit": asked.limit, "offset": asked.offset, "items": [dataclasses.asdict(hit) for hit in found]}


@router.get("/schema.json", summary="The contract as JSON Schema")
def schema() -> dict[str, Any]:
    """Gives what `headwater schema` prints."""
    told: dict[str, Any] = json_schema(Dossier)
    return told
