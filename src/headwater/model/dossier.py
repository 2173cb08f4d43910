"""The one output: everything known of a story, by the contract ``headwater.dossier/1``."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.claim import Claim
from headwater.model.lineage import Link, Origin
from headwater.model.question import Conflict, Question
from headwater.model.report import Refusal, Report
from headwater.model.speaker import Mention, Speaker
from headwater.model.story import Story

SCHEMA = "headwater.dossier/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRef:
    """A model that took part in the run."""

    name: str
    """Package name."""
    version: str
    """Package version."""
    sha256: str
    """Digest of its weights as installed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What decided the result: the same run and input give the same bytes."""

    version: str
    """Headwater's version."""
    settings: dict[str, object]
    """Settings that change results; no path, engine or process count."""
    models: tuple[ModelRef, ...]
    """Models, sorted by name."""
    input_sha256: str
    """Digest of all reports' and refusals' identities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """How many origins the story has, as an interval."""

    low: int
    """Pairwise independent on evidence."""
    high: int
    """After joining what is known to be the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The dossier's head."""

    items: int
    """Reports and refusals of scope report."""
    reports: int
    """Reports."""
    refusals: int
    """Refusals of any scope."""
    claims: int
    """Claims."""
    questions: int
    """Questions."""
    conflicts: int
    """Conflicts."""
    origins: OriginCount
    """Independent origins of the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything known of one story."""

    schema: str = SCHEMA
    """Name and version of this contract."""
    run: Run
    """What decided the result."""
    story: Story
    """The story."""
    counts: Counts
    """The head."""
    reports: tuple[Report, ...]
    """By time of publication, unknown last, then by id."""
    speakers: tuple[Speaker, ...]
    """Merged over the corpus, by id."""
    mentions: tuple[Mention, ...]
    """Merged over the corpus, by id."""
    claims: tuple[Claim, ...]
    """By report in the order above, then by start and anchor."""
    questions: tuple[Question, ...]
    """Most reports first; of equals those whose claims carry most numbers and speakers, then most claims, then by id."""
    conflicts: tuple[Conflict, ...]
    """By score, then by id."""
    links: tuple[Link, ...]
    """By downstream, upstream, kind."""
    origins: tuple[Origin, ...]
    """Most claims first, then by id."""
    refusals: tuple[Refusal, ...]
    """By scope, input, code."""
