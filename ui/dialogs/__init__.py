"""The dialogs of the actions on a complaint, opened by the kind of action."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.casework.views import CaseView
from desktop.domain.intents import Kind
from ui.desk import Desk
from ui.dialogs.card import EditDialog, VerifyDialog
from ui.dialogs.decide import ApproveDialog, ReturnDialog
from ui.dialogs.form import ActionDialog
from ui.dialogs.resolve import ResolveDialog
from ui.dialogs.simple import ArchiveDialog, AuthorityDialog, CloseDialog, DisposeDialog, RequestDialog
from ui.problems import refusal_problem

FORMS: dict[Kind, type[ActionDialog]] = {
    dialog.KIND: dialog
    for dialog in (
        VerifyDialog,
        EditDialog,
        DisposeDialog,
        RequestDialog,
        AuthorityDialog,
        ArchiveDialog,
        ResolveDialog,
        CloseDialog,
        ApproveDialog,
        ReturnDialog,
    )
}
"""The form of every kind of action that has one."""


class ActionDialogs:
    """Opens the dialog of an action over a screen; one that is refused now says why instead."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def open(self, kind: Kind, view: CaseView) -> ActionDialog | None:
        """Open the dialog for an action on the case as it is shown."""
        offer = view.offer(kind)
        if offer.refusal is not None:
            self._desk.problem.emit(refusal_problem(offer.refusal.value))
            return None
        dialog = FORMS[kind](self._desk, view, self._parent)
        dialog.open()
        return dialog


__all__ = ["FORMS", "ActionDialog", "ActionDialogs"]
