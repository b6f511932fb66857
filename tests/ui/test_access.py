"""Every screen and sheet without a mouse, without sight, with large text, and in high contrast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.people import Person
from desktop.first_run import set_up_of
from desktop.profile import Profile
from desktop.settings import Settings
from tests.ui.scenes import OPENED, Scene, scene, unlock_window
from tests.ui.walk import Stop, languages, show, walked
from tests.unit.office import RINA, SYARIF
from ui.case.changes import changes_sheet
from ui.deadline_box import deadline_sheet
from ui.first_run import FirstRunWindow
from ui.first_run.page import Page
from ui.language import Languages
from ui.window.help import Sheet, about_sheet, shortcut_sheet
from ui.window.rooms import Room

__all__ = ["languages"]  # a fixture

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]

# Rooms, who looks, and whether the office has a gateway.
ROOMS = (
    ((Room.QUEUE, Room.CASE, Room.CONFLICTS, Room.OUTBOX, Room.SETTINGS), RINA, True),
    ((Room.APPROVALS,), SYARIF, True),
    ((Room.ENTRY_SHEET,), RINA, False),
)


@pytest.mark.parametrize(("rooms", "person", "gateway"), ROOMS, ids=lambda one: str(one)[:24])
def test_that_every_room_is_whole_named_and_in_reach(
    rooms: tuple[Room, ...],
    person: Person,
    *,
    gateway: bool,
    languages: Languages,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    with scene(tmp_path, person, gateway=gateway) as made:
        show(qtbot, made.window)
        stops = [Stop(room, made.window, partial(made.go, room)) for room in rooms]
        assert walked(qtbot, languages, lambda: stops) == []


def test_that_no_room_is_left_out() -> None:
    """Those that are still to come have no screen."""
    assert {room for rooms, _, _ in ROOMS for room in rooms} == set(Room)


def test_that_the_first_window_is_whole_named_and_in_reach(languages: Languages, qtbot: QtBot) -> None:
    window = unlock_window()
    qtbot.addWidget(window)
    show(qtbot, window)
    stop = Stop("unlock", window, window.card.password.setFocus)
    assert walked(qtbot, languages, lambda: [stop]) == []


def test_that_every_page_of_the_first_run_is_whole_named_and_in_reach(
    languages: Languages, tmp_path: Path, qtbot: QtBot
) -> None:
    window = FirstRunWindow(set_up_of(Profile(tmp_path)), Settings())
    qtbot.addWidget(window)
    show(qtbot, window)

    def at(page: Page, fault: str) -> None:
        window.go(page)
        window.passwords.prepare(training=False)
        if fault:
            page.say_fault(fault)

    pages = (window.looks, window.ways, window.joining, window.alone, window.passwords)
    stops = [
        Stop(f"{type(page).__name__} {fault[:9]}", window, partial(at, page, fault))
        for page in pages
        for fault in ("", "Alamat ini tidak dapat dihubungi. Periksa tulisannya, lalu coba sekali lagi.")
    ]
    assert walked(qtbot, languages, lambda: stops) == []


def sheets(made: Scene) -> Iterator[Sheet]:
    """What is opened over a screen to be read."""
    shown = made.desk.casework.case(OPENED, RINA)
    assert shown is not None
    assert shown.deadline is not None
    yield shortcut_sheet(made.window)
    yield about_sheet("0.1.0", made.window)
    yield changes_sheet(shown, replace(shown, unit_name="Dinas Perhubungan"), made.window)
    yield deadline_sheet(shown.deadline, made.window)


def test_that_every_sheet_is_whole_named_and_in_reach(
    languages: Languages, tmp_path: Path, qtbot: QtBot
) -> None:
    with scene(tmp_path) as made:
        show(qtbot, made.window)

        def stops() -> Iterator[Stop]:
            for sheet in sheets(made):
                sheet.open()
                name = sheet.objectName() or sheet.windowTitle()
                yield Stop(name, sheet, sheet.close_button.setFocus)
                sheet.reject()

        assert walked(qtbot, languages, stops) == []
