"""A line that shows, while one types, how a short text became another."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from ui.case.diff_view import DiffView


class LineDiff(DiffView):
    """As tall as its words; gone while there is no difference."""

    def __init__(self, before: str, name: str) -> None:
        super().__init__(name)
        self._before = before
        self.setProperty("paragraph", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.compare(before)

    def compare(self, after: str) -> None:
        """Show the difference of the text before with this one."""
        self.show_difference(self._before, after.strip())
        self.setVisible(after.strip() != self._before)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        tall = int(self.document().size().height()) + 2
        if self.maximumHeight() != tall:
            self.setFixedHeight(tall)
