"""Every window test begins with the light look at usual size and leaves no other behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look import THEME, Mode
from ui.words import Language, use_language


@pytest.fixture
def look(qapp: QApplication) -> Iterator[QApplication]:
    """The application in our look, in Indonesian."""
    THEME.start(qapp)
    use_language(Language.ID)
    yield qapp
    THEME.start(qapp, Mode.LIGHT, 100)
    use_language(Language.ID)


@pytest.fixture
def host(look: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    """A region of 800 × 300 in an active window, to put parts into."""
    window = QWidget()
    window.resize(800, 300)
    qtbot.addWidget(window)
    # A child, because the offscreen platform warns when a window itself changes its smallest size.
    region = QWidget(window)
    region.setLayout(QHBoxLayout())
    region.resize(window.size())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield region
    window.hide()
