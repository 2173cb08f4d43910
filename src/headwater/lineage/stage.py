"""The lineage recipe: one story's records in, its links, origins and merged speakers out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from headwater.lineage.trace import trace_lineage
from headwater.model import Claim, Judgement, Link, Membership, Origin, Report, Speaker, SpeakerAlias
from headwater.plugins import hookimpl
from headwater.settings import Settings


class LineageStage:
    """Says who took what from whom, and what is one origin."""

    name = "lineage"
    needs = (Report, Membership, Claim, Speaker)
    takes = (Judgement,)
    gives = (Link, Origin, SpeakerAlias, Speaker)
    partition_by = "story"

    def run(self, part: Any, settings: Settings) -> Iterator[Link | Origin | SpeakerAlias | Speaker]:
        """Gives the lineage records of one story."""
        lineage = trace_lineage(part.of(Report), part.of(Claim), part.of(Speaker), judgements=part.of(Judgement))
        yield from lineage.links
        yield from lineage.origins
        yield from lineage.aliases
        yield from lineage.speakers


@hookimpl
def headwater_stage() -> LineageStage:
    """Registers the stage."""
    return LineageStage()
