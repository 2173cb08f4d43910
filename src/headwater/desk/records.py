"""What the desk gives: records for whoever shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from headwater.model import Counts, Judgement, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a name and without a folder."""

    name: str
    """Its name, as the person knows it."""
    data: bytes
    """Its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding reports to a story."""

    reports: tuple[str, ...]
    """Ids of the reports that are new to the story."""
    known: tuple[str, ...]
    """Ids of those that it held before."""
    refusals: tuple[Refusal, ...]
    """What was left out, or noted, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run would do."""

    reports: int
    """Reports of the story."""
    to_read: int
    """Reports whose claims must be read anew, which is the slow part."""
    judgements: int
    """Rulings that stand."""
    is_current: bool
    """True where nothing changed since the newest revision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """An entry of the ledger, and whether it still holds."""

    judgement: Judgement
    """The entry."""
    state: str
    """standing, undone, or orphaned: its words are no longer in the story."""
    because: str = ""
    """For an orphaned one what is missing; for an undone one the id of the undo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A question whose claims or support a ruling changes."""

    statement: str
    """What it asks, as it stood before."""
    before: tuple[int, int]
    """Origins behind it, low and high."""
    after: tuple[tuple[int, int], ...]
    """The same of the questions that hold its claims afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a ruling would change, before it is made."""

    before: Counts
    """The counts as they are."""
    after: Counts
    """The counts as they would be."""
    shifts: tuple[Shift, ...]
    """Questions that change, in the order of the dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of one report."""

    report: str
    """Report id."""
    name: str
    """Its file's or page's own name."""
    outlet: str | None
    """Who published it."""
    published: str | None
    """When."""
    sha256: str
    """SHA-256 of the bytes it came as."""
    is_kept: bool | None
    """True where these bytes are kept and still hash to it; null where nobody can tell."""
    start: int
    """Where the words begin."""
    end: int
    """Where they end."""
    before: str
    """What stands before them."""
    quote: str
    """The words."""
    after: str
    """What stands after them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why a value is what it is."""

    id: str
    """Id that was asked about."""
    kind: str
    """report, claim, link, question, position, conflict, origin, speaker or mention."""
    what: str
    """What it says, in one line."""
    evidence: tuple[Evidence, ...]
    """The words it rests on."""
    made_by: str
    """The rule, the model or the person, with the version."""
    models: tuple[str, ...]
    """Models of the run, with versions and hashes."""
    reasons: tuple[str, ...]
    """Why, sentence by sentence."""
    parts: tuple[str, ...]
    """Ids of the records that it is made of, to ask on."""
    rulings: tuple[Ruling, ...] = ()
    """Rulings that touch it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something for a person to decide."""

    kind: str
    """link, merge, conflict or support."""
    targets: tuple[str, ...]
    """Ids to rule on."""
    actions: tuple[str, ...]
    """Rulings that make sense, the likely one first."""
    what: str
    """What is proposed."""
    why: tuple[str, ...]
    """What speaks for it."""
    alike: str
    """What proposals share that a person may decide in one go: their kind, and of what kind the record is."""
    weight: float
    """0..1: how much hangs on it; the queue is in this order."""


Changes = Mapping[str, object]
