"""A case on the screen of a small real office, and how the tests read what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import CaseView
from desktop.domain.complaint import Entry, EntryKind, Stage, Visibility
from tests.unit.office import SmallOffice, complaint
from ui.case.entry_row import ENTRY_ROLE, EntryLine
from ui.case.screen import CaseScreen
from ui.desk import Desk
from ui.parts.labels import Label

RECORD, NEW, CLOSED, APPROVED = "sp4n:1", "sp4n:2", "sp4n:3", "sp4n:4"
TITLE = "Jalan ambles di Jl. Daeng Manambon"


def _told(number: int, kind: EntryKind, seen_by: Visibility, text: str) -> Entry:
    at = datetime(2026, 11, 18, tzinfo=UTC) + timedelta(hours=number)
    return Entry(f"e{number}", at, "adm", "Admin Kominfo", kind, seen_by, text)


ENTRIES = (
    _told(1, EntryKind.VERIFIED, Visibility.SYSTEM, "Klasifikasi ditetapkan."),
    _told(2, EntryKind.FOLLOW_UP, Visibility.PUBLIC, "Tim sudah ke lokasi."),
    _told(3, EntryKind.NOTE, Visibility.INTERNAL, "Stok aspal tinggal sedikit."),
)


def open_office(folder: Path) -> SmallOffice:
    """An office with a case in work, a new one, a closed one and an approved one."""
    made = SmallOffice(folder)
    made.receive(
        complaint(1, Stage.IN_PROGRESS, title=TITLE, entries=ENTRIES, unit="pupr", status_name="Diproses"),
        complaint(2),
        complaint(3, Stage.CLOSED),
        complaint(4, Stage.APPROVED),
    )
    return made


def open_case(desk: Desk, qtbot: QtBot) -> Iterator[CaseScreen]:
    """The case in work, in an active window that is shown."""
    window = QWidget()
    window.resize(1190, 645)
    qtbot.addWidget(window)
    made = CaseScreen(desk, window)
    made.resize(window.size())
    made.show_record(RECORD)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    yield made
    window.hide()


def shown(screen: CaseScreen) -> CaseView:
    """The case as it is shown."""
    assert screen.view is not None
    return screen.view


def lines(screen: CaseScreen) -> list[EntryLine]:
    """What the timeline shows."""
    model = screen.timeline.model
    found = (model.data(model.index(at), ENTRY_ROLE) for at in range(model.rowCount()))
    return [line for line in found if isinstance(line, EntryLine)]


def sheet(screen: CaseScreen, name: str) -> QDialog:
    """A dialog over the screen."""
    found = screen.window().findChild(QDialog, name)
    assert found is not None
    return found


def words(widget: QWidget) -> str:
    """All words of its labels."""
    return " ".join(label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget))
