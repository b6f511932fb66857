"""What runs while a window holds its profile: the log, and the door at which a second start knocks."""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from desktop import logs
from ui.second_start import Door, come_to_front

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.profile import Profile


@contextmanager
def holding(profile: Profile, window: Callable[[], QWidget | None]) -> Generator[None]:
    """From when a window stands until the profile is let go; `window` is the one to bring to the front."""
    with logs.kept(profile.logs):
        logs.log("window").info("window.started", os=sys.platform)
        if not faulthandler.is_enabled():  # else whoever started us listens already
            with suppress(OSError):
                logs.catch_crashes(profile.logs)
        door = Door(profile.folder)
        door.knocked.connect(lambda: come_to_front(window()))
        try:
            yield
        finally:
            door.close()
            logs.log("window").info("window.ended")
