"""The answers of one question: claims with one canonical reading, and which answers can hold at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.model import Canonical, Claim, Quantity, digest
from headwater.model.quantity import DAYS_PER
from headwater.reconcile.alignment.readings import can_both_hold
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.answers.plainest import plainest, statement_for

ACTUAL = frozenset({"ongoing", "done"})
AHEAD = frozenset({"considered", "planned", "predicted"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A position before its support is known."""

    id: str
    statement: str
    reading: Canonical
    claims: tuple[Claim, ...]
    compatible_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What readings of a question differ in beside the number: label of each claim id, empty where they do not differ."""

    place: Mapping[str, str]
    time: Mapping[str, str]
    object: Mapping[str, str]


NO_DETAILS = Details({}, {}, {})


def find_answers(claims: Sequence[Claim], *, details: Details = NO_DETAILS) -> list[Answer]:
    """Gives the answers of a question, by number of reports, then by id; every claim is in exactly one."""
    per, unit = common_measure(claims)
    groups: dict[Canonical, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[reading_of(claim, per=per, unit=unit, details=details)].append(claim)
    answers = [_answer(reading, found) for reading, found in groups.items()]
    linked = [replace(a, compatible_with=tuple(sorted(b.id for b in answers if b is not a and fit(a, b)))) for a in answers]
    return sorted(linked, key=lambda a: (-len({c.report for c in a.claims}), -len(a.claims), a.id))


def common_measure(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """Gives the period and the unit of a question: those that most of its numbers use, the first by name among equals."""
    numbers = [q for q in (anchored_quantity(c) for c in claims) if q is not None]
    return _most([q.per for q in numbers if q.per in DAYS_PER]), _most([q.unit for q in numbers])


def _most(values: Sequence[str | None]) -> str | None:
    known = sorted(v for v in values if v is not None)
    return max(sorted(set(known)), key=known.count) if known else None


def reading_of(claim: Claim, *, per: str | None, unit: str | None, details: Details) -> Canonical:
    """Gives a claim's canonical reading; rates are brought to the question's period."""
    number = anchored_quantity(claim)
    bare = Canonical(
        stage=claim.stage,
        polarity=claim.polarity,
        place=details.place.get(claim.id),
        time=details.time.get(claim.id),
        object=details.object.get(claim.id),
    )
    if number is None:
        return bare
    factor = _factor(number, per)
    return replace(
        bare,
        low=_times(number.low, factor),
        high=_times(number.high, factor),
        low_open=number.low_open,
        high_open=number.high_open,
        approximate=number.approximate,
        unit=unit,
        per=per if number.per in DAYS_PER else number.per,
    )


def _factor(number: Quantity, per: str | None) -> float:
    if per is None or number.per not in DAYS_PER or number.per == per:
        return 1.0
    return DAYS_PER[per] / DAYS_PER[number.per]


def _times(value: float | None, factor: float) -> float | None:
    if value is None or factor == 1.0:
        return value
    return round(value * factor, 6)


def fit(a: Answer, b: Answer) -> bool:
    """Tells whether two answers can hold at once.

    A value that holds now and one considered, planned or predicted are told apart by stage and can.
    """
    one, two = a.reading, b.reading
    if one.polarity != two.polarity:
        return False
    if _differ(one.place, two.place) or _differ(one.time, two.time) or _differ(one.object, two.object):
        return False
    if are_steps(one.stage, two.stage, is_rate=one.per is not None):
        return True
    first, second = anchored_quantity(a.claims[0]), anchored_quantity(b.claims[0])
    if first is None or second is None or (first.per is None) != (second.per is None):
        return True
    return can_both_hold(first, second)


def are_apart(a: str, b: str) -> bool:
    """Tells whether two stages are of different kinds: what is, and what is considered, planned or predicted."""
    kinds = [next((kind for kind in (ACTUAL, AHEAD) if stage in kind), None) for stage in (a, b)]
    return None not in kinds and kinds[0] != kinds[1]


def are_steps(a: str, b: str, *, is_rate: bool) -> bool:
    """Tells whether two stages tell two numbers apart; a rate that is planned and one forecast are two people's goals."""
    return are_apart(a, b) or (is_rate and (a == "predicted") != (b == "predicted"))


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def _answer(reading: Canonical, claims: Sequence[Claim]) -> Answer:
    ordered = tuple(sorted(claims, key=lambda c: c.id))
    return Answer(
        id=digest("p", [c.id for c in ordered]),
        statement=statement_for(plainest(claims)),
        reading=reading,
        claims=ordered,
    )
