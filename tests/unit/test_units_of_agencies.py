"""A unit's code means something in its agency only: two agencies may call different units the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.casework.views import Choice, QueueFilter
from desktop.domain.actions import Dispose
from desktop.domain.complaint import Stage
from desktop.domain.people import Unit
from desktop.store import directory
from tests.unit.office import RINA, UNITS, SmallOffice, complaint


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    yield made
    made.close()


def test_that_a_unit_is_named_by_its_own_agency(office: SmallOffice) -> None:
    sambas = (Unit("pupr", "PUPR Sambas", "Dinas PUPR Sambas", "61.01"), *UNITS)
    rina_too = replace(RINA, id="lia", name="Lia", agency="61.01")
    with office.database.writing() as session:
        directory.replace(session, (RINA, rina_too), sambas, (), "2")
    office.receive(complaint(1, unit="pupr"), complaint(2, unit="pupr", agency="61.01"))
    rows = office.casework.queue_page(QueueFilter(), RINA, 0, 9)
    assert {row.number: row.unit for row in rows} == {"1": "PUPR", "2": "PUPR Sambas"}
    assert office.casework.choices("units", "61.01") == (Choice("pupr", "Dinas PUPR Sambas", "PUPR Sambas"),)
    assert [choice.value for choice in office.casework.choices("units")] == ["pupr", "kominfo"]
    assert [choice.value for choice in office.casework.choices("officers", "61.01")] == ["lia"]


def test_that_a_new_directory_shows_at_the_next_page(office: SmallOffice) -> None:
    office.receive(complaint(1, unit="pupr"))
    assert office.casework.queue_page(QueueFilter(), RINA, 0, 9)[0].unit == "PUPR"
    with office.database.writing() as session:
        directory.replace(session, (RINA,), (replace(UNITS[0], short="PU"),), (), "2")
    assert office.casework.queue_page(QueueFilter(), RINA, 0, 9)[0].unit == "PU"


def test_that_the_entry_sheet_names_the_unit_of_the_case(tmp_path: Path) -> None:
    alone = SmallOffice(tmp_path, gateway=False)
    with alone.database.writing() as session:
        named_alike = Unit("pupr", "PUPR Sanggau", "Dinas PUPR Sanggau", "61.09")
        directory.replace(session, (RINA,), (*UNITS, named_alike), (), "2")
    alone.receive(complaint(2, Stage.DISPOSED, unit="kominfo"))
    seen = alone.casework.case("sp4n:2", RINA)
    assert seen is not None
    alone.casework.act(Dispose("pupr", "Mohon ditangani."), RINA, "sp4n:2", seen)
    said = {value for item in alone.casework.entry_sheet(RINA) for _, value in item.fields}
    alone.close()
    assert "Dinas PUPR" in said
    assert "Dinas PUPR Sanggau" not in said
