"""The recipe: questions, conflicts and merged mentions of one story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from headwater.model import (
    Claim,
    Conflict,
    Link,
    Membership,
    Mention,
    MentionAlias,
    Origin,
    Question,
    Report,
    Speaker,
    SpeakerAlias,
)
from headwater.plugins import hookimpl
from headwater.reconcile.reconcile import reconcile_story
from headwater.settings import Settings


class ReconcileStage:
    """Which claims answer one question, how they differ, and how many origins stand behind each."""

    name = "reconcile"
    needs = (Report, Claim, Mention, Speaker, Membership, Link, Origin, SpeakerAlias)
    gives = (Question, Conflict, MentionAlias)
    partition_by = "story"

    def run(self, part: Any, settings: Settings) -> Iterator[Question | Conflict | MentionAlias]:
        """Gives the questions, conflicts and merged mentions of the story in the part."""
        kinds = (Report, Claim, Mention, Speaker, Link, Origin, SpeakerAlias)
        told = reconcile_story(*(part.of(kind) for kind in kinds))
        yield from told.questions
        yield from told.conflicts
        yield from told.mention_aliases


@hookimpl
def headwater_stage() -> ReconcileStage:
    """Registers the stage."""
    return ReconcileStage()
