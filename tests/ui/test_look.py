"""The look: real weights, icons by name, and a switch that reaches every widget."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.look import (
    DARK,
    LIGHT,
    THEME,
    IconError,
    Mode,
    Role,
    Token,
    Tone,
    Weight,
    colour,
    contrast,
    font,
    icon_exists,
    icon_pixmap,
    metrics,
    part_height,
    text_width,
)
from ui.look.icons import _source
from ui.look.theme import contrast_scheme
from ui.parts.button import Button, Kind
from ui.parts.labels import Label
from ui.parts.pill import Pill
from ui.parts.tabs import Tab, Tabs
from ui.words import stage_word


def test_that_a_tone_comes_with_ground_and_line() -> None:
    assert Tone.RED.tint is Token.RED_TINT
    assert Tone.RED.line is Token.RED_LINE
    assert Tone.GREEN.line is Token.LINE
    assert all(tone.ink in Token and tone.tint in Token for tone in Tone)


def test_that_the_weights_are_drawn_and_not_synthetic(look: QApplication) -> None:
    widths = [text_width("Belum terverifikasi", Role.BODY, weight) for weight in Weight]
    assert widths == sorted(set(widths))
    assert QFontInfo(font()).family() == "Inter"
    axis = QFont.Tag("wght")
    assert [font(Role.BODY, weight).variableAxisValue(axis) for weight in Weight] == list(Weight)


def test_that_figures_align_in_every_column(look: QApplication) -> None:
    assert text_width("1111111") == text_width("8888888")


def test_that_text_size_scales_every_role_and_stays_in_its_bounds(look: QApplication) -> None:
    usual = [font(role).pixelSize() for role in Role]
    THEME.set_percent(150)
    assert [font(role).pixelSize() for role in Role] == [round(pixels * 1.5) for pixels in usual]
    assert part_height(28) == metrics().height() + 8
    THEME.set_percent(400)
    assert font().pixelSize() == 20
    THEME.set_percent(10)
    assert font().pixelSize() == 12


def test_that_an_icon_takes_its_colour_and_the_density_of_the_screen(look: QApplication) -> None:
    pixmap = icon_pixmap("circle-check", LIGHT[Token.GREEN], 16, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
    image = pixmap.toImage()
    solid = {
        image.pixelColor(x, y).name().upper()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {LIGHT[Token.GREEN]}
    assert icon_pixmap("circle-check", LIGHT[Token.GREEN], 16, 2.0).cacheKey() == pixmap.cacheKey()
    assert icon_pixmap("circle-check", LIGHT[Token.RED], 16, 2.0).cacheKey() != pixmap.cacheKey()


def test_that_an_unknown_icon_is_an_error_and_not_a_hole() -> None:
    assert not icon_exists("no-such-icon")
    with pytest.raises(IconError):
        icon_pixmap("no-such-icon", LIGHT[Token.INK], 16)


def test_that_the_short_way_to_an_icon_reads_what_zipfile_reads() -> None:
    data = files("tablericons").joinpath("tablericons.zip").read_bytes()
    archive = ZipFile(BytesIO(data))
    for name in ("check", "x", "bolt", "circle-half-2", "clock-exclamation", "inbox", "zoom"):
        assert _source(name).encode() == archive.read(f"outline/{name}.svg")


def test_that_a_switch_repaints_what_is_on_the_screen(look: QApplication, qtbot: QtBot) -> None:
    label, button = Label("Antrean"), Button("Verifikasi", icon="shield-check", kind=Kind.PRIMARY)
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
    before = [widget.grab().toImage() for widget in (label, button)]
    with qtbot.waitSignal(THEME.changed):
        THEME.set_mode(Mode.DARK)
    after = [widget.grab().toImage() for widget in (label, button)]
    assert all(new != old for new, old in zip(after, before, strict=True))
    assert look.palette().color(QPalette.ColorRole.Window).name().upper() == DARK[Token.CANVAS]
    assert DARK[Token.SURFACE] in look.styleSheet()
    assert colour(Token.INK) == QColor(DARK[Token.INK])


def test_that_a_larger_text_size_reaches_open_windows(look: QApplication, qtbot: QtBot) -> None:
    tabs = Tabs([Tab("Semua")])
    widgets: list[QWidget] = [Label("Antrean"), Button("Buka"), QLineEdit(), tabs]
    # Inside a host, because the offscreen platform warns when a window changes its smallest size.
    host = QWidget()
    qtbot.addWidget(host)
    for widget in widgets:
        widget.setParent(host)
    host.show()
    before = [widget.sizeHint().height() for widget in widgets]
    tab_before = tabs.tabRect(0).width()
    THEME.set_percent(150)
    assert all(widget.sizeHint().height() > old for widget, old in zip(widgets, before, strict=True))
    assert tabs.tabRect(0).width() > tab_before


def test_that_high_contrast_drops_every_tint() -> None:
    system = QPalette(QColor("black"))
    system.setColor(QPalette.ColorRole.Window, QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("white"))
    scheme = contrast_scheme(system)
    assert {scheme[tone.tint] for tone in Tone} == {scheme[Token.SURFACE]}
    assert {scheme[tone.ink] for tone in Tone} == {scheme[Token.INK]}
    assert contrast(scheme[Token.INK], scheme[Token.SELECT]) == pytest.approx(21.0)
    assert scheme.dark


def test_that_high_contrast_outlines_what_has_no_ground(look: QApplication, qtbot: QtBot) -> None:
    THEME.set_mode(Mode.CONTRAST)
    pill = Pill(stage_word("closed"))
    qtbot.addWidget(pill)
    edge = pill.grab().toImage().pixelColor(pill.width() // 2, 0)
    assert edge == colour(Token.GREEN)
    assert edge != colour(Token.GREEN_TINT)


def test_that_following_the_system_ends_in_one_of_the_two_schemes(look: QApplication) -> None:
    THEME.set_mode(Mode.SYSTEM)
    assert THEME.scheme in (LIGHT, DARK)
    THEME.set_mode(Mode.CONTRAST)
    assert set(THEME.scheme.values) == set(Token)
