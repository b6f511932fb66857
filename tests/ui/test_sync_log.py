"""The log of past runs: what an import brought along and could not be sent is named there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.casework.views import SyncLogRow
from tests.ui.busy_office import Lent, desk_for
from tests.ui.standing import stand
from tests.unit.office import NOW, RINA, SmallOffice
from ui.outbox.log import SyncLog

pytestmark = pytest.mark.usefixtures("look")


@pytest.fixture
def log(tmp_path: Path, qtbot: QtBot) -> Iterator[SyncLog]:
    office = SmallOffice(tmp_path)
    yield stand(qtbot, SyncLog(desk_for(office, RINA, Lent(tmp_path))))
    office.close()


def test_that_a_run_names_the_rows_of_an_import_it_set_aside(log: SyncLog) -> None:
    whole = SyncLogRow(NOW, 0, 0, 900, "", 7, ("5218099", "5218100"))
    broken = SyncLogRow(NOW, 0, 0, 900, "no_network", 1, ("5218099",))
    log.show_runs([whole, broken])
    first, second = [line.accessibleName() for line in log.lines]
    assert "Lengkap. 7 baris impor tidak dapat dikirim dan disisihkan: 5218099, 5218100, …" in first
    assert "Tidak ada jaringan. 1 baris impor tidak dapat dikirim dan disisihkan: 5218099" in second


def test_that_an_answer_from_a_stick_is_a_run_of_its_own(log: SyncLog) -> None:
    log.show_runs([SyncLogRow(NOW, 3, 2, 900, "receipt"), SyncLogRow(NOW, 3, 0, 900, "receipt_partly")])
    whole, partly = [line.accessibleName() for line in log.lines]
    assert "Balasan USB diterima, 3 terkirim, 2 diterima" in whole
    assert "Balasan USB diterima; perubahan lain menunggu jaringan, 3 terkirim" in partly
