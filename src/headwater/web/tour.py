"""A story shown in five steps, each on a page that is there anyway: what to look at, and where to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request

from headwater.dossier.view import QuestionView
from headwater.render.catalogue import N_
from headwater.web.shown import Shown

PARAMETER = "tour"


@dataclass(frozen=True, slots=True)
class Step:
    """One step."""

    title: str
    words: str
    """What to look at."""
    place: Callable[[Shown], str]
    """Gives where it is, below the story."""


@dataclass(frozen=True, slots=True)
class Tour:
    """Where a reader is."""

    number: int
    step: Step
    count: int
    next: str | None
    """Address of the next step."""
    next_title: str | None


def _most_moved(shown: Shown) -> QuestionView | None:
    """Gives the question with the most readings among those that most reports answer."""
    return max(shown.view.questions[:10], key=lambda one: len(one.positions), default=None)


def _question(shown: Shown) -> str:
    found = _most_moved(shown)
    return "/claims" if found is None else f"/questions/{found.id}"


def _two_reports(shown: Shown) -> str:
    """Gives two reports of which one took text from the other, the later one not naming it if there is such a pair."""
    known = {report.id for report in shown.view.reports}
    ties = [link for link in shown.dossier.links if link.upstream in known]
    shared = [link for link in ties if link.kind in ("copy", "rewrite")] or ties
    return f"/compare?a={shared[0].upstream}&b={shared[0].downstream}" if shared else "/compare"


STEPS = (
    Step(
        N_("How many know it"),
        N_(
            "Two counts stand together everywhere: how many reports there are, and how many independent origins they lead to."
            " Open “How counted?” to see why they differ."
        ),
        lambda shown: "",
    ),
    Step(
        N_("Who took it from whom"),
        N_(
            "Each dot is a report, and time runs to the right. Lines show who shares text with whom, who cites whom, and who"
            " translates; every line stands in the table below with the words it rests on."
        ),
        lambda shown: "/lineage",
    ),
    Step(
        N_("What exactly is said"),
        N_(
            "One question with every reading that reports give of it, on whose word, and how it moved. Each quotation opens its"
            " place in the report."
        ),
        _question,
    ),
    Step(
        N_("Where it changed"),
        N_(
            "Two reports side by side: what changed on the way, what was left out, what was added. Nothing here says which is"
            " right."
        ),
        _two_reports,
    ),
    Step(
        N_("What you decide"),
        N_(
            "The machine proposes, you decide: each ruling shows what it would change before it is made, and can be undone."
            " Press ? for the keys."
        ),
        lambda shown: "/review",
    ),
)


def tour_of(request: Request, shown: Shown | None) -> Tour | None:
    """Gives where a reader is on the tour, or nothing for one who is not on it."""
    told = request.query_params.get(PARAMETER, "")
    if shown is None or not told.isdecimal() or not 1 <= int(told) <= len(STEPS):
        return None
    number = int(told)
    after = STEPS[number] if number < len(STEPS) else None
    return Tour(
        number=number,
        step=STEPS[number - 1],
        count=len(STEPS),
        next=None if after is None else address(shown.base, after.place(shown), number + 1),
        next_title=None if after is None else after.title,
    )


def address(base: str, place: str, number: int) -> str:
    """Gives the address of a step."""
    return f"{base}{place}{'&' if '?' in place else '?'}{PARAMETER}={number}"
