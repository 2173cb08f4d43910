"""How firmly something is said, and how far along it is said to be."""

from __future__ import annotations

from dataclasses import dataclass

LEVELS = ("unknown", "possible", "probable", "certain")  # weakest first
STAGES = ("considered", "planned", "predicted", "ongoing", "done", "unspecified")
POLARITIES = ("affirmed", "denied")
SCALE = {"unknown": 0, "possible": 1, "probable": 2, "certain": 3}


def weaker(a: str, b: str) -> str:
    """Gives the less firm of two levels; unknown is weakest."""
    return min(a, b, key=LEVELS.index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """Firmness of a claim, split by whose doubt it is."""

    overall: str
    """The weaker of the two below: certain, probable, possible or unknown."""
    reporter: str
    """How firmly the report itself stands behind the words. Attribution alone lowers nothing."""
    speaker: str
    """How firmly the speaker is said to have put it."""

    def score(self, polarity: str) -> int:
        """Gives -3 (denied and certain) to 3 (affirmed and certain)."""
        value = SCALE[self.overall]
        return -value if polarity == "denied" else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A word that lowers certainty. Words that only set the stage are none."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    text: str
    """The word."""
    whose: str
    """reporter or speaker: whose doubt it shows."""
