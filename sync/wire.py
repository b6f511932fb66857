"""The typed messages of our sync contract, used by the client and by the gateway (sync-protocol.md)."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

import msgspec
from msgspec import Struct

type Value = str | int | float | bool | list[str] | None
type VerdictState = Literal["applied", "merged", "conflict", "rejected", "deferred"]

# msgspec reads a union of Raw and None as None alone, so absence is an empty Raw, which is false.
NO_DOC = msgspec.Raw(b"")

MOST_RECORDS = 50
"""Records one may ask for by name in one request."""


class Op(Struct, omit_defaults=True):
    """An intent on the wire; `at` is ISO 8601 UTC, `offset` seconds, `prev` a hint computed at send.

    `onward` tells of one that may stand on the platform by another way already: `there` or `uncertain`.
    """

    id: str
    device: str
    dseq: int
    author: str
    record: str
    kind: str
    base_rev: int
    old: dict[str, Value]
    new: dict[str, Value]
    at: str
    offset: float = 0.0
    prev: str = ""
    v: int = 1
    sig: str = ""
    onward: str = ""


class FieldClash(Struct):
    """One clashing field: what the person saw, what she wrote, what the server holds."""

    field: str
    old: Value
    mine: Value
    theirs: Value


class Verdict(Struct, omit_defaults=True):
    """The answer to one intent; `doc` is the record after it, `gone` why it may not be seen, since `rev`.

    `carried`: the gateway itself takes it on to the platform; the record's `deliveries` tell how far it is.
    """

    id: str
    state: VerdictState
    code: str = ""
    field: str = ""
    rev: int = 0
    merged: list[str] = []
    clashes: list[FieldClash] = []
    by: str = ""
    by_name: str = ""
    at: str = ""
    doc: msgspec.Raw = NO_DOC
    gone: str = ""
    receipt: str = ""
    carried: bool = False


class Section(Struct, omit_defaults=True):
    """Columns of one section: `cols[name][i]` belongs to `ids[i]`; `rest[i]` holds unknown fields as JSON."""

    ids: list[str] = []
    revs: list[int] = []
    cols: dict[str, list[msgspec.Raw]] = {}
    rest: list[msgspec.Raw] = []


class Gones(Struct, omit_defaults=True):
    """Records that left the reader's scope, with the revision at which they did."""

    ids: list[str] = []
    revs: list[int] = []
    why: list[str] = []


class Page(Struct, omit_defaults=True):
    """One page of changes. `count` items in all, `digest` over ids and revisions, `end` closes it."""

    epoch: str
    next: str
    more: bool
    count: int
    digest: str
    head: Section = msgspec.field(default_factory=Section)
    body: Section = msgspec.field(default_factory=Section)
    gones: Gones = msgspec.field(default_factory=Gones)
    total: int = 0
    end: bool = False


class PersonItem(Struct, omit_defaults=True):
    """A person of the directory."""

    id: str
    name: str
    roles: list[str]
    agency: str
    unit: str = ""
    identity: str = ""


class UnitItem(Struct):
    """A unit of the directory."""

    code: str
    short: str
    name: str
    agency: str


class AgencyItem(Struct, omit_defaults=True):
    """An agency of the directory."""

    code: str
    name: str
    connected: bool = True
    zone: str = "Asia/Pontianak"


class Directory(Struct, omit_defaults=True):
    """People, units and agencies a client may know; sent when its version differs from the client's."""

    version: str
    people: list[PersonItem] = []
    units: list[UnitItem] = []
    agencies: list[AgencyItem] = []


class ObservationItem(Struct):
    """What the platform showed of one record as of a time: idempotent by record, time and hash."""

    record: str
    as_of: str
    hash: str
    fields: dict[str, Value]


class SyncRequest(Struct, omit_defaults=True):
    """One round trip: intents and observations out, the first page of changes in."""

    device: str
    epoch: str = ""
    ops: list[Op] = []
    observations: list[ObservationItem] = []
    cursor: str = ""
    limit: int = 0
    directory: str = ""


class SyncAnswer(Struct, omit_defaults=True):
    """Verdicts for the intents in the request's order, then a page."""

    verdicts: list[Verdict] = []
    observed: list[str] = []
    page: Page | None = None
    directory: Directory | None = None


class Capabilities(Struct):
    """What the server speaks and who it is now; `recipient` is the age key that USB bundles are sealed to."""

    protocol: list[int]
    epoch: str
    server_time: str
    max_ops: int
    max_bytes: int
    encodings: list[str]
    lanes: list[str]
    workflow: str
    person: PersonItem | None = None
    recipient: str = ""


class JoinRequest(Struct):
    """Exchange a one-time code for a person's token on this device."""

    code: str
    device_name: str


class JoinAnswer(Struct):
    """The token, shown once, and who it belongs to."""

    token: str
    device: str
    device_code: str
    person: PersonItem
    agency: AgencyItem


class KnownRequest(Struct):
    """Ask for stored verdicts of these intents (after a restore)."""

    ids: list[str]


class KnownAnswer(Struct):
    """Verdicts the server still has; ids it does not know are absent."""

    verdicts: list[Verdict]


class RecordsRequest(Struct):
    """Ask for these records as they are now, whole, by their keys; at most `MOST_RECORDS`."""

    ids: list[str]


class RecordsAnswer(Struct, omit_defaults=True):
    """The records a person may read today, and what is known of those that left her scope.

    `at` is the commit number the answering server had read up to: whether a replica lags can be told by it.
    The page leads nowhere (`next` is empty) and moves no cursor; with `more` the rest must be asked for
    again. A key that stands in none of its sections is nothing this person may know of.
    """

    at: int
    page: Page


class DigestAnswer(Struct):
    """Sums of hash(id, rev) by bucket of the id's hash prefix, hex."""

    epoch: str
    buckets: dict[str, str]


class Problem(Struct, omit_defaults=True):
    """An RFC 9457 problem document; `type` is stable: `urn:tanggap:problem:<word>`."""

    type: str
    title: str
    status: int
    detail: str = ""
    epoch: str = ""


def page_count(page: Page) -> int:
    """How many items all sections of a page hold; equals `count` in a whole page."""
    return len(page.head.ids) + len(page.body.ids) + len(page.gones.ids)


def page_digest(page: Page) -> str:
    """Sixteen hex digits over ids and revisions (head, body, gones); equals `digest` of a whole page."""
    summed = sha256()
    for section, ids, revs in (
        ("head", page.head.ids, page.head.revs),
        ("body", page.body.ids, page.body.revs),
        ("gone", page.gones.ids, page.gones.revs),
    ):
        for record, rev in zip(ids, revs, strict=True):
            summed.update(f"{section} {record} {rev}\n".encode())
    return summed.hexdigest()[:16]


def digest_bucket(record: str) -> str:
    """The bucket of `DigestAnswer` a record belongs to: two hex digits."""
    return sha256(record.encode()).hexdigest()[:2]


def digest_term(record: str, rev: int) -> int:
    """What a record adds to its bucket's sum: taken modulo 2**64, written as sixteen hex digits."""
    return int.from_bytes(sha256(f"{record} {rev}".encode()).digest()[:8])
