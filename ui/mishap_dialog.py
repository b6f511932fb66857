"""The dialog about an unexpected fault: what happened, that the work is safe, and three ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from ui.look import Role, Token, Weight, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.labels import Icon, Label
from ui.problems import mishap_problem


class MishapDialog(QDialog):
    """Continue is the default and what Esc does; `leave` ends the program."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mishap")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle("Tanggap")
        self._details = details
        said = mishap_problem()
        self.setAccessibleName(said.happened)
        self.setAccessibleDescription(said.rest)
        words = column(
            Label(said.happened, Role.TITLE, Weight.SEMIBOLD, wrap=True),
            Label(said.safe, wrap=True),
            Label(said.advice, token=Token.MUTED, wrap=True),
            gap=8,
        )
        self.copy = Button(self.tr("Salin rincian"), icon="copy")
        self.copy.setObjectName("mishap_copy")
        self.leave = Button(self.tr("Tutup Tanggap"))
        self.leave.setObjectName("mishap_leave")
        self.go_on = Button(self.tr("Lanjutkan"), kind=Kind.PRIMARY)
        self.go_on.setObjectName("mishap_go_on")
        self.go_on.setDefault(True)
        top = row(Icon("alert-triangle", Token.AMBER, 24), words, gap=12, stretch=(1,))
        content = Box(None, layout=top)
        content.setMinimumWidth(scaled(460))
        answers = row(self.copy, None, self.leave, self.go_on, gap=8)
        self.setLayout(column(content, answers, margins=(20, 16, 20, 16), gap=16))
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.accept)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self.copy.setText(self.tr("Rincian tersalin"))
