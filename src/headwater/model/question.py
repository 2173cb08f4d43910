"""What several claims answer, how they differ, and how many origins stand behind each answer."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.span import Reason

ASPECTS = ("stage", "certainty", "quantity", "attribution", "role")
CONFLICT_KINDS = ("quantity", "stage", "certainty", "time", "place", "role", "object", "attribution", "polarity")
RELATIONS = ("contradiction", "update", "scope", "slip", "weaker-stronger")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """A claim that adds no origin, and why."""

    claim: str
    """Claim id."""
    because: str
    """Why it adds none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The count of independent origins, as an interval."""

    low: int
    """Size of the largest set of origins that are pairwise independent on evidence, at least 1."""
    high: int
    """Number of origins after joining those known to be the same."""
    origins_low: tuple[str, ...] = ()
    """One such largest set, by origin id."""
    origins_high: tuple[str, ...] = ()
    """One origin id of each class."""
    reasons: tuple[str, ...] = ()
    """How the two numbers came about."""
    not_counted: tuple[NotCounted, ...] = ()
    """Claims that add no origin."""
    admiralty: int = 6
    """Credibility digit of the Admiralty code, 1 to 6, prefilled from the count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canonical:
    """A claim's reading in one unit, for comparison."""

    low: float | int | None = None
    """Lowest value, in the question's unit."""
    high: float | int | None = None
    """Highest value."""
    low_open: bool = False
    """True where ``low`` is excluded."""
    high_open: bool = False
    """True where ``high`` is excluded."""
    approximate: bool = False
    """True where the text says the number is rough."""
    unit: str | None = None
    """What is counted."""
    per: str | None = None
    """The one period that the question's rates were brought to."""
    change: str | None = None
    """up, down or null."""
    stage: str = "unspecified"
    """Stage of the claims."""
    polarity: str = "affirmed"
    """Polarity of the claims."""
    object: str | None = None
    """What the act is done to, where readings differ in it."""
    place: str | None = None
    """Where, where readings differ in it."""
    time: str | None = None
    """When, where readings differ in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """An answer that several claims share: one canonical reading."""

    id: str
    """Digest."""
    statement: str
    """Words of one of its claims."""
    reading: Canonical
    """The canonical reading."""
    claims: tuple[str, ...]
    """Claim ids, sorted."""
    compatible_with: tuple[str, ...] = ()
    """Positions of the same question that can hold at once, sorted."""
    support: Support
    """Independent origins behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A change between two claims of one question, along publication or descent."""

    aspect: str
    """stage, certainty, quantity, attribution or role."""
    from_claim: str
    """The earlier or upstream claim."""
    to_claim: str
    """The later or downstream claim."""
    via_link: str | None
    """The link along which it changed, or null for mere order of publication."""
    what: str
    """What changed, from a fixed template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What several claims answer; a claim alone is a question of one."""

    id: str
    """Digest of its claims."""
    statement: str
    """A plain statement made from its claims' words."""
    positions: tuple[Position, ...]
    """Its answers, most supported first, then by id."""
    support: Support
    """Independent origins behind the question as a whole."""
    drift: tuple[Drift, ...] = ()
    """How the answer moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """Where a change came in. Exactly one is given."""

    link: str | None = None
    """Id of the link along which it changed."""
    report: str | None = None
    """Id of the first report that has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Readings that differ, typed. Every side is kept and no winner is named."""

    id: str
    """Digest of kind and sides."""
    question: str | None
    """Question id, or null where the sides answer none in common."""
    kind: str
    """quantity, stage, certainty, time, place, role, object, attribution or polarity."""
    sides: tuple[tuple[str, ...], ...]
    """Claim ids, side by side."""
    claims: tuple[str, ...]
    """All of them, sorted."""
    relation: str
    """contradiction, update, scope, slip or weaker-stronger."""
    entered: Entered | None
    """Where the difference came in, where that can be told."""
    summary: str
    """One sentence about the reports, from a fixed template."""
    score: float
    """0..1: how much it matters."""
    reasons: tuple[Reason, ...] = ()
    """Why it is called what it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionAlias:
    """Says that a report's local mention is one with a mention of the story."""

    mention: str
    """Local mention id."""
    merged: str
    """Id of the merged mention."""
    name: str
    """The merged mention's name."""
    because: str
    """Why they are one."""
