"""Builds the working desk behind an unlocked session: office, door, screens and dialogs, all connected."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.accounts.accounts import NotAllowedError
from desktop.accounts.rights import may_set_connection
from desktop.asking import ask_back, open_records
from desktop.chores import chores
from desktop.clock import SystemClock
from desktop.domain.intents import Kind
from desktop.office import Office, back_up, joins_later, keep_joined, open_office
from desktop.platform_way import is_direct, keep_profile, profile_of, synchronise
from desktop.store import directory
from ui.desk import Desk, LaporSetting, Services
from ui.idle import Idle
from ui.idle_lock import IdleLock
from ui.main_window import MainWindow
from ui.network import NetworkWatch
from ui.window.rooms import Room

if TYPE_CHECKING:
    from desktop.accounts.accounts import Accounts
    from desktop.accounts.session import Session
    from desktop.domain.people import Person
    from desktop.exchange.laporan_ringkas_events import ImportEvent
    from desktop.profile import Profile
    from desktop.settings import Settings
    from sync.linktest import LinkLine
    from ui.approvals import ApprovalsScreen
    from ui.case.screen import CaseScreen
    from ui.conflicts import ConflictsScreen
    from ui.dialogs import ActionDialogs
    from ui.entry_sheet import EntrySheetScreen
    from ui.outbox import OutboxScreen
    from ui.settings import SettingsScreen

_WRITTEN = (Kind.FOLLOW_UP, Kind.NOTE)
"""What is written in the composer of the open case rather than in a dialog."""


def compose(profile: Profile, accounts: Accounts, session: Session) -> tuple[Office, Desk, MainWindow]:
    """Open the office and build its window; whoever calls shows the window and closes all three."""
    office = open_office(profile, accounts, session, SystemClock())
    reaches = office.address or is_direct(office)
    runner = partial(synchronise, office) if reaches else None
    fetcher = office.fetch if office.address else None
    asker = partial(open_records, office) if office.address else None
    person, settings, lent = office.person, office.settings, services(office)
    desk = Desk(office.casework, person, settings, runner, lent, fetcher=fetcher, asker=asker)
    window = MainWindow(desk, title(office))
    Wiring(desk, window)
    Idle(desk, partial(chores, office.database, office.clock), parent=window)
    IdleLock(desk, parent=window)
    if reaches:
        NetworkWatch(desk, office.line, parent=window)
    desk.automatic(on=office.settings.sync_automatic)
    return office, desk, window


def title(office: Office) -> str:
    """The title bar: the office's name, and that it is for practice when it is."""
    name = f"Tanggap \N{EN DASH} {office.settings.office_name}"
    return f"{name} \N{EN DASH} MODE LATIHAN" if office.settings.training else name


def services(office: Office) -> Services:
    """What the window may ask of the office beyond casework; what each needs is imported when it is asked."""

    def joined(address: str, code: str) -> Settings:
        from desktop.joining import join

        same = address in (office.settings.gateway_url, office.address)
        if not same and not may_set_connection(office.person):
            raise NotAllowedError
        # The training gateway's setting is not an address, so the running one stands in for it.
        target = office.address if same else address
        keep_joined(office, target, join(target, code))
        return office.settings

    def lines() -> Iterator[LinkLine]:
        from sync.linktest import link_lines

        return link_lines(office.address, office.token_of(office.person.id), office.clock)

    def backed_up() -> Path:
        return back_up(office)

    def imported(path: Path, dry_run: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - as Services says
        from desktop.exchange.laporan_ringkas_import import import_file

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
        carry_out=office.carry_out,
        # Whether so many records may leave is asked where the line can prove that they should.
        ask_back=partial(ask_back, office) if office.address else None,
        take_back=partial(office.take_back, confirm=lambda _count: False),
        folder=office.profile.folder,
        version=version("tanggap"),
        joins_later=joins_later(office),
        lapor=LaporSetting(partial(profile_of, office), partial(keep_profile, office)),
        line=office.line,
    )


class Wiring(QObject):
    """Puts the screens into the window and leads from one to another; a child of the window.

    A screen is made when it is first wanted: most days most people need the queue and the case, and nobody
    waits after her password for what she may never open.
    """

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        window.promise_screen(Room.CASE, lambda: self.case)
        window.promise_screen(Room.APPROVALS, lambda: self.approvals)
        window.promise_screen(Room.CONFLICTS, lambda: self.conflicts)
        window.promise_screen(Room.OUTBOX, lambda: self.outbox)
        window.promise_screen(Room.ENTRY_SHEET, lambda: self.entry_sheet)
        window.promise_screen(Room.SETTINGS, lambda: self.settings)
        window.case_asked.connect(self.open_case)
        window.act_asked.connect(self.act)
        window.news.departed_asked.connect(self._to_departed)

    @cached_property
    def case(self) -> CaseScreen:
        """The whole case."""
        from ui.case.screen import CaseScreen

        screen = CaseScreen(self._desk)
        screen.back_asked.connect(self._to_queue)
        screen.step_asked.connect(self._step)
        screen.conflict_asked.connect(self._to_conflicts)
        screen.outbox_asked.connect(self._to_outbox)
        return screen

    @cached_property
    def approvals(self) -> ApprovalsScreen:
        """The proposals that wait for an answer."""
        from ui.approvals import ApprovalsScreen

        screen = ApprovalsScreen(self._desk)
        screen.case_asked.connect(self.open_case)
        return screen

    @cached_property
    def conflicts(self) -> ConflictsScreen:
        """What a person decides between here and the server."""
        from ui.conflicts import ConflictsScreen

        screen = ConflictsScreen(self._desk)
        screen.case_asked.connect(self.open_case)
        return screen

    @cached_property
    def outbox(self) -> OutboxScreen:
        """What waits for the line, and how it went."""
        from ui.outbox import OutboxScreen

        screen = OutboxScreen(self._desk)
        screen.conflict_asked.connect(self._to_conflicts)
        screen.case_asked.connect(self.open_case)
        return screen

    @cached_property
    def entry_sheet(self) -> EntrySheetScreen:
        """What has to be keyed in by hand."""
        from ui.entry_sheet import EntrySheetScreen

        screen = EntrySheetScreen(self._desk)
        screen.case_asked.connect(self.open_case)
        return screen

    @cached_property
    def settings(self) -> SettingsScreen:
        """The settings of this computer."""
        from ui.settings import SettingsScreen

        return SettingsScreen(self._desk)

    @cached_property
    def dialogs(self) -> ActionDialogs:
        """The dialogs of the actions begun from the queue."""
        from ui.dialogs import ActionDialogs

        return ActionDialogs(self._desk, self._window)

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

    @Slot()
    def _to_departed(self) -> None:
        self._window.go(Room.OUTBOX)
        self.outbox.show_departed()

    @Slot(int)
    def _step(self, by: int) -> None:
        record = self._window.queue.neighbour(self.case.record, by)
        if record:
            self.open_case(record)
