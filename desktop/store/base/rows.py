"""Writes rows of the base, and lets accepted work leave the overlay once the base shows it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy import Connection

from desktop.store import codec, deliveries, meta, projection
from desktop.store.session import listed


class Source(StrEnum):
    """Where an observation came from."""

    CONTRACT = "contract"
    LAPOR = "lapor"
    EXPORT = "export"
    OFFICE = "office"


STAGING = "staging"
"""The value of `Setting.REBASELINE` while a whole new base is fetched beside the present one."""

_WRITE = """INSERT INTO base(seq, record, source, head_rev, body_rev, as_of, head, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(seq) DO UPDATE SET source = excluded.source,
  head_rev = excluded.head_rev, body_rev = excluded.body_rev, as_of = excluded.as_of,
  head = excluded.head, body = excluded.body"""

_VISIBLE = """UPDATE outbox SET state = 'done', open = 0, settled_at = ?
WHERE open = 1 AND state = 'acked' AND record = ? AND rev <= ?"""

_ACCEPTED = """SELECT DISTINCT record FROM outbox
WHERE open = 1 AND state = 'acked' AND record IN (SELECT value FROM json_each(?))"""


def write(session: Connection, source: Source, items: Sequence[projection.Known]) -> None:
    """Write these rows as they now stand; only inside `projection.changing`."""
    if not items:
        return
    session.exec_driver_sql(
        _WRITE,
        [(i.seq, i.record, source.value, i.head_rev, i.body_rev, i.as_of, i.head, i.body) for i in items],
    )
    for item in items:
        deliveries.leave_to_people(session, deliveries.told_in(item.head), codec.from_stamp(item.as_of))
    accepted = session.exec_driver_sql(_ACCEPTED, (listed([item.record for item in items]),))
    waiting = {record for (record,) in accepted}
    visible = [(item.as_of, item.record, item.rev) for item in items if item.record in waiting]
    if visible and revisions_hold(session):
        session.exec_driver_sql(_VISIBLE, visible)


def revisions_hold(session: Connection) -> bool:
    """Whether revisions here are of the server's present life: not while another base is being fetched."""
    return meta.get(session, meta.Setting.REBASELINE) != STAGING


def sources(session: Connection, records: Sequence[str]) -> dict[str, Source]:
    """Record → where its row came from."""
    found = session.exec_driver_sql(
        "SELECT record, source FROM base WHERE record IN (SELECT value FROM json_each(?))", (listed(records),)
    )
    return {str(record): Source(source) for record, source in found}
