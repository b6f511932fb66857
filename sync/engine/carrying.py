"""Work that leaves on a USB stick: what the line would carry, sealed to the gateway (rule 21)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from desktop.clock import Clock
from desktop.domain.people import Person
from desktop.durable import OWNER_ONLY, appearing
from desktop.store import attachments, meta, observations, outbox, transfers
from desktop.store.attachments import AttachmentMissingError
from desktop.store.database import Database
from desktop.store.gate import Writer
from desktop.store.outbox import State
from desktop.store.outbox.carried import carried, kept
from desktop.store.sealed import DamagedError
from desktop.store.transfers import Upload
from desktop.vault.letters import new_identity, recipient_of, seal_to
from sync.bundle import (
    LADEN,
    MOST_CONTENT,
    MOST_OPS,
    PLAIN,
    Bundle,
    FileItem,
    packed,
    token_secret,
    wrapped,
)
from sync.contract.messages import observation_of, op_of
from sync.engine import standing
from sync.engine.errand import Tokens
from sync.errors import CarryProblem, CarryTrouble
from sync.events import Carried
from sync.stick import MOST_FILES
from sync.wire import ObservationItem, Op

KEY = "letters_key"
"""The setting that keeps this device's private key: who reads the vault may read its receipts."""
_ENVELOPE = 600
"""Bytes an intent takes in a bundle beside its own size."""


def carry_out(database: Database, clock: Clock, tokens: Tokens, reader: Person, file: Path) -> Carried:
    """Write what waits into one sealed file that only the gateway reads; it goes on waiting here.

    After the intents come what imports showed and the files that fit, the smallest first.
    Raises CarryProblem (NO_KEY, NOTHING), and OSError with nothing left at the file's place.
    """
    with database.writing(Writer.PERSON) as session:
        known = standing.read(session)
        if not known.server.recipient or not known.epoch:
            raise CarryProblem(CarryTrouble.NO_KEY)
        key = meta.get(session, KEY) or new_identity()
        meta.put(session, KEY, key)
        token_of = cache(tokens)
        ops, left, room = _waiting(session, token_of)
        shown: list[ObservationItem] = []
        waiting: tuple[Upload, ...] = ()
        if token_of(reader.id) is not None:
            shown = _shown(session, room, clock.now())
            waiting = transfers.outgoing(session, [op.id for op in ops])
        carried(session, [op.id for op in ops], clock.now())
    try:
        files = _files(database, waiting)
        if not (ops or shown or files):
            raise CarryProblem(CarryTrouble.NOTHING)
        bundle = Bundle(
            device=known.device,
            epoch=known.epoch,
            agency=reader.agency,
            at=clock.now().astimezone(UTC).isoformat(timespec="seconds"),
            reply=recipient_of(key),
            ops=ops,
            observations=shown,
            files=[item for item, _ in files],
            reader=reader.id,
            cursor=known.cursor,
            directory=known.directory,
        )
        people = {reader.id, *(op.author for op in ops)}
        secrets = {each: token_secret(token) for each in people if (token := token_of(each)) is not None}
        content = packed(bundle, [data for _, data in files])
        version = LADEN if shown or files else PLAIN
        sealed = seal_to(known.server.recipient, wrapped("bundle", content, secrets, version))
        with appearing(file, OWNER_ONLY) as written:
            written.write(sealed)
    except BaseException:
        with database.writing(Writer.PERSON) as session:
            kept(session, [op.id for op in ops], clock.now())
        raise
    return Carried(file, len(ops), left, len(files), len(waiting) - len(files), len(shown))


def _waiting(session: Connection, tokens: Tokens) -> tuple[list[Op], int, int]:
    """What may leave in order, how many stay, and the room left.

    None overtakes an earlier one on its record that stays behind.
    """
    ops: list[Op] = []
    blocked: set[str] = set()
    left, room = 0, MOST_CONTENT
    for item in outbox.pending(session):
        if item.state in {State.FAILED, State.QUARANTINED}:
            continue
        record = item.intent.record
        room -= item.size + _ENVELOPE
        full = room < 0 or len(ops) >= MOST_OPS
        if full or record in blocked or item.state is State.HELD or tokens(item.intent.author) is None:
            blocked.add(record)
            left += 1
            continue
        prev = outbox.last_unacknowledged(session, record, before=item.number)
        onward = outbox.onward(session, item.intent.id)
        ops.append(op_of(item.intent, item.number, prev, onward))
    return ops, left, room


def _shown(session: Connection, room: int, at: datetime) -> list[ObservationItem]:
    """The oldest observations for which there is room; what is damaged here is set aside first."""
    try:
        waiting = observations.pending(session, MOST_OPS)
    except msgspec.DecodeError:
        observations.set_aside(session, observations.damaged(session), "damaged", at)
        waiting = observations.pending(session, MOST_OPS)
    found: list[ObservationItem] = []
    for each in waiting:
        item = observation_of(each)
        room -= len(msgspec.json.encode(item)) + 1
        if room < 0:
            break
        found.append(item)
    return found


def _files(database: Database, waiting: Sequence[Upload]) -> list[tuple[FileItem, bytes]]:
    """The smallest that fit together; one that is damaged here stays for the line to tell of."""
    found: list[tuple[FileItem, bytes]] = []
    room = MOST_FILES
    for upload in waiting:
        if upload.size > room:
            break
        try:
            with database.reading() as session:
                data = attachments.read(session, upload.id)
        except (AttachmentMissingError, DamagedError):
            continue
        if (len(data), sha256(data).hexdigest()) == (upload.size, upload.sha256):
            found.append((FileItem(upload.sha256, upload.size, list(upload.records)), data))
            room -= upload.size
    return found
