"""What the screens read: frozen values that casework hands out, free of rules and of SQL."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.complaint import Attachment, Complaint, Json, Priority, Stage, Visibility
from desktop.domain.intents import Kind
from desktop.domain.routes import Hop
from desktop.domain.workflow import Refusal


class SyncState(StrEnum):
    """The seven visible states of a record or an action (screens.md T2)."""

    SENT = "sent"
    DRAFT = "draft"
    QUEUED = "queued"
    SENDING = "sending"
    HELD = "held"
    FAILED = "failed"
    CONFLICT = "conflict"


class Order(StrEnum):
    """The orders of the queue."""

    DUE = "due"
    NEWEST = "newest"
    NUMBER = "number"


class DueFilter(StrEnum):
    """Deadline filter of the queue."""

    OVERDUE = "overdue"
    TODAY = "today"
    WITHIN_3 = "within_3"
    LATER = "later"


class View(StrEnum):
    """The saved views under *Antrean*."""

    MINE = "mine"
    DUE_SOON = "due_soon"
    UNVERIFIED = "unverified"
    AWAITING_REPORTER = "awaiting_reporter"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What the queue shows; empty sets mean no restriction."""

    view: View = View.ALL
    text: str = ""
    stages: frozenset[Stage] = frozenset()
    due: frozenset[DueFilter] = frozenset()
    units: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    sync: frozenset[SyncState] = frozenset()
    order: Order = Order.DUE

    @property
    def active(self) -> bool:
        """Whether anything beyond the view restricts the queue."""
        return bool(self.text or self.stages or self.due or self.units or self.categories or self.sync)


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One line of the queue; `days_left` in working days, negative when overdue, None without deadline."""

    seq: int
    record: str
    number: str
    title: str
    stage: Stage
    status_name: str
    sync: SyncState
    due_on: date | None
    days_left: int | None
    unit: str
    unread: bool
    secret: bool
    anonymous: bool
    priority: Priority


@dataclass(frozen=True, slots=True)
class ViewCount:
    """A saved view with the number of complaints in it."""

    view: View
    count: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A value with its name for people: units, categories, agencies, officers."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: whether the person may do `kind` now, and if not, why."""

    kind: Kind
    refusal: Refusal | None = None

    @property
    def allowed(self) -> bool:
        """True when nothing forbids the action."""
        return self.refusal is None


class DayMark(StrEnum):
    """What a cell of the working-day strip is."""

    PAST = "past"
    TODAY = "today"
    COMING = "coming"
    SKIPPED = "skipped"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of the strip; `why` names the reason a day is skipped."""

    day: date
    mark: DayMark
    why: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline that explains itself: rule, legal basis, days and pauses."""

    due_on: date
    days_left: int
    rule: str
    working_days: int
    started_on: date
    basis: str
    days: tuple[DayCell, ...]
    pauses: tuple[tuple[date, date | None], ...] = ()
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of the timeline with its sync state; `mine` is the reader herself."""

    id: str
    at: datetime
    who: str
    mine: bool
    kind: str
    visibility: Visibility
    text: str
    sync: SyncState
    attachments: tuple[Attachment, ...] = ()
    state_note: str = ""


@dataclass(frozen=True, slots=True)
class CaseView:
    """A complaint as one person may see it, with everything the detail screen needs.

    `complaint` has reporter data masked for the reader. `seen_rev` is what an action's base will be.
    `unit_name`, `officer_name` are names for codes. `fetched_at` is when the server copy came.
    """

    complaint: Complaint
    seen_rev: int
    has_body: bool
    sync: SyncState
    waiting: int
    fetched_at: datetime | None
    deadline: DeadlineView | None
    entries: tuple[EntryView, ...]
    offers: tuple[Offer, ...]
    unit_name: str = ""
    officer_name: str = ""
    conflict: str = ""
    newer: tuple[str, ...] = ()
    drafts: tuple[tuple[str, str, datetime], ...] = ()
    similar: tuple[tuple[str, str, str], ...] = ()

    def offer(self, kind: Kind) -> Offer:
        """The offer for one kind of action."""
        return next(o for o in self.offers if o.kind is kind)


@dataclass(frozen=True, slots=True)
class Acted:
    """A saved action: its intent and its number in the outbox."""

    intent: str
    number: int
    record: str


class WaitReason(StrEnum):
    """Why an action in the outbox has not left, or what happened to it."""

    NETWORK = "network"
    AFTER = "after"
    SENDING = "sending"
    HELD = "held"
    SIGN_IN = "sign_in"
    RETRY = "retry"
    AT_RISK = "at_risk"
    REFUSED = "refused"
    CONFLICT = "conflict"
    QUARANTINED = "quarantined"
    NO_GATEWAY = "no_gateway"


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One action in the outbox; `size` in bytes, `code` the refusal or problem for *Rincian*."""

    intent: str
    number: int
    record: str
    case_number: str
    title: str
    kind: Kind
    author: str
    created_at: datetime
    size: int
    sync: SyncState
    reason: WaitReason
    after: int = 0
    retry_at: datetime | None = None
    code: str = ""
    text: str = ""
    can_retry: bool = False
    can_withdraw: bool = False
    can_reapply: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """Proof of delivery: when the last hop took the action, and which hop that is."""

    intent: str
    record: str
    case_number: str
    title: str
    kind: Kind
    sent_at: datetime
    receipt: str
    hop: Hop
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SyncLogRow:
    """One run of the synchronisation; `trouble` empty when it was complete."""

    at: datetime
    sent: int
    received: int
    bytes: int
    trouble: str


