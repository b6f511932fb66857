"""The device secret: random bytes of this computer without which a copied vault cannot even be guessed at."""

from __future__ import annotations

import hmac
from enum import StrEnum
from pathlib import Path

from desktop.durable import sync_folder, write_atomically
from desktop.vault.errors import VaultError
from desktop.vault.keyring import Keyring, KeyringError, KeyringState
from desktop.vault.keys import KEY_BYTES, derive, new_key

FILE = "device.secret"


class DeviceHome(StrEnum):
    """Where the device secret of a vault was put."""

    KEYRING = "keyring"
    FILE = "file"


class DeviceSecretError(VaultError):
    """This computer's secret for the vault cannot be had; no password can open it until it is back.

    `home` is where it was kept and `state` how the keyring answered. KeyringState.AVAILABLE means that the
    place answers and holds nothing, or another computer's secret.
    """

    def __init__(self, home: DeviceHome, state: KeyringState) -> None:
        super().__init__(f"no device secret in the {home}: {state}")
        self.home = home
        self.state = state


def check_of(secret: bytes, vault: str) -> bytes:
    """A value that tells this secret from any other without giving it away."""
    return derive(secret, vault.encode(), "device check")


def make(vault: str, folder: Path, keyring: Keyring) -> tuple[bytes, DeviceHome]:
    """A fresh device secret, kept. Raises OSError if neither place can be written."""
    secret = new_key()
    return secret, keep(secret, vault, folder, keyring)


def keep(secret: bytes, vault: str, folder: Path, keyring: Keyring) -> DeviceHome:
    """Put a device secret into the keyring, or where none answers into a file only its owner can read.

    In the file it protects no more than the folder's own rights do: whoever copies the whole folder has it
    too, and only the password is left in the way. Callers say so (`KeyringState.MISSING`).
    """
    text = secret.hex()
    try:
        keyring.put(_name(vault), text)
    except KeyringError:
        write_atomically(folder / FILE, text.encode())
        return DeviceHome.FILE
    (folder / FILE).unlink(missing_ok=True)
    sync_folder(folder)
    return DeviceHome.KEYRING


def find(vault: str, folder: Path, keyring: Keyring, home: DeviceHome, check: bytes) -> bytes:
    """The device secret that passes the check. Raises DeviceSecretError.

    The other place is looked at too: a secret may have moved when a keyring came or went.
    """
    state = KeyringState.AVAILABLE
    places = (DeviceHome.KEYRING, DeviceHome.FILE)
    for place in places if home is DeviceHome.KEYRING else reversed(places):
        try:
            secret = _decode(keyring.get(_name(vault)) if place is DeviceHome.KEYRING else _in_file(folder))
        except KeyringError as error:
            state = error.state
            continue
        if secret is not None and hmac.compare_digest(check_of(secret, vault), check):
            return secret
    raise DeviceSecretError(home, state)


def _name(vault: str) -> str:
    return f"{vault}/device"


def _in_file(folder: Path) -> str | None:
    try:
        return (folder / FILE).read_text("ascii")
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def _decode(text: str | None) -> bytes | None:
    try:
        secret = bytes.fromhex(text or "")
    except ValueError:
        return None
    # Only what we wrote ourselves: fromhex would also take spaces and capitals.
    return secret if len(secret) == KEY_BYTES and secret.hex() == text else None
