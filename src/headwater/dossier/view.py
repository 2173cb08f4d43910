"""What a dossier says, as words and anchors in reading order; HTML, Markdown and the terminal show the same view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from headwater.dossier.drawn import Drawn
from headwater.model import Report, Span


@dataclass(frozen=True, slots=True)
class Ref:
    """Words that open a place: an id in the page, and the span behind it where it is one."""

    text: str
    id: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """A reason with the places it rests on."""

    what: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One claim as a line: who printed it, when, in which words, on whose word, how firmly."""

    id: str
    report: Ref
    when: str
    words: str
    span: Span
    chain: tuple[Ref, ...]
    stage: str
    certainty: str
    hedges: tuple[Ref, ...]
    times: tuple[Ref, ...]
    is_quoted: bool
    denied: bool
    origin: Ref | None


@dataclass(frozen=True, slots=True)
class PositionView:
    """One answer to a question."""

    id: str
    reading: str
    stage: str
    support: str
    reasons: tuple[str, ...]
    not_counted: tuple[Why, ...]
    said: tuple[Said, ...]
    goes_with: tuple[Ref, ...]
    excludes: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class DriftView:
    """How an answer moved from one claim to another."""

    aspect: str
    what: str
    before: Said
    after: Said
    along: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What several claims answer."""

    id: str
    statement: str
    report_id: str
    """The report of its first claim."""
    reports: int
    support: str
    reasons: tuple[str, ...]
    not_counted: tuple[Why, ...]
    positions: tuple[PositionView, ...]
    drift: tuple[DriftView, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Readings that differ, every side kept."""

    id: str
    kind: str
    relation: str
    summary: str
    question: Ref | None
    sides: tuple[tuple[Said, ...], ...]
    entered: Ref | None
    reasons: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A stretch that two reports share, or that names the upstream."""

    upstream: Ref | None
    downstream: Ref
    share: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A tie of descent."""

    id: str
    downstream: Ref
    words: str
    upstream: Ref
    kind: str
    how_likely: str
    delay: str
    credit: str
    passages: tuple[PassageView, ...]
    reasons: tuple[Why, ...]
    rivals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """Where a family of reports begins."""

    id: str
    name: str
    target: Ref
    in_corpus: bool
    because: str
    claims: int
    reports: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Somebody whom claims are attributed to."""

    id: str
    name: str
    kind: str
    also: str
    claims: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class MentionView:
    """Somebody or something that reports speak of, with the offices they give."""

    id: str
    name: str
    kind: str
    also: str
    reports: tuple[Ref, ...]
    roles: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report with its whole text."""

    id: str
    number: int
    name: str
    title: str
    when: str
    how: str
    record: Report
    claims: int


@dataclass(frozen=True, slots=True)
class RefusalView:
    """What was left out, and why."""

    scope: str
    input: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span that the page points at, under the id it points with."""

    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class DossierView:
    """The whole dossier in reading order."""

    title: str
    period: str
    reports_line: str
    origins_line: str
    how_counted: tuple[str, ...]
    outside_outlets: tuple[Ref, ...]
    outside_others: tuple[Ref, ...]
    origins: Drawn[OriginView]
    questions: Drawn[QuestionView]
    alone: Drawn[QuestionView]
    """Questions that one report only speaks of."""
    conflicts: Drawn[ConflictView]
    links: Drawn[LinkView]
    speakers: Drawn[SpeakerView]
    mentions: Drawn[MentionView]
    reports: tuple[ReportView, ...]
    refusals: tuple[RefusalView, ...]
    run_lines: tuple[tuple[str, str], ...]
    evidence_so_far: Callable[[], tuple[Evidence, ...]]
    """Gives every span that what was made so far points at."""

    def question(self, id: str) -> QuestionView | None:
        """Gives a question, of several reports or of one."""
        return self.questions.find(id) or self.alone.find(id)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Gives every span that anything in the dossier points at, by place. Cost: makes the whole view."""
        for part in (self.questions, self.alone, self.conflicts, self.links, self.origins, self.speakers, self.mentions):
            for _ in part:
                pass
        return self.evidence_so_far()
