"""Runs one scene of the tour in this process: the real window offscreen, unlocked through its card."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop.app import Application
from desktop.profile import Profile
from desktop.tour.driver import TourError
from desktop.tour.scenes import SCENES
from desktop.tour.stage import Scene
from ui.look import new_application


def perform(name: str, profile: Profile, person: str, out: Path, plan_file: Path) -> int:
    """Perform a scene; answers 0, or 1 with the reason on standard error."""
    with profile.locked():
        qt = new_application(sys.argv[0])
        application = Application(qt, profile)
        application.show_unlock()
        scene = Scene(application, out, plan_file)
        code: list[int] = []

        def act() -> None:
            try:
                scene.unlock(person)
                SCENES[name](scene)
                code.append(0)
            except TourError as error:
                sys.stderr.write(f"{name}: {error}\n")
                code.append(1)
            finally:
                application.leave()
                qt.quit()

        QTimer.singleShot(0, act)
        qt.exec()
    return code[0] if code else 1
