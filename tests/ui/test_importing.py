"""Importing shows what a file would change before anything is kept, and says plainly why one is refused."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import QueueFilter, View
from desktop.exchange.laporan_ringkas_events import (
    Counts,
    Done,
    Facts,
    ImportEvent,
    ImportRefusal,
    ImportRefusedError,
    ProblemCode,
    Reading,
    RowProblem,
)
from desktop.exchange.laporan_ringkas_import import import_file
from tests.ui.counter import Counter
from tests.ui.office_desk import desk_of
from tests.ui.opened import open_window
from tests.ui.seen import press
from tests.unit.office import NOW, RINA, SmallOffice
from tests.unit.ringkas_files import HEADER, row, workbook
from ui.desk import Desk
from ui.importing.dialog import ImportDialog, Run, Step
from ui.importing.reading import Progress, gathered
from ui.window.menus import Command

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Iterator[Desk]:
    made = desk_of(office)
    yield made
    made.close()


def export(folder: Path, *, good: int = 3) -> Path:
    """An export with some good rows, one without a number, and one number twice."""
    rows = [row(TRACKING_ID=str(5218000 + at)) for at in range(good)]
    bad = row(TRACKING_ID="")
    return workbook(folder / "ekspor.xlsx", HEADER, *rows, bad, row(TRACKING_ID="5218000"))


def reading(office: SmallOffice, path: Path) -> Run:
    """The real import of that file into that office."""

    def run(dry: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - the shape of Run
        zone = office.casework.zone
        return import_file(office.database, path, dry_run=dry, zone=zone, agency="61.02", now=NOW)

    return run


def opened(desk: Desk, host: QWidget, run: Run, path: Path = Path("ekspor.xlsx")) -> ImportDialog:
    dialog = ImportDialog(desk, path, run, host)
    dialog.open()
    return dialog


def at(qtbot: QtBot, dialog: ImportDialog, step: Step) -> None:
    qtbot.waitUntil(lambda: dialog.step is step)
    qtbot.waitUntil(lambda: not dialog._errand.running)


def figures(dialog: ImportDialog) -> list[str]:
    boxes = (dialog.summary.new, dialog.summary.changed, dialog.summary.same, dialog.summary.left_out)
    return [box.accessibleName() for box in boxes]


def stored(office: SmallOffice) -> int:
    return office.casework.queue_count(QueueFilter(view=View.ALL), RINA)


def test_that_nothing_is_kept_before_a_person_says_so(
    office: SmallOffice, desk: Desk, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, host, reading(office, export(tmp_path)))
    at(qtbot, dialog, Step.CHECKED)
    assert figures(dialog) == ["Baru: 3", "Berubah: 0", "Sama: 0", "Dilewati: 2"]
    assert dialog.said.text() == "5 baris diperiksa. Belum ada yang disimpan."
    assert stored(office) == 0
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at(qtbot, dialog, Step.IMPORTED)
    assert stored(office) == 3
    assert dialog.go.isHidden()


def test_that_the_same_file_again_changes_nothing(
    office: SmallOffice, desk: Desk, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    run = reading(office, export(tmp_path))
    first = opened(desk, host, run)
    at(qtbot, first, Step.CHECKED)
    press(first.go)
    at(qtbot, first, Step.IMPORTED)
    first.accept()
    second = opened(desk, host, run)
    at(qtbot, second, Step.CHECKED)
    assert figures(second) == ["Baru: 0", "Berubah: 0", "Sama: 3", "Dilewati: 2"]


def test_that_every_problem_stands_with_its_row_and_in_words(
    office: SmallOffice, desk: Desk, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, host, reading(office, export(tmp_path)))
    at(qtbot, dialog, Step.CHECKED)
    said = [
        str(dialog.model.data(dialog.model.index(n), Qt.ItemDataRole.AccessibleTextRole))
        for n in range(dialog.model.rowCount())
    ]
    assert "Baris 5: Tidak ada nomor laporan, jadi baris ini dilewati." in said
    assert "Baris 2: Laporan “5218000” ada lagi di bawahnya; baris terakhir yang dipakai." in said
    assert dialog.list.isVisible()


@pytest.mark.parametrize("reason", list(ImportRefusal))
def test_that_every_refusal_is_a_sentence_and_offers_only_to_close(
    reason: ImportRefusal, desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    def refuse(dry: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - the shape of Run
        yield Reading(200, 900)
        raise ImportRefusedError(reason, Facts(limit=40, row=200, names=("Tracking ID",)))

    dialog = opened(desk, host, refuse)
    at(qtbot, dialog, Step.REFUSED)
    assert dialog.said.text().endswith(".")
    assert reason.value not in dialog.said.text()
    # A dry run keeps nothing, so it must not say that something was kept.
    assert "tersimpan" not in dialog.said.text()
    assert dialog.go.isHidden()
    assert dialog.cancel.text() == "Tutup"


def test_that_a_file_that_turns_out_damaged_says_what_was_kept(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    def run(dry: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - the shape of Run
        yield Reading(200, 900)
        if not dry:
            raise ImportRefusedError(ImportRefusal.DAMAGED, Facts(row=200))
        yield Done(Counts(rows=900, new=900), dry)

    dialog = opened(desk, host, run)
    at(qtbot, dialog, Step.CHECKED)
    dialog.import_now()
    at(qtbot, dialog, Step.REFUSED)
    assert "sampai baris 200 tetap tersimpan" in dialog.said.text()


def test_that_an_unforeseen_error_is_said_and_leaves_the_dialog_usable(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    def run(dry: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - the shape of Run
        yield Reading(1, 2)
        raise OSError

    dialog = opened(desk, host, run)
    at(qtbot, dialog, Step.REFUSED)
    assert "OSError" in dialog.said.text()
    press(dialog.cancel)
    qtbot.waitUntil(dialog.isHidden)


class Slow:
    """An import that goes on a step only when it is let."""

    def __init__(self, *, dry_waits: bool) -> None:
        self.step, self.closed = threading.Semaphore(0), threading.Event()
        self._dry_waits = dry_waits

    def run(self, dry: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - the shape of Run
        try:
            for slice_ in range(1, 6):
                yield Reading(slice_ * 200, 1000)
                if self._dry_waits or not dry:
                    self.step.acquire()
            yield Done(Counts(rows=1000, new=1000), dry)
        finally:
            self.closed.set()


def test_that_a_running_import_shows_how_far_it_is_and_stops_when_asked(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    slow = Slow(dry_waits=False)
    dialog = opened(desk, host, slow.run)
    at(qtbot, dialog, Step.CHECKED)
    press(dialog.go)
    qtbot.waitUntil(lambda: dialog.said.text() == "200 dari 1.000 baris dibaca.")
    assert (dialog.bar.value(), dialog.bar.maximum()) == (200, 1000)
    slow.closed.clear()
    press(dialog.cancel)
    assert not dialog.cancel.isEnabled()
    slow.step.release()
    at(qtbot, dialog, Step.STOPPED)
    assert slow.closed.is_set()
    assert dialog.isVisible()
    assert dialog.said.text().startswith("Dihentikan setelah 400 baris.")


def test_that_esc_during_the_check_leaves_once_the_reading_has_stopped(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    slow = Slow(dry_waits=True)
    dialog = opened(desk, host, slow.run)
    qtbot.waitUntil(lambda: dialog.bar.value() == 200)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        slow.step.release()
    assert slow.closed.is_set()


def test_that_locking_the_office_waits_for_the_import_to_let_go(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    slow = Slow(dry_waits=True)
    dialog = opened(desk, host, slow.run)
    qtbot.waitUntil(lambda: dialog.bar.value() == 200)
    # The slice under way ends a little after the office is asked to close.
    slice_ends = threading.Timer(0.1, slow.step.release)
    slice_ends.start()
    desk.close()
    slice_ends.join()
    assert slow.closed.is_set()
    assert not dialog._errand.running


def test_that_a_flood_of_problems_reaches_the_window_in_few_messages() -> None:
    def bad() -> Iterator[ImportEvent]:
        for number in range(1, 1001):
            yield RowProblem(number, "Tracking ID", ProblemCode.NO_TRACKING_ID, skipped=True)
        yield Done(Counts(rows=1000, skipped=1000), dry_run=True)

    told = [each for each in gathered(bad()) if isinstance(each, Progress)]
    assert len(told) == 5
    assert [problem.row for each in told for problem in each.problems] == list(range(1, 1001))


def test_that_problems_before_an_error_are_not_lost() -> None:
    def bad() -> Iterator[ImportEvent]:
        yield RowProblem(4, "", ProblemCode.BAD_DATE)
        raise ImportRefusedError(ImportRefusal.DAMAGED)

    told: list[object] = []
    with pytest.raises(ImportRefusedError):
        told.extend(gathered(bad()))
    assert [each.problems[0].row for each in told if isinstance(each, Progress)] == [4]


def test_that_the_dialog_fits_a_small_screen_with_a_long_name(
    office: SmallOffice, desk: Desk, host: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(desk, host, reading(office, export(tmp_path)), Path("ekspor " * 40 + ".xlsx"))
    at(qtbot, dialog, Step.CHECKED)
    assert dialog.minimumSizeHint().width() <= 1024
    assert dialog.minimumSizeHint().height() <= 540
    assert dialog.width() <= 1024
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is not Qt.TextFormat.RichText


def test_that_the_menu_leads_from_the_file_to_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    counter = Counter()
    window = open_window(qtbot, counter)
    window.menus.commands[Command.IMPORT].trigger()
    chooser = cast("QFileDialog", window.findChild(QFileDialog, "import_file"))
    chooser.fileSelected.emit(str(tmp_path / "ekspor.xlsx"))
    dialog = cast("ImportDialog", window.findChild(ImportDialog, "import_dialog"))
    qtbot.waitUntil(partial(dialog.isVisible))
    qtbot.waitUntil(lambda: not dialog._errand.running)
    window._desk.close()
