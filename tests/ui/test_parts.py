"""Text, pills, banners, tables and boxes, and all parts together on their sheets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QPainter,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import has_colour, interface, picture, put
from ui.look import THEME, Mode, Token, Tone, colour, metrics
from ui.parts.banner import Banner
from ui.parts.box import Box, column, row, scrolling
from ui.parts.button import Button, Kind
from ui.parts.diff_marks import Mark, Run, insert_runs
from ui.parts.fields import Picker
from ui.parts.inputs import DateField, NumberField
from ui.parts.key_value import Fact, Facts
from ui.parts.labels import ElidedLabel, Icon, Label, Paragraph
from ui.parts.pill import Pill, pill_width
from ui.parts.row import paint_row, paint_row_ring
from ui.parts.sheet import first_sheet
from ui.parts.sheet_two import second_sheet
from ui.parts.table_header import dress_table
from ui.words import stage_word

pytestmark = pytest.mark.usefixtures("look")

MARKUP = "<b>tebal</b> & <img src=x>"


def test_that_a_remark_beside_a_long_value_goes_below_it_whole(host: QWidget) -> None:
    remark = "belum tampak di pusat"
    facts = Facts(
        [Fact("Klasifikasi", "Tidak berkadar pengawasan", aside=remark), Fact("Unit", "PUPR", aside=remark)]
    )
    facts.setFixedWidth(300)
    put(host, facts)
    shown = [label for label in facts.findChildren(Label) if label.text() == remark and label.isVisible()]
    assert len(shown) == 2
    assert all(label.width() >= label.sizeHint().width() for label in shown)
    facts.setFixedWidth(600)
    QApplication.processEvents()
    beside = [label for label in facts.findChildren(Label) if label.text() == remark and label.isVisible()]
    assert len(beside) == 2
    assert shown[0] not in beside


@pytest.mark.parametrize("field", [DateField, NumberField, Picker])
def test_that_scrolling_past_changes_no_value(host: QWidget, field: type[QWidget]) -> None:
    part = field()
    if isinstance(part, Picker):
        part.addItems(["satu", "dua"])
    if isinstance(part, NumberField):
        part.setValue(5)
    put(host, part)
    before = picture(part)
    part.setFocus()
    turned = QWheelEvent(
        QPointF(5, 5),
        part.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position only
    )
    QApplication.sendEvent(part, turned)
    part.clearFocus()
    assert not turned.isAccepted()
    assert picture(part) == before


def test_that_text_from_outside_is_never_markup(host: QWidget) -> None:
    label, cut, paragraph = Label(MARKUP), ElidedLabel(MARKUP), Paragraph(MARKUP)
    assert label.textFormat() is cut.textFormat() is Qt.TextFormat.PlainText
    assert paragraph.toPlainText() == MARKUP
    document = QTextDocument()
    insert_runs(QTextCursor(document), [Run(MARKUP, Mark.INSERTED)])
    assert document.toPlainText() == MARKUP


def test_that_a_cut_line_keeps_its_whole_text_in_reach(host: QWidget) -> None:
    text = "Jalan berlubang di Jl. Trans Kalimantan km 12, Sungai Pinyuh"
    label = ElidedLabel(text, parent=host)
    label.show()
    label.resize(120, 20)
    assert label.accessibleName() == label.toolTip() == text
    label.resize(label.sizeHint().width() + 10, 20)
    assert label.toolTip() == ""
    label.setText("Pendek")
    assert label.accessibleName() == "Pendek"


def test_that_a_paragraph_is_as_tall_as_its_text(host: QWidget) -> None:
    paragraph = Paragraph("Satu dua tiga empat lima enam tujuh delapan. " * 12, parent=host)
    paragraph.show()
    paragraph.resize(600, 10)
    broad = paragraph.height()
    paragraph.resize(200, 10)
    assert paragraph.height() > 2 * broad
    assert broad > 2 * metrics().height()


def test_that_a_paragraph_shows_its_focus_and_lets_tab_pass(host: QWidget, qtbot: QtBot) -> None:
    paragraph, after = Paragraph("Yth. Pelapor"), Button("Buka")
    put(host, paragraph, after)
    calm = picture(paragraph)
    paragraph.setFocus()
    assert picture(paragraph) != calm
    QTest.keyClick(paragraph, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_that_a_label_takes_the_colour_it_is_given(host: QWidget) -> None:
    label = Label("Gagal", token=Token.INK)
    calm = picture(label)
    label.set_token(Token.RED)
    assert picture(label) != calm


def test_that_a_pill_shows_the_short_word_and_says_the_full_one() -> None:
    word = stage_word("unverified")
    pill = Pill(word)
    assert pill.accessibleName() == pill.toolTip() == word.full
    assert pill.sizeHint().width() == pill_width(word.text)
    assert pill.sizeHint().height() == 20
    pill.show_word(None)
    assert pill.sizeHint().isEmpty()


def test_that_a_banner_elides_but_says_everything(host: QWidget) -> None:
    rest = "Tindak lanjut 5218046 ditolak pusat. Teks Anda tersimpan sebagai draf."
    banner = Banner(Tone.RED, "alert-triangle", "Gagal kirim.", rest)
    link = banner.link("Buka draf")
    assert banner.accessibleName() == banner.toolTip() == f"Gagal kirim. {rest}"
    assert banner.minimumSizeHint().width() < 300
    assert banner.sizeHint().height() == 32
    assert link.kind is Kind.LINK
    banner.show_message(Tone.AMBER, "clock-exclamation", "Data pusat berumur 5 hari.")
    assert banner.accessibleName() == "Data pusat berumur 5 hari."


def test_that_a_table_keeps_tab_for_leaving_and_is_set_up_alike() -> None:
    table = QTableView()
    dress_table(table, 26, "Antrean laporan")
    assert not table.tabKeyNavigation()
    assert table.verticalHeader().defaultSectionSize() == 26
    assert table.horizontalHeader().sizeHint().height() == 27
    assert table.accessibleName() == "Antrean laporan"


def test_that_the_row_with_the_focus_is_ringed_as_a_whole() -> None:
    image = QImage(100, 26, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_row(painter, image.rect(), selected=True)
    paint_row_ring(painter, image.rect())
    painter.end()
    accent = colour(Token.ACCENT)
    assert all(image.pixelColor(x, y) == accent for x, y in ((50, 0), (50, 25), (0, 13), (2, 13), (99, 13)))
    assert image.pixelColor(50, 13) == colour(Token.SELECT)


def test_that_rows_lay_out_what_they_are_given(host: QWidget) -> None:
    left, right = Label("kiri"), Label("kanan")
    box = Box(Token.SURFACE, layout=row(left, None, right, gap=0))
    box.resize(400, 20)
    box.ensurePolished()
    layout = box.layout()
    assert layout is not None
    layout.activate()
    assert right.geometry().right() == 399
    assert left.geometry().left() == 0
    area = scrolling(Box(layout=column(Label("isi"), 4, row(Label("lagi")))))
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_that_every_control_of_the_sheets_has_a_name(qtbot: QtBot) -> None:
    sheets = (first_sheet(), second_sheet())
    for sheet in sheets:
        qtbot.addWidget(sheet)
    controls = [widget for sheet in sheets for widget in sheet.findChildren(QWidget)]
    focusable = [
        widget
        for widget in controls
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden()
    ]
    assert len(focusable) > 40
    assert [widget for widget in focusable if not interface(widget).text(QAccessible.Text.Name)] == []


def test_that_the_sheets_differ_in_the_dark_and_fit_the_window(qtbot: QtBot) -> None:
    sheets = [first_sheet(), second_sheet()]
    for sheet in sheets:
        qtbot.addWidget(sheet)
    light = [picture(sheet) for sheet in sheets]
    assert [(image.width(), image.height()) for image in light] == [(1120, 797), (1366, 697)]
    THEME.set_mode(Mode.DARK)
    dark = [picture(sheet) for sheet in sheets]
    assert [image.pixelColor(5, 5) for image in dark] == [colour(Token.SURFACE), colour(Token.CANVAS)]
    assert all(now != then for now, then in zip(dark, light, strict=True))
    assert not any(has_colour(image, Token.SURFACE) for image in dark)


def test_that_a_decorative_icon_is_silent_and_a_lone_one_speaks() -> None:
    assert Icon("bolt").accessibleName() == ""
    assert Icon("bolt", says="Konflik").accessibleName() == "Konflik"
