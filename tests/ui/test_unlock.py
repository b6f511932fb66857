"""The unlock window: by keyboard alone, honest about tries and pauses, alive while the key is derived."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.people import Person, Role
from desktop.vault.errors import PausedError, WrongPasswordError
from tests.ui.opened import carried
from ui.look import THEME, Mode
from ui.unlock import Account, UnlockWindow, account_of

ACCOUNTS = (
    Account("rina", "Rina Wijaya", "Petugas, Diskominfo"),
    Account("syarif", "H. Syarif", "Atasan, Plh. Kepala Bidang"),
    Account("dewi", "Dewi Anjani", "Petugas, DLH", enrolled=False),
)
type Make = Callable[..., UnlockWindow]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Vault:
    """Opens for one password, or raises what it is told to; remembers on which thread it worked."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.asked: list[tuple[str, ...]] = []
        self.threads: list[int] = []

    def unlock(self, *said: str) -> None:
        self.asked.append(said)
        self.threads.append(threading.get_ident())
        if self.error is not None:
            raise self.error


@pytest.fixture
def make(look: QApplication, qtbot: QtBot) -> Iterator[Make]:
    made: list[UnlockWindow] = []

    def build(vault: Vault, accounts: tuple[Account, ...] = ACCOUNTS, *, enrol: bool = False) -> UnlockWindow:
        window = UnlockWindow(
            accounts, "Diskominfo Kabupaten Mempawah", vault.unlock, enrol=vault.unlock if enrol else None
        )
        made.append(window)
        window.resize(1024, 540)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield build
    for window in made:
        window.close()


def test_that_a_password_and_enter_unlock(make: Make, qtbot: QtBot) -> None:
    vault = Vault()
    window = make(vault)
    QTest.keyClicks(window.card.password, "kapuas-raya")
    with qtbot.waitSignal(window.unlocked) as unlocked:
        QTest.keyClick(window.card.password, Qt.Key.Key_Return)
    assert carried(unlocked) == ["rina"]
    assert vault.asked == [("rina", "kapuas-raya")]
    assert window.card.password.text() == ""


def test_that_the_key_is_derived_beside_the_window(make: Make, qtbot: QtBot) -> None:
    vault = Vault()
    window = make(vault)
    QTest.keyClicks(window.card.password, "kapuas-raya")
    with qtbot.waitSignal(window.unlocked):
        window.card.open.click()
    assert vault.threads != [threading.get_ident()]


def test_that_a_second_try_waits_for_the_first(make: Make, qtbot: QtBot) -> None:
    vault = Vault()
    window = make(vault)
    QTest.keyClicks(window.card.password, "kapuas-raya")
    with qtbot.waitSignal(window.unlocked):
        window.card.submit()
        window.card.submit()
        assert window.card.open.text() == "Membuka…"
    assert len(vault.asked) == 1


def test_that_a_wrong_password_says_how_many_tries_are_left(make: Make, qtbot: QtBot) -> None:
    window = make(Vault(WrongPasswordError(2, 60, 0)))
    QTest.keyClicks(window.card.password, "salah-semua")
    window.card.submit()
    qtbot.waitUntil(window.card.fault.isVisible)
    assert window.card.fault.text() == "Kata sandi belum cocok. 2 percobaan lagi sebelum jeda 1 menit."
    assert window.card.password.selectedText()
    assert window.card.password.property("wrong")
    QTest.keyClick(window.card.password, Qt.Key.Key_A)
    assert not window.card.fault.isVisible()


def test_that_a_pause_counts_down_and_then_lets_try_again(make: Make, qtbot: QtBot) -> None:
    window = make(Vault(PausedError(1)))
    QTest.keyClicks(window.card.password, "kapuas-raya")
    window.card.submit()
    qtbot.waitUntil(lambda: window.card.fault.text() == "Terlalu banyak percobaan. Tunggu 1 detik.")
    assert not window.card.open.isEnabled()
    qtbot.waitUntil(window.card.open.isEnabled, timeout=5000)
    assert not window.card.fault.isVisible()


def test_that_a_pause_of_the_last_run_still_counts(make: Make) -> None:
    paused = (Account("rina", "Rina Wijaya", "Petugas", wait_seconds=90), *ACCOUNTS[1:])
    window = make(Vault(), paused)
    assert window.card.fault.text() == "Terlalu banyak percobaan. Tunggu 2 menit."
    window.choose("syarif")
    assert window.card.open.isEnabled()


def test_that_an_empty_password_is_asked_for_and_not_tried(make: Make, qtbot: QtBot) -> None:
    vault = Vault()
    window = make(vault)
    window.card.open.click()
    assert window.card.fault.text() == "Isi dahulu kata sandi Anda."
    assert vault.asked == []


def test_that_caps_lock_is_noticed_from_the_letters(make: Make, qtbot: QtBot) -> None:
    window = make(Vault())
    QTest.keyClicks(window.card.password, "a")
    assert not window.card.caps.isVisible()
    capital = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    QApplication.sendEvent(window.card.password, capital)
    assert window.card.caps.isVisible()
    shifted = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "A")
    QApplication.sendEvent(window.card.password, shifted)
    assert not window.card.caps.isVisible()


def test_that_the_password_can_be_shown_and_hidden(make: Make) -> None:
    window = make(Vault())
    window.card.show_password.click()
    assert window.card.password.echoMode() is QLineEdit.EchoMode.Normal
    assert window.card.show_password.text() == "Sembunyikan"
    window.card.show_password.click()
    assert window.card.password.echoMode() is QLineEdit.EchoMode.Password


