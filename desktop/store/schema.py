"""The tables of a vault, its search index, and the version of both."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from desktop.store.columns import Utc, moment, number, record, words

APPLICATION_ID = 0x54474750
"""`TGGP`: tells a vault from every other SQLCipher file."""

SCHEMA_VERSION, ALEMBIC_HEAD = 2, "0002"
"""Kept in `user_version`; a migration raises it by one, and leads to this revision."""

NO_DUE = 9_999_999
"""The due day of a complaint without one: after every day that exists, so it sorts last."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

alembic_version = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))

meta = Table("meta", metadata, Column("name", Text, primary_key=True), words("value"))

base = Table(
    "base",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    record(unique=True),
    words("source"),
    number("head_rev"),
    number("body_rev"),
    moment("as_of"),
    moment("shown_at", optional=True),
    Column("head", Text),
    Column("body", Text),
)
"""What the server or platform showed, section by section, unknown fields included."""

staged = Table(
    "staged",
    metadata,
    Column("record", Text, primary_key=True),
    words("source"),
    number("head_rev"),
    number("body_rev"),
    moment("as_of"),
    Column("head", Text),
    Column("body", Text),
)
"""A whole new base while it is being fetched; the old one stays visible until the swap."""

overlay = Table(
    "overlay",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("head", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""The view of each record on which work of this computer is not yet visible in the base."""

complaint = Table(
    "complaint",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    record(unique=True),
    words("number"),
    words("tracking_id"),
    words("local_number"),
    words("platform_id"),
    words("title"),
    words("stage"),
    words("status_name"),
    words("classification"),
    words("category_id"),
    words("category"),
    words("agency"),
    words("unit"),
    words("officer"),
    words("source"),
    words("priority"),
    words("sync"),
    number("secret"),
    number("anonymous"),
    number("has_body"),
    number("due", NO_DUE),
    moment("received_at"),
    number("news"),
    Index("ix_complaint_due", "due", "seq", "stage", "unit", "agency", "sync", "category_id"),
    Index("ix_complaint_received", "received_at", "seq", "stage", "unit", "agency", "sync", "category_id"),
    Index("ix_complaint_stage_due", "stage", "due", "seq", "unit", "agency", "sync"),
    Index("ix_complaint_unit_stage_due", "unit", "stage", "due", "seq"),
    Index("ix_complaint_officer_stage_due", "officer", "stage", "due", "seq"),
    Index("ix_complaint_number", "number", "seq", "stage", "unit", "agency", "sync"),
    Index("ix_complaint_tracking_id", "tracking_id", sqlite_where=text("tracking_id <> ''")),
    Index("ix_complaint_local_number", "local_number", sqlite_where=text("local_number <> ''")),
    Index("ix_complaint_sync", "sync", "due", "seq", sqlite_where=text("sync <> 'clean'")),
)
"""The projection: one row a complaint as the screen shows it, `due` an ordinal day."""

tally = Table(
    "tally",
    metadata,
    Column("agency", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("sync", Text, nullable=False),
    number("n"),
    PrimaryKeyConstraint("agency", "stage", "unit", "sync"),
)
"""How many complaints stand where, moved in the transaction that moves them."""

tombstone = Table(
    "tombstone", metadata, Column("record", Text, primary_key=True), number("rev"), words("why"), moment("at")
)

outbox = Table(
    "outbox",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    record(unique=False),
    words("author"),
    words("kind"),
    Column("intent", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("open", Boolean, nullable=False),
    words("reason"),
    number("attempts"),
    number("faults"),
    Column("next_at", Utc),
    Column("at_risk", Boolean, nullable=False, server_default=text("0")),
    number("size"),
    moment("created_at"),
    words("field"),
    words("merged", "[]"),
    words("clashes", "[]"),
    words("by"),
    words("by_name"),
    Column("judged_at", Utc),
    Column("settled_at", Utc),
    number("rev"),
    words("receipt"),
    words("epoch"),
    words("how"),
    Index("ix_outbox_open", "record", sqlite_where=text("open = 1")),
    Index("ix_outbox_state", "state", "number"),
    sqlite_autoincrement=True,
)
"""Every intent of this computer; `open` while it still matters to its record or to a person."""

journal = Table(
    "journal",
    metadata,
    Column("number", Integer, primary_key=True),
    moment("at"),
    record(unique=False),
    Column("intent", Text, nullable=False),
    Column("event", Text, nullable=False),
    words("code"),
    words("who"),
    words("body"),
    Index("ix_journal_record", "record", "number"),
    sqlite_autoincrement=True,
)
"""Every intent and every verdict, for ever."""

seen = Table(
    "seen",
    metadata,
    Column("person", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    number("news"),
    PrimaryKeyConstraint("person", "seq"),
)

draft = Table(
    "draft",
    metadata,
    Column("person", Text, nullable=False),
    record(unique=False),
    Column("kind", Text, nullable=False),
    words("body"),
    moment("at"),
    PrimaryKeyConstraint("person", "record", "kind"),
)

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),
    words("name"),
    Column("body", Text, nullable=False),
)

unit = Table(
    "unit",
    metadata,
    Column("agency", Text, nullable=False),
    Column("code", Text, nullable=False),
    words("short"),
    words("name"),
    PrimaryKeyConstraint("agency", "code"),
)

agency = Table(
    "agency",
    metadata,
    Column("code", Text, primary_key=True),
    words("name"),
    Column("connected", Boolean, nullable=False),
    words("zone"),
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", Text, primary_key=True),
    record(unique=False),
    words("name"),
    words("mime"),
    number("size"),
    words("sha256"),
    words("added_by"),
    Column("public", Boolean, nullable=False),
    Column("file", Text, nullable=False, unique=True),
    Column("key", Text, nullable=False),
    moment("added_at"),
    words("upload"),
    Column("uploaded", Boolean, nullable=False),
    Index("ix_attachment_record", "record"),
    Index("ix_attachment_sha256", "sha256"),
)
"""Files of the vault folder: random names, a key each, so that a forgotten row makes its file unreadable."""

entry = Table(
    "entry",
    metadata,
    Column("intent", Text, primary_key=True),
    number("number"),
    record(unique=False),
    Column("kind", Text, nullable=False),
    words("fields", "[]"),
    Column("state", Text, nullable=False),
    moment("since"),
    words("entered_by"),
    Column("entered_at", Utc),
    Column("confirmed_at", Utc),
    words("differences", "[]"),
    Index("ix_entry_state", "state", "number"),
    Index("ix_entry_record", "record"),
)
"""Lembar entri: what a person must still key in on the platform."""

observation = Table(
    "observation",
    metadata,
    Column("id", Integer, primary_key=True),
    words("tracking_id"),
    moment("as_of"),
    Column("hash", Text, nullable=False, unique=True),
    words("fields", "[]"),
    Column("body", Text, nullable=False),
    sqlite_autoincrement=True,
)
"""The bulk queue to the gateway: what an imported export showed."""

platform_step = Table(
    "platform_step",
    metadata,
    Column("intent", Text, primary_key=True),
    words("steps"),
    words("told"),
    moment("at"),
)
"""How far each sending to LAPOR v3 has come, kept before every step; `told` is what a person saw there."""

platform_read = Table(
    "platform_read", metadata, Column("record", Text, primary_key=True), moment("at"), number("quiet")
)
"""When each complaint was last read on LAPOR v3, and how many readings in a row showed nothing new."""
