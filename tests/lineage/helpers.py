"""Invented reports for tests of lineage."""

from __future__ import annotations

from headwater.lineage import Lineage, trace_lineage
from headwater.model import Link, Published, Report

FLOOD = """Water came over the lower gate of the Tollan reservoir shortly before three in the morning and ran through
two streets of the old town, where the cellars of some forty houses filled within an hour. Crews from three parishes
pumped until noon. The gate had been due for repair since spring, but the money was put into the new road instead,
a member of the works committee recalled. Schools stay shut until the roads are cleared and the bridge is looked at."""
MARKET = """Traders on the upper square will vote in autumn on whether stalls may open on Sundays. Those in favour point
to the visitors who come for the castle; those against fear for their only free day, and for the quiet that people who
live there have been promised ever since the tramway was moved. A first round of talks ended without any result."""


def report(
    name: str,
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Report:
    """Gives a report with its name as id."""
    when = None if published is None else Published(value=published, precision="minute", how="sidecar")
    return Report(id=name, name=name, text=text, outlet=outlet, published=when, url=url, language=language)


def trace(*reports: Report) -> Lineage:
    """Gives the lineage of reports alone."""
    return trace_lineage(reports, [], [])


def between(lineage: Lineage, a: str, b: str) -> list[Link]:
    """Gives the links that tie two ends, whichever is upstream."""
    return [link for link in lineage.links if {link.upstream, link.downstream} == {a, b}]


def name_of(lineage: Lineage, end: str) -> str:
    """Gives the name of a speaker, or the id itself for a report."""
    return next((speaker.name for speaker in lineage.speakers if speaker.id == end), end)


def outside(lineage: Lineage, downstream: str) -> set[tuple[str, str]]:
    """Gives (kind, name) of every outside origin that a report is linked to."""
    ids = {speaker.id for speaker in lineage.speakers}
    found = [link for link in lineage.links if link.downstream == downstream and link.upstream in ids]
    return {(link.kind, name_of(lineage, link.upstream)) for link in found}
