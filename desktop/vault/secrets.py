"""Platform secrets of one owner: in the keyring, or sealed under the vault's key where none answers."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import msgspec

from desktop.durable import write_atomically
from desktop.vault.errors import VaultError
from desktop.vault.keyring import Keyring, KeyringError, KeyringState
from desktop.vault.keys import Keys
from desktop.vault.sealing import SealBrokenError, seal, unseal

FOLDER = "rahasia"


class Kept(StrEnum):
    """Where a secret was put; the values are also the codes of the sentences shown."""

    KEYRING = "kept-in-keyring"
    SEALED_FILE = "kept-in-sealed-file"


class SecretsDamagedError(VaultError):
    """The sealed file of secrets cannot be read with this vault's key; its secrets must be entered again."""


class SecretStore:
    """Secrets by name, e.g. a person's gateway token. Never plain text on disk."""

    def __init__(self, folder: Path, owner: str, keys: Keys, keyring: Keyring) -> None:
        """`owner` is a person's id, or a name of the office's own."""
        # The owner's id is not ours to trust as a file name.
        self._path = folder / FOLDER / f"{sha256(owner.encode()).hexdigest()[:32]}.sealed"
        self._owner = owner
        self._keys = keys
        self._keyring = keyring

    def get(self, name: str) -> str | None:
        """The secret, None if none was put.

        Raises KeyringError if it was put into a keyring that does not answer now, SecretsDamagedError.
        """
        held = self._load()
        if name not in held:
            return None
        value = held[name]
        return self._keyring.get(self._entry(name)) if value is None else value

    def put(self, name: str, value: str) -> Kept:
        """Keep a secret and say where. Raises SecretTooLongError, SecretsDamagedError, OSError."""
        held = self._load()
        try:
            self._keyring.put(self._entry(name), value)
        except KeyringError:
            self._save({**held, name: value})
            return Kept.SEALED_FILE
        # The file notes that the keyring has it: a keyring gone silent is not the same as no secret.
        self._save({**held, name: None})
        return Kept.KEYRING

    def delete(self, name: str) -> None:
        """Remove a secret wherever it is. Raises KeyringError if its keyring does not answer."""
        held = self._load()
        if name not in held:
            return
        if held.pop(name) is None:
            self._keyring.delete(self._entry(name))
        self._save(held)

    def names(self) -> frozenset[str]:
        """The names that have a secret, without asking the keyring."""
        return frozenset(self._load())

    def state(self) -> KeyringState:
        """Whether new secrets will go to the keyring."""
        return self._keyring.state()

    def _entry(self, name: str) -> str:
        return f"{self._keys.vault}/{self._owner}/{name}"

    def _load(self) -> dict[str, str | None]:
        try:
            sealed = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        try:
            plain = unseal(self._keys.secrets, sealed, self._keys.vault, "secrets", self._owner)
            return msgspec.json.decode(plain, type=dict[str, str | None])
        except (SealBrokenError, msgspec.MsgspecError) as error:
            raise SecretsDamagedError from error

    def _save(self, held: dict[str, str | None]) -> None:
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        plain = msgspec.json.encode(held, order="deterministic")
        write_atomically(
            self._path, seal(self._keys.secrets, plain, self._keys.vault, "secrets", self._owner)
        )
