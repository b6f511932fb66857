"""Work that leaves on a USB stick: what the line would carry, sealed to the gateway (rule 21)."""

from __future__ import annotations

from datetime import UTC
from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from desktop.clock import Clock
from desktop.domain.people import Person
from desktop.durable import OWNER_ONLY, appearing
from desktop.store import meta, outbox
from desktop.store.database import Database
from desktop.store.gate import Writer
from desktop.store.outbox import State
from desktop.store.outbox.carried import carried, kept
from desktop.vault.letters import new_identity, recipient_of, seal_to
from sync.bundle import MOST_CONTENT, MOST_OPS, Bundle, canonical, token_secret, wrapped
from sync.contract.messages import op_of
from sync.engine import standing
from sync.engine.errand import Tokens
from sync.errors import CarryProblem, CarryTrouble
from sync.events import Carried
from sync.wire import Op

KEY = "letters_key"
"""The setting that keeps this device's private key: who reads the vault may read its receipts."""
_ENVELOPE = 600
"""Bytes an intent takes in a bundle beside its own size."""


def carry_out(database: Database, clock: Clock, tokens: Tokens, reader: Person, file: Path) -> Carried:
    """Write what waits into one sealed file that only the gateway reads; it goes on waiting here.

    Raises CarryProblem (NO_KEY, NOTHING), and OSError with nothing left at the file's place.
    """
    with database.writing(Writer.PERSON) as session:
        known = standing.read(session)
        if not known.server.recipient or not known.epoch:
            raise CarryProblem(CarryTrouble.NO_KEY)
        key = meta.get(session, KEY) or new_identity()
        meta.put(session, KEY, key)
        token_of = cache(tokens)
        ops, left = _waiting(session, token_of)
        if not ops:
            raise CarryProblem(CarryTrouble.NOTHING)
        carried(session, [op.id for op in ops], clock.now())
    bundle = Bundle(
        device=known.device,
        epoch=known.epoch,
        agency=reader.agency,
        at=clock.now().astimezone(UTC).isoformat(timespec="seconds"),
        reply=recipient_of(key),
        ops=ops,
        reader=reader.id,
        cursor=known.cursor,
        directory=known.directory,
    )
    people = {reader.id, *(op.author for op in ops)}
    secrets = {person: token_secret(token) for person in people if (token := token_of(person)) is not None}
    try:
        sealed = seal_to(known.server.recipient, wrapped("bundle", canonical(bundle), secrets))
        with appearing(file, OWNER_ONLY) as written:
            written.write(sealed)
    except BaseException:
        with database.writing(Writer.PERSON) as session:
            kept(session, [op.id for op in ops], clock.now())
        raise
    return Carried(file, len(ops), left)


def _waiting(session: Connection, tokens: Tokens) -> tuple[list[Op], int]:
    """What may leave, in order; none overtakes an earlier one on its record that stays behind."""
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
    return ops, left
