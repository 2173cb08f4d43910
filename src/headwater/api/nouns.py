"""Every noun of the contract as a list that can be filtered, paged and taken as a table.

Annotations are evaluated at once here: the routes are made in a loop, and FastAPI finds no local names in postponed ones.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import Response

from headwater.api import wire
from headwater.api.asked import DeskOf, csv_answer, dossier_of, page_of
from headwater.dossier.exports.tables import COLUMNS, Tables
from headwater.errors import InputError
from headwater.model import Dossier

Test = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Noun:
    """One kind of record."""

    name: str
    filter: type[wire.Paging]
    records: Callable[[Dossier], Sequence[Any]]
    tests: Mapping[str, Test] = field(default_factory=dict)
    """By the filter's field; a field without a test is compared with the record's own."""
    read: Mapping[str, Callable[[Dossier, Any], Any]] = field(default_factory=dict)
    """By the filter's field: what its value means in a dossier, where a record alone cannot tell."""

    def chosen(self, dossier: Dossier, asked: wire.Paging) -> list[tuple[int, Any]]:
        """Gives the records that were asked for, each with its place in the dossier."""
        wanted = asked.model_dump(exclude={"limit", "offset"}, exclude_none=True)
        meant = {name: self.read[name](dossier, value) if name in self.read else value for name, value in wanted.items()}
        tests = [(self.tests.get(name, _same(name)), value) for name, value in meant.items()]
        return [(n, one) for n, one in enumerate(self.records(dossier)) if all(test(one, value) for test, value in tests)]


def make_router() -> APIRouter:
    """Gives the routes of all nouns: ``/stories/{name}/NOUN``, the same with ``.json``, ``.csv`` where there is a table."""
    router = APIRouter(tags=["records of a story"])
    for noun in NOUNS:
        _add(router, noun)
    return router


def _add(router: APIRouter, noun: Noun) -> None:
    asked_type: Any = Annotated[noun.filter, Query()]

    def listed(name: str, asked: asked_type, desk: DeskOf) -> wire.Page:
        return page_of([one for _, one in noun.chosen(dossier_of(desk, name), asked)], asked)

    def table(name: str, asked: asked_type, desk: DeskOf) -> Response:
        dossier = dossier_of(desk, name)
        rows = Tables(dossier).all()[noun.name]
        return csv_answer((rows[n] for n, _ in noun.chosen(dossier, asked)), COLUMNS[noun.name], name=noun.name)

    def one(name: str, id: str, desk: DeskOf) -> dict[str, Any]:
        found = next((one for one in noun.records(dossier_of(desk, name)) if one.id == id), None)
        if found is None:
            raise InputError("id.unknown", f"There is no {id[:40]!r} among the {noun.name} of this revision.")
        return page_of([found], wire.Paging()).items[0]

    path = f"/stories/{{name}}/{noun.name}"
    router.add_api_route(path, listed, summary=f"The story's {noun.name}")
    router.add_api_route(f"{path}.json", listed, summary=f"The story's {noun.name}", include_in_schema=False)
    if noun.name in COLUMNS:
        router.add_api_route(
            f"{path}.csv",
            table,
            summary="The same as a table, all of those that the filter lets through",
            response_class=Response,
        )
    if noun.name != "refusals":
        router.add_api_route(f"{path}/{{id}}", one, summary=f"One of the {noun.name}")


def _same(name: str) -> Test:
    return lambda record, value: bool(getattr(record, name) == value)


def _has_words(*names: str) -> Test:
    return lambda record, value: any(value.casefold() in (getattr(record, name) or "").casefold() for name in names)


def _positions_of(dossier: Dossier, question: str) -> frozenset[str]:
    return frozenset(position.id for one in dossier.questions if one.id == question for position in one.positions)


NOUNS = (
    Noun("reports", wire.ReportFilter, lambda d: d.reports, {"words": _has_words("title", "text")}),
    Noun(
        "claims",
        wire.ClaimFilter,
        lambda d: d.claims,
        {
            "certainty": lambda claim, value: claim.certainty.overall == value,
            "unit": lambda claim, value: any(number.unit == value for number in claim.quantities),
            "speaker": lambda claim, value: any(link.speaker == value for link in claim.attribution),
            "words": _has_words("text"),
        },
    ),
    Noun(
        "questions",
        wire.QuestionFilter,
        lambda d: d.questions,
        {
            "claim": lambda question, value: any(value in position.claims for position in question.positions),
            "origins_at_least": lambda question, value: question.support.low >= value,
            "origins_at_most": lambda question, value: question.support.high <= value,
        },
    ),
    Noun(
        "positions",
        wire.PositionFilter,
        lambda d: [position for question in d.questions for position in question.positions],
        {"question": lambda position, value: position.id in value},
        {"question": _positions_of},
    ),
    Noun("conflicts", wire.ConflictFilter, lambda d: d.conflicts, {"claim": lambda one, value: value in one.claims}),
    Noun("links", wire.LinkFilter, lambda d: d.links),
    Noun("origins", wire.OriginFilter, lambda d: d.origins, {"report": lambda one, value: value in one.reports}),
    Noun("speakers", wire.SpeakerFilter, lambda d: d.speakers),
    Noun(
        "mentions",
        wire.MentionFilter,
        lambda d: d.mentions,
        {"report": lambda one, value: any(span.report == value for span in one.spans)},
    ),
    Noun("refusals", wire.RefusalFilter, lambda d: d.refusals),
)
