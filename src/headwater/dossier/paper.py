"""The dossier as a text for print: every quotation carries a note that tells report, time, span and hash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from headwater.dossier.view import ConflictView, DossierView, LinkView, OriginView, QuestionView, Ref, ReportView, Said
from headwater.model import Report, Span
from headwater.render.paper import Block, Run, grid, line
from headwater.render.words import counted

HASH_CHARS = 12  # enough to tell one file from another on the page
GAP = Block("gap")


def paper_of(view: DossierView) -> Iterator[Block]:
    """Gives the whole text, block by block."""
    return chain(
        _head(view),
        _questions(view),
        _conflicts(view),
        _lineage(view),
        _origins(view),
        _alone(view),
        _refusals(view),
        _reports(view),
    )


def note_of(span: Span, view: DossierView) -> tuple[Run, ...]:
    """Gives what a span's note tells: report, time, place in the text, hash and the exact words."""
    report = next(report for report in view.reports if report.id == span.report)
    where = f"R{report.number} {report.name}, {report.when}, {span.start}–{span.end}, sha256 "
    seal = Run(report.record.sha256[:HASH_CHARS], "code")
    return Run(where), seal, Run(f": “{span.text_in(report.record.text).strip()}”")


def _head(view: DossierView) -> Iterator[Block]:
    yield line("title", view.title)
    yield line("line", view.period)
    yield line("line", Run(f"{view.reports_line}, {view.origins_line}", "strong"))
    for kind, refs in (("outlets", view.outside_outlets), ("people, bodies and documents", view.outside_others)):
        if refs:
            names = ", ".join(ref.text for ref in refs)
            yield line("line", f"Outside the corpus (named, own text not found in it), {kind}: {names}")
    yield from (line("item", told) for told in view.how_counted)
    yield GAP


def _questions(view: DossierView) -> Iterator[Block]:
    yield line("heading", "What is said")
    for question in view.questions:
        yield from _question(question)
    if not view.questions:
        yield line("line", "No two reports speak of one thing.")


def _question(question: QuestionView) -> Iterator[Block]:
    yield line("subheading", f"“{question.statement}”")
    yield line("line", f"{counted(question.reports, 'report')}, {question.support}")
    yield from (line("item", reason) for reason in question.reasons)
    if question.reasons:
        yield GAP
    for n, position in enumerate(question.positions, start=1):
        reading = (Run(position.reading, "strong"), ", ") if position.reading else ()
        told = f"{position.stage} ({position.support}){_standing(position.goes_with, position.excludes)}"
        yield line("number", *reading, told, number=n)
        yield from (line("item", *_said(claim), depth=1) for claim in position.said)
    yield GAP
    for drift in question.drift:
        before, after = Run("", note=drift.before.span), Run("", note=drift.after.span)
        moved = f"moved ({drift.aspect}): {drift.what}: {drift.before.report.text}"
        yield line("item", moved, before, f" → {drift.after.report.text}", after, f"; {drift.along}")
    if question.drift:
        yield GAP


def _standing(goes_with: tuple[Ref, ...], excludes: tuple[Ref, ...]) -> str:
    said = []
    if goes_with:
        said.append("can hold together with " + ", ".join(ref.text for ref in goes_with))
    if excludes:
        said.append("cannot hold together with " + ", ".join(ref.text for ref in excludes))
    return f" – {'; '.join(said)}" if said else ""


def _said(claim: Said) -> tuple[str | Run, ...]:
    word_of = " ‹ ".join(link.text for link in claim.chain)
    voice = f"on the word of {word_of}" if word_of else "in its own voice"
    hedges = "".join(f" {hedge.text}" for hedge in claim.hedges)
    times = "".join(f", time {time.text}" for time in claim.times)
    denied = ", denied" if claim.denied else ""
    quoted = ", in quotation marks" if claim.is_quoted else ""
    told = f" – {claim.report.text}, {claim.when}, {voice}{quoted}, {claim.certainty}{hedges}{times}{denied}"
    return Run(f"“{claim.words.strip()}”", note=claim.span), told


def _conflicts(view: DossierView) -> Iterator[Block]:
    yield line("heading", "Conflicts")
    for conflict in view.conflicts:
        yield from _conflict(conflict)
    if not view.conflicts:
        yield line("line", "No readings were found that differ.")


def _conflict(conflict: ConflictView) -> Iterator[Block]:
    entered = "" if conflict.entered is None else f", entered with {conflict.entered.text}"
    yield line("item", Run(conflict.summary, "strong"), f" ({conflict.kind}; {conflict.relation}{entered})")
    for n, side in enumerate(conflict.sides, start=1):
        yield from (line("item", f"side {n}: ", *_said(claim), depth=1) for claim in side)
    yield from (line("item", f"why: {reason.what}", depth=1) for reason in conflict.reasons)
    yield GAP


def _lineage(view: DossierView) -> Iterator[Block]:
    yield line("heading", "Lineage")
    if not view.links:
        yield line("line", "No report was found to share text with another or to name one.")
        return
    yield grid(("Report", "Tie", "Delay", "Credit", "Why"), [_link_row(link) for link in view.links])


def _link_row(link: LinkView) -> tuple[tuple[str | Run, ...], ...]:
    why = "; ".join(reason.what for reason in link.reasons)
    marks = tuple(Run("", note=p.downstream.span) for p in link.passages[:3] if p.downstream.span is not None)
    tie = f"{link.words} {link.upstream.text} ({link.how_likely})"
    return (link.downstream.text,), (tie,), (link.delay or "–",), (link.credit,), ((why, *marks) if why or marks else ("–",))


def _origins(view: DossierView) -> Iterator[Block]:
    yield line("heading", "Origins")
    yield grid(("Origin", "Where", "Claims", "Reports", "Why"), [_origin_row(origin) for origin in view.origins])


def _origin_row(origin: OriginView) -> tuple[str, ...]:
    where = "in the corpus" if origin.in_corpus else "outside the corpus"
    reports = ", ".join(report.text for report in origin.reports)
    return origin.name, where, str(origin.claims), reports, origin.because


def _alone(view: DossierView) -> Iterator[Block]:
    yield line("heading", "Said by one report only")
    for question in view.alone:
        yield from (line("item", *_said(claim)) for position in question.positions for claim in position.said)
    yield GAP


def _refusals(view: DossierView) -> Iterator[Block]:
    yield line("heading", "Refused")
    for refusal in view.refusals:
        yield line("item", f"{refusal.input} ({refusal.scope}, ", Run(refusal.code, "code"), f"): {refusal.message}")
    yield GAP if view.refusals else line("line", "Nothing was refused.")


def _reports(view: DossierView) -> Iterator[Block]:
    yield line("heading", "Reports")
    rows = [_report_row(report, report.record) for report in view.reports]
    yield grid(("Report", "Headline", "Published", "Address", "SHA-256"), rows)


def _report_row(report: ReportView, record: Report) -> tuple[tuple[str | Run, ...], ...]:
    name = f"R{report.number} {report.name}"
    return (name,), (report.title,), (report.when,), (record.url or "–",), (Run(record.sha256[:HASH_CHARS], "code"),)
