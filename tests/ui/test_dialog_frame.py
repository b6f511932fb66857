"""The frame of every form: what it leads to, why it cannot be sent, the keyboard, small screens, names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTabBar, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import Priority, Stage
from desktop.domain.intents import Kind
from tests.ui.dialog_opened import ANSWER, APPROVED, NEW, OLD, dialog_office, opened, seen, waiting
from tests.ui.office_desk import desk_of
from tests.ui.seen import interface
from tests.unit.office import SmallOffice, complaint
from ui.case.diff_view import DiffView
from ui.case.writing import LONGEST
from ui.desk import Desk
from ui.dialogs import ActionDialog
from ui.dialogs.card import EditDialog, VerifyDialog
from ui.dialogs.simple import CloseDialog, DisposeDialog
from ui.look import THEME
from ui.parts.diff_marks import Mark, word_diff
from ui.parts.labels import Paragraph

FORMS = (
    (Kind.VERIFY, NEW),
    (Kind.EDIT, OLD),
    (Kind.DISPOSE, OLD),
    (Kind.REQUEST_INFORMATION, NEW),
    (Kind.NOT_OUR_AUTHORITY, NEW),
    (Kind.ARCHIVE, NEW),
    (Kind.PROPOSE, OLD),
    (Kind.CLOSE, APPROVED),
)
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QTabBar)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = dialog_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


def controls(dialog: ActionDialog) -> list[QWidget]:
    """What can be worked with, as it is seen now; the inside of a spin box belongs to it."""
    inner = "qt_spinbox_lineedit"
    shown = [one for one in dialog.findChildren(QWidget) if one.isVisible() and one.objectName() != inner]
    return [one for one in shown if isinstance(one, CONTROLS)]


@pytest.mark.parametrize(("kind", "record"), FORMS)
def test_that_every_control_has_a_name(desk: Desk, host: QWidget, kind: Kind, record: str) -> None:
    found = controls(opened(desk, host, kind, record, ActionDialog))
    assert found
    nameless = [one for one in found if not interface(one).text(QAccessible.Text.Name)]
    assert nameless == []


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize(("kind", "record"), FORMS)
def test_that_every_form_fits_the_smallest_window_and_scrolls_within(
    desk: Desk, host: QWidget, look: QApplication, kind: Kind, record: str, percent: int
) -> None:
    THEME.set_percent(percent)
    dialog = opened(desk, host, kind, record, ActionDialog)
    assert dialog.width() <= 1024
    assert dialog.height() <= 540
    assert dialog.minimumSizeHint().width() <= dialog.width()
    for button in (dialog.foot.cancel, dialog.foot.keep, dialog.submit):
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))
        assert button.width() >= button.minimumSizeHint().width()


@pytest.mark.parametrize(("kind", "record"), FORMS)
def test_that_the_keyboard_begins_in_the_first_field_and_ends_at_the_button(
    desk: Desk, host: QWidget, qtbot: QtBot, kind: Kind, record: str
) -> None:
    dialog = opened(desk, host, kind, record, ActionDialog)
    first = dialog.start()
    qtbot.waitUntil(lambda: first.isAncestorOf(dialog.focusWidget()) or dialog.focusWidget() is first)
    walked: list[QWidget] = []
    for _ in range(40):
        walked.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    order = list(dict.fromkeys(walked))
    in_fields = [any(f.isAncestorOf(one) for f in dialog.fields.values()) for one in order]
    cancel = order.index(dialog.foot.cancel)
    assert order[cancel + 1] is dialog.foot.keep
    assert all(any(field.isAncestorOf(one) for one in order) for field in dialog.fields.values())
    assert not any(in_fields[cancel:])


@pytest.mark.parametrize(
    ("kind", "record", "times"),
    [
        (Kind.VERIFY, NEW, 0),
        (Kind.DISPOSE, OLD, 0),
        (Kind.PROPOSE, OLD, 0),
        (Kind.NOT_OUR_AUTHORITY, NEW, 1),
        (Kind.ARCHIVE, NEW, 1),
        (Kind.CLOSE, APPROVED, 1),
    ],
)
def test_that_no_way_back_is_said_only_where_there_is_none(
    desk: Desk, host: QWidget, kind: Kind, record: str, times: int
) -> None:
    said = opened(desk, host, kind, record, ActionDialog).foot.outlook.text()
    assert said.count("Tidak dapat dibatalkan setelah terkirim.") == times
    assert "Status menjadi" in said


def test_that_what_changes_is_summed_up_above_the_button(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)
    assert dialog.foot.outlook.text().startswith("Data laporan tidak berubah. ")
    dialog.title.setText("Jalan rusak parah")
    dialog.unit.choose("pupr")
    dialog.priority.group.button(2).click()
    assert dialog.foot.outlook.text().startswith("Berubah: judul, unit (Dinas PUPR), prioritas (Mendesak). ")
    dialog.save()
    case = seen(desk, NEW).complaint
    assert (case.title, case.unit, case.priority) == ("Jalan rusak parah", "pupr", Priority.URGENT)


def test_that_the_title_is_compared_while_one_types(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)
    assert not dialog.title_change.isVisible()
    dialog.title.setText("Jalan berlubang 1")
    assert dialog.title_change.isVisible()
    assert dialog.title_change.accessibleDescription() == "Dihapus: rusak. Ditambah: berlubang"
    marks = {run.mark for run in word_diff("Jalan rusak 1", "Jalan berlubang 1")}
    assert Mark.DELETED in marks
    dialog.title.setText("Jalan rusak 1")
    assert not dialog.title_change.isVisible()


def test_that_the_text_is_compared_on_its_own_tab(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)
    dialog.text.setPlainText("Lubang dalam di depan pasar pagi.")
    dialog.tabs.setCurrentIndex(1)
    shown = [one for one in dialog.findChildren(DiffView) if one.isVisible()]
    assert [one.accessibleDescription() for one in shown] == ["Ditambah: pagi"]


def test_that_what_the_reporter_wrote_stands_beside_and_can_be_copied(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)
    received = dialog.findChild(Paragraph, "dialog_received")
    assert isinstance(received, Paragraph)
    assert received.toPlainText() == "Lubang dalam di depan pasar."
    assert received.isReadOnly()
    assert received.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_that_closing_shows_what_was_approved(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.CLOSE, APPROVED, CloseDialog)
    assert ANSWER in [one.toPlainText() for one in dialog.findChildren(Paragraph)]


def test_that_an_edit_without_a_change_says_why_it_cannot_be_saved(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.EDIT, OLD, EditDialog)
    assert not dialog.submit.isEnabled()
    assert dialog.foot.outlook.text() == "Belum ada yang diubah."
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert waiting(desk) == []
    dialog.village.setText("Galang")
    assert dialog.submit.isEnabled()


def test_that_a_form_whose_ground_has_gone_says_so_and_keeps_what_was_typed(
    desk: Desk, host: QWidget, office: SmallOffice, qtbot: QtBot
) -> None:
    dialog = opened(desk, host, Kind.DISPOSE, OLD, DisposeDialog)
    dialog.text.setPlainText("Mohon ditangani.")
    office.receive(replace(complaint(2, Stage.CLOSED)), rev=2)
    with qtbot.waitSignal(desk.changed):
        desk.touch()
    assert not dialog.submit.isEnabled()
    assert dialog.foot.outlook.text() == "Tindakan ini tidak berlaku pada status laporan sekarang."
    dialog.reject()
    assert "Mohon ditangani." in seen(desk, OLD).drafts[0][1]


def test_that_the_first_of_several_faults_has_the_focus_and_each_is_said(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    dialog = opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)
    dialog.title.setText(" ")
    dialog.note.setPlainText("a" * (LONGEST + 1))
    dialog.note.setFocus()
    dialog.save()
    assert dialog.faults() == {
        "title": "Judul laporan belum diisi.",
        "text": "Teks terlalu panjang. Kurangi 1 huruf.",
    }
    qtbot.waitUntil(dialog.title.hasFocus)
    assert waiting(desk) == []
    QTest.keyClicks(dialog.title, "Jalan")
    assert set(dialog.faults()) == {"text"}


def test_that_pressing_twice_sends_once(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.DISPOSE, OLD, DisposeDialog)
    dialog.unit.choose("pupr")
    dialog.save()
    dialog.save()
    assert waiting(desk) == [Kind.DISPOSE]
