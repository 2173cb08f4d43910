"""One ruling on many proposals that are alike: which they are, what it would change, made at once, undone at once."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import Response

from headwater.desk import Proposal
from headwater.desk.judging import MOST_AT_ONCE
from headwater.errors import InputError
from headwater.web.pages import page
from headwater.web.ruling import BACK, DECIDING, Field, who_of, worked_out
from headwater.web.shown import ShelfOf, ShownOf

LEAVES_COUNTS = ("accept", "split")
"""Rulings that say what is counted already: they start on all that are alike. One that takes something out of the counts or
joins what was counted twice starts on none, so that nobody makes forty of them having read one."""
router = APIRouter(prefix="/stories/{name}")


@router.get("/rule-all")
def weigh_all(
    request: Request,
    shown: ShownOf,
    shelf: ShelfOf,
    alike: str = "",
    action: str = "",
    of: Annotated[list[str] | None, Query()] = None,
    every: bool | None = None,
    back: str = "",
) -> Response:
    """Gives the proposals that are alike, those that are picked, and what a ruling on them would change; nothing is written.

    Where it is not told which, ``every`` says whether all are; without it, all are for what leaves the counts as they are.
    """
    found = [one for one in shelf.desk.review(shown.head.id) if one.alike == alike][:MOST_AT_ONCE]
    if not found:
        raise InputError("judgement.target", "Nothing like this waits for a decision any more. Go back to the queue.")
    actions = [one for one in found[0].actions if one in DECIDING]
    chosen = action if action in actions else actions[0]
    starts = chosen in LEAVES_COUNTS if every is None else every
    picked = [one for one in found if (starts if of is None else _key(one) in of)]
    effect = shelf.desk.preview_all(shown.head.id, chosen, [one.targets for one in picked]) if picked else None
    return page(
        request,
        "rule_all.html.j2",
        shown=shown,
        found=found,
        picked=picked,
        keys_of={one.targets: _key(one) for one in found},
        alike=alike,
        actions=actions,
        action=chosen,
        asks_each=chosen not in LEAVES_COUNTS,
        effect=effect,
        who=who_of(request),
        seen=len(shelf.desk.judgements(shown.head.id)),
        back=back if BACK.fullmatch(back) else "review",
    )


@router.post("/rule-all")
def rule_all(
    shown: ShownOf,
    shelf: ShelfOf,
    of: Annotated[list[str], Form()],
    action: Field,
    who: Field = "",
    why: Field = "",
    seen: Annotated[int | None, Form()] = None,
    back: Field = "",
) -> Response:
    """Makes the rulings, all or none, and works the story out under them."""
    each = [one.split(",") for one in dict.fromkeys(of)]
    shelf.desk.judge_all(shown.head.id, action, each, who=who, why=why, seen=seen)
    return worked_out(shelf, shown, who, because=f"{action} by {who}", back=back)


def _key(proposal: Proposal) -> str:
    return ",".join(proposal.targets)
