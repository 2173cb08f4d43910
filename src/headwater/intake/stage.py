"""The recipe: raw items in, reports and refusals out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from headwater.intake.raw import RawItem
from headwater.intake.read import read_item
from headwater.model import Refusal, Report
from headwater.plugins import hookimpl
from headwater.settings import Settings


class Items(Protocol):
    """What the corridor hands in: records by their type."""

    def of(self, kind: type[RawItem], /) -> tuple[RawItem, ...]: ...


class IntakeStage:
    """Reads each item by itself, so that any split of the input gives the same reports."""

    name = "intake"
    needs = (RawItem,)
    gives = (Report, Refusal)
    partition_by = "input"

    def run(self, part: Items, settings: Settings) -> Iterator[Report | Refusal]:
        """Gives the reports and refusals of a part, in the order of its items."""
        for item in part.of(RawItem):
            yield from read_item(item, settings=settings)


@hookimpl
def headwater_stage() -> IntakeStage:
    """Gives the room's stage to the corridor."""
    return IntakeStage()
