"""What the outbox, the receipts, Lembar entri and the status strip show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.casework.views.queue import SyncState
from desktop.domain.delivery import Onward
from desktop.domain.intents import Kind
from desktop.domain.routes import Hop


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
    UNCERTAIN = "uncertain"
    QUARANTINED = "quarantined"
    NO_GATEWAY = "no_gateway"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One action in the outbox; `size` in bytes, `code` the refusal or problem for *Rincian*.

    `carried_at`: when it last left on a USB stick, for one that waits for the answer to that.
    """

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
    carried_at: datetime | None = None
    code: str = ""
    text: str = ""
    can_retry: bool = False
    can_withdraw: bool = False
    can_reapply: bool = False
    can_settle: bool = False
    can_tell: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """Proof of delivery: when the last hop took the action, and which hop that is.

    `entered`: a person has keyed it into the platform. `onward` is how far a gateway that carries on itself
    has come, None where none does; `why` the code or the platform's words of where that ended.
    """

    intent: str
    record: str
    case_number: str
    title: str
    kind: Kind
    sent_at: datetime
    receipt: str
    hop: Hop
    merged: tuple[str, ...] = ()
    entered: bool = False
    onward: Onward | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class SyncLogRow:
    """One run of the synchronisation; `trouble` empty when it was complete.

    `aside` counts rows of an import that cannot be sent; `aside_first` are the numbers of the first of them.
    """

    at: datetime
    sent: int
    received: int
    bytes: int
    trouble: str
    aside: int = 0
    aside_first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartedRow:
    """A complaint that left this computer and may be asked back `until` then: no word of it is here.

    `why` is the gateway's own word; `texts` counts refused actions and drafts of this office about it.
    """

    record: str
    number: str
    why: str
    at: datetime
    until: datetime
    texts: int


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
    departed: tuple[DepartedRow, ...] = ()


class Line(StrEnum):
    """What the status strip says of the connection."""

    OFFLINE = "offline"
    ONLINE = "online"
    STALE = "stale"
    NEEDS_YOU = "needs_you"
    LOCAL_ONLY = "local_only"


@dataclass(frozen=True, slots=True)
class StripView:
    """Everything the status strip shows; bytes are of this month, quota None when unlimited.

    `unanswered` says why work waits although the line is well and nothing was answered for ten minutes.
    """

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
    unanswered: WaitReason | None = None


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
