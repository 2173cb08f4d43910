"""Indexes that hold all that a claim's shape is asked by, so that a search reads no row that it does not show."""

from alembic import op

revision = "0003"
down_revision = "0002"

SHAPE = ("stage", "certainty", "polarity", "low", "high", "earliest", "latest", "origins_high")


def upgrade() -> None:
    op.drop_index("ix_claims_unit_low", table_name="claims")
    op.create_index("ix_claims_shape", "claims", ["unit", *SHAPE, "published", "story"])
    op.create_index("ix_claims_newest", "claims", ["published", *SHAPE, "unit", "story"])
    op.create_index("ix_claims_outlet", "claims", ["outlet", "published"])
