"""The screen of a case tells everything that happened, offers what may be done, and says why not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPlainTextEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import CaseView, DayCell, DayMark, QueueFilter, SyncState
from desktop.domain import actions as a
from desktop.domain.complaint import (
    Attachment,
    Classification,
    Entry,
    EntryKind,
    Pause,
    Reporter,
    Stage,
    Visibility,
)
from desktop.domain.intents import Kind
from desktop.domain.workflow import Refusal
from tests.ui.office_desk import desk_of
from tests.ui.seen import interface, picture, press
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.case.entry_row import ENTRY_ROLE, EntryLine
from ui.case.screen import CaseScreen
from ui.deadline_box import visible_days
from ui.desk import Desk
from ui.look import THEME, Mode
from ui.parts.labels import Label
from ui.problems import refusal_text

RECORD, NEW, CLOSED, APPROVED = "sp4n:1", "sp4n:2", "sp4n:3", "sp4n:4"
TITLE = "Jalan ambles di Jl. Daeng Manambon"
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")


def told(number: int, kind: EntryKind, seen_by: Visibility, text: str) -> Entry:
    at = datetime(2026, 11, 18, tzinfo=UTC) + timedelta(hours=number)
    return Entry(f"e{number}", at, "adm", "Admin Kominfo", kind, seen_by, text)


ENTRIES = (
    told(1, EntryKind.VERIFIED, Visibility.SYSTEM, "Klasifikasi ditetapkan."),
    told(2, EntryKind.FOLLOW_UP, Visibility.PUBLIC, "Tim sudah ke lokasi."),
    told(3, EntryKind.NOTE, Visibility.INTERNAL, "Stok aspal tinggal sedikit."),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(
        complaint(1, Stage.IN_PROGRESS, title=TITLE, entries=ENTRIES, unit="pupr", status_name="Diproses"),
        complaint(2),
        complaint(3, Stage.CLOSED),
        complaint(4, Stage.APPROVED),
    )
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[CaseScreen]:
    window = QWidget()
    window.resize(1190, 645)
    qtbot.addWidget(window)
    made = CaseScreen(desk, window)
    made.resize(window.size())
    made.show_record(RECORD)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    yield made
    window.hide()


def shown(screen: CaseScreen) -> CaseView:
    assert screen.view is not None
    return screen.view


def lines(screen: CaseScreen) -> list[EntryLine]:
    model = screen.timeline.model
    found = (model.data(model.index(at), ENTRY_ROLE) for at in range(model.rowCount()))
    return [line for line in found if isinstance(line, EntryLine)]


def sheet(screen: CaseScreen, name: str) -> QDialog:
    found = screen.window().findChild(QDialog, name) or screen.findChild(QDialog, name)
    assert found is not None
    return found


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget))


# -- the head and the timeline


def test_that_the_head_names_the_case_its_status_and_the_age_of_the_copy(screen: CaseScreen) -> None:
    head = screen.header
    assert (head.title.text(), head.number.text()) == (TITLE, "1")
    assert head.stage.toolTip() == "Diproses"
    assert head.fetched.text() == "Salinan pusat diambil hari ini 08.00"
    assert not head.sync.isVisible()


def test_that_an_own_action_is_in_the_timeline_at_once_with_its_state(screen: CaseScreen, desk: Desk) -> None:
    desk.act(a.FollowUp("Sudah ditambal."), RECORD, shown(screen))
    screen.reload()
    newest = lines(screen)[0]
    assert (newest.who, newest.what, newest.text) == ("Anda", "Tindak lanjut", "Sudah ditambal.")
    assert newest.entry.sync is SyncState.QUEUED
    assert screen.header.sync.accessibleName() == "1 menunggu kirim"


def test_that_the_tabs_count_and_part_what_different_people_may_read(screen: CaseScreen) -> None:
    tabs = screen.timeline.tabs
    assert [tabs.accessibleTabName(at) for at in range(4)] == [
        "Semua, 4",
        "Publik, 2",
        "Internal, 1",
        "Sistem, 1",
    ]
    tabs.setCurrentIndex(2)
    assert [line.text for line in lines(screen)] == ["Stok aspal tinggal sedikit."]


def test_that_an_empty_part_says_so(screen: CaseScreen) -> None:
    screen.show_record(NEW)
    screen.timeline.tabs.setCurrentIndex(2)
    assert screen.timeline.empty.isVisible()
    screen.timeline.tabs.setCurrentIndex(0)
    assert not screen.timeline.empty.isVisible()


def test_that_a_screen_reader_hears_all_of_an_entry(screen: CaseScreen) -> None:
    model = screen.timeline.model
    text = str(model.data(model.index(0), int(Qt.ItemDataRole.AccessibleTextRole)))
    for part in ("Admin Kominfo", "Catatan internal", "Internal", "Terkirim", "18 Nov 10.00", "Stok aspal"):
        assert part in text


def test_that_the_words_of_an_edit_are_those_of_the_forms(screen: CaseScreen, desk: Desk) -> None:
    desk.act(a.Edit(title="Jalan ambles", district="Sungai Pinyuh"), RECORD, shown(screen))
    screen.reload()
    assert lines(screen)[0].text in ("Judul, kecamatan", "Kecamatan, judul")


def test_that_the_text_of_an_entry_can_be_copied(screen: CaseScreen) -> None:
    QTest.keyClick(screen.timeline.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Stok aspal tinggal sedikit."


def test_that_a_new_entry_does_not_move_the_reader(screen: CaseScreen, desk: Desk) -> None:
    chosen = screen.timeline.model.index(1)
    screen.timeline.list.setCurrentIndex(chosen)
    desk.act(a.Note("Catatan baru"), RECORD, shown(screen))
    screen.reload()
    assert screen.timeline.list.currentIndex().row() == 2


def test_that_a_text_without_a_blank_stays_within_its_column(screen: CaseScreen, office: SmallOffice) -> None:
    office.receive(complaint(9, original_text="A" * 2000))
    screen.show_record("sp4n:9")
    view = screen.timeline.list
    rect = view.visualRect(screen.timeline.model.index(0))
    assert rect.width() <= view.viewport().width()
    assert rect.height() > 100


# -- what can be done


def test_that_the_toolbar_follows_the_offers_and_says_the_reason(screen: CaseScreen) -> None:
    bar = screen.toolbar
    assert bar.buttons[Kind.DISPOSE].isEnabled()
    assert not bar.buttons[Kind.VERIFY].isVisible()
    blocked = bar.buttons[Kind.NOT_OUR_AUTHORITY]
    reason = refusal_text(Refusal.WRONG_STAGE)
    assert not blocked.isEnabled()
    assert (blocked.toolTip(), blocked.accessibleDescription()) == (reason, reason)
    assert not bar.entries[Kind.ARCHIVE].isEnabled()
    assert bar.reason.text() == ""


def test_that_a_closed_case_says_once_why_nothing_can_be_done(screen: CaseScreen) -> None:
    screen.show_record(CLOSED)
    assert screen.toolbar.reason.text() == refusal_text(Refusal.WRONG_STAGE)
    assert not screen.facts.edit.isEnabled()


def test_that_the_next_step_stands_in_front_while_it_is_possible(screen: CaseScreen) -> None:
    screen.show_record(NEW)
    assert screen.toolbar.buttons[Kind.VERIFY].isVisible()
    screen.show_record(APPROVED)
    assert screen.toolbar.buttons[Kind.CLOSE].isVisible()
    assert not screen.toolbar.buttons[Kind.VERIFY].isVisible()


@POPUPS
def test_that_a_letter_acts_while_the_timeline_has_the_focus(screen: CaseScreen) -> None:
    QTest.keyClick(screen.timeline.list, Qt.Key.Key_D)
    dialog = sheet(screen, "action_dialog")
    assert dialog.windowTitle() == "Disposisi"
    dialog.reject()


def test_that_a_letter_in_the_composer_is_only_a_letter(screen: CaseScreen) -> None:
    screen.act(Kind.FOLLOW_UP)
    QTest.keyClick(screen.composer.editor, Qt.Key.Key_D)
    assert screen.composer.editor.toPlainText() == "d"
    assert screen.findChild(QDialog, "action_dialog") is None


def test_that_a_refused_letter_is_explained(screen: CaseScreen, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.problem):
        QTest.keyClick(screen.timeline.list, Qt.Key.Key_B)


def test_that_escape_leaves_the_composer_first(screen: CaseScreen) -> None:
    screen.act(Kind.NOTE)
    assert screen.go_up()
    assert screen.timeline.list.hasFocus()
    assert not screen.go_up()


def test_that_the_neighbours_are_asked_for_by_key_and_button(screen: CaseScreen, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(screen.step_asked) as asked:
        QTest.keyClick(screen.timeline.list, Qt.Key.Key_PageDown, control)
    assert asked.args == [1]
    with qtbot.waitSignal(screen.step_asked) as asked:
        press(screen.toolbar.previous)
    assert asked.args == [-1]
    screen.show_place(1, 18)
    assert not screen.toolbar.previous.isEnabled()
    assert screen.toolbar.place.text() == "1 dari 18"


def test_that_leaving_keeps_the_draft(screen: CaseScreen, desk: Desk) -> None:
    QTest.keyClicks(screen.composer.editor, "Belum selesai")
    screen.hide()
    view = desk.casework.case(RECORD, RINA)
    assert view is not None
    assert [text for _, text, _ in view.drafts] == ["Belum selesai"]


def test_that_opening_a_case_reads_it(screen: CaseScreen, desk: Desk) -> None:
    rows = {row.record: row.unread for row in desk.casework.queue_page(QueueFilter(), RINA, 0, 9)}
    assert (rows[RECORD], rows[NEW]) == (False, True)


# -- what happens meanwhile


def test_that_news_from_the_centre_are_told_without_losing_text(
    screen: CaseScreen, office: SmallOffice
) -> None:
    QTest.keyClicks(screen.composer.editor, "Sedang ditulis")
    office.receive(complaint(1, Stage.IN_PROGRESS, title="Judul baru", entries=ENTRIES, unit="pupr"), rev=2)
    screen.reload()
    assert screen.bars.newer.isVisible()
    assert "judul" in screen.bars.newer.accessibleName()
    assert screen.composer.editor.toPlainText() == "Sedang ditulis"
    press(screen.bars.close_newer)
    assert not screen.bars.newer.isVisible()


@POPUPS
def test_that_the_differences_can_be_read_word_by_word(screen: CaseScreen, office: SmallOffice) -> None:
    office.receive(complaint(1, Stage.IN_PROGRESS, title="Jalan ambles parah", unit="pupr"), rev=2)
    screen.reload()
    press(screen.bars.newer_link)
    dialog = sheet(screen, "changes_sheet")
    said = [view.accessibleDescription() for view in dialog.findChildren(QWidget)]
    assert any("parah" in text for text in said)
    dialog.reject()


def test_that_an_own_action_is_no_news_from_the_centre(screen: CaseScreen, desk: Desk) -> None:
    desk.act(a.Edit(title="Judul saya"), RECORD, shown(screen))
    screen.reload()
    assert not screen.bars.isVisible()


def test_that_a_conflict_leads_to_where_it_is_settled(screen: CaseScreen, qtbot: QtBot) -> None:
    screen.show_view(replace(shown(screen), conflict="intent-1", sync=SyncState.CONFLICT))
    with qtbot.waitSignal(screen.conflict_asked) as asked:
        press(screen.bars.conflict_link)
    assert asked.args == ["intent-1"]


def test_that_at_most_two_bars_stand_above_the_timeline(screen: CaseScreen) -> None:
    view = shown(screen)
    risky = tuple(replace(entry, state_note="at_risk") for entry in view.entries)
    screen.show_view(
        replace(view, conflict="i", sync=SyncState.FAILED, entries=risky, seen_rev=view.seen_rev + 1)
    )
    bars = (screen.bars.conflict, screen.bars.failed, screen.bars.at_risk, screen.bars.newer)
    assert [bar.isVisible() for bar in bars] == [True, True, False, False]


def test_that_a_case_that_left_the_computer_is_said_in_words(screen: CaseScreen) -> None:
    screen.show_record("sp4n:404")
    assert screen.gone.isVisible()
    assert not screen.left.isVisible()


# -- deadline, facts, files


@POPUPS
def test_that_the_deadline_explains_rule_basis_days_and_pauses(
    screen: CaseScreen, office: SmallOffice
) -> None:
    paused = (Pause(datetime(2026, 11, 19, 2, tzinfo=UTC), datetime(2026, 11, 20, 2, tzinfo=UTC)),)
    at = datetime(2026, 11, 18, 2, tzinfo=UTC)
    case = replace(complaint(8, Stage.IN_PROGRESS), classification=Classification.NON_SUPERVISORY)
    office.receive(replace(case, verified_at=at, first_follow_up_at=at, pauses=paused))
    screen.show_record("sp4n:8")
    deadline = shown(screen).deadline
    assert deadline is not None
    QTest.keyClick(screen.timeline.list, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    dialog = sheet(screen, "deadline_sheet")
    text = words(dialog)
    assert deadline.basis.rstrip(".") in text
    for cell in deadline.days:
        assert not cell.why or cell.why in text
    assert "19 Nov 2026 – 20 Nov 2026" in text
    dialog.reject()


def test_that_a_case_without_a_deadline_says_so(screen: CaseScreen) -> None:
    screen.show_record(CLOSED)
    assert shown(screen).deadline is None
    assert screen.deadline.left.text() == "Tanpa tenggat"
    assert not screen.deadline.why.isVisible()


def test_that_a_long_run_of_days_shows_three_weeks_around_today() -> None:
    first = date(2026, 11, 1)
    days = tuple(DayCell(first + timedelta(n), DayMark.PAST) for n in range(60))
    seen = visible_days(days, NOW.date())
    assert len(seen) == 21
    assert NOW.date() in [cell.day for cell in seen]
    assert visible_days(days[:10], NOW.date()) == days[:10]


def test_that_the_reporter_stays_masked_and_pending_fields_are_marked(
    screen: CaseScreen, desk: Desk, office: SmallOffice
) -> None:
    office.receive(complaint(7, reporter=Reporter(name="Budi Santoso")), complaint(6, anonymous=True))
    screen.show_record("sp4n:7")
    assert "Santoso" not in words(screen.facts)
    desk.act(a.Verify("Judul", Classification.ASPIRATION), "sp4n:7", shown(screen))
    screen.reload()
    assert "belum tampak di pusat" in words(screen.facts)
    screen.show_record("sp4n:6")
    assert "Anonim" in words(screen.facts)


@POPUPS
def test_that_a_file_is_shown_and_one_elsewhere_says_where_it_is(
    screen: CaseScreen, desk: Desk, office: SmallOffice, tmp_path: Path, qtbot: QtBot
) -> None:
    far = Attachment("far", "jauh.jpg", "image/jpeg", 9_000, "00")
    office.receive(replace(complaint(5), attachments=(far,)))
    screen.show_record("sp4n:5")
    photo = tmp_path / "dekat.png"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(photo))
    desk.casework.attach("sp4n:5", RINA, photo, shown(screen))
    screen.reload()
    near = shown(screen).complaint.attachments[1]
    photos = {button.objectName(): button for button in screen.files.findChildren(QAbstractButton)}
    far_button, near_button = photos["case_file_far"], photos[f"case_file_{near.id}"]
    qtbot.waitUntil(lambda: "belum diunduh" in far_button.accessibleName())
    qtbot.waitUntil(lambda: near_button.accessibleName().startswith("dekat"))
    near_button.click()
    dialog = sheet(screen, "file_sheet")
    assert "dekat.png" in words(dialog)
    dialog.reject()


# -- every screen's promises


def test_that_every_control_has_a_name(screen: CaseScreen) -> None:
    controls = (QAbstractButton, QPlainTextEdit, QTabBar)
    found = [w for w in screen.findChildren(QWidget) if isinstance(w, controls) and w.isVisibleTo(screen)]
    assert len(found) > 10
    for control in found:
        assert interface(control).text(QAccessible.Text.Name), control.objectName()
    assert screen.timeline.list.accessibleName()


def test_that_the_screen_fits_the_smallest_window(screen: CaseScreen) -> None:
    layout = screen.layout()
    assert layout is not None
    for size in (screen.minimumSizeHint(), layout.minimumSize()):
        # Beside the folded rail, between menu bar and status strip.
        assert size.width() <= 1024 - 48
        assert size.height() <= 540 - 53


def test_that_a_switch_of_theme_and_language_reaches_everything(screen: CaseScreen) -> None:
    light = picture(screen)
    THEME.set_mode(Mode.DARK)
    assert picture(screen) != light
    QCoreApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert screen.header.title.text() == TITLE
