"""All records of a story put together, in the contract's order, with one id for each speaker and mention."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from headwater.dossier.counts import count_all, digest_of_input
from headwater.dossier.faults import refuse_faults
from headwater.dossier.merge import merged_mentions, merged_speakers, renamed_claim
from headwater.model import (
    Claim,
    Conflict,
    Dossier,
    Link,
    Mention,
    MentionAlias,
    ModelRef,
    Origin,
    Question,
    Refusal,
    Report,
    Run,
    Speaker,
    SpeakerAlias,
    Story,
    digest,
)
from headwater.settings import Settings

NO_STORY = "No report could be read"


def assemble(part: Any, *, settings: Settings, version: str) -> Dossier:
    """Gives the dossier of all records on a tray; their order does not matter.

    Raises: BugError ``dossier.broken`` where a reference leads nowhere or a span does not hold its words.
    """
    speaker_ids = {alias.speaker: alias.merged for alias in part.of(SpeakerAlias)}
    reports = tuple(sorted(part.of(Report), key=in_time))
    refusals = tuple(sorted(part.of(Refusal), key=lambda r: (r.scope, r.input, r.code, r.message)))
    origins = tuple(sorted((_renamed_origin(o, speaker_ids) for o in part.of(Origin)), key=by_claims))
    claims = _claims_in_order(part, reports, origins, speaker_ids)
    questions = _questions_by_weight(part.of(Question), claims)
    conflicts = tuple(sorted(part.of(Conflict), key=lambda c: (-c.score, c.id)))
    dossier = Dossier(
        run=Run(
            version=version,
            settings=dataclasses.asdict(settings),
            models=tuple(sorted(set(part.of(ModelRef)), key=lambda m: (m.name, m.version, m.sha256))),
            input_sha256=digest_of_input(reports, refusals),
        ),
        story=_story(part.of(Story)),
        counts=count_all(reports, refusals, claims, questions, conflicts, origins),
        reports=reports,
        speakers=merged_speakers(part.of(Speaker), part.of(SpeakerAlias)),
        mentions=merged_mentions(part.of(Mention), part.of(MentionAlias)),
        claims=claims,
        questions=questions,
        conflicts=conflicts,
        links=_links_in_order(part.of(Link), speaker_ids),
        origins=origins,
        refusals=refusals,
    )
    refuse_faults(dossier)
    return dossier


def in_time(report: Report) -> tuple[bool, str, str]:
    """Gives the order of reports: by time of publication, unknown last, then by id."""
    return report.published is None, "" if report.published is None else report.published.instant(), report.id


def by_claims(origin: Origin) -> tuple[int, str]:
    """Gives the order of origins: most claims first, then by id."""
    return -len(origin.claims), origin.id


def _story(stories: Sequence[Story]) -> Story:
    if stories:
        return min(stories, key=lambda story: story.id)
    return Story(id=digest("s"), title=NO_STORY, first_published=None, last_published=None, languages=())


def _claims_in_order(
    part: Any, reports: Sequence[Report], origins: Sequence[Origin], speaker_ids: Mapping[str, str]
) -> tuple[Claim, ...]:
    mention_ids = {alias.mention: alias.merged for alias in part.of(MentionAlias)}
    origin_ids = {claim: origin.id for origin in origins for claim in origin.claims}
    place = {report.id: n for n, report in enumerate(reports)}
    claims = (renamed_claim(c, speakers=speaker_ids, mentions=mention_ids, origins=origin_ids) for c in part.of(Claim))
    return tuple(sorted(claims, key=lambda c: (place[c.report], c.start, c.anchor.start, c.end, c.anchor.end, c.id)))


def _questions_by_weight(questions: Sequence[Question], claims: Sequence[Claim]) -> tuple[Question, ...]:
    """Gives questions in most reports first; of equals, those with numbers and speakers, which can be checked."""
    by_id = {claim.id: claim for claim in claims}

    def weight(question: Question) -> tuple[int, int, int, str]:
        held = [by_id[claim] for position in question.positions for claim in position.claims if claim in by_id]
        checkable = sum(bool(claim.quantities or claim.attribution) for claim in held)
        return -len({claim.report for claim in held}), -checkable, -len(held), question.id

    return tuple(sorted(questions, key=weight))


def _links_in_order(links: Sequence[Link], speaker_ids: Mapping[str, str]) -> tuple[Link, ...]:
    renamed = (_renamed_link(link, speaker_ids) for link in links)
    return tuple(sorted(renamed, key=lambda link: (link.downstream, link.upstream, link.kind, link.id)))


def _renamed_link(link: Link, speaker_ids: Mapping[str, str]) -> Link:
    rivals = tuple(dataclasses.replace(r, upstream=speaker_ids.get(r.upstream, r.upstream)) for r in link.rivals)
    return dataclasses.replace(link, upstream=speaker_ids.get(link.upstream, link.upstream), rivals=rivals)


def _renamed_origin(origin: Origin, speaker_ids: Mapping[str, str]) -> Origin:
    if origin.speaker is None:
        return origin
    return dataclasses.replace(origin, speaker=speaker_ids.get(origin.speaker, origin.speaker))
