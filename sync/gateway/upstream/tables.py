"""The upstream's tables: an agency's profile and worker, what is carried on, and when each case was read."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text

from sync.gateway.schema import Utc, metadata

# `holder` is the worker that holds the lease until `lease_until`.
# `masters` are the platform's lists as last read, `restored_at` when the database last came from a backup.
upstreams = Table(
    "upstreams",
    metadata,
    Column("agency", String(40), primary_key=True),
    Column("profile", Text, nullable=False),
    Column("holder", String(64), nullable=False),
    Column("lease_until", Utc),
    Column("masters", Text, nullable=False),
    Column("tried_at", Utc),
    Column("complete_at", Utc),
    Column("trouble", String(40), nullable=False),
    Column("restored_at", Utc),
)

# What the gateway accepted and carries on, in the order it accepted it. `steps` are those of `sync.lapor`.
carried = Table(
    "upstream_actions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("intent", String(64), nullable=False),
    Column("record", String(160), nullable=False),
    Column("agency", String(40), nullable=False),
    Column("content", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("steps", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("receipt", String(80), nullable=False),
    Column("faults", Integer, nullable=False),
    Column("next_at", Utc),
    Column("accepted_at", Utc, nullable=False),
    Column("decided_by", Text, nullable=False),
)
Index(None, carried.c.intent, unique=True)
Index(None, carried.c.agency, carried.c.state)
Index(None, carried.c.record)

reads = Table(
    "upstream_reads",
    metadata,
    Column("record", String(160), primary_key=True),
    Column("at", Utc, nullable=False),
    Column("quiet", Integer, nullable=False),
)
