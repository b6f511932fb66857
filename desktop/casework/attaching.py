"""Files of a complaint: taken in from a path or the clipboard, opened, and counted while they travel."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.picture_metadata import cleaned, is_picture
from desktop.store import attachments, transfers
from desktop.store.attachments import AttachmentMissingError
from desktop.store.sealed import DamagedError

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from desktop.domain.complaint import Attachment
    from desktop.domain.people import Person

_SNIFFED = 16


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was pasted or made in the program and lies in no file; its kind is told by the name's ending."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class FilesWaiting:
    """Files that the gateway does not have: on their way with their size, and refused for good."""

    count: int
    bytes: int
    refused: int


def take_in(
    session: Connection, record: str, person: Person, file: Path | Pasted, now: datetime, *, public: bool
) -> Attachment:
    """Seal a file into the vault; a picture for the public loses what it tells beside itself first.

    Raises OSError when it cannot be read or kept, UncleanPictureError when it cannot be made public.
    """
    source = file.data if isinstance(file, Pasted) else file
    if public and is_picture(_beginning(source)):
        source = cleaned(source.read_bytes() if isinstance(source, Path) else source)
    mime = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return attachments.add(session, record, file.name, source, person, at=now, mime=mime, public=public)


def _beginning(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:_SNIFFED]
    with source.open("rb") as opened:
        return opened.read(_SNIFFED)


def content(session: Connection, attachment: str) -> bytes | None:
    """The whole file, None when it is not here; a damaged one is not here either and can be fetched anew."""
    try:
        return attachments.read(session, attachment)
    except (AttachmentMissingError, DamagedError):
        return None


def waiting(session: Connection) -> FilesWaiting:
    """What still has to be brought to the gateway."""
    found = transfers.waiting(session)
    return FilesWaiting(found.count, found.bytes, found.refused)
