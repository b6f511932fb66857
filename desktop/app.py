"""The window's composition root: from the unlock card to a working desk, and back when it is locked."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from desktop.accounts import waiting
from desktop.clock import SystemClock
from desktop.domain.roles import READING
from desktop.profile import AlreadyRunningError, Profile
from desktop.settings import Settings, SettingsFile, Theme, Zone
from desktop.vault import roll
from ui.language import Languages
from ui.look import THEME, Mode, new_application
from ui.mishaps import Mishaps
from ui.unlock.people import account_of
from ui.unlock.window import UnlockWindow
from ui.words import Language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.accounts.accounts import Accounts
    from desktop.accounts.session import Session
    from desktop.first_run import Founded
    from desktop.office import Office
    from ui.desk import Desk
    from ui.first_run import FirstRunWindow
    from ui.main_window import MainWindow

_HOURS = {Zone.WIB: 7, Zone.WIB_KALIMANTAN: 7, Zone.WITA: 8, Zone.WIT: 9}
"""Hours from UTC, the same since 1988: the time zone database need not be read before the first window."""

_MODES = {Theme.LIGHT: Mode.LIGHT, Theme.DARK: Mode.DARK, Theme.SYSTEM: Mode.SYSTEM}

_SETTLE_MS = 100
"""The painted window first takes what the person and the desktop send it."""

_FOR_UNLOCK = ("desktop.accounts.accounts", "argon2.low_level", "desktop.office")
"""All that needs no Qt, in the order in which unlocking asks for it."""

_FOR_LATER = (
    "desktop.joining",
    "desktop.exchange.laporan_ringkas_import",
    "sync.contract.client",
    "sync.engine",
    "sync.linktest",
)
"""What somebody may ask for once the queue stands."""


class Application(QObject):
    """One profile's windows. Everything slow is imported only after the unlock card stands."""

    def __init__(self, application: QApplication, profile: Profile) -> None:
        super().__init__()
        self._application = application
        self._held = ExitStack()
        self._ours = self._standing = False
        self.profile = profile
        self.settings = SettingsFile(profile.settings).load().settings
        self._languages = Languages(application)
        percent = round(self.settings.font_scale * 100)
        THEME.start(application, _MODES[self.settings.theme], percent, sheet=False)
        self._languages.use(Language(self.settings.language.value))
        self._accounts: Accounts | None = None
        self._session: Session | None = None
        self.first: FirstRunWindow | None = None
        self.unlock: UnlockWindow | None = None
        self.window: MainWindow | None = None
        self.desk: Desk | None = None
        self.office: Office | None = None

    @property
    def accounts(self) -> Accounts:
        """The people of this profile and their keys, from the first try to unlock on."""
        if self._accounts is None:
            from desktop.accounts.accounts import Accounts  # needs the vault; listing people does not

            self._accounts = Accounts(self.profile.folder)
        return self._accounts

    def hold(self) -> None:
        """Keep a second program off the profile until `leave`. Raises AlreadyRunningError, OSError."""
        self._held.enter_context(self.profile.locked())
        self._ours = True

    def _stand(self) -> None:
        """Log and answer a second start, from the first window on that has the profile."""
        if self._ours and not self._standing:
            from desktop.holding import holding

            self._standing = True
            self._held.enter_context(holding(self.profile, lambda: self.first or self.unlock or self.window))

    def show_first_run(self) -> None:
        """Nobody works on this computer yet: set an office up."""
        from desktop.first_run import set_up_of
        from ui.first_run import FirstRunWindow

        THEME.dress()
        self.first = FirstRunWindow(set_up_of(self.profile), self.settings)
        self.first.looked.connect(self._apply)
        self.first.founded.connect(self._founded)
        self.first.discarded.connect(self._discarded)
        self.first.entered.connect(self._entered)
        self.first.left.connect(self.leave)
        self.first.show()
        self._painted()

    @Slot(object)
    def _founded(self, founded: Founded) -> None:
        from ui.first_run.refusals import not_opened

        try:
            self.hold()
            self._stand()
            self.settings = SettingsFile(self.profile.settings).load().settings
            self._accounts, self._session = founded.accounts, founded.session
            desk = self._compose()
        except Exception as error:  # noqa: BLE001 - every kind becomes a sentence in the window
            founded.accounts.lock(founded.session)
            if self.first is not None:
                self.first.refuse(not_opened(error))
            return
        if self.first is not None and desk is not None:
            self.first.show_ready(desk)

    @Slot(object)
    def _discarded(self, founded: Founded) -> None:
        founded.accounts.lock(founded.session)

    @Slot(bool)
    def _entered(self, importing: bool) -> None:  # noqa: FBT001 - as the signal says
        if self.window is not None:
            self.window.show()
            if importing:
                self.window.menus.asked.emit("import")
        if self.first is not None:
            self.first.close()
            self.first.deleteLater()
            self.first = None

    def show_unlock(self) -> None:
        """Show who can unlock here, and how much waits."""
        folder, clock = self.profile.folder, SystemClock()
        people = [
            account_of(info, wait_seconds=info.wait_seconds, enrolled=info.enrolled)
            for info in sorted(
                roll.people(folder, roll.pauses(folder, clock)), key=lambda info: not info.roles & READING
            )
        ]
        self.unlock = UnlockWindow(
            people,
            self.settings.office_name,
            self._open_session,
            enrol=self._enrol,
            training=self.settings.training,
        )
        noted = waiting.read(folder)
        if noted is not None:
            self.unlock.show_waiting(noted.actions, *self._local(noted.oldest))
        self.unlock.painted.connect(self._painted, Qt.ConnectionType.QueuedConnection)
        self.unlock.unlocked.connect(self._opened)
        self.unlock.language_chosen.connect(self._language_chosen)
        self.unlock.show()

    @Slot()
    def _painted(self) -> None:
        """The card stands: fetch the rest of the program while the person writes her password."""
        if not gc.isenabled():  # the first window of this process
            gc.freeze()  # what was imported stays to the end, so it need never be looked through again
            gc.enable()
        self._stand()
        QTimer.singleShot(_SETTLE_MS, THEME.dress)
        _import_behind(_FOR_UNLOCK)

    @Slot(str)
    def _opened(self, _person: str) -> None:
        if self._compose() is None or self.window is None:
            return
        self.window.show()
        _import_behind(_FOR_LATER)
        if self.unlock is not None:
            self.unlock.close()
            self.unlock.deleteLater()
            self.unlock = None

    def _compose(self) -> Desk | None:
        from desktop.composing import compose  # everything else of the program, now that it is wanted

        if self._session is None:
            return None
        THEME.dress()
        self.office, self.desk, self.window = compose(self.profile, self.accounts, self._session)
        self._session = None
        self.desk.settings_changed.connect(self._settings_changed)
        self.desk.lock_asked.connect(self.lock)
        self.desk.quit_asked.connect(self.leave)
        return self.desk

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
        self._held.close()

    def _close_office(self) -> None:
        if self.desk is not None:
            self.desk.close()
        if self.window is not None:
            for timer in self.window.findChildren(QTimer):
                timer.stop()  # what is deleted later must not read the closed office before that
            self.window.hide()
            self.window.deleteLater()
        if self.office is not None:
            self.office.close()
        self.window = self.desk = self.office = None

    def _open_session(self, person: str, password: str) -> None:
        self._session = self.accounts.unlock(person, password)

    def _enrol(self, person: str, code: str, password: str) -> None:
        self._session = self.accounts.enrol(person, code, password)

    @Slot(str)
    def _language_chosen(self, key: str) -> None:
        self._languages.use(Language(key))

    @Slot()
    def _settings_changed(self) -> None:
        if self.desk is not None:
            self._apply(self.desk.settings)

    @Slot(object)
    def _apply(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        THEME.set_mode(_MODES[settings.theme])
        THEME.set_percent(round(settings.font_scale * 100))
        if settings.language != before.language:
            self._languages.use(Language(settings.language.value))

    def _local(self, oldest: datetime | None) -> tuple[datetime | None, datetime | None]:
        zone = timezone(timedelta(hours=_HOURS[self.settings.zone]))
        local = oldest.astimezone(zone) if oldest is not None else None
        return local, SystemClock().now().astimezone(zone)


def _import_behind(names: Sequence[str]) -> None:
    """Import on a thread, once what was just shown has settled."""
    QTimer.singleShot(_SETTLE_MS, Thread(target=import_all, args=(names,), name="import-behind").start)


def import_all(names: Sequence[str]) -> None:
    """Import what will be wanted soon; a failure shows where the module is really used."""
    import contextlib
    from importlib import import_module

    for name in names:
        with contextlib.suppress(Exception):
            import_module(name)


def run_window(profile: Profile) -> int:
    """Open the window on a profile and stay until it closes; answers the exit code."""
    qt = new_application(sys.argv[0])
    mishaps = Mishaps(qt)
    mishaps.install()
    application = Application(qt, profile)
    try:
        if profile.exists:
            application.hold()
            application.show_unlock()
        else:
            application.show_first_run()
        return QCoreApplication.exec()
    except AlreadyRunningError as error:
        from ui.second_start import Knock

        Knock(profile.folder, error.pid, parent=application)
        return QCoreApplication.exec()
    finally:
        application.leave()
        mishaps.remove()
