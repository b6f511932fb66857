"""The settings: each change kept at once, the connection guarded, and nothing that blocks the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.accounts.accounts import Accounts, NotAllowedError
from desktop.composing import services
from desktop.domain.people import Person
from desktop.office import create_office
from desktop.profile import Profile
from desktop.settings import Language, Settings, Theme
from desktop.vault.keyring import Keyring, KeyringState
from sync.errors import SyncProblem, Trouble
from tests.ui.counter import Counter, desk_of
from tests.ui.seen import press
from tests.unit.office import ADMIN, RINA
from tests.unit.vault_office import CHEAP, Drawer
from ui.desk import Desk
from ui.problems import Problem, trouble_problem
from ui.settings import SettingsScreen
from ui.settings.connection import ConnectionPage
from ui.settings.pages import AboutPage, DataPage, PeoplePage, SendingPage, WindowPage

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]

WINDOW, CONNECTION, SENDING, PEOPLE, DATA, ABOUT = range(6)
SHOWN: list[SettingsScreen] = []
"""A test that keeps only the page would let its screen go; `desk` empties the list."""

GATEWAY = "https://gerbang.mempawahkab.go.id"


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def desk(counter: Counter, look: QApplication) -> Iterator[Desk]:
    made = desk_of(counter, Settings(office_name="Kab. Mempawah", gateway_url=GATEWAY))
    yield made
    made.close()
    SHOWN.clear()


def opened(qtbot: QtBot, desk: Desk, at: int) -> SettingsScreen:
    screen = SettingsScreen(desk)
    SHOWN.append(screen)
    qtbot.addWidget(screen)
    screen.resize(1024, 540)
    screen.names.setCurrentRow(at)
    screen.show()
    return screen


def connection(qtbot: QtBot, desk: Desk, person: Person = RINA) -> ConnectionPage:
    desk.person = person
    page = opened(qtbot, desk, CONNECTION).page()
    assert isinstance(page, ConnectionPage)
    return page


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


# -- the window, synchronising


def test_that_language_theme_and_size_are_kept_at_once(qtbot: QtBot, desk: Desk, counter: Counter) -> None:
    page = opened(qtbot, desk, WINDOW).page()
    assert isinstance(page, WindowPage)
    page.theme.setCurrentIndex(page.theme.findData(Theme.DARK.value))
    page.text.setCurrentIndex(page.text.findData(125))
    with qtbot.waitSignal(desk.settings_changed):
        page.language.setCurrentIndex(page.language.findData(Language.ENGLISH.value))
    kept = counter.kept[-1]
    assert (kept.theme, kept.font_scale, kept.language) == (Theme.DARK, 1.25, Language.ENGLISH)


def test_that_a_size_set_elsewhere_is_not_changed_by_looking(
    qtbot: QtBot, desk: Desk, counter: Counter
) -> None:
    desk.settings = replace(desk.settings, font_scale=1.1 + 0.05)
    page = opened(qtbot, desk, WINDOW).page()
    assert isinstance(page, WindowPage)
    assert page.text.currentData() == 115
    page.theme.setCurrentIndex(page.theme.findData(Theme.LIGHT.value))
    assert counter.kept[-1].font_scale == 1.15


def test_that_settings_that_cannot_be_written_are_said_and_the_old_ones_hold(
    qtbot: QtBot, desk: Desk
) -> None:
    def full(settings: Settings) -> None:
        raise OSError

    desk.services = replace(desk.services, keep_settings=full)
    before = desk.settings
    page = opened(qtbot, desk, SENDING).page()
    assert isinstance(page, SendingPage)
    with qtbot.waitSignal(desk.problem):
        page.automatic.toggle()
    assert desk.settings == before


def test_that_the_quota_and_the_automatic_run_are_kept(qtbot: QtBot, desk: Desk, counter: Counter) -> None:
    page = opened(qtbot, desk, SENDING).page()
    assert isinstance(page, SendingPage)
    page.automatic.setChecked(False)
    page.quota.setValue(50)
    page.quota.editingFinished.emit()
    kept = counter.kept[-1]
    assert (kept.sync_automatic, kept.month_quota_mb) == (False, 50)


# -- the connection


def test_that_only_an_administrator_may_write_the_address_and_others_read_why(
    qtbot: QtBot, desk: Desk
) -> None:
    officer = connection(qtbot, desk, RINA)
    assert officer.address.isReadOnly()
    assert officer.address.isHidden()
    assert officer.fixed.toPlainText() == GATEWAY
    assert officer.why.text() == "Hanya administrator yang dapat mengubah alamat gerbang."
    assert officer.fixed.accessibleDescription() == officer.why.text()
    administrator = connection(qtbot, desk, ADMIN)
    assert not administrator.address.isReadOnly()
    assert administrator.fixed.isHidden()
    assert administrator.why.isHidden()


def test_that_signing_in_takes_the_settings_that_the_office_kept(qtbot: QtBot, desk: Desk) -> None:
    asked: list[tuple[str, str, bool]] = []
    moved = replace(desk.settings, gateway_url="https://baru.go.id")

    def join(address: str, code: str) -> Settings:
        asked.append((address, code, threading.current_thread() is threading.main_thread()))
        return moved

    desk.services = replace(desk.services, join=join)
    page = connection(qtbot, desk, ADMIN)
    page.address.setText(" https://baru.go.id ")
    page.code.setText("ABCD-1234")
    with qtbot.waitSignal(desk.settings_changed):
        press(page.join)
    qtbot.waitUntil(lambda: not page.busy)
    assert asked == [("https://baru.go.id", "ABCD-1234", False)]
    assert desk.settings == moved
    assert page.code.text() == ""
    assert "Masuk berhasil" in page.said.text()


@pytest.mark.parametrize("trouble", list(Trouble))
def test_that_a_sign_in_that_fails_says_why_and_keeps_the_code(
    trouble: Trouble, qtbot: QtBot, desk: Desk
) -> None:
    def join(address: str, code: str) -> Settings:
        raise SyncProblem(trouble)

    desk.services = replace(desk.services, join=join)
    page = connection(qtbot, desk)
    page.code.setText("ABCD-1234")
    press(page.join)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.said.text() == trouble_problem(trouble).text
    assert page.code.text() == "ABCD-1234"
    assert page.join.isEnabled()


def test_that_a_code_of_somebody_else_is_refused_in_words(qtbot: QtBot, desk: Desk) -> None:
    def join(address: str, code: str) -> Settings:
        raise NotAllowedError

    desk.services = replace(desk.services, join=join)
    page = connection(qtbot, desk)
    page.code.setText("ABCD-1234")
    press(page.join)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.said.text().startswith("Tidak diizinkan")


def test_that_the_button_waits_for_an_address_and_a_code(qtbot: QtBot, desk: Desk) -> None:
    page = connection(qtbot, desk, ADMIN)
    assert not page.join.isEnabled()
    assert page.join.toolTip() == "Kode belum diisi"
    page.code.setText("ABCD-1234")
    assert page.join.isEnabled()
    page.address.setText(" ")
    assert page.join.toolTip() == "Alamat gerbang belum diisi"


@pytest.mark.parametrize("state", list(KeyringState))
def test_that_the_keyring_is_spoken_of_in_words(state: KeyringState, qtbot: QtBot, desk: Desk) -> None:
    desk.services = replace(desk.services, keyring_state=lambda: state.value)
    page = connection(qtbot, desk)
    assert state.value not in page.keyring.text()
    assert page.keyring.text().endswith(".")


def test_that_a_change_of_language_spares_the_page_that_is_busy(qtbot: QtBot, desk: Desk) -> None:
    let_go = threading.Event()

    def join(address: str, code: str) -> Settings:
        let_go.wait()
        return desk.settings

    desk.services = replace(desk.services, join=join)
    screen = opened(qtbot, desk, CONNECTION)
    page = screen.page()
    assert isinstance(page, ConnectionPage)
    page.code.setText("ABCD-1234")
    press(page.join)
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert screen.page() is page
    let_go.set()
    qtbot.waitUntil(lambda: not page.busy)
    QApplication.sendEvent(screen, QEvent(QEvent.Type.LanguageChange))
    assert screen.page() is not page


# -- the rule behind the page, with a real office


def test_that_an_officer_cannot_move_the_office_to_another_gateway(tmp_path: Path) -> None:
    accounts = Accounts(tmp_path, keyring=Keyring(Drawer), cost=CHEAP)
    settings = Settings(office_name="Kab. Mempawah", gateway_url=GATEWAY)
    office = create_office(
        Profile(tmp_path),
        RINA,
        "hujan di Mempawah",
        settings,
        device="d1",
        device_code="A7",
        accounts=accounts,
    )
    try:
        with pytest.raises(NotAllowedError):
            services(office).join("https://gerbang.lain.example", "ABCD-1234")
        assert office.settings.gateway_url == GATEWAY
    finally:
        office.close()


# -- people, data, about


def test_that_people_are_listed_with_their_roles_in_words(qtbot: QtBot, desk: Desk) -> None:
    desk.services = replace(desk.services, people=lambda: (RINA, ADMIN))
    page = opened(qtbot, desk, PEOPLE).page()
    assert isinstance(page, PeoplePage)
    said = texts(page)
    assert "Rina Wijaya" in said
    assert "Petugas" in said
    assert "Administrator" in said
    assert "officer" not in said


def test_that_a_copy_is_made_off_the_window_and_named(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    threads: list[bool] = []

    def back_up() -> Path:
        threads.append(threading.current_thread() is threading.main_thread())
        return tmp_path / "20261124-010000"

    (tmp_path / "kantor.db").write_bytes(b"x" * 2_000_000)
    desk.services = replace(desk.services, back_up=back_up, folder=tmp_path)
    page = opened(qtbot, desk, DATA).page()
    assert isinstance(page, DataPage)
    assert "2,0 MB" in page.large.text()
    assert page.where.toPlainText() == str(tmp_path)
    press(page.back_up)
    qtbot.waitUntil(lambda: not page.busy)
    assert threads == [False]
    assert page.said.text() == "Cadangan tersimpan dan diperiksa: 20261124-010000"
    assert page.back_up.isEnabled()


def test_that_a_copy_that_fails_says_that_the_data_is_whole(qtbot: QtBot, desk: Desk) -> None:
    def back_up() -> Path:
        raise OSError

    said: list[object] = []
    desk.problem.connect(said.append)
    desk.services = replace(desk.services, back_up=back_up)
    page = opened(qtbot, desk, DATA).page()
    assert isinstance(page, DataPage)
    press(page.back_up)
    qtbot.waitUntil(lambda: not page.busy)
    problem = said[0]
    assert isinstance(problem, Problem)
    assert problem.happened == "Cadangan tidak dapat dibuat."
    assert page.said.text() == ""


def test_that_version_and_licences_are_told(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, ABOUT).page()
    assert isinstance(page, AboutPage)
    assert {"0.1.0", "LGPL 3"} <= set(texts(page).split("\n"))


# -- all pages


@pytest.mark.parametrize("at", range(6))
def test_that_every_page_fits_a_small_screen_and_every_control_has_a_name(
    at: int, qtbot: QtBot, desk: Desk
) -> None:
    screen = opened(qtbot, desk, at)
    assert screen.minimumSizeHint().width() <= 1024
    assert screen.minimumSizeHint().height() <= 540
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    controls = [each for kind in kinds for each in screen.page().findChildren(kind)]
    inner = {"qt_spinbox_lineedit"}
    nameless = [
        each.objectName()
        for each in controls
        if not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
        and each.objectName() not in inner
    ]
    assert nameless == []


def test_that_arrow_keys_lead_through_the_categories(qtbot: QtBot, desk: Desk) -> None:
    screen = opened(qtbot, desk, WINDOW)
    names = [screen.names.item(n).text() for n in range(screen.names.count())]
    assert names[0] == "Umum dan tampilan"
    assert len(names) == 6
    for at in range(6):
        screen.names.setCurrentRow(at)
        assert screen.page().isVisible()
