"""A story in one row: its counts, the places that most of its reports name, and when its reports came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

from headwater.model import Dossier

MOST_PLACES = 5  # what a story is about; a place that one report of many names in passing is no way to find it
PARTS = 12  # bars of a small picture: enough to tell a burst from a trickle


def head_of(dossier: Dossier) -> dict[str, object]:
    """Gives what the row of a story says of its newest revision."""
    return {
        "first_published": dossier.story.first_published,
        "last_published": dossier.story.last_published,
        "languages": " ".join(dossier.story.languages),
        "reports": dossier.counts.reports,
        "claims": dossier.counts.claims,
        "questions": dossier.counts.questions,
        "conflicts": dossier.counts.conflicts,
        "origins_low": dossier.counts.origins.low,
        "origins_high": dossier.counts.origins.high,
        "places": lines_of(places_of(dossier)) or None,
        "rhythm": " ".join(map(str, rhythm_of(dossier))) or None,
    }


def places_of(dossier: Dossier) -> list[str]:
    """Gives the places at which things are said to happen, those of most reports first; datelines tell where somebody wrote."""
    names = {mention.id: mention.name for mention in dossier.mentions}
    reports: dict[str, set[str]] = defaultdict(set)
    for claim in dossier.claims:
        for place in claim.places:
            if place.role != "dateline":
                reports[" ".join(names.get(place.mention or "", place.text).split())].add(claim.report)
    return sorted(reports, key=lambda name: (-len(reports[name]), name))[:MOST_PLACES]


def rhythm_of(dossier: Dossier) -> list[int]:
    """Gives how many reports came out in each part of the story's time; nothing where fewer than two times are known."""
    known = [report.published.value for report in dossier.reports if report.published is not None]
    moments = sorted(_moment(value) for value in known)
    if not moments or moments[0] == moments[-1]:
        return []
    width = (moments[-1] - moments[0]) / PARTS
    counts = [0] * PARTS
    for moment in moments:
        counts[min(PARTS - 1, int((moment - moments[0]) / width))] += 1
    return counts


def lines_of(names: Iterable[str]) -> str:
    """Gives names one a line, with a line end before and after each, so that a whole one can be looked for."""
    told = "\n".join(names)
    return f"\n{told}\n" if told else ""


def _moment(value: str) -> float:
    padded = value if len(value) >= len("2031-03-04") else f"{value}-01-01"[: len("2031-03-04")]
    moment = datetime.fromisoformat(padded)
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
