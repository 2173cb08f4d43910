"""The first tables, and the full-text indexes of each database."""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TEXTS = {"reports": ("title", "text", "also"), "claims": ("text", "statement", "also")}
INDEXED_CHARS = 200_000


def upgrade() -> None:
    make_tables()
    for table, columns in TEXTS.items():
        if op.get_bind().dialect.name == "sqlite":
            index_in_sqlite(table, columns)
        else:
            index_in_postgres(table, columns)


def index_in_sqlite(table: str, columns: tuple[str, ...]) -> None:
    """An FTS5 index beside the table, kept by triggers, so that no writer can forget it."""
    names = ", ".join(columns)
    op.execute(
        f"CREATE VIRTUAL TABLE {table}_text USING fts5({names}, content='{table}', content_rowid='n', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    new, old = (f"{row}.n, " + ", ".join(f"{row}.{c}" for c in columns) for row in ("new", "old"))
    put = f"INSERT INTO {table}_text(rowid, {names}) VALUES ({new});"
    drop = f"INSERT INTO {table}_text({table}_text, rowid, {names}) VALUES ('delete', {old});"
    op.execute(f"CREATE TRIGGER {table}_text_in AFTER INSERT ON {table} BEGIN {put} END")
    op.execute(f"CREATE TRIGGER {table}_text_out AFTER DELETE ON {table} BEGIN {drop} END")
    op.execute(f"CREATE TRIGGER {table}_text_new AFTER UPDATE OF {names} ON {table} BEGIN {drop} {put} END")


def index_in_postgres(table: str, columns: tuple[str, ...]) -> None:
    """A generated vector over words without accents; ``unaccent`` is not immutable, a plain table of letters is."""
    letters = {
        c: base for c in map(chr, range(0xC0, 0x250)) if (base := unicodedata.normalize("NFKD", c)[0]) != c and base.isascii()
    }
    text = " || ' ' || ".join(f"coalesce({c}, '')" for c in columns)
    folded = f"translate(left({text}, {INDEXED_CHARS}), '{''.join(letters)}', '{''.join(letters.values())}')"
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, {folded})) STORED"
    )
    op.execute(f"CREATE INDEX ix_{table}_words ON {table} USING gin (words)")


def make_tables() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("made_at", sa.String(length=40), nullable=False),
        sa.Column("changed_at", sa.String(length=40), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    op.create_index(op.f("ix_jobs_state"), "jobs", ["state"], unique=False)
    op.create_table(
        "ledger",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("story", sa.String(length=20), nullable=True),
        sa.Column("at", sa.String(length=40), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_ledger")),
        sa.UniqueConstraint("hash", name=op.f("uq_ledger_hash")),
        sa.UniqueConstraint("id", name=op.f("uq_ledger_id")),
    )
    op.create_index(op.f("ix_ledger_story"), "ledger", ["story"], unique=False)
    op.create_table(
        "reports",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=True),
        sa.Column("published", sa.String(length=40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("also", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("added_at", sa.String(length=40), nullable=False),
        sa.Column("withdrawn_at", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_reports")),
        sa.UniqueConstraint("id", name=op.f("uq_reports_id")),
    )
    op.create_index(op.f("ix_reports_outlet"), "reports", ["outlet"], unique=False)
    op.create_index(op.f("ix_reports_published"), "reports", ["published"], unique=False)
    op.create_index(op.f("ix_reports_sha256"), "reports", ["sha256"], unique=False)
    op.create_table(
        "stories",
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first_published", sa.String(length=40), nullable=True),
        sa.Column("last_published", sa.String(length=40), nullable=True),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.String(length=40), nullable=False),
        sa.Column("is_starred", sa.Boolean(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("conflicts", sa.Integer(), nullable=False),
        sa.Column("origins_low", sa.Integer(), nullable=False),
        sa.Column("origins_high", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stories")),
    )
    op.create_index(op.f("ix_stories_changed_at"), "stories", ["changed_at"], unique=False)
    op.create_index(op.f("ix_stories_last_published"), "stories", ["last_published"], unique=False)
    op.create_table(
        "claims",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=20), nullable=False),
        sa.Column("story", sa.String(length=20), nullable=False),
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.Column("question", sa.String(length=20), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("also", sa.Text(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("certainty", sa.String(length=16), nullable=False),
        sa.Column("polarity", sa.String(length=16), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("earliest", sa.String(length=40), nullable=True),
        sa.Column("latest", sa.String(length=40), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("published", sa.String(length=40), nullable=True),
        sa.Column("origins_low", sa.Integer(), nullable=False),
        sa.Column("origins_high", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_claims_report")),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name=op.f("fk_claims_story")),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_claims")),
    )
    op.create_index(op.f("ix_claims_id"), "claims", ["id"], unique=False)
    op.create_index(op.f("ix_claims_question"), "claims", ["question"], unique=False)
    op.create_index(op.f("ix_claims_report"), "claims", ["report"], unique=False)
    op.create_index(op.f("ix_claims_story"), "claims", ["story"], unique=False)
    op.create_index(op.f("ix_claims_unit_low"), "claims", ["unit", "low"], unique=False)
    op.create_table(
        "memberships",
        sa.Column("story", sa.String(length=20), nullable=False),
        sa.Column("report", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["report"], ["reports.id"], name=op.f("fk_memberships_report")),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name=op.f("fk_memberships_story")),
        sa.PrimaryKeyConstraint("story", "report", name=op.f("pk_memberships")),
    )
    op.create_index(op.f("ix_memberships_report"), "memberships", ["report"], unique=False)
    op.create_table(
        "refusals",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("story", sa.String(length=20), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("added_at", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name=op.f("fk_refusals_story")),
        sa.PrimaryKeyConstraint("n", name=op.f("pk_refusals")),
    )
    op.create_index(op.f("ix_refusals_story"), "refusals", ["story"], unique=False)
    op.create_table(
        "revisions",
        sa.Column("story", sa.String(length=20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.String(length=40), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("dossier", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["story"], ["stories.id"], name=op.f("fk_revisions_story")),
        sa.PrimaryKeyConstraint("story", "number", name=op.f("pk_revisions")),
    )
    op.create_table(
        "claim_words",
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.n"], name=op.f("fk_claim_words_claim"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("claim", "kind", "name", name=op.f("pk_claim_words")),
    )
    op.create_index(op.f("ix_claim_words_kind_name"), "claim_words", ["kind", "name"], unique=False)
