"""People's rulings: proposed, weighed with their effect on the counts, made, and undone."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from headwater.desk.judging import ALLOWED
from headwater.web.pages import page
from headwater.web.shown import Shelf, ShelfOf, Shown, ShownOf

router = APIRouter(prefix="/stories/{name}")
Field = Annotated[str, Form()]
WHO_COOKIE = "headwater-who"
YEAR_SECONDS = 365 * 24 * 3600
WITH_VALUES = {"annotate": "text", "grade": "code"}
DECIDING = ("accept", "reject", "merge", "split")
OFFERED = ("accept", "reject", "merge", "split", "annotate", "grade")
"""Edits of single values come through the API."""
BACK = re.compile(r"(review|notes|history)(\?kind=[a-z]{1,20})?")
"""Pages that a ruling may lead back to while the story is worked out."""


@router.get("/rule")
def weigh(
    request: Request,
    shown: ShownOf,
    shelf: ShelfOf,
    of: Annotated[list[str], Query()],
    action: str = "",
    value: str = "",
    why: str = "",
    back: str = "",
) -> Response:
    """Gives the form of a ruling, and once an action is chosen what it would change; nothing is written."""
    ids = [id for id in dict.fromkeys(of) if id]
    first = shelf.desk.why(shown.head.id, ids[0] if ids else "")
    kind = "question" if first.kind == "position" else first.kind
    effect = None
    if action:
        ids = _meant(shown, action, ids)
        effect = shelf.desk.preview(shown.head.id, action, ids, changes=_changes(action, value))
    return page(
        request,
        "rule.html.j2",
        shown=shown,
        subject=first,
        ids=ids,
        actions=[one for one in OFFERED if kind in ALLOWED[one]],
        partners=_partners(shown, ids, kind),
        action=action,
        value=value,
        reason=why,
        effect=effect,
        who=who_of(request),
        seen=len(shelf.desk.judgements(shown.head.id)),
        back=back if BACK.fullmatch(back) else "",
    )


@router.post("/rule")
def rule(
    shown: ShownOf,
    shelf: ShelfOf,
    of: Annotated[list[str], Form()],
    action: Field,
    who: Field = "",
    value: Field = "",
    why: Field = "",
    seen: Annotated[int | None, Form()] = None,
    back: Field = "",
) -> Response:
    """Makes a ruling, and works the story out under it; whoever came from the queue goes back to it."""
    shelf.desk.judge(shown.head.id, action, of, who=who, changes=_changes(action, value), why=why, seen=seen)
    return worked_out(shelf, shown, who, because=f"{action} by {who}", back=back)


@router.post("/undo")
def undo(
    shown: ShownOf, shelf: ShelfOf, judgement: Annotated[list[str], Form()], who: Field = "", back: Field = ""
) -> Response:
    """Takes rulings back, and works the story out without them."""
    shelf.desk.undo_all(judgement, who=who)
    return worked_out(shelf, shown, who, because=f"undo by {who}", back=back)


def who_of(request: Request) -> str:
    """Gives the name that a person ruled under last, in this browser."""
    return unquote(request.cookies.get(WHO_COOKIE, ""))


def worked_out(shelf: Shelf, shown: Shown, who: str, *, because: str, back: str) -> Response:
    """Asks for the story to be worked out, and leads back to where somebody ruled, or to how far the work is."""
    job = shelf.desk.ask("update", story=shown.head.id, because=because)
    to = f"/stories/{shown.head.id}/{back}" if BACK.fullmatch(back) else f"/jobs/{job}"
    answer = RedirectResponse(to, status_code=303)
    answer.set_cookie(WHO_COOKIE, quote(who), max_age=YEAR_SECONDS, samesite="strict", httponly=True)
    return answer


def _changes(action: str, value: str) -> dict[str, object] | None:
    return {WITH_VALUES[action]: value} if action in WITH_VALUES else None


def _meant(shown: Shown, action: str, ids: list[str]) -> list[str]:
    """Gives what a ruling is on: to split one claim is to part it from the question that it answers."""
    return [*ids, *_homes(shown, ids)] if action == "split" and len(ids) == 1 else ids


def _homes(shown: Shown, ids: list[str]) -> list[str]:
    """Gives the questions that claims answer."""
    return [one.id for one in shown.dossier.questions if any(id in position.claims for position in one.positions for id in ids)]


def _partners(shown: Shown, ids: list[str], kind: str) -> list[tuple[str, str]]:
    """Gives what a question or a claim can be brought together with: the other questions, by id and words."""
    if kind not in ("question", "claim"):
        return []
    known = {*ids, *_homes(shown, ids)}
    return [(one.id, one.statement) for one in (*shown.view.questions, *shown.view.alone) if one.id not in known]
