"""Files at a computer of the office: attached as a person does, fetched as a click does."""

from __future__ import annotations

import os
from collections.abc import Generator
from dataclasses import dataclass
from hashlib import sha256

from desktop.domain.actions import Attach
from desktop.domain.complaint import Attachment
from desktop.domain.people import Person
from desktop.store import attachments, transfers
from sync.contract.client import GatewayClient
from sync.engine import fetch_file
from sync.engine.pace import LARGEST
from sync.events import FetchEvent, Uploading
from sync.transport import Limits
from tests.sync.client_desk import Desk
from tests.sync.gateway_office import Office

PATIENT = Limits(connect=20.0, stall=60.0, grace=120.0)
"""Limits that a loaded machine does not reach: the proxy shows what a bad line does."""
PHOTO = os.urandom(3 * LARGEST + 12_345)


@dataclass(frozen=True, slots=True)
class AtGateway:
    """A file as a look into the gateway's database finds it."""

    sha256: str
    copies: int


def attach(
    desk: Desk, record: str, data: bytes = PHOTO, name: str = "foto.jpg", person: Person | None = None
) -> Attachment:
    """What *Lampirkan* does: the file into the vault, the intent into the outbox."""
    now, who = desk.clock.now(), person or desk.person
    with desk.database.writing() as session:
        made = attachments.add(session, record, name, data, who, at=now, mime="image/jpeg")
    desk.act(Attach(made), record, person=who)
    return made


def waiting(desk: Desk) -> int:
    """How many files the gateway does not have yet."""
    with desk.database.reading() as session:
        return transfers.waiting(session).count


def at_gateway(office: Office) -> list[AtGateway]:
    """Every file the gateway has, by the hash of what is really stored."""
    with office.gateway.engine.connect() as session:
        names = session.exec_driver_sql("SELECT sha256 FROM blobs").scalars().all()
        found: list[AtGateway] = []
        for name in names:
            pieces = session.exec_driver_sql(
                f"SELECT data FROM blob_pieces WHERE sha256 = '{name}' ORDER BY number"
            )
            content = sha256(b"".join(bytes(data) for (data,) in pieces)).hexdigest()
            assert content == name
            found.append(AtGateway(content, names.count(name)))
    return found


def fetching(desk: Desk, record: str, file: Attachment, url: str = "") -> Generator[FetchEvent]:
    """One fetch, to be stopped wherever a test likes."""
    with GatewayClient(url or desk.url, limits=desk.limits) as client:
        yield from fetch_file(
            desk.database, client, desk.clock, lambda: desk.tokens.get(desk.person.id), record, file
        )


def content(desk: Desk, file: Attachment) -> bytes | None:
    """What this computer can open of a file."""
    with desk.database.reading() as session:
        try:
            return attachments.read(session, file.id)
        except LookupError:
            return None


def stop_after(desk: Desk, pieces: int) -> None:
    """A run that is cancelled while a file is on its way."""
    run = desk.run()
    for event in run:
        pieces -= isinstance(event, Uploading)
        if pieces == 0:
            break
    run.close()
