"""Numbers as the press gives them: with bounds, a unit and a rate."""

from __future__ import annotations

from dataclasses import dataclass

# Days in each period, so that rates meet in one unit; a month is a twelfth of a mean Gregorian year (365.2425 days).
DAYS_PER = {"hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "month": 365.2425 / 12, "year": 365.2425}

APPROXIMATE_SHARE = 0.1  # "about n" is read as n give or take a tenth when two readings are compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """What a text says of a number. Bounds are inclusive unless ``_open``; null is no bound."""

    start: int
    """First code point of the number with its bound words."""
    end: int
    """One past the last code point."""
    text: str
    """The words."""
    low: float | int | None
    """Lowest value that the words allow."""
    high: float | int | None
    """Highest value that the words allow."""
    low_open: bool = False
    """True where ``low`` itself is excluded ("over n")."""
    high_open: bool = False
    """True where ``high`` itself is excluded ("under n")."""
    approximate: bool = False
    """True where the words say that the number is rough."""
    unit: str | None = None
    """Lemma of the counted noun; money is the ISO 4217 code; "percent" for shares of a hundred."""
    per: str | None = None
    """hour, day, night, week, month, year or null."""
    change: str | None = None
    """up or down where the text says that a value moved to this one, or by it."""

    def interval(self, *, per: str | None = None) -> tuple[float, float]:
        """Gives the values that the words allow, as (low, high), infinite where open-ended.

        Units: of ``per`` where both rates are known, else as stated. Approximate values widen by a tenth.
        """
        low = float("-inf") if self.low is None else float(self.low)
        high = float("inf") if self.high is None else float(self.high)
        if self.approximate:
            low, high = low - abs(low) * APPROXIMATE_SHARE, high + abs(high) * APPROXIMATE_SHARE
        if per is not None and self.per in DAYS_PER and per in DAYS_PER:
            factor = DAYS_PER[per] / DAYS_PER[self.per]
            low, high = low * factor, high * factor
        return low, high
