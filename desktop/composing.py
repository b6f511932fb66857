"""Builds the working desk behind an unlocked session: office, door, screens and dialogs, all connected."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.accounts.accounts import NotAllowedError
from desktop.accounts.rights import may_set_connection
from desktop.chores import chores
from desktop.clock import SystemClock
from desktop.domain.intents import Kind
from desktop.exchange.laporan_ringkas_import import import_file
from desktop.joining import join
from desktop.office import Office, back_up, keep_joined, open_office
from desktop.store import directory
from sync.linktest import LinkLine, link_lines
from ui.approvals import ApprovalsScreen
from ui.case.screen import CaseScreen
from ui.conflicts import ConflictsScreen
from ui.desk import Desk, Services
from ui.dialogs import ActionDialogs
from ui.entry_sheet import EntrySheetScreen
from ui.idle import Idle
from ui.idle_lock import IdleLock
from ui.main_window import MainWindow
from ui.outbox import OutboxScreen
from ui.settings import SettingsScreen
from ui.window.rooms import Room

if TYPE_CHECKING:
    from desktop.accounts.accounts import Accounts
    from desktop.accounts.session import Session
    from desktop.domain.people import Person
    from desktop.exchange.laporan_ringkas_events import ImportEvent
    from desktop.profile import Profile
    from desktop.settings import Settings

_WRITTEN = (Kind.FOLLOW_UP, Kind.NOTE)
"""What is written in the composer of the open case rather than in a dialog."""


def compose(profile: Profile, accounts: Accounts, session: Session) -> tuple[Office, Desk, MainWindow]:
    """Open the office and build its window; whoever calls shows the window and closes all three."""
    office = open_office(profile, accounts, session, SystemClock())
    runner = office.synchronise if office.address else None
    fetcher = office.fetch if office.address else None
    desk = Desk(office.casework, office.person, office.settings, runner, services(office), fetcher=fetcher)
    window = MainWindow(desk, title(office))
    Wiring(desk, window)
    Idle(desk, partial(chores, office.database), parent=window)
    IdleLock(desk, parent=window)
    desk.automatic(on=office.settings.sync_automatic)
    return office, desk, window


def title(office: Office) -> str:
    """The title bar: the office's name, and that it is for practice when it is."""
    name = f"Tanggap \N{EN DASH} {office.settings.office_name}"
    return f"{name} \N{EN DASH} MODE LATIHAN" if office.settings.training else name


def services(office: Office) -> Services:
    """What the window may ask of the office beyond casework."""

    def joined(address: str, code: str) -> Settings:
        same = address in (office.settings.gateway_url, office.address)
        if not same and not may_set_connection(office.person):
            raise NotAllowedError
        # The training gateway's setting is not an address, so the running one stands in for it.
        target = office.address if same else address
        keep_joined(office, target, join(target, code))
        return office.settings

    def lines() -> Iterator[LinkLine]:
        return link_lines(office.address, office.token_of(office.person.id), office.clock)

    def backed_up() -> Path:
        return back_up(office)

    def imported(path: Path, dry_run: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - as Services says
        zone, agency = office.casework.zone, office.settings.agency
        now = office.clock.now()
        return import_file(office.database, path, dry_run=dry_run, zone=zone, agency=agency, now=now)

    def people() -> tuple[Person, ...]:
        with office.database.reading() as reading:
            return directory.people(reading)

    return Services(
        keep_settings=office.keep_settings,
        join=joined,
        link_lines=lines,
        keyring_state=lambda: office.accounts.keyring_state().value,
        back_up=backed_up,
        import_file=imported,
        people=people,
        folder=office.profile.folder,
        version=version("tanggap"),
    )


class Wiring(QObject):
    """Puts the screens into the window and leads from one to another; a child of the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.case = CaseScreen(desk)
        self.approvals = ApprovalsScreen(desk)
        self.conflicts = ConflictsScreen(desk)
        self.outbox = OutboxScreen(desk)
        self.entry_sheet = EntrySheetScreen(desk)
        self.dialogs = ActionDialogs(desk, window)
        screens = {
            Room.CASE: self.case,
            Room.APPROVALS: self.approvals,
            Room.CONFLICTS: self.conflicts,
            Room.OUTBOX: self.outbox,
            Room.ENTRY_SHEET: self.entry_sheet,
            Room.SETTINGS: SettingsScreen(desk),
        }
        for room, screen in screens.items():
            window.add_screen(room, screen)
        window.case_asked.connect(self.open_case)
        window.act_asked.connect(self.act)
        self.case.back_asked.connect(self._to_queue)
        self.case.step_asked.connect(self._step)
        self.case.conflict_asked.connect(self._to_conflicts)
        self.case.outbox_asked.connect(self._to_outbox)
        self.outbox.conflict_asked.connect(self._to_conflicts)
        for screen in (self.approvals, self.conflicts, self.outbox, self.entry_sheet):
            screen.case_asked.connect(self.open_case)

    @Slot(str)
    def open_case(self, record: str) -> None:
        """Open a complaint in the room of the case."""
        self.case.show_record(record)
        self.case.show_place(*self._window.queue.place_of(record))
        self._window.show_case_of(record)

    @Slot(str, object)
    def act(self, record: str, kind: Kind) -> None:
        """Begin an action from the queue: its dialog, or the composer of the opened case."""
        if kind in _WRITTEN:
            self.open_case(record)
            self.case.act(kind)
            return
        view = self._desk.casework.case(record, self._desk.person)
        if view is not None:
            self.dialogs.open(kind, view)

    @Slot()
    def _to_queue(self) -> None:
        self._window.go(Room.QUEUE)

    @Slot(str)
    def _to_conflicts(self, intent: str) -> None:
        self._window.go(Room.CONFLICTS)
        self.conflicts.choose(intent)

    @Slot()
    def _to_outbox(self) -> None:
        self._window.go(Room.OUTBOX)

    @Slot(int)
    def _step(self, by: int) -> None:
        record = self._window.queue.neighbour(self.case.record, by)
        if record:
            self.open_case(record)
