"""Lineage: the picture and its tables; of the whole story, between two reports, or as it was when so many had come out."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.dossier.descent import between
from headwater.dossier.lineage_picture import lineage_picture
from headwater.dossier.view import LinkView, ReportView
from headwater.errors import InputError
from headwater.web.pages import page
from headwater.web.shown import Shown, ShownOf

MOST_DIGITS = 9  # no story has a thousand million reports
router = APIRouter(prefix="/stories/{name}")


@router.get("/lineage")
def lineage(request: Request, shown: ShownOf, a: str = "", b: str = "", until: str = "") -> Response:
    """Gives the picture of descent, and the same as tables: all, between two reports, or of the first reports alone."""
    count = len(shown.view.reports)
    number = min(max(1, int(until)), count) if until.isdecimal() and len(until) <= MOST_DIGITS else count
    reports, links = _so_far(shown, number)
    if a and b:
        reports, links = _between(shown, reports, links, a, b)
    return page(
        request,
        "lineage.html.j2",
        shown=shown,
        picture=lineage_picture(reports, links, href=shown.href),
        links=links,
        a=a,
        b=b,
        number=number,
        count=count,
        is_whole=number == count and not (a and b),
    )


def _so_far(shown: Shown, number: int) -> tuple[Sequence[ReportView], Sequence[LinkView]]:
    """Gives the first reports in time, and the ties of which both ends were there by then."""
    reports = shown.view.reports[:number]
    here = {report.id for report in reports}
    later = {report.id for report in shown.view.reports} - here
    return reports, [link for link in shown.view.links if link.downstream.id in here and link.upstream.id not in later]


def _between(
    shown: Shown, reports: Sequence[ReportView], links: Sequence[LinkView], a: str, b: str
) -> tuple[Sequence[ReportView], Sequence[LinkView]]:
    for id in (a, b):
        if id not in shown.order:
            raise InputError("report.unknown", f"There is no report {id[:40]!r} in this revision of the story.")
    drawn = {link.id for link in links}
    way = between((link for link in shown.dossier.links if link.id in drawn), a, b)
    kept = [link for link in links if link.id in way]
    ends = {a, b, *(end for link in kept for end in (link.downstream.id, link.upstream.id))}
    return [report for report in reports if report.id in ends], kept
