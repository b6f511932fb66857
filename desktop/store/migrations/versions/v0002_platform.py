"""LAPOR v3 directly: the steps of each sending, what was read when, and intents whose fate is not known."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = (
    """CREATE TABLE platform_step (
  intent TEXT NOT NULL,
  steps TEXT DEFAULT '' NOT NULL,
  told TEXT DEFAULT '' NOT NULL,
  at BIGINT NOT NULL,
  CONSTRAINT pk_platform_step PRIMARY KEY (intent)
)""",
    """CREATE TABLE platform_read (
  record TEXT NOT NULL,
  at BIGINT NOT NULL,
  quiet INTEGER DEFAULT 0 NOT NULL,
  CONSTRAINT pk_platform_read PRIMARY KEY (record)
)""",
)


def upgrade() -> None:
    for statement in TABLES:
        op.get_bind().exec_driver_sql(statement)
    op.get_bind().exec_driver_sql(
        "UPDATE outbox SET state = 'uncertain' WHERE state = 'failed' AND reason = 'uncertain'"
    )


def downgrade() -> None:
    # Without its steps nobody knows whether an action has left: a person looks, it is never sent again.
    op.get_bind().exec_driver_sql(
        "UPDATE outbox SET state = 'failed', reason = 'uncertain' WHERE state = 'uncertain' "
        "OR open = 1 AND attempts > 0 AND id IN (SELECT intent FROM platform_step)"
    )
    for name in ("platform_read", "platform_step"):
        op.get_bind().exec_driver_sql(f"DROP TABLE {name}")
