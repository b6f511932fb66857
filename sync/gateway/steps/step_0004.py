"""How soon somebody must look at a record, so that the most urgent headers travel first."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Add the rank; records from before count as urgent, newest first, until their header changes."""
    op.add_column("records", sa.Column("rank", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.create_index("ix_records_agency_rank_head_seq", "records", ["agency", "rank", "head_seq"])
    op.create_index("ix_records_rank_head_seq", "records", ["rank", "head_seq"])
