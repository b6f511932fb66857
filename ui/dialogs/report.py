"""What the reporter wrote, beside the form: quoted, selectable, never touched by an edit."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.casework.views import CaseView
from ui.case.names import COUNTED
from ui.case.times import short_stamp
from ui.desk import Desk
from ui.look import Role, Token, Weight
from ui.parts.box import Box, column, scrolling
from ui.parts.labels import Label, Paragraph, heading

translate = QCoreApplication.translate


def quoted(*parts: QWidget | None, name: str) -> Box:
    """Reading matter on the quiet ground, in a column of its own that scrolls by itself."""
    inside = Box(Token.SUNKEN, layout=column(*parts, margins=(16, 12, 16, 12), gap=6))
    area = scrolling(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    return Box(Token.SUNKEN, sides="r", layout=column(area, gap=0, stretch=(0,)))


def report_pane(desk: Desk, view: CaseView) -> Box:
    """Title, where it came from, and the text as it was received."""
    case = view.complaint
    came = " · ".join(
        part for part in (short_stamp(desk, case.received_at), case.source, case.village) if part
    )
    if view.has_body:
        text = Paragraph(case.original_text, name=translate("Dialogs", "Isi laporan awal"))
    else:
        text = Paragraph(translate("Dialogs", "Isi laporan belum diunduh ke komputer ini."), Token.MUTED)
    text.setObjectName("dialog_received")
    title = Label(case.title, weight=Weight.SEMIBOLD, wrap=True)
    title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    files = len(case.attachments)
    with_files = Label(COUNTED.files(files), Role.SMALL, token=Token.MUTED)
    with_files.setVisible(bool(files))
    head = translate("Dialogs", "Yang ditulis pelapor")
    about = Label(came, Role.SMALL, token=Token.MUTED, wrap=True)
    return quoted(heading(head), title, about, text, with_files, None, name=head)
