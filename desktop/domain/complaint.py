"""The complaint (laporan) as every part of Tanggap knows it: its stages, fields and timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

type Json = str | int | bool | tuple[str, ...] | None

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Stage(StrEnum):
    """Where a complaint stands for the agency; the platform's own words stay in `status_name`."""

    UNVERIFIED = "unverified"
    AWAITING_REPORTER = "awaiting_reporter"
    DISPOSED = "disposed"
    IN_PROGRESS = "in_progress"
    PROPOSED = "proposed"
    APPROVED = "approved"
    AUTHORITY_REQUESTED = "authority_requested"
    CLOSED = "closed"
    ARCHIVED = "archived"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> Stage:
        return cls.UNKNOWN


ENDED = frozenset({Stage.CLOSED, Stage.ARCHIVED, Stage.BLOCKED})
"""Stages after which nothing more is expected of the agency."""


class Classification(StrEnum):
    """The four classes of the platform, or not yet classified."""

    SUPERVISORY = "supervisory"
    NON_SUPERVISORY = "non_supervisory"
    INFORMATION_REQUEST = "information_request"
    ASPIRATION = "aspiration"
    UNCLASSIFIED = "unclassified"

    @classmethod
    def _missing_(cls, value: object) -> Classification:
        return cls.UNCLASSIFIED


class Priority(StrEnum):
    """How urgent the office itself finds a complaint."""

    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"

    @classmethod
    def _missing_(cls, value: object) -> Priority:
        return cls.NORMAL


class Visibility(StrEnum):
    """Who may read an entry of the timeline."""

    PUBLIC = "public"
    INTERNAL = "internal"
    SYSTEM = "system"

    @classmethod
    def _missing_(cls, value: object) -> Visibility:
        return cls.INTERNAL


class EntryKind(StrEnum):
    """What an entry of the timeline tells."""

    ARRIVED = "arrived"
    VERIFIED = "verified"
    DISPOSED = "disposed"
    INFORMATION_REQUESTED = "information_requested"
    AUTHORITY_REQUESTED = "authority_requested"
    ARCHIVED = "archived"
    FOLLOW_UP = "follow_up"
    NOTE = "note"
    PROPOSED = "proposed"
    APPROVED = "approved"
    RETURNED = "returned"
    CLOSED = "closed"
    EDITED = "edited"
    ATTACHED = "attached"
    REPLY = "reply"
    STATUS = "status"
    UNUSED_VERSION = "unused_version"

    @classmethod
    def _missing_(cls, value: object) -> EntryKind:
        return cls.STATUS


class Outcome(StrEnum):
    """How a proposed resolution answers the reporter."""

    HANDLED = "handled"
    ANSWERED = "answered"
    CANNOT = "cannot"

    @classmethod
    def _missing_(cls, value: object) -> Outcome:
        return cls.HANDLED


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline; `id` is the intent's id when a person of an agency wrote it."""

    id: str
    at: datetime
    by: str
    by_name: str
    kind: EntryKind
    visibility: Visibility
    text: str = ""
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a complaint, named by its content: `size` in bytes, `sha256` in hex."""

    id: str
    name: str
    mime: str
    size: int
    sha256: str
    added_by: str = ""
    public: bool = False


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who complained; masked on every screen and hidden entirely for an anonymous report."""

    name: str = ""
    phone: str = ""
    email: str = ""
    nik: str = ""
    address: str = ""


POINTS = ("what", "when", "who", "proof", "next")
"""What a substantive answer tells: what was done, when, by whom, the proof, and what comes next."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed resolution; `id` is the intent that proposed it, `drafters` wrote parts of its answer.

    `checks` are those of POINTS that the proposer declared, `approver` the person she asked, or empty.
    """

    id: str
    author: str
    author_name: str
    at: datetime
    outcome: Outcome
    answer: str
    done_on: str = ""
    executor: str = ""
    drafters: tuple[str, ...] = ()
    identities: tuple[str, ...] = ()
    base_rev: int = 0
    checks: tuple[str, ...] = ()
    approver: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """A span in which the reporter was asked and the clock may stand; `until` is None while it lasts."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint under one revision: a header for lists, then a body (domain.md §2).

    Times are UTC. `agency` is the Kemendagri code of the agency it is assigned to. `unconfirmed` names
    the fields that an accepted action changed and the platform has not shown yet.
    """

    record: str
    tracking_id: str = ""
    platform_id: str = ""
    local_number: str = ""
    agency: str = ""
    status_code: str = ""
    status_name: str = ""
    stage: Stage = Stage.UNVERIFIED
    classification: Classification = Classification.UNCLASSIFIED
    category_id: str = ""
    category: str = ""
    title: str = ""
    unit: str = ""
    officer: str = ""
    anonymous: bool = False
    secret: bool = False
    source: str = ""
    received_at: datetime = EPOCH
    place_scheme: str = "kemendagri"
    place_code: str = ""
    province: str = ""
    regency: str = ""
    district: str = ""
    village: str = ""
    priority: Priority = Priority.NORMAL
    tags: tuple[str, ...] = ()
    archive_reason: str = ""
    authority_to: str = ""
    verified_at: datetime | None = None
    first_follow_up_at: datetime | None = None
    last_public_at: datetime | None = None
    closed_at: datetime | None = None
    unconfirmed: tuple[str, ...] = ()
    original_text: str = ""
    edited_text: str = ""
    reporter: Reporter = Reporter()
    entries: tuple[Entry, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    proposal: Proposal | None = None
    pauses: tuple[Pause, ...] = ()

    @property
    def number(self) -> str:
        """The number people say: the platform's once it is known, the local one until then."""
        return self.tracking_id or self.local_number


BODY_FIELDS = ("original_text", "edited_text", "reporter", "entries", "attachments", "proposal", "pauses")
"""The fields that travel in the body section; every other field but `record` is in the header."""

HEADER_FIELDS = tuple(
    name for name in Complaint.__dataclass_fields__ if name != "record" and name not in BODY_FIELDS
)


def platform_record(tracking_id: str) -> str:
    """The record key of a complaint known by its platform number, the same on every computer."""
    return f"sp4n:{tracking_id}"


def local_record(local_number: str) -> str:
    """The record key of a complaint registered here, kept when the platform gives its own number."""
    return f"lokal:{local_number}"
