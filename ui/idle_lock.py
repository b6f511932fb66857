"""Locks the window after so many minutes without a key, a click or a turn of the wheel (screens.md §3.2)."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from ui.desk import Desk

_MINUTE_MS = 60_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Asks the desk to lock when nobody touched any window of ours; drafts and outbox are on the disk.

    It listens to native windows, not to every widget: a filter on the application would see each of the
    many events of a scrolling table.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(desk.lock_asked)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
        desk.settings_changed.connect(self.restart)
        desk.closing.connect(self.timer.stop)
        self._watch(QGuiApplication.focusWindow())
        self.restart()

    @Slot()
    def restart(self) -> None:
        """Count from now on; with 0 minutes it never locks by itself."""
        minutes = self._desk.settings.idle_lock_minutes
        if minutes:
            self.timer.start(minutes * _MINUTE_MS)
        else:
            self.timer.stop()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time it is still installed once

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self.timer.isActive():
            self.timer.start()
        return False
