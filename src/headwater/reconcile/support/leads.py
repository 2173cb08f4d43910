"""Where the claims of one question lead: which of their origins are one on evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.model import Claim, Link, Origin, Report, Speaker
from headwater.reconcile.decide import SAME_UTTERANCE_SHARE, SAME_UTTERANCE_WORDS
from headwater.reconcile.descent import Descent
from headwater.reconcile.lexicon.words import content_of
from headwater.reconcile.support.belonging import are_media
from headwater.reconcile.support.voices import VAGUE
from headwater.reconcile.support.witness import is_witness

NOT_LED: Mapping[str, str] = {}
TEXT_KINDS = frozenset({"copy", "rewrite", "translation", "quote", "wire"})
WHOLE_KINDS = TEXT_KINDS - {"quote"}  # a report that quotes another has a passage from it, and the rest is its own


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything that tells origins apart in a story."""

    origin_of: Mapping[str, str]
    """Claim id to the id of its origin; claims of one class of descent share it."""
    origins: Mapping[str, Origin]
    speakers: Mapping[str, Speaker]
    """Local and merged speakers by id."""
    merged: Mapping[str, str]
    """Local speaker id to merged speaker id."""
    reports: Mapping[str, Report]
    descent: Descent
    outlets_of: Mapping[str, tuple[str, ...]]
    """Report id to the origins that are outlets outside the corpus to which it attributes something."""
    passed_on: Mapping[str, frozenset[str]]
    """Report id to the words for unnamed people whom it says that an outlet has something from."""


def find_leads(claims: Sequence[Claim], ground: Ground, *, led: Mapping[str, str] = NOT_LED) -> dict[str, str]:
    """Gives the origin id that each claim of a question leads to, once what is evidently one is joined.

    A claim in a report's own voice leads where the same answer leads in the report that its text comes from; else where
    the report itself takes the answer from; hearsay in a report that names one outlet is that outlet's; one set of
    quoted words is one utterance. ``led`` gives the origins of claims that are known
    already. Source: ours, on the contract's "one identity, or evidenced descent".
    """
    first = {c.id: ground.origin_of.get(c.id, c.origin or c.report) for c in claims}
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        by_report[claim.report].append(claim)
    leads = {c.id: led[c.id] for c in claims if c.id in led}
    for claim in sorted(claims, key=lambda c: (ground.descent.rank(c.report), c.report, c.id)):
        _lead(claim, first, leads, by_report, ground, ())
    leads = _headlines_follow(by_report, leads, ground)
    return _join_outlets(_join_utterances(claims, leads), ground)


def _headlines_follow(by_report: Mapping[str, Sequence[Claim]], leads: Mapping[str, str], ground: Ground) -> dict[str, str]:
    """Gives the leads with each headline's own claim led where the text below it leads: a headline sums up its text."""
    followed = dict(leads)
    for told in by_report.values():
        below = {leads[c.id] for c in told if not _is_headline(c, ground)}
        for claim in told:
            if len(below) == 1 and not claim.attribution and _is_headline(claim, ground):
                followed[claim.id] = min(below)
    return followed


def _is_headline(claim: Claim, ground: Ground) -> bool:
    report = ground.reports.get(claim.report)
    parts = () if report is None else report.paragraphs
    return any(part.role == "title" and part.start <= claim.start < part.end for part in parts)


def _lead(
    claim: Claim,
    first: Mapping[str, str],
    leads: dict[str, str],
    by_report: Mapping[str, Sequence[Claim]],
    ground: Ground,
    seen: tuple[str, ...],
) -> str:
    if claim.id in leads:
        return leads[claim.id]
    found = first[claim.id]
    if is_own_voice(claim, ground) and _is_open(found, claim, ground):
        upper = _upstream_claim(claim, by_report, ground, seen)
        if upper is not None:
            found = _lead(upper, first, leads, by_report, ground, (*seen, claim.report))
        else:
            found = _elsewhere(claim, first, by_report, ground) or _hearsay(claim, ground) or found
    told = _told_report(found, claim, by_report, ground, seen)
    if told is not None:
        found = _lead(told, first, leads, by_report, ground, (*seen, claim.report))
    if not seen:
        leads[claim.id] = found
    return found


def _is_open(origin: str, claim: Claim, ground: Ground) -> bool:
    """Tells whether descent leads a claim to no utterer: to its own report, or to an outlet that may have it from elsewhere."""
    record = ground.origins.get(origin)
    if record is None or record.report is not None:
        return record is None or record.report == claim.report
    speaker = ground.speakers.get(record.speaker or "")
    return speaker is None or speaker.kind == "outlet"


def _told_report(
    origin: str, claim: Claim, by_report: Mapping[str, Sequence[Claim]], ground: Ground, seen: tuple[str, ...]
) -> Claim | None:
    """Gives the claim of the question in the report of the story that a claim leads to: that report may name somebody."""
    record = ground.origins.get(origin)
    report = None if record is None else record.report
    if report is None or report == claim.report or report in seen or report not in by_report:
        return None
    return _likest(claim, by_report[report])


