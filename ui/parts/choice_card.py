"""One side of a disagreement as a card that is chosen like a radio button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCursor, QTextDocument
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.look import (
    RIGHT,
    Restyled,
    Role,
    Token,
    Weight,
    colour,
    draw_ring,
    draw_round,
    draw_text,
    font,
    metrics,
)
from ui.parts.diff_marks import Mark, Run, insert_runs

_EDGE = 3  # room for the focus ring outside the card
_TEXT_LEFT, _TEXT_TOP, _TEXT_RIGHT = 35, 12, 27
_NARROW = 140


class ChoiceCard(QRadioButton, Restyled):
    """Cards with one parent exclude each other; `key` is a hint only, the screen owns the shortcut."""

    def __init__(
        self, runs: Sequence[Run] = (), *, key: str = "", what: str = "", parent: QWidget | None = None
    ) -> None:
        """`what` names the side for a screen reader: Versi Anda."""
        super().__init__(parent)
        self._key, self._what = key, what
        self._runs: tuple[Run, ...] = ()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_runs(runs)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show another text."""
        self._runs = tuple(runs)
        text = "".join(run.text for run in runs if run.mark is not Mark.DELETED)
        self.setAccessibleName(f"{self._what}: {text}" if self._what else text)
        gone = "; ".join(run.text.strip() for run in runs if run.mark is Mark.DELETED)
        come = "; ".join(run.text.strip() for run in runs if run.mark is Mark.INSERTED)
        parts = [self.tr("Dihapus: {0}").format(gone)] if gone else []
        parts += [self.tr("Ditambah: {0}").format(come)] if come else []
        self.setAccessibleDescription(". ".join(parts))
        self.restyle()

    @override
    def restyle(self) -> None:
        self._document.clear()
        self._document.setDefaultFont(font())
        insert_runs(QTextCursor(self._document), self._runs)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(max(self.width(), 220)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, _TEXT_TOP * 2 + metrics().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(width, _NARROW) - _TEXT_LEFT - _TEXT_RIGHT)
        return int(self._document.size().height()) + 2 * _TEXT_TOP

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        card, chosen = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), self.isChecked()
        if self.hasFocus():
            draw_ring(painter, self.rect(), 7)
        fill = Token.ACCENT_TINT if chosen else Token.HOVER if self.underMouse() else Token.SURFACE
        outline, width = (Token.ACCENT, 1.5) if chosen else (Token.EDGE, 1.0)
        draw_round(painter, card, 5, fill, outline, width)
        line = metrics().height()
        draw_radio(painter, 20, _TEXT_TOP + line / 2, chosen=chosen)
        hint = QRectF(0, _TEXT_TOP, self.width() - 14, line)
        draw_text(painter, hint, self._key, Token.FAINT, Role.CAPTION, Weight.MEDIUM, RIGHT)
        self._document.setTextWidth(self.width() - _TEXT_LEFT - _TEXT_RIGHT)
        painter.translate(_TEXT_LEFT, _TEXT_TOP)
        self._document.drawContents(painter)


def draw_radio(painter: QPainter, x: float, y: float, *, chosen: bool) -> None:
    """Draw a radio button round its centre."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(Token.SURFACE))
    painter.setPen(QPen(colour(Token.ACCENT if chosen else Token.CONTROL), 1.5))
    painter.drawEllipse(QPointF(x, y), 6.5, 6.5)
    if chosen:
        draw_round(painter, QRectF(x - 3.5, y - 3.5, 7, 7), 3.5, Token.ACCENT)
