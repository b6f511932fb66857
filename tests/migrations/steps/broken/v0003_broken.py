"""A step that changes the schema and data, and then fails."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("tombstone", sa.Column("colour", sa.Text()))
    op.get_bind().exec_driver_sql("DELETE FROM outbox")
    raise RuntimeError("half way")


def downgrade() -> None:
    op.drop_column("tombstone", "colour")
