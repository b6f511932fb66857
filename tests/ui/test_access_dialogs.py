"""Every form of an action and every step of an import without a mouse, without sight, and with large text."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.domain.workflow import Refusal
from desktop.exchange.laporan_ringkas_events import (
    AsOfOrigin,
    Counts,
    Done,
    Facts,
    ImportEvent,
    ImportRefusal,
    ImportRefusedError,
    Opened,
    ProblemCode,
    Reading,
    RowProblem,
)
from tests.ui.busy_office import desk_for
from tests.ui.dialog_opened import APPROVED, NEW, OLD, PROPOSED, dialog_office, opened
from tests.ui.seen import press
from tests.ui.walk import Stop, languages, show, walked
from tests.unit.office import NOW, RINA, SYARIF, SmallOffice
from ui.case.writing import Editor
from ui.desk import Desk
from ui.dialogs import FORMS, ActionDialog
from ui.importing.dialog import ImportDialog, Run, Step
from ui.language import Languages
from ui.parts.tabs import Tabs
from ui.problems import refusal_text

__all__ = ["languages"]  # a fixture

pytestmark = [pytest.mark.usefixtures("look"), pytest.mark.qt_log_ignore("This plugin does not support")]

RECORDS = {
    Kind.VERIFY: NEW,
    Kind.EDIT: OLD,
    Kind.DISPOSE: OLD,
    Kind.REQUEST_INFORMATION: NEW,
    Kind.NOT_OUR_AUTHORITY: NEW,
    Kind.ARCHIVE: NEW,
    Kind.PROPOSE: OLD,
    Kind.CLOSE: APPROVED,
    Kind.APPROVE: PROPOSED,
    Kind.RETURN: PROPOSED,
}
# It has what a reader is warned of: a number, and a phrase that says nothing.
PRIVATE = "Hubungi 0812-5555-1234. Akan ditindaklanjuti. " * 3


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = dialog_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    show(qtbot, made)
    return made


def refused(dialog: ActionDialog) -> None:
    """Say a fault beside every field, and one above the buttons."""
    for field in dialog.fields.values():
        field.say(field.missing)
    dialog.show_fault("", refusal_text(Refusal.WRONG_STAGE))


def written(dialog: ActionDialog, qtbot: QtBot) -> None:
    """Write what deserves a second look, and turn to the page that shows it."""
    for editor in dialog.findChildren(Editor):
        editor.setPlainText(PRIVATE)
    for tabs in dialog.findChildren(Tabs):
        tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.foot.state.text() != "")


def states(desk: Desk, window: QWidget, kind: Kind, qtbot: QtBot) -> Iterator[tuple[str, ActionDialog]]:
    """A form as it opens, with every fault, with its warnings, and brought back from its draft."""
    dialog = opened(desk, window, kind, RECORDS[kind], ActionDialog)
    yield "fresh", dialog
    refused(dialog)
    yield "refused", dialog
    written(dialog, qtbot)
    yield "warned", dialog
    dialog.reject()
    again = opened(desk, window, kind, RECORDS[kind], ActionDialog)
    assert again.draft.isVisible()
    yield "restored", again
    press(again.draft.link)
    yield "afresh", again
    again.reject()


def test_that_every_form_is_whole_named_and_in_reach(
    office: SmallOffice, window: QWidget, languages: Languages, qtbot: QtBot
) -> None:
    people = {kind: SYARIF if kind in (Kind.APPROVE, Kind.RETURN) else RINA for kind in FORMS}
    desks = {person: desk_for(office, person) for person in (RINA, SYARIF)}

    def stops() -> Iterator[Stop]:
        for kind in FORMS:
            for state, dialog in states(desks[people[kind]], window, kind, qtbot):
                yield Stop(f"{kind} {state}", dialog, dialog.start().setFocus)

    assert walked(qtbot, languages, stops) == []
    for desk in desks.values():
        desk.close()
