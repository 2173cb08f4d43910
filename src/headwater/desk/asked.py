"""Why a value is what it is: the words, the report and its bytes, the rule or model, and what people ruled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from headwater.desk.records import Evidence, Ruling, Why
from headwater.errors import InputError
from headwater.model import (
    Canonical,
    Claim,
    Conflict,
    Dossier,
    Held,
    Link,
    Mention,
    Origin,
    Position,
    Quantity,
    Question,
    Report,
    Span,
    Speaker,
)
from headwater.render import words
from headwater.render.catalogue import _, ngettext
from headwater.render.local import percent
from headwater.render.terms import term
from headwater.stores.captures import Captures

CONTEXT_CHARS = 80  # a line on either side: enough to see who speaks
MAX_EVIDENCE = 40  # a question of three hundred copies is told by its first forty; the ids of all are among the parts
HEAD_CHARS = 160  # of a report: its headline and a sentence


def explain(dossier: Dossier, id: str, *, rulings: Sequence[Ruling] = (), captures: Captures | None = None) -> Why:
    """Gives why the record with this id is what it is; without a store nobody can tell whether its bytes are kept.

    Raises: InputError ``id.unknown``.
    """
    explained = _Explained(dossier, rulings, captures)
    for kind, records, tell in explained.kinds():
        found = next((record for record in records if record.id == id), None)
        if found is not None:
            return tell(kind, found)
    raise InputError("id.unknown", f"There is no {id[:40]!r} in this dossier. Claims begin with c-, questions with q-.")


class _Explained:
    """A dossier that can be asked."""

    def __init__(self, dossier: Dossier, rulings: Sequence[Ruling], captures: Captures | None) -> None:
        self._dossier, self._rulings, self._captures = dossier, rulings, captures
        self._reports = {report.id: report for report in dossier.reports}
        self._claims = {claim.id: claim for claim in dossier.claims}
        self._names = {speaker.id: speaker.name for speaker in dossier.speakers}
        self._held = Held(dossier.reports, dossier.claims)

    def kinds(self) -> tuple[tuple[str, Sequence[Any], Callable[[str, Any], Why]], ...]:
        """Gives each kind of record, all of that kind, and what tells of one."""
        told = self._dossier
        return (
            ("claim", told.claims, self._claim),
            ("question", told.questions, self._question),
            ("position", [position for question in told.questions for position in question.positions], self._position),
            ("conflict", told.conflicts, self._conflict),
            ("link", told.links, self._link),
            ("origin", told.origins, self._origin),
            ("report", told.reports, self._report),
            ("speaker", told.speakers, self._speaker),
            ("mention", told.mentions, self._mention),
        )

    def _claim(self, kind: str, claim: Claim) -> Why:
        spans = [Span(report=claim.report, start=a, end=b) for a, b in claim.parts or ((claim.start, claim.end),)]
        spans += [Span(report=claim.report, start=a.start, end=a.end) for a in claim.attribution]
        spans += [Span(report=claim.report, start=h.start, end=h.end) for h in claim.hedges]
        made = f"{claim.made_by.how} {claim.made_by.name} {claim.made_by.version}"
        question = next((q.id for q in self._dossier.questions if claim.id in _claims_of(q)), None)
        parts = [part for part in (question, claim.origin, claim.report, claim.knower) if part is not None]
        return self._told(
            kind, claim.id, claim.statement, spans, list(self._claim_reasons(claim)), parts, made=made, of=[claim.id]
        )

    def _claim_reasons(self, claim: Claim) -> Iterator[str]:
        chain = _(", who has it from ").join(self._name(link.speaker) for link in claim.attribution)
        yield _("Attributed to {chain}.").format(chain=chain) if chain else _("The report says it itself.")
        sure = claim.certainty
        levels = {"overall": term(sure.overall), "report": term(sure.reporter), "speaker": term(sure.speaker)}
        said = _("Certainty {overall}: the report {report}, the speaker {speaker}. Stage: {stage}.")
        yield said.format(**levels, stage=term(claim.stage))
        for hedge in claim.hedges:
            is_speaker = hedge.whose == "speaker"
            doubt = _("“{words}” shows doubt of the speaker.") if is_speaker else _("“{words}” shows doubt of the report.")
            yield doubt.format(words=hedge.text)
        for number in claim.quantities:
            yield _("“{words}” is read as {reading}.").format(words=number.text, reading=_read_as(number))
        origin = next((o for o in self._dossier.origins if o.id == claim.origin), None)
        if origin is not None:
            yield _("Its origin is {name}.").format(name=self._name(origin.speaker or origin.report or ""))
            why = _("Why, for all {count} claims that lead there: {because}")
            yield why.format(count=len(origin.claims), because=origin.because)

    def _question(self, kind: str, question: Question) -> Why:
        held = _claims_of(question)
        count = f"{words.support(question.support)}."
        reasons = [count, *question.support.reasons, *(drift.what for drift in question.drift)]
        parts = [position.id for position in question.positions]
        return self._told(kind, question.id, question.statement, self._spans(held), reasons, [*parts, *held], of=held)

    def _position(self, kind: str, position: Position) -> Why:
        reasons = [f"{words.support(position.support)}.", *position.support.reasons]
        spans = self._spans(position.claims)
        return self._told(kind, position.id, position.statement, spans, reasons, position.claims, of=position.claims)

    def _conflict(self, kind: str, conflict: Conflict) -> Why:
        reasons = [reason.what for reason in conflict.reasons]
        spans = self._spans(conflict.claims)
        return self._told(kind, conflict.id, conflict.summary, spans, reasons, conflict.claims, of=conflict.claims)

    def _link(self, kind: str, link: Link) -> Why:
        spans = [span for p in link.passages for span in (p.upstream, p.downstream) if span is not None]
        ends = f"{self._name(link.downstream)} {words.LINKS[link.kind]} {self._name(link.upstream)}"
        what = _("{tie} ({kind}, {share} likely)").format(tie=ends, kind=term(link.kind), share=percent(link.probability))
        reasons = [reason.what for reason in link.reasons]
        reasons += [
            _("Still open: {downstream} from {upstream}, {share}.").format(
                downstream=self._name(r.downstream), upstream=self._name(r.upstream), share=percent(r.probability)
            )
            for r in link.rivals
        ]
        return self._told(kind, link.id, what, spans, reasons, [link.upstream, link.downstream], room="lineage")

    def _origin(self, kind: str, origin: Origin) -> Why:
        count, name = len(origin.claims), self._name(origin.speaker or origin.report or "")
        said = ngettext("{name} is an origin of {count} claim", "{name} is an origin of {count} claims", count)
        what = said.format(name=name, count=count)
        parts = [*origin.reports, *origin.claims]
        return self._told(kind, origin.id, what, self._spans(origin.claims), [origin.because], parts, room="lineage")

    def _report(self, kind: str, report: Report) -> Why:
        spans = [Span(report=report.id, start=0, end=min(len(report.text), HEAD_CHARS))]
        when = _("at an unknown time") if report.published is None else f"{report.published.value} ({report.published.how})"
        what = f"{report.outlet or _('An unnamed outlet')}, {when}: {report.title or report.name}"
        parts = [claim.id for claim in self._dossier.claims if claim.report == report.id]
        return self._told(kind, report.id, what, spans, [], parts, room="intake")

    def _speaker(self, kind: str, speaker: Speaker) -> Why:
        spoken = [(c, a) for c in self._dossier.claims for a in c.attribution if a.speaker == speaker.id]
        spans = [Span(report=c.report, start=a.start, end=a.end) for c, a in spoken]
        named = [_("Also called {names}.").format(names=", ".join(speaker.aliases))] if speaker.aliases else []
        return self._told(kind, speaker.id, speaker.name, spans, named, [c.id for c, a in spoken], room="lineage")

    def _mention(self, kind: str, mention: Mention) -> Why:
        named = [_("Also called {names}.").format(names=", ".join(mention.aliases))] if mention.aliases else []
        reasons = [*named, *(_("Called {role}.").format(role=role.text) for role in mention.roles)]
        return self._told(kind, mention.id, mention.name, mention.spans, reasons, [])

    def _told(
        self,
        kind: str,
        id: str,
        what: str,
        spans: Iterable[Span],
        reasons: Sequence[str],
        parts: Sequence[str],
        *,
        room: str = "reconcile",
        made: str | None = None,
        of: Sequence[str] = (),
    ) -> Why:
        run = self._dossier.run
        shown = list(dict.fromkeys(spans))[:MAX_EVIDENCE]
        return Why(
            id=id,
            kind=kind,
            what=what,
            evidence=tuple(self._evidence(span) for span in shown),
            made_by=f"rule headwater.{room} {run.version}" if made is None else made,
            models=tuple(f"{model.name} {model.version} {model.sha256}" for model in run.models),
            reasons=tuple(dict.fromkeys(reasons)),  # many reports moved alike; it is told once
            parts=tuple(parts),
            rulings=tuple(ruling for ruling in self._rulings if self._touches(ruling, id, set(of))),
        )

    def _evidence(self, span: Span) -> Evidence:
        report = self._reports[span.report]
        return Evidence(
            report=report.id,
            name=report.name,
            outlet=report.outlet,
            published=None if report.published is None else report.published.value,
            sha256=report.sha256,
            is_kept=None if self._captures is None else self._captures.get(report.sha256) is not None,
            start=span.start,
            end=span.end,
            before=report.text[max(0, span.start - CONTEXT_CHARS) : span.start],
            quote=span.text_in(report.text),
            after=report.text[span.end : span.end + CONTEXT_CHARS],
        )

    def _touches(self, ruling: Ruling, id: str, claims: set[str]) -> bool:
        targets = ruling.judgement.targets
        return any(t.id == id or not claims.isdisjoint(c.id for c in self._held.claims(t)) for t in targets)

    def _spans(self, claims: Iterable[str]) -> list[Span]:
        told = (self._claims[id] for id in claims)
        return [Span(report=claim.report, start=claim.start, end=claim.end) for claim in told]

    def _name(self, end: str) -> str:
        report = self._reports.get(end)
        return self._names.get(end, end) if report is None else report.outlet or report.name


def _claims_of(question: Question) -> list[str]:
    return [claim for position in question.positions for claim in position.claims]


def _read_as(number: Quantity) -> str:
    names = ("low", "high", "low_open", "high_open", "approximate", "unit", "per", "change")
    return words.reading(Canonical(**{name: getattr(number, name) for name in names})) or _("no number")
