"""The review queue: one decision a card, with what it rests on beside it, and the last ruling to be undone above."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.desk import Proposal, Ruling
from headwater.dossier.view import Said
from headwater.web.pages import page, part_of_list
from headwater.web.ruling import DECIDING, who_of
from headwater.web.shown import ShelfOf, Shown, ShownOf

router = APIRouter(prefix="/stories/{name}")
CARDS = (
    12  # of a page: what was ruled on leaves it, so the first page is enough for a session, and it is drawn after each ruling
)


@dataclass(frozen=True, slots=True)
class Way:
    """One ruling that a proposal offers."""

    action: str
    key: str
    """The action of the key that means it."""
    address: str
    is_weighed: bool
    """True where its effect can be shown at once."""


@router.get("/review")
def review(request: Request, shown: ShownOf, shelf: ShelfOf, p: int = 1, kind: str = "") -> Response:
    """Gives what a person may decide, what most hangs on first; of one kind where it is told."""
    queue = shelf.desk.review(shown.head.id)
    kinds = Counter(one.kind for one in queue)
    left = [one for one in queue if kind not in kinds or one.kind == kind]
    start, number, pages = part_of_list(p, len(left), CARDS)
    rulings = shelf.desk.judgements(shown.head.id)
    who = who_of(request)
    back = f"review?kind={kind}" if kind in kinds else "review"
    jobs = shelf.desk.store.jobs.list()
    return page(
        request,
        "review.html.j2",
        shown=shown,
        queue=left[start : start + CARDS],
        cards={one.targets: _card(shown, one) for one in left[start : start + CARDS]},
        ways={one.targets: _ways(shown.head.id, one, back) for one in left[start : start + CARDS]},
        total=len(queue),
        kinds=sorted(kinds.items()),
        alike=Counter(one.alike for one in queue),
        kind=kind if kind in kinds else "",
        decided=sum(one.state == "standing" and one.judgement.action in DECIDING for one in rulings),
        last=_last(rulings, who),
        who=who,
        is_working=any(job.asked.get("story") == shown.head.id and job.state in ("waiting", "running") for job in jobs),
        number=number,
        pages=pages,
        at=f"{shown.base}/{back}",
        back=back,
    )


def _ways(story: str, proposal: Proposal, back: str) -> tuple[Way, ...]:
    return tuple(
        Way(
            action=action,
            key="note" if action == "annotate" else action,
            address=f"/stories/{story}/rule?{urlencode(_asked(proposal, action, back))}",
            is_weighed=action in DECIDING,
        )
        for action in proposal.actions
    )


def _asked(proposal: Proposal, action: str, back: str) -> list[tuple[str, str]]:
    """Gives what the form of a ruling is asked with; a note needs its words before anything can be weighed."""
    chosen = [("action", action)] if action in DECIDING else []
    return [*(("of", id) for id in proposal.targets), *chosen, ("back", back)]


def _last(rulings: tuple[Ruling, ...], who: str) -> list[Ruling]:
    """Gives the newest ruling of a person that stands, with those that were made in one go with it."""
    mine = [one for one in rulings if one.state == "standing" and one.judgement.who == who and one.judgement.action != "undo"]
    return [one for one in mine if one.judgement.at == mine[-1].judgement.at]


def _card(shown: Shown, proposal: Proposal) -> tuple[tuple[Said, ...], ...]:
    """Gives what a proposal rests on: the claims of each of its sides, those that a reader needs first."""
    conflict = shown.view.conflicts.find(proposal.targets[0])
    if conflict is not None:
        return conflict.sides
    if proposal.kind != "merge":
        return ()
    questions = (*shown.view.questions, *shown.view.alone)
    told = {said.id: said for question in questions for position in question.positions for said in position.said}
    return tuple((told[id],) for id in proposal.targets if id in told)
