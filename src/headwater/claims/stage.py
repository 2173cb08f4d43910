"""The recipe: parse each distinct sentence of the partition once, then put each report's claims together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from headwater.claims.assemble import ReportClaims, assemble_claims
from headwater.claims.judged import obey
from headwater.claims.unparsed import CLAUSE_LANGUAGES, LIGHT_LANGUAGES, read_counts
from headwater.model import Claim, Judgement, Mention, Refusal, Report, Speaker
from headwater.plugins import hookimpl
from headwater.settings import Settings
from headwater.text.parse import PARSED_LANGUAGES, parse_reports

SCRIPT_CHARS = 2_000  # so much of a text tells its script
LATIN_END = "\u0250"  # the first code point behind the Latin letters


def read_claims(reports: Iterable[Report], *, settings: Settings) -> list[ReportClaims]:
    """Gives what each report asserts, in the order given.

    Refuses: ``claims.language`` for a language without a parser; of some of these, counted numbers are read all the same.
    """
    given = list(reports)
    parsed = parse_reports((r for r in given if _has_parser(r)), parser=settings.parser)
    by_report = {text.report.id: text for text in parsed if text.report is not None}
    return [assemble_claims(by_report[r.id]) if r.id in by_report else _refused(r) for r in given]


def _has_parser(report: Report) -> bool:
    """Tells whether a report can be parsed; one too short for its language to be told is, where its letters are Latin."""
    if report.language is not None:
        return report.language in PARSED_LANGUAGES
    letters = [character for character in report.text[:SCRIPT_CHARS] if character.isalpha()]
    return 2 * sum(character < LATIN_END for character in letters) >= len(letters)


def _refused(report: Report) -> ReportClaims:
    """Gives the refusal of a report that no parser reads, with the numbers that can be read without one."""
    if report.language not in LIGHT_LANGUAGES:
        return ReportClaims(claims=(), mentions=(), speakers=(), refusals=(_refusal(report, _NOTHING),), report=report.id)
    claims, speakers = read_counts(report)
    left_out = _SHADES if report.language in CLAUSE_LANGUAGES else _COUNTS
    return ReportClaims(
        claims=claims, mentions=(), speakers=speakers, refusals=(_refusal(report, left_out),), report=report.id
    )  # fmt: skip


_NOTHING = "its claims are not read. Its names, numbers, quotes and times still serve the lineage."
_SHADES = (
    "its clauses are read by rules for its verbs, and numbers only where they count something that a word list knows. Numbers"
    " under a word of negation are left out; names, numbers, quotes and times still serve the lineage."
)
_COUNTS = (
    "only numbers that count something a word list knows, and clauses whose verb it knows, are read as claims. All else is left"
    " out, and so are sentences with a word of negation; names, numbers, quotes and times still serve the lineage."
)


def _refusal(report: Report, left_out: str) -> Refusal:
    tongue = "a script" if report.language is None else f"language {report.language!r}"
    message = f"The report {report.name!r} is in {tongue} for which no parser is installed: {left_out}"
    return Refusal(scope="claims", input=report.name, report=report.id, code="claims.language", message=message)


class ClaimsStage:
    """Reports to claims, speakers and mentions."""

    name = "claims"
    needs = (Report,)
    takes = (ReportClaims, Judgement)
    gives = (Claim, Mention, Speaker, Refusal)
    partition_by = "report"

    def run(self, part: Any, settings: Settings) -> Iterator[Claim | Mention | Speaker | Refusal]:
        """Gives the records of every report of the partition; what is known of a report already is not read again."""
        reports = sorted(part.of(Report), key=lambda r: r.id)
        known = {told.report: told for told in part.of(ReportClaims)}
        known |= {told.report: told for told in read_claims([r for r in reports if r.id not in known], settings=settings)}
        for report in reports:
            read = obey(known[report.id], report, part.of(Judgement))
            yield from read.claims
            yield from read.mentions
            yield from read.speakers
            yield from read.refusals


@hookimpl
def headwater_stage() -> ClaimsStage:
    """Registers the stage."""
    return ClaimsStage()
