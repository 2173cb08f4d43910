"""Who speaks, and who or what is spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.span import Span

SPEAKER_KINDS = (
    "person",
    "organisation",
    "government",
    "outlet",
    "official",
    "anonymous",
    "document",
    "imagery",
    "public",
)
MENTION_KINDS = ("person", "organisation", "government", "place", "facility", "product", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody or something that a claim is attributed to."""

    id: str
    """Digest; local to one report until lineage merges speakers over the corpus."""
    name: str
    """The fullest form in the text."""
    kind: str
    """One of SPEAKER_KINDS."""
    named: bool
    """False for "unnamed diplomats", "media", "officials": nobody can be asked."""
    described_as: tuple[str, ...] = ()
    """For the anonymous: diplomatic, military, official, media, close to, ..."""
    aliases: tuple[str, ...] = ()
    """Other forms met in the text, sorted."""
    report: str | None = None
    """In a dossier, the report of this corpus that is meant, else null; before that, the report the speaker is local to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is."""

    country: str | None
    """ISO 3166-1 alpha-2 code."""
    lat: float | None
    """Degrees north."""
    lon: float | None
    """Degrees east."""
    precision: str
    """country, region, city, facility or unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office or description that a report gives somebody."""

    text: str
    """The words ("Defence Minister")."""
    span: Span
    """Where they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A named thing that reports speak of, with every place in the text that names it."""

    id: str
    """Digest; local to one report until reconcile merges mentions over the story."""
    kind: str
    """One of MENTION_KINDS."""
    name: str
    """The fullest form."""
    aliases: tuple[str, ...] = ()
    """Other forms, sorted."""
    spans: tuple[Span, ...] = ()
    """Every naming of it."""
    roles: tuple[Role, ...] = ()
    """Offices or descriptions that reports give it."""
    place: Place | None = None
    """Where it is, for places."""