@dataclass(frozen=True, slots=True)
class OutboxView:
    """The whole *Kotak Keluar* screen."""

    waiting: tuple[OutboxRow, ...]
    needs_you: tuple[OutboxRow, ...]
    receipts: tuple[ReceiptRow, ...]
    sent_total: int
    bytes: int
    seconds: float
    log: tuple[SyncLogRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A proposal in a section of *Persetujuan*."""

    record: str
    number: str
    title: str
    unit: str
    proposer: str
    proposed_at: datetime
    days_left: int | None
    due_on: date | None
    sync: SyncState
    own: bool


@dataclass(frozen=True, slots=True)
class ApprovalsView:
    """The sections of the approval inbox."""

    waiting: tuple[ApprovalRow, ...]
    mine: tuple[ApprovalRow, ...]
    returned: tuple[ApprovalRow, ...]


@dataclass(frozen=True, slots=True)
class ClashView:
    """One part of a conflict: base, mine, theirs."""

    field: str
    old: Json
    mine: Json
    theirs: Json


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One intent in conflict: its clashing fields, and its other fields that do not clash."""

    intent: str
    record: str
    number: str
    title: str
    kind: Kind
    mine_at: datetime
    theirs_by: str
    theirs_at: datetime | None
    same_at: datetime | None
    clashes: tuple[ClashView, ...]
    merged: tuple[ClashView, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryItem:
    """One line of *Lembar entri*: an action to be keyed in, its fields in the order of the form."""

    intent: str
    record: str
    number: str
    title: str
    kind: Kind
    acted_at: datetime
    author: str
    state: str
    fields: tuple[tuple[str, str], ...]
    entered_by: str = ""
    entered_at: datetime | None = None
    differs: str = ""


class Line(StrEnum):
    """What the status strip says of the connection."""

    OFFLINE = "offline"
    ONLINE = "online"
    STALE = "stale"
    NEEDS_YOU = "needs_you"
    LOCAL_ONLY = "local_only"


@dataclass(frozen=True, slots=True)
class StripView:
    """Everything the status strip shows; bytes are of this month, quota None when unlimited."""

    line: Line
    waiting: int
    waiting_bytes: int
    conflicts: int
    failed: int
    last_complete: datetime | None
    last_tried: datetime | None
    month_bytes: int
    quota_bytes: int | None
    person: str
    stale_days: int = 0
    clock_off: float = 0.0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class RailCounts:
    """The figures beside the items of the rail."""

    queue: int
    approvals: int
    conflicts: int
    outbox: int
    entry_sheet: int = 0
    views: tuple[ViewCount, ...] = field(default=())
