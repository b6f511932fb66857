"""Lines that cost money on the screen: what the strip, the outbox and the connection page say and offer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.casework.views import Line
from desktop.domain.allowance import Hold, Medium, Network
from desktop.store import data_meter
from tests.ui.counter import NOW, Counter
from tests.ui.paid_desk import Paid, attach, paid_desk
from tests.ui.seen import press
from tests.unit.office import RINA
from ui.outbox.side import Side
from ui.parts.strip import StatusStrip
from ui.settings.connection_chart import DataChart, DayBar
from ui.settings.connection_data import DAYS, DataCard
from ui.window.strip_text import StripText

pytestmark = pytest.mark.usefixtures("look")

PHONE = Network(Medium.CELLULAR)
MB = 1_000_000


@pytest.fixture
def paid(tmp_path: Path) -> Iterator[Paid]:
    with paid_desk(tmp_path) as made:
        yield made


def used(paid: Paid, count: int, medium: Medium = Medium.WIFI) -> None:
    with paid.office.database.writing() as session:
        data_meter.add(session, paid.line.today(paid.desk.settings), medium, count // 10, count - count // 10)


def card(paid: Paid, qtbot: QtBot) -> DataCard:
    made = DataCard(paid.desk, paid.line)
    qtbot.addWidget(made)
    return made


def strip_of(paid: Paid, qtbot: QtBot) -> StatusStrip:
    host = QWidget()
    qtbot.addWidget(host)
    strip = StatusStrip(host)
    view = replace(Counter().figures, line=Line.ONLINE, waiting=0)
    StripText(host).show_strip(strip, view, NOW, "Asia/Pontianak", None, paid.desk.held_files())
    strip.setParent(None)
    qtbot.addWidget(strip)
    return strip


def test_that_the_strip_says_which_files_wait_and_why(paid: Paid, qtbot: QtBot) -> None:
    attach(paid)
    assert paid.desk.held_files() is None
    paid.line.network = PHONE
    assert paid.desk.held_files() == (1, Hold.METERED)
    strip = strip_of(paid, qtbot)
    assert strip.connection.accessibleName() == "Daring: 1 berkas menunggu: jaringan ini berbayar"
    assert "Tindakan dan catatan Anda tetap terkirim." in strip.waiting.accessibleName()
    assert "Kirim berkas sekarang" in strip.waiting.accessibleName()


@pytest.mark.parametrize(
    ("share", "title"), [(0.5, "Data bulan ini"), (0.8, "Kuota hampir habis"), (1.0, "Kuota habis")]
)
def test_that_the_strip_warns_of_a_month_that_ends(qtbot: QtBot, share: float, title: str) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    strip = StatusStrip(host)
    view = replace(Counter().figures, month_bytes=int(200 * MB * share))
    StripText(host).show_strip(strip, view, NOW, "Asia/Pontianak", None)
    assert strip.data.accessibleName().startswith(f"{title}: ")


def test_that_the_outbox_sends_files_once_when_a_person_says_so(paid: Paid, qtbot: QtBot) -> None:
    attach(paid)
    paid.line.network = PHONE
    side = Side(paid.desk)
    qtbot.addWidget(side)
    side.show_strip(paid.office.casework.strip(RINA, online=True))
    assert side.held.text().startswith("1 berkas menunggu: jaringan ini berbayar. ")
    assert not side.send.isHidden()
    for expected in ([True], [True, False]):
        with qtbot.waitSignal(paid.desk.sync_state, check_params_cb=lambda: not paid.desk.syncing):
            press(side.send) if len(expected) == 1 else paid.desk.sync()
        qtbot.waitUntil(lambda: not paid.desk.syncing)
        assert paid.runs == expected
    paid.line.network = Network(Medium.WIFI)
    side.show_strip(paid.office.casework.strip(RINA, online=True))
    assert side.held.isHidden()
    assert side.send.isHidden()


def test_that_a_persons_word_on_her_network_is_kept_and_holds_at_once(paid: Paid, qtbot: QtBot) -> None:
    attach(paid)
    paid.line.network = Network(Medium.WIFI, metered=False)
    shown = card(paid, qtbot)
    assert shown.present.text() == "Dipakai sekarang: Wi-Fi. Menurut sistem tanpa biaya."
    assert [medium for medium, check in shown.paid.items() if check.isChecked()] == [
        Medium.CELLULAR,
        Medium.BLUETOOTH,
    ]
    assert shown.held.isHidden()
    shown.paid[Medium.WIFI].setChecked(True)
    kept = paid.lent.kept[-1]
    assert (kept.paid_networks, kept.free_networks) == ("wifi", "")
    assert paid.desk.held_files() == (1, Hold.METERED)
    assert not shown.held.isHidden()
    shown.paid[Medium.CELLULAR].setChecked(False)
    shown.paid[Medium.WIFI].setChecked(False)
    kept = paid.lent.kept[-1]
    assert (kept.paid_networks, kept.free_networks) == ("", "cellular")
    assert paid.desk.held_files() is None


def test_that_text_first_can_be_given_up(paid: Paid, qtbot: QtBot) -> None:
    attach(paid)
    paid.line.network = PHONE
    shown = card(paid, qtbot)
    assert shown.text_first.isChecked()
    shown.text_first.setChecked(False)
    assert paid.lent.kept[-1].text_first is False
    assert paid.desk.held_files() is None


def test_that_a_rule_that_cannot_be_written_is_said_and_does_not_hold(paid: Paid, qtbot: QtBot) -> None:
    shown = card(paid, qtbot)
    paid.lent.refusal = OSError()
    with qtbot.waitSignal(paid.desk.problem):
        shown.paid[Medium.WIFI].setChecked(True)
    assert not shown.paid[Medium.WIFI].isChecked()
    assert paid.desk.settings.paid_networks == ""


@pytest.mark.parametrize(
    ("megabytes", "said"),
    [
        (100, ""),
        (160, "Data bulan ini sudah 80 % dari kuota atau lebih."),
        (200, "Kuota data bulan ini habis. Berkas menunggu; tindakan Anda tetap terkirim."),
        (220, "Kuota data bulan ini habis. Isi laporan yang tidak mendesak dan berkas menunggu."),
    ],
)
def test_that_the_page_says_what_a_month_that_ends_holds_back(
    paid: Paid, qtbot: QtBot, megabytes: int, said: str
) -> None:
    used(paid, megabytes * MB)
    shown = card(paid, qtbot)
    assert shown.quota.text() == said
    assert shown.quota.isHidden() is not bool(said)


def test_that_the_bars_say_in_words_and_as_a_table_what_they_show(paid: Paid, qtbot: QtBot) -> None:
    used(paid, 10 * MB)
    used(paid, 30 * MB, Medium.CELLULAR)
    paid.office.clock.pass_seconds(2 * 86_400)
    used(paid, 20 * MB)
    shown = card(paid, qtbot)
    assert shown.chart.accessibleName() == "6,0 MB naik dan 54 MB turun dalam 30 hari"
    shown.as_table.setChecked(True)
    assert shown.chart.isHidden()
    assert not shown.table.isHidden()
    values = [line.value.text() for line in shown.table._lines]
    assert values == ["2,0 MB naik, 18 MB turun", "4,0 MB naik, 36 MB turun"]
    asides = [line.aside.text() for line in shown.table._lines]
    assert asides == ["Wi-Fi 20 MB", "Seluler 30 MB, Wi-Fi 10 MB"]


def test_that_the_highest_day_reaches_the_top_and_others_in_proportion(qtbot: QtBot) -> None:
    chart = DataChart()
    qtbot.addWidget(chart)
    octets = [0] * (DAYS - 2) + [40 * MB, 20 * MB]
    days = [NOW.date() - timedelta(days=DAYS - 1 - at) for at in range(DAYS)]
    bars = [DayBar(day, each // 4, each - each // 4) for day, each in zip(days, octets, strict=True)]
    chart.show_bars(bars, "")
    chart.resize(600, chart.sizeHint().height())
    image = chart.grab().toImage()
    step = image.width() / DAYS

    def height(at: int) -> int:
        there, empty = round((at + 0.4) * step), round(20.4 * step)
        rows = range(image.height())
        return sum(image.pixelColor(there, y) != image.pixelColor(empty, y) for y in rows)

    assert height(15) == 0
    assert height(DAYS - 2) > 50
    assert abs(height(DAYS - 1) / height(DAYS - 2) - 0.5) < 0.15


def test_that_days_of_the_meter_are_the_offices_own(paid: Paid) -> None:
    today = paid.line.today(paid.desk.settings)
    assert today == (paid.office.clock.now() + timedelta(hours=7)).date()
