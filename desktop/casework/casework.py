"""What people do with complaints, one method an intention: list, read, act, decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.casework import acting, attaching, case, deciding, entry_sheet, publishing, queue, sending
from desktop.casework.acting import RuleError
from desktop.casework.attaching import FilesWaiting, Pasted
from desktop.casework.views import (
    Acted,
    ApprovalsView,
    CaseView,
    Choice,
    ConflictView,
    EntryItem,
    OutboxView,
    QueueFilter,
    QueueRow,
    RailCounts,
    StripView,
    View,
    ViewCount,
)
from desktop.domain.actions import Action, Attach, Register
from desktop.domain.intents import Intent, Kind
from desktop.domain.picture_metadata import without_metadata
from desktop.domain.routes import Route
from desktop.domain.stages import StageTable
from desktop.store import complaints, drafts, entries, outbox

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from desktop.casework.deadlines import Deadlines
    from desktop.clock import Clock
    from desktop.domain.complaint import Attachment, Json
    from desktop.domain.people import Person
    from desktop.store.database import Database

__all__ = ["Casework", "FilesWaiting", "Pasted", "RuleError"]


class Casework:
    """One open office. Every call is one short local transaction and never waits for a network."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        deadlines: Deadlines,
        *,
        route: Route = Route.BY_HAND,
        has_gateway: bool = False,
        quota_bytes: int | None = None,
        stages: StageTable | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._deadlines = deadlines
        self._keys = queue.PageKeys()
        self._units = queue.UnitNames()
        self.route = route
        self.has_gateway = has_gateway
        self.quota_bytes = quota_bytes
        self.stages = stages or StageTable()

    def now(self) -> datetime:
        """The present moment, UTC, by this computer's clock."""
        return self._clock.now()

    def today(self) -> date:
        """The office's local day."""
        return self._deadlines.today(self._clock.now())

    @property
    def zone(self) -> str:
        """The office's time zone, for showing times."""
        return self._deadlines.zone

    def queue_count(self, wanted: QueueFilter, person: Person) -> int:
        """How many complaints the filter holds; 0 for someone without access to case text."""
        if not person.reads_cases:
            return 0
        with self._database.reading() as session:
            return self._keys.count(session, self._query(wanted, person))

    def queue_page(
        self, wanted: QueueFilter, person: Person, offset: int, limit: int
    ) -> tuple[QueueRow, ...]:
        """Rows `offset` to `offset + limit` of the queue, by keyset next to a page already read."""
        if not person.reads_cases:
            return ()
        asked = self._query(wanted, person)
        today = self.today()
        with self._database.reading() as session:
            found = self._keys.page(session, asked, offset, limit)
            units = self._units.read(session)
            mine = drafts.records(session, person.id)
        return tuple(queue.row(row, self._deadlines, today, units, mine) for row in found)

    def choices(self, name: str, agency: str = "") -> tuple[Choice, ...]:
        """Values to pick from: `units`, `officers` (of one agency if named), `agencies`, `categories`."""
        with self._database.reading() as session:
            return deciding.choices(session, name, agency)

    def approvers(self, agency: str, proposer: Person) -> tuple[Choice, ...]:
        """Those whom the proposer may ask to approve."""
        with self._database.reading() as session:
            return deciding.approvers(session, agency, proposer)

    def rail(self, person: Person) -> RailCounts:
        """The figures beside the rail's items and saved views."""
        with self._database.reading() as session:
            by_view = {v: self._counted(session, QueueFilter(view=v), person) for v in View}
            totals = outbox.counts(session)
            waiting = deciding.waiting_count(session, person)
            to_enter = entries.count(session, entries.EntryState.TODO)
        return RailCounts(
            queue=by_view[View.MINE],
            approvals=waiting,
            conflicts=totals.conflicts,
            outbox=totals.waiting,
            entry_sheet=to_enter,
            views=tuple(ViewCount(view, count) for view, count in by_view.items()),
        )

    def strip(self, person: Person, *, online: bool) -> StripView:
        """What the status strip says now."""
        with self._database.reading() as session:
            return sending.strip(
                session,
                person.name,
                self._clock.now(),
                self.today(),
                online=online,
                has_gateway=self.has_gateway,
                quota_bytes=self.quota_bytes,
            )

    def case(self, record: str, person: Person) -> CaseView | None:
        """One complaint as `person` may see it; None when it is not here or not hers to read."""
        if not person.reads_cases:
            return None
        with self._database.reading() as session:
            return case.build(session, record, person, self._deadlines, self._clock.now())

    def find(self, number: str) -> str | None:
        """The record with this platform or local number."""
        with self._database.reading() as session:
            return complaints.find(session, number)

    def mark_seen(self, record: str, person: Person) -> None:
        """The person has read the complaint as it is now."""
        with self._database.writing() as session:
            complaints.mark_seen(session, person.id, record)

    def act(self, action: Action, person: Person, record: str, seen: CaseView | None) -> Acted:
        """Save an action; RuleError when the table forbids it. On return it is safe on this disk."""
        with self._database.writing() as session:
            if isinstance(action, Register):
                action, record = acting.numbered(session, action, person.agency, self._clock.now())
                seen = None
            action, copies = publishing.clean(session, record, action, person, self._clock.now())
            for copy in copies:
                self._acted(session, Attach(copy), person, record, seen)
            return self._acted(session, action, person, record, seen)

    def attach(
        self, record: str, person: Person, file: Path | Pasted, seen: CaseView, *, public: bool = False
    ) -> Acted:
        """Keep a file in the vault and add it to the complaint, or neither; raises as `attaching.take_in`."""
        with self._database.writing() as session:
            kept = attaching.take_in(session, record, person, file, self._clock.now(), public=public)
            return self._acted(session, Attach(kept), person, record, seen)

    def attachment_bytes(self, attachment_id: str, person: Person) -> bytes | None:
        """A file's content, None when it is not whole on this computer or not hers to read."""
        if not person.reads_cases:
            return None
        with self._database.reading() as session:
            return attaching.content(session, attachment_id)

    def attachment_copy(self, attachment: Attachment, person: Person) -> bytes | None:
        """A file as it may leave the office: a picture tells neither where nor by whom it was taken."""
        data = self.attachment_bytes(attachment.id, person)
        return None if data is None else without_metadata(data)

    def files_waiting(self) -> FilesWaiting:
        """Files of this computer that the gateway does not have yet."""
        with self._database.reading() as session:
            return attaching.waiting(session)

    def withdraw(self, intent: str, person: Person) -> None:
        """Take back an action that has not been sent; its text becomes the author's draft again."""
        with acting.outbox_rules(), self._database.writing() as session:
            taken = outbox.withdraw(session, intent, self._clock.now())
            text = taken.said("text") or taken.said("answer")
            drafts.save(session, person.id, taken.record, taken.kind.value, text, self._clock.now())

    def retry(self, intent: str) -> None:
        """Send again at the next synchronisation, without waiting for its turn."""
        with acting.outbox_rules(), self._database.writing() as session:
            outbox.retry(session, intent, self._clock.now())

    def tell(self, intent: str, person: Person, *, there: bool) -> None:
        """The person looked on the platform: an uncertain action counts as sent, or is sent once more."""
        told = outbox.told_there if there else outbox.told_absent
        with acting.outbox_rules(), self._database.writing() as session:
            told(session, intent, person.id, self._clock.now())

    def dismiss(self, intent: str) -> None:
        """Accept a refusal; the text stays in the journal."""
        with acting.outbox_rules(), self._database.writing() as session:
            outbox.dismiss(session, intent, "accepted", self._clock.now())

    def reapply(self, intent: str, person: Person) -> Acted:
        """Do a refused action again on the complaint as it is now."""
        with acting.outbox_rules(), self._database.writing() as session:
            again = deciding.reapplication(session, intent, person, self._clock.now())
            return self._replace(session, intent, again, person, "reapplied")

    def outbox(self, *, online: bool) -> OutboxView:
        """Everything on *Kotak Keluar*."""
        with self._database.reading() as session:
            now = self._clock.now()
            return sending.outbox_view(session, now, has_gateway=self.has_gateway, online=online)

    def approvals(self, person: Person) -> ApprovalsView:
        """The approval inbox of a person."""
        with self._database.reading() as session:
            return deciding.approvals(session, person, self._deadlines, self.today())

    def conflicts(self, person: Person) -> tuple[ConflictView, ...]:
        """Everything that needs a choice by field."""
        if not person.reads_cases:
            return ()
        with self._database.reading() as session:
            return deciding.conflicts(session)

    def resolve(self, intent: str, chosen: tuple[tuple[str, Json], ...], person: Person) -> Acted:
        """Settle a conflict with a value for every clashing field; a new action on the new base."""
        with acting.outbox_rules(), self._database.writing() as session:
            settled = deciding.resolution(session, intent, chosen, person, self._clock.now())
            return self._replace(session, intent, settled, person, "resolved")

    def entry_sheet(self, person: Person) -> tuple[EntryItem, ...]:
        """The worklist of what must be keyed into the platform by hand."""
        if not person.reads_cases:
            return ()
        with self._database.reading() as session:
            return entry_sheet.items(session)

    def mark_entered(self, intent: str, person: Person) -> None:
        """A person has keyed this action into the platform."""
        with self._database.writing() as session:
            entries.mark_entered(session, intent, person.id, self._clock.now())

    def unmark_entered(self, intent: str) -> None:
        """It was not keyed in after all; what an export has confirmed meanwhile stays."""
        with self._database.writing() as session:
            entries.unmark_entered(session, intent)

    def draft(self, person: Person, record: str, kind: Kind) -> tuple[str, datetime] | None:
        """What is being written and when it was kept; None when nothing is."""
        with self._database.reading() as session:
            kept = drafts.load(session, person.id, record, kind.value)
        return None if kept is None else (kept.text, kept.at)

    def save_draft(self, person: Person, record: str, kind: Kind, text: str) -> datetime:
        """Keep what is being written; answers when it was kept."""
        at = self._clock.now()
        with self._database.writing() as session:
            drafts.save(session, person.id, record, kind.value, text, at)
        return at

    def _acted(
        self, session: Connection, action: Action, person: Person, record: str, seen: CaseView | None
    ) -> Acted:
        intent = acting.build(session, action, person, record, seen, self._clock.now())
        number = acting.check_and_append(session, intent, person)
        drafts.clear(session, person.id, record, intent.kind.value)
        return Acted(intent.id, number, record)

    def _counted(self, session: Connection, wanted: QueueFilter, person: Person) -> int:
        return complaints.count(session, self._query(wanted, person)) if person.reads_cases else 0

    def _query(self, wanted: QueueFilter, person: Person) -> complaints.QueueQuery:
        return queue.query(wanted, person, self._deadlines, self.today())

    @staticmethod
    def _replace(session: Connection, old: str, new: Intent, person: Person, how: str) -> Acted:
        outbox.dismiss(session, old, how, new.at)
        return Acted(new.id, acting.check_and_append(session, new, person), new.record)
