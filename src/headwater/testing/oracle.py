"""A story reconciled with part of its truth put in: which errors reconciling makes, and which it is handed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from headwater import __version__
from headwater.dossier.assemble import assemble
from headwater.engines.local import LocalEngine
from headwater.face import read_many
from headwater.flow import Records, make_plan, run_plan
from headwater.model import (
    Claim,
    Conflict,
    Link,
    Mention,
    MentionAlias,
    ModelRef,
    Origin,
    Question,
    Refusal,
    Report,
    Speaker,
    SpeakerAlias,
    digest,
)
from headwater.plugins import plugin_manager
from headwater.reconcile.alignment.align import align_claims
from headwater.reconcile.alignment.mentions import merge_mentions
from headwater.reconcile.reconcile import reconcile_groups
from headwater.reconcile.support.voices import sort_of
from headwater.settings import DEFAULT
from headwater.testing.example_truth import Example, make_example, plain, report_files
from headwater.text.parse import parser_ref

TRUE_TIE = 0.95  # what a planted tie is worth: more than any room asks of one
GIVEN = {
    "true questions": (True, False),
    "true lineage": (False, True),
    "true questions and lineage": (True, True),
}


def examples_given(folder: Path) -> Iterator[tuple[str, Example]]:
    """Gives a story reconciled with its true questions, with its true links and origins, and with both, each by name.

    Claims that the truth does not tell of keep the questions and origins that the program gives them.
    """
    tray = _read(folder)
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found = make_example(truth, assemble(tray, settings=DEFAULT, version=__version__))
    for name, (is_asked, is_traced) in GIVEN.items():
        known = Records(r for r in tray if not isinstance(r, Question | Conflict | MentionAlias))
        ground = _with_true_lineage(known, found) if is_traced else known
        whole = ground.plus(_reconciled(ground, found, is_asked=is_asked))
        yield name, make_example(truth, assemble(whole, settings=DEFAULT, version=__version__))


def _read(folder: Path) -> Records:
    """Gives the story's records as the rooms find them."""
    stages = [s for s in plugin_manager().hook.headwater_stage() if s.name not in ("intake", "dossier")]
    plan = make_plan(stages, given=(Report, Refusal, ModelRef))
    engine = LocalEngine(processes=1)
    try:
        given = Records([*read_many(report_files(folder)), parser_ref(DEFAULT.parser)])
        return run_plan(plan, given, engine=engine, settings=DEFAULT)
    finally:
        engine.close()


def _reconciled(tray: Records, found: Example, *, is_asked: bool) -> list[Question | Conflict | MentionAlias]:
    named = merge_mentions(tray.of(Mention))
    aligned = align_claims(tray.of(Report), tray.of(Claim), tray.of(Mention), named, tray.of(Link))
    groups = _true_groups(aligned.groups, found) if is_asked else aligned.groups
    told = reconcile_groups(
        dataclasses.replace(aligned, groups=groups),
        named,
        reports=tray.of(Report),
        mentions=tray.of(Mention),
        speakers=tray.of(Speaker),
        lineage=(tray.of(Link), tray.of(Origin), tray.of(SpeakerAlias)),
    )
    return [*told.questions, *told.conflicts, *told.mention_aliases]


def _true_groups(groups: Sequence[Sequence[Claim]], found: Example) -> tuple[tuple[Claim, ...], ...]:
    told = [{found.claims[c["id"]].id for c in q["claims"] if c["id"] in found.claims} for q in found.truth["questions"]]
    taken = set().union(*told)
    by_id = {c.id: c for group in groups for c in group}
    true = [tuple(by_id[i] for i in sorted(ids)) for ids in told if ids]
    rest = [tuple(c for c in group if c.id not in taken) for group in groups]
    return (*true, *(group for group in rest if group))


def _with_true_lineage(tray: Records, found: Example) -> Records:
    """Gives the records with the planted ties for those found, and the origins of the claims that the truth tells of."""
    speakers = {o["id"]: _speaker_of(o["names"], found) for o in found.truth["origins"] if o["report"] is None}
    unknown = [s for s, is_new in speakers.values() if is_new]
    aliases = [SpeakerAlias(speaker=s.id, merged=s.id, name=s.name, because="truth") for s in unknown]
    kept = [r for r in tray if not isinstance(r, Link | Origin)]
    return Records(
        [*kept, *unknown, *aliases, *_true_links(found), *_true_origins(found, {k: s.id for k, (s, _) in speakers.items()})]
    )


def _speaker_of(names: Sequence[str], found: Example) -> tuple[Speaker, bool]:
    """Gives the speaker of a true origin: of those found the one under the most of its names, or else a new one.

    "The ministry" is in the names of every ministry, so one name in common is not enough where another speaker has more.
    """
    wanted = {plain(name) for name in names}
    told = [(len(wanted & {plain(n) for n in (s.name, *s.aliases)}), s) for s in found.dossier.speakers]
    likest = max(told, key=lambda each: (each[0], each[1].id), default=(0, None))
    if likest[0] and likest[1] is not None:
        return likest[1], False
    kind = "person" if sort_of(names[0]) is None else "organisation"
    return Speaker(id=digest("s", *names), name=names[0], kind=kind, named=True, aliases=tuple(names[1:])), True


def _names_of(upstream: str, found: Example) -> Sequence[str]:
    """Gives the names of the true origin outside the corpus that a planted tie names."""
    told = (o["names"] for o in found.truth["origins"] if o["report"] is None)
    return next((names for names in told if plain(upstream) in map(plain, names)), [upstream])


def _true_links(found: Example) -> Iterator[Link]:
    for told in found.truth["links"]:
        down = found.report_ids[told["downstream"]]
        if told["upstream"] is not None:
            up = found.report_ids[told["upstream"]]
        else:
            up = _speaker_of(_names_of(told["upstream_speaker"], found), found)[0].id
        yield Link(
            id=digest("l", told["kind"], up, down), kind=told["kind"], upstream=up, downstream=down, probability=TRUE_TIE
        )


def _true_origins(found: Example, speakers: dict[str, str]) -> Iterator[Origin]:
    home = {
        found.claims[c["id"]].id: c["origin"] for q in found.truth["questions"] for c in q["claims"] if c["id"] in found.claims
    }
    left = {(o.speaker, o.report): {c for c in o.claims if c not in home} for o in found.dossier.origins}
    for told in found.truth["origins"]:
        report = None if told["report"] is None else found.report_ids[told["report"]]
        rest = left.pop((speakers.get(told["id"]), report), set())
        claims = sorted({claim for claim, origin in home.items() if origin == told["id"]} | rest)
        yield Origin(
            id=digest("o", "truth", told["id"]),
            speaker=speakers.get(told["id"]),
            report=report,
            in_corpus=report is not None,
            reports=tuple(sorted({c.report for c in found.dossier.claims if c.id in set(claims)})),
            claims=tuple(claims),
            because="truth",
        )
    for origin in found.dossier.origins:
        if (origin.speaker, origin.report) in left:
            yield dataclasses.replace(origin, claims=tuple(sorted(left[origin.speaker, origin.report])))
