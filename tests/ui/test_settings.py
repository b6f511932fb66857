"""The settings: each change kept at once, and nothing that blocks the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.settings import Language, Settings, Theme
from tests.ui.counter import Counter, desk_of
from tests.ui.seen import press
from tests.ui.settings_opened import GATEWAY, SHOWN, At, opened
from tests.unit.office import ADMIN, RINA
from ui.desk import Desk
from ui.problems import Problem
from ui.settings.pages import AboutPage, DataPage, PeoplePage, SendingPage, WindowPage

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def desk(counter: Counter, look: QApplication) -> Iterator[Desk]:
    made = desk_of(counter, Settings(office_name="Kab. Mempawah", gateway_url=GATEWAY))
    yield made
    made.close()
    SHOWN.clear()


def texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


# -- the window, synchronising


def test_that_language_theme_and_size_are_kept_at_once(qtbot: QtBot, desk: Desk, counter: Counter) -> None:
    page = opened(qtbot, desk, At.WINDOW).page()
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
    desk.settings = desk.settings._replace(font_scale=1.1 + 0.05)
    page = opened(qtbot, desk, At.WINDOW).page()
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
    page = opened(qtbot, desk, At.SENDING).page()
    assert isinstance(page, SendingPage)
    with qtbot.waitSignal(desk.problem):
        page.automatic.toggle()
    assert desk.settings == before


def test_that_the_quota_and_the_automatic_run_are_kept(qtbot: QtBot, desk: Desk, counter: Counter) -> None:
    page = opened(qtbot, desk, At.SENDING).page()
    assert isinstance(page, SendingPage)
    page.automatic.setChecked(False)
    page.quota.setValue(50)
    page.quota.editingFinished.emit()
    kept = counter.kept[-1]
    assert (kept.sync_automatic, kept.month_quota_mb) == (False, 50)


# -- people, data, about


def test_that_people_are_listed_with_their_roles_in_words(qtbot: QtBot, desk: Desk) -> None:
    desk.services = replace(desk.services, people=lambda: (RINA, ADMIN))
    page = opened(qtbot, desk, At.PEOPLE).page()
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
    page = opened(qtbot, desk, At.DATA).page()
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
    page = opened(qtbot, desk, At.DATA).page()
    assert isinstance(page, DataPage)
    press(page.back_up)
    qtbot.waitUntil(lambda: not page.busy)
    problem = said[0]
    assert isinstance(problem, Problem)
    assert problem.happened == "Cadangan tidak dapat dibuat."
    assert page.said.text() == ""


def test_that_version_and_licences_are_told(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, At.ABOUT).page()
    assert isinstance(page, AboutPage)
    assert {"0.1.0", "LGPL 3"} <= set(texts(page).split("\n"))


# -- all pages


@pytest.mark.parametrize("at", list(At))
def test_that_every_page_fits_a_small_screen_and_every_control_has_a_name(
    at: At, qtbot: QtBot, desk: Desk
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
    screen = opened(qtbot, desk, At.WINDOW)
    names = [screen.names.item(n).text() for n in range(screen.names.count())]
    assert names[0] == "Umum dan tampilan"
    assert len(names) == 6
    for at in At:
        screen.names.setCurrentRow(at)
        assert screen.page().isVisible()
