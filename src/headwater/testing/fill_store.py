"""A store of many small stories, planted: as large as wanted, with rows like those of real runs."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

from headwater.model import (
    Canonical,
    Certainty,
    Claim,
    Counts,
    Dossier,
    OriginCount,
    Position,
    Quantity,
    Question,
    Report,
    Run,
    Story,
    Stretch,
    Support,
    claim_id,
    digest,
)
from headwater.stores import Store
from headwater.testing.builders import MADE_BY, a_report

SYLLABLES = "ba be bo da de do fa fi ga go ka ki la lo ma mi na no pa po ra ri sa so ta ti va vo za zu".split()
UNITS = ("worker", "boat", "house", "soldier", "litre", "farm")
ACTS = ("were hurt", "were lost", "were counted", "were moved", "were found")
CLAIMS_A_REPORT = 4  # a short report of four sentences that say something
STORIES_A_STEP = 50  # one transaction of a thousand reports: the disk is waited for once
AT = "2031-03-05T12:00:00Z"


def fill(store: Store, *, stories: int, reports: int, seed: int) -> None:
    """Fills a store with so many stories of so many reports each."""
    chance = random.Random(seed)
    words = sorted({"".join(chance.choices(SYLLABLES, k=3)) for _ in range(20_000)})
    for first in range(0, stories, STORIES_A_STEP):
        with store.session.write():
            for n in range(first, min(stories, first + STORIES_A_STEP)):
                _keep(store, n, planted(chance, words, name=n, reports=reports))


def _keep(store: Store, n: int, dossier: Dossier) -> None:
    story = f"s-{n:012}"
    store.stories.make(story, title=dossier.story.title, at=AT)
    store.reports.put(dossier.reports, at=AT)
    store.stories.add(story, [report.id for report in dossier.reports], at=AT)
    store.revisions.put(story, dossier, at=AT, because="planted")


def planted(
    chance: random.Random,
    words: list[str],
    *,
    name: int,
    reports: int,
    claims_each: int = CLAIMS_A_REPORT,
    asked_of: int | None = None,
) -> Dossier:
    """Gives a dossier of one story: a question a sentence place, of so many reports in a row or of all; a position a number."""
    own = [word.capitalize() for word in chance.sample(words, max(6, claims_each))]
    made = [_report(chance, words, own, name, n, claims_each) for n in range(reports)]
    claims = [claim for report in made for claim in _claims(report)]
    step = claims_each * (asked_of or reports)
    asked = [claims[at : at + step] for at in range(0, len(claims), step)]
    questions = tuple(_question(part[n::claims_each]) for part in asked for n in range(claims_each))
    counts = Counts(
        items=reports,
        reports=reports,
        refusals=0,
        claims=len(claims),
        questions=len(questions),
        conflicts=0,
        origins=OriginCount(low=1, high=reports),
    )
    day = f"2031-{1 + name % 12:02}-{1 + name % 28:02}"
    return Dossier(
        run=Run(version="planted", settings={}, models=(), input_sha256="0" * 64),
        story=Story(
            id=digest("s", name), title=f"{own[0]} {own[1]}", first_published=day, last_published=day, languages=("en",)
        ),
        counts=counts,
        reports=tuple(made),
        speakers=(),
        mentions=(),
        claims=tuple(claims),
        questions=questions,
        conflicts=(),
        links=(),
        origins=(),
        refusals=(),
    )


def _report(chance: random.Random, words: list[str], own: list[str], name: int, n: int, claims_each: int) -> Report:
    lines = []
    for place in range(claims_each):
        rest = " ".join(chance.choices(words, k=18))
        lines.append(
            f"{chance.randint(2, 900)} {UNITS[(name + place) % 6]}s {ACTS[place % len(ACTS)]} at {own[place]}, {rest}."
        )
    day = f"2031-{1 + name % 12:02}-{1 + name % 28:02}T{n % 24:02}:00:00Z"
    report = a_report(
        "\n".join(lines), outlet=f"{own[0]} {('Post', 'Echo', 'Daily')[n % 3]}", published=day, title=lines[0][:60]
    )
    return dataclasses.replace(report, id=digest("r", name, n))


def _claims(report: Report) -> Iterator[Claim]:
    for paragraph in report.paragraphs:
        text = report.text[paragraph.start : paragraph.end].split(",")[0]
        number = text.split()[0]
        anchor = Stretch(start=paragraph.start, end=paragraph.start + len(number))
        end = paragraph.start + len(text)
        value = float(number)
        unit = text.split()[1][:-1]
        yield Claim(
            id=claim_id(report.id, paragraph.start, end, anchor),
            report=report.id,
            start=paragraph.start,
            end=end,
            text=text,
            anchor=anchor,
            statement=text,
            quantities=(Quantity(start=anchor.start, end=anchor.end, text=number, low=value, high=value, unit=unit),),
            stage="done",
            certainty=Certainty(overall="certain", reporter="certain", speaker="certain"),
            made_by=MADE_BY,
        )


def _question(claims: list[Claim]) -> Question:
    support = Support(low=1, high=len(claims))
    positions = tuple(
        Position(id=digest("a", c.id), statement=c.text, reading=Canonical(), claims=(c.id,), support=Support(low=1, high=1))
        for c in claims
    )
    return Question(id=digest("q", [c.id for c in claims]), statement=claims[0].text, positions=positions, support=support)
