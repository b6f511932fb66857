"""The first run through its widgets: a real gateway on loopback, a real vault, and never half an office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.accounts.accounts import Accounts
from desktop.app import Application
from desktop.casework.views import View
from desktop.clock import SystemClock
from desktop.joining import join
from desktop.profile import AlreadyRunningError, Profile
from desktop.settings import Language, SettingsFile
from desktop.training import SEED, fill_gateway
from resources.sample import DEMO_AGENCY, sample_office
from sync.gateway.serve import EmbeddedGateway
from ui.first_run import FirstRunWindow
from ui.first_run.ways import Start
from ui.look import THEME, Mode
from ui.words import Language as Spoken
from ui.words import use_language

SECRET = "kapuas-raya-26"
REPORTS = 30
LONG = 60_000
NOWHERE = "http://127.0.0.1:9"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@dataclass
class Hosted:
    """A gateway that people may join."""

    url: str
    codes: dict[str, str]


@pytest.fixture
def hosted(tmp_path: Path) -> Iterator[Hosted]:
    address = f"sqlite:///{tmp_path / 'gerbang.db'}"
    _, codes, _ = fill_gateway(address, complaints=REPORTS, now=SystemClock().now(), training=False)
    gateway = EmbeddedGateway(address)
    gateway.start()
    yield Hosted(gateway.url, codes)
    gateway.stop()


@pytest.fixture
def application(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    made = Application(qapp, Profile(tmp_path / "di-sini" / "kantor"))
    yield made
    if made.first is not None:
        made.first.close()
    made.leave()
    translator = made._languages._translator
    assert translator is not None
    qapp.removeTranslator(translator)
    THEME.start(qapp, Mode.LIGHT, 100)
    use_language(Spoken.ID)


@pytest.fixture
def window(application: Application, qtbot: QtBot) -> FirstRunWindow:
    application.show_first_run()
    shown = application.first
    assert shown is not None
    shown.resize(1024, 540)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def enter(window: QWidget) -> None:
    """Press Enter where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)


def write(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, text)


def choose(window: FirstRunWindow, start: Start) -> None:
    """From the first page to the one behind the choice of the way, by keyboard."""
    enter(window)
    window.ways.lines[start].click()
    enter(window)


def join_with(window: FirstRunWindow, address: str, code: str) -> None:
    write(window.joining.address, address)
    write(window.joining.code, code)
    enter(window)


def give_password(window: FirstRunWindow, secret: str = SECRET, again: str = SECRET) -> None:
    write(window.passwords.password, secret)
    write(window.passwords.again, again)
    enter(window)


def nothing_made(application: Application) -> bool:
    """No profile, and no trace of one beside its place."""
    parent = application.profile.folder.parent
    return not parent.exists() or list(parent.iterdir()) == []


def test_that_a_person_joins_an_office_and_works_in_it(
    application: Application, window: FirstRunWindow, hosted: Hosted, qtbot: QtBot
) -> None:
    sample = sample_office(seed=SEED, complaints=REPORTS, now=SystemClock().now())
    ours = sum(1 for complaint in sample.complaints if complaint.agency == DEMO_AGENCY)
    window.languages["en"].click()
    qtbot.waitUntil(lambda: window.next.text() == "&Continue")
    choose(window, Start.JOIN)
    join_with(window, hosted.url, hosted.codes["rina"])
    give_password(window)
    qtbot.waitUntil(lambda: window.ready is not None, timeout=LONG)
    ready, desk = window.ready, application.desk
    assert ready is not None
    assert desk is not None
    qtbot.waitUntil(lambda: ready.news.text().startswith("Download complete"), timeout=LONG)
    assert window.passwords.password.text() == ""
    enter(window)
    assert application.first is None
    assert application.window is not None
    assert application.window.isVisible()
    held = {view.view: view.count for view in desk.casework.rail(desk.person).views}
    assert held[View.ALL] == ours
    kept = SettingsFile(application.profile.settings).load().settings
    assert (kept.language, kept.gateway_url) == (Language.ENGLISH, hosted.url)
    application.leave()
    assert Accounts(application.profile.folder).unlock("rina", SECRET).person.name == "Rina Wijaya"


def test_that_a_refused_code_is_said_and_leaves_nothing(
    application: Application, window: FirstRunWindow, hosted: Hosted, qtbot: QtBot
) -> None:
    choose(window, Start.JOIN)
    join_with(window, hosted.url, "BUKAN-KODE")
    give_password(window)
    qtbot.waitUntil(lambda: window.page is window.joining, timeout=LONG)
    assert window.joining.fault.text().startswith("Gerbang menolak kode ini.")
    assert window.joining.code.text() == "BUKAN-KODE"
    assert nothing_made(application)


def test_that_a_weak_or_mistyped_password_does_not_spend_the_code(
    window: FirstRunWindow, hosted: Hosted, qtbot: QtBot
) -> None:
    choose(window, Start.JOIN)
    join_with(window, hosted.url, hosted.codes["rina"])
    give_password(window, "pendek", "pendek")
    assert window.passwords.fault.text() == "Kata sandi terdiri atas 8 sampai 256 huruf."
    give_password(window, SECRET, "kapuas-raja-26")
    assert window.passwords.fault.text() == "Kedua kata sandi belum sama."
    assert window.page is window.passwords
    assert join(hosted.url, hosted.codes["rina"]).person.id == "rina"


