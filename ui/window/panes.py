"""F6: from region to region of the window, however many controls each of them holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.box import Box


def next_pane(*panes: QWidget) -> None:
    """Give the focus to the region after the one that has it now; regions out of sight are passed over."""
    focus = QApplication.focusWidget()
    start = next((at for at, pane in enumerate(panes) if focus is not None and _holds(pane, focus)), -1)
    for step in range(1, len(panes) + 1):
        target = _entry(panes[(start + step) % len(panes)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)


def _entry(pane: QWidget) -> QWidget | None:
    """The control that takes the focus for a region, None while none can."""
    if not pane.isVisible() or not pane.isEnabled():
        return None
    if pane.focusPolicy() is not Qt.FocusPolicy.NoFocus or (isinstance(pane, Box) and pane.entry):
        return pane
    inner = pane.nextInFocusChain()
    while inner is not None and inner is not pane:
        reached = inner.isVisible() and inner.isEnabled()
        if reached and pane.isAncestorOf(inner) and inner.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            return inner
        inner = inner.nextInFocusChain()
    return None
