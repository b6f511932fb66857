"""What the screens read: frozen values that casework hands out, free of rules and of SQL."""

from __future__ import annotations

from desktop.casework.views.case import Acted, CaseView, DayCell, DayMark, DeadlineView, EntryView, Offer
from desktop.casework.views.deciding import ApprovalRow, ApprovalsView, ClashView, ConflictView
from desktop.casework.views.queue import (
    Choice,
    DueFilter,
    Order,
    QueueFilter,
    QueueRow,
    RailCounts,
    SyncState,
    View,
    ViewCount,
)
from desktop.casework.views.sending import (
    DepartedRow,
    EntryItem,
    Line,
    OutboxRow,
    OutboxView,
    ReceiptRow,
    StripView,
    SyncLogRow,
    WaitReason,
)

__all__ = [
    "Acted",
    "ApprovalRow",
    "ApprovalsView",
    "CaseView",
    "Choice",
    "ClashView",
    "ConflictView",
    "DayCell",
    "DayMark",
    "DeadlineView",
    "DepartedRow",
    "DueFilter",
    "EntryItem",
    "EntryView",
    "Line",
    "Offer",
    "Order",
    "OutboxRow",
    "OutboxView",
    "QueueFilter",
    "QueueRow",
    "RailCounts",
    "ReceiptRow",
    "StripView",
    "SyncLogRow",
    "SyncState",
    "View",
    "ViewCount",
    "WaitReason",
]
