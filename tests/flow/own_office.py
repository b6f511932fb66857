"""An office of its own with one complaint, and the whole program opened on it by its password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Application
from desktop.clock import SystemClock
from desktop.domain.complaint import Stage
from desktop.joining import own_office
from desktop.profile import Profile
from desktop.settings import Settings
from desktop.store import base, codec
from desktop.store.gate import Writer
from tests.ui.seen import press
from tests.unit.office import complaint
from ui.look import THEME, Mode
from ui.main_window import MainWindow
from ui.words import Language, use_language

SECRET = "kapuas-raya-26"
RECORD = "sp4n:1"
LONG = 60_000


def make_office(folder: Path) -> Profile:
    """Rina's office, set up and closed."""
    profile = Profile(folder)
    office = own_office(profile, "Rina Wijaya", SECRET, Settings(office_name="Diskominfo", agency="61.02"))
    head, body = codec.split(codec.encode(complaint(1, Stage.IN_PROGRESS)))
    with office.database.writing(Writer.SYNC) as session:
        seen = [base.Observed(RECORD, 1, head, body)]
        base.observe(session, base.Source.CONTRACT, SystemClock().now(), seen)
    office.close()
    return profile


@contextmanager
def locked_program(qapp: QApplication, folder: Path) -> Iterator[Application]:
    """The program on that office with its unlock card; ends with everything closed and the look restored."""
    made = Application(qapp, make_office(folder))
    made.hold()
    made.show_unlock()
    try:
        yield made
    finally:
        made.leave()
        if made.unlock is not None:
            made.unlock.close()
        if made._languages._translator is not None:
            qapp.removeTranslator(made._languages._translator)
        THEME.start(qapp, Mode.LIGHT, 100)
        use_language(Language.ID)


def unlock(application: Application, qtbot: QtBot) -> MainWindow:
    """Write the password and wait for the window."""
    card = application.unlock
    assert card is not None
    QTest.keyClicks(card.card.password, SECRET)
    press(card.card.open)
    qtbot.waitUntil(lambda: application.window is not None, timeout=LONG)
    window = application.window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
