"""Files on their way in, and by whose hand a record names a file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Add uploads; a name given before belongs to the agency that has the record."""
    names = op.create_table(
        "blob_names",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("record", sa.String(length=160), nullable=False),
        sa.Column("agency", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "record", "agency", name="pk_blob_names"),
    )
    links = sa.table("blob_records", sa.column("sha256"), sa.column("record"))
    records = sa.table("records", sa.column("id"), sa.column("agency"))
    kept = sa.select(links.c.sha256, links.c.record, records.c.agency).join(
        records, records.c.id == links.c.record
    )
    op.execute(sa.insert(names).from_select(["sha256", "record", "agency"], kept))
    op.drop_table("blob_records")
    op.create_table(
        "uploads",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("device", sa.String(length=40), nullable=False),
        sa.Column("agency", sa.String(length=40), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_uploads"),
    )
    op.create_index("ix_uploads_sha256", "uploads", ["sha256"], unique=False)
    op.create_index("ix_uploads_expires_at", "uploads", ["expires_at"], unique=False)
    op.create_table(
        "upload_pieces",
        sa.Column("upload", sa.String(length=40), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("upload", "start", name="pk_upload_pieces"),
    )
