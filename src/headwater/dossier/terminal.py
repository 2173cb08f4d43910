"""The dossier on one screen: what a person can act on, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group
from rich.text import Text

from headwater.dossier.names import excerpt
from headwater.dossier.view import ConflictView, DossierView, PositionView, QuestionView, ReportView, Said
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.terminal import Indented
from headwater.render.words import counted

MAX_REPORTS = 20  # a key of the reports; a longer one would push what matters off the screen
MAX_QUESTIONS = 6  # what fits on a screen with their readings; the page has all
MAX_READINGS = 6
MAX_CONFLICTS = 6
MAX_REFUSALS = 10


def dossier_summary(dossier: Dossier) -> Group:
    """Gives the summary as a rich renderable; text of reports is never read as markup."""
    return Group(*_lines(view_of(dossier)))


def _lines(view: DossierView) -> Iterator[Indented]:
    yield Indented(excerpt(view.title), style="bold")
    yield Indented(view.period, style="dim")
    yield Indented("")
    yield Indented(Text.assemble((view.reports_line, "bold"), ", ", (view.origins_line, "bold")))
    for kind, refs in (("outlets", view.outside_outlets), ("others", view.outside_others)):
        if refs:
            yield Indented(f"Outside the corpus, {kind}: {', '.join(ref.text for ref in refs)}")
    yield from _section("Reports", map(_report, view.reports), len(view.reports), MAX_REPORTS)
    yield from _section("What is said", map(_question, view.questions), len(view.questions), MAX_QUESTIONS)
    yield from _section("Conflicts", map(_conflict, view.conflicts), len(view.conflicts), MAX_CONFLICTS)
    refused = ([Indented(f"{r.input}: {r.message} [{r.code}]", by=2)] for r in view.refusals)
    yield from _section("Refused", refused, len(view.refusals), MAX_REFUSALS)


def _section(title: str, entries: Iterable[Iterable[Indented]], total: int, most: int) -> Iterator[Indented]:
    if not total:
        return
    yield Indented("")
    yield Indented(title, style="bold underline")
    for entry, _ in zip(entries, range(most), strict=False):
        yield from entry
    if total > most:
        yield Indented(f"… and {total - most} more in the dossier", by=2, style="dim")


def _report(report: ReportView) -> Iterator[Indented]:
    yield Indented(
        Text.assemble((f"R{report.number} {report.name}", "bold"), f", {report.when}: {excerpt(report.title)}"), by=2
    )


def _question(question: QuestionView) -> Iterator[Indented]:
    weight = f"  {counted(question.reports, 'report')}, {question.support}"
    yield Indented(Text.assemble((f"“{excerpt(question.statement)}”", "bold"), (weight, "dim")), by=2)
    for position in question.positions[:MAX_READINGS]:
        yield from _position(position)
    if len(question.positions) > MAX_READINGS:
        yield Indented(f"… and {len(question.positions) - MAX_READINGS} more readings", by=4, style="dim")


def _position(position: PositionView) -> Iterator[Indented]:
    label = ", ".join(part for part in (position.reading, position.stage) if part)
    yield Indented(Text.assemble((label, "cyan"), (f"  {_who(position.said)}; {position.support}", "dim")), by=4)
    yield _said(position.said[0], by=6)


def _said(claim: Said, *, by: int, before: str = "") -> Indented:
    word_of = " ‹ ".join(link.text for link in claim.chain)
    facts = [f"on the word of {word_of}"] if word_of else []
    facts += [claim.certainty, *(["denied"] if claim.denied else [])]
    return Indented(Text.assemble(f"{before}“{excerpt(claim.words)}”", (f"  {', '.join(facts)}", "dim")), by=by)


def _conflict(conflict: ConflictView) -> Iterator[Indented]:
    yield Indented(Text(conflict.summary, "bold"), by=2)
    for side in conflict.sides:
        yield Indented(Text.assemble(f"╳ “{excerpt(side[0].words)}”", (f"  {_who(side)}", "dim")), by=4)


def _who(said: Iterable[Said]) -> str:
    return ", ".join(dict.fromkeys(claim.report.text.split(" ", 1)[0] for claim in said))
