"""A dossier over time: when each answer was printed, and when what it tells of is said to happen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from headwater.dossier.moments import Stretch, moments_meant, moments_of
from headwater.dossier.view import DossierView, OriginView, QuestionView, ReportView, Said
from headwater.dossier.view_lineage import SHARING
from headwater.model import Claim, Dossier, TimeRef
from headwater.render.catalogue import N_, _
from headwater.render.timeline_svg import Mark, Row, timeline_svg

MAX_ROWS = 40  # more lines than this nobody follows; the table below holds every one
MAX_ORIGINS, MAX_MARKS = 5, 60  # what is taken in at one look; the page of lineage holds every one
CAME = N_("Which report leads to which origin, in the order of publication. The page of lineage says the same in a table.")
PRINTED = N_("When each answer was printed. The table below says the same.")
MEANT = N_("When it is said to happen. The table below says the same.")


@dataclass(frozen=True, slots=True)
class Moment:
    """One time that a claim gives, as a line of the table."""

    question: QuestionView
    said: Said
    words: str
    meant: str
    """EDTF or plain dates, "not resolved" where the words could not be."""


@dataclass(frozen=True, slots=True)
class OverTime:
    """Two pictures and the table that says the same."""

    printed: str
    """SVG: claims by time of publication; "" where no time is known."""
    meant: str
    """SVG: claims by the time that they speak of; "" where none does."""
    moments: tuple[Moment, ...]
    left_out: int
    """Questions that the first picture has no room for."""


def over_time(dossier: Dossier, view: DossierView, *, href: Callable[[str], str]) -> OverTime:
    """Gives a story over time; ``href`` gives the address of a claim or question."""
    claims = {claim.id: claim for claim in dossier.claims}
    printed = {report.id: moments_of(report.published) for report in dossier.reports}
    copies = {link.downstream for link in dossier.links if link.kind in SHARING}
    rows = [_row(one, _printed(one, printed, copies, href), href) for one in view.questions[:MAX_ROWS]]
    told = [*view.questions, *view.alone]
    meant = [row for row in (_row(one, _meant(one, claims, href), href) for one in told) if row.marks][:MAX_ROWS]
    return OverTime(
        printed=timeline_svg(rows, label=_(PRINTED)),
        meant=timeline_svg(meant, label=_(MEANT)),
        moments=tuple(_moments(told, claims)),
        left_out=max(0, len(view.questions) - MAX_ROWS),
    )


def origins_over_time(view: DossierView, *, href: Callable[[str], str]) -> str:
    """Gives the SVG of the origins that most claims lead to, each a line with its reports in time; "" where no time is known.

    A hollow dot repeats what began elsewhere. The page of lineage shows every tie.
    """
    reports = {report.id: report for report in view.reports}
    rows = []
    for origin in view.origins[:MAX_ORIGINS]:
        marks = [_came(reports[ref.id], origin, href) for ref in origin.reports[:MAX_MARKS]]
        rows.append(Row(label=origin.name, href=href(origin.id), marks=tuple(mark for mark in marks if mark is not None)))
    return timeline_svg(rows, label=_(CAME))


def _came(report: ReportView, origin: OriginView, href: Callable[[str], str]) -> Mark | None:
    at, until = moments_of(report.record.published)
    if at is None:
        return None
    name = f"R{report.number} {report.name}, {report.when}"
    return Mark(at=at, until=until, href=href(report.id), title=name, is_hollow=report.id != origin.target.id)


def _row(question: QuestionView, marks: Iterator[Mark], href: Callable[[str], str]) -> Row:
    ordered = sorted(marks, key=lambda m: (m.at, m.href))
    return Row(label=question.statement, href=href(question.id), marks=tuple(ordered))


def _printed(
    question: QuestionView, printed: dict[str, Stretch], copies: set[str], href: Callable[[str], str]
) -> Iterator[Mark]:
    for position, said in _claims(question):
        at, until = printed.get(said.report.id, (None, None))
        if at is not None:
            title = f"{said.report.text}, {said.when}: {position}"
            yield Mark(at=at, until=until, href=href(said.id), title=title, is_hollow=said.report.id in copies)


def _meant(question: QuestionView, claims: dict[str, Claim], href: Callable[[str], str]) -> Iterator[Mark]:
    for position, said in _claims(question):
        for time in claims[said.id].times:
            at, until = moments_meant(time)
            if at is not None:
                title = f"{said.report.text}, “{time.text}”: {position}"
                yield Mark(at=at, until=until, href=href(said.id), title=title, is_hollow=False)


def _claims(question: QuestionView) -> Iterator[tuple[str, Said]]:
    for position in question.positions:
        for said in position.said:
            yield position.reading or said.words, said


def _moments(questions: list[QuestionView], claims: dict[str, Claim]) -> Iterator[Moment]:
    for question in questions:
        for _reading, said in _claims(question):
            for time in claims[said.id].times:
                yield Moment(
                    question=question, said=said, words=time.text, meant=time.edtf or _known(time) or _("not resolved")
                )


def _known(time: TimeRef) -> str:
    ends = list(dict.fromkeys(end for end in (time.earliest, time.latest) if end is not None))
    return _("{low} to {high}").format(low=ends[0], high=ends[1]) if len(ends) > 1 else "".join(ends)
