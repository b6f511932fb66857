"""Whoever attaches a photo sees what each size costs and chooses, before anything is taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.attaching import Pasted
from desktop.casework.views import CaseView
from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from tests.ui.dialog_opened import OLD, dialog_office, opened
from tests.ui.office_desk import desk_of
from tests.ui.seen import put
from tests.unit.office import RINA, SmallOffice, complaint
from tests.unit.pictures import SECRET, drawn, telling
from ui.case.staged import StagedFiles
from ui.desk import Desk
from ui.dialogs.resolve import ResolveDialog
from ui.photo_sizes import PhotoSize
from ui.problems import Problem

RECORD = "sp4n:1"
BIG = telling(drawn(3000, 2000))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = SmallOffice(tmp_path)
    made.receive(complaint(1, Stage.IN_PROGRESS))
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Iterator[Desk]:
    made = desk_of(office)
    yield made
    made.close()


@pytest.fixture
def staged(desk: Desk, host: QWidget) -> StagedFiles:
    made = StagedFiles(desk)
    put(host, made)
    return made


def _view(desk: Desk) -> CaseView:
    view = desk.casework.case(RECORD, RINA)
    assert view is not None
    return view


def _taken(desk: Desk, staged: StagedFiles, *, public: bool = True) -> bytes:
    (file,) = staged.take_in(_view(desk), public=public) or ()
    data = desk.casework.attachment_bytes(file, RINA)
    assert data is not None
    return data


def _longest(data: bytes) -> int:
    image = QImage.fromData(QByteArray(data))
    return max(image.width(), image.height())


def _wait(staged: StagedFiles, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not any(file.unmeasured for file in staged.files))


def test_that_a_large_photo_travels_at_2048_unless_somebody_chooses_otherwise(
    desk: Desk, staged: StagedFiles, qtbot: QtBot
) -> None:
    staged.add([Pasted("foto.jpg", BIG)])
    _wait(staged, qtbot)
    assert staged.sizes.isVisible()
    assert staged.sizes.wish is PhotoSize.LARGE
    large, small, original = staged.sizes.radios.values()
    assert [radio.isVisible() for radio in (large, small, original)] == [True, True, True]
    assert large.text().startswith("2048 px · ")
    assert original.text().startswith("Asli · ")
    assert large.text().removeprefix("2048 px · ") in staged.chip_texts()[0]
    assert _view(desk).complaint.attachments == ()
    assert _longest(_taken(desk, staged)) == 2048


@pytest.mark.parametrize(("wish", "longest"), [(PhotoSize.SMALL, 1024), (PhotoSize.ORIGINAL, 3000)])
def test_that_another_size_can_be_chosen_and_no_size_tells_the_public_the_place(
    desk: Desk, staged: StagedFiles, qtbot: QtBot, wish: PhotoSize, longest: int
) -> None:
    staged.add([Pasted("foto.jpg", BIG)])
    _wait(staged, qtbot)
    staged.sizes.radios[wish].click()
    assert staged.sizes.radios[wish].text().rpartition(" · ")[2] in staged.chip_texts()[0]
    data = _taken(desk, staged)
    assert _longest(data) == longest
    assert SECRET not in data


def test_that_the_original_of_an_internal_photo_stays_as_it_was(
    desk: Desk, staged: StagedFiles, qtbot: QtBot
) -> None:
    staged.add([Pasted("foto.jpg", BIG)])
    _wait(staged, qtbot)
    staged.sizes.radios[PhotoSize.ORIGINAL].click()
    assert _taken(desk, staged, public=False) == BIG


def test_that_a_photo_sent_at_once_is_looked_at_first(desk: Desk, staged: StagedFiles) -> None:
    staged.add([Pasted("foto.jpg", BIG)])
    assert staged.files[0].unmeasured
    assert _longest(_taken(desk, staged)) == 2048


def test_that_small_photos_and_papers_leave_no_choice(staged: StagedFiles, qtbot: QtBot) -> None:
    staged.add([Pasted("kecil.jpg", drawn(300, 200)), Pasted("surat.pdf", b"%PDF")])
    _wait(staged, qtbot)
    assert not staged.sizes.isVisible()
    assert len(staged.chips) == 2


@pytest.mark.parametrize("at_once", [False, True])
@pytest.mark.parametrize(
    ("data", "words"), [(b"teks biasa", "bukan foto JPEG atau PNG"), (BIG[:-900], "rusak atau tidak utuh")]
)
def test_that_a_bad_photo_is_let_go_with_a_sentence(
    desk: Desk, staged: StagedFiles, qtbot: QtBot, data: bytes, words: str, *, at_once: bool
) -> None:
    told: list[Problem] = []
    desk.problem.connect(told.append)
    staged.add([Pasted("foto.jpg", data), Pasted("surat.pdf", b"%PDF")])
    if at_once:
        assert staged.take_in(_view(desk), public=True) is None
    qtbot.waitUntil(lambda: bool(told))
    assert [words in problem.happened for problem in told] == [True]
    assert [file.name for file in staged.files] == ["surat-1.pdf"]
    assert _view(desk).complaint.attachments == ()


def test_that_a_photo_whose_kind_cannot_be_cleaned_is_not_published(desk: Desk, staged: StagedFiles) -> None:
    told: list[Problem] = []
    desk.problem.connect(told.append)
    staged.add([Pasted("foto.heic", b"\0\0\0\x18ftypheic" + SECRET)])
    assert staged.take_in(_view(desk), public=True) is None
    assert ["data lokasinya" in problem.happened for problem in told] == [True]
    assert len(staged.files) == 1


def test_that_closing_waits_for_the_photo_in_hand(staged: StagedFiles) -> None:
    staged.add([Pasted("foto.jpg", BIG)])
    staged.hide()
    assert not staged.files[0].photo


@pytest.mark.parametrize("size", [(1366, 768), (1024, 540)])
def test_that_the_sizes_are_read_whole_beside_an_answer(
    tmp_path: Path, look: QApplication, qtbot: QtBot, size: tuple[int, int]
) -> None:
    office = dialog_office(tmp_path)
    desk, window = desk_of(office), QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    dialog = opened(desk, window, Kind.PROPOSE, OLD, ResolveDialog)
    dialog.evidence.staged.add([Pasted("foto.jpg", BIG)])
    _wait(dialog.evidence.staged, qtbot)
    radios = dialog.evidence.staged.sizes.radios.values()
    qtbot.waitUntil(lambda: all(radio.width() >= radio.sizeHint().width() for radio in radios))
    for radio in radios:
        assert radio.mapTo(dialog, radio.rect().bottomRight()).x() < dialog.width()
        assert not radio.visibleRegion().isEmpty()
    dialog.reject()
    desk.close()
    office.close()
