"""The contrast table of the look, measured anew, and the rule that only one file knows colour values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from ui.look import (
    DARK,
    LIGHT,
    Scheme,
    Token,
    contrast,
)
from ui.look.theme import palette_of

TEXT, SHAPE = 4.5, 3.0

# foreground, ground, what is needed, measured in light, measured in dark
CONTRASTS = (
    (Token.CONTROL, Token.SURFACE, SHAPE, 3.9, 4.7),
    (Token.CONTROL, Token.CANVAS, SHAPE, 3.6, 5.1),
    (Token.CONTROL, Token.SELECT, SHAPE, 3.2, 3.2),
    (Token.INK, Token.SURFACE, TEXT, 16.1, 13.6),
    (Token.INK, Token.CANVAS, TEXT, 14.7, 14.7),
    (Token.INK, Token.SELECT, TEXT, 13.2, 9.3),
    (Token.MUTED, Token.SURFACE, TEXT, 7.1, 8.0),
    (Token.MUTED, Token.CANVAS, TEXT, 6.4, 8.7),
    (Token.MUTED, Token.SELECT, TEXT, 5.8, 5.5),
    (Token.FAINT, Token.SURFACE, TEXT, 5.6, 6.4),
    (Token.FAINT, Token.CANVAS, TEXT, 5.1, 6.9),
    (Token.FAINT, Token.ACCENT_TINT, TEXT, 4.8, 4.9),
    (Token.ACCENT, Token.SURFACE, TEXT, 6.8, 8.0),
    (Token.ACCENT, Token.CANVAS, TEXT, 6.2, 8.7),
    (Token.ACCENT, Token.SELECT, TEXT, 5.6, 5.5),
    (Token.ACCENT_DEEP, Token.SELECT, TEXT, 7.7, 6.8),
    (Token.ACCENT_DEEP, Token.ACCENT_TINT, TEXT, 8.0, 7.6),
    (Token.ACCENT_DEEP, Token.SURFACE, TEXT, 9.3, 9.9),
    (Token.ON_ACCENT, Token.ACCENT, TEXT, 6.8, 7.9),
    (Token.INFO, Token.SURFACE, TEXT, 6.7, 8.2),
    (Token.INFO, Token.INFO_TINT, TEXT, 5.8, 6.8),
    (Token.INFO, Token.SELECT, TEXT, 5.5, 5.6),
    (Token.VIOLET, Token.VIOLET_TINT, TEXT, 6.5, 7.0),
    (Token.AMBER, Token.SURFACE, TEXT, 7.1, 9.6),
    (Token.AMBER, Token.AMBER_TINT, TEXT, 6.4, 7.9),
    (Token.AMBER, Token.SELECT, TEXT, 5.8, 6.6),
    (Token.GREEN, Token.SURFACE, TEXT, 6.8, 9.1),
    (Token.GREEN, Token.GREEN_TINT, TEXT, 5.9, 7.3),
    (Token.GREEN, Token.SELECT, TEXT, 5.6, 6.2),
    (Token.RED, Token.SURFACE, TEXT, 6.6, 8.3),
    (Token.RED, Token.RED_TINT, TEXT, 5.7, 7.1),
    (Token.RED, Token.SELECT, TEXT, 5.4, 5.7),
    (Token.NEUTRAL, Token.NEUTRAL_TINT, TEXT, 6.1, 6.4),
    (Token.NOTE_LINE, Token.NOTE, SHAPE, 3.9, 4.4),
    (Token.NOTE_INK, Token.NOTE, TEXT, 8.4, 10.0),
    (Token.INK, Token.MARK_INS, TEXT, 12.7, 8.4),
    (Token.INK, Token.MARK_DEL, TEXT, 12.3, 10.0),
    (Token.ON_TOAST, Token.INK, TEXT, 10.7, 7.7),
    (Token.CHART_RECEIVED, Token.SURFACE, SHAPE, 3.9, 5.3),
    (Token.CHART_UNVERIFIED, Token.SURFACE, SHAPE, 4.8, 6.4),
    (Token.CHART_DISPOSED, Token.SURFACE, SHAPE, 3.2, 9.8),
    (Token.CHART_IN_PROGRESS, Token.SURFACE, SHAPE, 6.7, 5.6),
    (Token.CHART_DONE, Token.SURFACE, SHAPE, 5.0, 7.4),
)
# Map steps carry dark text on light grounds and the other way round.
DARK_TEXT, LIGHT_TEXT = Token.CHART_TEXT_DARK, Token.CHART_TEXT_LIGHT
MAP_CONTRASTS = (
    (LIGHT, DARK_TEXT, Token.MAP_0, 13.9),
    (LIGHT, DARK_TEXT, Token.MAP_1, 10.8),
    (LIGHT, DARK_TEXT, Token.MAP_2, 7.6),
    (LIGHT, LIGHT_TEXT, Token.MAP_3, 5.3),
    (LIGHT, LIGHT_TEXT, Token.MAP_4, 10.4),
    (DARK, LIGHT_TEXT, Token.MAP_0, 13.9),
    (DARK, LIGHT_TEXT, Token.MAP_1, 10.1),
    (DARK, LIGHT_TEXT, Token.MAP_2, 6.0),
    (DARK, DARK_TEXT, Token.MAP_3, 6.7),
    (DARK, DARK_TEXT, Token.MAP_4, 11.6),
)
# Pairs the parts use beyond the table: they need the same, whatever was measured.
MORE_PAIRS = (
    (Token.MUTED, Token.ACCENT_TINT),
    (Token.MUTED, Token.SUNKEN),
    (Token.MUTED, Token.STRIP),
    (Token.MUTED, Token.NOTE),
    (Token.MUTED, Token.HOVER),
    (Token.INK, Token.STRIP),
    (Token.INK, Token.HOVER),
    (Token.INK, Token.AMBER_TINT),
    (Token.INK, Token.RED_TINT),
    (Token.INK, Token.INFO_TINT),
    (Token.INK, Token.NEUTRAL_TINT),
    (Token.INK, Token.ACCENT_TINT),
    (Token.FAINT, Token.SUNKEN),
    (Token.FAINT, Token.HOVER),
    (Token.ACCENT, Token.NEUTRAL_TINT),
    (Token.ON_ACCENT, Token.ACCENT_DEEP),
    (Token.SURFACE, Token.INK),
    (Token.RED, Token.HOVER),
    (Token.NOTE_INK, Token.NOTE),
)


@pytest.mark.parametrize(("front", "ground", "needed", "light", "dark"), CONTRASTS)
def test_that_every_pair_of_the_table_keeps_its_contrast(
    front: Token, ground: Token, needed: float, light: float, dark: float
) -> None:
    for scheme, measured in ((LIGHT, light), (DARK, dark)):
        ratio = contrast(scheme[front], scheme[ground])
        assert ratio >= needed
        assert ratio == pytest.approx(measured, abs=0.11)


@pytest.mark.parametrize(("scheme", "text", "ground", "measured"), MAP_CONTRASTS)
def test_that_figures_on_the_map_can_be_read(
    scheme: Scheme, text: Token, ground: Token, measured: float
) -> None:
    ratio = contrast(scheme[text], scheme[ground])
    assert ratio >= TEXT
    assert ratio == pytest.approx(measured, abs=0.11)


@pytest.mark.parametrize(("front", "ground"), MORE_PAIRS)
def test_that_the_other_pairs_in_use_can_be_read(front: Token, ground: Token) -> None:
    assert contrast(LIGHT[front], LIGHT[ground]) >= TEXT
    assert contrast(DARK[front], DARK[ground]) >= TEXT


def test_that_contrast_is_the_ratio_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=lambda scheme: scheme.name)
def test_that_a_scheme_names_every_token(scheme: Scheme) -> None:
    assert set(scheme.values) == set(Token)
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in scheme.values.values())


def test_that_only_the_token_table_holds_hex_values() -> None:
    root = Path(__file__).parents[2] / "ui"
    guilty = [
        f"{path.relative_to(root)}: {found}"
        for path in sorted(root.rglob("*.py"))
        if path.name != "tokens.py"
        for found in re.findall(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b(?=[\"'])", path.read_text("utf-8"))
    ]
    assert guilty == []


def test_that_the_palette_of_what_qt_draws_can_be_read() -> None:
    roles = QPalette.ColorRole
    for scheme in (LIGHT, DARK):
        palette = palette_of(scheme)
        for front, ground in (
            (roles.WindowText, roles.Window),
            (roles.Text, roles.Base),
            (roles.ButtonText, roles.Button),
            (roles.HighlightedText, roles.Highlight),
            (roles.ToolTipText, roles.ToolTipBase),
            (roles.PlaceholderText, roles.Base),
        ):
            assert contrast(palette.color(front).name(), palette.color(ground).name()) >= TEXT
