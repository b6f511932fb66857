"""Where this computer stands with its gateway: what of it survives a restart, as one value."""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import Connection

from desktop.store import meta
from desktop.store.meta import Setting
from sync.schedule import LARGEST, Link
from sync.wire import Capabilities

_LINK = "link"
_SERVER = "gateway_limits"
_READER = "reader"


@dataclass(frozen=True, slots=True)
class ServerLimits:
    """What the server said it takes; `protocol` 0 means that it was never asked.

    `recipient` is the key that bundles for it are sealed to, empty for a server that takes none; None means
    that a program asked which did not know of bundles.
    """

    protocol: int = 0
    max_ops: int = LARGEST
    max_bytes: int = 1024 * 1024
    fold: str = ""
    recipient: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The position of the last synchronisation. `offset` is seconds to add to reach the server's time."""

    device: str
    epoch: str
    cursor: str
    directory: str
    offset: float
    reader: str
    link: Link
    server: ServerLimits


def read(session: Connection) -> Standing:
    """The standing as it was kept."""
    return Standing(
        device=meta.get(session, Setting.DEVICE_ID),
        epoch=meta.get(session, Setting.EPOCH),
        cursor=meta.get(session, Setting.CURSOR),
        directory=meta.get(session, Setting.DIRECTORY_VERSION),
        offset=meta.get_number(session, Setting.OFFSET_SECONDS),
        reader=meta.get(session, _READER),
        link=_decoded(meta.get(session, _LINK), Link()),
        server=_decoded(meta.get(session, _SERVER), ServerLimits()),
    )


def keep_cursor(session: Connection, cursor: str) -> None:
    """Move on; in the transaction that applies the last of what led here."""
    meta.put(session, Setting.CURSOR, cursor)


def keep_link(session: Connection, link: Link) -> None:
    """Remember how the line behaved."""
    meta.put(session, _LINK, msgspec.json.encode(link).decode())


def keep_server(session: Connection, server: ServerLimits) -> None:
    """Remember what the server takes."""
    meta.put(session, _SERVER, msgspec.json.encode(server).decode())


def keep_reader(session: Connection, reader: str) -> None:
    """Remember in whose name this vault was read last."""
    meta.put(session, _READER, reader)


def limits_of(told: Capabilities, protocol: int) -> ServerLimits:
    """What the server takes, bounded by what this program would send anyway."""
    own = ServerLimits()
    fold = next((each for each in ("zstd", "gzip") if each in told.encodings), "")
    return replace(
        own,
        protocol=protocol,
        max_ops=max(1, min(told.max_ops, own.max_ops)),
        max_bytes=max(4096, min(told.max_bytes, own.max_bytes)),
        fold=fold,
        recipient=told.recipient,
    )


def _decoded[T](raw: str, default: T) -> T:
    """What was kept, or the default when a newer or older program kept it in another shape."""
    try:
        return msgspec.json.decode(raw, type=type(default)) if raw else default
    except msgspec.DecodeError:
        return default
