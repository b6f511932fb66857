"""What every page of the settings is made of: a title, fields, and a change that is kept at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from ui.desk import Desk
from ui.errand import Errand
from ui.look import Role, Token, scaled
from ui.parts.box import Box, column, row
from ui.parts.fields import Picker
from ui.parts.labels import Label, heading
from ui.problems import settings_problem

_WIDEST = 640


class Page(Box):
    """A page of settings; `keep` writes a change at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Token.SURFACE, parent=parent)
        self.desk = desk

    @property
    def busy(self) -> bool:
        """Whether an errand of this page is under way, so that it may not be thrown away yet."""
        return any(errand.running for errand in self.findChildren(Errand))

    def keep(self, settings: Settings) -> bool:
        """Write settings; False when they could not be written, which is said and changes nothing."""
        try:
            self.desk.change_settings(settings)
        except OSError as error:
            self.desk.problem.emit(settings_problem(error))
            return False
        return True

    def arrange(self, title: str, *rows: QWidget) -> None:
        """Put a title above the rows."""
        inner = Box(None, layout=column(Label(title, Role.TITLE), *rows, None, gap=12))
        # Lines that run the whole width of a large screen cannot be followed by the eye.
        inner.setMaximumWidth(scaled(_WIDEST))
        beside = row(inner, None, margins=(24, 18, 24, 18), stretch=(0,))
        beside.setStretch(0, 1000)
        self.setLayout(beside)


def picker(name: str) -> Picker:
    """A list to choose from, as wide as its neighbours."""
    made = Picker()
    made.setObjectName(name)
    made.setMinimumWidth(scaled(220))
    return made


def field(label: str, editor: QWidget) -> Box:
    """An input under its label."""
    editor.setAccessibleName(label)
    return Box(None, layout=column(heading(label), row(editor, None), gap=4))
