"""Questions narrowed down: what may be asked of them, with how many answer to it, every choice an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from headwater.desk import Ruling
from headwater.dossier.view import QuestionView
from headwater.model import Canonical, Question
from headwater.render.catalogue import N_
from headwater.web.pages import page, part_of_list
from headwater.web.shown import ShelfOf, Shown, ShownOf

router = APIRouter(prefix="/stories/{name}")
Test = Callable[["Asked"], bool]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with all that it can be narrowed by."""

    record: Question
    view: QuestionView
    certainties: frozenset[str]
    is_disputed: bool
    state: str
    """proposed, or accepted where a standing ruling confirms it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter, as a link."""

    words: str
    count: int
    """Questions or stories that are left with it, beside what else is chosen."""
    address: str
    is_chosen: bool


FILTERS: Mapping[str, tuple[str, Mapping[str, tuple[str, Test]]]] = {
    "about": (
        N_("About"),
        {
            "numbers": (N_("numbers"), lambda one: any(_has_number(p.reading) for p in one.record.positions)),
            "disputed": (N_("readings that differ"), lambda one: one.is_disputed),
            "moved": (N_("what moved"), lambda one: bool(one.view.drift)),
        },
    ),
    "origins": (
        N_("Independent origins"),
        {
            "2": (N_("two or more"), lambda one: one.record.support.low > 1),
            "1": (N_("one only"), lambda one: one.record.support.high == 1),
        },
    ),
    "certainty": (
        N_("Stated as"),
        {
            "certain": (N_("certain"), lambda one: "certain" in one.certainties),
            "probable": (N_("probable"), lambda one: "probable" in one.certainties),
            "possible": (N_("possible"), lambda one: "possible" in one.certainties),
        },
    ),
    "state": (
        N_("State"),
        {
            "accepted": (N_("confirmed"), lambda one: one.state == "accepted"),
            "proposed": (N_("not ruled on"), lambda one: one.state == "proposed"),
        },
    ),
}


@router.get("/claims")
def claims(request: Request, shown: ShownOf, shelf: ShelfOf, p: int = 1) -> Response:
    """Gives what is said: questions with their readings, most reports first; those only that the filters let through."""
    chosen = {name: told for name in FILTERS if (told := request.query_params.get(name, "")) in FILTERS[name][1]}
    everything = _asked(shown, shelf.desk.judgements(shown.head.id))
    found = [one.view for one in everything if _passes(one, chosen)]
    start, number, pages = part_of_list(p, len(found))
    return page(
        request,
        "claims.html.j2",
        shown=shown,
        questions=found[start : start + 30],
        states={one.view.id: one.state for one in everything},
        total=len(found),
        number=number,
        pages=pages,
        filters=_filters(everything, chosen, f"{shown.base}/claims"),
        is_narrowed=bool(chosen),
        at=f"{shown.base}/claims?{urlencode(chosen)}",
    )


def _asked(shown: Shown, rulings: tuple[Ruling, ...]) -> list[Asked]:
    records = {question.id: question for question in shown.dossier.questions}
    certainty = {claim.id: claim.certainty.overall for claim in shown.dossier.claims}
    disputed = {conflict.question for conflict in shown.dossier.conflicts}
    standing = [one.judgement for one in rulings if one.state == "standing" and one.judgement.action == "accept"]
    accepted = {target.id for one in standing for target in one.targets}
    return [
        Asked(
            record=records[view.id],
            view=view,
            certainties=frozenset(certainty[claim] for position in records[view.id].positions for claim in position.claims),
            is_disputed=view.id in disputed,
            state="accepted" if view.id in accepted else "proposed",
        )
        for view in shown.view.questions
    ]


def _passes(one: Asked, chosen: Mapping[str, str]) -> bool:
    return all(FILTERS[name][1][told][1](one) for name, told in chosen.items())


def _filters(everything: list[Asked], chosen: dict[str, str], base: str) -> list[tuple[str, list[Choice]]]:
    found = []
    for name, (title, choices) in FILTERS.items():
        others = {key: told for key, told in chosen.items() if key != name}
        left = [one for one in everything if _passes(one, others)]
        made = []
        for told, (words, test) in choices.items():
            is_chosen = chosen.get(name) == told
            to = others if is_chosen else {**others, name: told}
            made.append(Choice(words, sum(map(test, left)), f"{base}?{urlencode(to)}" if to else base, is_chosen))
        found.append((title, [one for one in made if one.count or one.is_chosen]))
    return [(title, made) for title, made in found if made]


def _has_number(reading: Canonical) -> bool:
    return reading.low is not None or reading.high is not None
