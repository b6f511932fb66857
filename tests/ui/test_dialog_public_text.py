"""What a citizen will read is Bahasa Indonesia, is shown as it will be read, and is looked over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import Stage
from desktop.domain.intents import Kind
from desktop.store import directory
from tests.ui.dialog_opened import NEW, OLD, dialog_office, opened, seen, waiting
from tests.ui.office_desk import desk_of
from tests.unit.office import RINA, SYARIF, UNITS, SmallOffice
from tests.unit.pictures import drawn
from ui.desk import Desk
from ui.dialogs.resolve import ResolveDialog
from ui.dialogs.simple import AuthorityDialog, RequestDialog
from ui.language import Languages
from ui.words import Language

ANSWER = "Yth. Pelapor, tim menambal tiga titik pada 20 November 2026."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = dialog_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(office: SmallOffice, look: QApplication) -> Desk:
    return desk_of(office)


@pytest.fixture
def english(look: QApplication) -> Iterator[None]:
    languages = Languages(look)
    languages.use(Language.EN)
    yield
    languages.use(Language.ID)


def request(desk: Desk, host: QWidget) -> RequestDialog:
    return opened(desk, host, Kind.REQUEST_INFORMATION, NEW, RequestDialog)


def resolve(desk: Desk, host: QWidget) -> ResolveDialog:
    return opened(desk, host, Kind.PROPOSE, OLD, ResolveDialog)


@pytest.mark.usefixtures("english")
def test_that_an_english_window_asks_the_reporter_in_bahasa_indonesia(desk: Desk, host: QWidget) -> None:
    dialog = request(desk, host)
    for check in dialog.missing:
        check.click()
    assert dialog.missing[1].text() == "Date and time of the incident"
    assert dialog.submit.text() == "Request information"
    dialog.save()
    sent = seen(desk, NEW).entries[0].text.splitlines()
    assert sent == [
        "Yth. Pelapor, agar laporan Anda dapat kami proses, mohon lengkapi:",
        "- lokasi kejadian yang lengkap (nama jalan, desa atau kelurahan, kecamatan)",
        "- tanggal dan waktu kejadian",
        "- foto atau bukti pendukung",
        "- nama petugas, loket, atau instansi yang terlibat",
        "- urutan kejadian secara ringkas",
        "Silakan membalas laporan ini dengan data tersebut. Terima kasih.",
    ]


@pytest.mark.usefixtures("english")
def test_that_an_english_window_gives_the_level_above_its_reason_in_bahasa_indonesia(
    desk: Desk, host: QWidget
) -> None:
    dialog = opened(desk, host, Kind.NOT_OUR_AUTHORITY, OLD, AuthorityDialog)
    next(iter(dialog.prompts.checks.values())).click()
    dialog.agency.choose("61.01")
    dialog.save()
    assert seen(desk, OLD).entries[0].text == "Lokasi kejadian berada di wilayah instansi tujuan."


def test_that_ticks_follow_the_text_and_ctrl_z_takes_a_tick_back(desk: Desk, host: QWidget) -> None:
    dialog = request(desk, host)
    dialog.missing[0].click()
    dialog.missing[2].click()
    dialog.text.setFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [check.isChecked() for check in dialog.missing] == [True, False, False, False, False]
    dialog.text.setPlainText("- foto atau bukti pendukung\nTerima kasih, kami tunggu.")
    assert [check.isChecked() for check in dialog.missing] == [False, False, True, False, False]
    dialog.missing[2].click()
    assert dialog.text.toPlainText() == "Terima kasih, kami tunggu."


def test_that_the_preview_is_the_text_that_is_sent(desk: Desk, host: QWidget) -> None:
    dialog = request(desk, host)
    dialog.text.setPlainText("  Di mana <b>lokasinya</b>?\nKapan?  ")
    dialog.public.tabs.setCurrentIndex(1)
    assert dialog.public.preview.isVisible()
    assert not dialog.text.isVisible()
    dialog.save()
    assert seen(desk, NEW).entries[0].text == dialog.public.read.toPlainText()


def test_that_a_fault_is_shown_on_the_tab_where_it_can_be_mended(
    desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    dialog = request(desk, host)
    dialog.public.tabs.setCurrentIndex(1)
    dialog.save()
    assert dialog.faults() == {"text": "Pertanyaan kepada pelapor belum diisi."}
    qtbot.waitUntil(dialog.text.hasFocus)


def test_that_an_answer_is_looked_over_while_one_writes(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    dialog = resolve(desk, host)
    text = "NIK 6102011508950001, HP 0812 3456 7890: {{unit}} akan segera ditindaklanjuti."
    dialog.answer.setPlainText(text)
    qtbot.waitUntil(lambda: bool(dialog.public.cautions.said()))
    said = dialog.public.cautions.said()
    assert [one.partition("”")[0] for one in said] == [
        "NIK “6102011508950001",
        "Nomor telepon “0812 3456 7890",
        "“{{unit}}",
        "“akan segera ditindaklanjuti",
    ]
    dialog.answer.setPlainText(ANSWER)
    qtbot.waitUntil(lambda: not dialog.public.cautions.said())


def test_that_the_points_nobody_ticked_are_named_above_the_button(desk: Desk, host: QWidget) -> None:
    dialog = resolve(desk, host)
    for point in ("what", "when", "who"):
        dialog.substance.checks[point].click()
    assert dialog.foot.outlook.text().startswith("Belum dicentang: Bukti, Langkah lanjutan. ")
    for point in ("proof", "next"):
        dialog.substance.checks[point].click()
    assert "Belum dicentang" not in dialog.foot.outlook.text()


def test_that_a_proposal_takes_its_proof_with_it(desk: Desk, host: QWidget, tmp_path: Path) -> None:
    photo = tmp_path / "sesudah.jpg"
    photo.write_bytes(drawn())
    dialog = resolve(desk, host)
    assert dialog.evidence.ticks is not None
    dialog.evidence.ticks.checks["a1"].click()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(photo))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, dropped, left, none)
    dialog.evidence.dragEnterEvent(enter)
    assert enter.isAccepted()
    dialog.evidence.dropEvent(QDropEvent(QPoint(5, 5), copy, dropped, left, none))
    dialog.answer.setPlainText(ANSWER)
    dialog.save()
    view = seen(desk, OLD)
    assert view.complaint.stage is Stage.PROPOSED
    assert [file.name for file in view.entries[0].attachments] == ["lubang.jpg", "sesudah.jpg"]
    assert waiting(desk) == [Kind.ATTACH, Kind.PROPOSE]


def test_that_a_proof_that_is_gone_is_said_beside_the_proofs_and_nothing_is_sent(
    desk: Desk, host: QWidget, tmp_path: Path
) -> None:
    photo = tmp_path / "sesudah.jpg"
    photo.write_bytes(b"gambar")
    dialog = resolve(desk, host)
    dialog.answer.setPlainText(ANSWER)
    dialog.evidence.staged.add([photo])
    photo.unlink()
    dialog.save()
    assert dialog.faults() == {"attachments": "Ada berkas yang tidak terbaca. Lepaskan, lalu pilih lagi."}
    assert waiting(desk) == []


def test_that_the_approver_is_somebody_else_of_the_same_agency(office: SmallOffice, host: QWidget) -> None:
    assert resolve(desk_of(office), host).approver.text() == "Penyetuju: H. Syarif."
    alone = resolve(desk_of(office, SYARIF), host)
    assert alone.approver.text() == "Belum ada atasan lain di instansi ini; usulan menunggu sampai ada."


def test_that_what_is_ticked_and_who_is_asked_go_with_the_proposal(
    office: SmallOffice, host: QWidget
) -> None:
    bambang = replace(SYARIF, id="bambang", name="Bambang", identity="nip-9")
    with office.database.writing() as session:
        directory.replace(session, (RINA, SYARIF, bambang), UNITS, (), "3")
    desk = desk_of(office)
    dialog = resolve(desk, host)
    dialog.answer.setPlainText(ANSWER)
    dialog.substance.checks["what"].click()
    dialog.substance.checks["proof"].click()
    assert dialog.asked.chosen == ""
    dialog.asked.setCurrentIndex(dialog.asked.findData("bambang"))
    dialog.save()
    kept = seen(desk, OLD).complaint.proposal
    assert kept is not None
    assert (kept.checks, kept.approver) == (("what", "proof"), "bambang")
