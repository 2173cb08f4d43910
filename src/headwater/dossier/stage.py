"""The recipe: everything known of the story becomes one dossier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from headwater import __version__, model
from headwater.dossier.assemble import assemble
from headwater.model import Dossier
from headwater.plugins import hookimpl
from headwater.settings import Settings

OF_REPORTS = (model.Report, model.Refusal, model.Story, model.Claim, model.Mention, model.Speaker, model.ModelRef)
OF_THE_STORY = (model.SpeakerAlias, model.MentionAlias, model.Link, model.Origin, model.Question, model.Conflict)


class DossierStage:
    """All records of the run are one dossier."""

    name = "dossier"
    needs = (*OF_REPORTS, *OF_THE_STORY)
    gives = (Dossier,)
    partition_by = "input"

    def run(self, part: Any, settings: Settings) -> Iterator[Dossier]:
        """Gives the dossier."""
        yield assemble(part, settings=settings, version=__version__)


@hookimpl
def headwater_stage() -> DossierStage:
    """Registers the stage."""
    return DossierStage()
