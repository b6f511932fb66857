"""The pickers of a case offer units of its own agency only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.domain.people import Unit
from desktop.store import directory
from tests.ui.office_desk import desk_of
from tests.unit.office import RINA, UNITS, SmallOffice, complaint
from ui.dialogs import ActionDialogs
from ui.dialogs.simple import DisposeDialog


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    with made.database.writing() as session:
        sambas = Unit("pupr", "PUPR Sambas", "Dinas PUPR Sambas", "61.01")
        directory.replace(session, (RINA,), (*UNITS, sambas), (), "2")
    made.receive(complaint(1, Stage.DISPOSED))
    yield made
    made.close()


def test_that_a_case_is_handed_to_units_of_its_agency_only(
    office: SmallOffice, look: QApplication, host: QWidget
) -> None:
    desk = desk_of(office)
    view = desk.casework.case("sp4n:1", RINA)
    assert view is not None
    dialog = ActionDialogs(desk, host).open(Kind.DISPOSE, view)
    assert isinstance(dialog, DisposeDialog)
    offered = {dialog.unit.itemText(at) for at in range(dialog.unit.count())}
    assert offered == {"Dinas PUPR", "Dinas Kominfo"}
