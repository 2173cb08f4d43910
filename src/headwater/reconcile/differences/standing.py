"""How two numbers of one question stand to each other: the one place where quantity conflicts get their relation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.model import Claim, Quantity
from headwater.reconcile.alignment.readings import are_turned, bound_kind, can_both_hold, figure, is_vague, times_apart
from headwater.reconcile.alignment.slots import anchored_quantity
from headwater.reconcile.alignment.surroundings import says_moved, sets_against, tells_earlier_version
from headwater.reconcile.answers.positions import AHEAD, are_steps
from headwater.reconcile.board import Board
from headwater.reconcile.decide import NEAR_ENOUGH
from headwater.reconcile.differences.scopes import is_other_place, is_other_scope, is_other_span
from headwater.reconcile.differences.sides import crossing_link, in_time, is_one_branch, speaks_anew
from headwater.reconcile.lexicon.things import is_measure

# Acts whose count grows as it becomes known. Ours.
GROWING = frozenset(
    {"death", "injury", "missing", "escape", "rescue", "arrest", "infect", "destroy", "damage", "attack", "burn", "treat"}
)
# Acts that go on being done while reports come in, so that a later tally is higher. Ours.
TALLIED = GROWING | frozenset(
    """seize find detect investigate close postpone cancel delay withdraw recall move depart shelter visit call ban dismiss rise
    submit sign detain""".split()
)
# Words that set a count against what it was before. Ours.
_NOW = re.compile(
    r"\b(?:now|by now|to date|final|(?:an)?gestiegen|stieg|stiegen|gesunken|sank|sanken|inzwischen|mittlerweile|unterdessen"
    r"|nunmehr|désormais|est passée?|sont passés?|porté à|ramenée? à|se (?:ha|han) (?:reducido|elevado)|asciende|ascienden"
    r"|siguen? sin)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Value:
    """Claims whose numbers say one value, about or bare."""

    claims: tuple[Claim, ...]
    number: Quantity


def relation_of(a: Value, b: Value, board: Board) -> str | None:
    """Gives how two values stand, or None where they say one thing or are steps of one plan."""
    if (a.number.per is None) != (b.number.per is None):
        return "scope" if figure(a.number) != figure(b.number) and is_other_span(a.claims, b.claims) else None
    is_period = a.number.per != b.number.per and figure(a.number) == figure(b.number) is not None
    if can_both_hold(a.number, b.number) and not is_period:
        return "weaker-stronger" if _is_passed_on(a, b, board) else None
    if not is_period and a.number.per == b.number.per and _is_bound_of(a.number, b.number):
        return "weaker-stronger"
    if _are_steps(a, b):
        return None
    first, second = (a, b) if starts_before(a, b, board) else (b, a)
    is_miswritten = is_period or are_turned(a.number, b.number)
    if not is_period and (_are_told_together(a, b) or _is_set_against(first, second, board)):
        return "update"
    if any(tells_earlier_version(c, board.ground.reports) for c in (*a.claims, *b.claims)):
        return "update"
    if not is_miswritten and is_other_place(a.claims, b.claims, board):
        return "scope"
    if not is_miswritten and _is_told_as_news(first, second, board):
        return "update"
    if _is_slip(first, second, board, is_miswritten=is_miswritten):
        return "slip"
    if can_both_hold(a.number, b.number):
        return None
    if is_other_scope(a.claims, b.claims, board):
        return "scope"
    if not is_miswritten and (_counts_on(first, second, board) or _moves_on(first, second, board)):
        return "update"
    return "contradiction"


def _is_passed_on(a: Value, b: Value, board: Board) -> bool:
    """Tells whether one of two numbers that can both hold is what the other becomes in passing: "23" and "more than 20"."""
    if a.number.per != b.number.per or _ends(a.number) == _ends(b.number):
        return False
    if is_vague(a.number) != is_vague(b.number):
        ways = ((a, b), (b, a))
        return any(crossing_link(x.claims, y.claims, board.descent) is not None for x, y in ways)
    return _is_inside(a.number, b.number) and times_apart(a.number, b.number) <= NEAR_ENOUGH


def _ends(number: Quantity) -> tuple[object, ...]:
    return number.low, number.high, number.low_open, number.high_open


def _is_inside(a: Quantity, b: Quantity) -> bool:
    """Tells whether one number allows nothing that the other rules out; one figure with other bounds is near enough."""
    if figure(a) is not None and figure(a) == figure(b):
        return bound_kind(a) != bound_kind(b)
    (low_a, high_a), (low_b, high_b) = a.interval(), b.interval()
    return (low_a >= low_b and high_a <= high_b) or (low_b >= low_a and high_b <= high_a)


def _is_bound_of(a: Quantity, b: Quantity) -> bool:
    """Tells whether one number is a bound of the other: "over 40" and "40"."""
    kinds = {bound_kind(a), bound_kind(b)}
    return figure(a) is not None and figure(a) == figure(b) and "value" in kinds and len(kinds) > 1


def _is_slip(first: Value, second: Value, board: Board, *, is_miswritten: bool) -> bool:
    """Tells whether the later value entered on one branch; a figure with its digits turned or its period changed is
    miswritten whoever is named for it, and needs a tie across only."""
    if is_miswritten:
        return crossing_link(first.claims, second.claims, board.descent) is not None
    return is_one_branch(first.claims, second.claims, board.descent) and not speaks_anew(
        second.claims, first.claims, board.ground.origin_of
    )


def _are_steps(a: Value, b: Value) -> bool:
    """Tells whether what holds now is set beside what is to come, by most pairs of claims.

    A rate without a stage is one that holds now.
    """
    told = [(_step(x), _step(y)) for x in a.claims for y in b.claims]
    is_rate = a.number.per is not None
    apart = [are_steps(x, y, is_rate=is_rate) for x, y in told]
    return 2 * sum(apart) > len(apart)


def _step(claim: Claim) -> str:
    number = anchored_quantity(claim)
    is_rate = number is not None and number.per is not None
    return "ongoing" if claim.stage == "unspecified" and is_rate else claim.stage


def starts_before(a: Value, b: Value, board: Board) -> bool:
    """Tells whether the first report of one value is no later than that of another."""
    first_a, first_b = (in_time(v.claims, board.descent)[0] for v in (a, b))
    return (board.descent.rank(first_a.report), first_a.id) <= (board.descent.rank(first_b.report), first_b.id)


def _is_told_as_news(first: Value, second: Value, board: Board) -> bool:
    """Tells whether the later value is given as moved on, set against the earlier one, or put out anew by the same outlet."""
    later = _later(first, second, board)
    reports = board.ground.reports
    if second.number.change is not None and later:
        return True
    return any(says_moved(c, reports) or _NOW.search(c.text) or _is_own_edit(c, first, board) for c in later)


def _is_set_against(first: Value, second: Value, board: Board) -> bool:
    """Tells whether a later report sets its number against the earlier one: "2,100, against 1,200 at daybreak"."""
    return any(sets_against(c, _shown(first.number), board.ground.reports) for c in _later(first, second, board))


def _later(first: Value, second: Value, board: Board) -> list[Claim]:
    """Gives the claims of the second value that are later than the first's start; none where any is earlier."""
    start = in_time(first.claims, board.descent)[0]
    if any(board.descent.is_later(start.report, c.report) for c in second.claims):
        return []
    return [c for c in second.claims if board.descent.is_later(c.report, start.report)]


