"""What happens around an open case is told without losing a word; deadline, facts and files explain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import DayCell, DayMark, SyncState
from desktop.domain import actions as a
from desktop.domain.complaint import (
    Attachment,
    Classification,
    Pause,
    Reporter,
    Stage,
)
from tests.ui.case_opened import (
    CLOSED,
    ENTRIES,
    NEW,
    RECORD,
    open_case,
    open_office,
    sheet,
    shown,
    words,
)
from tests.ui.office_desk import desk_of
from tests.ui.seen import has_colour, picture, press
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.case.screen import CaseScreen
from ui.deadline_box import visible_days
from ui.desk import Desk
from ui.look import Token

POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = open_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> Iterator[CaseScreen]:
    yield from open_case(desk, qtbot)


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


def test_that_a_conflict_leads_to_where_it_is_settled(screen: CaseScreen) -> None:
    screen.show_view(replace(shown(screen), conflict="intent-1", sync=SyncState.CONFLICT))
    asked: list[str] = []
    screen.conflict_asked.connect(asked.append)
    press(screen.bars.conflict_link)
    assert asked == ["intent-1"]


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


def test_that_the_strip_of_an_overdue_case_goes_on_to_today(screen: CaseScreen) -> None:
    screen.show_record(NEW)
    deadline = shown(screen).deadline
    assert deadline is not None
    assert deadline.days_left < 0
    assert has_colour(picture(screen.deadline.days), Token.RED_TINT)
    # The days it is late are none that the deadline left out.
    assert sum(bool(cell.why) for cell in deadline.days) == 0
    assert "dilewati" not in screen.deadline.short.text()


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


def test_that_an_overdue_deadline_says_its_day_whole(
    screen: CaseScreen, office: SmallOffice, qtbot: QtBot
) -> None:
    office.receive(complaint(7, received_at=datetime(2026, 10, 8, 2, 0, tzinfo=UTC)))
    screen.show_record("sp4n:7")
    box = screen.deadline
    qtbot.waitUntil(lambda: box.due.isVisible() and box.due.width() >= box.due.sizeHint().width())
    assert "hari kerja" in box.left.text()
    assert "2026" not in box.due.text()


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


def test_that_a_file_can_be_dropped_anywhere_on_the_case(screen: CaseScreen, tmp_path: Path) -> None:
    paper = tmp_path / "surat.pdf"
    paper.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), *how)
    enter.ignore()
    QApplication.sendEvent(screen.side, enter)
    assert enter.isAccepted()
    assert screen.composer.staged.chip_texts() == ()
    QApplication.sendEvent(screen.side, QDropEvent(QPoint(5, 5).toPointF(), *how))
    assert [file.name for file in screen.composer.staged.files] == ["surat.pdf"]
