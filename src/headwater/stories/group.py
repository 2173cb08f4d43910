"""From sketches to stories: one pure function of the reports, the statistics and what people have ruled."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headwater.model import Judgement, Membership, Report, Story, digest
from headwater.stories.agglomerate import Link, Tree, grow
from headwater.stories.candidates import NEAREST, Near, near_pairs, places_in
from headwater.stories.decide import (
    FOREIGN_DAYS,
    FOREIGN_SHARED,
    LEAST_LINK,
    LINK_FLOOR,
    MINUTES_PER_DAY,
    ROUGH_LINK,
    WINDOW_HOURS,
    crowd_factor,
    least_link,
    time_factor,
)
from headwater.stories.rulings import Rulings, rulings_of
from headwater.stories.sketch import Sketch, days_of, sketch_reports
from headwater.stories.statistics import Statistics, count_terms
from headwater.stories.vectors import Unit, Vectors, in_time, make_units, make_vectors

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupedStory:
    """The reports of one event."""

    id: str
    """Digest of its first report's id."""
    reports: tuple[str, ...]
    """Report ids, in order of time, unknown last."""
    title: str | None
    """Title of the earliest report that has one."""
    first_published: str | None
    """ISO 8601, the earliest publication known."""
    last_published: str | None
    """ISO 8601, the latest."""
    languages: tuple[str, ...]
    """Codes, sorted."""

    def as_record(self) -> Story:
        """Gives the story as the record that travels the corridor."""
        return Story(
            id=self.id,
            title=self.reports[0] if self.title is None else self.title,
            first_published=self.first_published,
            last_published=self.last_published,
            languages=self.languages,
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """Units, how they grow together, and the links of those that tie nothing together."""

    units: list[Unit]
    tree: Tree
    loose: list[Link]
    """Links of reports that tell of many events or of an opinion."""

    def events(self) -> int:
        """Gives how many events the units tell of, roughly."""
        return len(set(self.tree.groups(ROUGH_LINK)))


def group_reports(
    reports: Sequence[Report], *, judgements: Sequence[Judgement] = (), window_hours: float = WINDOW_HOURS
) -> list[GroupedStory]:
    """Gives the stories of reports, by their first report; the order of the reports changes nothing."""
    sketches = list({sketch.report: sketch for sketch in sketch_reports(reports)}.values())
    return [make_story(members) for members in partition(sketches, None, judgements, window_hours=window_hours)]


def group_sketches(
    sketches: Iterable[Sketch],
    *,
    statistics: Statistics | None = None,
    judgements: Sequence[Judgement] = (),
    window_hours: float = WINDOW_HOURS,
) -> tuple[list[Story], list[Membership]]:
    """Gives the stories of reports, and which report belongs to which; the order of the sketches changes nothing.

    Without ``statistics`` they are counted over the sketches given.
    """
    given = list({sketch.report: sketch for sketch in sketches}.values())
    grouped = [make_story(members) for members in partition(given, statistics, judgements, window_hours=window_hours)]
    memberships = [Membership(story=story.id, report=report) for story in grouped for report in story.reports]
    return [story.as_record() for story in grouped], memberships


def group_with(
    sketches: Iterable[Sketch], statistics: Statistics, judgements: Sequence[Judgement]
) -> tuple[list[Story], list[Membership]]:
    """Gives the stories of reports under statistics that were counted before, as people ruled."""
    return group_sketches(sketches, statistics=statistics, judgements=judgements)


def count_statistics(sketches: Iterable[Sketch], *, window_hours: float = WINDOW_HOURS) -> Statistics:
    """Gives the statistics of sketches: how common each word is, and how many events there are, roughly."""
    given = list(sketches)
    counted = count_terms(given)
    compared = compare(given, counted, Rulings(), window_hours=window_hours)
    return dataclasses.replace(counted, events=compared.events())


def partition(
    sketches: Sequence[Sketch], statistics: Statistics | None, judgements: Sequence[Judgement], *, window_hours: float
) -> list[list[Sketch]]:
    """Gives the reports of each story in order of time, stories by their first report."""
    rulings = rulings_of(judgements, sketches)
    counted = count_terms(sketches) if statistics is None else statistics
    compared = compare(sketches, counted, rulings, window_hours=window_hours)
    events = compared.events() if statistics is None else statistics.events
    groups = decide_groups(compared, least=least_link(events=events, words=counted.words or float("inf")))
    found: dict[int, list[Sketch]] = defaultdict(list)
    for unit, group in zip(compared.units, groups, strict=True):
        found[group].extend(unit.sketches)
    return sorted((sorted(each, key=in_time) for each in found.values()), key=lambda each: in_time(each[0]))


def compare(sketches: Sequence[Sketch], statistics: Statistics, rulings: Rulings, *, window_hours: float) -> Compared:
    """Gives the units of sketches and how they grow together, read against the crowd and the time between them."""
    window = window_hours * 60.0
    units = make_units(sketches, apart=rulings.named, window_minutes=window)
    near, likeness = liken(units, make_vectors(units, statistics), window_minutes=window)
    place = {sketch.report: at for at, unit in enumerate(units) for sketch in unit.sketches}
    is_loose = np.array([unit.first.is_loose and unit.first.report not in rulings.ruled for unit in units], dtype=bool)
    of_loose = is_loose[near.left] | is_loose[near.right]
    tree = grow(
        len(units),
        _as_links(near, likeness, ~of_loose),
        least=LEAST_LINK,
        together=[(place[a], place[b]) for a, b in rulings.together],
        apart=[(place[a], place[b]) for a, b in rulings.apart],
    )
    one_loose = is_loose[near.left] != is_loose[near.right]
    first = np.where(is_loose[near.left], near.left, near.right)
    turned = Near(first, near.left + near.right - first, likeness)
    return Compared(units, tree, _as_links(turned, likeness, one_loose))


def liken(units: Sequence[Unit], vectors: Vectors, *, window_minutes: float) -> tuple[Near, Floats]:
    """Gives the pairs compared and how like they are, by language, time and crowd."""
    near = near_pairs(units, vectors, window_minutes=window_minutes)
    minutes = np.array([np.nan if unit.first.minute is None else unit.first.minute for unit in units])
    gaps = np.abs(minutes[near.left] - minutes[near.right])
    likeness = _across_languages(units, vectors, near, gaps) * time_factor(gaps, _names_one_day(units, near))
    crowd = crowd_factor(_nearest(near, likeness, len(units)))
    return near, likeness / (crowd[near.left] * crowd[near.right])


def decide_groups(compared: Compared, *, least: float) -> list[int]:
    """Gives the group of each unit: events first, then each loose report joins the one event it is likest to, or none."""
    groups = compared.tree.groups(least)
    sizes = np.bincount(groups, minlength=1).tolist()
    sums: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for one, other, likeness in compared.loose:
        sums[one][groups[other]] += likeness / sizes[groups[other]]
    for one, found in sums.items():
        best = min(found, key=lambda group: (-found[group], group))
        if found[best] >= least:
            groups[one] = best
    return groups


def make_story(members: Sequence[Sketch], *, id: str | None = None) -> GroupedStory:
    """Gives the story of reports in order of time; its id is that of its first report, so that later ones keep it."""
    dates = [sketch.published for sketch in members if sketch.published is not None]
    return GroupedStory(
        id=digest("s", members[0].report) if id is None else id,
        reports=tuple(sketch.report for sketch in members),
        title=next((sketch.title for sketch in members if sketch.title is not None), None),
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
        languages=tuple(sorted({sketch.language for sketch in members if sketch.language is not None})),
    )


def _nearest(near: Near, likeness: Floats, count: int) -> Floats:
    """Gives the likenesses of each unit to its nearest ones, best first, a row each; 0 where there are fewer."""
    rows = np.concatenate([near.left, near.right])
    values = np.concatenate([likeness, likeness])
    order = np.argsort(-values, kind="stable")
    order = order[np.argsort(rows[order], kind="stable")]
    rows, values = rows[order], values[order]
    place = places_in(rows)
    table = np.zeros((count, NEAREST))
    is_kept = place < NEAREST
    table[rows[is_kept], place[is_kept]] = values[is_kept]
    return table


def _names_one_day(units: Sequence[Unit], near: Near) -> npt.NDArray[np.bool_]:
    """Gives for each pair whether some day is named by both."""
    named = [days_of(unit.first) for unit in units]
    width = max(map(len, named), default=0)
    table = np.zeros((len(units), width), dtype=np.int32)
    for row, days in zip(table, named, strict=True):
        row[: len(days)] = days
    left, right = table[near.left], table[near.right]
    found = np.zeros(len(near.left), dtype=bool)
    for shift in range(width):
        found |= ((left == np.roll(right, shift, axis=1)) & (left > 0)).any(axis=1)
    return found


def _across_languages(units: Sequence[Unit], vectors: Vectors, near: Near, gaps: Floats) -> Floats:
    """Gives the likeness of each pair; of two languages that of names and numbers, where enough are shared soon enough."""
    codes = {language: code for code, language in enumerate(sorted({unit.first.language or "" for unit in units}))}
    language = np.array([codes[unit.first.language or ""] for unit in units], dtype=np.int64)
    unknown = codes.get("", -1)
    left, right = language[near.left], language[near.right]
    likeness = near.likeness.copy()
    for at in np.flatnonzero((left != right) & (left != unknown) & (right != unknown)).tolist():
        is_soon = gaps[at] <= FOREIGN_DAYS * MINUTES_PER_DAY
        likeness[at] = _firm_likeness(vectors, int(near.left[at]), int(near.right[at])) if is_soon else 0.0
    return likeness


def _firm_likeness(vectors: Vectors, a: int, b: int) -> float:
    rows = [slice(vectors.starts[at], vectors.starts[at + 1]) for at in (a, b)]
    mine, other = (vectors.columns[row] for row in rows)
    _, first, second = np.intersect1d(mine, other, assume_unique=True, return_indices=True)
    firm = vectors.is_firm[rows[0]][first] | vectors.is_firm[rows[1]][second]
    if firm.sum() < FOREIGN_SHARED:
        return 0.0
    one, two = vectors.weights[rows[0]], vectors.weights[rows[1]]
    lengths = [float(np.sqrt((w[vectors.is_firm[row]] ** 2).sum())) for w, row in zip((one, two), rows, strict=True)]
    shared = float((one[first][firm] * two[second][firm]).sum())
    return min(1.0, shared / max(1e-9, lengths[0] * lengths[1]))


def _as_links(near: Near, scaled: Floats, which: npt.NDArray[np.bool_]) -> list[Link]:
    which = which & (scaled >= LINK_FLOOR)
    return list(zip(near.left[which].tolist(), near.right[which].tolist(), scaled[which].tolist(), strict=True))
