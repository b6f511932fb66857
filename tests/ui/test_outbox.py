"""The outbox: what waits and why, what it costs, what left and where it arrived, and the line's check."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.domain.intents import Kind
from desktop.settings import Settings
from sync import events
from sync.errors import Trouble
from sync.linktest import LinkLine, LinkState, LinkStep
from tests.ui.busy_office import Lent, busy_office, desk_for, fill
from tests.ui.opened import carried
from tests.ui.seen import press
from tests.ui.standing import nameless, retranslate, stand, strike
from tests.unit.office import RINA, SmallOffice
from ui.desk import Desk
from ui.outbox import OutboxScreen
from ui.worker import Runner

pytestmark = pytest.mark.usefixtures("look")

WAITING, NEEDS, SENT, LOG, RULES = range(5)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[SmallOffice]:
    made = busy_office(tmp_path)
    fill(made)
    yield made
    made.close()


@pytest.fixture
def lent(tmp_path: Path) -> Lent:
    return Lent(tmp_path)


@pytest.fixture
def screen(office: SmallOffice, lent: Lent, qtbot: QtBot) -> OutboxScreen:
    return stand(qtbot, OutboxScreen(desk_for(office, RINA, lent)))


@pytest.fixture
def with_runner(office: SmallOffice, lent: Lent) -> Iterator[Callable[[Runner], Desk]]:
    desks: list[Desk] = []

    def made(runner: Runner) -> Desk:
        settings = Settings(office_name="Kab. Mempawah", sync_automatic=False)
        desks.append(Desk(office.casework, RINA, settings, runner, lent.services()))
        return desks[-1]

    yield made
    for desk in desks:
        desk.close()


def spoken(screen: OutboxScreen) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(screen.model.data(screen.model.index(n, 0), role)) for n in range(screen.model.rowCount())]


def choose(screen: OutboxScreen, tab: int, row: int) -> None:
    screen.tabs.setCurrentIndex(tab)
    screen.table.setCurrentIndex(screen.model.index(row, 1))


def test_that_the_cost_is_said_before_anything_is_sent(screen: OutboxScreen) -> None:
    assert screen.cost.text().startswith("5 tindakan menunggu · 3 kB · sekitar 1 menit")


def test_that_each_line_says_why_it_waits_and_what_is_next(screen: OutboxScreen) -> None:
    lines = spoken(screen)
    assert "Antrean KTP elektronik sampai dua bulan, Usulan penyelesaian" in lines[0]
    assert lines[0].endswith("Menunggu jaringan, Dikirim begitu daring")
    assert lines[4].endswith("Menunggu #8, Dikirim sesudah tindakan itu")


def test_that_what_waits_can_be_taken_back_and_its_text_becomes_a_draft(
    screen: OutboxScreen, office: SmallOffice
) -> None:
    choose(screen, WAITING, 3)
    assert screen.bar.take_back.isVisible()
    press(screen.bar.take_back)
    assert [row.kind for row in office.casework.outbox(online=False).waiting].count(Kind.NOTE) == 0
    view = office.casework.case("sp4n:5218127", RINA)
    assert view is not None
    assert [text for _, text, _ in view.drafts] == ["Perlu survei bersama PUPR sebelum ditutup."]
    assert "4 tindakan menunggu" in screen.cost.text()


def test_that_what_needs_a_person_says_the_reason_and_offers_to_apply_it_again(
    screen: OutboxScreen, office: SmallOffice
) -> None:
    screen.tabs.setCurrentIndex(NEEDS)
    told = spoken(screen)
    assert any("Diubah di dua tempat, Pilih isi yang benar di Konflik" in line for line in told)
    refused = next(n for n, line in enumerate(told) if "Jembatan kayu" in line)
    assert "tidak berlaku pada status laporan sekarang" in told[refused]
    choose(screen, NEEDS, refused)
    assert screen.bar.again.isVisible()
    assert screen.bar.reason.text().endswith("pada status laporan sekarang. Teks tersimpan sebagai draf.")
    press(screen.bar.again)
    assert office.casework.outbox(online=False).waiting[-1].case_number == "5218074"
    assert len(spoken(screen)) == 1


def test_that_receipts_name_the_last_hop_and_what_was_merged(screen: OutboxScreen) -> None:
    screen.tabs.setCurrentIndex(SENT)
    note, verified = spoken(screen)
    for part in ("Catatan internal", "diterima gerbang kantor", "BK-02D8-5E10"):
        assert part in note
    assert "diterima gerbang, lalu Lembar entri" in verified
    assert "BK-7F3A-91C2 · digabung" in verified
    assert not screen.bar.take_back.isVisible()


def test_that_the_last_receipts_stand_under_what_waits(screen: OutboxScreen) -> None:
    assert screen.last_sent.isVisible()
    press(screen.last_sent.all)
    assert screen.tabs.currentIndex() == SENT
    assert not screen.last_sent.isVisible()


def test_that_past_runs_are_told_in_words(screen: OutboxScreen) -> None:
    screen.tabs.setCurrentIndex(LOG)
    failed, complete = [line.accessibleName() for line in screen.log.lines]
    assert failed.startswith("hari ini 07.20: Tidak ada jaringan., 0 terkirim, 0 diterima")
    assert complete.startswith("kemarin 17.00: Lengkap, 4 terkirim, 62 diterima, 48 kB")


def test_that_all_about_a_line_can_be_copied_for_whoever_helps(screen: OutboxScreen) -> None:
    choose(screen, WAITING, 3)
    press(screen.bar.copy)
    copied = QGuiApplication.clipboard().text()
    assert "5218127" in copied
    assert "Perlu survei bersama PUPR sebelum ditutup." in copied
    assert screen.bar.said.text() == "Rincian tersalin."


def test_that_enter_opens_the_complaint_of_a_line(screen: OutboxScreen, qtbot: QtBot) -> None:
    choose(screen, WAITING, 3)
    with qtbot.waitSignal(screen.case_asked) as asked:
        strike(Qt.Key.Key_Return)
    assert carried(asked) == ["sp4n:5218127"]


def test_that_without_a_gateway_the_button_is_off_and_the_reason_stands_in_words(
    screen: OutboxScreen,
) -> None:
    assert not screen.sync_now.isEnabled()
    assert screen.line_state.isVisible()
    assert screen.line_state.accessibleName().startswith("Tanpa gerbang.")


def test_that_a_run_shows_its_progress_and_can_be_cancelled(
    with_runner: Callable[[Runner], Desk], qtbot: QtBot
) -> None:
    go_on = threading.Event()

    def runner(_: Callable[[int], bool]) -> Iterator[events.SyncEvent]:
        yield events.Received(12, 40)
        go_on.wait(10)
        yield events.Received(28, 40)
        yield events.Failed(Trouble.SERVER, "", None)

    desk = with_runner(runner)
    screen = stand(qtbot, OutboxScreen(desk))
    press(screen.sync_now)
    qtbot.waitUntil(lambda: "12 laporan diterima" in screen.cost.text())
    assert screen.cancel.isVisible()
    assert not screen.sync_now.isEnabled()
    press(screen.cancel)
    go_on.set()
    qtbot.waitUntil(lambda: not desk.syncing)
    assert not screen.cancel.isVisible()
    assert screen.sync_now.isEnabled()
    assert desk.trouble is None
    assert "5 tindakan menunggu" in screen.cost.text()


def test_that_a_failed_run_says_what_happened_and_that_work_is_safe(
    with_runner: Callable[[Runner], Desk], qtbot: QtBot
) -> None:
    desk = with_runner(lambda _: iter([events.Failed(Trouble.MAINTENANCE, "", None)]))
    screen = stand(qtbot, OutboxScreen(desk))
    assert screen.line_state.accessibleName().startswith("Luring.")
    press(screen.sync_now)
    qtbot.waitUntil(lambda: desk.trouble is Trouble.MAINTENANCE and not desk.syncing)
    screen.reload()
    assert screen.line_state.accessibleName().startswith("Pusat sedang pemeliharaan.")
    assert "Pekerjaan Anda aman" in screen.line_state.accessibleName()


def test_that_the_check_of_the_line_tells_each_step_in_words(
    screen: OutboxScreen, lent: Lent, qtbot: QtBot
) -> None:
    ok = LinkState.OK
    lent.lines = (
        LinkLine(LinkStep.NETWORK, ok, "192.0.2.7:443"),
        LinkLine(LinkStep.DNS, ok, "gerbang.example"),
        LinkLine(LinkStep.TLS, ok),
        LinkLine(LinkStep.SIGN_IN, ok, "Rina Wijaya"),
        LinkLine(LinkStep.CLOCK, ok, "-4"),
        LinkLine(LinkStep.RIGHTS, ok, "officer, supervisor, 61.02, kominfo"),
    )
    card = screen.side.link
    press(card.start)
    qtbot.waitUntil(card.start.isEnabled)
    told = {step: line.detail.text() for step, line in card.lines.items()}
    assert told[LinkStep.NETWORK] == "192.0.2.7:443"
    assert told[LinkStep.TLS] == "baik"
    assert told[LinkStep.CLOCK] == "selisih 4 detik"
    assert told[LinkStep.RIGHTS] == "Petugas, Atasan"
    assert (card.when.text(), card.advice.isVisible()) == ("08.00", False)


def test_that_a_broken_line_says_what_to_do_about_it(screen: OutboxScreen, lent: Lent, qtbot: QtBot) -> None:
    lent.lines = (
        LinkLine(LinkStep.NETWORK, LinkState.NOT_CHECKED),
        LinkLine(LinkStep.DNS, LinkState.BAD, "gerbang.example", Trouble.DNS),
        LinkLine(LinkStep.TLS, LinkState.NOT_CHECKED),
    )
    card = screen.side.link
    card.start.click()
    qtbot.waitUntil(card.start.isEnabled)
    assert card.lines[LinkStep.DNS].accessibleName() == "Nama gerbang (DNS): bermasalah"
    assert card.lines[LinkStep.SIGN_IN].detail.text() == "belum diperiksa"
    assert card.advice.text().startswith("Alamat gerbang tidak ditemukan. Periksa jaringan")


def test_that_sending_by_itself_is_kept_at_once(screen: OutboxScreen, lent: Lent) -> None:
    screen.side.automatic.click()
    assert [kept.sync_automatic for kept in lent.kept] == [True]


def test_that_a_rule_that_cannot_be_kept_stays_as_it_was(
    screen: OutboxScreen, lent: Lent, qtbot: QtBot
) -> None:
    lent.refusal = OSError(28, "penuh")
    desk = screen.side.desk
    with qtbot.waitSignal(desk.problem):
        screen.side.automatic.click()
    assert not screen.side.automatic.isChecked()
    assert not desk.settings.sync_automatic


def test_that_a_narrow_window_moves_the_rules_into_a_tab(
    office: SmallOffice, lent: Lent, qtbot: QtBot
) -> None:
    narrow = stand(qtbot, OutboxScreen(desk_for(office, RINA, lent)), 976, 460)
    assert narrow.tabs.count() == 5
    assert not narrow.side.isVisible()
    assert not narrow.last_sent.isVisible()
    narrow.tabs.setCurrentIndex(RULES)
    assert narrow.side.isVisible()
    narrow.resize(1190, 600)
    qtbot.waitUntil(lambda: narrow.tabs.count() == 4)
    assert narrow.side.isVisible()
    assert narrow.table.isVisible()


def test_that_empty_tabs_say_what_belongs_there(tmp_path: Path, lent: Lent, qtbot: QtBot) -> None:
    calm = SmallOffice(tmp_path)
    screen = stand(qtbot, OutboxScreen(desk_for(calm, RINA, lent)))
    said: list[str] = []
    for tab in range(screen.tabs.count()):
        screen.tabs.setCurrentIndex(tab)
        assert screen.empty.isVisible()
        said.append(screen.empty.accessibleName())
    assert len(set(said)) == 4
    assert screen.cost.text().startswith("0 menunggu")
    calm.close()


def test_that_every_control_has_a_name_in_every_tab(screen: OutboxScreen) -> None:
    for tab in range(screen.tabs.count()):
        screen.tabs.setCurrentIndex(tab)
        assert nameless(screen) == []


def test_that_another_language_keeps_tab_and_line(screen: OutboxScreen) -> None:
    choose(screen, NEEDS, 1)
    chosen = screen.bar.line
    retranslate(screen)
    assert screen.tabs.currentIndex() == NEEDS
    assert screen.bar.line == chosen


def test_that_it_fits_a_small_screen(screen: OutboxScreen) -> None:
    smallest = screen.minimumSizeHint()
    assert (smallest.width() <= 976, smallest.height() <= 460) == (True, True)
