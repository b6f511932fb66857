"""Where this computer stands with its gateway: what of it survives a restart, as one value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec
from sqlalchemy import Connection

from desktop.store import meta
from desktop.store.meta import Setting
from sync.schedule import LARGEST, Link
from sync.wire import Capabilities

_LINK = "link"
_SERVER = "gateway_limits"
_READER = "reader"
_KEPT = (
    *(Setting.DEVICE_ID, Setting.EPOCH, Setting.CURSOR, Setting.DIRECTORY_VERSION, Setting.OFFSET_SECONDS),
    *(_READER, _LINK, _SERVER),
)


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
    kept = meta.several(session, _KEPT)
    return Standing(
        device=kept[Setting.DEVICE_ID],
        epoch=kept[Setting.EPOCH],
        cursor=kept[Setting.CURSOR],
        directory=kept[Setting.DIRECTORY_VERSION],
        offset=float(kept[Setting.OFFSET_SECONDS] or 0),
        reader=kept[_READER],
        link=_decoded(kept[_LINK], Link()),
        server=_decoded(kept[_SERVER], ServerLimits()),
    )


def keep_cursor(session: Connection, cursor: str) -> None:
    """Move on; in the transaction that applies the last of what led here."""
    meta.put(session, Setting.CURSOR, cursor)


def keep_run(
    session: Connection, at: datetime, link: Link, *, complete: bool, read: Standing | None = None
) -> None:
    """Remember a run that ended at `at`, and how its line behaved.

    `complete` moves *terakhir lengkap*; `read` says in whose name it read and how wrong the clock is.
    """
    kept: dict[str, str | datetime] = {
        _LINK: msgspec.json.encode(link).decode(),
        Setting.LAST_TRIED: at,
    }
    if complete:
        kept[Setting.LAST_COMPLETE] = at
    if read is not None:
        kept |= {_READER: read.reader, Setting.OFFSET_SECONDS: str(read.offset)}
    meta.put_all(session, kept)


def keep_server(session: Connection, server: ServerLimits) -> None:
    """Remember what the server takes."""
    meta.put(session, _SERVER, msgspec.json.encode(server).decode())


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
