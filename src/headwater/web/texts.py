"""Reports: the list, and each one's text with its claims marked."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.errors import InputError
from headwater.model import Report
from headwater.render.catalogue import _
from headwater.render.marked import marked_html, split_targets
from headwater.render.marks import Target
from headwater.web.pages import page
from headwater.web.shown import Shown, ShownOf

router = APIRouter(prefix="/stories/{name}/reports")


@router.get("")
def reports(request: Request, shown: ShownOf) -> Response:
    """Gives the story's reports in the order of publication."""
    return page(request, "reports.html.j2", shown=shown)


@router.get("/{id}.css")
def lights(id: str, shown: ShownOf) -> Response:
    """Gives the rules that light up a claim whose mark goes on in further pieces, when it is the one that was opened."""
    split = split_targets(_text(shown, _report(shown, id)))
    rules = [f'body:has(#{one}:target) [data-of="{one}"]{{background:var(--hit)}}' for one in split]
    return Response("\n".join(rules), media_type="text/css")


@router.get("/{id}")
def report(id: str, request: Request, shown: ShownOf) -> Response:
    """Gives a report's text with every claim marked."""
    record = _report(shown, id)
    view = next(one for one in shown.view.reports if one.id == id)
    others = [one for one in shown.view.reports if one.id != id]
    ties = [link for link in shown.view.links if id in (link.downstream.id, link.upstream.id)]
    opens = (record.url or "").startswith(("http://", "https://"))
    text = _text(shown, record)
    return page(request, "report.html.j2", shown=shown, report=view, text=text, others=others, ties=ties, opens=opens)


def _report(shown: Shown, id: str) -> Report:
    found = next((one for one in shown.dossier.reports if one.id == id), None)
    if found is None:
        raise InputError("report.unknown", f"There is no report {id[:40]!r} in this revision of the story.")
    return found


def _text(shown: Shown, report: Report) -> str:
    claims = [claim for claim in shown.dossier.claims if claim.report == report.id]
    targets = [Target(claim.start, claim.end, claim.id, "claim") for claim in claims]
    targets += [
        Target(one.span.start, one.span.end, one.id, "evidence") for one in shown.view.evidence if one.span.report == report.id
    ]
    back = {claim.id: (shown.href(f"k-{claim.id}"), _("what is said of this claim")) for claim in claims}
    return marked_html(report.text, report.paragraphs, targets, back=back, has_starts=True)
