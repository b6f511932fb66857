"""Every form of an action and every step of an import without a mouse, without sight, and with large text."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

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
from ui.dialogs import FORMS, ActionDialog, public_text
from ui.dialogs.public_text import PublicText
from ui.importing.dialog import ImportDialog, Step
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
    dialog.keeper.flush()
    assert dialog.foot.state.text()
    qtbot.waitUntil(lambda: all(text.cautions.said() for text in dialog.findChildren(PublicText)))


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
    office: SmallOffice,
    window: QWidget,
    languages: Languages,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(public_text, "REST_MS", 0)  # the pause after the last key says nothing here
    people = {kind: SYARIF if kind in (Kind.APPROVE, Kind.RETURN) else RINA for kind in FORMS}
    desks = {person: desk_for(office, person) for person in (RINA, SYARIF)}

    def stops() -> Iterator[Stop]:
        for kind in FORMS:
            for state, dialog in states(desks[people[kind]], window, kind, qtbot):
                yield Stop(f"{kind} {state}", dialog, dialog.start().setFocus)

    assert walked(qtbot, languages, stops) == []
    for desk in desks.values():
        desk.close()


class Held:
    """An import with every kind of finding, which stands still in the middle until it is let go."""

    def __init__(self, *, fails: bool = False) -> None:
        self.go = threading.Semaphore(0)
        self._fails = fails

    def run(self, dry: bool) -> Iterator[ImportEvent]:  # noqa: FBT001 - the shape of Run
        lacking = ("Nama Pelapor", "Instansi Terdisposisi")
        yield Opened("Laporan", 3, 25_000, lacking, (), NOW, AsOfOrigin.GIVEN)
        for at, code in enumerate(ProblemCode):
            yield RowProblem(12_000 + at, "Tanggal Laporan", code, "31 Februari 2026", skipped=at % 2 == 0)
        yield Reading(12_000, 25_000)
        self.go.acquire()
        if self._fails and not dry:
            raise ImportRefusedError(ImportRefusal.DAMAGED, Facts(row=12_000))
        counts = Counts(25_000, new=12_345, updated=1234, skipped=4, older=9, withheld=3, differences=2)
        yield Done(counts, dry)


def steps(desk: Desk, window: QWidget, qtbot: QtBot) -> Iterator[tuple[Step, ImportDialog]]:
    """An import that goes well, and one that turns out to be damaged, from step to step."""
    file = Path("Laporan Ringkas 2026-11-24 Kabupaten Mempawah.xlsx")
    for held, ends in ((Held(), Step.IMPORTED), (Held(fails=True), Step.REFUSED)):
        dialog = ImportDialog(desk, file, held.run, window)
        dialog.open()
        try:
            for running, over in ((Step.CHECKING, Step.CHECKED), (Step.IMPORTING, ends)):
                qtbot.waitUntil(partial(is_at, dialog, running))
                yield running, dialog
                held.go.release()
                qtbot.waitUntil(partial(is_at, dialog, over))
                yield over, dialog
                dialog.import_now()
        finally:
            held.go.release(2)  # closing waits for the thread, also after a fault was found in the middle
        dialog.reject()


def is_at(dialog: ImportDialog, step: Step) -> bool:
    """Whether it stands there: in the middle of what is under way, else with nothing under way."""
    running = step in (Step.CHECKING, Step.IMPORTING)
    return dialog.step is step and (dialog.bar.value() == 12_000 if running else not dialog._errand.running)


def test_that_every_step_of_an_import_is_whole_named_and_in_reach(
    office: SmallOffice, window: QWidget, languages: Languages, qtbot: QtBot
) -> None:
    desk = desk_for(office)

    def stops() -> Iterator[Stop]:
        for step, dialog in steps(desk, window, qtbot):
            part = dialog.go if step is Step.CHECKED else dialog.cancel
            yield Stop(f"import {step}", dialog, part.setFocus)

    assert walked(qtbot, languages, stops) == []
    desk.close()
