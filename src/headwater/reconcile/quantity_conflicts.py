"""Numbers of one question that differ: which exclude each other, and how they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from headwater.model import Claim, Conflict, Quantity
from headwater.reconcile.decide import MAX_SIDES
from headwater.reconcile.positions import are_apart
from headwater.reconcile.questions import Board
from headwater.reconcile.readings import are_turned, bound_kind, can_both_hold, figure
from headwater.reconcile.sides import crossing_link, in_time, is_one_branch, make_conflict, says_moved
from headwater.reconcile.slots import Slots, anchored_quantity
from headwater.reconcile.things import is_measure

# Acts whose count grows as it becomes known. Ours.
GROWING = frozenset(
    {"death", "injury", "missing", "escape", "rescue", "arrest", "infect", "destroy", "damage", "attack", "burn"}
)


@dataclass(frozen=True, slots=True)
class Value:
    """Claims whose numbers say one value, about or bare."""

    claims: tuple[Claim, ...]
    number: Quantity


def quantity_conflicts(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the conflicts of number: one for each set of values that stand to each other in one way."""
    values = _values(claims)[:MAX_SIDES]
    pairs = [(a, b, r) for a, b in combinations(values, 2) for r in [_relation(a, b, board)] if r is not None]
    for relation in sorted({r for _, _, r in pairs}):
        edges = [(a, b) for a, b, r in pairs if r == relation]
        for sides in _sides(edges, relation):
            yield make_conflict(
                "quantity",
                relation,
                [v.claims for v in sides],
                question=question,
                labels=[" ".join(v.number.text.split()) for v in sides],
                descent=board.descent,
                why=_why(relation, sides[0].number, sides[-1].number),
            )


def _values(claims: Sequence[Claim]) -> list[Value]:
    groups: list[list[tuple[Claim, Quantity]]] = []
    told = [(c, q) for c in sorted(claims, key=lambda c: c.id) for q in [anchored_quantity(c)] if q is not None]
    for claim, number in (item for item in told if item[0].polarity == "affirmed"):
        home = next((g for g in groups if _is_one_value(g[0][1], number)), None)
        if home is None:
            groups.append([(claim, number)])
        else:
            home.append((claim, number))
    values = [Value(tuple(c for c, _ in g), g[0][1]) for g in groups]
    return sorted(values, key=lambda v: (-len(v.claims), v.claims[0].id))


def _is_one_value(a: Quantity, b: Quantity) -> bool:
    kinds = bound_kind(a), bound_kind(b)
    if kinds[0] != kinds[1]:
        return False
    if kinds[0] == "value":
        return can_both_hold(a, b)
    return (a.low, a.high, a.per) == (b.low, b.high, b.per)


def _relation(a: Value, b: Value, board: Board) -> str | None:
    if (a.number.per is None) != (b.number.per is None):
        return None
    is_period = a.number.per != b.number.per and figure(a.number) == figure(b.number) is not None
    if can_both_hold(a.number, b.number) and not is_period:
        return "weaker-stronger" if _says_more(a.number, b.number) else None
    if all(_are_steps(x, y) for x in a.claims for y in b.claims):
        return None
    first, second = (a, b) if _starts_before(a, b, board) else (b, a)
    if not is_period and _are_told_together(a, b):
        return "update"
    if _is_slip(first, second, board, is_miswritten=is_period or are_turned(a.number, b.number)):
        return "slip"
    if can_both_hold(a.number, b.number):
        return None
    if _is_scope(a, b, board):
        return "scope"
    if _is_update(first, second, board):
        return "update"
    return "contradiction"


def _is_slip(first: Value, second: Value, board: Board, *, is_miswritten: bool) -> bool:
    """Tells whether the later value entered on one branch; a figure with its digits turned or its period changed is
    miswritten whoever is named for it, and needs a tie across only."""
    if is_miswritten:
        return crossing_link(first.claims, second.claims, board.descent) is not None
    return is_one_branch(first.claims, second.claims, board.descent) and not _speaks_anew(second, first, board)


def _are_steps(x: Claim, y: Claim) -> bool:
    """Tells whether two numbers are told apart by stage; a rate without a stage is one that holds now."""
    stages = [
        "ongoing" if c.stage == "unspecified" and q is not None and q.per is not None else c.stage
        for c, q in ((x, anchored_quantity(x)), (y, anchored_quantity(y)))
    ]
    return are_apart(stages[0], stages[1])


def _says_more(a: Quantity, b: Quantity) -> bool:
    """Tells whether one of two numbers that can both hold fixes what the other leaves open, at the same figure."""
    if bound_kind(a) == bound_kind(b) or a.per != b.per:
        return False
    figure_a, figure_b = figure(a), figure(b)
    if figure_a is not None and figure_b is not None:
        return figure_a == figure_b
    return bool({a.low, a.high} & {b.low, b.high} - {None})


