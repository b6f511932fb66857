"""An action in the outbox is never nameless, also when its report went to another agency."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.busy_office import busy_office, desk_for, fill
from tests.ui.standing import stand
from ui.outbox import OutboxScreen

pytestmark = pytest.mark.usefixtures("look")


def test_that_an_action_on_a_report_that_went_elsewhere_is_not_nameless(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = busy_office(tmp_path)
    fill(office)
    screen = stand(qtbot, OutboxScreen(desk_for(office)))
    line = replace(screen.model.lines[0], title="")
    monkeypatch.setattr(screen.model, "lines", (line,))
    said = screen.model.data(screen.model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert "Laporan tidak lagi di komputer ini" in str(said)
    screen.bar.show_line(line)
    assert "Laporan tidak lagi di komputer ini" in screen.bar.details()
    office.close()
