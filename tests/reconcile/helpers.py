"""Small stories with claims built by hand: every person, place and outlet is invented."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from headwater.claims.assemble import ReportClaims
from headwater.claims.stage import read_claims
from headwater.lineage.trace import trace_lineage
from headwater.model import (
    Argument,
    Attribution,
    Certainty,
    Claim,
    Frame,
    Hedge,
    Link,
    Mention,
    Origin,
    Passage,
    Quantity,
    Report,
    Role,
    Span,
    Speaker,
    SpeakerAlias,
    Stretch,
    digest,
)
from headwater.reconcile.alignment.align import align_claims
from headwater.reconcile.alignment.mentions import merge_mentions
from headwater.reconcile.reconcile import Reconciled, reconcile_groups, reconcile_story
from headwater.settings import DEFAULT
from headwater.testing.builders import MADE_BY, a_report


@dataclasses.dataclass
class Tale:
    """A story under construction: each said clause is one line of its report."""

    reports: list[Report] = dataclasses.field(default_factory=list)
    claims: list[Claim] = dataclasses.field(default_factory=list)
    mentions: list[Mention] = dataclasses.field(default_factory=list)
    speakers: list[Speaker] = dataclasses.field(default_factory=list)
    links: list[Link] = dataclasses.field(default_factory=list)
    origins: list[Origin] = dataclasses.field(default_factory=list)
    aliases: list[SpeakerAlias] = dataclasses.field(default_factory=list)

    def report(self, outlet: str, text: str, published: str | None = None) -> Report:
        made = a_report(text, outlet=outlet, published=published)
        self.reports.append(made)
        return made

    def say(self, report: Report, clause: str, anchor: str, predicate: str, **kwargs: object) -> Claim:
        made = a_claim(report, clause, anchor, predicate, **kwargs)  # type: ignore[arg-type]
        self.claims.append(made)
        return made

    def link(self, up: Report, down: Report, kind: str = "rewrite", words: str | None = None) -> Link:
        passages: tuple[Passage, ...] = ()
        if words is not None:
            ends = [Span(report=r.id, start=r.text.index(words), end=r.text.index(words) + len(words)) for r in (up, down)]
            passages = (Passage(upstream=ends[0], downstream=ends[1], similarity=1.0),)
        made = Link(
            id=digest("l", kind, up.id, down.id),
            kind=kind,
            upstream=up.id,
            downstream=down.id,
            probability=0.9,
            passages=passages,
        )
        self.links.append(made)
        return made

    def speaker(self, report: Report, name: str, kind: str = "person", named: bool = True) -> Speaker:
        made = Speaker(id=digest("sp", report.id, name), name=name, kind=kind, named=named, report=report.id)
        whole = digest("s", name) if named else digest("s", report.id, name)
        self.speakers.append(made)
        self.aliases.append(SpeakerAlias(speaker=made.id, merged=whole, name=name, because="one name"))
        return made

    def origin(self, claims: Sequence[Claim], *, speaker: Speaker | None = None, report: Report | None = None) -> Origin:
        merged = None if speaker is None else next(a.merged for a in self.aliases if a.speaker == speaker.id)
        made = Origin(
            id=digest("o", merged or (report.id if report else "")),
            speaker=merged,
            report=None if report is None else report.id,
            in_corpus=report is not None,
            reports=tuple(sorted({c.report for c in claims})),
            claims=tuple(sorted(c.id for c in claims)),
            because="test",
        )
        self.origins.append(made)
        return made

    def person(self, report: Report, name: str, role: str | None = None) -> Mention:
        start = report.text.index(name)
        roles = ()
        if role is not None:
            at = report.text.index(role)
            roles = (Role(text=role, span=Span(report=report.id, start=at, end=at + len(role))),)
        made = Mention(
            id=digest("m", report.id, name),
            kind="person",
            name=name,
            spans=(Span(report=report.id, start=start, end=start + len(name)),),
            roles=roles,
        )
        self.mentions.append(made)
        return made

    def reconciled(self) -> Reconciled:
        return reconcile_story(self.reports, self.claims, self.mentions, self.speakers, self.links, self.origins, self.aliases)

    def as_one_question(self) -> Reconciled:
        named = merge_mentions(self.mentions)
        aligned = align_claims(self.reports, self.claims, self.mentions, named, self.links)
        return reconcile_groups(
            dataclasses.replace(aligned, groups=(tuple(self.claims),)),
            named,
            reports=self.reports,
            mentions=self.mentions,
            speakers=self.speakers,
            lineage=(self.links, self.origins, self.aliases),
        )


def a_claim(
    report: Report,
    clause: str,
    anchor: str,
    predicate: str,
    *,
    number: Quantity | None = None,
    counted: str | None = None,
    object_: str | None = None,
    agent: str | None = None,
    goal: str | None = None,
    stage: str = "done",
    overall: str = "certain",
    polarity: str = "affirmed",
    hedges: tuple[str, ...] = (),
    speakers: tuple[Speaker, ...] = (),
    quoted: str | None = None,
) -> Claim:
    """Gives the claim of a clause that stands once in its report, with the slots named."""
    start = report.text.index(clause)
    at = start + clause.index(anchor)
    slots = [("agent", agent), ("object", object_), ("goal", goal)]
    arguments = tuple(
        Argument(
            role=role, head=words.split()[-1].lower(), words=tuple(words.lower().split()), start=start, end=start + len(clause)
        )
        for role, words in slots
        if words is not None
    )
    if number is not None:
        number = dataclasses.replace(number, start=at, end=at + len(anchor), text=number.text or anchor)
    return Claim(
        id=digest("c", report.id, start, at),
        report=report.id,
        start=start,
        end=start + len(clause),
        text=clause,
        anchor=Stretch(start=at, end=at + len(anchor)),
        statement=clause,
        quantities=() if number is None else (number,),
        stage=stage,
        certainty=Certainty(overall=overall, reporter=overall, speaker="certain"),
        polarity=polarity,
        hedges=tuple(
            Hedge(start=start + clause.index(w), end=start + clause.index(w) + len(w), text=w, whose="reporter") for w in hedges
        ),
        attribution=tuple(Attribution(speaker=s.id, start=start, end=start + 1, cue=None) for s in speakers),
        quoted=quoted or ("indirect" if speakers else "none"),
        knower=speakers[-1].id if speakers else None,
        made_by=MADE_BY,
        frame=Frame(
            predicate=predicate,
            arguments=arguments,
            counted=counted,
            words=tuple(w.strip(".,").lower() for w in clause.split() if w.isalpha() and len(w) > 3),
        ),
    )


def exactly(n: float, **kwargs: object) -> Quantity:
    return Quantity(start=0, end=0, text="", low=n, high=n, **kwargs)  # type: ignore[arg-type]


def up_to(n: float, **kwargs: object) -> Quantity:
    return Quantity(start=0, end=0, text=f"up to {n:g}", low=None, high=n, **kwargs)  # type: ignore[arg-type]


def at_least(n: float, **kwargs: object) -> Quantity:
    return Quantity(start=0, end=0, text=f"at least {n:g}", low=n, high=None, **kwargs)  # type: ignore[arg-type]


def asked(
    *texts: str,
    ties: Sequence[tuple[int, int]] = (),
    outlets: Sequence[str] = (),
) -> Reconciled:
    """Gives what follows where every text's claims answer one question; a day lies between texts, ties run down by number."""
    names = outlets or [f"Outlet {n}" for n in range(len(texts))]
    reports = [a_report(t, outlet=names[n], published=f"2031-03-{n + 1:02d}") for n, t in enumerate(texts)]
    told = read_claims(reports, settings=DEFAULT)
    claims, mentions, speakers = _flat(told)
    lineage = trace_lineage(reports, claims, speakers)
    links = [a_link(reports[up], reports[down]) for up, down in ties]
    named = merge_mentions(mentions)
    aligned = align_claims(reports, claims, mentions, named, links)
    return reconcile_groups(
        dataclasses.replace(aligned, groups=(tuple(claims),)),
        named,
        reports=reports,
        mentions=mentions,
        speakers=speakers,
        lineage=(links, list(lineage.origins), list(lineage.aliases)),
    )


def _flat(told: Sequence[ReportClaims]) -> tuple[list[Claim], list[Mention], list[Speaker]]:
    return (
        [claim for one in told for claim in one.claims],
        [mention for one in told for mention in one.mentions],
        [speaker for one in told for speaker in one.speakers],
    )


def a_link(up: Report, down: Report, kind: str = "rewrite") -> Link:
    return Link(id=digest("l", kind, up.id, down.id), kind=kind, upstream=up.id, downstream=down.id, probability=0.9)


def kinds(told: Reconciled) -> list[tuple[str, str]]:
    """Gives kind and relation of each conflict, sorted."""
    return sorted((c.kind, c.relation) for c in told.conflicts)
