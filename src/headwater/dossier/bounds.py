"""A question's quantities as bars between their bounds."""

from __future__ import annotations

from collections.abc import Callable

from headwater.dossier.view import QuestionView
from headwater.dossier.view_lineage import SHARING
from headwater.model import Dossier, Question
from headwater.render.bounds_svg import Bound, bounds_svg
from headwater.render.catalogue import N_, _

MAX_ROWS = 24  # more lines than fit on a screen; the readings below hold every one
LABEL = N_("Each claim's number between its bounds, in the order of publication. The readings below say the same.")


def bounds_of(question: QuestionView, dossier: Dossier, *, href: Callable[[str], str]) -> str:
    """Gives the SVG of a question's quantities, or "" where fewer than two different numbers are told in one unit."""
    record = next(one for one in dossier.questions if one.id == question.id)
    unit = _unit(record)
    order = {report.id: n for n, report in enumerate(dossier.reports)}
    copies = {link.downstream for link in dossier.links if link.kind in SHARING}
    told = []
    for position, shown in zip(record.positions, question.positions, strict=True):
        low, high = position.reading.low, position.reading.high
        if position.reading.unit != unit or (low is None and high is None):
            continue
        for said in shown.said:
            place = (order[said.report.id], said.span.start, said.id)
            bound = Bound(said.report.text, shown.reading, href(said.id), low, high, said.report.id in copies)
            told.append((place, bound))
    in_time = sorted(told, key=lambda one: one[0])
    return bounds_svg([bound for _place, bound in in_time][:MAX_ROWS], label=_(LABEL))


def _unit(question: Question) -> str | None:
    """Gives the unit that most of its claims count in."""
    counts: dict[str | None, int] = {}
    for position in question.positions:
        if position.reading.low is not None or position.reading.high is not None:
            counts[position.reading.unit] = counts.get(position.reading.unit, 0) + len(position.claims)
    return max(counts, key=lambda unit: (counts[unit], unit or ""), default=None)
