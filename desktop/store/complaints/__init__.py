"""Reads of the projection: pages of the queue, counts, and single complaints."""

from __future__ import annotations

from desktop.store.complaints.hits import SEARCH_CAP, found, is_search
from desktop.store.complaints.one import Stored, bodiless, find, get, mark_seen
from desktop.store.complaints.page import count, key_of, page, rows
from desktop.store.complaints.query import Key, Order, QueueQuery, QueueRecord
from desktop.store.complaints.tallies import stage_counts, unit_counts, view_counts
from desktop.store.replay import SyncState

__all__ = [
    "SEARCH_CAP",
    "Key",
    "Order",
    "QueueQuery",
    "QueueRecord",
    "Stored",
    "SyncState",
    "bodiless",
    "count",
    "find",
    "found",
    "get",
    "is_search",
    "key_of",
    "mark_seen",
    "page",
    "rows",
    "stage_counts",
    "unit_counts",
    "view_counts",
]
