"""The dialog of an action over a small real office, and the complaints it is opened on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.casework.views import CaseView
from desktop.domain.complaint import Attachment, Complaint, Outcome, Proposal, Stage
from desktop.domain.intents import Kind
from desktop.domain.people import Agency, Person, Role, Unit
from desktop.store import directory
from tests.unit.office import ADMIN, NOW, RINA, SYARIF, UNITS, SmallOffice, complaint
from ui.desk import Desk
from ui.dialogs import ActionDialog, ActionDialogs

NEW, OLD, APPROVED, PROPOSED = "sp4n:1", "sp4n:2", "sp4n:3", "sp4n:4"
DEWI = Person("dewi", "Dewi Anjani", frozenset({Role.OFFICER}), "61.02", "pupr", "nip-4")
OTHERS = Person("andi", "Andi Sambas", frozenset({Role.OFFICER, Role.SUPERVISOR}), "61.01", "pupr", "nip-5")
PHOTO = Attachment("a1", "lubang.jpg", "image/jpeg", 212_345, "0" * 64)
ANSWER = "Yth. Pelapor, sudah ditambal pada 20 November 2026."


def dialog_office(folder: Path) -> SmallOffice:
    """A new complaint, one in work, an approved one, a proposed one, and an agency beside ours."""
    made = SmallOffice(folder)
    units = (
        *UNITS,
        Unit("pupr", "PUPR", "Dinas PUPR Sambas", "61.01"),
        Unit("bpbd", "BPBD", "BPBD", "61.01"),
    )
    agencies = (Agency("61.02", "Kab. Mempawah"), Agency("61.01", "Kab. Sambas"))
    with made.database.writing() as session:
        directory.replace(session, (RINA, SYARIF, ADMIN, DEWI, OTHERS), units, agencies, "2")
    made.receive(*_complaints())
    return made


def _complaints() -> tuple[Complaint, ...]:
    handled = replace(complaint(9, Stage.IN_PROGRESS), unit="pupr", category_id="01", category="Jembatan")
    proposal = Proposal("p1", "rina", "Rina Wijaya", NOW, Outcome.HANDLED, ANSWER)
    return (
        complaint(1),
        replace(complaint(2, Stage.DISPOSED), unit="kominfo", attachments=(PHOTO,)),
        complaint(3, Stage.APPROVED, proposal=proposal),
        complaint(4, Stage.PROPOSED, proposal=proposal),
        handled,
    )


def seen(desk: Desk, record: str) -> CaseView:
    """The case as the person at the desk sees it now."""
    view = desk.casework.case(record, desk.person)
    assert view is not None
    return view


def opened[D: ActionDialog](desk: Desk, host: QWidget, kind: Kind, record: str, dialog: type[D]) -> D:
    """The dialog of an action, open over the host."""
    made = ActionDialogs(desk, host).open(kind, seen(desk, record))
    assert isinstance(made, dialog)
    return made


def drafts(desk: Desk, record: str) -> dict[str, str]:
    """The drafts of a complaint by kind."""
    return {kind: text for kind, text, _ in seen(desk, record).drafts}


def waiting(desk: Desk) -> list[Kind]:
    """The kinds of what waits in the outbox, in order."""
    return [row.kind for row in desk.casework.outbox(online=False).waiting]
