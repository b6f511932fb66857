"""Where a supervisor puts the answer into her own words, with her changes marked, before approving it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.case.diff_view import DiffView
from ui.case.writing import Editor
from ui.look import Token, scaled
from ui.parts.box import Box, column, row
from ui.parts.button import Button, Kind
from ui.parts.labels import heading


class EditedAnswer(QDialog):
    """`given` carries the new wording once it is approved."""

    given = Signal(str)

    def __init__(self, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = answer
        self.setObjectName("edited_answer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Setujui dengan suntingan"))
        self.editor = Editor(110, 220)
        self.editor.setObjectName("edited_answer_text")
        self.editor.setAccessibleName(self.tr("Jawaban untuk pelapor"))
        self.editor.setPlainText(answer)
        self.changes = DiffView(self.tr("Perubahan Anda"))
        cancel = Button(self.tr("Batal"), key="Esc", kind=Kind.QUIET)
        self.submit = Button(self.tr("Setujui"), icon="signature", key="Ctrl+Enter", kind=Kind.PRIMARY)
        self.submit.setObjectName("dialog_submit")
        foot = Box(Token.CANVAS, sides="t", layout=row(None, cancel, self.submit, margins=(16, 9, 16, 9)))
        body = column(
            heading(self.tr("Jawaban untuk pelapor")),
            self.editor,
            heading(self.tr("Perubahan Anda")),
            self.changes,
            margins=(16, 14, 16, 14),
            gap=6,
            stretch=(3,),
        )
        self.setLayout(column(Box(Token.SURFACE, layout=body), foot, gap=0, stretch=(0,)))
        self.resize(scaled(640), scaled(460))
        self.editor.textChanged.connect(self._compare)
        self.editor.send_asked.connect(self._give)
        self.submit.clicked.connect(self._give)
        cancel.clicked.connect(self.reject)
        self._compare()

    def _compare(self) -> None:
        self.changes.show_difference(self._before, self.editor.text())
        self.submit.set_blocked("" if self.editor.text() else self.tr("Jawaban tidak boleh kosong."))

    def _give(self) -> None:
        if self.editor.text():
            self.given.emit("" if self.editor.text() == self._before.strip() else self.editor.text())
            self.accept()
