"""The way to the gateway: everybody signs in herself, only an administrator moves the office."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.accounts.accounts import Accounts, NotAllowedError
from desktop.accounts.joined import JoinRefusal, JoinRefusedError
from desktop.composing import services
from desktop.domain.people import Person
from desktop.office import create_office
from desktop.profile import Profile
from desktop.settings import Settings
from desktop.vault.keyring import Keyring, KeyringState
from sync.errors import SyncProblem, Trouble
from tests.ui.counter import Counter, desk_of
from tests.ui.seen import press
from tests.ui.settings_opened import GATEWAY, SHOWN, At, opened
from tests.unit.office import ADMIN, RINA
from tests.unit.vault_office import CHEAP, Drawer
from ui.desk import Desk
from ui.problems import join_problem, trouble_problem
from ui.settings.connection import ConnectionPage

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def desk(look: QApplication) -> Iterator[Desk]:
    made = desk_of(Counter(), Settings(office_name="Kab. Mempawah", gateway_url=GATEWAY))
    yield made
    made.close()
    SHOWN.clear()


def connection(qtbot: QtBot, desk: Desk, person: Person = RINA) -> ConnectionPage:
    desk.person = person
    page = opened(qtbot, desk, At.CONNECTION).page()
    assert isinstance(page, ConnectionPage)
    return page


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
    moved = desk.settings._replace(gateway_url="https://baru.go.id")

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


@pytest.mark.parametrize("reason", list(JoinRefusal))
def test_that_a_code_that_cannot_join_this_office_is_refused_in_words(
    reason: JoinRefusal, qtbot: QtBot, desk: Desk
) -> None:
    def join(address: str, code: str) -> Settings:
        raise JoinRefusedError(reason)

    desk.services = replace(desk.services, join=join, joins_later=True)
    page = connection(qtbot, desk, ADMIN)
    page.code.setText("ABCD-1234")
    press(page.join)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.said.text() == join_problem(reason).text
    assert "tidak ada yang berubah" in page.said.text()


def test_that_who_worked_alone_reads_what_becomes_of_her_work_and_when(qtbot: QtBot, desk: Desk) -> None:
    assert connection(qtbot, desk, ADMIN).lone.isHidden()
    desk.services = replace(desk.services, join=lambda _address, _code: desk.settings, joins_later=True)
    page = connection(qtbot, desk, ADMIN)
    assert not page.lone.isHidden()
    assert page.join.text() == "Sambungkan ke gerbang"
    page.code.setText("ABCD-1234")
    press(page.join)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.said.text().startswith("Kode diterima. Kunci layar")


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
    screen = opened(qtbot, desk, At.CONNECTION)
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
