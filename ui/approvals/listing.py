"""The proposals as lines of the inbox, under the sections of who has to do something next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.casework.views import ApprovalRow, ApprovalsView
from ui.case.times import near
from ui.desk import Desk
from ui.parts.two_lines import Line, Section, TwoLines
from ui.words import deadline_word, sync_word

translate = QCoreApplication.translate


def lines(desk: Desk, view: ApprovalsView) -> tuple[Line, ...]:
    """Sections and rows in their order; an empty section is left out."""
    sections = (
        (translate("Approvals", "Menunggu saya"), view.waiting),
        (translate("Approvals", "Diajukan oleh saya"), view.mine),
        (translate("Approvals", "Dikembalikan"), view.returned),
    )
    made: list[Line] = []
    for name, rows in sections:
        if rows:
            made += [Section(name, len(rows)), *(_line(desk, row) for row in rows)]
    return tuple(made)


def _line(desk: Desk, row: ApprovalRow) -> TwoLines:
    due, state = deadline_word(row.days_left), sync_word(row.sync)
    about = _about(desk, row)
    return TwoLines(
        key=row.record,
        title=row.title,
        under=about,
        says=f"{row.title}, {about}, {due.full}, {state.full}",
        under_icon="user-off" if row.own else "",
        end=due,
        state=state,
        strong=not row.own,
        quiet=row.own,
    )


def _about(desk: Desk, row: ApprovalRow) -> str:
    if row.own:
        return translate("Approvals", "{0} · Anda pengusul, perlu orang lain").format(row.number)
    when = near(desk, row.proposed_at)
    asked = translate("Approvals", "untuk Anda") if row.for_you else ""
    return " · ".join(part for part in (row.number, asked, row.unit, f"{row.proposer}, {when}") if part)
