"""A time axis: where a moment stands, and which moments are labelled."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from headwater.render import local

MINUTE, HOUR, DAY = 60, 3600, 86400
STEPS = (
    *(5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE),
    *(HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR),
    *(DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 91 * DAY, 365 * DAY, 1826 * DAY),
)
MAX_TICKS = 7  # more labels would touch each other on an axis of 520 px
MAX_TICKS_EVER = 60  # an axis of centuries is cut off here


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled moment."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of time, in seconds since 1970, UTC."""

    low: float
    high: float

    def x(self, at: float, left: int, width: int) -> int:
        """Gives where a moment stands; the only moment of all stands in the middle."""
        if self.high <= self.low:
            return left + width // 2
        return left + round((at - self.low) / (self.high - self.low) * width)

    def ticks(self, left: int, width: int) -> tuple[Tick, ...]:
        """Gives at most a handful of labelled moments at round times."""
        if self.high <= self.low:
            return (Tick(self.x(self.low, left, width), _label(self.low, MINUTE, is_first=True)),)
        span = self.high - self.low
        step = next((s for s in STEPS if span / s <= MAX_TICKS), STEPS[-1])
        first = math.ceil(self.low / step) * step
        count = min(MAX_TICKS_EVER, int((self.high - first) // step) + 1)
        moments = [first + n * step for n in range(count)]
        return tuple(
            Tick(self.x(at, left, width), _label(at, step, is_first=n == 0 or _is_midnight(at))) for n, at in enumerate(moments)
        )


def axis(starts: Sequence[float], ends: Sequence[float]) -> Axis | None:
    """Gives the axis that holds all moments, or None where there are none."""
    moments = [*starts, *ends]
    return Axis(low=min(moments), high=max(moments)) if moments else None


def _is_midnight(at: float) -> bool:
    return at % DAY == 0


def _label(at: float, step: float, *, is_first: bool) -> str:
    moment = datetime.fromtimestamp(at, UTC)
    if step >= 365 * DAY:
        return f"{moment:%Y}"
    if step >= DAY:
        return local.on_axis(moment, has_year=is_first and step >= 30 * DAY)
    clock = local.clock(moment)
    return f"{local.on_axis(moment, has_year=False)} {clock}Z" if is_first else clock
