"""Inputs that a style sheet cannot finish: search, choice from a list, check box, radio button."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QSizePolicy, QWidget

from ui.look import (
    Restyled,
    Role,
    Token,
    Weight,
    draw_icon,
    draw_ring,
    draw_round,
    draw_text,
    line_height,
    part_height,
    text_width,
    themed_icon,
)
from ui.parts.choice_card import draw_radio

_BOX = 16
_BOX_TEXT = 26  # where the text begins behind the box of a check box


class SearchField(QLineEdit, Restyled):
    """A line with a magnifier; the key that leads here stands behind the placeholder."""

    def __init__(self, placeholder: str = "", *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glass = self.addAction(themed_icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(120)
        self.show_placeholder(placeholder, key)

    def show_placeholder(self, placeholder: str, key: str = "") -> None:
        """Say what can be searched, and by which key one comes here."""
        self.setPlaceholderText(f"{placeholder}   {key}" if key else placeholder)
        name = placeholder.rstrip("…")
        self.setAccessibleName(name)
        self._glass.setText(name)  # the magnifier is a button to a screen reader

    @override
    def restyle(self) -> None:
        self._glass.setIcon(themed_icon("search", ratio=self.devicePixelRatioF()))


class Picker(QComboBox):
    """A list to choose from, painted like the other inputs; the list itself is Qt's."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        texts = (text_width(self.itemText(index)) for index in range(self.count()))
        return QSize(max(texts, default=60) + 8 + 28, part_height(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(64, self.sizeHint().height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a form must not change what stands in it."""
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        enabled = self.isEnabled()
        fill = Token.SURFACE if enabled else Token.CANVAS
        draw_round(painter, self.rect(), 5, fill, Token.CONTROL if enabled else Token.LINE)
        if self.hasFocus():
            draw_ring(painter, self.rect(), 5)
        box = QRectF(9, 0, self.width() - 9 - 24, self.height() - 1)
        chosen = bool(self.currentText())
        text = self.currentText() or self.placeholderText()
        draw_text(painter, box, text, Token.INK if chosen and enabled else Token.FAINT)
        draw_icon(painter, self.width() - 21, (self.height() - 14) / 2, "chevron-down", Token.MUTED, 14)


class Check(QCheckBox):
    """A check box with one line of explanation below its text if there is one."""

    def __init__(self, text: str = "", explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._explanation = explanation
        self.setAccessibleDescription(explanation)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def explain(self, explanation: str) -> None:
        """Show another explanation."""
        self._explanation = explanation
        self.setAccessibleDescription(explanation)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        wide = max(text_width(self._plain(), weight=Weight.MEDIUM), text_width(self._explanation, Role.SMALL))
        tall = line_height() + (line_height(Role.SMALL) + 1 if self._explanation else 0)
        return QSize(_BOX_TEXT + wide + 2, max(24, tall + 4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(_BOX_TEXT + 60, self.sizeHint().width()), self.sizeHint().height())

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tall, line = self.height(), line_height()
        content = line + (line_height(Role.SMALL) + 1 if self._explanation else 0)
        top = (tall - content) / 2
        box = QRectF(1, (tall - _BOX) / 2, _BOX, _BOX)
        self._paint_box(painter, box)
        ink = Token.INK if self.isEnabled() else Token.FAINT
        weight = Weight.MEDIUM if self._explanation else Weight.REGULAR
        room = self.width() - _BOX_TEXT
        draw_text(painter, QRectF(_BOX_TEXT, top, room, line), self._plain(), ink, weight=weight)
        if self._explanation:
            below = QRectF(_BOX_TEXT, top + line + 1, room, line_height(Role.SMALL))
            draw_text(painter, below, self._explanation, Token.MUTED, Role.SMALL)
        if self.hasFocus():
            draw_ring(painter, box.adjusted(-1, -1, 1, 1).toRect(), 4)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        on, enabled = self.isChecked(), self.isEnabled()
        outline = Token.LINE if not enabled else Token.ACCENT if on else Token.CONTROL
        draw_round(painter, box, 3, Token.SURFACE if enabled else Token.CANVAS, outline, 1.5)
        if on:
            tick = Token.ACCENT if enabled else Token.FAINT
            draw_icon(painter, box.x() + 2, box.y() + 2, "check", tick, 12)

    def _plain(self) -> str:
        return self.text().replace("&", "")


class Radio(QRadioButton):
    """One of several; radio buttons of one parent exclude each other."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_BOX_TEXT + text_width(self._plain()) + 2, max(24, line_height() + 4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(_BOX_TEXT + 60, self.sizeHint().width()), self.sizeHint().height())

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        draw_radio(painter, 9, middle, chosen=self.isChecked())
        ink = Token.INK if self.isEnabled() else Token.FAINT
        box = QRectF(_BOX_TEXT, 0, self.width() - _BOX_TEXT, self.height())
        draw_text(painter, box, self._plain(), ink)
        if self.hasFocus():
            draw_ring(painter, QRectF(0, middle - 9, 18, 18), 9)

    def _plain(self) -> str:
        return self.text().replace("&", "")
