"""What waits for a decision: proposals and conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.casework.views.queue import SyncState
from desktop.domain.complaint import Json
from desktop.domain.intents import Kind


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A proposal in a section of *Persetujuan*; `for_you`: its proposer asked this very person."""

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
    for_you: bool = False


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
    """One intent in conflict: its clashing fields, and its other fields that do not clash.

    `same_at` is when this computer and the gateway were last found alike before the person acted.
    """

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
