"""Where a claim leads: its speaker, its passage, its footnote, the credit of its report, and so upstream to the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from headwater.lineage.citations import Credit
from headwater.lineage.counterpart import same_claim, stands_in
from headwater.lineage.meant import Meant
from headwater.lineage.speakers import Cast
from headwater.model import Attribution, Claim, Link, Report, Speaker

FAMILY_KINDS = ("copy", "rewrite", "translation", "quote", "wire")
UNIDENTIFIED = frozenset({"anonymous", "public", "imagery", "document"})
_MARKER = re.compile(r"\[(\d{1,3})\]")
_TOLD = re.compile(
    r"\btold (?:the )?(?:news )?(?:agency|bureau|broadcaster|newspaper|paper|station|service)\b|\bquoted by the agency\b"
)

NAMED = "The claims are attributed to {name}."
OWNER = "The claims rest on a paper or pictures of {name}."
RECEIVED = "Unnamed speakers told these claims to {name}."
CREDITED = "The reports credit {name} with their text."
CITED = "Reports of the story cite {name}."
FOOTNOTED = "A footnote at the claims names {name}."
QUOTED_THERE = "The report that is cited for the claims leads here."
OWN = "The report attributes these claims to nobody."
OWN_UNNAMED = (
    "The report attributes these claims to speakers who cannot be identified, so they lead no further than the report."
)
PASSED_ON = "The passage that holds the claims is shared with a report that leads here."
ALIGNED = "A report that this one tells again makes the same claims, and they lead here."


@dataclass(frozen=True, slots=True)
class End:
    """Where a claim leads: a merged speaker or a report, and why."""

    speaker: str | None
    report: str | None
    because: str

    @property
    def key(self) -> tuple[str, str]:
        """Gives what makes two ends one."""
        return ("speaker", self.speaker) if self.speaker is not None else ("report", self.report or "")


@dataclass(slots=True)
class Board:
    """Everything that following a claim upstream needs."""

    claims: dict[str, list[Claim]]
    reports: dict[str, Report]
    cast: Cast
    credits: dict[str, list[Credit]]
    into: dict[str, list[Link]]
    meant: Meant
    ends: dict[str, End] = field(default_factory=dict)


def follow(board: Board, claim: Claim, seen: tuple[str, ...] = ()) -> End:
    """Gives where one claim leads: its named speaker, else its passage, else its footnote or the credit of its report."""
    if claim.id in board.ends:
        return board.ends[claim.id]
    end = _named_end(board, claim, (*seen, claim.id))
    if end is None and claim.id not in seen:
        end = _upstream_end(board, claim, (*seen, claim.id))
    if end is None:
        credited = _footnote_end(board, claim) or _received_end(board, claim) or _credit_end(board, claim.report)
        end = None if credited is None else _through_cited(board, claim, credited, (*seen, claim.id))
    if end is None:
        end = End(None, claim.report, OWN_UNNAMED if claim.attribution else OWN)
    if not seen:
        board.ends[claim.id] = end
    return end


def _named_end(board: Board, claim: Claim, seen: tuple[str, ...]) -> End | None:
    for attribution in reversed(claim.attribution):
        owner = board.cast.by_owner.get(attribution.speaker)
        if owner is not None:
            return speaker_end(board, owner, claim.report, OWNER)
        speaker = _identified(board, claim, attribution)
        if speaker is not None:
            end = speaker_end(board, speaker.id, claim.report, NAMED)
            return None if end.report == claim.report else _through_cited(board, claim, end, seen)
    return None


def _through_cited(board: Board, claim: Claim, end: End, seen: tuple[str, ...]) -> End:
    """Gives where the same claim leads in the report of the corpus that is cited for it; the cited report itself otherwise."""
    if end.report is None:
        return end
    same = same_claim(claim, board.claims.get(end.report, ()), ())
    if same is None or same.id in seen:
        return end
    found = follow(board, same, seen)
    return end if found.key == end.key else End(found.speaker, found.report, QUOTED_THERE)


def _identified(board: Board, claim: Claim, attribution: Attribution) -> Speaker | None:
    """Gives the merged speaker of an attribution where it can be asked; an outlet named inside a longer phrase counts."""
    speaker = board.cast.by_id.get(board.cast.by_local.get(attribution.speaker, ""))
    if speaker is not None and speaker.named and speaker.kind not in UNIDENTIFIED:
        return speaker
    for credit in board.credits.get(claim.report, ()):
        if credit.how == "cited" and attribution.start <= credit.start and credit.end <= attribution.end:
            return board.cast.by_id[board.cast.by_credit[credit.report, credit.name]]
    return None


def _received_end(board: Board, claim: Claim) -> End | None:
    """Gives the agency that unnamed speakers talked to, where the sentence says so and the report cites one outlet only."""
    text = board.reports[claim.report].text
    for attribution in claim.attribution:
        if attribution.cue is None or not _TOLD.match(text, text.rfind(" ", 0, attribution.cue.start + 1) + 1):
            continue
        cited = {board.cast.by_credit[c.report, c.name] for c in board.credits.get(claim.report, ()) if c.how == "cited"}
        outside = sorted(end for end in cited if board.meant.report(end, claim.report) != claim.report)
        if len(outside) == 1:
            return speaker_end(board, outside[0], claim.report, RECEIVED)
    return None


def speaker_end(board: Board, speaker: str, by: str, template: str) -> End:
    """Gives the end that a merged speaker is for the report that names it: a report of the corpus where one is meant."""
    merged = board.cast.by_id.get(speaker)
    if merged is None:
        return End(speaker, None, template.format(name="a speaker"))
    because = template.format(name=merged.name)
    report = board.meant.report(speaker, by)
    if report is not None:
        return End(None, report, because)
    return End(speaker, None, because)


def _upstream_end(board: Board, claim: Claim, seen: tuple[str, ...]) -> End | None:
    """Gives where the same claim of an upstream report leads: that of the shared passage, or of the text told again."""
    held: str | None = None
    for link in board.into.get(claim.report, ()):
        if link.upstream not in board.reports or link.kind not in FAMILY_KINDS:
            continue
        passages = [p for p in link.passages if stands_in(claim, p.downstream)]
        if not passages and (link.kind == "quote" or (link.kind == "copy" and not _carries_text(board, link))):
            continue
        same = same_claim(claim, board.claims.get(link.upstream, ()), passages)
        if same is not None and same.id not in seen:
            found = follow(board, same, seen)
            return End(found.speaker, found.report, PASSED_ON if passages else ALIGNED)
        if passages and same is None:
            held = held or link.upstream
    if held is None:
        return _lifted_end(board, claim, seen)
    found = text_end(board, held, (claim.report,))
    return End(found.speaker, found.report, PASSED_ON)


def _lifted_end(board: Board, claim: Claim, seen: tuple[str, ...]) -> End | None:
    """Gives where a claim of nobody's leads that stands outside the shared passages, where one parent alone has the same."""
    if claim.attribution:
        return None
    parents = [link.upstream for link in board.into.get(claim.report, ()) if link.upstream in board.reports]
    same = {up: same_claim(claim, board.claims.get(up, ()), ()) for up in dict.fromkeys(parents)}
    found = [each for each in same.values() if each is not None and each.id not in seen]
    if len(found) != 1:
        return None
    end = follow(board, found[0], seen)
    return End(end.speaker, end.report, ALIGNED)


