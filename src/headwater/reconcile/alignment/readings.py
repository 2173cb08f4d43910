"""A claim's number in comparison with another: bounds in one unit, whether both can hold, and how alike they are."""

from __future__ import annotations

from headwater.model import DAYS_PER, Quantity

Bounds = tuple[float, float]
NEAR = 2.0  # open-ended readings whose figures lie within a factor of two may well be one count
MISWRITTEN = 0.6  # 421 and 412: digits change places more often than two counts share them
VAGUE = frozenset("tens dozens scores hundreds thousands millions several few couple many".split())


def bounds(quantity: Quantity, per: str | None) -> Bounds:
    """Gives the values that the words allow, in the period ``per`` where both are rates."""
    return quantity.interval(per=per)


def common_period(a: Quantity, b: Quantity) -> str | None:
    """Gives the period to which two numbers are brought, None where one of them is no rate."""
    return a.per if a.per in DAYS_PER and b.per in DAYS_PER else None


def can_both_hold(a: Quantity, b: Quantity) -> bool:
    """Tells whether one value fits the words of both; "up to 40" fits "30", which "40" does not."""
    per = common_period(a, b)
    (low_a, high_a), (low_b, high_b) = bounds(a, per), bounds(b, per)
    if max(low_a, low_b) < min(high_a, high_b):
        return True
    if max(low_a, low_b) > min(high_a, high_b):
        return False
    return not (_is_open_at(a, b) or _is_open_at(b, a))


def _is_open_at(a: Quantity, b: Quantity) -> bool:
    """Tells whether the single shared value is excluded by ``a``: "over 40" and "40" share none."""
    value = b.low if b.low is not None else b.high
    return (a.low_open and a.low == value) or (a.high_open and a.high == value)


def figure(quantity: Quantity) -> float | None:
    """Gives the number that stands in the text: "up to 40" and "over 40" both show 40."""
    if quantity.low is None:
        return None if quantity.high is None else float(quantity.high)
    if quantity.high is None or quantity.low == quantity.high:
        return float(quantity.low)
    return None


VAGUE_FITS = 0.3  # "thousands" beside 7,000: it fits, as it would fit many numbers


def value_likeness(a: Quantity, b: Quantity) -> float:
    """Gives 1 for one figure, less for bounds that overlap, 0 for values that exclude each other."""
    if is_vague(a) and is_vague(b):
        return 0.5  # two "thousands" are no figure in common
    figure_a, figure_b = figure(a), figure(b)
    if is_vague(a) != is_vague(b):
        floor, told = (figure_a, figure_b) if is_vague(a) else (figure_b, figure_a)
        return (
            VAGUE_FITS if floor is not None and told is not None and told >= 2 * floor else 0.0
        )  # "thousands" is two at least
    if figure_a is not None and figure_b is not None and a.per == b.per and figure_a == figure_b:
        return 1.0
    if not can_both_hold(a, b):
        return MISWRITTEN if are_turned(a, b) else 0.0
    per = common_period(a, b)
    (low_a, high_a), (low_b, high_b) = bounds(a, per), bounds(b, per)
    is_open = float("inf") in (high_a, high_b) or float("-inf") in (low_a, low_b)
    return 0.9 if not is_open else 0.5 if times_apart(a, b) < NEAR else 0.3


def are_turned(a: Quantity, b: Quantity) -> bool:
    """Tells whether two figures have the same digits in another order: a slip of the hand, no growth."""
    one, two = figure(a), figure(b)
    if one is None or two is None or one == two or a.per != b.per:
        return False
    return len(f"{one:g}") > 1 and sorted(f"{one:g}") == sorted(f"{two:g}")


def times_apart(a: Quantity, b: Quantity) -> float:
    """Gives how many times the greater of two figures is the lesser; 1 where one is vague ("thousands") and both can hold."""
    if can_both_hold(a, b) and (is_vague(a) or is_vague(b)):
        return 1.0
    per = common_period(a, b)
    figures = sorted(f for q in (a, b) for f in [_near_end(bounds(q, per))] if f is not None)
    return figures[1] / figures[0] if len(figures) == 2 and figures[0] > 0 else 1.0


def _near_end(ends: Bounds) -> float | None:
    """Gives the middle of a closed interval, the one end of an open one."""
    low, high = ends
    if low == float("-inf"):
        return None if high == float("inf") else high
    return low if high == float("inf") else (low + high) / 2


def is_vague(quantity: Quantity) -> bool:
    """Tells whether the words name an order only: "dozens", "several", "tens of thousands"."""
    words = quantity.text.lower().split()
    return quantity.high is None and not any(c.isdigit() for c in quantity.text) and any(w in VAGUE for w in words)


def are_two_figures(a: Quantity, b: Quantity) -> bool:
    """Tells whether one report that gives both speaks of two things: values that exclude each other, or a ceiling and
    another figure ("up to 900 will go" and "400 will go")."""
    if not can_both_hold(a, b):
        return True
    kinds = {bound_kind(a), bound_kind(b)}
    if kinds == {"ceiling", "value"}:
        return figure(a) != figure(b)
    return "floor" in kinds and times_apart(a, b) >= NEAR


def bound_kind(quantity: Quantity) -> str:
    """Gives ceiling, floor, range or value: what the words fix."""
    if quantity.low is None:
        return "ceiling"
    if quantity.high is None:
        return "floor"
    return "value" if quantity.low == quantity.high else "range"
