"""`append()`: the one function that writes an intent, and where an office without a gateway decides it."""

from __future__ import annotations

from sqlalchemy import Connection

from desktop.domain.intents import Intent
from desktop.domain.people import Person
from desktop.store import codec, history, meta, projection
from desktop.store.outbox.here import decide_next

_INSERT = """INSERT INTO outbox(
  id, record, author, kind, intent, person, state, open, size, created_at, epoch)
VALUES (?, ?, ?, ?, ?, ?, 'queued', 1, ?, ?, ?) RETURNING number"""


def append(session: Connection, intent: Intent, person: Person) -> int:
    """Keep what a person did and show its effect, in this transaction; answers its number (dseq).

    An intent that is already there (recovered from a journal) keeps its number and is not written twice.
    Where the office decides itself (`meta.OFFICE_DECIDES`), the verdict follows at once, unless the platform
    or an earlier action on the record must have its own first.
    """
    there = session.exec_driver_sql("SELECT number FROM outbox WHERE id = ?", (intent.id,)).scalar()
    if there is not None:
        return int(there)
    body = codec.encode_intent(intent)
    known = projection.load(session, [intent.record])
    with projection.changing(session, known):
        number = session.exec_driver_sql(
            _INSERT,
            (
                intent.id,
                intent.record,
                intent.author,
                intent.kind.value,
                body,
                codec.encode_person(person),
                len(body.encode()),
                codec.to_stamp(intent.at),
                meta.get(session, meta.Setting.EPOCH),
            ),
        ).scalar_one()
        history.journal(
            session,
            history.JournalLine(intent.at, intent.record, intent.id, "intent", "", intent.author, body),
        )
    decide_next(session, intent.record, intent.at)
    return int(number)
