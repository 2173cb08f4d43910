"""From claims, ties and origins to questions, conflicts and merged mentions: the room's one way through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from headwater.model import (
    Claim,
    Conflict,
    Judgement,
    Link,
    Mention,
    MentionAlias,
    Origin,
    Question,
    Report,
    Speaker,
    SpeakerAlias,
)
from headwater.reconcile.alignment.align import Alignment, align_claims
from headwater.reconcile.alignment.mentions import Named, merge_mentions
from headwater.reconcile.board import Board, Teller
from headwater.reconcile.descent import build_descent
from headwater.reconcile.differences.conflicts import find_conflicts
from headwater.reconcile.differences.roles import role_conflicts
from headwater.reconcile.judged import obey_conflicts, obey_groups
from headwater.reconcile.questions import make_question
from headwater.reconcile.support.count import build_ground


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the room gives of one story."""

    questions: tuple[Question, ...]
    conflicts: tuple[Conflict, ...]
    mention_aliases: tuple[MentionAlias, ...]


def reconcile_story(
    reports: Iterable[Report],
    claims: Iterable[Claim],
    mentions: Iterable[Mention],
    speakers: Iterable[Speaker],
    links: Iterable[Link],
    origins: Iterable[Origin],
    aliases: Iterable[SpeakerAlias],
    *,
    judgements: Sequence[Judgement] = (),
) -> Reconciled:
    """Gives questions (every claim in exactly one), conflicts and merged mentions; the order of the input does not matter.

    Cost: claims times a bounded number of candidates each; never all pairs.
    """
    told, people, ties = list(reports), list(mentions), sorted(links, key=lambda k: k.id)
    named = merge_mentions(people)
    alignment = obey_groups(align_claims(told, claims, people, named, ties), told, judgements)
    found = reconcile_groups(
        alignment, named, reports=told, mentions=people, speakers=speakers, lineage=(ties, list(origins), list(aliases))
    )
    held = [claim for group in alignment.groups for claim in group]
    return replace(found, conflicts=tuple(obey_conflicts(found.conflicts, told, held, judgements)))


def reconcile_groups(
    alignment: Alignment,
    named: Named,
    *,
    reports: Sequence[Report],
    mentions: Sequence[Mention],
    speakers: Iterable[Speaker],
    lineage: tuple[Sequence[Link], Sequence[Origin], Sequence[SpeakerAlias]],
) -> Reconciled:
    """Gives what follows where the questions are given; ``lineage`` is links, origins and aliases."""
    ties, origins, aliases = lineage
    voices = sorted(speakers, key=lambda s: s.id)
    descent = build_descent(reports, sorted(ties, key=lambda k: k.id))
    groups = alignment.groups
    board = Board(
        slots=alignment.slots,
        descent=descent,
        context=alignment.context,
        ground=build_ground(reports, [c for group in groups for c in group], origins, voices, aliases, descent),
        name_of=_teller(voices, aliases),
    )
    made = [(make_question(group, board), group) for group in groups]
    conflicts = [c for question, group in made for c in find_conflicts(question, group, board)]
    asked = {c.id: question.id for question, group in made for c in group}
    conflicts.extend(role_conflicts(reports, mentions, named, groups, board, asked))
    return Reconciled(
        questions=tuple(q for q, _ in sorted(made, key=_by_weight)),
        conflicts=tuple(sorted({c.id: c for c in conflicts}.values(), key=lambda c: (-c.score, c.id))),
        mention_aliases=named.aliases,
    )


def _by_weight(item: tuple[Question, Sequence[Claim]]) -> tuple[int, int, str]:
    question, group = item
    return -len({c.report for c in group}), -len(group), question.id


def _teller(speakers: Sequence[Speaker], aliases: Sequence[SpeakerAlias]) -> Teller:
    names = {s.id: s.name for s in speakers}
    names.update({a.speaker: a.name for a in aliases})
    return lambda speaker: names.get(speaker, "an unknown speaker")


__all__ = ["Alignment", "Reconciled", "reconcile_story"]
