"""A whole new base beside the old one, swapped in at once when it is complete (rule 17)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from desktop.store import codec
from desktop.store.session import listed

type Section = bytes | None

_KNOWN = """SELECT w.value, s.head_rev, s.body_rev, s.head, s.body
FROM json_each(?) w JOIN staged s ON s.record = w.value"""
_WRITE = """INSERT INTO staged(record, source, head_rev, body_rev, as_of, head, body)
VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(record) DO UPDATE SET source = excluded.source,
  head_rev = excluded.head_rev, body_rev = excluded.body_rev, as_of = excluded.as_of,
  head = excluded.head, body = excluded.body"""


def stage(
    session: Connection, source: str, as_of: datetime, records: Sequence[tuple[str, int, Section, Section]]
) -> None:
    """Keep sections of the new base without showing them; a record is (key, rev, head, body)."""
    stamp = codec.to_stamp(as_of)
    keys = listed([record for record, *_ in records])
    known: dict[str, tuple[int, int, str | None, str | None]] = {
        record: (head_rev, body_rev, head, body)
        for record, head_rev, body_rev, head, body in session.exec_driver_sql(_KNOWN, (keys,))
    }
    for record, rev, seen_head, seen_body in records:
        head_rev, body_rev, head, body = known.get(record, (0, 0, None, None))
        if seen_head is not None and (head is None or rev > head_rev):
            head, head_rev = codec.merge_section(head, seen_head), rev
        if seen_body is not None and (body is None or rev > body_rev):
            body, body_rev = codec.merge_section(body, seen_body), rev
        known[record] = (head_rev, body_rev, head, body)
    rows = [
        (record, source, head_rev, body_rev, stamp, head, body)
        for record, (head_rev, body_rev, head, body) in known.items()
    ]
    if rows:
        session.exec_driver_sql(_WRITE, rows)
