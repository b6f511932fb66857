"""The gateway's tables: records and revisions, people and tokens, the ledger of every intent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import override

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)


class Utc(TypeDecorator[datetime]):
    """An aware moment in UTC; SQLite forgets zones, so they are put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value.astimezone(UTC)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

THE_SERVER = 1

# One row. `seq` is the commit number: whoever writes holds this row's lock until its commit, so numbers
# become visible in their order and no reader can pass one that commits later.
server = Table(
    "server",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("epoch", String(16), nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("directory", BigInteger, nullable=False),
    Column("letters", Text, nullable=False, server_default=""),
)

# `head` and `body` are the two sections as JSON objects, `extra` what is in neither; the sequences say when
# each section last changed, `text_seq` the citizen's part of the body; `rev` is the latest.
# `rank` is how soon somebody must look at it, and changes with the header alone: a reading relies on that.
records = Table(
    "records",
    metadata,
    Column("id", String(160), primary_key=True),
    Column("agency", String(40), nullable=False),
    Column("rev", BigInteger, nullable=False),
    Column("head_seq", BigInteger, nullable=False),
    Column("body_seq", BigInteger, nullable=False),
    Column("text_seq", BigInteger, nullable=False),
    Column("head", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("extra", Text, nullable=False, default=""),
    Column("rank", Integer, nullable=False, server_default=text("0")),
)
Index(None, records.c.agency, records.c.head_seq)
Index(None, records.c.agency, records.c.body_seq)
Index(None, records.c.agency, records.c.rank, records.c.head_seq)
Index(None, records.c.rank, records.c.head_seq)
Index(None, records.c.head_seq)
Index(None, records.c.body_seq)

# A record that left a scope: an agency's, or "*" when it left altogether.
departures = Table(
    "departures",
    metadata,
    Column("scope", String(40), primary_key=True),
    Column("record", String(160), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("why", String(40), nullable=False),
)
Index(None, departures.c.scope, departures.c.seq)

# Who last changed a field, so that a conflict can say by whom and when.
touches = Table(
    "touches",
    metadata,
    Column("record", String(160), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("rev", BigInteger, nullable=False),
    Column("device", String(40), nullable=False),
    Column("by", String(80), nullable=False),
    Column("by_name", Text, nullable=False),
    Column("at", Utc, nullable=False),
)

# Every intent that got a final verdict; `effect` is the revision it made, 0 for none.
ledger = Table(
    "ledger",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("record", String(160), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("author", String(80), nullable=False),
    Column("device", String(40), nullable=False),
    Column("state", String(16), nullable=False),
    Column("effect", BigInteger, nullable=False),
    Column("content", String(64), nullable=False),
    Column("verdict", Text, nullable=False),
    Column("at", Utc, nullable=False),
)

# One row for each time an intent really changed a record: two rows of one intent would be a doubled effect.
effects = Table(
    "effects",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("intent", String(64), nullable=False),
    Column("record", String(160), nullable=False),
    Column("rev", BigInteger, nullable=False),
)
Index(None, effects.c.intent)

observations = Table(
    "observations",
    metadata,
    Column("record", String(160), primary_key=True),
    Column("as_of", Utc, primary_key=True),
    Column("hash", String(128), primary_key=True),
    Column("by", String(80), nullable=False),
    Column("taken", Boolean, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("name", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("agency", String(40), nullable=False),
    Column("unit", String(80), nullable=False),
    Column("identity", Text, nullable=False),
    Column("training", Boolean, nullable=False),
    Column("added_at", Utc, nullable=False),
    Column("revoked_at", Utc),
)
Index(None, people.c.agency)

units = Table(
    "units",
    metadata,
    Column("agency", String(40), primary_key=True),
    Column("code", String(80), primary_key=True),
    Column("short", Text, nullable=False),
    Column("name", Text, nullable=False),
)

agencies = Table(
    "agencies",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("connected", Boolean, nullable=False),
    Column("zone", String(64), nullable=False),
)

codes = Table(
    "codes",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("person", String(80), nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("used_at", Utc),
)

tokens = Table(
    "tokens",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("person", String(80), nullable=False),
    Column("device", String(40), nullable=False),
    Column("issued_at", Utc, nullable=False),
)
Index(None, tokens.c.person)

devices = Table(
    "devices",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("agency", String(40), nullable=False),
    Column("code", String(8), nullable=False),
    Column("name", Text, nullable=False),
    Column("joined_at", Utc, nullable=False),
)
Index(None, devices.c.agency, devices.c.code, unique=True)

# Failed attempts to join, so that codes cannot be tried out.
attempts = Table(
    "attempts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("address", String(64), nullable=False),
    Column("at", Utc, nullable=False),
)
Index(None, attempts.c.address, attempts.c.at)

# Where a first download of a scope starts, and its pages once they were compressed.
snapshots = Table(
    "snapshots",
    metadata,
    Column("scope", String(40), primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("total", BigInteger, nullable=False),
)
pages = Table(
    "pages",
    metadata,
    Column("scope", String(40), primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("place", String(40), primary_key=True),
    Column("zstd", LargeBinary, nullable=False),
)

blobs = Table(
    "blobs",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("stored_at", Utc, nullable=False),
)
blob_pieces = Table(
    "blob_pieces",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

# Who may fetch a file by its hash: an agency that brought it, and readers of a record that such an agency's
# people named it in. Naming a stranger's hash in a record of one's own opens nothing.
blob_owners = Table(
    "blob_owners",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("agency", String(40), primary_key=True),
)
blob_names = Table(
    "blob_names",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("record", String(160), primary_key=True),
    Column("agency", String(40), primary_key=True),
)

# Files on their way in (tus): `received` bytes lie in pieces, each named by the offset it begins at. A whole
# one has no pieces any more and stays until it expires, for a client whose last answer was lost.
uploads = Table(
    "uploads",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("person", String(80), nullable=False),
    Column("device", String(40), nullable=False),
    Column("agency", String(40), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("expires_at", Utc, nullable=False),
)
Index(None, uploads.c.sha256)
Index(None, uploads.c.expires_at)
upload_pieces = Table(
    "upload_pieces",
    metadata,
    Column("upload", String(40), primary_key=True),
    Column("start", BigInteger, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
