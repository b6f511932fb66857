"""Inter in the sizes and weights of the look, scaled together by the person's text size."""

from __future__ import annotations

from enum import Enum, IntEnum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from ui.look.packaged import folder_of

SMALLEST_PERCENT, LARGEST_PERCENT = 90, 150
_OPTICAL_SIZE = 14.0
_FILE = "Inter[opsz,wght].ttf"


class FontError(RuntimeError):
    """The packaged font is missing: without it a window may draw no text at all, so it must not be silent."""


class Weight(IntEnum):
    """The four weights; nothing between them is used."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600
    BOLD = 700


class Role(Enum):
    """What a text is: (pixels at 100 %, usual weight, smallest line height at 100 %)."""

    FIGURE = (26, Weight.SEMIBOLD, 32)
    TITLE = (18, Weight.SEMIBOLD, 24)
    PREVIEW = (17, Weight.SEMIBOLD, 22)
    VIEW = (15, Weight.SEMIBOLD, 20)
    BODY = (13, Weight.REGULAR, 16)
    SMALL = (12, Weight.REGULAR, 16)
    CAPTION = (11, Weight.REGULAR, 14)
    NUMERAL = (10, Weight.MEDIUM, 12)


class _TextSize:
    percent = 100


@lru_cache(maxsize=1)
def load_fonts() -> str:
    """Hand Inter to Qt once and return the family name. Raises FontError if the package is broken."""
    file = folder_of("fontpkg_inter") / "files" / _FILE
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    if not families:
        raise FontError(f"Qt could not read the font {_FILE}")
    return families[0]


def set_text_size(percent: int) -> None:
    """Set the scale of all text, kept within 90 to 150 per cent of the design sizes."""
    _TextSize.percent = min(LARGEST_PERCENT, max(SMALLEST_PERCENT, percent))


def text_size() -> int:
    """The scale of all text in per cent."""
    return _TextSize.percent


def scaled(pixels: float) -> int:
    """A design length that belongs to text (an indent, a column of words) at the present text size."""
    return round(pixels * _TextSize.percent / 100)


def font(role: Role = Role.BODY, weight: Weight | None = None) -> QFont:
    """The font of a role at the present text size; shared, so copy it before changing it."""
    pixels, usual, _ = role.value
    return _font(scaled(pixels), int(usual if weight is None else weight))


def metrics(role: Role = Role.BODY, weight: Weight | None = None) -> QFontMetrics:
    """The metrics of `font(role, weight)`, cached because painting asks for them in every cell."""
    pixels, usual, _ = role.value
    return _metrics(scaled(pixels), int(usual if weight is None else weight))


def line_height(role: Role = Role.BODY) -> int:
    """The height of one line of that role in pixels: the design's number or more if the text needs it."""
    return max(scaled(role.value[2]), metrics(role).height())


def part_height(design: int, role: Role = Role.BODY, padding: int = 8) -> int:
    """The height of a part in pixels: never below the design's number, never too low for its text."""
    return max(design, metrics(role).height() + padding)


def text_width(text: str, role: Role = Role.BODY, weight: Weight | None = None) -> int:
    """The advance of a text in pixels."""
    return metrics(role, weight).horizontalAdvance(text)


@lru_cache(maxsize=128)
def _font(pixels: int, weight: int) -> QFont:
    made = QFont(load_fonts())
    made.setPixelSize(pixels)
    # The variable file answers setWeight with a synthetic bold; the axes give the drawn weights.
    made.setVariableAxis(QFont.Tag("wght"), float(weight))
    made.setVariableAxis(QFont.Tag("opsz"), _OPTICAL_SIZE)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=128)
def _metrics(pixels: int, weight: int) -> QFontMetrics:
    return QFontMetrics(_font(pixels, weight))
