"""The second page: how this computer begins."""

from __future__ import annotations

from enum import StrEnum
from typing import override

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from ui.first_run.page import Page
from ui.look import Role, Token, Weight, draw_icon, draw_ring, draw_round, draw_text, line_height, part_height

_TEXT_LEFT, _TEXT_RIGHT = 44, 36


class Start(StrEnum):
    """The three beginnings there are."""

    JOIN = "join"
    TRAINING = "training"
    ALONE = "alone"


_ICONS = {Start.JOIN: "building-community", Start.TRAINING: "school", Start.ALONE: "file-import"}


class WayLine(QRadioButton):
    """One beginning: icon, name, and one line of what it means."""

    def __init__(self, start: Start, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = start
        self._name = self._about = ""
        self.setObjectName(f"first_{start.value}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, about: str) -> None:
        """Show other words."""
        self._name, self._about = name, about
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, part_height(50, Role.BODY, 18 + line_height(Role.SMALL)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, chosen = QPainter(self), self.isChecked()
        if chosen:
            draw_round(painter, self.rect(), 6, Token.ACCENT_TINT, Token.ACCENT, 1.5)
        else:
            draw_round(painter, self.rect(), 6, Token.HOVER if self.underMouse() else None, Token.LINE)
        ink, middle = Token.ACCENT if chosen else Token.MUTED, self.height() / 2
        draw_icon(painter, 14, middle - 9, _ICONS[self.start], ink, 18)
        name, about = line_height(), line_height(Role.SMALL)
        room, top = self.width() - _TEXT_LEFT - _TEXT_RIGHT, middle - (name + about) / 2
        weight = Weight.SEMIBOLD if chosen else Weight.MEDIUM
        draw_text(painter, QRectF(_TEXT_LEFT, top - 1, room, name), self._name, weight=weight)
        below = QRectF(_TEXT_LEFT, top + name, room, about)
        draw_text(painter, below, self._about, Token.MUTED, Role.SMALL)
        if chosen:
            draw_icon(painter, self.width() - 30, middle - 9, "check", Token.ACCENT, 18)
        if self.hasFocus():
            draw_ring(painter, self.rect(), 6)


class WayPage(Page):
    """One of three; the first is chosen, because most computers join an office that is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = {start: WayLine(start) for start in Start}
        self._group = QButtonGroup(self)
        for line in self.lines.values():
            self._group.addButton(line)
        self.lines[Start.JOIN].setChecked(True)
        self._group.buttonToggled.connect(self._repaint)
        self.arrange(*self.lines.values())
        self.retranslate()

    @property
    def start(self) -> Start:
        """The chosen beginning."""
        return next(start for start, line in self.lines.items() if line.isChecked())

    def choose(self, start: Start) -> None:
        """Choose a beginning."""
        self.lines[start].setChecked(True)

    @override
    def begin(self) -> None:
        self.lines[self.start].setFocus()

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Pilih cara memulai"))
        self.about.setText(self.tr("Komputer ini belum berisi data kantor."))
        self.lines[Start.JOIN].say(
            self.tr("Gabung ke kantor"), self.tr("Dengan alamat gerbang dan kode sekali pakai")
        )
        self.lines[Start.TRAINING].say(
            self.tr("Mode Latihan"), self.tr("Kantor rekaan untuk belajar, tanpa jaringan")
        )
        self.lines[Start.ALONE].say(
            self.tr("Mulai sendiri"), self.tr("Tanpa gerbang, dengan impor Laporan Ringkas")
        )

    def _repaint(self) -> None:
        for line in self.lines.values():
            line.update()
