"""Walks a window as a person without a mouse or without sight does: by Tab, and by the accessible tree."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from tests.ui.seen import interface, picture

_MOST_STEPS = 150
_OPERATED = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.ButtonMenu,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.SpinBox,
        QAccessible.Role.List,
        QAccessible.Role.Table,
        QAccessible.Role.ListItem,
        QAccessible.Role.PageTab,
        QAccessible.Role.PageTabList,
        QAccessible.Role.MenuItem,
        QAccessible.Role.Link,
    }
)


def tree(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything a screen reader finds under a widget and may show, the root first."""
    waiting = [interface(root)]
    while waiting:
        found = waiting.pop()
        if not found.isValid() or found.state().invisible:
            continue
        yield found
        waiting += [found.child(at) for at in range(found.childCount())]


def unsaid(root: QWidget) -> list[str]:
    """What can be operated or can take the focus, but has no name, or has no role."""
    return [f"{found.role().name} {_of(found)}" for found in tree(root) if not _is_said(found)]


def by_tab(window: QWidget) -> list[QWidget]:
    """The controls in the order of the Tab key, from the one with the focus until it comes round."""
    first = QApplication.focusWidget()
    assert first is not None
    reached = [first]
    for _ in range(_MOST_STEPS):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in reached:
            return reached if focus is first else [*reached, focus]
        reached.append(focus)
    return reached


def tab_stops(window: QWidget) -> set[QWidget]:
    """Every control that says of itself that Tab leads to it, and can be seen and used."""
    return {
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not isinstance(part, QScrollArea)
        and not _is_unchecked_radio(part)
    }


def unlit(stops: list[QWidget]) -> list[str]:
    """The controls whose picture is the same with the focus as without it; the focus returns where it was."""
    guilty: list[str] = []
    before = QApplication.focusWidget()
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        lit = picture(stop)
        stop.clearFocus()
        if picture(stop) == lit:
            guilty.append(named(stop))
    (before or stops[0]).setFocus(Qt.FocusReason.TabFocusReason)
    return guilty


def cut(window: QWidget) -> list[str]:
    """Labels and buttons whose words do not fit sideways, or that stand out of what shows them."""
    guilty: list[str] = []
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QAbstractButton) or not part.text():
            continue
        if isinstance(part, QToolButton):
            continue  # these show their icon only
        if part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            continue  # a remark that has what is left over, be it nothing
        wraps = isinstance(part, QLabel) and part.wordWrap()
        needed = 0 if wraps else part.minimumSizeHint().width()
        if part.width() < needed or not _is_inside(part, window):
            guilty.append(f"{named(part)}: {part.text()}")
    return guilty


def named(part: QWidget) -> str:
    """How a failing test calls a control."""
    return f"{type(part).__name__} {part.objectName() or part.accessibleName()!r}"


def _is_inside(part: QWidget, window: QWidget) -> bool:
    """Whether no ancestor cuts the part off at its left or right."""
    shown = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    parent = part.parentWidget()
    while parent is not None and parent is not window:
        box = QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
        if shown.left() < box.left() - 1 or shown.right() > box.right() + 1:
            return False
        parent = parent.parentWidget()
    return True


def _is_said(found: QAccessibleInterface) -> bool:
    role = found.role()
    operated = role in _OPERATED or bool(found.state().focusable)
    named_or_none = bool(found.text(QAccessible.Text.Name)) or not operated or _is_area(found)
    return role is not QAccessible.Role.NoRole and named_or_none


def _is_area(found: QAccessibleInterface) -> bool:
    """Scroll areas and their viewports are reached through what stands in them."""
    part = found.object()
    return isinstance(part, QScrollArea) or part.objectName().startswith("qt_")


def _is_unchecked_radio(part: QWidget) -> bool:
    """Of buttons that exclude each other Tab reaches the chosen one, and the arrow keys the others."""
    return isinstance(part, QAbstractButton) and part.autoExclusive() and not part.isChecked()


def _of(found: QAccessibleInterface) -> str:
    part = found.object()
    return named(part) if isinstance(part, QWidget) else type(part).__name__
