"""The recipe: questions, conflicts and merged mentions of one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from headwater import model as m
from headwater.plugins import hookimpl
from headwater.reconcile.reconcile import reconcile_story
from headwater.settings import Settings


class ReconcileStage:
    """Which claims answer one question, how they differ, and how many origins stand behind each."""

    name = "reconcile"
    needs = (m.Report, m.Claim, m.Mention, m.Speaker, m.Membership, m.Link, m.Origin, m.SpeakerAlias)
    takes = (m.Judgement,)
    gives = (m.Question, m.Conflict, m.MentionAlias)
    partition_by = "story"

    def run(self, part: Any, settings: Settings) -> Iterator[m.Question | m.Conflict | m.MentionAlias]:
        """Gives the questions, conflicts and merged mentions of the story in the part."""
        kinds = (m.Report, m.Claim, m.Mention, m.Speaker, m.Link, m.Origin, m.SpeakerAlias)
        told = reconcile_story(*(part.of(kind) for kind in kinds), judgements=part.of(m.Judgement))
        yield from told.questions
        yield from told.conflicts
        yield from told.mention_aliases


@hookimpl
def headwater_stage() -> ReconcileStage:
    """Registers the stage."""
    return ReconcileStage()
