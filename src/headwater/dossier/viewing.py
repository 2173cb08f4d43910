"""A dossier turned into its view: the same words for the page, for Markdown and for the terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from headwater.dossier.drawn import Drawn
from headwater.dossier.names import Names, outlet_of
from headwater.dossier.view import DossierView, MentionView, QuestionView, Ref, RefusalView, ReportView, SpeakerView
from headwater.dossier.view_claims import conflict_view, question_view
from headwater.dossier.view_lineage import link_view, mention_view, named_pairs, origin_view, speaker_view
from headwater.model import Claim, Dossier, Link, Origin, Question, Refusal, Report
from headwater.render import words
from headwater.render.catalogue import N_, Told, _

SCOPES = Told(
    {
        "report": N_("whole report left out"),
        "claims": N_("report kept, its claims not read"),
        "part": N_("a part left out"),
    }
)


def view_of(dossier: Dossier) -> DossierView:
    """Gives the view of a dossier; its parts are made when somebody looks at them."""
    names = Names(dossier)
    links = {link.id: link for link in dossier.links}
    questions = {question.id: question for question in dossier.questions}
    disputed = {conflict.question for conflict in dossier.conflicts}
    told = [
        one for one in dossier.questions if one.id in disputed or len(one.positions) > 1 or len(_reports_of(one, names)) > 1
    ]
    shared = {one.id for one in told}
    alone = sorted((one for one in dossier.questions if one.id not in shared), key=lambda one: _place(one, names))
    named = named_pairs(dossier.links)
    ties = sorted(dossier.links, key=lambda link: _in_time(link, names))
    beyond = outside(dossier.origins, ties, names)
    seen = Drawn(told, lambda one: question_view(one, names, links))
    return DossierView(
        title=words.visible(dossier.story.title),
        period=_period(dossier),
        reports_line=words.counted(dossier.counts.reports, "report"),
        origins_line=words.support(dossier.counts.origins),
        how_counted=_how_counted(dossier, seen),
        outside_outlets=tuple(ref for id, ref in beyond.items() if names.speaker(id).kind == "outlet"),
        outside_others=tuple(ref for id, ref in beyond.items() if names.speaker(id).kind != "outlet"),
        origins=Drawn(dossier.origins, lambda origin: origin_view(origin, names)),
        questions=seen,
        alone=Drawn(alone, lambda one: question_view(one, names, links)),
        conflicts=Drawn(dossier.conflicts, lambda conflict: conflict_view(conflict, names, questions, links)),
        links=Drawn(ties, lambda link: link_view(link, named, names)),
        speakers=_speakers(dossier, names),
        mentions=_mentions(dossier, names),
        reports=_reports(dossier),
        refusals=tuple(_refusal(refusal) for refusal in dossier.refusals),
        run_lines=_run_lines(dossier),
        evidence_so_far=names.evidence,
    )


def outside(origins: Iterable[Origin], ties: Iterable[Link], names: Names) -> dict[str, Ref]:
    """Gives what lies outside the corpus by speaker id: origins without a text here, then others that a report cites."""
    first: dict[str, Ref] = {}
    for origin in origins:
        if origin.speaker is not None and not origin.in_corpus:
            first.setdefault(origin.speaker, Ref(text=names.either(origin.speaker).text, id=origin.id))
    for link in ties:
        if link.upstream not in names.reports:
            first.setdefault(link.upstream, names.either(link.upstream))
    return first


def _reports_of(question: Question, names: Names) -> set[str]:
    return {names.claims[claim].report for position in question.positions for claim in position.claims}


def _place(question: Question, names: Names) -> tuple[int, int, str]:
    claim = names.claims[question.positions[0].claims[0]]
    return names.numbers[claim.report], claim.start, claim.id


def _in_time(link: Link, names: Names) -> tuple[int, float, str]:
    return names.numbers[link.downstream], -link.probability, link.id


def _period(dossier: Dossier) -> str:
    first, last = dossier.story.first_published, dossier.story.last_published
    known = [report for report in dossier.reports if report.published is not None]
    if first is None or last is None or not known:
        return _("times of publication unknown")
    begin, end = words.when(known[0].published), words.when(known[-1].published)
    return begin if begin == end else f"{begin} – {end}"


def _how_counted(dossier: Dossier, told: Sequence[QuestionView]) -> tuple[str, ...]:
    origins = dossier.counts.origins
    lines = [
        _(
            "Reports are what was read. Independent origins are where their claims come from: "
            "reports that share text or name one speaker lead to one origin, however many repeat it."
        ),
        _("At least {count}: so many origins behind one question are independent of each other on evidence.").format(
            count=origins.low
        ),
        _(
            "At most {count}: so many remain when those known to be the same are counted once. "
            "Where nothing tells, nothing is guessed, and the interval stays wide."
        ).format(count=origins.high),
    ]
    if told:
        weight = _("The question with most weight, “{statement}”, has {support}.")
        lines.append(weight.format(statement=told[0].statement, support=told[0].support))
        lines.extend(told[0].reasons)
    return tuple(lines)


def _speakers(dossier: Dossier, names: Names) -> Drawn[SpeakerView]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        for speaker in dict.fromkeys(link.speaker for link in claim.attribution):
            claims[speaker].append(claim)
    heard = sorted(dossier.speakers, key=lambda s: (-len(claims[s.id]), s.name, s.id))
    return Drawn(heard, lambda speaker: speaker_view(speaker, claims[speaker.id], names))


def _mentions(dossier: Dossier, names: Names) -> Drawn[MentionView]:
    """Gives what several reports name, or what is given an office, most often named first."""
    told = [m for m in dossier.mentions if m.roles or len({span.report for span in m.spans}) > 1]
    told.sort(key=lambda m: (-len({span.report for span in m.spans}), -len(m.spans), m.name, m.id))
    return Drawn(told, lambda mention: mention_view(mention, names))


def _reports(dossier: Dossier) -> tuple[ReportView, ...]:
    counts: dict[str, int] = defaultdict(int)
    for claim in dossier.claims:
        counts[claim.report] += 1
    return tuple(_report(report, n, counts[report.id]) for n, report in enumerate(dossier.reports, start=1))


def _report(report: Report, number: int, claims: int) -> ReportView:
    known = "" if report.published is None else words.HOW_TIME_IS_KNOWN.get(report.published.how, report.published.how)
    return ReportView(
        id=report.id,
        number=number,
        name=outlet_of(report),
        title=words.visible(report.title or _("(no headline)")),
        when=words.when(report.published),
        how=known,
        record=report,
        claims=claims,
    )


def _refusal(refusal: Refusal) -> RefusalView:
    return RefusalView(
        scope=SCOPES[refusal.scope],
        input=words.visible(refusal.input),
        code=refusal.code,
        message=words.visible(refusal.message).removeprefix(f"{words.visible(refusal.input)}: "),
    )


def _run_lines(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    lines = [("Headwater", dossier.run.version), (_("Contract"), dossier.schema), (_("Input"), dossier.run.input_sha256)]
    lines += [(_("Model {name}").format(name=f"{model.name} {model.version}"), model.sha256) for model in dossier.run.models]
    return tuple(lines)
