"""What a scene can do with the window: the driver's hands with the names of our screens."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop.composing import Wiring
from desktop.domain.intents import Kind
from desktop.durable import write_atomically
from desktop.tour.driver import SIZE, Driver, TourError
from desktop.tour.plan import Plan
from desktop.tour.ready import READY
from desktop.tour.report import Step
from desktop.training import PASSWORD
from sync import events
from ui.dialogs import ActionDialog
from ui.parts.photo import Photo, PhotoState
from ui.window.rooms import Room

if TYPE_CHECKING:
    from desktop.app import Application
    from desktop.casework.casework import Casework
    from desktop.domain.people import Person
    from ui.desk import Desk
    from ui.main_window import MainWindow


class Scene:
    """One window, unlocked by its person, with pictures to `out` and the plan of the tour."""

    def __init__(self, application: Application, out: Path, plan_file: Path) -> None:
        self.driver = Driver(application, out)
        self._application = application
        self.plan_file = plan_file
        self.work = plan_file.parent
        self._heard: list[events.SyncEvent] = []

    # -- the office behind the window

    @property
    def window(self) -> MainWindow:
        """The main window."""
        if self._application.window is None:
            raise TourError("the window is not open")
        return self._application.window

    @property
    def desk(self) -> Desk:
        """The desk of the open window."""
        if self._application.desk is None:
            raise TourError("the window is not open")
        return self._application.desk

    @property
    def casework(self) -> Casework:
        """What the window itself asks."""
        return self.desk.casework

    @property
    def person(self) -> Person:
        """Who is signed in."""
        return self.desk.person

    @property
    def rooms(self) -> Wiring:
        """The screens."""
        found = self.window.findChild(Wiring)
        if not isinstance(found, Wiring):
            raise TourError("the window has no screens")
        return found

    def plan(self) -> Plan:
        """The parts that the first offline scene gave out."""
        return msgspec.json.decode(self.plan_file.read_bytes(), type=Plan)

    # -- what is done

    def unlock(self, person: str) -> None:
        """Choose a person on the unlock card, type her password, press Enter."""
        card = self._application.unlock
        if card is None:
            raise TourError("there is no unlock card")
        card.resize(*SIZE)
        card.choose(person)
        QTest.keyClicks(card.card.password, PASSWORD)
        QTest.keyClick(card.card.password, Qt.Key.Key_Return)
        self.wait(lambda: self._application.window is not None, "the window to open")
        self.window.resize(*SIZE)
        self.desk.automatic(on=False)
        self.desk.sync_event.connect(self._heard.append)

    def sync(self, *, expect_failure: bool = False) -> None:
        """Press *Sinkronkan sekarang* and wait for its end."""
        self.wait(lambda: not self.desk.syncing, "an earlier synchronisation")
        self._heard.clear()
        self.go(Room.OUTBOX)
        self.driver.click("sync_now")
        self.wait(lambda: bool(self._ended()) and not self.desk.syncing, "the synchronisation to end")
        (last,) = self._ended()
        failed = isinstance(last, events.Failed)
        self.expect(failed == expect_failure, f"the synchronisation ended with {last}")
        self.driver.settle()

    def go(self, room: Room) -> None:
        """Open a room and let it be drawn."""
        self.window.go(room)
        self.driver.settle()

    def search(self, record: str) -> None:
        """Find a complaint by its number in the queue's search and put the focus on its row."""
        self.go(Room.QUEUE)
        number = record.partition(":")[2]
        self.driver.type("queue_search", number)
        self.wait(lambda: self.window.queue.record == record, f"{number} to be found")
        self.window.queue.table.setFocus()

    def open_case(self, record: str) -> None:
        """Find a complaint and open it with Enter."""
        self.search(record)
        self.driver.press(Qt.Key.Key_Return, self.window.queue.table)
        self.wait(lambda: self.rooms.case.record == record, "the case to open")
        self.driver.settle()

    def dialog_by_key(self, key: Qt.Key) -> ActionDialog:
        """Press an action's letter on the focused row."""
        self.driver.press(key, self.window.queue.table)
        return self._dialog()

    def dialog_from_toolbar(self, kind: Kind) -> ActionDialog:
        """Begin an action on the open case."""
        self.rooms.case.act(kind)
        return self._dialog()

    def submit(self, dialog: ActionDialog) -> None:
        """Press the dialog's button; a refusal would leave it open."""
        said: list[int] = []
        dialog.finished.connect(said.append)
        self.driver.click("dialog_submit", dialog)
        self.wait(lambda: bool(said), "the dialog to close")

    def pick(self, name: str, value: str, within: QWidget | None = None) -> None:
        """Choose a value in a list."""
        box = self.driver.find(QComboBox, name, within)
        at = box.findData(value)
        self.expect(at >= 0, f"{value} can be picked in {name}")
        box.setCurrentIndex(at)

    def type(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Type into a field."""
        self.driver.type(name, text, within)

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click a button or a choice."""
        self.driver.click(name, within)

    def attach(self, file: Path) -> None:
        """Attach a file to the open case with an internal note."""
        composer = self.rooms.case.composer
        composer.compose(Kind.NOTE)
        composer.staged.add([file])
        QTest.keyClicks(composer.editor, "Foto dari petugas lapangan.")
        self._send()

    def note(self, text: str) -> None:
        """Write an internal note on the open case."""
        composer = self.rooms.case.composer
        composer.compose(Kind.NOTE)
        QTest.keyClicks(composer.editor, text)
        self._send()

    def choose_proposal(self, record: str) -> None:
        """Put the focus on a proposal in the inbox."""
        inbox = self.rooms.approvals

        def listed() -> bool:
            return any(getattr(line, "key", "") == record for line in inbox.list.lines.lines)

        # What a synchronisation brought is drawn a quarter second later: redraws are coalesced.
        self.wait(listed, f"the proposal of {record} to be listed")
        inbox.list.go_to(record)
        self.driver.settle()

    def fetch_evidence(self, record: str) -> None:
        """Fetch the one photo of the proposal in the inbox, which is only at the gateway, by pressing it."""
        case = self.casework.case(record, self.person)
        files = case.complaint.attachments if case else ()
        self.expect(len(files) == 1, "the proposal has one photo")
        tabs = self.rooms.approvals.pane.tabs
        tabs.setCurrentIndex(1)
        photo = self.driver.find(Photo, f"evidence_{files[0].id}")
        self.wait(lambda: photo.state is PhotoState.REMOTE, "the photo to be offered")
        self.step("bukti jauh", "Foto petugas ada di gerbang; ukurannya tertera sebelum diunduh.")
        self.driver.click(photo.objectName())
        self.wait(lambda: photo.state is PhotoState.HERE, "the photo to arrive")
        self.step("bukti", "Sekali tekan, foto diunduh dan tampil.")
        tabs.setCurrentIndex(0)

    def tab(self, at: int) -> None:
        """Open a tab of the outbox."""
        self.rooms.outbox.tabs.setCurrentIndex(at)

    # -- what is seen

    def waiting(self) -> int:
        """How many actions wait in the outbox."""
        return len(self.casework.outbox(online=False).waiting)

    def remember_waiting(self) -> None:
        """Write down what waits, outside the vault, for the scene after the kill."""
        found = [row.intent for row in self.casework.outbox(online=False).waiting]
        write_atomically(self.work / "menunggu.json", msgspec.json.encode(found))

    def nothing_lost(self) -> bool:
        """Whether everything that waited before the kill waits still."""
        before = msgspec.json.decode((self.work / "menunggu.json").read_bytes(), type=list[str])
        return before == [row.intent for row in self.casework.outbox(online=False).waiting]

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the window live until the condition holds."""
        self.driver.wait(until, what)

    def expect(self, truth: bool, what: str) -> None:  # noqa: FBT001 - reads like a sentence
        """Stop the tour when something is not so."""
        if not truth:
            raise TourError(f"not so: {what}")

    def step(self, name: str, said: str, dialog: QWidget | None = None) -> None:
        """Take a picture of the window, or of a dialog over it, and report the step."""
        order = sum(1 for _ in self.driver.folder.glob("*.png")) + 1
        picture = self.driver.picture(f"{order:02d}-{name.replace(' ', '-').lower()}", dialog)
        sys.stdout.write(msgspec.json.encode(Step(name, said, picture)).decode() + "\n")
        sys.stdout.flush()

    def ready_to_die(self) -> None:
        """Say that the power may go now."""
        sys.stdout.write(READY + "\n")
        sys.stdout.flush()

    def _ended(self) -> list[events.Finished | events.Failed]:
        return [e for e in self._heard if isinstance(e, events.Finished | events.Failed)][-1:]

    def _send(self) -> None:
        before = self.waiting()
        self.driver.click("composer_send")
        self.wait(lambda: self.waiting() > before, "the text to be saved")

    def _dialog(self) -> ActionDialog:
        def shown() -> bool:
            return isinstance(QApplication.activeModalWidget(), ActionDialog)

        self.wait(shown, "the dialog to open")
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ActionDialog):
            raise TourError("no dialog opened")
        return dialog
