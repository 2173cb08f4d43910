"""The library's face: pure functions over records; commands and desk call it, and so may any program."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import IO

from headwater.claims.assemble import ReportClaims
from headwater.claims.attribution import Attributed
from headwater.claims.attribution import attributions as _attributions
from headwater.claims.certainty import Score
from headwater.claims.certainty import certainty as _certainty
from headwater.claims.certainty.claimed import compare_strength
from headwater.claims.quantities import quantities as _quantities
from headwater.claims.stage import read_claims
from headwater.dossier.compare import Comparison, compare_reports
from headwater.engines.local import LocalEngine
from headwater.errors import BugError, InputError
from headwater.flow import Records, RunLog, make_plan, run_plan
from headwater.intake.asked import asked_items, asked_number, asked_records, asked_report, asked_reports, asked_text
from headwater.intake.raw import Declared, RawItem
from headwater.intake.read import drop_repeated, read_item
from headwater.intake.read import read as _read
from headwater.intake.read import read_many as _read_many
from headwater.lineage.trace import trace_lineage
from headwater.model import (
    Claim,
    Conflict,
    Dossier,
    Judgement,
    Link,
    Mention,
    ModelRef,
    Origin,
    Quantity,
    Question,
    Refusal,
    Report,
    Speaker,
    settled,
    standing,
)
from headwater.plugins import plugin_manager
from headwater.reconcile.reconcile import reconcile_story
from headwater.reconcile.statements.check import Checked, check_statement
from headwater.reconcile.statements.likeness import same_answer
from headwater.reconcile.statements.relate import Relation, relate_claims
from headwater.score.truth import Discovery, Item, Value, discover_values
from headwater.settings import DEFAULT, Settings
from headwater.stories.decide import WINDOW_HOURS
from headwater.stories.group import GroupedStory, group_reports
from headwater.stories.grouper import Grouper as Grouper
from headwater.text.embedding import find_embedder, model_refs
from headwater.text.parse import parse_text

Read = Sequence[ReportClaims | Claim]


def read(
    given: str | Path | bytes | IO[bytes] | IO[str],
    /,
    *,
    name: str | None = None,
    url: str | None = None,
    settings: Settings = DEFAULT,
) -> list[Report | Refusal]:
    """Gives the reports and refusals of a path, bytes or a file object.

    Refuses: what cannot be read, with a code and a sentence. Raises: InputError ``input.type`` for anything else.
    """
    return _read(given, name=name, url=url, settings=settings)


def read_many(paths: Iterable[str | Path], *, settings: Settings = DEFAULT) -> list[Report | Refusal]:
    """Gives the reports and refusals of many inputs; the same bytes under one outlet and address are one report."""
    return _read_many(paths, settings=settings)


def quantities(text: str, *, settings: Settings = DEFAULT) -> list[Quantity]:
    """Gives the numbers of a text with bounds, unit and rate. Units: spans in code points of ``text``."""
    return _quantities(asked_text(text, what="quantities() text"), parser=settings.parser)


def attributions(text: str, *, settings: Settings = DEFAULT) -> list[Attributed]:
    """Gives who says what in a text, each with speaker, cue and content spans."""
    return _attributions(asked_text(text, what="attributions() text"), parser=settings.parser)


def certainty(text: str, start: int, end: int, *, settings: Settings = DEFAULT) -> Score:
    """Gives how certain the event whose word stands at start..end is said to be, -3..3, and the words that decided.

    Raises: InputError ``span.outside`` where the span does not lie in the text.
    """
    asked_text(text, what="certainty() text")
    asked_number(start, what="start")
    asked_number(end, what="end")
    if not 0 <= start < end <= len(text):
        raise InputError("span.outside", f"The span {start}..{end} does not lie in a text of {len(text)} code points.")
    return _certainty(text, start, end, parser=settings.parser)


def claims(report: Report, *, settings: Settings = DEFAULT) -> ReportClaims:
    """Gives the claims, mentions and speakers of one report, with ids local to it."""
    return read_claims([asked_report(report)], settings=settings)[0]


def links(
    reports: Iterable[Report], claims: Read | None = None, *, settings: Settings = DEFAULT
) -> tuple[list[Link], list[Origin]]:
    """Gives the ties of descent between reports, and the origins of their claims; reads the claims where none are given."""
    given = asked_reports(reports)
    told = (
        read_claims(given, settings=settings) if claims is None else asked_records(claims, (ReportClaims, Claim), what="claims")
    )
    found, _, speakers = _flat(told)
    embedder = None if settings.embedder is None else find_embedder(settings.embedder)
    lineage = trace_lineage(given, found, speakers, embedder=embedder)
    return list(lineage.links), list(lineage.origins)


def reconcile(
    reports: Iterable[Report], claims: Read, links: Iterable[Link], origins: Iterable[Origin]
) -> tuple[list[Question], list[Conflict]]:
    """Gives the questions that claims of different reports answer, and their conflicts.

    ``claims`` is a list of what ``claims`` gives, or of bare claims: then every speaker is unknown, which widens support.
    """
    given = asked_reports(reports)
    found, mentions, speakers = _flat(asked_records(claims, (ReportClaims, Claim), what="claims"))
    ties, roots = asked_records(links, (Link,), what="links"), asked_records(origins, (Origin,), what="origins")
    aliases = trace_lineage(given, found, speakers).aliases
    told = reconcile_story(given, found, mentions, speakers, ties, roots, list(aliases))
    return list(told.questions), list(told.conflicts)


def relate(a: str, b: str, *, question: str | None = None, settings: Settings = DEFAULT) -> Relation:
    """Gives how two statements stand to each other: same question, same answer, relation, the stronger one, reasons.

    Where both say how things are tied and do not give numbers, the strength of that tie names the stronger one: a cause says
    more than a link. Else bounds, stage and certainty do. With a ``question`` both are taken for answers to it and need be no
    sentences: ``same_answer`` then grades by polarity, numbers and letters how surely they are one answer.
    """
    asked = None if question is None else asked_text(question, what="A question")
    told = _statement(a, settings), _statement(b, settings)
    relation = relate_claims(*told, question=asked, likeness=None if asked is None else same_answer(a, b))
    if relation.relation == "unrelated" or all(any(c.quantities for c in one.claims) for one in told):
        return relation
    compared = compare_strength(parse_text(a, parser=settings.parser), parse_text(b, parser=settings.parser))
    if not all(compared.reasons):
        return relation
    reasons = (*relation.reasons, *(f"finding of {side}: {word}" for side, word in zip("ab", compared.reasons, strict=True)))
    return dataclasses.replace(relation, stronger=compared.stronger, reasons=reasons)


def discover(rows: Iterable[tuple[str, Item, Value]]) -> Discovery:
    """Gives which value of each item has most independent weight, from rows of (provider, item, value).

    ``values`` says it for each item, ``scores`` which providers count for each value, ``dependence`` which providers lean on
    each other and the shared false values that show it, ``accuracy`` how often each agrees with what has most weight. Nothing
    is said about the world: only what follows from the rows under the ``assumptions``. The order of rows changes nothing.
    Raises: InputError ``discover.rows`` or ``discover.row`` for what is no such table.
    """
    return discover_values(rows)


def check(statement: str, reports: Iterable[Report | Refusal], *, settings: Settings = DEFAULT) -> Checked:
    """Gives how each report stands to a statement (affirms, denies, discusses, silent), in order, and each side's origins.

    Raises: InputError ``check.empty`` where the statement holds no words.
    """
    if not any(c.isalnum() for c in statement):
        raise InputError("check.empty", "A statement to check must hold words.")
    given = [item for item in reports if isinstance(item, Report)]
    found, _, speakers = _flat(read_claims(given, settings=settings))
    lineage = trace_lineage(given, found, speakers)
    return check_statement(statement, given, found, lineage.links, lineage.origins, speakers, lineage.aliases)


def trace(
    reports: Iterable[Report | Refusal],
    *,
    judgements: Iterable[Judgement] = (),
    known: Iterable[ReportClaims] = (),
    settings: Settings = DEFAULT,
    processes: int = 1,
    notify: Callable[[str, int, int], None] | None = None,
) -> Dossier:
    """Gives the dossier of one story.

    ``reports`` may hold refusals of intake; they are counted and shown. Neither order nor processes change a byte.
    ``judgements`` are people's rulings in the order they were made, undone ones among them; those that stand are obeyed.
    ``known`` is what ``claims`` gave of reports with these settings: those are not read again.
    Refuses: ``report.duplicate`` for a report that is given again.
    Raises: InputError ``trace.nothing`` where there is neither report nor refusal.
    """
    given = drop_repeated(asked_items(reports))
    asked_number(processes, what="processes", least=1)
    if not given:
        raise InputError("trace.nothing", "There is nothing to trace: give at least one report.")
    stages = [stage for stage in plugin_manager().hook.headwater_stage() if stage.name != "intake"]
    plan = make_plan(stages, given=(Report, Refusal, ModelRef))
    rulings = settled(
        standing(tuple(asked_records(judgements, (Judgement,), what="judgements"))), [r for r in given if isinstance(r, Report)]
    )
    told = _told_of(given, asked_records(known, (ReportClaims,), what="known"))
    records = Records([*given, *rulings, *told, *model_refs(settings)])
    engine = LocalEngine(processes=processes)
    try:
        done = run_plan(plan, records, engine=engine, settings=settings, log=RunLog(notify=notify))
    finally:
        engine.close()
    dossiers = done.of(Dossier)
    if len(dossiers) != 1:
        raise BugError("trace.dossiers", f"One dossier was expected and {len(dossiers)} were made.")
    return dossiers[0]


def group(
    reports: Iterable[Report | Refusal], *, window_hours: float = WINDOW_HOURS, judgements: Iterable[Judgement] = ()
) -> list[GroupedStory]:
    """Gives the stories that reports tell of, each with ``id`` and ``reports`` (ids), by their first report.

    Reports further apart than ``window_hours`` are tied only by those between them. ``judgements`` are people's merges and
    splits of reports; they are obeyed. The order of the reports changes nothing. ``Grouper`` takes one report at a time.
    Raises: InputError ``input.range`` where the window is no positive number.
    """
    given = asked_reports(reports)
    if not window_hours > 0:
        raise InputError("input.range", f"window_hours must be a positive number, and {window_hours!r} was given.")
    rulings = asked_records(judgements, (Judgement,), what="judgements")
    return group_reports(given, judgements=rulings, window_hours=window_hours)


def compare(a: Report, b: Report, *, settings: Settings = DEFAULT) -> Comparison:
    """Gives two reports side by side: what is shared, changed, dropped and added, and what each change means."""
    a, b = asked_report(a), asked_report(b)
    told = read_claims([a, b], settings=settings)
    found, mentions, speakers = _flat(told)
    lineage = trace_lineage([a, b], found, speakers)
    reconciled = reconcile_story(
        [a, b], found, mentions, speakers, list(lineage.links), list(lineage.origins), list(lineage.aliases)
    )
    return compare_reports(a, b, list(told[0].claims), list(told[1].claims), list(lineage.links), list(reconciled.questions))


def _told_of(given: Sequence[Report | Refusal], known: Sequence[ReportClaims]) -> list[ReportClaims]:
    """Gives what is known of the reports that are given; of others it would be work for nobody."""
    ids = {item.id for item in given if isinstance(item, Report)}
    return [told for told in known if told.report in ids]


def _flat(told: Read) -> tuple[list[Claim], list[Mention], list[Speaker]]:
    claims: list[Claim] = []
    mentions: list[Mention] = []
    speakers: list[Speaker] = []
    for item in told:
        if isinstance(item, ReportClaims):
            claims.extend(item.claims)
            mentions.extend(item.mentions)
            speakers.extend(item.speakers)
        else:
            claims.append(item)
    return claims, mentions, speakers


def _statement(text: str, settings: Settings) -> ReportClaims:
    raw = asked_text(text, what="A statement").encode()
    item = RawItem(name="statement", bytes=raw, declared=Declared(how="jsonl"), kind="text")
    found = [read for read in read_item(item, settings=settings) if isinstance(read, Report)]
    if not found:
        raise InputError("relate.empty", "A statement to relate must hold words.")
    english = dataclasses.replace(found[0], language="en")
    return read_claims([english], settings=settings)[0]
