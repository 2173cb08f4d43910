"""One large story, planted: many reports with ties between them, as a page must show it."""

from __future__ import annotations

import dataclasses
import random
from itertools import pairwise

from headwater.model import Dossier, OriginCount, Published, Report
from headwater.stores import Store
from headwater.testing.builders import a_link, an_origin
from headwater.testing.fill_store import AT, SYLLABLES, planted

CHAIN = 8  # reports that follow one beginning: of a large story most are copies of copies
ASKED_OF = 8  # reports that speak of one thing in the same place of their text


def keep_large_story(store: Store, story: str, *, reports: int, claims_each: int, seed: int) -> Dossier:
    """Gives the dossier, now the newest revision of a story of that id."""
    dossier = large_story(reports=reports, claims_each=claims_each, seed=seed)
    with store.session.write():
        store.stories.make(story, title=dossier.story.title, at=AT)
        store.reports.put(dossier.reports, at=AT)
        store.stories.add(story, [report.id for report in dossier.reports], at=AT)
        store.revisions.put(story, dossier, at=AT, because="planted")
    return dossier


def large_story(*, reports: int, claims_each: int, seed: int) -> Dossier:
    """Gives a story in which every eight reports are a family: each copies the one before it, or the family's first."""
    chance = random.Random(seed)
    words = sorted({"".join(chance.choices(SYLLABLES, k=3)) for _ in range(5_000)})
    bare = planted(chance, words, name=seed, reports=reports, claims_each=claims_each, asked_of=ASKED_OF)
    made = tuple(dataclasses.replace(report, published=_at(report, n)) for n, report in enumerate(bare.reports))
    families = [made[at : at + CHAIN] for at in range(0, reports, CHAIN)]
    links = [
        a_link(before if n % 2 else family[0], after, kind="copy" if n % 3 else "rewrite")
        for family in families
        for n, (before, after) in enumerate(pairwise(family))
    ]
    of = {report.id: [claim for claim in bare.claims if claim.report == report.id] for report in made}
    origins = [
        an_origin(family[0], claims=tuple(c for r in family for c in of[r.id]), because="the earliest") for family in families
    ]
    counts = dataclasses.replace(bare.counts, origins=OriginCount(low=len(families), high=len(families)))
    return dataclasses.replace(bare, reports=made, counts=counts, links=tuple(links), origins=tuple(origins))


def _at(report: Report, n: int) -> Published | None:
    if report.published is None:
        return None
    return dataclasses.replace(report.published, value=f"2031-03-{4 + n // 96:02}T{n // 4 % 24:02}:{n % 4 * 15:02}:00Z")
