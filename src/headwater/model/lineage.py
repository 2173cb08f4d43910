"""Who took what from whom, and where it began."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.span import Reason, Span

LINK_KINDS = ("copy", "rewrite", "translation", "quote", "cite", "wire")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch that two reports share, or that names the upstream."""

    upstream: Span | None
    """Where it stands upstream; null where the downstream words only name it: an outside origin, or a report that is cited."""
    downstream: Span
    """Where it stands downstream."""
    similarity: float
    """0..1; 1 is the same words in the same order, and what a naming is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another reading of a link whose direction or parent is open."""

    upstream: str
    """Report id or speaker id."""
    downstream: str
    """Report id."""
    probability: float
    """0..1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tie of descent, from upstream to downstream."""

    id: str
    """Digest of kind and ends."""
    kind: str
    """copy, rewrite, translation, quote, cite or wire."""
    upstream: str
    """A report id, or for an origin outside the corpus a speaker id."""
    downstream: str
    """A report id."""
    probability: float
    """0..1: that this tie, in this direction, is real."""
    passages: tuple[Passage, ...] = ()
    """The text it rests on."""
    reasons: tuple[Reason, ...] = ()
    """Why, in words a reader can dispute."""
    rivals: tuple[Rival, ...] = ()
    """Other directions or parents that remain open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a family of reports begins. Exactly one of ``speaker`` and ``report`` is given."""

    id: str
    """Digest."""
    speaker: str | None
    """Speaker id, for an origin outside the corpus or an utterer."""
    report: str | None
    """Report id, for an origin in the corpus."""
    in_corpus: bool
    """True where its own text is one of the reports."""
    reports: tuple[str, ...] = ()
    """Reports that lead to it, sorted."""
    claims: tuple[str, ...] = ()
    """Claims whose origin it is, sorted."""
    because: str = ""
    """Why, from a fixed template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerAlias:
    """Says that a report's local speaker is one with a speaker of the corpus."""

    speaker: str
    """Local speaker id."""
    merged: str
    """Id of the merged speaker."""
    name: str
    """The merged speaker's name."""
    because: str
    """Why they are one."""
    report: str | None = None
    """The report of this corpus that the merged speaker is, if any."""
