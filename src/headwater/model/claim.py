"""A claim: one assertion as a report makes it."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.certainty import Certainty, Hedge
from headwater.model.ids import digest
from headwater.model.quantity import Quantity
from headwater.model.span import Stretch, TextSpan
from headwater.model.time import TimeRef

WITHOUT_PARSER = "headwater.claims.numbers-without-parser"  # rules that read only counted numbers; their words are not English
QUOTED = ("direct", "indirect", "mixed", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef:
    """A place named in or for a claim, with the part it plays there."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    text: str
    """The words."""
    mention: str | None
    """Id of the mention."""
    role: str
    """scene, origin, destination, dateline or mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One link of a speaker chain, outermost first."""

    speaker: str
    """Id of the speaker."""
    start: int
    """First code point of the speaker phrase."""
    end: int
    """One past its last code point."""
    cue: TextSpan | None
    """The word that attributes ("said", "according to"), or null."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """What made a record."""

    how: str
    """rule, model, llm or person."""
    name: str
    """Name of the rule set or model."""
    version: str
    """Its version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One participant of a claim's event, as the parse gives it."""

    role: str
    """agent, object, recipient, place, goal, origin, purpose, time, attribute or other."""
    head: str
    """Lemma of the head word, lower case unless a name."""
    words: tuple[str, ...]
    """Content lemmas of the whole phrase, lower case, in order."""
    start: int
    """First code point of the phrase."""
    end: int
    """One past its last code point."""
    mention: str | None = None
    """Id of the mention that the phrase names or refers to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Who did what to whom: the slots that alignment compares. Working field: not part of the dossier."""

    predicate: str
    """Lemma of the event word ("send" in "is considering sending")."""
    arguments: tuple[Argument, ...] = ()
    """Participants in textual order."""
    counted: str | None = None
    """Lemma of what the anchor number counts."""
    counted_words: tuple[str, ...] = ()
    """Content lemmas around the counted noun ("north", "korean", "worker")."""
    words: tuple[str, ...] = ()
    """Content lemmas of the whole clause, in order."""
    particle: str = ""
    """Small word that makes another verb of the event word ("out" in "broke out"), empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion. Two claims may share a span, never an anchor."""

    id: str
    """Digest of report, span and anchor."""
    report: str
    """Id of the report."""
    start: int
    """First code point of the clause with its hedges."""
    end: int
    """One past the last code point."""
    text: str
    """Exactly ``report.text[start:end]``."""
    parts: tuple[tuple[int, int], ...] = ()
    """Where the wording is not in one piece: its pieces, in order; empty otherwise."""
    anchor: Stretch
    """The number, or else the head of the predicate, that makes this claim this one."""
    statement: str
    """Self-contained: the report's words, names in [brackets] for pronouns."""
    quantities: tuple[Quantity, ...] = ()
    """Numbers inside the claim; the anchor's first."""
    times: tuple[TimeRef, ...] = ()
    """Times of the claim."""
    places: tuple[PlaceRef, ...] = ()
    """Places of the claim."""
    stage: str = "unspecified"
    """considered, planned, predicted, ongoing, done or unspecified."""
    certainty: Certainty
    """How firmly it is said."""
    polarity: str = "affirmed"
    """affirmed or denied."""
    hedges: tuple[Hedge, ...] = ()
    """The words that lower certainty."""
    attribution: tuple[Attribution, ...] = ()
    """The speaker chain, outermost first; empty where the report speaks for itself."""
    quoted: str = "none"
    """direct, indirect, mixed or none."""
    origin: str | None = None
    """Id of its origin, once lineage is known."""
    knower: str | None = None
    """Id of the last speaker of the chain, or null."""
    made_by: MadeBy
    """What made it."""
    frame: Frame | None = None
    """Slots for alignment. Working field: not part of the dossier."""


def claim_id(report: str, start: int, end: int, anchor: Stretch) -> str:
    """Gives a claim's id."""
    return digest("c", report, start, end, anchor.start, anchor.end)
