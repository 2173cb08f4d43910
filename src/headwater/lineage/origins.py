"""Origins: the furthest identifiable publisher or utterer that each claim leads to, and the families of reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.lineage.citations import Credit
from headwater.lineage.meant import Meant
from headwater.lineage.speakers import Cast
from headwater.model import Attribution, Claim, Link, Origin, Report, Span, Speaker, digest

MIN_OVERLAP = 0.6  # a claim stands in a passage where most of its clause does
MIN_ANCHORED = 0.4  # less of it, where the number or predicate that makes the claim is in the passage
FAMILY_KINDS = ("copy", "rewrite", "translation", "quote")
UNIDENTIFIED = frozenset({"anonymous", "public", "imagery", "document"})
_MARKER = re.compile(r"\[(\d{1,3})\]")

NAMED = "The claims are attributed to {name}."
CREDITED = "The reports credit {name} with their text."
CITED = "Reports of the story cite {name}."
FOOTNOTED = "A footnote at the claims names {name}."
OWN = "The report attributes these claims to nobody."
OWN_UNNAMED = (
    "The report attributes these claims to speakers who cannot be identified, so they lead no further than the report."
)
PASSED_ON = "The passage that holds the claims is shared with a report that leads here."


@dataclass(frozen=True, slots=True)
class _End:
    """Where a claim leads: a merged speaker or a report, and why."""

    speaker: str | None
    report: str | None
    because: str

    @property
    def key(self) -> tuple[str, str]:
        return ("speaker", self.speaker) if self.speaker is not None else ("report", self.report or "")


@dataclass(slots=True)
class _Board:
    """Everything that following a claim upstream needs."""

    claims: dict[str, list[Claim]]
    reports: dict[str, Report]
    cast: Cast
    credits: dict[str, list[Credit]]
    into: dict[str, list[Link]]
    meant: Meant
    ends: dict[str, _End] = field(default_factory=dict)


def find_origins(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    cast: Cast,
    credits: Sequence[Credit],
    links: Sequence[Link],
    meant: Meant,
) -> tuple[Origin, ...]:
    """Gives the origins; every claim is in exactly one, and every report that has no claims in that of its text."""
    board = _Board({}, {report.id: report for report in reports}, cast, {}, {}, meant)
    _fill(board, claims, credits, links)
    held: dict[tuple[str, str], tuple[_End, set[str], set[str]]] = {}

    def hold(end: _End, report: str, claim: str | None) -> None:
        _, own_reports, own_claims = held.setdefault(end.key, (end, set(), set()))
        own_reports.add(report)
        own_claims.update([claim] if claim is not None else [])

    for report in reports:
        for claim in board.claims.get(report.id, ()):
            hold(_follow(board, claim, ()), report.id, claim.id)
        hold(_text_end(board, report.id, ()), report.id, None)
        for link in board.into.get(report.id, ()):
            if link.upstream not in board.reports:
                hold(_speaker_end(board, link.upstream, report.id, CITED if link.kind == "cite" else CREDITED), report.id, None)
    return tuple(sorted((_origin(board, *each) for each in held.values()), key=lambda origin: origin.id))


def _fill(board: _Board, claims: Sequence[Claim], credits: Sequence[Credit], links: Sequence[Link]) -> None:
    for claim in sorted(claims, key=lambda c: (c.report, c.start, c.end, c.id)):
        board.claims.setdefault(claim.report, []).append(claim)
    for credit in credits:
        board.credits.setdefault(credit.report, []).append(credit)
    for link in sorted(links, key=lambda each: (-each.probability, each.id)):
        board.into.setdefault(link.downstream, []).append(link)


def _follow(board: _Board, claim: Claim, seen: tuple[str, ...]) -> _End:
    """Gives where one claim leads: its named speaker, else its passage, else its footnote or the credit of its report."""
    if claim.id in board.ends:
        return board.ends[claim.id]
    end = _named_end(board, claim)
    if end is None and claim.id not in seen:
        end = _passage_end(board, claim, (*seen, claim.id))
    if end is None:
        end = _footnote_end(board, claim) or _credit_end(board, claim.report)
    if end is None:
        end = _End(None, claim.report, OWN_UNNAMED if claim.attribution else OWN)
    if not seen:
        board.ends[claim.id] = end
    return end


def _named_end(board: _Board, claim: Claim) -> _End | None:
    for attribution in reversed(claim.attribution):
        speaker = _identified(board, claim, attribution)
        if speaker is not None:
            end = _speaker_end(board, speaker.id, claim.report, NAMED)
            return None if end.report == claim.report else end
    return None


def _identified(board: _Board, claim: Claim, attribution: Attribution) -> Speaker | None:
    """Gives the merged speaker of an attribution where it can be asked; an outlet named inside a longer phrase counts."""
    speaker = board.cast.by_id.get(board.cast.by_local.get(attribution.speaker, ""))
    if speaker is not None and speaker.named and speaker.kind not in UNIDENTIFIED:
        return speaker
    for credit in board.credits.get(claim.report, ()):
        if credit.how == "cited" and attribution.start <= credit.start and credit.end <= attribution.end:
            return board.cast.by_id[board.cast.by_credit[credit.report, credit.name]]
    return None


def _speaker_end(board: _Board, speaker: str, by: str, template: str) -> _End:
    merged = board.cast.by_id.get(speaker)
    if merged is None:
        return _End(speaker, None, template.format(name="a speaker"))
    because = template.format(name=merged.name)
    report = board.meant.report(speaker, by)
    if report is not None:
        return _End(None, report, because)
    return _End(speaker, None, because)


def _passage_end(board: _Board, claim: Claim, seen: tuple[str, ...]) -> _End | None:
    """Gives where the claim of an upstream report leads that stands in the same passage."""
    for link in board.into.get(claim.report, ()):
        if link.upstream not in board.reports or link.kind not in FAMILY_KINDS:
            continue
        for passage in link.passages:
            down, up = passage.downstream, passage.upstream
            if up is None or not _stands_in(claim, down):
                continue
            scale = (up.end - up.start) / max(1, down.end - down.start)
            start = up.start + (max(claim.start, down.start) - down.start) * scale
            end = up.start + (min(claim.end, down.end) - down.start) * scale
            same = _claim_at(board, link.upstream, start, end)
            if same is None:
                return _text_end(board, link.upstream, (claim.report,))
            if same.id in seen:
                continue
            found = _follow(board, same, seen)
            return _End(found.speaker, found.report, PASSED_ON if found.report is not None else found.because)
    return None


def _stands_in(claim: Claim, passage: Span) -> bool:
    """Gives True where most of a claim's clause stands in a passage, or its anchor and a good part."""
    inside = min(claim.end, passage.end) - max(claim.start, passage.start)
    has_anchor = passage.start <= claim.anchor.start and claim.anchor.end <= passage.end
    return inside >= (MIN_ANCHORED if has_anchor else MIN_OVERLAP) * (claim.end - claim.start)


