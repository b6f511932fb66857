"""The one door between the widgets and the office: act, synchronise, and hear what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from desktop.casework.casework import RuleError
from sync import events
from sync.errors import Trouble
from ui.bodies import Asker, Bodies
from ui.fetching import Fetcher, Fetching
from ui.last_words import end_thread
from ui.next_try import NextTry
from ui.problems import upload_problem
from ui.worker import Runner, SyncWorker

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.casework.casework import Casework
    from desktop.casework.views import Acted, CaseView
    from desktop.domain.actions import Action
    from desktop.domain.allowance import Hold
    from desktop.domain.people import Person
    from desktop.exchange.laporan_ringkas_events import ImportEvent
    from desktop.paid_lines import PaidLine
    from desktop.settings import Settings
    from sync.events import Carried, RecordEvent, SyncEvent
    from sync.lapor.profile import Profile
    from sync.linktest import LinkLine


@dataclass(frozen=True, slots=True)
class LaporSetting:
    """The profile of LAPOR v3, and how its text and two secrets (empty: unchanged) are kept.

    `keep` raises ProfileError, NotAllowedError or OSError, and keeps nothing then.
    """

    profile: Callable[[], Profile]
    keep: Callable[[str, str, str], None]


@dataclass(frozen=True, slots=True)
class Services:
    """What the composition root lends to the window beyond casework; each may raise a typed error.

    `join` takes a gateway's address and a one-time code and answers the settings now in force. `link_lines`
    checks the line step by step and yields as it goes. `import_file` reads an export, as a dry run if wished;
    closing it stops the import. `join`, `link_lines`, `back_up` and `import_file` block, so they run on a
    thread. `keyring_state` is a sentence code. `joins_later`: this person works without a gateway so far, and
    what `join` brings her holds from the next opening on. `carry_out` writes what waits into a sealed file,
    `take_back` reads the gateway's answer from one; both block. `ask_back` asks the gateway for a complaint
    that has left, None without one; it blocks too. `line` says what the network in use allows.
    """

    keep_settings: Callable[[Settings], None]
    join: Callable[[str, str], Settings]
    link_lines: Callable[[], Iterator[LinkLine]]
    keyring_state: Callable[[], str]
    back_up: Callable[[], Path]
    import_file: Callable[[Path, bool], Iterator[ImportEvent]]
    people: Callable[[], tuple[Person, ...]]
    carry_out: Callable[[Path], Carried]
    take_back: Callable[[Path], Iterator[SyncEvent]]
    folder: Path
    version: str
    joins_later: bool = False
    ask_back: Callable[[str], Iterator[RecordEvent]] | None = None
    lapor: LaporSetting | None = None
    line: PaidLine | None = None


COALESCE_MS = 250
AUTOMATIC_MS = 15 * 60 * 1000
SOON_MS = 1500


class Desk(QObject):
    """What every widget holds. `changed` is coalesced: at most four redraws a second (architecture.md).

    `acted` tells of an action in the outbox; `undoable` of anything else that was done, in a sentence and
    with the call that takes it back.
    """

    changed = Signal()
    problem = Signal(object)
    acted = Signal(object)
    undoable = Signal(str, object)
    sync_event = Signal(object)
    sync_state = Signal()
    settings_changed = Signal()
    asked = Signal(int)
    quit_asked = Signal()
    lock_asked = Signal()
    closing = Signal()
    _go = Signal()

    def __init__(
        self,
        casework: Casework,
        person: Person,
        settings: Settings,
        runner: Runner | None,
        services: Services,
        parent: QObject | None = None,
        *,
        fetcher: Fetcher | None = None,
        asker: Asker | None = None,
    ) -> None:
        super().__init__(parent)
        self.casework = casework
        self.person = person
        self.settings = settings
        self.services = services
        self.files = Fetching(fetcher, self)
        self.files.problem.connect(self.problem)
        self.bodies = Bodies(asker, self)
        self.bodies.arrived.connect(self.touch)
        self.online = False
        self.syncing = False
        self.trouble: Trouble | None = None
        self._redraw = QTimer(self, singleShot=True, interval=COALESCE_MS)
        self._redraw.timeout.connect(self.changed)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._sync_by_itself)
        self._automatic = QTimer(self, interval=AUTOMATIC_MS)
        self._automatic.timeout.connect(self._sync_by_itself)
        self.next_try = NextTry(casework.now, self)
        self.next_try.timeout.connect(self.sync)
        self._thread: QThread | None = None
        self._worker: SyncWorker | None = None
        if runner is not None:
            self._start(runner)

    @property
    def has_gateway(self) -> bool:
        """Whether this office has a gateway to synchronise with."""
        return self._worker is not None

    @property
    def drawn(self) -> bool:
        """Whether the window shows what is saved: no redraw is due."""
        return not self._redraw.isActive()

    def act(self, action: Action, record: str, seen: CaseView | None) -> Acted | None:
        """Save an action; on a rule's refusal emits `problem` and returns None."""
        try:
            return self.attempt(action, record, seen)
        except RuleError as error:
            self.problem.emit(error)
            return None

    def attempt(self, action: Action, record: str, seen: CaseView | None) -> Acted:
        """Save an action like `act`, but raise RuleError: for a form that says it beside the field."""
        acted = self.casework.act(action, self.person, record, seen)
        self.tell(acted)
        return acted

    def tell(self, acted: Acted) -> None:
        """Tell the window of an action that was saved, and send it soon if that is wished."""
        self.acted.emit(acted)
        self.touch()
        if self.settings.sync_automatic and self.has_gateway:
            self._soon.start()

    def touch(self) -> None:
        """Ask for one redraw soon; many calls within a quarter second become one."""
        if not self._redraw.isActive():
            self._redraw.start()

    @Slot()
    def sync(self) -> None:
        """Start a synchronisation unless one runs; a person's wish overrides every wait."""
        self._soon.stop()
        if self._worker is None or self.syncing:
            return
        self.next_try.stop()
        self.syncing = True
        self.sync_state.emit()
        self._worker.renew()
        self._go.emit()

    @Slot()
    def _sync_by_itself(self) -> None:
        if not self.next_try.isActive():
            self.sync()

    @Slot()
    def send_files(self) -> None:
        """A person sends the files that wait, whatever it costs: this once."""
        if self.services.line is not None and not self.syncing:
            self.services.line.wish_files()
            self.sync()

    def held_files(self) -> tuple[int, Hold] | None:
        """How many files wait although the line is well, and what for; None when none does."""
        if not self.has_gateway or self.services.line is None:
            return None
        hold = self.services.line.allows(self.settings).files
        waiting = 0 if hold is None else self.casework.files_waiting().count
        return (waiting, hold) if hold is not None and waiting else None

    def change_settings(self, settings: Settings) -> None:
        """Keep new settings and tell the window; OSError leaves the old ones in force."""
        self.services.keep_settings(settings)
        self.take_settings(settings)

    def take_settings(self, settings: Settings) -> None:
        """Take over settings that are already kept, and tell the window."""
        self.settings = settings
        self.settings_changed.emit()

    def cancel_sync(self) -> None:
        """Stop the running synchronisation; the outbox stays whole."""
        if self._worker is not None and self.syncing:
            self._worker.cancel()

    def answer(self, *, agree: bool) -> None:
        """Answer whether so many records may leave this computer."""
        if self._worker is not None:
            self._worker.answer(agree=agree)

    def automatic(self, *, on: bool) -> None:
        """Switch the regular synchronisation on or off."""
        if on and self.has_gateway:
            self._automatic.start()
        else:
            self._automatic.stop()
            self.next_try.stop()

    def close(self) -> None:
        """Stop the network thread; waits for the present request to end or be cut by its deadline."""
        self.closing.emit()
        self.files.close()
        self.bodies.close()
        self._automatic.stop()
        self._soon.stop()
        self.next_try.stop()
        self._redraw.stop()
        if self._thread is not None and self._worker is not None:
            self._worker.cancel()
            end_thread(self._thread, self)
            self._thread = None
            self._worker = None

    def _start(self, runner: Runner) -> None:
        self._thread = QThread(self)
        self._worker = SyncWorker(runner)
        self._worker.moveToThread(self._thread)
        self._go.connect(self._worker.run, Qt.ConnectionType.QueuedConnection)
        self._worker.told.connect(self._heard, Qt.ConnectionType.QueuedConnection)
        self._worker.crashed.connect(self._crashed, Qt.ConnectionType.QueuedConnection)
        self._worker.stopped.connect(self._stopped, Qt.ConnectionType.QueuedConnection)
        self._worker.asked.connect(self.asked, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    @Slot(object)
    def _heard(self, event: events.SyncEvent) -> None:
        match event:
            case events.Finished():
                self.online = True
                self.trouble = None
                self.bodies.forget_problems()
            case events.Failed(trouble=trouble, retry_at=retry_at):
                self.online = False
                self.trouble = trouble
                self.next_try.plan(retry_at)
            case events.FileFailed(why=why):
                found = upload_problem(why)
                if found is not None:
                    self.problem.emit(found)
            case _:
                pass
        self.sync_event.emit(event)
        self.touch()

    @Slot(str)
    def _crashed(self, name: str) -> None:
        self.online = False
        self.problem.emit(name)

    @Slot()
    def _stopped(self) -> None:
        self.syncing = False
        if self._automatic.isActive():
            self.next_try.begin()
        self.sync_state.emit()
        self.touch()
