"""This computer's keyring, reached through a backend that we name ourselves."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, cast

LONGEST_VALUE = 2_500
"""Bytes as Windows counts them, two a character: its entries end at 2,560."""

_OFF = frozenset({"keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"})


class KeyringState(StrEnum):
    """Whether this computer's keyring answers; the values are also the codes of the sentences shown."""

    AVAILABLE = "keyring-available"
    MISSING = "keyring-missing"
    LOCKED = "keyring-locked"


class KeyringError(Exception):
    """The keyring does not answer; `state` says why."""

    def __init__(self, state: KeyringState) -> None:
        super().__init__(state.value)
        self.state = state


class SecretTooLongError(Exception):
    """A keyring entry holds at most LONGEST_VALUE bytes, two a character."""

    def __init__(self, size: int) -> None:
        super().__init__(f"{size} bytes, at most {LONGEST_VALUE} fit")
        self.size = size
        self.longest = LONGEST_VALUE


class Backend(Protocol):
    """The part of a `keyring` backend that is used."""

    def get_password(self, service: str, username: str) -> str | None:
        """The value, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep the value."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Remove the value."""
        ...


def os_backend() -> Backend | None:
    """The operating system's own keyring, None where there is none.

    Never `keyring.get_keyring()`: that one runs whatever class the user's configuration names. Setting
    PYTHON_KEYRING_BACKEND to keyring's `fail` or `null` backend switches the keyring off, as everywhere.
    """
    if os.environ.get("PYTHON_KEYRING_BACKEND", "") in _OFF:
        return None
    # Imported here because it costs about 100 ms, and only some starts need it.
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring as Chosen
    elif sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Chosen
    else:
        from keyring.backends.SecretService import Keyring as Chosen
    # The library wraps its methods in a way that hides their signatures.
    return cast("Callable[[], Backend]", Chosen)()


class Keyring:
    """Named secrets in this computer's keyring, every write read back."""

    def __init__(self, backend: Callable[[], Backend | None] = os_backend) -> None:
        """`backend` is called at most once, at the first question."""
        self._make = backend
        self._backend: Backend | None = None
        self._asked = False
        self._put: list[str] = []

    def state(self) -> KeyringState:
        """Ask once whether the keyring answers."""
        try:
            self.get("probe")
        except KeyringError as error:
            return error.state
        return KeyringState.AVAILABLE

    def get(self, name: str) -> str | None:
        """The secret of this name, None if there is none. Raises KeyringError."""
        backend = self._reach()
        try:
            return backend.get_password(_service(name), name)
        except Exception as error:
            raise KeyringError(_why(error)) from error

    def put(self, name: str, value: str) -> None:
        """Keep a secret and read it back. Raises SecretTooLongError; KeyringError even if swallowed."""
        size = len(value.encode("utf-16-le", "surrogatepass"))
        if size > LONGEST_VALUE:  # before anything else, so that a sealed file takes no more than a keyring
            raise SecretTooLongError(size)
        backend = self._reach()
        try:
            backend.set_password(_service(name), name, value)
            kept = backend.get_password(_service(name), name)
        except Exception as error:
            raise KeyringError(_why(error)) from error
        if kept != value:  # a null backend takes everything and keeps nothing
            raise KeyringError(KeyringState.MISSING)
        self._put.append(name)

    def take_back(self) -> None:
        """Remove what was put through this object, as far as the keyring still answers."""
        while self._put:
            with contextlib.suppress(KeyringError):
                self.delete(self._put.pop())

    def delete(self, name: str) -> None:
        """Remove a secret; it is no error if there is none. Raises KeyringError."""
        if self.get(name) is None:
            return
        backend = self._reach()
        try:
            backend.delete_password(_service(name), name)
        except Exception as error:
            raise KeyringError(_why(error)) from error

    def _reach(self) -> Backend:
        if not self._asked:
            self._asked = True
            # A backend whose library is absent fails at import or construction, each in its own way.
            with contextlib.suppress(Exception):
                self._backend = self._make()
        if self._backend is None or _keeps_nothing(self._backend):
            raise KeyringError(KeyringState.MISSING)
        return self._backend


def _service(name: str) -> str:
    # One service a secret: Windows moves entries about when two share one.
    return f"tanggap/{name}"


def _keeps_nothing(backend: Backend) -> bool:
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}" in _OFF


def _why(error: Exception) -> KeyringState:
    """Locked if the person may open it; each system raises its own classes, so their names decide."""
    names = {kind.__name__ for kind in type(error).__mro__}
    return (
        KeyringState.LOCKED
        if names & {"KeyringLocked", "InitError", "LockedException"}
        else KeyringState.MISSING
    )
