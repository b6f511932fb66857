"""`append()`: the one function that writes an intent, and where an office without a gateway decides it."""

from __future__ import annotations

from sqlalchemy import Connection

from desktop.domain.intents import Intent
from desktop.domain.people import Person
from desktop.domain.workflow import Applied, Clashed, Refused, Result, apply
from desktop.store import codec, history, meta, projection
from desktop.store.outbox.verdicts import Settlement, settle

_INSERT = """INSERT INTO outbox(
  id, record, author, kind, intent, person, state, open, size, created_at, epoch)
VALUES (?, ?, ?, ?, ?, ?, 'queued', 1, ?, ?, ?) RETURNING number"""


def append(session: Connection, intent: Intent, person: Person) -> int:
    """Keep what a person did and show its effect, in this transaction; answers its number (dseq).

    An intent that is already there (recovered from a journal) keeps its number and is not written twice.
    Where the office decides itself (`meta.OFFICE_DECIDES`), the verdict follows at once.
    """
    there = session.exec_driver_sql("SELECT number FROM outbox WHERE id = ?", (intent.id,)).scalar()
    if there is not None:
        return int(there)
    body = codec.encode_intent(intent)
    known = projection.load(session, [intent.record])
    decides = meta.get(session, meta.Setting.AUTHORITY) == meta.OFFICE_DECIDES
    before = projection.view(session, known[intent.record]) if decides else None
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
    if decides:
        rev = known[intent.record].head_rev + 1
        settle(session, _decide(apply(before, intent, person), intent, rev), intent.at, by_office=True)
    return int(number)


def _decide(result: Result, intent: Intent, rev: int) -> Settlement:
    """The verdict of an office that is its own gateway."""
    match result:
        case Applied(complaint, merged):
            doc = codec.encode(complaint)
            return Settlement(intent.id, "applied", rev=rev, merged=merged, doc=doc, receipt="office")
        case Refused(code, field):
            return Settlement(intent.id, "rejected", code=code.value, field=field)
        case Clashed(clashes):
            return Settlement(intent.id, "conflict", clashes=clashes)
