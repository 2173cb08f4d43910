"""What the contract promises of every dossier, checked before anybody reads one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from headwater.errors import BugError
from headwater.model import Claim, Dossier, Passage, Span

MAX_TOLD = 3  # enough to find the mistake; more would only fill the screen


def refuse_faults(dossier: Dossier) -> None:
    """Lets a sound dossier pass.

    Raises: BugError ``dossier.broken`` with the first faults.
    """
    found = list(faults(dossier))
    if found:
        raise BugError("dossier.broken", f"{len(found)} broken promises in the dossier: {'; '.join(found[:MAX_TOLD])}.")


def faults(dossier: Dossier) -> Iterator[str]:
    """Gives a line for each reference that leads nowhere and each span that does not hold its words."""
    yield from _claim_faults(dossier)
    yield from _question_faults(dossier)
    yield from _reference_faults(dossier)


def _claim_faults(dossier: Dossier) -> Iterator[str]:
    texts = {report.id: report.text for report in dossier.reports}
    speakers = {speaker.id for speaker in dossier.speakers}
    for claim in dossier.claims:
        text = texts.get(claim.report)
        if text is None:
            yield f"claim {claim.id} belongs to no report"
        elif any(text[start:end] != words for start, end, words in _worded(claim)):
            yield f"claim {claim.id} does not hold its words"
        if any(link.speaker not in speakers for link in claim.attribution):
            yield f"claim {claim.id} names an unknown speaker"
    for id, count in sorted(Counter(claim.id for claim in dossier.claims).items()):
        if count > 1:
            yield f"claim {id} is there {count} times"


def _worded(claim: Claim) -> Iterator[tuple[int, int, str]]:
    yield claim.start, claim.end, claim.text
    yield from ((part.start, part.end, part.text) for part in claim.quantities)
    yield from ((part.start, part.end, part.text) for part in claim.times)
    yield from ((part.start, part.end, part.text) for part in claim.places)
    yield from ((part.start, part.end, part.text) for part in claim.hedges)
    for link in claim.attribution:
        if link.cue is not None:
            yield link.cue.start, link.cue.end, link.cue.text


def _question_faults(dossier: Dossier) -> Iterator[str]:
    held = Counter(claim for q in dossier.questions for position in q.positions for claim in position.claims)
    for claim in dossier.claims:
        if held[claim.id] != 1:
            yield f"claim {claim.id} is in {held[claim.id]} questions"
    for id in sorted(set(held) - {claim.id for claim in dossier.claims}):
        yield f"a question holds claim {id}, which is not there"


def _reference_faults(dossier: Dossier) -> Iterator[str]:
    claims = {claim.id for claim in dossier.claims}
    ends = {report.id: len(report.text) for report in dossier.reports}
    known = ends.keys() | {speaker.id for speaker in dossier.speakers}
    for link in dossier.links:
        if link.upstream not in known or link.downstream not in ends:
            yield f"link {link.id} leads nowhere"
    for origin in dossier.origins:
        if (origin.speaker or origin.report) not in known or not claims >= set(origin.claims):
            yield f"origin {origin.id} leads nowhere"
    for conflict in dossier.conflicts:
        if not claims >= set(conflict.claims):
            yield f"conflict {conflict.id} names an unknown claim"
    for owner, span in pointing(dossier):
        if span.report not in ends or not 0 <= span.start <= span.end <= ends[span.report]:
            yield f"{owner} points outside its report"


def pointing(dossier: Dossier) -> Iterator[tuple[str, Span]]:
    """Gives every span that is no claim's, with the id of what points there."""
    for link in dossier.links:
        yield from ((link.id, span) for passage in link.passages for span in _ends_of(passage))
        yield from ((link.id, span) for reason in link.reasons for span in reason.spans)
    for conflict in dossier.conflicts:
        yield from ((conflict.id, span) for reason in conflict.reasons for span in reason.spans)
    for mention in dossier.mentions:
        yield from ((mention.id, span) for span in mention.spans)
        yield from ((mention.id, role.span) for role in mention.roles)


def _ends_of(passage: Passage) -> Iterator[Span]:
    yield passage.downstream
    if passage.upstream is not None:
        yield passage.upstream
