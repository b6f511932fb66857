"""What is typed in a form outlives Esc, its window and the program, and is gone once it was sent."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.casework import Casework
from desktop.casework.deadlines import Deadlines
from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.settings import Settings
from desktop.store.database import Database
from desktop.working_days import national_calendar, shipped_profiles
from tests.fixed_clock import FixedClock
from tests.ui.dialog_opened import NEW, OLD, dialog_office, drafts, opened, seen, waiting
from tests.ui.office_desk import desk_of
from tests.ui.seen import press
from tests.unit.office import KEY, RINA, SmallOffice
from ui.desk import Desk, Services
from ui.dialogs import ActionDialog, ActionDialogs
from ui.dialogs.card import VerifyDialog
from ui.dialogs.draft import pack, unpack
from ui.dialogs.resolve import ResolveDialog
from ui.dialogs.simple import DisposeDialog, RequestDialog

TITLE = "Jalan berlubang di Sungai Pinyuh"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = dialog_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


def verify(desk: Desk, host: QWidget) -> VerifyDialog:
    return opened(desk, host, Kind.VERIFY, NEW, VerifyDialog)


def test_that_escape_keeps_every_field_for_the_next_time(
    desk: Desk, host: QWidget, qtbot: QtBot, office: SmallOffice
) -> None:
    dialog = verify(desk, host)
    dialog.title.setText(TITLE)
    dialog.classes.group.button(2).click()
    dialog.unit.choose("pupr")
    dialog.priority.group.button(1).click()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    office.clock.moment += timedelta(hours=2)
    again = verify(desk, host)
    assert (again.title.text(), again.classes.value(), again.unit.chosen, again.priority.value()) == (
        TITLE,
        "information_request",
        "pupr",
        "high",
    )
    assert again.draft.isVisible()
    assert "hari ini 08.00" in again.draft.banner.accessibleName()
    assert seen(desk, NEW).complaint.stage is Stage.UNVERIFIED


def test_that_a_second_after_a_key_the_draft_is_on_the_disk_though_one_goes_on_typing(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    dialog = opened(desk, host, Kind.REQUEST_INFORMATION, NEW, RequestDialog)
    written: list[str] = []

    def type_on() -> bool:
        QTest.keyClicks(dialog.text, "a")
        written.append("a")
        return "request_information" in drafts(desk, NEW)

    qtbot.waitUntil(type_on, timeout=4000)
    assert dialog.foot.state.text() == "Draf tersimpan 08.00.00"


def test_that_a_form_can_begin_afresh_and_change_its_mind(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    first = verify(desk, host)
    first.title.setText(TITLE)
    first.reject()
    dialog = verify(desk, host)
    press(dialog.draft.link)
    assert dialog.title.text() == "Jalan rusak 1"
    assert drafts(desk, NEW) == {}
    press(dialog.draft.link)
    assert dialog.title.text() == TITLE
    assert "verify" in drafts(desk, NEW)
    assert not dialog.draft.isVisible()


def test_that_a_sent_action_leaves_no_draft(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    first = opened(desk, host, Kind.REQUEST_INFORMATION, NEW, RequestDialog)
    first.text.setPlainText("Di mana?")
    first.reject()
    assert set(drafts(desk, NEW)) == {"request_information"}
    dialog = opened(desk, host, Kind.REQUEST_INFORMATION, NEW, RequestDialog)
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    assert waiting(desk) == [Kind.REQUEST_INFORMATION]
    assert drafts(desk, NEW) == {}


def test_that_what_nobody_touched_is_no_draft(desk: Desk, host: QWidget) -> None:
    for kind, record in ((Kind.VERIFY, NEW), (Kind.DISPOSE, OLD), (Kind.PROPOSE, OLD), (Kind.EDIT, OLD)):
        opened(desk, host, kind, record, ActionDialog).reject()
    assert drafts(desk, NEW) == drafts(desk, OLD) == {}


def test_that_saving_the_draft_puts_the_form_away(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    dialog = opened(desk, host, Kind.DISPOSE, OLD, DisposeDialog)
    dialog.text.setPlainText("Mohon tembusan ke camat.")
    with qtbot.waitSignal(dialog.finished):
        press(dialog.foot.keep)
    assert waiting(desk) == []
    again = opened(desk, host, Kind.DISPOSE, OLD, DisposeDialog)
    assert again.text.toPlainText() == "Mohon tembusan ke camat."


def test_that_files_and_ticks_of_a_proposal_come_back(desk: Desk, host: QWidget, tmp_path: Path) -> None:
    proof = tmp_path / "berita acara.pdf"
    proof.write_bytes(b"%PDF-1.7 berita acara")
    dialog = opened(desk, host, Kind.PROPOSE, OLD, ResolveDialog)
    assert dialog.evidence.ticks is not None
    dialog.evidence.ticks.checks["a1"].click()
    dialog.evidence.staged.add([proof])
    dialog.substance.checks["when"].click()
    dialog.done_on.done.click()
    dialog.reject()
    again = opened(desk, host, Kind.PROPOSE, OLD, ResolveDialog)
    assert again.evidence.ticks is not None
    assert again.evidence.ticks.ticked() == ("a1",)
    assert again.evidence.staged.chip_texts() == ("berita acara.pdf: 1 kB",)
    assert again.substance.ticked() == ("when",)
    assert again.done_on.value() == ""


def test_that_locking_the_office_keeps_what_is_being_written(desk: Desk, host: QWidget) -> None:
    dialog = verify(desk, host)
    dialog.title.setText(TITLE)
    desk.close()
    assert TITLE in drafts(desk, NEW)["verify"]


def test_that_a_withdrawn_action_comes_back_in_its_text(desk: Desk, host: QWidget) -> None:
    dialog = opened(desk, host, Kind.REQUEST_INFORMATION, NEW, RequestDialog)
    dialog.text.setPlainText("Di mana lokasinya?")
    dialog.save()
    desk.casework.withdraw(desk.casework.outbox(online=False).waiting[0].intent, desk.person)
    again = opened(desk, host, Kind.REQUEST_INFORMATION, NEW, RequestDialog)
    assert again.text.toPlainText() == "Di mana lokasinya?"


@pytest.mark.parametrize("text", ["{rusak", "[1, 2]", '"kata"', '{"isian": 3}', "Di mana?\nKapan?"])
def test_that_a_text_that_is_no_form_belongs_into_the_main_field(text: str) -> None:
    assert unpack(text, "answer") == {"answer": text}


def test_that_a_form_is_packed_to_what_differs() -> None:
    packed = pack({"title": "B", "unit": ""}, {"title": "A", "unit": ""})
    assert unpack(packed, "text") == {"title": "B"}
    assert pack({"title": "A"}, {"title": "A"}) == ""


def test_that_a_killed_program_has_kept_the_form_and_kept_it_secret(
    tmp_path: Path, look: QApplication, host: QWidget
) -> None:
    writer = [sys.executable, "-m", "tests.ui.dialog_writer", str(tmp_path), TITLE]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(writer, cwd=ROOT, env=offscreen, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
        program.kill()
    assert said == "written\n"
    for file in tmp_path.iterdir():
        if file.is_file():
            assert TITLE.encode() not in file.read_bytes(), file.name
    database = Database.open(tmp_path / "kantor.db", KEY, vault_id="v1")
    deadlines = Deadlines(shipped_profiles(), national_calendar(), "Asia/Pontianak")
    settings = Settings(agency="61.02", sync_automatic=False)
    casework = Casework(database, FixedClock(), deadlines)
    try:
        dialog = verify(Desk(casework, RINA, settings, None, cast(Services, None)), host)
        assert dialog.title.text() == TITLE
        assert dialog.draft.isVisible()
        dialog.reject()
    finally:
        database.close()


def test_that_the_last_words_come_back_though_the_screen_has_not_been_read_again(
    desk: Desk, host: QWidget
) -> None:
    before = seen(desk, NEW)
    for title in ("Jalan", TITLE):
        dialog = ActionDialogs(desk, host).open(Kind.VERIFY, before)
        assert isinstance(dialog, VerifyDialog)
        dialog.title.setText(title)
        dialog.reject()
    again = ActionDialogs(desk, host).open(Kind.VERIFY, before)
    assert isinstance(again, VerifyDialog)
    assert again.title.text() == TITLE
