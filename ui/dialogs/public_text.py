"""A text that citizens will read: written, shown as they see it, and looked over before it is sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from desktop.casework.public_text import Concern, Finding, look_over
from ui.case.writing import Editor
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, row
from ui.parts.labels import Icon, Label, Paragraph
from ui.parts.tabs import Tab, Tabs

translate = QCoreApplication.translate
REST_MS = 400  # after the last key: looking a text over is not for every letter
_MOST = 4


class PublicText(Box):
    """Tabs over the editor; the second one shows the text as it will be read, with the office's name."""

    def __init__(self, editor: Editor, office: str, name: str) -> None:
        super().__init__(None)
        self._editor = editor
        self.tabs = Tabs((Tab(self.tr("Tulis")), Tab(self.tr("Yang dilihat pelapor"), "world")), height=32)
        self.tabs.setObjectName(f"{name}_tabs")
        self.tabs.setAccessibleName(self.tr("Tampilan teks untuk pelapor"))
        self.read = Paragraph("", name=self.tr("Yang dilihat pelapor"))
        self.read.setObjectName(f"{name}_read")
        sender = Label(office, Role.SMALL, Weight.SEMIBOLD, Token.MUTED, wrap=True)
        self.preview = Box(Token.SUNKEN, line=Token.LINE, radius=5)
        self.preview.setLayout(column(sender, self.read, None, margins=(12, 9, 12, 9), gap=6))
        self.preview.setMinimumHeight(editor.sizeHint().height())
        self.preview.hide()
        self.cautions = Cautions()
        self.setLayout(column(self.tabs, editor, self.preview, self.cautions, gap=6))
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        self.tabs.currentChanged.connect(self._turn)
        editor.textChanged.connect(self._rest.start)
        editor.textChanged.connect(self._show)

    def _turn(self, page: int) -> None:
        self._editor.setVisible(page == 0)
        self.preview.setVisible(page == 1)
        self._show()

    def _show(self) -> None:
        self.read.set_text(self._editor.text() or self.tr("Belum ada teks."))

    def _look(self) -> None:
        self.cautions.show_findings(look_over(self._editor.text()))


class Cautions(Box):
    """What deserves a second look, a line each; a warning never keeps a person from sending."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent=parent)
        self._lines = [Label("", Role.SMALL, wrap=True) for _ in range(_MOST)]
        self._rows = [
            Box(None, layout=row(Icon("alert-triangle", Token.AMBER, 14), line, gap=6, stretch=(1,)))
            for line in self._lines
        ]
        self.setLayout(column(*self._rows, gap=3))
        self.show_findings(())

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show the most weighty ones."""
        for at, (line, whole) in enumerate(zip(self._lines, self._rows, strict=True)):
            line.setText(caution(findings[at]) if at < len(findings) else "")
            whole.setVisible(at < len(findings))
        self.setVisible(bool(findings))

    def said(self) -> tuple[str, ...]:
        """What is said now."""
        return tuple(line.text() for line in self._lines if line.text())


def caution(finding: Finding) -> str:
    """A finding as advice."""
    match finding.concern:
        case Concern.PERSONAL_DATA:
            said = translate("Dialogs", "{0} “{1}” terbaca publik. Hapus bila milik pelapor atau warga.")
            return said.format(_personal(finding.what), finding.found)
        case Concern.VARIABLE:
            return translate("Dialogs", "“{0}” belum diisi.").format(finding.found)
        case Concern.EMPTY_PHRASE:
            said = translate("Dialogs", "“{0}” belum berisi tindakan. Sebutkan apa, kapan, dan oleh siapa.")
            return said.format(finding.found)


def _personal(what: str) -> str:
    words = {
        "PHONE": translate("Dialogs", "Nomor telepon"),
        "EMAIL": translate("Dialogs", "Alamat email"),
        "BANK_ACCOUNT": translate("Dialogs", "Nomor rekening"),
        "CARD": translate("Dialogs", "Nomor kartu"),
        "PASSPORT": translate("Dialogs", "Nomor paspor"),
        "BIRTH_DATE": translate("Dialogs", "Tanggal lahir"),
    }
    return words.get(what, what)
