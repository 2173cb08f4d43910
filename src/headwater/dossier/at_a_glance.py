"""A story at a glance: whom reports repeat and whether they say so, on whose word claims rest, and who is not heard."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.dossier.view import DossierView, DriftView, OriginView, QuestionView, Ref, Said
from headwater.dossier.view_lineage import named_pairs
from headwater.model import Claim, Dossier, Mention, Origin, Speaker

MOST = 6  # lines of a list that a reader takes in at once
LEAST_REPORTS = 3  # a body that fewer reports name may stand at the story's edge
ASPECTS = ("quantity", "stage", "certainty", "role", "attribution")
"""What may move, what a reader must know of first."""
WHO_SPEAKS = ("government", "person")
"""Kinds of names that can be asked for their word. Organisations are left out: ships and works are named like them."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """An origin that several reports lead to."""

    origin: OriginView
    reports: int
    """Reports that lead to it, its own text not counted."""
    unnamed: int
    """Those of them that do not name it."""


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody at the end of a chain of speakers: as near to what happened as the reports lead."""

    who: Ref
    claims: int
    reports: int


@dataclass(frozen=True, slots=True)
class Unheard:
    """A government or person whom several reports name and on whose word none says anything."""

    who: Ref
    reports: int


@dataclass(frozen=True, slots=True)
class Glance:
    """What an editor asks first."""

    repeated: tuple[Repeated, ...]
    knowers: tuple[Knower, ...]
    unnamed_claims: int
    """Claims whose last speaker is not named."""
    unheard: tuple[Unheard, ...]


@dataclass(frozen=True, slots=True)
class CameUp:
    """How the answers to one question came up."""

    first: Said
    """What the first report said, on somebody's word if on any."""
    readings: tuple[tuple[str, Said], ...]
    """Each reading with whoever gave it first, in the order of publication."""
    moves: tuple[DriftView, ...]
    """How it moved, what changes most first; changes of numbers are left out where the readings tell them."""


def at_a_glance(dossier: Dossier, view: DossierView) -> Glance:
    """Gives a story at a glance. Cost: linear in claims, links and names."""
    named = {speaker.id for speaker in dossier.speakers if speaker.named}
    return Glance(
        repeated=tuple(_repeated(dossier, view))[:MOST],
        knowers=tuple(_knowers(dossier))[:MOST],
        unnamed_claims=sum(claim.knower is not None and claim.knower not in named for claim in dossier.claims),
        unheard=tuple(_unheard(dossier))[:MOST],
    )


def came_up(question: QuestionView, order: dict[str, int]) -> CameUp:
    """Gives how the answers to a question came up; ``order`` gives each report's place in time."""
    told = [(said, position.reading) for position in question.positions for said in position.said]
    told.sort(key=lambda one: (order[one[0].report.id], one[0].span.start, one[0].id))
    readings: dict[str, Said] = {}
    for said, reading in told:
        if reading:
            readings.setdefault(reading, said)
    earliest = order[told[0][0].report.id]
    of_first = [said for said, _reading in told if order[said.report.id] == earliest]
    first = next((said for said in of_first if said.chain), of_first[0])
    moves = sorted(question.drift, key=lambda drift: ASPECTS.index(drift.aspect))
    shown = [drift for drift in moves if drift.aspect != "quantity" or len(readings) < 2]
    return CameUp(first=first, readings=tuple(readings.items()), moves=tuple({one.what: one for one in shown}.values()))


def _repeated(dossier: Dossier, view: DossierView) -> Iterator[Repeated]:
    records = {origin.id: origin for origin in dossier.origins}
    named = named_pairs(dossier.links) | _cited(dossier.claims)
    found = []
    for origin in view.origins:
        behind = _behind(records[origin.id])
        others = [report.id for report in origin.reports if report.id != behind]
        if len(others) > 1:
            unnamed = sum((behind, report) not in named for report in others)
            found.append(Repeated(origin=origin, reports=len(others), unnamed=unnamed))
    yield from sorted(found, key=lambda one: (-one.reports, -one.origin.claims, one.origin.id))


def _behind(origin: Origin) -> str:
    return origin.report or origin.speaker or ""


def _cited(claims: tuple[Claim, ...]) -> set[tuple[str, str]]:
    """Gives the pairs of a speaker and a report that gives its word for something."""
    return {(link.speaker, claim.report) for claim in claims for link in claim.attribution}


def _knowers(dossier: Dossier) -> Iterator[Knower]:
    speakers = {speaker.id: speaker for speaker in dossier.speakers}
    claims: Counter[str] = Counter()
    reports: dict[str, set[str]] = defaultdict(set)
    for claim in dossier.claims:
        if claim.knower is not None and speakers[claim.knower].named and speakers[claim.knower].kind != "outlet":
            claims[claim.knower] += 1
            reports[claim.knower].add(claim.report)
    for id in sorted(claims, key=lambda id: (-len(reports[id]), -claims[id], speakers[id].name, id)):
        who = Ref(text=speakers[id].name, id=id)
        yield Knower(who=who, claims=claims[id], reports=len(reports[id]))


def _unheard(dossier: Dossier) -> Iterator[Unheard]:
    spoke = {link.speaker for claim in dossier.claims for link in claim.attribution}
    heard = {name for speaker in dossier.speakers if speaker.id in spoke for name in _names(speaker)}
    asked = [mention for mention in dossier.mentions if mention.kind in WHO_SPEAKS]
    found = [(mention, len({span.report for span in mention.spans})) for mention in asked]
    for mention, reports in sorted(found, key=lambda one: (-one[1], one[0].name, one[0].id)):
        if reports >= LEAST_REPORTS and heard.isdisjoint(_names(mention)):
            yield Unheard(who=Ref(text=mention.name, id=mention.id), reports=reports)


def _names(one: Speaker | Mention) -> set[str]:
    return {" ".join(name.casefold().split()).removeprefix("the ") for name in (one.name, *one.aliases)}
