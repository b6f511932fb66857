"""The way on to LAPOR v3: an agency's profile and worker, what is carried, and when each case was read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Add the tables, empty: a gateway carries nothing on until somebody sets its upstream."""
    op.create_table(
        "upstreams",
        sa.Column("agency", sa.String(length=40), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True)),
        sa.Column("masters", sa.Text(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True)),
        sa.Column("complete_at", sa.DateTime(timezone=True)),
        sa.Column("trouble", sa.String(length=40), nullable=False),
        sa.Column("restored_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("agency", name="pk_upstreams"),
    )
    op.create_table(
        "upstream_actions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("intent", sa.String(length=64), nullable=False),
        sa.Column("record", sa.String(length=160), nullable=False),
        sa.Column("agency", sa.String(length=40), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("receipt", sa.String(length=80), nullable=False),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_upstream_actions"),
    )
    op.create_index("ix_upstream_actions_intent", "upstream_actions", ["intent"], unique=True)
    op.create_index("ix_upstream_actions_agency_state", "upstream_actions", ["agency", "state"])
    op.create_index("ix_upstream_actions_record", "upstream_actions", ["record"])
    op.create_table(
        "upstream_reads",
        sa.Column("record", sa.String(length=160), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("quiet", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("record", name="pk_upstream_reads"),
    )
