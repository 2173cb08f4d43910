"""Numbers of one question that differ: which exclude each other, and how they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from headwater.model import Claim, Conflict, Quantity
from headwater.reconcile.alignment.readings import bound_kind, can_both_hold, figure
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.board import Board
from headwater.reconcile.decide import MAX_SIDES
from headwater.reconcile.differences.branches import branch_relation
from headwater.reconcile.differences.marks import are_other_marks, mark_of
from headwater.reconcile.differences.sides import in_time, make_conflict
from headwater.reconcile.differences.standing import Value, relation_of, starts_before


def quantity_conflicts(question: str, claims: Sequence[Claim], board: Board) -> Iterator[Conflict]:
    """Gives the conflicts of number: one for each set of values that stand to each other in one way."""
    values = _values(claims)[:MAX_SIDES]
    apart = [(a, b) for a, b in combinations(values, 2) if are_other_marks(a.claims, b.claims)]
    for a, b in apart:
        yield _off_marks(question, a, b, board)
    beside = [(a, b) for a, b in combinations(values, 2) if (a, b) not in apart]
    told = [(a, b, relation_of(a, b, board)) for a, b in beside]
    told += [(a, b, "weaker-stronger") for v in values for a, b in combinations(_figures(v), 2)]
    pairs = [(a, b, r) for a, b, r in told if r is not None and not (r == "slip" and _is_inherited(a, b, values, board))]
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


def _is_inherited(a: Value, b: Value, values: Sequence[Value], board: Board) -> bool:
    """Tells whether the later of two values fits a third that a report above it gives: then it did not slip from the first."""
    first, second = (a, b) if starts_before(a, b, board) else (b, a)
    root = in_time(second.claims, board.descent)[0].report
    above = {link.upstream for link in board.descent.parents.get(root, ())}
    others = [v for v in values if v is not first and v is not second and can_both_hold(v.number, second.number)]
    return any(c.report in above for v in others for c in v.claims)


def _off_marks(question: str, a: Value, b: Value, board: Board) -> Conflict:
    """Gives the conflict of place of two distances from different marks: no difference of number."""
    return make_conflict(
        "place",
        branch_relation([a.claims, b.claims], board),
        [a.claims, b.claims],
        question=question,
        labels=[_told_mark(v) for v in (a, b)],
        descent=board.descent,
        why="the distances are from different marks",
    )


def _told_mark(value: Value) -> str:
    return f"{' '.join(value.number.text.split())} from {mark_of(value.claims[0])}"


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


def _figures(value: Value) -> list[Value]:
    """Gives a value by the figures under which it is told: "184,000" says more than "about 180,000"."""
    groups: dict[float | None, list[tuple[Claim, Quantity]]] = {}
    for claim in value.claims:
        number = anchored_quantity(claim)
        if number is not None and number.per == value.number.per:
            groups.setdefault(figure(number), []).append((claim, number))
    return [Value(tuple(c for c, _ in told), told[0][1]) for told in groups.values()]


def _is_one_value(a: Quantity, b: Quantity) -> bool:
    kinds = bound_kind(a), bound_kind(b)
    if kinds[0] != kinds[1]:
        return False
    if kinds[0] == "value":
        return can_both_hold(a, b)
    return (a.low, a.high, a.per) == (b.low, b.high, b.per)


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
        "scope": "{a} and {b} are given for other places, times or definitions",
        "slip": "{a} and {b} exclude each other within one line of descent",
        "weaker-stronger": "{a} and {b} can both hold; one of them leaves open what the other fixes",
    }
    return words[relation].format(a=f'"{a.text}"', b=f'"{b.text}"')
