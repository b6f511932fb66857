"""Charts: the same figures as picture, table and speech, reached by keys and by the mouse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import has_colour, interface, picture, put
from ui.charts import Chart, ChartCard, ChartData, ColumnChart, Mark, Series, StackChart, TileMap, places_of
from ui.charts.columns import axis_top
from ui.charts.tile_map import STEPS, step_of
from ui.look import DARK, LIGHT, THEME, Mode, Token, contrast

pytestmark = pytest.mark.usefixtures("look")

WEEKS = ChartData(
    "Pekan",
    (Series("Masuk"), Series("Selesai", Token.CHART_DONE)),
    (Mark("w1", "2 Nov", (80, 44)), Mark("w2", "9", (74, 31)), Mark("w3", "16", (99, 41), "16 Nov 2026")),
)
REGIONS = ChartData(
    "Kabupaten/kota",
    (Series("Tindak lanjut", after=" %"), Series("Laporan")),
    (
        Mark("61.01", "Sambas", (61, 48)),
        Mark("61.07", "Bengkayang", (33, 21)),
        Mark("61.72", "Singkawang", (78, 52)),
        Mark("61.10", "Melawi", (None, 9), note="belum terhubung"),
        Mark("61.06", "Kapuas Hulu", (18, 17)),
        Mark("61.08", "Landak", (42, 26)),
        Mark("61.03", "Sanggau", (56, 34)),
        Mark("61.09", "Sekadau", (25, 12)),
        Mark("61.05", "Sintang", (48, 31)),
        Mark("61.02", "Mempawah", (74, 42)),
        Mark("61.12", "Kubu Raya", (44, 88)),
        Mark("61.71", "Pontianak", (61, 104)),
        Mark("61.11", "Kayong Utara", (36, 11)),
        Mark("61.04", "Ketapang", (51, 43)),
    ),
)


def shown(host: QWidget, chart: Chart, data: ChartData) -> Chart:
    chart.show_data(data)
    put(host, chart)
    chart.setFocus()
    return chart


@pytest.mark.parametrize("kind", [ColumnChart, StackChart])
def test_that_arrows_go_from_mark_to_mark_and_enter_picks(
    host: QWidget, qtbot: QtBot, kind: type[Chart]
) -> None:
    chart = shown(host, kind("Masuk dan selesai"), WEEKS)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    spoken = interface(chart).text(QAccessible.Text.Name)
    assert spoken == "Masuk dan selesai: 9, Masuk 74, Selesai 31"
    with qtbot.waitSignal(chart.picked) as picked:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert picked.args == ["w2"]
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleName() == "Masuk dan selesai: 16 Nov 2026, Masuk 99, Selesai 41"
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.at == 0


@pytest.mark.parametrize("kind", [ColumnChart, StackChart])
def test_that_a_click_picks_the_mark_under_it(host: QWidget, qtbot: QtBot, kind: type[Chart]) -> None:
    chart = shown(host, kind("Masuk"), WEEKS)
    for place, mark in enumerate(WEEKS.marks):
        with qtbot.waitSignal(chart.picked) as picked:
            QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.areas()[place].center().toPoint())
        assert picked.args == [mark.key]


def test_that_the_map_is_walked_as_it_lies(host: QWidget) -> None:
    chart = shown(host, TileMap("Tindak lanjut"), REGIONS)
    right, left, up, down = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down
    names = []
    for key in (right, right, right, right, down, left, down, left, up, left, left):
        QTest.keyClick(chart, key)
        names.append(chart.data.marks[chart.at].label)
    assert names == [
        "Bengkayang",
        "Sanggau",
        "Sekadau",
        "Sintang",
        "Melawi",
        "Kubu Raya",
        "Kayong Utara",
        "Pontianak",
        "Mempawah",
        "Mempawah",
        "Mempawah",
    ]


def test_that_a_province_without_a_drawn_map_lies_in_lines() -> None:
    places = places_of(["64.01", "64.02", "64.03", "64.04", "64.05", "64.06", "64.07"])
    assert places["64.06"] == (5, 0)
    assert places["64.07"] == (0, 1)


def test_that_no_two_regencies_share_a_tile() -> None:
    places = places_of([mark.key for mark in REGIONS.marks])
    assert len(places) == len(set(places.values())) == 14


def test_that_the_table_says_what_the_chart_says(host: QWidget, qtbot: QtBot) -> None:
    card = ChartCard(TileMap("Tindak lanjut"), "Tindak lanjut")
    card.show_data(REGIONS)
    put(host, card)
    card.as_table.click()
    model = card.table.model()
    cells = [
        [str(model.data(model.index(line, column))) for column in range(model.columnCount())]
        for line in range(model.rowCount())
    ]
    assert cells[0] == ["Sambas", "61 %", "48"]
    assert cells[3] == ["Melawi (belum terhubung)", "—", "9"]
    card.table.selectRow(4)
    card.table.setFocus()
    with qtbot.waitSignal(card.picked) as picked:
        QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert picked.args == ["61.06"]


def test_that_turning_the_card_keeps_the_focus_inside(host: QWidget) -> None:
    card = ChartCard(ColumnChart("Masuk"), "Masuk")
    card.show_data(WEEKS)
    put(host, card)
    card.chart.setFocus()
    card.as_table.toggle()
    assert card.table.hasFocus()
    assert card.as_table.accessibleName() == "Lihat sebagai gambar: Masuk"
    card.as_table.toggle()
    assert card.chart.hasFocus()
    assert card.as_table.accessibleName() == "Lihat sebagai tabel: Masuk"


def test_that_new_figures_keep_the_mark_in_focus(host: QWidget) -> None:
    chart = shown(host, ColumnChart("Masuk"), WEEKS)
    chart.go(1)
    chart.show_data(WEEKS._replace(marks=WEEKS.marks[1:]))
    assert chart.data.marks[chart.at].key == "w2"
    chart.show_data(ChartData())
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert chart.accessibleName() == "Masuk"


def test_that_the_colours_are_those_of_the_series(host: QWidget) -> None:
    chart = shown(host, ColumnChart("Masuk"), WEEKS)
    seen = picture(chart)
    assert has_colour(seen, Token.CHART_RECEIVED)
    assert has_colour(seen, Token.CHART_DONE)
    chart.show_data(WEEKS._replace(marks=(Mark("w", "2", (3, 0)),)))
    QApplication.processEvents()
    assert not has_colour(picture(chart), Token.CHART_DONE)


def test_that_every_tile_holds_its_lines_at_any_text_size(host: QWidget) -> None:
    chart = shown(host, TileMap("Tindak lanjut"), REGIONS)
    before = chart.minimumSizeHint()
    THEME.set_percent(150)
    after = chart.minimumSizeHint()
    THEME.set_mode(Mode.LIGHT)
    assert after.height() > before.height()
    assert after.width() > before.width()


@given(st.integers(0, 10**7))
def test_that_the_axis_reaches_the_highest_column_and_its_steps_are_whole(highest: int) -> None:
    top = axis_top(highest)
    assert top >= highest
    assert top % 4 == 0
    assert highest < 40 or highest > top * 0.38


def test_that_shares_are_told_apart_by_five_steps() -> None:
    assert [step_of(share) for share in (0, 19, 20, 59, 60, 80, 100)] == [
        STEPS[0],
        STEPS[0],
        STEPS[1],
        STEPS[2],
        STEPS[3],
        STEPS[4],
        STEPS[4],
    ]


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize(
    "fill", [*STEPS, Token.CHART_UNVERIFIED, Token.CHART_DISPOSED, Token.CHART_IN_PROGRESS, Token.CHART_DONE]
)
def test_that_figures_on_a_fill_can_be_read(scheme: object, fill: Token) -> None:
    values = LIGHT if scheme is LIGHT else DARK
    inks = (Token.CHART_TEXT_DARK, Token.CHART_TEXT_LIGHT)
    assert max(contrast(values[ink], values[fill]) for ink in inks) >= 4.5
