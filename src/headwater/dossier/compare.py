"""Two reports side by side: what they share, what changed from one to the other, what was dropped and what added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headwater.dossier.changes import Change, changes
from headwater.dossier.names import delay
from headwater.model import Claim, Link, Question, Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """A stretch that both reports carry."""

    a: Span
    """Where it stands in the first."""
    b: Span
    """Where it stands in the second."""
    similarity: float
    """0..1; 1 is the same words in the same order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedClaim:
    """A claim that both make, with what changed from the first to the second."""

    a: Claim
    """The first report's claim."""
    b: Claim
    """The second report's claim."""
    question: str
    """The question that both answer."""
    changes: tuple[Change, ...]
    """Every difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two reports side by side."""

    a: Report
    """The first report."""
    b: Report
    """The second report."""
    delay: str
    """How much later the second came out than the first, or empty where that is not known."""
    links: tuple[Link, ...]
    """Ties of descent between the two."""
    share_of_a: float
    """0..1: part of the first text that stands in shared passages."""
    share_of_b: float
    """0..1: part of the second text that stands in shared passages."""
    shared: tuple[SharedPassage, ...]
    """Shared passages, in the order of the first text."""
    same: tuple[tuple[str, str], ...]
    """Claim ids that say the same in both."""
    changed: tuple[ChangedClaim, ...]
    """Claims that both make, and not in the same way; in the order of the first text."""
    dropped: tuple[Claim, ...]
    """Claims of the first that the second does not make."""
    added: tuple[Claim, ...]
    """Claims of the second that the first does not make."""


def compare_reports(
    a: Report,
    b: Report,
    claims_a: Sequence[Claim],
    claims_b: Sequence[Claim],
    links: Iterable[Link],
    questions: Iterable[Question],
) -> Comparison:
    """Gives the comparison of two reports, in the order given. Cost: linear in passages; claims pair by question."""
    ties = tuple(sorted((k for k in links if {k.upstream, k.downstream} == {a.id, b.id}), key=lambda k: (k.kind, k.id)))
    shared = _shared(ties, a.id)
    pairs = _pairs(claims_a, claims_b, questions)
    names = _speaker_names((a, b), (*claims_a, *claims_b))
    judged = [(x, y, question, tuple(changes(x, y, names))) for x, y, question in pairs]
    paired = {id for x, y, _ in pairs for id in (x.id, y.id)}
    return Comparison(
        a=a,
        b=b,
        delay=delay(a, b),
        links=ties,
        share_of_a=_share([p.a for p in shared], a),
        share_of_b=_share([p.b for p in shared], b),
        shared=shared,
        same=tuple((x.id, y.id) for x, y, _, found in judged if not found),
        changed=tuple(ChangedClaim(a=x, b=y, question=q, changes=found) for x, y, q, found in judged if found),
        dropped=tuple(claim for claim in in_text(claims_a) if claim.id not in paired),
        added=tuple(claim for claim in in_text(claims_b) if claim.id not in paired),
    )


def in_text(claims: Iterable[Claim]) -> list[Claim]:
    """Gives claims in the order of the text."""
    return sorted(claims, key=lambda c: (c.start, c.anchor.start, c.end, c.id))


def _shared(links: Iterable[Link], a: str) -> tuple[SharedPassage, ...]:
    found = set()
    for link in links:
        for passage in link.passages:
            if passage.upstream is None:
                continue
            ends = (passage.upstream, passage.downstream)
            first, second = ends if passage.upstream.report == a else (ends[1], ends[0])
            found.add(SharedPassage(a=first, b=second, similarity=passage.similarity))
    return tuple(sorted(found, key=lambda p: (p.a.start, p.a.end, p.b.start, p.b.end, p.similarity)))


def _share(spans: Iterable[Span], report: Report) -> float:
    covered, reached = 0, 0
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        covered += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return covered / len(report.text) if report.text else 0.0


def _pairs(
    claims_a: Sequence[Claim], claims_b: Sequence[Claim], questions: Iterable[Question]
) -> list[tuple[Claim, Claim, str]]:
    """Gives claims of the two that answer one question: same words first, then one position, then the order of the text."""
    of_a, of_b = {c.id: c for c in claims_a}, {c.id: c for c in claims_b}
    found: list[tuple[Claim, Claim, str]] = []
    for question in questions:
        position = {claim: n for n, p in enumerate(question.positions) for claim in p.claims}
        left = in_text(of_a[id] for id in position if id in of_a)
        right = in_text(of_b[id] for id in position if id in of_b)
        ranked = sorted(
            (x.text != y.text, position[x.id] != position[y.id], n, m) for n, x in enumerate(left) for m, y in enumerate(right)
        )
        taken_left: set[int] = set()
        taken_right: set[int] = set()
        for _, _, n, m in ranked:
            if n not in taken_left and m not in taken_right:
                taken_left.add(n)
                taken_right.add(m)
                found.append((left[n], right[m], question.id))
    return sorted(found, key=lambda pair: (pair[0].start, pair[0].anchor.start, pair[0].id))


def _speaker_names(reports: Iterable[Report], claims: Iterable[Claim]) -> dict[str, str]:
    """Gives what each report calls a speaker: the words of the speaker phrase."""
    texts = {report.id: report.text for report in reports}
    return {
        link.speaker: texts[claim.report][link.start : link.end] or link.speaker
        for claim in claims
        for link in claim.attribution
    }
