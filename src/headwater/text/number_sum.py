"""Sums of number words: groups below a scale, scales falling from left to right."""

from __future__ import annotations

from fractions import Fraction

from headwater.text.number_tokens import NumberToken


class NumberSum:
    """Adds up number words: groups below a scale, scales falling from left to right."""

    def __init__(self) -> None:
        self.total = Fraction(0)
        self.group: Fraction | None = None
        self.last = ""
        self.last_scale = 1
        self.part_of = Fraction(1)

    @property
    def is_empty(self) -> bool:
        return self.last == ""

    @property
    def value(self) -> Fraction:
        return self.total + (self.group or 0)

    @property
    def has_hundreds(self) -> bool:
        """Says whether the group below the next scale has its hundreds already."""
        return self.group is not None and self.group >= 100

    def add(self, kind: str, value: Fraction, *, scale: int = 1) -> bool:
        """Adds a word and says whether it could follow what stands there."""
        accept = {
            "digits": self._add_digits, "scaled": self._add_scaled, "unit": self._add_small, "ten": self._add_small,
            "hundred": self._add_hundred, "scale": self._add_scale, "dozen": self._add_dozen,
        }.get(kind)  # fmt: skip
        if accept is None or not accept(kind, value):
            return False
        self.last = kind
        if kind == "scaled":
            self.last_scale = scale
        return True

    def takes_after_and(self, token: NumberToken) -> bool:
        """Says whether "and" with this word goes on with the number: "hundred and six", not "1,000 and 5,000"."""
        if token.kind == "digits":
            return self.last == "hundred" and 0 < token.value < 100
        return self.last in ("hundred", "scale", "unit", "ten", "digits")

    def add_sum(self, value: Fraction) -> bool:
        """Adds what is already scaled, after a higher scale."""
        self.total += value
        self.last = "part"
        return True

    def add_part(self, part: Fraction, *, is_first: bool) -> bool:
        """Adds a fraction: of the last scale after a scale word ("a million and a half"), else of one."""
        if part >= 1:
            return False
        if self.last in ("scale",):
            self.total += part * self.last_scale
        else:
            self.group = (self.group or Fraction(0)) + part
        self.last = "part"
        return True

    def _add_digits(self, kind: str, value: Fraction) -> bool:
        if self.last == "hundred" and value < 100 and self.group is not None:
            self.group += value
            return True
        if self.is_empty or (self.last == "scale" and value < self.last_scale and value < 1000):
            self.group = value
            return True
        return False

    def _add_scaled(self, kind: str, value: Fraction) -> bool:
        if not self.is_empty:
            return False
        self.total = value
        return True

    def _add_small(self, kind: str, value: Fraction) -> bool:
        if self.group is None:
            self.group = value
            return self.last in ("", "scale")
        room = {"ten": 10, "hundred": 100}.get(self.last, 0)
        if value >= room or (self.last == "ten" and value == 0):
            return False
        self.group += value
        return True

    def _add_hundred(self, kind: str, value: Fraction) -> bool:
        if self.group is None:
            if not self.is_empty:
                return False
            self.group = Fraction(1)
        if self.last == "hundred" or (self.group >= 100 and self.last != "digits"):
            return False
        self.group *= 100
        return True

    def _add_scale(self, kind: str, value: Fraction) -> bool:
        if self.group is None and self.last in ("scale", "scaled"):
            self.total *= value
        elif self.group is None and self.is_empty:
            self.total = value
        elif self.group is not None and (self.total == 0 or value < self.last_scale):
            self.total += self.group * value
            self.group = None
        else:
            return False
        self.last_scale = int(value)
        return True

    def _add_dozen(self, kind: str, value: Fraction) -> bool:
        if self.last == "dozen":
            return False
        self.group = (self.group if self.group is not None else Fraction(1)) * value
        return True
