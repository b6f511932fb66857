"""The gateway's own key for letters that come on a stick."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Add the column; the key itself is made when the gateway starts."""
    op.add_column("server", sa.Column("letters", sa.Text(), nullable=False, server_default=""))
