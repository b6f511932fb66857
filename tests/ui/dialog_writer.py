"""A program that types into a form over a real office, says so once it is kept, and waits to be killed."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.intents import Kind
from tests.ui.dialog_opened import NEW, dialog_office, opened
from tests.ui.office_desk import desk_of
from ui.dialogs.card import VerifyDialog
from ui.look import THEME

_PATIENCE_MS = 20_000  # then nothing was kept, and nobody comes to kill


@Slot(object)
def _say(_at: object) -> None:
    sys.stdout.write("written\n")
    sys.stdout.flush()


def main() -> None:
    """Type a title, by keys, into the form of a verification."""
    folder, title = sys.argv[1:]
    application = QApplication([])
    THEME.start(application)
    desk = desk_of(dialog_office(Path(folder)))
    host = QWidget()
    host.show()
    dialog = opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)
    dialog.keeper.kept.connect(_say)
    dialog.title.selectAll()
    QTest.keyClicks(dialog.title, title)
    QTimer.singleShot(_PATIENCE_MS, partial(os._exit, 1))
    application.exec()


if __name__ == "__main__":
    main()
