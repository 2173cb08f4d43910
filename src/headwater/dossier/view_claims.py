"""Questions, positions, drift and conflicts in words."""

from __future__ import annotations

from headwater.dossier.names import Names
from headwater.dossier.view import ConflictView, DriftView, PositionView, QuestionView, Ref, Why
from headwater.model import Conflict, Drift, Entered, Link, Position, Question, Support
from headwater.render import words
from headwater.render.catalogue import _
from headwater.render.told import told


def question_view(question: Question, names: Names, links: dict[str, Link]) -> QuestionView:
    """Gives a question with its answers."""
    held = [claim for position in question.positions for claim in position.claims]
    readings = [_reading_ref(n, one) for n, one in enumerate(question.positions, start=1)]
    return QuestionView(
        id=question.id,
        statement=words.visible(question.statement),
        report_id=names.claims[in_time(tuple(held), names)[0]].report,
        reports=len({names.claims[claim].report for claim in held}),
        support=words.support(question.support),
        reasons=tuple(told(words.visible(reason)) for reason in question.support.reasons),
        not_counted=_not_counted(question.support, names),
        positions=tuple(_position_view(position, readings, names) for position in question.positions),
        drift=tuple(_drift_view(drift, names, links) for drift in question.drift),
    )


def conflict_view(conflict: Conflict, names: Names, questions: dict[str, Question], links: dict[str, Link]) -> ConflictView:
    """Gives a conflict with every side."""
    question = None if conflict.question is None else questions[conflict.question]
    return ConflictView(
        id=conflict.id,
        kind=conflict.kind,
        relation=words.RELATIONS[conflict.relation],
        summary=told(words.visible(conflict.summary)),
        question=None if question is None else _question_ref(question),
        sides=tuple(tuple(names.said(claim) for claim in in_time(side, names)) for side in conflict.sides),
        entered=_entered(conflict.entered, names, links),
        reasons=tuple(names.why(reason) for reason in conflict.reasons),
    )


def in_time(claims: tuple[str, ...], names: Names) -> list[str]:
    """Gives claim ids in the order of publication, then of the text."""
    return sorted(claims, key=lambda id: (names.numbers[names.claims[id].report], names.claims[id].start, id))


def _question_ref(question: Question) -> Ref:
    return Ref(text=words.visible(question.statement), id=question.id)


def _entered(entered: Entered | None, names: Names, links: dict[str, Link]) -> Ref | None:
    if entered is None:
        return None
    if entered.report is not None:
        return names.report(entered.report)
    return None if entered.link is None else names.report(links[entered.link].downstream)


def _position_view(position: Position, readings: list[Ref], names: Names) -> PositionView:
    others = [one for one in readings if one.id != position.id]
    compatible = set(position.compatible_with)
    return PositionView(
        id=position.id,
        reading=words.visible(words.reading(position.reading)),
        stage=words.STAGES[position.reading.stage] + (_(", denied") if position.reading.polarity == "denied" else ""),
        support=words.support(position.support),
        reasons=tuple(told(words.visible(reason)) for reason in position.support.reasons),
        not_counted=_not_counted(position.support, names),
        said=tuple(names.said(claim) for claim in in_time(position.claims, names)),
        goes_with=tuple(one for one in others if one.id in compatible),
        excludes=tuple(one for one in others if one.id not in compatible),
    )


def _reading_ref(number: int, position: Position) -> Ref:
    return Ref(text=_("reading {number}").format(number=number), id=position.id)


def _not_counted(support: Support, names: Names) -> tuple[Why, ...]:
    """Gives why claims add no origin, each reason once with all its claims."""
    claims: dict[str, list[Ref]] = {}
    for left in support.not_counted:
        claims.setdefault(told(words.visible(left.because)), []).append(names.claim_ref(left.claim))
    return tuple(Why(what=words.visible(because), refs=tuple(refs)) for because, refs in claims.items())


def _drift_view(drift: Drift, names: Names, links: dict[str, Link]) -> DriftView:
    return DriftView(
        aspect=drift.aspect,
        what=told(words.visible(drift.what)),
        before=names.said(drift.from_claim),
        after=names.said(drift.to_claim),
        along=_("by order of publication") if drift.via_link is None else _along(links[drift.via_link], names),
    )


def _along(link: Link, names: Names) -> str:
    """Gives a link in the words that need no credit; the table of ties says who is named."""
    return f"{names.report(link.downstream).text} {words.LINKS[link.kind]} {names.either(link.upstream).text}"
