"""A revision of a story as pages show it: its view, and the address of every record in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from headwater.desk import Desk, StoryHead, read_permalink, write_permalink
from headwater.desk.drawer import Recent
from headwater.dossier.at_a_glance import CameUp, Glance, at_a_glance, came_up
from headwater.dossier.over_time import origins_over_time
from headwater.dossier.view import DossierView, QuestionView
from headwater.dossier.viewing import view_of
from headwater.model import Dossier
from headwater.render.catalogue import language

POINTED_AT = re.compile(r"e-([0-9]{1,7})-[0-9]+-[0-9]+")
OWN_PAGE = ("reports", "questions", "conflicts")
"""Records of which each has a page of its own."""
KEPT_VIEWS = 8  # a reader goes back and forth between a few stories; a view holds words, so each language has its own


@dataclass(frozen=True, slots=True)
class Seen:
    """What of a revision never changes."""

    dossier: Dossier
    view: DossierView
    claims: dict[str, str]
    """The report of each claim, by ids."""
    answers: dict[str, str]
    """The question of each claim and of each position, by ids."""
    pages: dict[str, str]
    """The page below the story on which each of the other records stands, by its id."""

    order: dict[str, int]
    """Each report's place in time, by its id."""

    def knows(self, id: str) -> bool:
        """Tells whether an id is a record's."""
        return id in self.claims or id in self.pages or id.removeprefix("k-") in self.answers

    def place(self, id: str) -> str | None:
        """Gives the address below the story of a record, or of words that something points at (``e-1-20-31``).

        ``k-`` before a claim's id means where it stands among the answers to its question.
        """
        if id in self.claims:
            return f"reports/{self.claims[id]}#{id}"
        if id in self.pages:
            page = self.pages[id]
            return f"{page}/{id}" if page in OWN_PAGE else f"{page}#{id}"
        if (answer := id.removeprefix("k-")) in self.answers:
            return f"questions/{self.answers[answer]}#{id}"
        words = POINTED_AT.fullmatch(id)
        number = 0 if words is None else int(words[1])
        return f"reports/{self.dossier.reports[number - 1].id}#{id}" if 1 <= number <= len(self.dossier.reports) else None


@dataclass(frozen=True, slots=True)
class Shown:
    """A revision as it was asked for."""

    head: StoryHead
    revision: int
    base: str
    """The story's address: with the revision where the reader asked for one."""
    frozen: str
    """The same with the revision in any case."""
    seen: Seen

    @property
    def view(self) -> DossierView:
        """Gives the view."""
        return self.seen.view

    @property
    def dossier(self) -> Dossier:
        """Gives the dossier."""
        return self.seen.dossier

    @property
    def order(self) -> dict[str, int]:
        """Gives each report's place in time, by its id."""
        return self.seen.order

    def report_name(self, id: str) -> str:
        """Gives a report's number and name."""
        report = self.view.reports[self.order[id]]
        return f"R{report.number} {report.name}"

    def came_up(self, question: QuestionView) -> CameUp:
        """Gives how a question's answers came up."""
        return came_up(question, self.order)

    def href(self, id: str) -> str:
        """Gives the address of a record's place."""
        place = self.seen.place(id)
        return f"#{id}" if place is None else f"{self.base}/{place}"


class Shelf:
    """The desk, with the views looked at last."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._views = Recent(KEPT_VIEWS)
        self._glances = Recent(KEPT_VIEWS)

    def show(self, name: str) -> Shown:
        """Gives the revision that a permalink names. Raises: InputError ``story.unknown``, ``revision.unknown``."""
        story, asked = read_permalink(name)
        head = self.desk.story(story)
        revision = head.revision if asked is None else asked
        seen = self._views.get((story, revision, language()), lambda: _seen(self.desk.dossier(story, revision or None)))
        base, frozen = f"/stories/{write_permalink(story, asked)}", f"/stories/{write_permalink(story, revision)}"
        return Shown(head=head, revision=revision, base=base, frozen=frozen, seen=seen)

    def glance(self, shown: Shown) -> tuple[Glance, str]:
        """Gives what the overview says first of a revision, and its picture of how the story spread."""
        key = (shown.base, shown.revision, language())
        return self._glances.get(
            key, lambda: (at_a_glance(shown.dossier, shown.view), origins_over_time(shown.view, href=shown.href))
        )


def shelf_of(request: Request) -> Shelf:
    """Gives the shelf that this application reads from."""
    shelf: Shelf = request.app.state.shelf
    return shelf


def shown_of(name: str, request: Request) -> Shown:
    """Gives the revision that an address names."""
    return shelf_of(request).show(name)


ShelfOf = Annotated[Shelf, Depends(shelf_of)]
ShownOf = Annotated[Shown, Depends(shown_of)]


def _seen(dossier: Dossier) -> Seen:
    view = view_of(dossier)
    positions = [(position, question.id) for question in dossier.questions for position in question.positions]
    answers = {position.id: question for position, question in positions}
    answers |= {claim: question for position, question in positions for claim in position.claims}
    pages = {report.id: "reports" for report in dossier.reports} | {question.id: "questions" for question in dossier.questions}
    pages |= {conflict.id: "conflicts" for conflict in dossier.conflicts}
    pages |= {one.id: "lineage" for one in dossier.origins} | {link.id: "lineage" for link in dossier.links}
    pages |= dict.fromkeys((*view.speakers.ids, *view.mentions.ids), "names")
    return Seen(
        dossier=dossier,
        view=view,
        claims={claim.id: claim.report for claim in dossier.claims},
        answers=answers,
        pages=pages,
        order={report.id: number for number, report in enumerate(dossier.reports)},
    )
