"""A person's ruling, and the anchors that hold it to the words it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from headwater.model.claim import Claim
from headwater.model.ids import digest
from headwater.model.report import Report

ACTIONS = ("accept", "reject", "edit", "merge", "split", "annotate", "grade", "undo")
TARGET_KINDS = ("report", "claim", "link", "question", "conflict", "speaker", "story")
CONTEXT_CHARS = 32  # as in the Web Annotation model's quote selectors: enough to tell two equal quotes of one text apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words of one report, held by what surrounds them and not by an offset alone.

    Source: text quote and text position selectors, W3C Web Annotation Data Model.
    """

    report_sha256: str
    """SHA-256 of the report's bytes as received."""
    quote: str
    """The exact words; empty for the report as a whole."""
    report: str = ""
    """Id of the report; tells apart two reports that came as the same bytes."""
    before: str = ""
    """Up to 32 code points before the quote."""
    after: str = ""
    """Up to 32 code points after it."""
    start: int = 0
    """Where the quote stood when the ruling was made; a hint."""
    point_start: int | None = None
    """For a claim: where its anchor begins inside the quote."""
    point_end: int | None = None
    """One past its end there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a ruling is about."""

    kind: str
    """report, claim, link, question, conflict, speaker or story."""
    id: str
    """Id of the record when the ruling was made; anchors decide once it changed."""
    anchors: tuple[Anchor, ...] = ()
    """The claims or reports that it consists of; for a link the upstream report first, then the downstream one."""
    name: str | None = None
    """The name of a speaker, or of a link's upstream outside the corpus."""
    what: str | None = None
    """The kind of a link or of a conflict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One entry of the ledger. Nothing is ever taken out: an undo is another entry."""

    id: str
    """Digest of what was ruled, by whom and when."""
    story: str | None
    """The story it was made in, or null."""
    at: str
    """When, ISO 8601 in UTC."""
    who: str
    """Who ruled."""
    action: str
    """accept, reject, edit, merge, split, annotate, grade or undo."""
    targets: tuple[Target, ...] = ()
    """What it is about; merge and split name all that is brought together or kept apart."""
    changes: Mapping[str, object] = field(default_factory=dict)
    """For an edit the new values by field; for a grade the code; for a note its text."""
    why: str = ""
    """The person's reason."""
    undoes: str | None = None
    """Id of the entry that this one takes back."""


def judgement_id(*, at: str, who: str, action: str, targets: tuple[Target, ...], undoes: str | None) -> str:
    """Gives a judgement's id."""
    return digest("j", at, who, action, [(t.kind, t.id) for t in targets], undoes)


def claim_anchor(claim: Claim, report: Report) -> Anchor:
    """Gives what holds a claim: its words, what surrounds them, and where in them its anchor lies."""
    told = quote_anchor(report, claim.start, claim.end)
    return Anchor(
        report_sha256=told.report_sha256,
        quote=told.quote,
        report=told.report,
        before=told.before,
        after=told.after,
        start=told.start,
        point_start=claim.anchor.start - claim.start,
        point_end=claim.anchor.end - claim.start,
    )


def quote_anchor(report: Report, start: int, end: int) -> Anchor:
    """Gives what holds a stretch of a report."""
    return Anchor(
        report_sha256=report.sha256,
        quote=report.text[start:end],
        report=report.id,
        before=report.text[max(0, start - CONTEXT_CHARS) : start],
        after=report.text[end : end + CONTEXT_CHARS],
        start=start,
    )


def find_anchor(anchor: Anchor, text: str) -> int | None:
    """Gives where the quote now begins in a text, or nothing where it no longer stands there.

    Of several places the one with most of its old surroundings is taken, and among equals the one nearest to where it stood.
    Cost: linear in the text.
    """
    if not anchor.quote:
        return None
    found: list[int] = []
    at = text.find(anchor.quote)
    while at >= 0:
        found.append(at)
        at = text.find(anchor.quote, at + 1)
    return min(found, key=lambda here: (-_surroundings(anchor, text, here), abs(here - anchor.start), here), default=None)


def standing(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """Gives the judgements that hold: undone ones and the undos are left out, the order is kept.

    An undo of an undo brings the first ruling back.
    """
    gone: set[str] = set()
    held: list[Judgement] = []
    for entry in reversed(judgements):
        if entry.id in gone:
            continue
        if entry.action == "undo" and entry.undoes is not None:
            gone.add(entry.undoes)
        else:
            held.append(entry)
    return tuple(reversed(held))


def _surroundings(anchor: Anchor, text: str, at: int) -> int:
    end = at + len(anchor.quote)
    return _shared(anchor.before[::-1], text[max(0, at - len(anchor.before)) : at][::-1]) + _shared(
        anchor.after, text[end : end + len(anchor.after)]
    )


def _shared(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