def _starts_before(a: Value, b: Value, board: Board) -> bool:
    first_a, first_b = (in_time(v.claims, board.descent)[0] for v in (a, b))
    return (board.descent.rank(first_a.report), first_a.id) <= (board.descent.rank(first_b.report), first_b.id)


def _speaks_anew(value: Value, other: Value, board: Board) -> bool:
    """Tells whether a value has an origin of its own, which a slip has not."""
    had = {board.ground.origin_of.get(c.id) for c in other.claims}
    return any(board.ground.origin_of.get(c.id, c.id) not in had and c.attribution for c in value.claims)


def _is_update(first: Value, second: Value, board: Board) -> bool:
    start = in_time(first.claims, board.descent)[0]
    later = [c for c in second.claims if board.descent.is_later(c.report, start.report)]
    if not later or any(board.descent.is_later(start.report, c.report) for c in second.claims):
        return False
    says_so = any(says_moved(c) for c in later) or second.number.change is not None
    acts = _acts(first, second, board)
    counts_on = _grows(first, second) or "missing" in acts  # the missing are found, so their count falls
    return says_so or (counts_on and not are_turned(first.number, second.number) and bool(acts & GROWING))


def _are_told_together(a: Value, b: Value) -> bool:
    """Tells whether one clause gives both numbers: "rose to five from two", "2,100, against 1,200 at daybreak"."""
    return any(x.report == y.report and x.start < y.end and y.start < x.end for x in a.claims for y in b.claims)


def _grows(first: Value, second: Value) -> bool:
    low, high = first.number.interval()[1], second.number.interval()[0]
    return high > low


def _acts(a: Value, b: Value, board: Board) -> frozenset[str]:
    """Gives the acts that most claims of both values may speak of."""
    if is_measure(a.number.unit or ""):
        return frozenset()  # metres and tonnes are measured again, they do not come to be known one by one
    told = [act for c in (*a.claims, *b.claims) for act in sorted(board.slots[c.id].acts)]
    return frozenset(act for act in told if 2 * told.count(act) > len(a.claims) + len(b.claims))


def _is_scope(a: Value, b: Value, board: Board) -> bool:
    one, two = ([board.slots[c.id] for c in v.claims] for v in (a, b))
    return _apart([s.named_places for s in one], [s.named_places for s in two]) or _is_local(one, two) or _times_apart(one, two)


def _is_local(one: Sequence[Slots], two: Sequence[Slots]) -> bool:
    """Tells whether one side alone bounds its number to places."""
    return (all(s.named_places for s in one) and not any(s.named_places for s in two)) or (
        all(s.named_places for s in two) and not any(s.named_places for s in one)
    )


def _apart(one: Sequence[frozenset[str]], two: Sequence[frozenset[str]]) -> bool:
    return all(one) and all(two) and not any(x & y for x in one for y in two)


def _times_apart(one: Sequence[Slots], two: Sequence[Slots]) -> bool:
    if not all(s.times for s in (*one, *two)):
        return False
    return all(e < f or t < s for x in one for y in two for s, e in x.times for f, t in y.times)


def _sides(edges: Sequence[tuple[Value, Value]], relation: str) -> list[list[Value]]:
    """Gives the sides of each conflict: a count that moves is one story, values that all exclude each other are one
    contradiction; else pair by pair."""
    nodes = list({v.claims[0].id: v for edge in edges for v in edge}.values())
    is_clique = len(edges) == len(nodes) * (len(nodes) - 1) // 2
    if relation == "contradiction" and is_clique:
        return [nodes]
    if relation != "update":
        return [[a, b] for a, b in edges]
    parts: list[list[Value]] = []
    for node in nodes:
        touching = [p for p in parts if any((v, node) in edges or (node, v) in edges for v in p)]
        parts = [p for p in parts if p not in touching] + [[v for p in touching for v in p] + [node]]
    return [p for p in parts if len(p) > 1]


def _why(relation: str, a: Quantity, b: Quantity) -> str:
    words = {
        "contradiction": "no value fits both {a} and {b}",
        "update": "{a} and {b} exclude each other, and the later one says so or counts on",
        "scope": "{a} and {b} are given for other places or times",
        "slip": "{a} and {b} exclude each other within one line of descent",
        "weaker-stronger": "{a} and {b} can both hold; one of them leaves open what the other fixes",
    }
    return words[relation].format(a=f'"{a.text}"', b=f'"{b.text}"')
