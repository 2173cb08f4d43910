"""The dossier as Markdown: compact, with a footnote for every quotation that tells report, span and hash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from headwater.dossier.view import ConflictView, DossierView, LinkView, OriginView, QuestionView, Ref, ReportView, Said
from headwater.dossier.viewing import view_of
from headwater.model import Dossier, Report, Span
from headwater.render.markdown import escaped, table
from headwater.render.words import counted

HASH_CHARS = 12  # enough to tell one file from another on the page


class Notes:
    """The footnotes, numbered as they are first asked for."""

    def __init__(self, reports: tuple[ReportView, ...]) -> None:
        self._reports = {report.id: report for report in reports}
        self._numbers: dict[Span, int] = {}

    def mark(self, span: Span) -> str:
        """Gives the footnote mark of a span."""
        return f"[^{self._numbers.setdefault(span, len(self._numbers) + 1)}]"

    def lines(self) -> Iterator[str]:
        """Gives the footnotes."""
        for span, number in self._numbers.items():
            report = self._reports[span.report]
            words = escaped(span.text_in(report.record.text))
            where = f"R{report.number} {escaped(report.name)}, {report.when}, {span.start}–{span.end}"
            yield f"[^{number}]: {where}, sha256 `{report.record.sha256[:HASH_CHARS]}`: “{words}”"


def dossier_markdown(dossier: Dossier) -> str:
    """Gives the Markdown. Every quotation has a footnote: report, time, span, hash and the exact words."""
    view = view_of(dossier)
    notes = Notes(view.reports)
    parts = chain(
        _head(view),
        _questions(view, notes),
        _conflicts(view, notes),
        _lineage(view, notes),
        _origins(view),
        _alone(view, notes),
        _refusals(view),
        _reports(view),
    )
    body = "\n".join(parts)
    foot = "\n".join(notes.lines())
    text = f"{body}\n{foot}\n" if foot else f"{body}\n"
    return text.encode("utf-8", "replace").decode("utf-8")


def _head(view: DossierView) -> Iterator[str]:
    yield f"# {escaped(view.title)}\n"
    yield f"{view.period}\n"
    yield f"**{view.reports_line}, {view.origins_line}**\n"
    for kind, refs in (("outlets", view.outside_outlets), ("people, bodies and documents", view.outside_others)):
        if refs:
            names = ", ".join(escaped(ref.text) for ref in refs)
            yield f"Outside the corpus (named, own text not found in it), {kind}: {names}\n"
    yield from (f"- {escaped(line)}" for line in view.how_counted)
    yield ""


def _questions(view: DossierView, notes: Notes) -> Iterator[str]:
    yield "## What is said\n"
    for question in view.questions:
        yield from _question(question, notes)
    if not view.questions:
        yield "No two reports speak of one thing.\n"


def _question(question: QuestionView, notes: Notes) -> Iterator[str]:
    yield f"### “{escaped(question.statement)}”\n"
    yield f"{counted(question.reports, 'report')}, {question.support}\n"
    yield from (f"- {escaped(reason)}" for reason in question.reasons)
    if question.reasons:
        yield ""
    for n, position in enumerate(question.positions, start=1):
        reading = f"**{escaped(position.reading)}**, " if position.reading else ""
        yield f"{n}. {reading}{position.stage} ({position.support}){_standing(position.goes_with, position.excludes)}"
        yield from (f"   - {_said(claim, notes)}" for claim in position.said)
    yield ""
    for drift in question.drift:
        before, after = notes.mark(drift.before.span), notes.mark(drift.after.span)
        names = f"{escaped(drift.before.report.text)}{before} → {escaped(drift.after.report.text)}{after}"
        yield f"- moved ({drift.aspect}): {escaped(drift.what)}: {names}; {escaped(drift.along)}"
    if question.drift:
        yield ""


def _standing(goes_with: tuple[Ref, ...], excludes: tuple[Ref, ...]) -> str:
    said = []
    if goes_with:
        said.append("can hold together with " + ", ".join(ref.text for ref in goes_with))
    if excludes:
        said.append("cannot hold together with " + ", ".join(ref.text for ref in excludes))
    return f" – {'; '.join(said)}" if said else ""


def _said(claim: Said, notes: Notes) -> str:
    word_of = " ‹ ".join(escaped(link.text) for link in claim.chain)
    voice = f"on the word of {word_of}" if word_of else "in its own voice"
    hedges = "".join(f" {escaped(hedge.text)}" for hedge in claim.hedges)
    times = "".join(f", time {escaped(time.text)}" for time in claim.times)
    denied = ", denied" if claim.denied else ""
    quoted = ", in quotation marks" if claim.is_quoted else ""
    return (
        f"“{escaped(claim.words)}”{notes.mark(claim.span)} – {escaped(claim.report.text)}, {claim.when}, {voice}"
        f"{quoted}, {claim.certainty}{hedges}{times}{denied}"
    )


def _conflicts(view: DossierView, notes: Notes) -> Iterator[str]:
    yield "## Conflicts\n"
    for conflict in view.conflicts:
        yield from _conflict(conflict, notes)
    if not view.conflicts:
        yield "No readings were found that differ.\n"


def _conflict(conflict: ConflictView, notes: Notes) -> Iterator[str]:
    entered = "" if conflict.entered is None else f", entered with {escaped(conflict.entered.text)}"
    yield f"- **{escaped(conflict.summary)}** ({conflict.kind}; {conflict.relation}{entered})"
    for n, side in enumerate(conflict.sides, start=1):
        yield from (f"  - side {n}: {_said(claim, notes)}" for claim in side)
    yield from (f"  - why: {escaped(reason.what)}" for reason in conflict.reasons)
    yield ""


def _lineage(view: DossierView, notes: Notes) -> Iterator[str]:
    yield "## Lineage\n"
    if not view.links:
        yield "No report was found to share text with another or to name one.\n"
        return
    rows = [_link_row(link, notes) for link in view.links]
    yield table(("Report", "Tie", "Delay", "Credit", "Why"), rows)


def _link_row(link: LinkView, notes: Notes) -> tuple[str, ...]:
    why = "; ".join(escaped(reason.what) for reason in link.reasons)
    marks = "".join(notes.mark(p.downstream.span) for p in link.passages[:3] if p.downstream.span is not None)
    tie = f"{link.words} {escaped(link.upstream.text)} ({link.how_likely})"
    return escaped(link.downstream.text), tie, link.delay or "–", link.credit, f"{why}{marks}" or "–"


def _origins(view: DossierView) -> Iterator[str]:
    yield "## Origins\n"
    yield table(("Origin", "Where", "Claims", "Reports", "Why"), [_origin_row(origin) for origin in view.origins])


def _origin_row(origin: OriginView) -> tuple[str, ...]:
    where = "in the corpus" if origin.in_corpus else "outside the corpus"
    reports = ", ".join(escaped(report.text) for report in origin.reports)
    return escaped(origin.name), where, str(origin.claims), reports, escaped(origin.because)


def _alone(view: DossierView, notes: Notes) -> Iterator[str]:
    yield "## Said by one report only\n"
    for question in view.alone:
        yield from (f"- {_said(claim, notes)}" for position in question.positions for claim in position.said)
    yield ""


def _refusals(view: DossierView) -> Iterator[str]:
    yield "## Refused\n"
    for refusal in view.refusals:
        yield f"- {escaped(refusal.input)} ({refusal.scope}, `{refusal.code}`): {escaped(refusal.message)}"
    yield "" if view.refusals else "Nothing was refused.\n"


def _reports(view: DossierView) -> Iterator[str]:
    yield "## Reports\n"
    rows = [_report_row(report, report.record) for report in view.reports]
    yield table(("Report", "Headline", "Published", "Address", "SHA-256"), rows)


def _report_row(report: ReportView, record: Report) -> tuple[str, ...]:
    name = f"R{report.number} {escaped(report.name)}"
    return name, escaped(report.title), report.when, escaped(record.url or "–"), f"`{record.sha256[:HASH_CHARS]}`"
