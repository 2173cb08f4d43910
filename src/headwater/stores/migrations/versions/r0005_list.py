"""What the list of stories shows and narrows by: places, tags, when reports came out, and how far somebody has read."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for name in ("places", "tags", "rhythm"):
        op.add_column("stories", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("stories", sa.Column("seen", sa.Integer(), nullable=True))
