"""Origins: what the claims and the texts of a story lead to, each once, with its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from headwater.lineage.citations import Credit
from headwater.lineage.follow import CITED, CREDITED, Board, End, follow, speaker_end, text_end
from headwater.lineage.meant import Meant
from headwater.lineage.speakers import Cast
from headwater.model import Claim, Link, Origin, Report, digest


@dataclass(slots=True)
class _Held:
    """What leads to one end."""

    end: End
    reports: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    because: Counter[str] = field(default_factory=Counter)
    """Reasons of claims, each with how many claims it holds for."""
    texts: list[str] = field(default_factory=list)
    """Reasons of whole reports."""


def find_origins(
    reports: Sequence[Report],
    claims: Sequence[Claim],
    cast: Cast,
    credits: Sequence[Credit],
    links: Sequence[Link],
    meant: Meant,
) -> tuple[Origin, ...]:
    """Gives the origins; every claim is in exactly one, and every report that has no claims in that of its text."""
    board = Board({}, {report.id: report for report in reports}, cast, {}, {}, meant)
    _fill(board, claims, credits, links)
    held: dict[tuple[str, str], _Held] = {}
    first = _first_takes(board, reports)

    def hold(end: End, report: str, claim: str | None) -> None:
        end = replace(end, report=first.get(end.report or "", end.report))
        each = held.setdefault(end.key, _Held(end))
        each.reports.add(report)
        if claim is None:
            each.texts.append(end.because)
        else:
            each.claims.add(claim)
            each.because[end.because] += 1

    for report in reports:
        for claim in board.claims.get(report.id, ()):
            hold(follow(board, claim), report.id, claim.id)
        hold(text_end(board, report.id, ()), report.id, None)
        for link in board.into.get(report.id, ()):
            if link.upstream not in board.reports:
                hold(speaker_end(board, link.upstream, report.id, CITED if link.kind == "cite" else CREDITED), report.id, None)
    return tuple(sorted((_origin(each) for each in held.values()), key=lambda origin: origin.id))


def _first_takes(board: Board, reports: Sequence[Report]) -> dict[str, str]:
    """Gives for each report to which claims lead the first such of its outlet, which is one origin whatever the hour.

    Shape: reports in the order of time.
    """
    led = {follow(board, claim).report for report in reports for claim in board.claims.get(report.id, ())}
    first: dict[str, str] = {}
    return {
        report.id: first.setdefault(report.outlet, report.id)
        for report in reports
        if report.id in led and report.outlet is not None
    }


def _fill(board: Board, claims: Sequence[Claim], credits: Sequence[Credit], links: Sequence[Link]) -> None:
    for claim in sorted(claims, key=lambda c: (c.report, c.start, c.end, c.id)):
        board.claims.setdefault(claim.report, []).append(claim)
    for credit in credits:
        board.credits.setdefault(credit.report, []).append(credit)
    for link in sorted(links, key=lambda each: (-each.probability, each.id)):
        board.into.setdefault(link.downstream, []).append(link)


def _origin(held: _Held) -> Origin:
    end = held.end
    return Origin(
        id=digest("o", *end.key),
        speaker=end.speaker,
        report=end.report,
        in_corpus=end.report is not None,
        reports=tuple(sorted(held.reports)),
        claims=tuple(sorted(held.claims)),
        because=_because(held),
    )


def _because(held: _Held) -> str:
    """Gives every kind of reason that claims have, the most frequent first, with how many; else those of whole reports."""
    ranked = sorted(held.because.items(), key=lambda each: (-each[1], each[0]))
    if len(ranked) > 1:
        return " ".join(f"{text.removesuffix('.')} ({count})." for text, count in ranked)
    return ranked[0][0] if ranked else held.texts[0]