def _claim_at(board: _Board, report: str, start: float, end: float) -> Claim | None:
    overlaps = [(min(c.end, end) - max(c.start, start), c) for c in board.claims.get(report, ())]
    close = [(size, c) for size, c in overlaps if size >= MIN_OVERLAP * min(c.end - c.start, end - start)]
    return max(close, key=lambda pair: (pair[0], -pair[1].start, pair[1].id))[1] if close else None


def _footnote_end(board: _Board, claim: Claim) -> _End | None:
    notes = {c.marker: c for c in reversed(board.credits.get(claim.report, [])) if c.how == "footnote"}
    if not notes:
        return None
    text = board.reports[claim.report].text
    stop = re.compile(r"[.!?]\s|\n").search(text, claim.end)
    for marker in _MARKER.findall(text[claim.start : stop.start() + 1 if stop is not None else len(text)]):
        if marker in notes:
            note = notes[marker]
            return _speaker_end(board, board.cast.by_credit[note.report, note.name], claim.report, FOOTNOTED)
    return None


def _credit_end(board: _Board, report: str) -> _End | None:
    """Gives the one outside or other publisher that a report credits as a whole; none where it credits several."""
    ends = {
        end.key: end
        for credit in board.credits.get(report, ())
        if credit.is_whole
        for end in [_speaker_end(board, board.cast.by_credit[credit.report, credit.name], report, CREDITED)]
        if end.report != report
    }
    return next(iter(ends.values())) if len(ends) == 1 else None


def _text_end(board: _Board, report: str, seen: tuple[str, ...]) -> _End:
    """Gives where a report's text as a whole leads."""
    credited = _credit_end(board, report)
    if credited is not None:
        return credited
    for link in board.into.get(report, ()):
        if link.upstream not in seen and _carries_text(board, link):
            found = _text_end(board, link.upstream, (*seen, report))
            return _End(found.speaker, found.report, PASSED_ON if found.report is not None else found.because)
    return _End(None, report, OWN)


def _carries_text(board: _Board, link: Link) -> bool:
    """Gives True where a tie between reports covers the downstream text and not some passages of it."""
    if link.upstream not in board.reports or link.kind not in ("copy", "rewrite", "translation", "wire"):
        return False
    covered = sum(passage.downstream.end - passage.downstream.start for passage in link.passages)
    return link.kind == "translation" or 2 * covered >= len(board.reports[link.downstream].text)


def _origin(board: _Board, end: _End, reports: set[str], claims: set[str]) -> Origin:
    return Origin(
        id=digest("o", *end.key),
        speaker=end.speaker,
        report=end.report,
        in_corpus=end.report is not None,
        reports=tuple(sorted(reports)),
        claims=tuple(sorted(claims)),
        because=end.because,
    )
