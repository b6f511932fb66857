"""An intent: what a person did to a complaint, as it is stored, sent and replayed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.complaint import Json


class Kind(StrEnum):
    """Every action of an agency on a complaint (domain.md §3)."""

    REGISTER = "register"
    VERIFY = "verify"
    DISPOSE = "dispose"
    REQUEST_INFORMATION = "request_information"
    NOT_OUR_AUTHORITY = "not_our_authority"
    ARCHIVE = "archive"
    FOLLOW_UP = "follow_up"
    NOTE = "note"
    EDIT = "edit"
    ATTACH = "attach"
    PROPOSE = "propose_resolution"
    APPROVE = "approve"
    RETURN = "return"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field the person changed: what was on the screen when the form opened, and what it became."""

    field: str
    old: Json
    new: Json


@dataclass(frozen=True, slots=True)
class Intent:
    """One atomic act on one record (sync-protocol.md, Messages).

    `changes` are merged field by field; `payload` is appended or checked, never merged. `at` is the
    computer's clock in UTC, `offset` the seconds to add to reach server time. `base_rev` is the
    revision the person saw, 0 for a new record.
    """

    id: str
    device: str
    author: str
    record: str
    kind: Kind
    base_rev: int
    changes: tuple[FieldChange, ...]
    payload: tuple[tuple[str, Json], ...]
    at: datetime
    offset: float = 0.0
    v: int = 1
    sig: str = ""

    def said(self, key: str) -> str:
        """The payload's text under `key`, empty when it is absent or not a text."""
        return next((value for name, value in self.payload if name == key and isinstance(value, str)), "")

    def listed(self, key: str) -> tuple[str, ...]:
        """The payload's list under `key`, empty when it is absent or not a list."""
        return next((value for name, value in self.payload if name == key and isinstance(value, tuple)), ())
