"""The look in force: which scheme, how it reaches Qt, and how it is switched while the window is open."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.look.fonts import font, set_text_size, text_size
from ui.look.qss import style_sheet
from ui.look.tokens import DARK, LIGHT, Scheme, Token, contrast


class Mode(StrEnum):
    """What the person chose in the settings."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
    CONTRAST = "contrast"


class Restyled:
    """A widget that bakes the look into itself (a font, an icon, a document) and can bake it again."""

    def restyle(self) -> None:
        """Take fonts and colours afresh; called for every living widget after the look has changed."""
        if isinstance(self, QWidget):
            self.update()


def palette_of(scheme: Scheme) -> QPalette:
    """A Fusion palette for what Qt draws by itself: menus, dialogs, selections, tooltips."""
    palette = QPalette()
    for role, token in _PALETTE:
        palette.setColor(role, QColor(scheme[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme[Token.FAINT]))
    return palette


_PALETTE = (
    (QPalette.ColorRole.Window, Token.CANVAS),
    (QPalette.ColorRole.WindowText, Token.INK),
    (QPalette.ColorRole.Base, Token.SURFACE),
    (QPalette.ColorRole.AlternateBase, Token.SUNKEN),
    (QPalette.ColorRole.Text, Token.INK),
    (QPalette.ColorRole.Button, Token.SURFACE),
    (QPalette.ColorRole.ButtonText, Token.INK),
    (QPalette.ColorRole.BrightText, Token.ON_ACCENT),
    (QPalette.ColorRole.Highlight, Token.ACCENT),
    (QPalette.ColorRole.HighlightedText, Token.ON_ACCENT),
    (QPalette.ColorRole.ToolTipBase, Token.INK),
    (QPalette.ColorRole.ToolTipText, Token.SURFACE),
    (QPalette.ColorRole.PlaceholderText, Token.FAINT),
    (QPalette.ColorRole.Link, Token.ACCENT),
    (QPalette.ColorRole.LinkVisited, Token.ACCENT_DEEP),
    (QPalette.ColorRole.Light, Token.SURFACE),
    (QPalette.ColorRole.Midlight, Token.LINE),
    (QPalette.ColorRole.Mid, Token.CONTROL),
    (QPalette.ColorRole.Dark, Token.CONTROL),
    (QPalette.ColorRole.Shadow, Token.CONTROL),
    (QPalette.ColorRole.Accent, Token.ACCENT),
)


_MIDDLE_GREY = 128
_READABLE = 4.5


def contrast_scheme(system: QPalette) -> Scheme:
    """High contrast out of the system's palette: every ground is the window, every foreground its text."""
    window = system.color(QPalette.ColorRole.Window).name()
    text = system.color(QPalette.ColorRole.WindowText).name()
    chosen = system.color(QPalette.ColorRole.Highlight).name()
    on_chosen = system.color(QPalette.ColorRole.HighlightedText).name()
    values = {token: (window if token in _GROUNDS else text) for token in Token}
    values |= {Token.ON_ACCENT: window, Token.ON_TOAST: window}
    values |= {Token.CHART_TEXT_DARK: window, Token.CHART_TEXT_LIGHT: window}
    # The accent writes links too, so the system's colour is taken only where it can be read both ways.
    if contrast(chosen, window) >= _READABLE and contrast(on_chosen, chosen) >= _READABLE:
        values |= {Token.ACCENT: chosen, Token.ON_ACCENT: on_chosen}
    dark = system.color(QPalette.ColorRole.Window).lightness() < _MIDDLE_GREY
    return Scheme("contrast", MappingProxyType(values), dark=dark, outlined=True)


_GROUNDS = frozenset(
    token
    for token in Token
    if token.value.endswith("_tint")
    or token
    in (
        Token.CANVAS,
        Token.SURFACE,
        Token.SUNKEN,
        Token.STRIP,
        Token.HOVER,
        Token.SELECT,
        Token.NOTE,
        Token.MARK_INS,
        Token.MARK_DEL,
    )
)


def _scheme_of(mode: Mode) -> Scheme:
    match mode:
        case Mode.LIGHT:
            return LIGHT
        case Mode.DARK:
            return DARK
        case Mode.CONTRAST:
            # Only with our own palette taken away does Qt answer with the system's.
            QApplication.setPalette(QPalette())
            return contrast_scheme(QApplication.palette())
        case Mode.SYSTEM:
            system = QGuiApplication.styleHints().colorScheme()
            return DARK if system is Qt.ColorScheme.Dark else LIGHT


def _qcolours(scheme: Scheme) -> dict[Token, QColor]:
    return {token: QColor(value) for token, value in scheme.values.items()}


def new_application(program: str) -> QApplication:
    """Qt's application in Fusion. Asked for by argument: `setStyle` would first make all enums of QStyle."""
    return QApplication([program, "-style", "Fusion"])


class Theme(QObject):
    """Holds the scheme and puts it on the application; `changed` is for what is not a widget."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = Mode.LIGHT
        self._scheme = LIGHT
        self._colours = _qcolours(LIGHT)
        self._app: QApplication | None = None
        self._dressed = False

    @property
    def mode(self) -> Mode:
        """The mode the person chose."""
        return self._mode

    @property
    def scheme(self) -> Scheme:
        """The values on the screen now."""
        return self._scheme

    def colour(self, token: Token) -> QColor:
        """The colour of a token now; shared, so copy it before changing it."""
        return self._colours[token]

    def start(
        self, app: QApplication, mode: Mode = Mode.LIGHT, percent: int = 100, *, sheet: bool = True
    ) -> None:
        """Give the application Inter, palette and style sheet, before the first window.

        The unlock window paints all of itself and does without the `sheet`, 8 ms of a start; `dress` gives
        it afterwards.
        """
        if self._app is not app:
            self._app = app
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dressed = self._dressed or sheet
        self._apply(mode, percent)

    def dress(self) -> None:
        """Give the application its style sheet if it has none yet."""
        if not self._dressed and self._app is not None:
            self._dressed = True
            self._app.setStyleSheet(style_sheet(self._scheme))

    def set_mode(self, mode: Mode) -> None:
        """Switch the scheme of every open window."""
        self._apply(mode, text_size())

    def set_percent(self, percent: int) -> None:
        """Scale all text of every open window, 90 to 150 per cent."""
        self._apply(self._mode, percent)

    def _follow_system(self) -> None:
        if self._mode in (Mode.SYSTEM, Mode.CONTRAST):
            self._apply(self._mode, text_size())

    def _tell_platform(self, mode: Mode) -> None:
        """Ask for window frames to match; where the person follows the system, take the request back."""
        hints = QGuiApplication.styleHints()
        match mode:
            case Mode.LIGHT:
                hints.setColorScheme(Qt.ColorScheme.Light)
            case Mode.DARK:
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case Mode.SYSTEM | Mode.CONTRAST:
                hints.unsetColorScheme()

    def _apply(self, mode: Mode, percent: int) -> None:
        self._mode = mode
        self._tell_platform(mode)
        self._scheme = _scheme_of(mode)
        self._colours = _qcolours(self._scheme)
        set_text_size(percent)
        if self._app is None:
            return
        self._app.setFont(font())
        self._app.setPalette(palette_of(self._scheme))
        if self._dressed:
            self._app.setStyleSheet(style_sheet(self._scheme))
        for widget in self._app.allWidgets():
            if isinstance(widget, Restyled):
                widget.restyle()
            widget.updateGeometry()
            widget.update()
        self.changed.emit()


THEME = Theme()


def colour(token: Token) -> QColor:
    """The colour of a token in the scheme on the screen."""
    return THEME.colour(token)
