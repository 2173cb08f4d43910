"""A story read: claims, questions, conflicts, names, history, and why."""

from __future__ import annotations

from typing import TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from headwater.dossier.actors import actors_picture
from headwater.dossier.bounds import bounds_of
from headwater.dossier.view import QuestionView
from headwater.errors import InputError
from headwater.web.pages import page, part_of_list
from headwater.web.ruling import who_of
from headwater.web.shown import ShelfOf, ShownOf

router = APIRouter(prefix="/stories/{name}")
T = TypeVar("T")


@router.get("/once")
def once(request: Request, shown: ShownOf) -> Response:
    """Gives what one report only says."""
    return page(request, "once.html.j2", shown=shown)


@router.get("/questions/{id}")
def question(id: str, request: Request, shown: ShownOf) -> Response:
    """Gives one question with all its readings, its drift and the conflicts about it."""
    found = _there(shown.view.question(id), id)
    about = [shown.view.conflicts.find(one.id) for one in shown.dossier.conflicts if one.question == id]
    return page(
        request,
        "question.html.j2",
        shown=shown,
        question=found,
        conflicts=about,
        compared=_ends(found),
        bounds=bounds_of(found, shown.dossier, href=shown.href),
    )


@router.get("/conflicts")
def conflicts(request: Request, shown: ShownOf, p: int = 1) -> Response:
    """Gives readings that differ, every side kept."""
    start, number, pages = part_of_list(p, len(shown.view.conflicts), 20)
    part = shown.view.conflicts[start : start + 20]
    return page(request, "conflicts.html.j2", shown=shown, conflicts=part, number=number, pages=pages)


@router.get("/conflicts/{id}")
def conflict(id: str, request: Request, shown: ShownOf) -> Response:
    """Gives one conflict."""
    return page(request, "conflict.html.j2", shown=shown, conflict=_there(shown.view.conflicts.find(id), id))


@router.get("/names")
def names(request: Request, shown: ShownOf) -> Response:
    """Gives speakers, and names that several reports give."""
    picture = actors_picture(shown.dossier, shown.view, href=shown.href)
    return page(request, "names.html.j2", shown=shown, picture=picture)


@router.get("/refused")
def refused(request: Request, shown: ShownOf) -> Response:
    """Gives what was left out, and how the dossier was made."""
    return page(request, "refused.html.j2", shown=shown)


@router.get("/history")
def history(request: Request, shown: ShownOf, shelf: ShelfOf) -> Response:
    """Gives the story's revisions and what people ruled."""
    revisions, rulings = shelf.desk.history(shown.head.id), shelf.desk.judgements(shown.head.id)
    return page(request, "history.html.j2", shown=shown, revisions=revisions, rulings=tuple(reversed(rulings)))


@router.get("/notes")
def notes(request: Request, shown: ShownOf, shelf: ShelfOf) -> Response:
    """Gives what people wrote on the story and on what is in it, newest first."""
    rulings = shelf.desk.judgements(shown.head.id)
    written = [one for one in rulings if one.judgement.action == "annotate" and one.state != "undone"]
    return page(request, "notes.html.j2", shown=shown, notes=tuple(reversed(written)), who=who_of(request))


@router.get("/why/{id}")
def why(id: str, request: Request, shown: ShownOf, shelf: ShelfOf) -> Response:
    """Gives why a record is what it is."""
    return page(request, "why.html.j2", shown=shown, why=shelf.desk.why(shown.head.id, id, shown.revision))


@router.get("/{id}")
def any_record(id: str, shown: ShownOf) -> Response:
    """Leads to wherever a record is shown: an id is an address."""
    is_known = shown.seen.knows(id) or any(one.id == id for one in shown.view.evidence)
    return RedirectResponse(_there(shown.href(id) if is_known else None, id), status_code=302)


def _there(found: T | None, id: str) -> T:
    if found is None:
        raise InputError("id.unknown", f"There is no {id[:40]!r} in this revision of the story.")
    return found


def _ends(question: QuestionView) -> tuple[str, str] | None:
    """Gives the reports of the first drift: the two that a reader would lay side by side."""
    pairs = [(one.before.report.id, one.after.report.id) for one in question.drift]
    return next((pair for pair in pairs if pair[0] != pair[1]), None)
