"""Every window test begins with the light look at usual size and leaves no other behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

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
