"""How much of a story waits for a person, so that a list and an overview can say it without working it out."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("stories", sa.Column("to_review", sa.Integer(), nullable=True))
