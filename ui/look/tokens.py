"""The names of every colour on the screen and their light and dark values: the only hex values there are."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Token(StrEnum):
    """A colour named for its use; the value depends on the scheme in force."""

    CANVAS = "canvas"
    SURFACE = "surface"
    SUNKEN = "sunken"
    STRIP = "strip"
    HOVER = "hover"
    LINE = "line"
    RULE = "rule"
    EDGE = "edge"
    CONTROL = "control"
    INK = "ink"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    ACCENT_DEEP = "accent_deep"
    ON_ACCENT = "on_accent"
    ACCENT_TINT = "accent_tint"
    SELECT = "select"
    INFO = "info"
    INFO_TINT = "info_tint"
    VIOLET = "violet"
    VIOLET_TINT = "violet_tint"
    AMBER = "amber"
    AMBER_TINT = "amber_tint"
    AMBER_LINE = "amber_line"
    GREEN = "green"
    GREEN_TINT = "green_tint"
    RED = "red"
    RED_TINT = "red_tint"
    RED_LINE = "red_line"
    NEUTRAL = "neutral"
    NEUTRAL_TINT = "neutral_tint"
    NOTE = "note"
    NOTE_LINE = "note_line"
    NOTE_INK = "note_ink"
    MARK_INS = "mark_ins"
    MARK_DEL = "mark_del"
    ON_TOAST = "on_toast"
    CHART_RECEIVED = "ch_in"
    CHART_UNVERIFIED = "ch_unver"
    CHART_DISPOSED = "ch_disp"
    CHART_IN_PROGRESS = "ch_proc"
    CHART_DONE = "ch_done"
    CHART_TEXT_DARK = "ch_text_dark"
    CHART_TEXT_LIGHT = "ch_text_light"
    MAP_0 = "m0"
    MAP_1 = "m1"
    MAP_2 = "m2"
    MAP_3 = "m3"
    MAP_4 = "m4"


class Tone(StrEnum):
    """A meaning that may be coloured; a tone always comes as foreground, ground and outline together."""

    NEUTRAL = "neutral"
    INFO = "info"
    VIOLET = "violet"
    AMBER = "amber"
    GREEN = "green"
    RED = "red"

    @property
    def ink(self) -> Token:
        """The colour of icon and word."""
        return Token(self.value)

    @property
    def tint(self) -> Token:
        """The ground behind them."""
        return Token(f"{self.value}_tint")

    @property
    def line(self) -> Token:
        """The decorative outline of a banner in this tone."""
        return _TONE_LINES.get(self, Token.LINE)


_TONE_LINES = {Tone.AMBER: Token.AMBER_LINE, Tone.RED: Token.RED_LINE}


class Scheme:
    """One complete set of values, `#RRGGBB` for every token.

    `outlined`: grounds are all alike, so what has one needs an outline instead.
    """

    def __init__(
        self, name: str, values: Mapping[Token, str], *, dark: bool = False, outlined: bool = False
    ) -> None:
        self.name, self.values = name, values
        self.dark, self.outlined = dark, outlined

    def __getitem__(self, token: Token) -> str:
        return self.values[token]


# token, light, dark: the table of look.md, row by row, so the two can be compared by reading.
_TABLE: tuple[tuple[Token, str, str], ...] = (
    (Token.CANVAS, "#F2F5F6", "#12191D"),
    (Token.SURFACE, "#FFFFFF", "#182126"),
    (Token.SUNKEN, "#F7F9FA", "#141C20"),
    (Token.STRIP, "#E6EBEE", "#0E1417"),
    (Token.HOVER, "#EEF3F5", "#1F2A30"),
    (Token.LINE, "#DCE3E7", "#303D45"),
    (Token.RULE, "#E9EEF0", "#222D33"),
    (Token.EDGE, "#B4C0C6", "#4A5963"),
    (Token.CONTROL, "#74838C", "#7A8C96"),
    (Token.INK, "#14232B", "#E4EBEE"),
    (Token.MUTED, "#4A5B65", "#AAB8C0"),
    (Token.FAINT, "#596A74", "#94A4AD"),
    (Token.ACCENT, "#0E6475", "#62C3D1"),
    (Token.ACCENT_DEEP, "#0A4E5C", "#8AD6E0"),
    (Token.ON_ACCENT, "#FFFFFF", "#04242A"),
    (Token.ACCENT_TINT, "#E2F0F3", "#163840"),
    (Token.SELECT, "#DBECF0", "#1A4049"),
    (Token.INFO, "#1D5CA6", "#8DBBF2"),
    (Token.INFO_TINT, "#E7F0FA", "#1B2F48"),
    (Token.VIOLET, "#6240A3", "#C3AEF5"),
    (Token.VIOLET_TINT, "#F0EBF9", "#30284B"),
    (Token.AMBER, "#7F4D00", "#F0BF69"),
    (Token.AMBER_TINT, "#FFF2D9", "#3A2D13"),
    (Token.AMBER_LINE, "#E3BE73", "#6B5423"),
    (Token.GREEN, "#1C6839", "#88D19F"),
    (Token.GREEN_TINT, "#E5F3E9", "#1A3626"),
    (Token.RED, "#B3231B", "#FF9F95"),
    (Token.RED_TINT, "#FCEAE8", "#47211E"),
    (Token.RED_LINE, "#E7A8A3", "#7C3A35"),
    (Token.NEUTRAL, "#4A5B65", "#AAB8C0"),
    (Token.NEUTRAL_TINT, "#EAEFF1", "#273239"),
    (Token.NOTE, "#FFF8DC", "#352D14"),
    (Token.NOTE_LINE, "#977A1C", "#A98F45"),
    (Token.NOTE_INK, "#5A4700", "#F2DC94"),
    (Token.MARK_INS, "#CFEBD8", "#1F4A30"),
    (Token.MARK_DEL, "#FBDAD6", "#5A2723"),
    (Token.ON_TOAST, "#9FDDE6", "#0A4E5C"),
    (Token.CHART_RECEIVED, "#74838C", "#8496A0"),
    (Token.CHART_UNVERIFIED, "#66757F", "#94A4AD"),
    (Token.CHART_DISPOSED, "#5B93D0", "#A9CBF3"),
    (Token.CHART_IN_PROGRESS, "#1D5CA6", "#5B9BE0"),
    (Token.CHART_DONE, "#2E7D4F", "#6FBF8B"),
    (Token.CHART_TEXT_DARK, "#10242B", "#10242B"),
    (Token.CHART_TEXT_LIGHT, "#FFFFFF", "#FFFFFF"),
    (Token.MAP_0, "#E6F1F3", "#1C2F35"),
    (Token.MAP_1, "#B9DADF", "#1F4750"),
    (Token.MAP_2, "#82BCC5", "#2C6C78"),
    (Token.MAP_3, "#2C7582", "#62B4C1"),
    (Token.MAP_4, "#0B4653", "#B5E3EA"),
)

LIGHT = Scheme("light", MappingProxyType({token: light for token, light, _ in _TABLE}))
DARK = Scheme("dark", MappingProxyType({token: dark for token, _, dark in _TABLE}), dark=True)


_LINEAR_BELOW = 0.04045  # sRGB: below it the curve is a straight line


def contrast(first: str, second: str) -> float:
    """The WCAG 2 contrast ratio of two `#RRGGBB` colours, 1.0 to 21.0."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(hex_value: str) -> float:
    channels = (int(hex_value[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