def _likest(claim: Claim, others: Sequence[Claim]) -> Claim:
    words = frozenset(content_of(claim.statement))
    return max(others, key=lambda c: (len(words & frozenset(content_of(c.statement))), c.id))


def is_own_voice(claim: Claim, ground: Ground) -> bool:
    """Tells whether a report says a claim itself or by people it does not name, and does not show that it saw it."""
    last = ground.speakers.get(claim.attribution[-1].speaker) if claim.attribution else None
    if any(s is not None and s.named for s in (ground.speakers.get(a.speaker) for a in claim.attribution)):
        return False
    return (last is None or not last.named) and not saw_itself(claim, ground)


def saw_itself(claim: Claim, ground: Ground) -> bool:
    """Tells whether a report shows that it saw what a claim says; one whose text comes from another did not."""
    report = ground.reports.get(claim.report)
    return report is not None and has_own_text(claim.report, ground) and is_witness(claim, report)


def has_own_text(report: str, ground: Ground) -> bool:
    """Tells whether no other report of the story is where a report's text comes from, quoted passages left out."""
    return not any(link.kind in WHOLE_KINDS for link in ground.descent.parents.get(report, ()))


def _upstream_claim(
    claim: Claim, by_report: Mapping[str, Sequence[Claim]], ground: Ground, seen: tuple[str, ...]
) -> Claim | None:
    """Gives the claim of the question in the report that this claim's report takes its text from."""
    for link in (*ground.descent.parents.get(claim.report, ()), *ground.descent.kin.get(claim.report, ())):
        upper = link.upstream if link.downstream == claim.report else link.downstream
        if upper in by_report and upper not in seen and _comes_over(claim, link):
            return _likest(claim, by_report[upper])
    return None


def _comes_over(claim: Claim, link: Link) -> bool:
    """Tells whether a tie brings a claim along: with the text as a whole, or with the passage that is quoted."""
    if link.kind != "quote":
        return link.kind in WHOLE_KINDS
    spans = (p.downstream if link.downstream == claim.report else p.upstream for p in link.passages)
    return any(span is not None and span.start < claim.end and claim.start < span.end for span in spans)


def _elsewhere(claim: Claim, first: Mapping[str, str], by_report: Mapping[str, Sequence[Claim]], ground: Ground) -> str | None:
    """Gives the one origin that the report gives for the same question in another sentence."""
    told = {first[c.id] for c in by_report[claim.report] if c.id != claim.id and not is_own_voice(c, ground)}
    return told.pop() if len(told) == 1 and not claim.attribution else None


def _hearsay(claim: Claim, ground: Ground) -> str | None:
    """Gives the one outlet that a report names, for a claim that the report itself marks as heard, from nobody it describes."""
    told = [s for s in (ground.speakers.get(a.speaker) for a in claim.attribution) if s is not None]
    if told and not any(_may_be_outlets(s, ground.passed_on.get(claim.report, frozenset())) for s in told):
        return None
    is_heard = bool(claim.attribution) or any(h.whose == "reporter" for h in claim.hedges)
    outlets = ground.outlets_of.get(claim.report, ())
    return outlets[0] if is_heard and len(outlets) == 1 else None


def _may_be_outlets(speaker: Speaker, passed_on: frozenset[str]) -> bool:
    """Tells whether an unnamed speaker may be an outlet, or one of those whom an outlet is said to have it from."""
    words = frozenset(content_of(speaker.name)) - VAGUE
    return not words or are_media(speaker.name) or bool(words & passed_on)


def _join_utterances(claims: Sequence[Claim], leads: dict[str, str]) -> dict[str, str]:
    """Gives the leads with the origins of one set of quoted words joined: nobody says a sentence twice word for word."""
    groups: list[tuple[frozenset[str], list[str]]] = []
    for claim in sorted(claims, key=lambda c: c.id):
        words = frozenset(content_of(claim.text)) if claim.quoted in ("direct", "mixed") else frozenset()
        if len(words) < SAME_UTTERANCE_WORDS:
            continue
        home = next((ids for said, ids in groups if len(words & said) >= SAME_UTTERANCE_SHARE * len(words | said)), None)
        if home is None:
            groups.append((words, [claim.id]))
        else:
            home.append(claim.id)
    joined: dict[str, str] = {}
    for _, ids in groups:
        found = [leads[i] for i in ids]
        best = max(sorted(set(found)), key=found.count)
        joined.update(dict.fromkeys(found, best))
    return {claim: joined.get(lead, lead) for claim, lead in leads.items()}


def _join_outlets(leads: dict[str, str], ground: Ground) -> dict[str, str]:
    """Gives the leads with the reports of one outlet joined: the publisher is one identity, whatever the hour."""
    outlets: dict[str, str] = {}
    for lead in sorted(set(leads.values())):
        record = ground.origins.get(lead)
        report = ground.reports.get(lead if record is None else record.report or "")
        if report is not None and report.outlet:
            outlets[lead] = " ".join(report.outlet.lower().split())
    first = {outlet: lead for lead, outlet in sorted(outlets.items(), reverse=True)}
    return {claim: first[outlets[lead]] if lead in outlets else lead for claim, lead in leads.items()}