def _shown(number: Quantity) -> str:
    """Gives the figure as it is written: "1,200" of "about 1,200 residents"."""
    return next((word for word in number.text.split() if any(c.isdigit() for c in word)), "")


def _is_own_edit(claim: Claim, first: Value, board: Board) -> bool:
    outlet = _outlet(claim, board)
    return outlet != "" and any(_outlet(c, board) == outlet and c.report != claim.report for c in first.claims)


def _outlet(claim: Claim, board: Board) -> str:
    report = board.ground.reports.get(claim.report)
    return "" if report is None or report.outlet is None else " ".join(report.outlet.lower().split())


def _counts_on(first: Value, second: Value, board: Board) -> bool:
    acts = _acts(first, second, board)
    if not acts & GROWING:
        return False
    if _is_order_open(first, second, board):
        return True  # a count that comes to be known stands at another figure every day, and this one may be of any
    counts_on = _grows(first, second) or "missing" in acts  # the missing are found, so their count falls
    return bool(_later(first, second, board)) and counts_on


def _moves_on(first: Value, second: Value, board: Board) -> bool:
    """Tells whether a value took the place of another: all its reports are later, and it has one of its origins, or tells how
    many are now, or more of what goes on. What is measured or is still to come does not move by itself."""
    if not all(board.descent.is_later(y.report, x.report) for x in first.claims for y in second.claims):
        return False
    origin_of = board.ground.origin_of
    if {origin_of.get(c.id) for c in first.claims} & {origin_of.get(c.id, c.id) for c in second.claims}:
        return True
    stages = {c.stage for c in (*first.claims, *second.claims)}
    if first.number.per is not None or is_measure(second.number.unit or "") or stages & AHEAD:
        return False
    if all(c.stage == "ongoing" for c in second.claims):
        return True
    return _grows(first, second) and all(any(board.slots[c.id].acts & TALLIED for c in v.claims) for v in (first, second))


def _is_order_open(a: Value, b: Value, board: Board) -> bool:
    """Tells whether all reports of one value are without a time."""
    return any(not {c.report for c in value.claims} & board.descent.dated for value in (a, b))


def _are_told_together(a: Value, b: Value) -> bool:
    """Tells whether one clause gives both numbers: "rose to five from two"."""
    return any(x.report == y.report and x.start < y.end and y.start < x.end for x in a.claims for y in b.claims)


def _grows(first: Value, second: Value) -> bool:
    return second.number.interval()[0] > first.number.interval()[1]


def _acts(a: Value, b: Value, board: Board) -> frozenset[str]:
    """Gives the acts that most claims of both values may speak of."""
    if is_measure(a.number.unit or ""):
        return frozenset()  # metres and tonnes are measured again, they do not come to be known one by one
    told = [act for c in (*a.claims, *b.claims) for act in sorted(board.slots[c.id].acts)]
    return frozenset(act for act in told if 2 * told.count(act) > len(a.claims) + len(b.claims))
