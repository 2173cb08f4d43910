"""Speakers and mentions that each report knows by itself become one over the corpus, and references follow."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from headwater.model import (
    MENTION_KINDS,
    SPEAKER_KINDS,
    Claim,
    Mention,
    MentionAlias,
    Place,
    Speaker,
    SpeakerAlias,
)

PLACE_PRECISION = ("facility", "city", "region", "country", "unknown")  # finest first


def merged_speakers(speakers: Iterable[Speaker], aliases: Iterable[SpeakerAlias]) -> tuple[Speaker, ...]:
    """Gives the speakers of the corpus, by id; one whom only an alias knows is an outlet named outside any claim."""
    alias_of = {alias.speaker: alias for alias in sorted(aliases, key=lambda a: (a.speaker, a.merged))}
    local: dict[str, list[Speaker]] = defaultdict(list)
    named: dict[str, list[SpeakerAlias]] = defaultdict(list)
    for speaker in sorted(speakers, key=lambda s: (s.id, s.name)):
        local[alias_of[speaker.id].merged if speaker.id in alias_of else speaker.id].append(speaker)
    for alias in alias_of.values():
        named[alias.merged].append(alias)
    return tuple(_one_speaker(id, local.get(id, []), named.get(id, [])) for id in sorted({*local, *named}))


def _one_speaker(id: str, local: Sequence[Speaker], aliases: Sequence[SpeakerAlias]) -> Speaker:
    name = aliases[0].name if aliases else local[0].name
    forms = {form for speaker in local for form in (speaker.name, *speaker.aliases)} | {a.name for a in aliases}
    return Speaker(
        id=id,
        name=name,
        kind=most_common((s.kind for s in local), order=SPEAKER_KINDS, otherwise="outlet"),
        named=any(s.named for s in local) or not local,
        described_as=tuple(sorted({word for s in local for word in s.described_as})),
        aliases=tuple(sorted(forms - {name})),
        report=next((a.report for a in aliases if a.report is not None), None),
    )


def merged_mentions(mentions: Iterable[Mention], aliases: Iterable[MentionAlias]) -> tuple[Mention, ...]:
    """Gives the mentions of the corpus, by id."""
    alias_of = {alias.mention: alias for alias in sorted(aliases, key=lambda a: (a.mention, a.merged))}
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: m.id):
        groups[alias_of[mention.id].merged if mention.id in alias_of else mention.id].append(mention)
    names = {alias.merged: alias.name for alias in alias_of.values()}
    return tuple(_one_mention(id, names.get(id), groups[id]) for id in sorted(groups))


def _one_mention(id: str, name: str | None, local: Sequence[Mention]) -> Mention:
    name = local[0].name if name is None else name
    forms = {form for mention in local for form in (mention.name, *mention.aliases)}
    spans = {span for mention in local for span in mention.spans}
    roles = {role for mention in local for role in mention.roles}
    return Mention(
        id=id,
        kind=most_common((m.kind for m in local), order=MENTION_KINDS, otherwise="other"),
        name=name,
        aliases=tuple(sorted(forms - {name})),
        spans=tuple(sorted(spans, key=lambda s: (s.report, s.start, s.end))),
        roles=tuple(sorted(roles, key=lambda r: (r.span.report, r.span.start, r.span.end, r.text))),
        place=_finest(m.place for m in local),
    )


def _finest(places: Iterable[Place | None]) -> Place | None:
    known = [place for place in places if place is not None]
    return min(known, key=lambda p: (PLACE_PRECISION.index(p.precision), str(p.country), str(p.lat), str(p.lon)), default=None)


def most_common(kinds: Iterable[str], *, order: Sequence[str], otherwise: str) -> str:
    """Gives the most frequent of some kinds; a tie goes to the one named first in ``order``."""
    counts = Counter(kinds)
    return min(counts, key=lambda kind: (-counts[kind], order.index(kind)), default=otherwise)


def renamed_claim(
    claim: Claim, *, speakers: Mapping[str, str], mentions: Mapping[str, str], origins: Mapping[str, str]
) -> Claim:
    """Gives the claim with corpus ids in place of local ones and with its origin filled in."""
    return dataclasses.replace(
        claim,
        attribution=tuple(dataclasses.replace(a, speaker=speakers.get(a.speaker, a.speaker)) for a in claim.attribution),
        places=tuple(
            dataclasses.replace(p, mention=None if p.mention is None else mentions.get(p.mention, p.mention))
            for p in claim.places
        ),
        origin=origins.get(claim.id, claim.origin),
        knower=None if claim.knower is None else speakers.get(claim.knower, claim.knower),
        frame=None,
    )
