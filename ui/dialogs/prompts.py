"""Lines that a form offers to write: ticked in the language of the window, written as they are read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor

from desktop.casework.views import Choice
from desktop.domain.public_words import (
    REQUEST_FRAME,
    RETURN_FRAME,
    Elsewhere,
    Gap,
    Lack,
    lines_in,
    with_line,
)
from ui.case.writing import Editor
from ui.dialogs.inputs import Ticks

translate = QCoreApplication.translate


class Prompts(Ticks):
    """A tick writes its line into the text; a line that is deleted there takes its tick away."""

    def __init__(
        self, choices: Sequence[Choice], name: str, editor: Editor, frame: tuple[str, ...] = ()
    ) -> None:
        super().__init__(choices, name)
        self._editor, self._frame = editor, frame
        for line, check in self.checks.items():
            check.toggled.connect(partial(self._write, line))
        editor.textChanged.connect(self._read)
        self._read()

    def _write(self, line: str, wanted: bool) -> None:
        text = self._editor.toPlainText()
        cursor = QTextCursor(self._editor.document())
        cursor.select(QTextCursor.SelectionType.Document)
        # Through a cursor, so that Ctrl+Z takes it back.
        cursor.insertText(with_line(text, line, wanted=wanted, frame=self._frame))

    def _read(self) -> None:
        self.choose("\n".join(lines_in(self._editor.toPlainText(), self.checks)))


def gap_prompts(editor: Editor) -> Prompts:
    """What can be asked of a reporter."""
    names = {
        Gap.PLACE: translate("Dialogs", "Lokasi kejadian yang lengkap"),
        Gap.TIME: translate("Dialogs", "Tanggal dan waktu kejadian"),
        Gap.PROOF: translate("Dialogs", "Foto atau bukti pendukung"),
        Gap.PERSON: translate("Dialogs", "Petugas, loket, atau instansi yang terlibat"),
        Gap.ORDER: translate("Dialogs", "Urutan kejadian"),
    }
    choices = [Choice(gap.value, name) for gap, name in names.items()]
    return Prompts(choices, "request_missing", editor, REQUEST_FRAME)


def elsewhere_prompts(editor: Editor) -> Prompts:
    """Why a complaint belongs to another agency."""
    names = {
        Elsewhere.PLACE: translate("Dialogs", "Lokasi di wilayah instansi tujuan"),
        Elsewhere.SERVICE: translate("Dialogs", "Layanan atau aset milik instansi tujuan"),
        Elsewhere.LEVEL: translate("Dialogs", "Kewenangan menurut pembagian urusan"),
    }
    return Prompts([Choice(why.value, name) for why, name in names.items()], "authority_reason", editor)


def lack_prompts(editor: Editor) -> Prompts:
    """What a proposal lacks."""
    names = {
        Lack.WHAT: translate("Dialogs", "Apa yang dilakukan"),
        Lack.WHEN: translate("Dialogs", "Tanggal pelaksanaan"),
        Lack.WHO: translate("Dialogs", "Unit atau petugas pelaksana"),
        Lack.PROOF: translate("Dialogs", "Bukti"),
        Lack.NEXT: translate("Dialogs", "Langkah lanjutan dan waktunya"),
        Lack.PERSONAL: translate("Dialogs", "Ada data pribadi dalam jawaban"),
    }
    choices = [Choice(lack.value, name) for lack, name in names.items()]
    return Prompts(choices, "return_reason", editor, RETURN_FRAME)
