"""All reports of one event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All reports of one event."""

    id: str
    """Digest of the reports' ids."""
    title: str
    """Title of the earliest report that has one, or of the first."""
    first_published: str | None
    """ISO 8601, the earliest publication known."""
    last_published: str | None
    """ISO 8601, the latest."""
    languages: tuple[str, ...]
    """Codes, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Says that a report tells of a story."""

    story: str
    """Story id."""
    report: str
    """Report id."""
