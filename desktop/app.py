"""The window's composition root: from the unlock card to a working desk, and back when it is locked."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop.clock import SystemClock
from desktop.profile import AlreadyRunningError, Profile
from desktop.settings import Settings, SettingsFile, Theme
from ui.language import Languages
from ui.look import THEME, Mode
from ui.unlock.people import account_of
from ui.unlock.window import UnlockWindow
from ui.words import Language

if TYPE_CHECKING:
    from desktop.accounts.accounts import Accounts
    from desktop.accounts.session import Session
    from desktop.office import Office
    from ui.desk import Desk
    from ui.main_window import MainWindow

_MODES = {Theme.LIGHT: Mode.LIGHT, Theme.DARK: Mode.DARK, Theme.SYSTEM: Mode.SYSTEM}


class Application(QObject):
    """One profile's windows. Everything slow is imported only after the unlock card stands."""

    def __init__(self, application: QApplication, profile: Profile) -> None:
        super().__init__()
        self._application = application
        self.profile = profile
        self.settings = SettingsFile(profile.settings).load().settings
        self._languages = Languages(application)
        THEME.start(application, _MODES[self.settings.theme], round(self.settings.font_scale * 100))
        self._languages.use(Language(self.settings.language.value))
        self._accounts: Accounts | None = None
        self._session: Session | None = None
        self.unlock: UnlockWindow | None = None
        self.window: MainWindow | None = None
        self.desk: Desk | None = None
        self.office: Office | None = None

    def show_unlock(self) -> None:
        """Show who can unlock here, and how much waits."""
        from desktop.accounts.accounts import Accounts  # the window's bones come first

        self._accounts = Accounts(self.profile.folder)
        people = [
            account_of(info.person, wait_seconds=info.wait_seconds, enrolled=info.enrolled)
            for info in sorted(self._accounts.people(), key=lambda info: not info.person.reads_cases)
        ]
        self.unlock = UnlockWindow(
            people,
            self.settings.office_name,
            self._open_session,
            enrol=self._enrol,
            training=self.settings.training,
        )
        waiting = self._accounts.waiting()
        if waiting is not None:
            self.unlock.show_waiting(waiting.count, *self._local(waiting.oldest))
        self.unlock.unlocked.connect(self._opened)
        self.unlock.language_chosen.connect(self._language_chosen)
        self.unlock.show()

    @Slot(str)
    def _opened(self, _person: str) -> None:
        from desktop.composing import compose  # everything else of the program, now that it is wanted

        if self._accounts is None or self._session is None:
            return
        self.office, self.desk, self.window = compose(self.profile, self._accounts, self._session)
        self._session = None
        self.desk.settings_changed.connect(self._settings_changed)
        self.desk.lock_asked.connect(self.lock)
        self.desk.quit_asked.connect(self.leave)
        self.window.show()
        if self.unlock is not None:
            self.unlock.close()
            self.unlock.deleteLater()
            self.unlock = None

    @Slot()
    def lock(self) -> None:
        """Close the office, drop its keys and show the unlock card again; drafts and outbox are on disk."""
        if self.office is None:
            return
        self._close_office()
        self.show_unlock()

    @Slot()
    def leave(self) -> None:
        """Close everything in order; called when the window closes."""
        self._close_office()

    def _close_office(self) -> None:
        if self.desk is not None:
            self.desk.close()
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
        if self.office is not None:
            self.office.close()
        self.window = self.desk = self.office = None

    def _open_session(self, person: str, password: str) -> None:
        if self._accounts is not None:
            self._session = self._accounts.unlock(person, password)

    def _enrol(self, person: str, code: str, password: str) -> None:
        if self._accounts is not None:
            self._session = self._accounts.enrol(person, code, password)

    @Slot(str)
    def _language_chosen(self, key: str) -> None:
        self._languages.use(Language(key))

    @Slot()
    def _settings_changed(self) -> None:
        if self.desk is not None:
            self._apply(self.desk.settings)

    def _apply(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        THEME.set_mode(_MODES[settings.theme])
        THEME.set_percent(round(settings.font_scale * 100))
        if settings.language != before.language:
            self._languages.use(Language(settings.language.value))

    def _local(self, oldest: datetime | None) -> tuple[datetime | None, datetime | None]:
        zone = ZoneInfo(self.settings.zone.value)
        local = oldest.astimezone(zone) if oldest is not None else None
        return local, SystemClock().now().astimezone(zone)


def run_window(profile: Profile) -> int:
    """Open the window on a profile and stay until it closes; answers the exit code."""
    if not profile.exists:
        sys.stderr.write("Belum ada kantor di profil ini. Jalankan dahulu: tanggap init\n")
        return 7
    try:
        with profile.locked():
            qt = QApplication(sys.argv[:1])
            application = Application(qt, profile)
            application.show_unlock()
            return qt.exec()
    except AlreadyRunningError as error:
        sys.stderr.write(f"Tanggap sudah terbuka untuk profil ini (proses {error.pid}).\n")
        return 7


def run_demo(profile: Profile | None) -> int:
    """Open the training office, making it first if need be; without a display the tour is the way to look."""
    from desktop.joining import sample_office_profile
    from desktop.training import COMPLAINTS, PASSWORD

    place = profile or Profile(Profile.default().folder.with_name("tanggap-latihan"))
    if not place.exists:
        sys.stderr.write("Menyiapkan kantor latihan...\n")
        now = SystemClock().now()
        sample_office_profile(place, PASSWORD, complaints=COMPLAINTS, now=now).close()
    sys.stderr.write(f"Kata sandi latihan: {PASSWORD}\n")
    return run_window(place)