def test_that_without_a_network_one_can_still_begin(
    application: Application, window: FirstRunWindow, qtbot: QtBot
) -> None:
    choose(window, Start.JOIN)
    join_with(window, NOWHERE, "KODE")
    give_password(window)
    qtbot.waitUntil(lambda: window.page is window.joining, timeout=LONG)
    assert window.joining.fault.text().startswith("Tidak ada jaringan ke gerbang.")
    assert nothing_made(application)
    window.joining.skip.click()
    write(window.alone.person, "Rina Wijaya")
    enter(window)
    write(window.alone.office, "Diskominfo Mempawah")
    enter(window)
    write(window.alone.agency, "6102")
    enter(window)
    assert "misalnya 61.02" in window.alone.fault.text()
    write(window.alone.agency, "61.02")
    enter(window)
    give_password(window)
    qtbot.waitUntil(lambda: window.ready is not None, timeout=LONG)
    assert window.next.text() == "Buka Tanggap"
    assert window.ready is not None
    window.ready.fill.click()
    shown = application.window
    assert shown is not None
    assert shown.isVisible()
    assert shown.findChild(QWidget, "import_file") is not None


def test_that_stopping_the_training_office_leaves_nothing_and_it_can_be_begun_again(
    application: Application, window: FirstRunWindow, qtbot: QtBot
) -> None:
    choose(window, Start.TRAINING)
    give_password(window)
    qtbot.waitUntil(lambda: window.work.about.text().startswith("Membuat laporan"), timeout=LONG)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.work.about.text() == "Membatalkan…"
    qtbot.waitUntil(lambda: window.page is window.passwords, timeout=LONG)
    assert nothing_made(application)
    enter(window)
    qtbot.waitUntil(lambda: window.ready is not None, timeout=LONG)
    assert application.desk is not None
    assert application.desk.settings.training
    assert application.desk.person.reads_cases


def test_that_an_office_another_program_took_is_said(
    application: Application, window: FirstRunWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def taken(_application: Application) -> None:
        raise AlreadyRunningError(7)

    monkeypatch.setattr(Application, "hold", taken)
    choose(window, Start.ALONE)
    for line, text in (
        (window.alone.person, "Rina"),
        (window.alone.office, "Diskominfo"),
        (window.alone.agency, "61"),
    ):
        write(line, text)
    enter(window)
    give_password(window)
    qtbot.waitUntil(window.passwords.fault.isVisible, timeout=LONG)
    assert window.passwords.fault.text() == "Tanggap sudah terbuka untuk data kantor ini."
    assert application.office is None


def test_that_escape_leaves_without_a_profile(application: Application, window: FirstRunWindow) -> None:
    choose(window, Start.ALONE)
    write(window.alone.person, "Rina")
    QTest.keyClick(window.alone.person, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert nothing_made(application)


def test_that_closing_in_the_midst_of_the_work_leaves_a_whole_office_or_none(
    application: Application, window: FirstRunWindow, hosted: Hosted, qtbot: QtBot
) -> None:
    choose(window, Start.JOIN)
    join_with(window, hosted.url, hosted.codes["rina"])
    give_password(window)
    window.close()
    if not nothing_made(application):
        assert Accounts(application.profile.folder).unlock("rina", SECRET).person.id == "rina"
    beside = [each.name for each in application.profile.folder.parent.glob("*.baru")]
    assert beside == []


def test_that_the_way_to_a_gateway_can_be_tested_before_the_code_is_spent(
    window: FirstRunWindow, hosted: Hosted, qtbot: QtBot
) -> None:
    choose(window, Start.JOIN)
    write(window.joining.address, NOWHERE)
    window.joining.check.click()
    qtbot.waitUntil(window.joining.check.isEnabled, timeout=LONG)
    assert window.joining.said.text().startswith("Tidak ada jaringan ke gerbang.")
    write(window.joining.address, hosted.url)
    window.joining.check.click()
    qtbot.waitUntil(window.joining.check.isEnabled, timeout=LONG)
    assert window.joining.said.text().startswith("Gerbang menjawab")
    assert join(hosted.url, hosted.codes["rina"]).person.id == "rina"


def test_that_every_control_has_a_name_and_fits_a_small_screen(window: FirstRunWindow) -> None:
    editable = QLineEdit | QAbstractButton | QComboBox
    pages = (window.looks, window.ways, window.joining, window.alone, window.passwords)
    for page in pages:
        window.go(page)
        controls = [each for each in window.findChildren(QWidget) if isinstance(each, editable)]
        unnamed = [each.objectName() for each in controls if not each.accessibleName()]
        assert unnamed == []
        needed = window.card.minimumSizeHint()
        assert needed.width() <= 1024
        assert needed.height() <= 540 - 30, type(page).__name__
