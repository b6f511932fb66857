"""One sentence on what an action leads to, and whether there is a way back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.finality import is_final
from desktop.domain.intents import Kind
from desktop.domain.workflow import ROW
from ui.words import stage_word

translate = QCoreApplication.translate


def consequence(kind: Kind) -> str:
    """What happens once the action is sent."""
    reached = ROW[kind].to
    said = [_words(kind)]
    if reached is not None:
        status = translate("Dialogs", "Status menjadi “{0}”.")
        said.insert(0, status.format(stage_word(reached.value).full or stage_word(reached.value).text))
    if is_final(kind):
        said.append(translate("Dialogs", "Tidak dapat dibatalkan setelah terkirim."))
    return " ".join(part for part in said if part)


def _words(kind: Kind) -> str:
    match kind:
        case Kind.REQUEST_INFORMATION:
            return translate("Dialogs", "Pelapor membaca pertanyaan ini; tenggat dapat berhenti sementara.")
        case Kind.APPROVE:
            return translate("Dialogs", "Jawaban dengan susunan kata Anda terbit kepada pelapor.")
        case _:
            return ""
