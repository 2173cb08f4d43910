"""The tables, the same on SQLite and PostgreSQL. Migrations make them; a test holds the two together."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

reports = Table(
    "reports",
    METADATA,
    Column("n", Integer, primary_key=True),  # what the full-text index points at
    Column("id", String(20), nullable=False, unique=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text, index=True),
    Column("title", Text),
    Column("language", String(16)),
    Column("published", String(40), index=True),
    Column("text", Text, nullable=False),
    Column("also", Text, nullable=False),  # what search finds beside the words as written: see texts.py
    Column("record", Text, nullable=False),  # the report but for its text, as JSON
    Column("added_at", String(40), nullable=False),
    Column("withdrawn_at", String(40)),
)

stories = Table(
    "stories",
    METADATA,
    Column("id", String(20), primary_key=True),
    Column("title", Text, nullable=False),
    Column("first_published", String(40)),
    Column("last_published", String(40), index=True),
    Column("languages", Text, nullable=False),
    Column("revision", Integer, nullable=False),  # 0 until it was first worked out
    Column("changed_at", String(40), nullable=False, index=True),
    Column("is_starred", Boolean, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("origins_low", Integer, nullable=False),
    Column("origins_high", Integer, nullable=False),
    Column("worked_from", String(64)),  # digest of all that the newest revision came from
    Column("to_review", Integer),  # proposals that waited for a person when it was worked out; null where nobody counted
    Column("places", Text),  # names that most reports give, one a line, with a line end before and after each
    Column("tags", Text),  # what people filed it under, likewise
    Column("rhythm", Text),  # how many reports came out in each part of its time; null where that is unknown
    Column("seen", Integer),  # the newest revision that somebody who may write has opened
)

memberships = Table(
    "memberships",
    METADATA,
    Column("story", ForeignKey("stories.id"), primary_key=True),
    Column("report", ForeignKey("reports.id"), primary_key=True, index=True),
)

refusals = Table(
    "refusals",  # what intake left out of a story
    METADATA,
    Column("n", Integer, primary_key=True),
    Column("story", ForeignKey("stories.id"), nullable=False, index=True),
    Column("record", Text, nullable=False),
    Column("added_at", String(40), nullable=False),
)

revisions = Table(
    "revisions",
    METADATA,
    Column("story", ForeignKey("stories.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("made_at", String(40), nullable=False),
    Column("because", Text, nullable=False),
    Column("sha256", String(64), nullable=False),  # of the canonical bytes
    Column("dossier", LargeBinary, nullable=False),  # canonical JSON, deflated
)

readings = Table(
    "readings",  # what was read of a report; anything here can be read again
    METADATA,
    Column("report", ForeignKey("reports.id"), primary_key=True),
    Column("key", String(64), primary_key=True),  # digest of the version, the settings and the models it was read with
    Column("record", LargeBinary, nullable=False),  # JSON, deflated
)

_SHAPE = ("stage", "certainty", "polarity", "low", "high", "earliest", "latest", "origins_high")

claims = Table(
    "claims",
    METADATA,
    Column("n", Integer, primary_key=True),
    Column("id", String(20), nullable=False, index=True),
    Column("story", ForeignKey("stories.id"), nullable=False, index=True),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("question", String(20), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("statement", Text, nullable=False),
    Column("also", Text, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("certainty", String(16), nullable=False),
    Column("polarity", String(16), nullable=False),
    Column("unit", Text),
    Column("low", Float),  # null and not open: no lower bound told
    Column("high", Float),
    Column("earliest", String(40)),
    Column("latest", String(40)),
    Column("outlet", Text),
    Column("published", String(40)),
    Column("origins_low", Integer, nullable=False),  # of the claim's question
    Column("origins_high", Integer, nullable=False),
    Index("ix_claims_shape", "unit", *_SHAPE, "published", "story"),
    Index("ix_claims_newest", "published", *_SHAPE, "unit", "story"),
    Index("ix_claims_outlet", "outlet", "published"),
)

claim_words = Table(
    "claim_words",  # names tied to a claim: who speaks, where, which kinds of conflict
    METADATA,
    Column("claim", ForeignKey("claims.n", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(16), primary_key=True),  # speaker, place or conflict
    Column("name", Text, primary_key=True),
    Index(None, "kind", "name"),
)

ledger = Table(
    "ledger",
    METADATA,
    Column("n", Integer, primary_key=True),
    Column("id", String(20), nullable=False, unique=True),
    Column("story", String(20), index=True),
    Column("at", String(40), nullable=False),
    Column("who", Text, nullable=False),
    Column("action", String(16), nullable=False),
    Column("record", Text, nullable=False),  # the judgement, canonical JSON on one line
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
)

jobs = Table(
    "jobs",
    METADATA,
    Column("id", String(20), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False, index=True),  # waiting, running, done, failed, cancelled
    Column("made_at", String(40), nullable=False),
    Column("changed_at", String(40), nullable=False),
    Column("asked", Text, nullable=False),  # what was asked for, JSON
    Column("stage", Text, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("told", Text, nullable=False),  # what came of it, JSON
    Column("tries", Integer, nullable=False, server_default="0"),
)
