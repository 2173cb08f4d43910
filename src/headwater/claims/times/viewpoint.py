"""Where an expression of time is read from: the day of publication, and the tense of its verb."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_FINENESS = ("year", "month", "day", "minute", "second")
STEPS = {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1}


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """Where an expression is read from."""

    day: date | None
    """Day of publication, where known."""
    precision: str = "day"
    """How finely it is known."""
    tense: str = "past"
    """past, future or none: the tense of the verb that the expression belongs to."""

    def known_to(self, precision: str) -> date | None:
        """Gives the day of publication if it is known at least so finely."""
        return self.day if _FINENESS.index(self.precision) >= _FINENESS.index(precision) else None