def _footnote_end(board: Board, claim: Claim) -> End | None:
    notes = {c.marker: c for c in reversed(board.credits.get(claim.report, [])) if c.how == "footnote"}
    if not notes:
        return None
    text = board.reports[claim.report].text
    stop = re.compile(r"[.!?]\s|\n").search(text, claim.end)
    for marker in _MARKER.findall(text[claim.start : stop.start() + 1 if stop is not None else len(text)]):
        if marker in notes:
            note = notes[marker]
            return speaker_end(board, board.cast.by_credit[note.report, note.name], claim.report, FOOTNOTED)
    return None


def _credit_end(board: Board, report: str) -> End | None:
    """Gives the one outside or other publisher that a report credits as a whole; none where it credits several."""
    ends = {
        end.key: end
        for credit in board.credits.get(report, ())
        if credit.is_whole
        for end in [speaker_end(board, board.cast.by_credit[credit.report, credit.name], report, CREDITED)]
        if end.report != report
    }
    return next(iter(ends.values())) if len(ends) == 1 else None


def text_end(board: Board, report: str, seen: tuple[str, ...]) -> End:
    """Gives where a report's text as a whole leads."""
    credited = _credit_end(board, report)
    if credited is not None:
        return credited
    for link in board.into.get(report, ()):
        if link.upstream not in seen and _carries_text(board, link):
            found = text_end(board, link.upstream, (*seen, report))
            return End(found.speaker, found.report, PASSED_ON)
    return End(None, report, OWN)


def _carries_text(board: Board, link: Link) -> bool:
    """Gives True where a tie between reports covers the downstream text and not some passages of it."""
    if link.upstream not in board.reports or link.kind not in ("copy", "rewrite", "translation", "wire"):
        return False
    covered = sum(passage.downstream.end - passage.downstream.start for passage in link.passages)
    return link.kind == "translation" or 2 * covered >= len(board.reports[link.downstream].text)