def test_that_choosing_somebody_else_leaves_no_secret_behind(make: Make, qtbot: QtBot) -> None:
    window = make(Vault())
    QTest.keyClicks(window.card.password, "kapuas-raya")
    window.card.people.lines[1].click()
    assert window.card.password.text() == ""
    chosen = window.card.people.current()
    assert chosen is not None
    assert chosen.id == "syarif"


def test_that_arrow_keys_move_between_people(make: Make, qtbot: QtBot) -> None:
    window = make(Vault())
    first, second, _ = window.card.people.lines
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.isChecked()


def test_that_someone_without_a_password_is_asked_for_her_code(make: Make, qtbot: QtBot) -> None:
    vault = Vault()
    window = make(vault, enrol=True)
    window.choose("dewi")
    assert window.card.code.isVisible()
    QTest.keyClicks(window.card.password, "kapuas-raya")
    window.card.submit()
    assert window.card.fault.text() == "Isi dahulu kode dari administrator."
    QTest.keyClicks(window.card.code, "K7Q2-9XWM")
    with qtbot.waitSignal(window.unlocked):
        window.card.submit()
    assert vault.asked == [("dewi", "K7Q2-9XWM", "kapuas-raya")]


def test_that_a_forgotten_password_leads_to_the_code_and_back(make: Make) -> None:
    window = make(Vault(), enrol=True)
    window.card.forgot.click()
    assert window.card.code.isVisible()
    window.card.forgot.click()
    assert not window.card.code.isVisible()
    plain = make(Vault())
    plain.card.forgot.click()
    assert "administrator" in plain.card.fault.text()


def test_that_waiting_work_is_counted_without_titles(make: Make) -> None:
    window = make(Vault())
    assert not window.waiting.isVisible()
    window.show_waiting(
        5, datetime(2026, 11, 23, 16, 40, tzinfo=UTC), datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    )
    expected = "5 tindakan menunggu dikirim sejak kemarin 16.40. Tersimpan di komputer ini."
    assert window.waiting.text() == expected
    window.show_waiting(0)
    assert not window.waiting.isVisible()


def test_that_the_language_can_be_asked_for_before_unlocking(make: Make, qtbot: QtBot) -> None:
    window = make(Vault())
    with qtbot.waitSignal(window.language_chosen) as chosen:
        window.languages["en"].click()
    assert carried(chosen) == ["en"]


def test_that_everything_that_can_be_pressed_has_a_name(make: Make) -> None:
    window = make(Vault(), enrol=True)
    window.choose("dewi")
    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    nameless = [each.objectName() for each in controls if each.isVisible() and not each.accessibleName()]
    assert nameless == []
    assert window.card.people.lines[0].accessibleName() == "Rina Wijaya, Petugas, Diskominfo"


def test_that_the_whole_card_fits_a_small_window(make: Make, qtbot: QtBot) -> None:
    window = make(Vault(WrongPasswordError(2, 60, 0)))
    hint = window.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 540
    QTest.keyClicks(window.card.password, "salah-semua")
    window.card.submit()
    qtbot.waitUntil(window.card.fault.isVisible)
    window.card.password.caps_lock.emit(True)  # noqa: FBT003 - a Qt signal has no names
    window.show_waiting(5)
    qtbot.waitUntil(lambda: not window.waiting.visibleRegion().isEmpty())
    card = window.card.rect().translated(window.card.mapTo(window, QPoint(0, 0)))
    assert window.height() == 540
    assert card.top() >= 0
    assert card.bottom() < 540 - 28


def test_that_large_text_scrolls_to_the_password(make: Make, qtbot: QtBot) -> None:
    window = make(Vault())
    THEME.set_percent(150)
    window.choose("rina")
    assert window.height() == 540
    qtbot.waitUntil(lambda: window.card.password.visibleRegion().boundingRect().height() > 30)


def test_that_many_people_scroll_instead_of_growing(make: Make) -> None:
    many = tuple(Account(f"p{at}", f"Petugas {at}", "Petugas") for at in range(20))
    window = make(Vault(), many)
    assert window.height() == 540
    window.choose("p19")
    line = window.card.people.lines[19]
    assert not line.visibleRegion().isEmpty()


def test_that_roles_are_said_in_words() -> None:
    both = Person("x", "Ny. Siti Aminah", frozenset({Role.SUPERVISOR, Role.OFFICER}), "61.02")
    assert account_of(both, "DLH").about == "Petugas, Atasan, DLH"


def test_that_large_text_hides_nobody_while_there_is_room(
    make: Make, look: QApplication, qtbot: QtBot
) -> None:
    THEME.start(look, percent=150)
    window = make(Vault())
    window.resize(1366, 697)
    people = window.card.people
    qtbot.waitUntil(lambda: people.viewport().height() >= people.lines[-1].geometry().bottom())


def test_that_a_short_list_never_has_a_bar_to_scroll(make: Make) -> None:
    people = make(Vault(), ACCOUNTS[:2]).card.people
    assert people.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_that_the_card_looks_the_same_before_and_after_the_style_sheet(
    make: Make, look: QApplication, mode: Mode
) -> None:
    THEME.set_mode(mode)
    window = make(Vault())
    dressed = window.grab().toImage()
    look.setStyleSheet("")
    assert window.grab().toImage() == dressed
    window.card.reject("Kata sandi belum cocok.")
    assert window.grab().toImage() != dressed
