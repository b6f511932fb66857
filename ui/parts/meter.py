"""A bar filled to a share: the month's data, the progress of a choice."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look import THEME, Token, draw_round


def paint_meter(painter: QPainter, box: QRectF, share: float, token: Token = Token.MUTED) -> None:
    """Paint a bar filled to a share of 0.0 to 1.0."""
    radius = box.height() / 2
    if THEME.scheme.outlined:
        draw_round(painter, box, radius, outline=Token.LINE)
    else:
        draw_round(painter, box, radius, Token.LINE)
    if share > 0:
        filled = QRectF(box.x(), box.y(), max(box.height(), box.width() * share), box.height())
        draw_round(painter, filled, radius, token)


class Meter(QLabel):
    """The bar as a widget; `wide` takes the room there is (8 px high, accent), otherwise 48 by 6 px."""

    def __init__(
        self, share: float = 0.0, *, says: str = "", wide: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._share, self._wide = 0.0, wide
        across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.show_share(share, says)

    def show_share(self, share: float, says: str = "") -> None:
        """Show another share of 0.0 to 1.0 and what it means in words."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, 8) if self._wide else QSize(48, 6)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        token = Token.ACCENT if self._wide else Token.MUTED
        paint_meter(QPainter(self), QRectF(self.rect()), self._share, token)
