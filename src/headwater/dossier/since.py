"""What changed from one revision of a story to a later one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from headwater.model import Conflict, Dossier, Question, Support


@dataclass(frozen=True, slots=True)
class Moved:
    """A question whose answers or support are others now."""

    id: str
    """Its id in the later revision."""
    statement: str
    before: tuple[int, int] | None
    """Origins behind it before, low and high; None for one that is new."""
    after: tuple[int, int]
    """The same now."""
    readings: tuple[str, ...]
    """Ids of positions that none of its claims held before."""


@dataclass(frozen=True, slots=True)
class Since:
    """Everything that a reader of the earlier revision has not seen."""

    reports: tuple[str, ...]
    """Ids of reports that came."""
    gone: int
    """Reports that were withdrawn."""
    questions: tuple[Moved, ...]
    """Questions of several reports that moved, most reports first as in the dossier."""
    conflicts: tuple[Conflict, ...]
    """Conflicts that are new."""
    resolved: int
    """Conflicts that are no more."""

    @property
    def is_nothing(self) -> bool:
        """Tells whether nothing changed that a reader would notice."""
        return not (self.reports or self.gone or self.questions or self.conflicts or self.resolved)


def since(before: Dossier, after: Dossier) -> Since:
    """Gives what changed between two revisions of one story. Cost: linear in claims."""
    old, new = ({report.id for report in one.reports} for one in (before, after))
    held = {(conflict.kind, id) for conflict in before.conflicts for id in conflict.claims}
    still = {(conflict.kind, id) for conflict in after.conflicts for id in conflict.claims}
    fresh = (one for one in after.conflicts if all((one.kind, id) not in held for id in one.claims))
    return Since(
        reports=tuple(report.id for report in after.reports if report.id not in old),
        gone=len(old - new),
        questions=tuple(_moved(before, after)),
        conflicts=tuple(fresh),
        resolved=sum(all((one.kind, id) not in still for id in one.claims) for one in before.conflicts),
    )


def _moved(before: Dossier, after: Dossier) -> Iterator[Moved]:
    homes = {claim: question for question in before.questions for claim in _claims(question)}
    home_of_report = {claim.id: claim.report for claim in after.claims}
    for question in after.questions:
        if len({home_of_report[claim] for claim in _claims(question)}) < 2:
            continue
        was = next((homes[claim] for claim in _claims(question) if claim in homes), None)
        told = set() if was is None else set(_claims(was))
        new = tuple(one.id for one in question.positions if told.isdisjoint(one.claims))
        earlier = None if was is None else _pair(was.support)
        if new or earlier != _pair(question.support):
            yield Moved(
                id=question.id, statement=question.statement, before=earlier, after=_pair(question.support), readings=new
            )


def _claims(question: Question) -> list[str]:
    return [claim for position in question.positions for claim in position.claims]


def _pair(support: Support) -> tuple[int, int]:
    return support.low, support.high
