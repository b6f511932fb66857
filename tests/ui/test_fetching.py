"""A press on a file that is elsewhere fetches it: progress, cancel, offline in words, then the picture."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import Attachment, Stage
from desktop.settings import Settings
from desktop.store import transfers
from sync.errors import FileTrouble, Trouble
from sync.events import Downloaded, Downloading, Failed, FetchEvent, FileFailed
from tests.ui.case_opened import words
from tests.unit.office import NOW, RINA, SmallOffice, complaint
from ui.approvals.evidence import Evidence
from ui.case.file_sheet import FileContent, file_sheet
from ui.case.thumbs import Thumbs
from ui.desk import Desk, Services
from ui.facts_card import FilesCard
from ui.parts.photo import Photo, PhotoState
from ui.problems import Problem
from ui.queue.photos import PhotoRow

RECORD = "sp4n:5"


def _picture(folder: Path) -> bytes:
    image = QImage(900, 700, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(folder / "lubang.png"))
    return (folder / "lubang.png").read_bytes()


@dataclass
class Line:
    """The way to the gateway in the hands of a test: each piece waits until it may come."""

    office: SmallOffice
    data: bytes
    may_come: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    ends: list[FetchEvent] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def fetch(self, record: str, file: Attachment) -> Iterator[FetchEvent]:
        self.asked.append(file.id)
        if self.ends:
            yield self.ends.pop(0)
            return
        with self.office.database.writing() as session:
            incoming = transfers.begin(session, record, file, NOW)
        yield Downloading(file.id, 0, file.size)
        self.may_come.acquire()
        yield Downloading(file.id, file.size // 2, file.size)
        self.may_come.acquire()
        if incoming is not None:
            transfers.grow(incoming, 0, self.data)
            with self.office.database.writing() as session:
                transfers.arrived(session, file.id)
        yield Downloaded(file.id)


@pytest.fixture
def line(tmp_path: Path, look: QApplication) -> Iterator[Line]:
    made = SmallOffice(tmp_path)
    line = Line(made, _picture(tmp_path))
    yield line
    line.may_come.release(99)
    made.close()


@pytest.fixture
def far(line: Line) -> Attachment:
    found = Attachment("far", "lubang.png", "image/png", len(line.data), sha256(line.data).hexdigest())
    line.office.receive(replace(complaint(5, Stage.IN_PROGRESS), attachments=(found,)))
    return found


@pytest.fixture
def desk(line: Line) -> Iterator[Desk]:
    settings = Settings(office_name="Kab. Mempawah", agency="61.02", sync_automatic=False)
    desk = Desk(line.office.casework, RINA, settings, None, cast(Services, None), fetcher=line.fetch)
    yield desk
    line.may_come.release(99)
    desk.close()


@pytest.fixture(params=["queue", "case", "approvals"])
def photo(request: pytest.FixtureRequest, desk: Desk, far: Attachment, host: QWidget, qtbot: QtBot) -> Photo:
    """The one photo of the complaint, in each of the places that show it."""
    place: PhotoRow | FilesCard | Evidence
    if request.param == "queue":
        place = PhotoRow(desk)
        place.show_files(RECORD, (far,))
    else:
        thumbs = Thumbs(desk, host)
        thumbs.turn_to(RECORD)
        place = FilesCard(thumbs) if request.param == "case" else Evidence(thumbs)
        place.show_files((far,))
    layout = host.layout()
    assert layout is not None
    layout.addWidget(place)
    (found,) = (each for each in place.findChildren(Photo) if each.objectName().endswith("_far"))
    qtbot.waitUntil(lambda: found.state is PhotoState.REMOTE)
    return found


def test_that_a_file_elsewhere_shows_its_size_and_comes_when_it_is_pressed(
    photo: Photo, line: Line, desk: Desk, far: Attachment, qtbot: QtBot
) -> None:
    assert "lubang.png" in photo.accessibleName()
    assert "Unduh · " in photo.accessibleName()
    assert line.asked == []
    half = 100 * (far.size // 2) // far.size
    photo.click()
    qtbot.waitUntil(lambda: "0 % dari" in photo.accessibleName() and bool(line.asked))
    line.may_come.release()
    qtbot.waitUntil(lambda: f"{half} % dari" in photo.accessibleName())
    assert "membatalkan" in photo.toolTip()
    line.may_come.release()
    qtbot.waitUntil(lambda: photo.state is PhotoState.HERE)
    assert line.asked == ["far"]
    assert desk.casework.attachment_bytes("far", RINA) == line.data


def test_that_a_second_press_stops_it_and_a_third_goes_on(photo: Photo, line: Line, qtbot: QtBot) -> None:
    photo.click()
    qtbot.waitUntil(lambda: photo.state is PhotoState.LOADING and line.asked == ["far"])
    photo.click()
    line.may_come.release()
    qtbot.waitUntil(lambda: photo.state is PhotoState.REMOTE)
    photo.click()
    line.may_come.release(2)
    qtbot.waitUntil(lambda: photo.state is PhotoState.HERE)
    assert line.asked == ["far", "far"]


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (Failed(Trouble.NO_NETWORK, "", None), "Tidak ada jaringan."),
        (FileFailed("far", FileTrouble.NOT_FOUND), "Berkas ini belum ada di gerbang."),
        (FileFailed("far", FileTrouble.MISMATCH), "bukan yang diumumkan"),
        (FileFailed("far", FileTrouble.DISK_FULL), "hampir habis"),
        (FileFailed("far", FileTrouble.DAMAGED), "rusak"),
        (FileFailed("far", FileTrouble.SERVER), "tidak dapat memberikan"),
    ],
)
def test_that_a_file_that_does_not_come_is_told_in_words_and_offered_again(
    photo: Photo, line: Line, desk: Desk, qtbot: QtBot, end: FetchEvent, said: str
) -> None:
    line.ends.append(end)
    with qtbot.waitSignal(desk.problem) as told:
        photo.click()
    (problem,) = told.args or [None]
    assert isinstance(problem, Problem)
    assert said in problem.text
    qtbot.waitUntil(lambda: photo.state is PhotoState.REMOTE)


def _sheet(desk: Desk, far: Attachment, host: QWidget) -> QDialog:
    dialog = file_sheet(desk, RECORD, far, host)
    dialog.open()
    return dialog


@pytest.mark.filterwarnings("default")
def test_that_the_sheet_of_a_file_fetches_it_and_then_shows_it(
    desk: Desk, far: Attachment, line: Line, host: QWidget, qtbot: QtBot
) -> None:
    dialog = _sheet(desk, far, host)
    content = dialog.findChild(FileContent)
    assert content is not None
    button = dialog.findChild(QPushButton, "file_fetch")
    assert button is not None
    assert "belum ada di komputer ini" in words(dialog)
    assert not content.save.isVisible()
    line.ends.append(Failed(Trouble.NO_NETWORK, "", None))
    button.click()
    qtbot.waitUntil(lambda: "Tidak ada jaringan." in words(dialog))
    button.click()
    qtbot.waitUntil(lambda: "Sedang diunduh" in words(dialog))
    assert button.text() == "Batalkan"
    line.may_come.release(2)
    qtbot.waitUntil(content.save.isVisible)
    assert not button.isVisible()
    pictures = [label for label in content.findChildren(QLabel) if not label.pixmap().isNull()]
    whole = max(pictures, key=lambda label: label.pixmap().width())
    assert whole.width() >= whole.pixmap().width() > 420
    dialog.reject()


def test_that_an_office_without_a_gateway_says_so(
    line: Line, far: Attachment, host: QWidget, qtbot: QtBot
) -> None:
    settings = Settings(office_name="Kab. Mempawah", sync_automatic=False)
    desk = Desk(line.office.casework, RINA, settings, None, cast(Services, None))
    with qtbot.waitSignal(desk.problem) as told:
        desk.files.want(RECORD, far)
    (problem,) = told.args or [None]
    assert isinstance(problem, Problem)
    assert "belum tersambung" in problem.text


def test_that_a_closing_window_does_not_wait_for_a_file(
    desk: Desk, far: Attachment, line: Line, qtbot: QtBot
) -> None:
    desk.files.want(RECORD, far)
    qtbot.waitUntil(lambda: line.asked == ["far"])
    line.may_come.release()
    desk.close()
    assert desk.casework.attachment_bytes("far", RINA) is None


def test_that_a_bug_while_fetching_is_told_and_ends_nothing(
    line: Line, far: Attachment, qtbot: QtBot
) -> None:
    def broken(record: str, file: Attachment) -> Iterator[FetchEvent]:
        raise ValueError(record)

    settings = Settings(office_name="Kab. Mempawah", sync_automatic=False)
    desk = Desk(line.office.casework, RINA, settings, None, cast(Services, None), fetcher=broken)
    with qtbot.waitSignal(desk.problem) as told:
        desk.files.want(RECORD, far)
    (problem,) = told.args or [None]
    assert isinstance(problem, Problem)
    assert "ValueError" in problem.text
    qtbot.waitUntil(lambda: desk.files.progress("far") is None)
    desk.close()
