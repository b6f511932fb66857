"""A step as a later version may bring: one column more."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("draft", "tombstone"):
        op.add_column(table, sa.Column("colour", sa.Text()))


def downgrade() -> None:
    for table in ("draft", "tombstone"):
        op.drop_column(table, "colour")
