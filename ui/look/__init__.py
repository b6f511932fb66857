"""The look of Tanggap: colours by name, one font family, one icon set, switched while the window is open."""

from ui.look.fonts import Role, Weight, font, line_height, metrics, part_height, scaled, text_size, text_width
from ui.look.icons import IconError, icon_exists, icon_pixmap
from ui.look.paint import (
    CENTRE,
    LEFT,
    RIGHT,
    draw_ground,
    draw_icon,
    draw_mark,
    draw_ring,
    draw_round,
    draw_text,
    hatch,
    themed_icon,
)
from ui.look.theme import THEME, Mode, Restyled, colour, new_application
from ui.look.tokens import DARK, LIGHT, Scheme, Token, Tone, contrast

__all__ = [
    "CENTRE",
    "DARK",
    "LEFT",
    "LIGHT",
    "RIGHT",
    "THEME",
    "IconError",
    "Mode",
    "Restyled",
    "Role",
    "Scheme",
    "Token",
    "Tone",
    "Weight",
    "colour",
    "contrast",
    "draw_ground",
    "draw_icon",
    "draw_mark",
    "draw_ring",
    "draw_round",
    "draw_text",
    "font",
    "hatch",
    "icon_exists",
    "icon_pixmap",
    "line_height",
    "metrics",
    "new_application",
    "part_height",
    "scaled",
    "text_size",
    "text_width",
    "themed_icon",
]
