"""What the detail screen shows of one complaint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.casework.views.queue import SyncState
from desktop.domain.complaint import Attachment, Complaint, Visibility
from desktop.domain.delivery import Onward
from desktop.domain.intents import Kind
from desktop.domain.workflow import Refusal


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
    """A deadline that explains itself: rule, legal basis, days and pauses.

    `days` end with the due date; `late` are the days after it up to today, at most the last three weeks.
    """

    due_on: date
    days_left: int
    rule: str
    working_days: int
    started_on: date
    basis: str
    days: tuple[DayCell, ...]
    late: tuple[DayCell, ...] = ()
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
    onward: Onward | None = None


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
