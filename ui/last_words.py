"""Ends a thread and drops what it still had to say, for its listener's vault may be closed by then."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread


def end_thread(thread: QThread, listener: QObject) -> None:
    """Wait until the thread has ended and drop the calls it has queued for its listener."""
    thread.quit()
    thread.wait()
    QCoreApplication.removePostedEvents(listener, QEvent.Type.MetaCall)
