"""What the palette offers: stories, the questions and reports of the one that is open, and what keys do."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from headwater.render.catalogue import N_, _
from headwater.web.bindings import BINDINGS
from headwater.web.shown import ShelfOf, Shown, ShownOf

router = APIRouter()
MOST_STORIES = 200  # the last changed; others are found by search
MOST_RECORDS = 400  # of a story's questions and reports each: some 40 kB on the wire
LABEL_CHARS = 120
Entry = dict[str, str]
PARTS = {
    N_("Overview"): "",
    N_("Reports"): "/reports",
    N_("Conflicts"): "/conflicts",
    N_("Said once"): "/once",
    N_("Side by side"): "/compare",
    N_("Review"): "/review",
    N_("Names"): "/names",
    N_("Refused"): "/refused",
    N_("History"): "/history",
}
"""Pages of a story that no key leads to."""


@router.get("/palette.json")
def of_all(shelf: ShelfOf) -> Response:
    """Gives what can be gone to from anywhere."""
    return JSONResponse({"entries": list(_everywhere(shelf))})


@router.get("/stories/{name}/palette.json")
def of_story(shown: ShownOf, shelf: ShelfOf) -> Response:
    """Gives the same and what the open story holds."""
    return JSONResponse({"entries": [*_of(shown), *_everywhere(shelf)]})


def _of(shown: Shown) -> Iterator[Entry]:
    view = shown.view
    yield from (_entry(_(words), _("part"), shown.base + part) for words, part in PARTS.items())
    for question in view.questions[:MOST_RECORDS]:
        yield _entry(question.statement, _("question"), shown.href(question.id))
    for report in view.reports[:MOST_RECORDS]:
        yield _entry(f"R{report.number} {report.name}: {report.title}", _("report"), shown.href(report.id))


def _everywhere(shelf: ShelfOf) -> Iterator[Entry]:
    for head in shelf.desk.stories(limit=MOST_STORIES):
        yield _entry(head.title or _("A story without a title yet"), _("story"), f"/stories/{head.id}")
    yield _entry(_("Import reports"), _("page"), "/import")
    yield from ({"label": _(one.words), "kind": one.key, "action": one.action} for one in BINDINGS if one.is_everywhere)


def _entry(label: str, kind: str, href: str) -> Entry:
    told = " ".join(label.split())
    return {"label": told if len(told) <= LABEL_CHARS else f"{told[: LABEL_CHARS - 1]}…", "kind": kind, "href": href}
