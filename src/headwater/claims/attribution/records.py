"""What is found: who said what, where the words for it stand."""

from __future__ import annotations

from dataclasses import dataclass

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAttribution:
    """One speaker, one cue and what is attributed; offsets into the whole text."""

    speaker_spans: tuple[Offsets, ...]
    """The speaker phrase with its appositions; empty where nobody is named ("it was announced")."""
    cue_spans: tuple[Offsets, ...]
    """The word that attributes ("said", "according to")."""
    content_spans: tuple[Offsets, ...]
    """What is attributed, in its pieces."""
    quoted: str
    """direct, indirect or mixed."""
    cue_class: str
    """says, shows, thinks, wants or judges: only the first two make a speaker answerable for a claim."""
    speaker_text: str
    """The speaker phrase as it stands, or empty."""
    resolved: str | None
    """The fullest name that the phrase refers to within the report, else null."""
    kind: str
    """One of SPEAKER_KINDS."""
    named: bool
    """False where nobody could be asked: "sources", "officials", "media"."""
    described_as: tuple[str, ...]
    """For the anonymous: official, diplomatic, military, close to, media, ..."""
    outer: int | None
    """Index in the same list of the attribution that carries this one, or whose speaker cites this one's."""
    sentence: int
    """Index of the cue's sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """One attribution as the library's face gives it."""

    speaker_spans: tuple[Offsets, ...]
    """The speaker phrase."""
    cue_spans: tuple[Offsets, ...]
    """The word that attributes."""
    content_spans: tuple[Offsets, ...]
    """What is attributed, in its pieces."""
    speaker: str | None
    """The name that the speaker phrase stands for, else null."""
    quoted: str
    """direct, indirect or mixed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A finding before its speaker is known; offsets into the whole text."""

    speaker: Offsets | None
    """The phrase as it stands."""
    cue: tuple[Offsets, ...]
    """The cue's words."""
    content: tuple[Offsets, ...]
    """What is attributed."""
    cue_class: str
    """One of CLASSES."""
    sentence: int
    """Index of the cue's sentence."""
    meant: Offsets | None = None
    """For "who": the phrase that it stands for."""
    cites: Offsets | None = None
    """The speaker phrase of the attribution that cites this one ("A, which cited B": A)."""
    hears: bool = False
    """True for who was told: an outlet passes on what it was told, anybody else does not."""
