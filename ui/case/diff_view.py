"""Two texts as one, with what was added and removed marked by colour and line."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.look import Restyled, Token
from ui.parts.diff_marks import Mark, Run, insert_runs, word_diff


class DiffView(QTextEdit, Restyled):
    """Read only; the accessible description says the changes in words."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[Run, ...] = ()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def show_difference(self, before: str, after: str) -> None:
        """Show how the one text became the other."""
        self._runs = word_diff(before, after)
        gone = "; ".join(run.text.strip() for run in self._runs if run.mark is Mark.DELETED)
        come = "; ".join(run.text.strip() for run in self._runs if run.mark is Mark.INSERTED)
        said = [self.tr("Dihapus: {0}").format(gone)] if gone else []
        said += [self.tr("Ditambah: {0}").format(come)] if come else []
        self.setAccessibleDescription(". ".join(said) or self.tr("Tidak ada perbedaan"))
        self.restyle()

    def restyle(self) -> None:
        """Write the runs again in the present fonts and colours."""
        self.clear()
        insert_runs(QTextCursor(self.document()), self._runs, ink=Token.INK)
        self.moveCursor(QTextCursor.MoveOperation.Start)
