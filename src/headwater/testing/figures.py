"""What a measurement gives to ``headwater bench``: figures with their definitions, and what was skipped with the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure, or one that could not be had."""

    name: str
    """What is measured, with set and split."""
    definition: str
    """What counts as right, of what."""
    value: float | None = None
    """The figure; None where it was skipped or there was nothing to count."""
    count: int = 0
    """How many cases it rests on."""
    target: str = ""
    """What it should be, in words such as "at least 0.9"; empty where there is none."""
    skipped: str = ""
    """Why it could not be had, and what to do; empty where it was measured."""


def skip(name: str, *, needs: str) -> Figure:
    """Gives the figure of something that cannot be measured without files that are not here."""
    return Figure(name=name, definition="", skipped=f"needs {needs}; name the folder of the public sets with --data")
